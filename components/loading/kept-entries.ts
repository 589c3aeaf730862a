import {
  type AnyEntry,
  applyEntries,
  type EntryLog,
  isKnown,
  MemoryLog,
  recordedDay,
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
import type { Editing, OwnEntry } from '../store/editing.js';
import type { RoadmapStore } from '../store/store.js';
import type { RoadmapHost } from './host.js';
import { LogNotes } from './log-notes.js';

/** More milestones are read in slices. */
const AT_ONCE = 5000;

/** Events that an element has taken: of two around it, the inner one keeps the entries. */
const taken = new WeakSet<Event>();

/**
 * The log of the roadmap that an element shows, in this browser; and the one way into it. A part asks for
 * entries to be kept by sending a RoadmapEntryEvent, which bubbles up to here. Unless somebody prevents it,
 * the log keeps them; what became of each is in `editing.verdicts` of the next snapshot, and the page hears
 * of it by a RoadmapVerdictEvent. The store's roadmap is then the loaded one with all entries applied,
 * also those of other tabs.
 */
export class KeptEntries {
  readonly #host: RoadmapHost;
  readonly #store: RoadmapStore;
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
  #own: ReadonlyMap<string, OwnEntry> = new Map();
  #verdicts: ReadonlyMap<string, Verdict> = new Map();
  /** What was loaded, without entries. */
  #base: ParsedRoadmap | null = null;
  /** What is shown instead; the loaded one itself where there are no entries. */
  #shown: Roadmap | null = null;
  #applying: AbortController | null = null;

  constructor(host: RoadmapHost, store: RoadmapStore) {
    this.#host = host;
    this.#store = store;
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
    this.#host.dispatchEvent(new RoadmapVerdictEvent(entries, verdicts));
    return verdicts;
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
    const name = roadmapName(roadmap, this.#host);
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
    let log: EntryLog;
    try {
      const kept = await IndexedDbLog.open(name);
      if (this.#name !== name) return kept.close();
      this.#closeLog = () => kept.close();
      this.#wiped = kept.wiped ? kept.restored : null;
      this.#database = kept;
      log = kept;
    } catch (error) {
      if (!(error instanceof NotKeptError)) reportError(error);
      if (this.#name !== name) return;
      this.#lasts = false;
      log = new MemoryLog(name);
    }
    this.#log = log;
    const unsubscribe = log.subscribe(() => void this.#read(log));
    const close = this.#closeLog;
    this.#closeLog = () => {
      unsubscribe();
      close();
    };
    await this.#read(log);
  }

  async #read(log: EntryLog): Promise<void> {
    const { entries } = await log.since();
    if (this.#log !== log) return;
    this.#entries = entries;
    this.#apply();
  }

  #forget(): void {
    this.#closeLog();
    this.#closeLog = () => {};
    this.#log = this.#database = null;
    this.#name = null;
    this.#lasts = true;
    this.#wiped = null;
    this.#entries = [];
    this.#own = new Map();
    this.#base = this.#shown = null;
  }

  /** Shows the loaded roadmap with all entries. */
  #apply(): void {
    const base = this.#base;
    if (!base) return;
    this.#applying?.abort();
    if (this.#entries.length === 0) {
      this.#applying = null;
      this.#own = new Map();
      this.#show(base);
      return;
    }
    const { exported, apart } = this.#notes;
    const { document, told, applied, inBase } = applyEntries(base.roadmap, this.#entries, {
      apart,
    });
    const [isApplied, isInBase] = [new Set(applied), new Set(inBase)];
    const own = this.#entries.filter(({ id }) => !isInBase.has(id));
    this.#own = new Map(
      own.map((entry) => [
        entry.id,
        {
          entry,
          told: told.filter((one) => one.entry === entry.id),
          applied: isApplied.has(entry.id),
          exported: exported.has(entry.id),
          recordedOn: isKnown(entry) ? recordedDay(entry) : null,
        },
      ]),
    );
    const problems = [...base.problems, ...told.map(problemOf)];
    const reading = readingRoadmap(document);
    if (!isLarge(base.roadmap, AT_ONCE)) {
      this.#applying = null;
      this.#show({ roadmap: drain(reading).roadmap, problems });
      return;
    }
    const applying = new AbortController();
    this.#applying = applying;
    inSlices(reading, applying).then(
      ({ roadmap }) => {
        this.#applying = null;
        this.#show({ roadmap, problems });
      },
      (error) => applying.signal.aborted || reportError(error),
    );
  }

  #show({ roadmap, problems }: ParsedRoadmap): void {
    this.#shown = roadmap;
    this.#store.update({ roadmap, problems, editing: this.#editing() });
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
      }
    );
  }
}

/**
 * What a roadmap's log is called: as the roadmap itself, which is how files of a log name it, too. Records
 * without a title have the name of their file, else that of the element or the page.
 */
export function roadmapName({ title }: Roadmap, { id, src }: RoadmapHost): string {
  return title ?? titleOfFile(src ?? '') ?? (id || location.pathname);
}

function problemOf({ entry, at, message, hint, severity }: Problem & { entry: string }): Problem {
  return { at: `entry ${entry}${at}`, message, hint, severity };
}
