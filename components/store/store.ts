import type { Day } from '../../src/model/index.js';
import { derive, firstRequest, type Request, type Snapshot } from './snapshot.js';

/** Holds the snapshot of a widget and tells its parts when there is another one. */
export class RoadmapStore {
  #snapshot: Snapshot;
  readonly #listeners = new Set<() => void>();

  constructor(today: Day) {
    this.#snapshot = derive(firstRequest(today), null);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Takes over what differs; parts hear of it once, and not at all where nothing does. */
  update(change: Partial<Request>): void {
    const last: Request = this.#snapshot;
    const changed = Object.entries(change).some(
      ([key, value]) => !Object.is(value, last[key as keyof Request]),
    );
    if (!changed) return;
    this.#snapshot = derive({ ...last, ...change }, this.#snapshot);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls the listener after every change; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
