import {
  type AnyEntry,
  type Applied,
  applyingEntries,
  type EntryLog,
  isKnown,
  MemoryLog,
  recordedDay,
  type Told,
  type Verdict,
} from '../../src/log/index.js';
import type { Problem, Roadmap } from '../../src/model/index.js';
import { type ParsedRoadmap, readingRoadmap } from '../../src/read/parse.js';
import { IndexedDbLog } from '../../src/sources/indexed-db-log.js';
import { NotKeptError } from '../../src/sources/own-database.js';
import { titleOfFile } from '../../src/view/file-title.js';
import { isLarge } from '../../src/view/large.js';
import { inSlices } from '../../src/work/slices.js';
import { drain } from '../../src/work/steps.js';
import { RoadmapEntryEvent, RoadmapVerdictEvent } from '../entry-events.js';
import type { Editing, OwnEntry, Sending } from '../store/editing.js';
import type { RoadmapStore } from '../store/store.js';
import type { RoadmapHost } from './host.js';
import { LogNotes } from './log-notes.js';
import { adoptRenamed } from './renamed-log.js';

/** More milestones, or more entries, are read in slices. */
const AT_ONCE = 5000;
const FEW = 200;

/** A log that is open. */
export interface OpenLog {
  readonly log: EntryLog;
  /** Whether it outlasts the page. */
  readonly lasts: boolean;
  /** The log, where it is the browser's own. */
  readonly database?: IndexedDbLog;
  close(): void;
}

/** Where the entries of a roadmap are kept. */
export interface LogPlace {
  /** What they name as their roadmap. */
  nameOf(roadmap: Roadmap): string;
  open(name: string): Promise<OpenLog>;
  /** For entries that are sent elsewhere. */
  readonly sent?: {
    /** The entries of this browser, also those that do not count. */
    readonly own: readonly AnyEntry[];
    readonly sending: Sending | null;
    /** Calls back when either has changed, with what the log has answered since. */
    watch(changed: (entries: readonly AnyEntry[], verdicts: readonly Verdict[]) => void): void;
  };
}

/** Events that an element has taken: of two around it, the inner one keeps the entries. */
const taken = new WeakSet<Event>();

/**
 * The log of the roadmap that an element shows; and the one way into it. A part asks for
 * entries to be kept by sending a RoadmapEntryEvent, which bubbles up to here. Unless somebody prevents it,
 * the log keeps them; what became of each is in `editing.verdicts` of the next snapshot, and the page hears
 * of it by a RoadmapVerdictEvent. The store's roadmap is then the loaded one with all entries applied,
 * also those of other tabs.
 */
export class KeptEntries {
  readonly #host: RoadmapHost;
  readonly #store: RoadmapStore;
  readonly #place: LogPlace;
  #unsubscribe: (() => void) | null = null;
  #log: EntryLog | null = null;
  /** The log, where it is the browser's. */
  #database: IndexedDbLog | null = null;
  #closeLog = () => {};
  /** Settles once the log is there. */
  #opening: Promise<void> = Promise.resolve();
  #name: string | null = null;
  #notes = new LogNotes('');
  #lasts = true;
  /** See Editing. */
  #wiped: number | null = null;
  #entries: readonly AnyEntry[] = [];
  /** What the last application of entries has found. */
  #found: Found = NOTHING_FOUND;
  /** Ids of entries that the base has: they need not be applied again. */
  #inBase = new Set<string>();
  #verdicts: ReadonlyMap<string, Verdict> = new Map();
  /** What was loaded, without entries. */
  #base: ParsedRoadmap | null = null;
  /** What is shown instead; the loaded one itself where there are no entries. */
  #shown: Roadmap | null = null;
  #applying: AbortController | null = null;

