import type { AnyEntry } from './entry.js';
import {
  type Cursor,
  cursorAt,
  type EntryLog,
  incoming,
  isVerdict,
  type LogListener,
  notify,
  placeOf,
  type Since,
  type Verdict,
  verdictOn,
} from './entry-log.js';

interface Kept {
  readonly entry: AnyEntry;
  readonly hash: string;
}

/** A log in memory, which ends with the page or the process. */
export class MemoryLog implements EntryLog {
  readonly roadmap: string;
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Set<LogListener>();

  constructor(roadmap: string) {
    this.roadmap = roadmap;
  }

  async append(entries: readonly unknown[]): Promise<Verdict[]> {
    const fresh: AnyEntry[] = [];
    const verdicts = entries.map((value) => {
      const given = incoming(value, this.roadmap);
      if (isVerdict(given)) return given;
      const { id } = given.entry;
      const kept = this.#kept.get(id);
      if (!kept) {
        this.#kept.set(id, given);
        fresh.push(given.entry);
      }
      return verdictOn(given, kept);
    });
    if (fresh.length > 0) notify(this.#listeners, fresh);
    return verdicts;
  }

  async since(cursor?: Cursor | null): Promise<Since> {
    const place = placeOf(cursor);
    const all = [...this.#kept.values()].map(({ entry }) => entry);
    const entries = place > all.length ? all : all.slice(place);
    return { entries, cursor: cursorAt(all.length) };
  }

  subscribe(listener: LogListener): () => void {
    // A wrapper, so that a function may subscribe twice and each subscription end on its own.
    const own: LogListener = (entries) => listener(entries);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }
}
