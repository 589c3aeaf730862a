import type { AnyEntry } from './entry.js';
import {
  type Cursor,
  cursorAt,
  type EntryLog,
  type Incoming,
  type LogListener,
  notify,
  placeOf,
  type Since,
  type Verdict,
  verdictOn,
  verdictsOn,
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
    return verdictsOn(entries, this.roadmap, async (sound) => this.#keep(sound));
  }

  #keep(sound: readonly Incoming[]): Verdict[] {
    const fresh: AnyEntry[] = [];
    const verdicts = sound.map((given) => {
      const { entry } = given;
      const kept = this.#kept.get(entry.id);
      if (!kept) {
        this.#kept.set(entry.id, given);
        fresh.push(entry);
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
