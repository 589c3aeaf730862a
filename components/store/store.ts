import { dayNumber } from '../../src/model/day.js';
import type { Day } from '../../src/model/types.js';
import type { ParsedRoadmap } from '../../src/read/document.js';
import { isLarge } from '../../src/view/large.js';
import { SlicedWork } from '../../src/work/slices.js';
import {
  deriving,
  firstRequest,
  NOTHING,
  type Picture,
  type Request,
  type Snapshot,
  sameSubject,
  snapshotOf,
  subjectOf,
} from './snapshot.js';

/**
 * Holds the snapshot of a tracker and notifies its parts of each new one. A request is in the snapshot at
 * once; for a large roadmap, the results that take long to compute follow later.
 */
export class RoadmapStore {
  #request: Request;
  #picture: Picture;
  #snapshot: Snapshot;
  /** Called once when the requested roadmap is shown. */
  #onShown: (() => void) | null = null;
  readonly #work = new SlicedWork<Picture>((picture) => this.#publish(picture));
  readonly #listeners = new Set<() => void>();

  constructor(today: Day) {
    this.#request = firstRequest(today);
    this.#picture = { ...subjectOf(this.#request), ...NOTHING };
    this.#snapshot = snapshotOf(this.#request, this.#picture, false);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Applies a change and notifies the parts once, or not at all if nothing differs. */
  update(change: Partial<Request>): void {
    const last = this.#request;
    const changed = Object.entries(change).some(
      ([key, value]) => !Object.is(value, last[key as keyof Request]),
    );
    if (!changed) return;
    const next = { ...last, ...change };
    const wanted = subjectOf(next);
    // Throws for an invalid day before anything has changed.
    dayNumber(wanted.day);
    dayNumber(next.since ?? wanted.day);
    this.#request = next;
    if (next.roadmap !== last.roadmap) this.#onShown = null;
    if (sameSubject(this.#picture, wanted)) {
      this.#work.cancel();
      this.#publish(this.#picture);
      return;
    }
    // Results for another roadmap are no longer needed.
    if (next.roadmap !== last.roadmap) this.#work.cancel();
    if (!this.#work.busy || !sameSubject(subjectOf(last), wanted))
      this.#work.ask(isLarge(next.roadmap), () => deriving(this.#request, this.#picture));
    if (this.#work.busy) this.#publish(this.#picture);
  }

  /** Sets a loaded roadmap; `shown` is called once it is shown, or never if another one replaces it before. */
  load({ roadmap, problems }: ParsedRoadmap, shown: () => void): void {
    this.update({ load: { phase: 'ready' }, roadmap, problems });
    if (this.#snapshot.roadmap === roadmap) shown();
    else this.#onShown = shown;
  }

  /** Calls the listener after every change; returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #publish(picture: Picture): void {
    this.#picture = picture;
    this.#snapshot = snapshotOf(this.#request, picture, this.#work.busy, this.#snapshot.load);
    for (const listener of [...this.#listeners]) listener();
    if (picture.roadmap !== this.#request.roadmap) return;
    this.#onShown?.();
    this.#onShown = null;
  }
}