  constructor(host: RoadmapHost, store: RoadmapStore, place: LogPlace = inThisBrowser(host)) {
    this.#host = host;
    this.#store = store;
    this.#place = place;
    place.sent?.watch((entries, verdicts) => void this.#hear(entries, verdicts));
  }

  connect(): void {
    if (this.#unsubscribe) return;
    this.#host.addEventListener(RoadmapEntryEvent.eventName, this.#take);
    // In a microtask of its own, so that whoever loads has told the page of it.
    this.#unsubscribe = this.#store.subscribe(() => queueMicrotask(this.#follow));
    this.#follow();
  }

  /** The loaded roadmap shows again, without entries. */
  disconnect(): void {
    if (!this.#unsubscribe) return;
    this.#unsubscribe();
    this.#unsubscribe = null;
    this.#host.removeEventListener(RoadmapEntryEvent.eventName, this.#take);
    this.#applying?.abort();
    const base = this.#base;
    const isShown = base && this.#shown === this.#store.snapshot.roadmap;
    this.#forget();
    this.#store.update({ editing: this.#editing(), ...(isShown && base) });
  }

  /** Says that entries were taken away, as a file or in a message. */
  noteExported(ids: Iterable<string>): void {
    this.#notes.noteExported(ids);
    const { exported } = this.#notes;
    this.#database?.dropCopies((id) => exported.has(id)).catch(reportError);
    this.#apply();
  }

  /** Says that the reader knows that the browser has thrown entries away. */
  noteWipeTold(): void {
    this.#wiped = null;
    this.#database?.wipeTold().catch(reportError);
    this.#store.update({ editing: this.#editing() });
  }

  /** Says that an entry is a statement of its own, though it looks like one that is there. */
  noteApart(id: string): void {
    this.#notes.noteApart(id);
    this.#inBase.clear();
    this.#apply();
  }

  /** Keeps entries; one verdict each. Those of the ids `apart` are statements of their own. */
  async keep(
    entries: readonly AnyEntry[],
    apart: readonly string[] = [],
  ): Promise<readonly Verdict[]> {
    await this.#opening;
    const log = this.#log;
    if (!log) return [];
    for (const id of apart) this.#notes.noteApart(id);
    const verdicts = await log.append(entries);
    await this.#read(log);
    this.#verdicts = new Map([...this.#verdicts, ...verdicts.map((one) => [one.id, one] as const)]);
    this.#store.update({ editing: this.#editing() });
    // What is sent elsewhere is only kept so far.
    const isOver = ({ verdict }: Verdict) => !this.#place.sent || verdict !== 'accepted';
    this.#tell(
      entries.filter((_, at) => isOver(verdicts[at] as Verdict)),
      verdicts.filter(isOver),
    );
    return verdicts;
  }

  /** What is elsewhere has changed, and has perhaps answered. */
  async #hear(entries: readonly AnyEntry[], verdicts: readonly Verdict[]): Promise<void> {
    if (!this.#log) return;
    await this.#read(this.#log);
    this.#tell(entries, verdicts);
  }

  #tell(entries: readonly AnyEntry[], verdicts: readonly Verdict[]): void {
    if (verdicts.length > 0) this.#host.dispatchEvent(new RoadmapVerdictEvent(entries, verdicts));
  }

  readonly #take = (event: Event): void => {
    if (taken.has(event)) return;
    taken.add(event);
    // In a microtask, so that the page's listeners have run.
    queueMicrotask(() => {
      // Compared by name, as it may come from another copy of the script.
      const { entries, apart } = event as RoadmapEntryEvent;
      if (!event.defaultPrevented) void this.keep(entries, apart);
    });
  };

