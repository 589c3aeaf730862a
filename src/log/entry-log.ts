/** The append-only log: the interface of every store of entries, and its answers. */
import type { Problem } from '../model/types.js';
import { inSlices } from '../work/slices.js';
import { drain } from '../work/steps.js';
import { type AnyEntry, isKnown } from './entry.js';
import { contentHash } from './hash.js';
import { idIn, readEntry, reasonOf } from './validate.js';

/** The result of appending an entry. */
export type Verdict = { readonly id: string } & (
  | {
      /** Kept, now or earlier; an entry that is sent again is kept only once. */
      readonly verdict: 'accepted';
      /** Whether it was kept before. */
      readonly again: boolean;
      readonly problems: readonly Problem[];
    }
  | {
      /** Waits for an editor's decision; only servers answer this. */
      readonly verdict: 'pending';
    }
  | {
      readonly verdict: 'refused';
      /** Why, in one line. */
      readonly reason: string;
      readonly problems: readonly Problem[];
    }
  | {
      /** Another entry has this id, and that one counts. */
      readonly verdict: 'conflict';
      readonly stands: AnyEntry;
      readonly given: AnyEntry;
    }
);

/** A position in a log, as returned by `since`. Other logs do not understand it. */
export type Cursor = string;

/** Entries in the order in which they were kept, and the position after them. */
export interface Since {
  readonly entries: readonly AnyEntry[];
  readonly cursor: Cursor;
}

/** Called with entries that were kept, here or in another tab. */
export type LogListener = (entries: readonly AnyEntry[]) => void;

/** The log of one roadmap. */
export interface EntryLog {
  /** The roadmap that its entries belong to. */
  readonly roadmap: string;
  /** Keeps entries. Returns one verdict for each, in order; a refused entry does not stop the others. */
  append(entries: readonly unknown[]): Promise<Verdict[]>;
  /** The entries after a cursor; all of them without one, or if the log has been emptied since. */
  since(cursor?: Cursor | null): Promise<Since>;
  /** Calls the listener from now on; returns a function that unsubscribes it. */
  subscribe(listener: LogListener): () => void;
}

/** An entry that may be kept, with its hash. */
export interface Incoming {
  readonly entry: AnyEntry;
  readonly hash: string;
  readonly problems: readonly Problem[];
}

/** Checks an entry to be appended; returns a verdict if it is refused. */
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

/** Whether an entry was accepted that was not there before. */
export function isNew(verdict: Verdict | undefined): boolean {
  return verdict?.verdict === 'accepted' && !verdict.again;
}

/** The verdict on an entry, given the one that is kept under its id. */
export function verdictOn(
  { entry, hash, problems }: Incoming,
  kept: { readonly entry: AnyEntry; readonly hash: string } | undefined,
): Verdict {
  const { id } = entry;
  if (!kept || kept.hash === hash)
    return { id, verdict: 'accepted', again: kept !== undefined, problems };
  return { id, verdict: 'conflict', stands: kept.entry, given: entry };
}

/** No more are read at once. */
const FEW = 100;

/** Reads entries to be appended; yields how many have been read. */
function* readingIncoming(
  entries: readonly unknown[],
  roadmap: string,
): Generator<number, (Incoming | Verdict)[]> {
  const given: (Incoming | Verdict)[] = [];
  for (const value of entries) {
    given.push(incoming(value, roadmap));
    yield given.length;
  }
  return given;
}

/**
 * Appends entries: refuses those that cannot be read, and has `keep` decide about the others, in order. One
 * verdict for each entry, in order.
 */
export async function verdictsOn(
  entries: readonly unknown[],
  roadmap: string,
  keep: (sound: readonly Incoming[]) => Promise<readonly Verdict[]>,
): Promise<Verdict[]> {
  const reading = readingIncoming(entries, roadmap);
  const given = entries.length > FEW ? await inSlices(reading) : drain(reading);
  const sound = given.filter((one): one is Incoming => !isVerdict(one));
  const kept = (await keep(sound)).values();
  return given.map((one) => (isVerdict(one) ? one : (kept.next().value as Verdict)));
}

/** The cursor after this many entries. */
export function cursorAt(place: number): Cursor {
  return `local.${place}`;
}

/** How many entries are before a cursor; 0 without one. RangeError for a cursor of another kind of log. */
export function placeOf(cursor: Cursor | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  const place = /^local\.(\d{1,15})$/.exec(cursor)?.[1];
  if (place === undefined) throw new RangeError(`“${cursor}” is no place in this log`);
  return Number(place);
}

/**
 * Calls listeners. An error of one neither stops the others nor affects what was kept; it is reported as an
 * unhandled rejection.
 */
export function notify(listeners: Iterable<LogListener>, entries: readonly AnyEntry[]): void {
  for (const listener of [...listeners]) {
    try {
      listener(entries);
    } catch (error) {
      void Promise.reject(error);
    }
  }
}
