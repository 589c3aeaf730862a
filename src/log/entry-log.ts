/** The append-only log: what every place that keeps entries can do, and what it answers. */
import type { Problem } from '../model/types.js';
import { type AnyEntry, isKnown } from './entry.js';
import { contentHash } from './hash.js';
import { idIn, readEntry, reasonOf } from './validate.js';

/** What became of an entry that was appended. */
export type Verdict = { readonly id: string } & (
  | {
      /** Kept, now or before; an entry that is sent again is kept once. */
      readonly verdict: 'accepted';
      /** Whether it was there before. */
      readonly again: boolean;
      readonly problems: readonly Problem[];
    }
  | {
      /** Kept until an editor has decided: only a server says so. */
      readonly verdict: 'pending';
    }
  | {
      readonly verdict: 'refused';
      /** Why, in one line. */
      readonly reason: string;
      readonly problems: readonly Problem[];
    }
  | {
      /** There is another entry of this id, which stands. */
      readonly verdict: 'conflict';
      readonly stands: AnyEntry;
      readonly given: AnyEntry;
    }
);

/** A place in the log: what was given by `since`. It means nothing to another log. */
export type Cursor = string;

/** Entries in the order in which they were kept, and the place behind them. */
export interface Since {
  readonly entries: readonly AnyEntry[];
  readonly cursor: Cursor;
}

/** Hears of entries that were kept, here or in another tab. */
export type LogListener = (entries: readonly AnyEntry[]) => void;

/** The log of one roadmap. */
export interface EntryLog {
  /** The roadmap that its entries belong to. */
  readonly roadmap: string;
  /** Keeps entries. One verdict an entry, in their order: one that is refused stops no other. */
  append(entries: readonly unknown[]): Promise<Verdict[]>;
  /** The entries behind a cursor; all of them without one, or where the log has been emptied meanwhile. */
  since(cursor?: Cursor | null): Promise<Since>;
  /** Calls a listener from now on; returns a function that ends it. */
  subscribe(listener: LogListener): () => void;
}

/** An entry that may be kept, with its hash. */
export interface Incoming {
  readonly entry: AnyEntry;
  readonly hash: string;
  readonly problems: readonly Problem[];
}

/** Checks what is to be appended; a verdict where it is refused. */
export function incoming(value: unknown, roadmap: string): Incoming | Verdict {
  const { entry, problems } = readEntry(value);
  if (entry && (!isKnown(entry) || entry.roadmap === roadmap))
    return { entry, hash: contentHash(entry), problems };
  const reason = entry
    ? `it belongs to another roadmap, “${entry.roadmap}”`
    : (reasonOf(problems) ?? 'it cannot be read');
  return { id: idIn(value), verdict: 'refused', reason, problems };
}

export function isVerdict(one: Incoming | Verdict): one is Verdict {
  return Object.hasOwn(one, 'verdict');
}

/** What becomes of an entry, by the one that is kept under its id. */
export function verdictOn(
  { entry, hash, problems }: Incoming,
  kept: { readonly entry: AnyEntry; readonly hash: string } | undefined,
): Verdict {
  const { id } = entry;
  if (!kept || kept.hash === hash)
    return { id, verdict: 'accepted', again: kept !== undefined, problems };
  return { id, verdict: 'conflict', stands: kept.entry, given: entry };
}

/** The cursor behind so many entries. */
export function cursorAt(place: number): Cursor {
  return `local.${place}`;
}

/** How many entries are before a cursor; 0 for none. RangeError for the cursor of another kind of log. */
export function placeOf(cursor: Cursor | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  const place = /^local\.(\d{1,15})$/.exec(cursor)?.[1];
  if (place === undefined) throw new RangeError(`“${cursor}” is no place in this log`);
  return Number(place);
}

/** Calls listeners. One that throws keeps no other from hearing, and makes nothing of what was kept undone. */
export function notify(listeners: Iterable<LogListener>, entries: readonly AnyEntry[]): void {
  for (const listener of [...listeners]) {
    try {
      listener(entries);
    } catch (error) {
      void Promise.reject(error);
    }
  }
}
