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
  pictureAsked,
  type Request,
  type Snapshot,
  sameSubject,
  snapshotOf,
} from './snapshot.js';

/**
 * Holds the snapshot of a widget and tells its parts when there is another one. What is asked for
 * stands in it at once; what follows for a large roadmap comes when it has been worked out.
 */
export class RoadmapStore {
  #asked: Request;
  #picture: Picture;
  #snapshot: Snapshot;
  /** Called when the roadmap asked for shows. */
  #shown: (() => void) | null = null;
  readonly #work = new SlicedWork<Picture>((picture) => this.#publish(picture));
  readonly #listeners = new Set<() => void>();

  constructor(today: Day) {
    this.#asked = firstRequest(today);
    this.#picture = { ...pictureAsked(this.#asked), ...NOTHING };
    this.#snapshot = snapshotOf(this.#asked, this.#picture, false);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Takes over what differs; parts hear of it once, and not at all where nothing does. */
  update(change: Partial<Request>): void {
    const last = this.#asked;
    const changed = Object.entries(change).some(
      ([key, value]) => !Object.is(value, last[key as keyof Request]),
    );
    if (!changed) return;
    const asked = { ...last, ...change };
    const wanted = pictureAsked(asked);
    // What is no day is refused before anything has changed.
    dayNumber(wanted.day);
    dayNumber(asked.since ?? wanted.day);
    this.#asked = asked;
    if (asked.roadmap !== last.roadmap) this.#shown = null;
    if (sameSubject(this.#picture, wanted)) {
      this.#work.cancel();
      this.#publish(this.#picture);
      return;
    }
    // Nobody waits for what follows from another roadmap.
    if (asked.roadmap !== last.roadmap) this.#work.cancel();
    if (!this.#work.busy || !sameSubject(pictureAsked(last), wanted))
      this.#work.ask(isLarge(asked.roadmap), () => deriving(this.#asked, this.#picture));
    if (this.#work.busy) this.#publish(this.#picture);
  }

  /** Takes over what was loaded; `shown` is called when it shows, never where another one came first. */
  load({ roadmap, problems }: ParsedRoadmap, shown: () => void): void {
    this.update({ load: { phase: 'ready' }, roadmap, problems });
    if (this.#snapshot.roadmap === roadmap) shown();
    else this.#shown = shown;
  }

  /** Calls the listener after every change; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #publish(picture: Picture): void {
    this.#picture = picture;
    this.#snapshot = snapshotOf(this.#asked, picture, this.#work.busy, this.#snapshot.load);
    for (const listener of [...this.#listeners]) listener();
    if (picture.roadmap !== this.#asked.roadmap) return;
    this.#shown?.();
    this.#shown = null;
  }
}