  readonly #follow = (): void => {
    const { roadmap, problems, load, busy } = this.#store.snapshot;
    if (!this.#unsubscribe || !roadmap || load.phase !== 'ready') return;
    if (roadmap === this.#shown) return;
    if (roadmap === this.#base?.roadmap && (busy || this.#applying)) return;
    this.#base = { roadmap, problems };
    this.#inBase.clear();
    const name = this.#place.nameOf(roadmap);
    if (name !== this.#name) this.#open(name);
    this.#apply();
  };

  #open(name: string): void {
    this.#forget();
    const { roadmap, problems } = this.#store.snapshot;
    this.#base = roadmap && { roadmap, problems };
    this.#name = name;
    this.#notes = new LogNotes(name);
    this.#opening = this.#openLog(name);
  }

  async #openLog(name: string): Promise<void> {
    const open = await this.#place.open(name);
    if (open.database && this.#base)
      await adoptRenamed(open.database, this.#host, this.#base.roadmap);
    if (this.#name !== name) return open.close();
    const { log } = open;
    this.#log = log;
    this.#lasts = open.lasts;
    this.#database = open.database ?? null;
    this.#wiped = open.database?.wiped ? open.database.restored : null;
    const unsubscribe = log.subscribe(() => void this.#read(log));
    this.#closeLog = () => {
      unsubscribe();
      open.close();
    };
    await this.#read(log);
  }

  async #read(log: EntryLog): Promise<void> {
    const { entries } = await log.since();
    if (this.#log !== log) return;
    const isSame =
      entries.length === this.#entries.length &&
      entries.every((entry, at) => entry === this.#entries[at]);
    this.#entries = entries;
    if (isSame && this.#shown && this.#place.sent) this.#store.update({ editing: this.#editing() });
    else this.#apply();
  }

  #forget(): void {
    this.#closeLog();
    this.#closeLog = () => {};
    this.#log = this.#database = null;
    this.#name = null;
    this.#lasts = true;
    this.#wiped = null;
    this.#entries = [];
    this.#found = NOTHING_FOUND;
    this.#inBase.clear();
    this.#base = this.#shown = null;
  }

  /** Shows the loaded roadmap with all entries. */
  #apply(): void {
    const base = this.#base;
    if (!base) return;
    this.#applying?.abort();
    const entries = this.#entries.filter(({ id }) => !this.#inBase.has(id));
    if (entries.length === 0) {
      this.#applying = null;
      this.#found = NOTHING_FOUND;
      this.#show(base);
      return;
    }
    const work = applying(base.roadmap, entries, this.#notes.apart);
    if (!isLarge(base.roadmap, AT_ONCE) && entries.length <= FEW) {
      this.#applying = null;
      this.#showApplied(base, drain(work));
      return;
    }
    const running = new AbortController();
    this.#applying = running;
    inSlices(work, running).then(
      (result) => {
        this.#applying = null;
        this.#showApplied(base, result);
      },
      (error) => running.signal.aborted || reportError(error),
    );
  }

  #showApplied(base: ParsedRoadmap, { told, applied, inBase, roadmap }: Shown): void {
    const byEntry = new Map<string, Told[]>();
    for (const one of told) {
      const others = byEntry.get(one.entry);
      if (others) others.push(one);
      else byEntry.set(one.entry, [one]);
    }
    this.#found = { told: byEntry, applied: new Set(applied) };
    for (const id of inBase) this.#inBase.add(id);
    this.#show({ roadmap, problems: [...base.problems, ...told.map(problemOf)] });
  }

  #show({ roadmap, problems }: ParsedRoadmap): void {
    this.#shown = roadmap;
    this.#store.update({ roadmap, problems, editing: this.#editing() });
  }

  /** The entries of this browser that the loaded roadmap does not have, or that are to be looked at. */
  get #own(): ReadonlyMap<string, OwnEntry> {
    const { told, applied } = this.#found;
    const { exported } = this.#notes;
    const { own, sending } = this.#place.sent ?? {};
    const list = (own ?? this.#entries.filter(({ id }) => !this.#inBase.has(id))).map(
      (entry): OwnEntry => ({
        entry,
        told: told.get(entry.id) ?? [],
        applied: applied.has(entry.id),
        exported: exported.has(entry.id) || sending?.marks.get(entry.id)?.at === 'pending',
        recordedOn: isKnown(entry) ? recordedDay(entry) : null,
      }),
    );
    const isOver = ({ entry: { id }, told: [first] }: OwnEntry) =>
      !first && sending?.marks.get(id)?.at === 'accepted';
    return new Map(list.flatMap((one) => (isOver(one) ? [] : [[one.entry.id, one] as const])));
  }

  #editing(): Editing | null {
    const { editing } = this.#store.snapshot;
    return (
      editing && {
        ...editing,
        roadmap: this.#name ?? '',
        records: this.#log !== null,
        lasts: this.#lasts,
        wiped: this.#wiped,
        own: this.#own,
        verdicts: this.#verdicts,
        sending: this.#place.sent?.sending ?? null,
      }
    );
  }
}

interface Found {
  /** By the id of the entry that it is about. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  readonly applied: ReadonlySet<string>;
}

const NOTHING_FOUND: Found = { told: new Map(), applied: new Set() };

/** A log for each roadmap in this browser; where it keeps nothing, in memory. */
function inThisBrowser(host: RoadmapHost): LogPlace {
  return {
    nameOf: (roadmap) => roadmapName(roadmap, host),
    async open(name) {
      try {
        const log = await IndexedDbLog.open(name);
        return { log, lasts: true, database: log, close: () => log.close() };
      } catch (error) {
        if (!(error instanceof NotKeptError)) reportError(error);
        return { log: new MemoryLog(name), lasts: false, close: () => {} };
      }
    },
  };
}

/**
 * What a roadmap's log is called: as the roadmap itself, which is how files of a log name it, too. Records
 * without a title have the name of their file, else that of the element or the page.
 */
export function roadmapName({ title }: Roadmap, { id, src }: RoadmapHost): string {
  return title ?? titleOfFile(src ?? '') ?? (id || location.pathname);
}

/** What came of entries, and the roadmap with them. */
type Shown = Pick<Applied, 'told' | 'applied' | 'inBase'> & { readonly roadmap: Roadmap };

function* applying(
  base: Roadmap,
  entries: readonly AnyEntry[],
  apart: ReadonlySet<string>,
): Generator<number, Shown> {
  const { document, ...found } = yield* applyingEntries(base, entries, { apart });
  const { roadmap } = yield* readingRoadmap(document);
  return { ...found, roadmap };
}

function problemOf({ entry, at, message, hint, severity }: Problem & { entry: string }): Problem {
  return { at: `entry ${entry}${at}`, message, hint, severity };
}
