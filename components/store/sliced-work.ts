import type { Roadmap } from '../../src/model/roadmap.js';
import { inSlices } from '../../src/work/slices.js';
import { drain } from '../../src/work/steps.js';

/** What follows from this many milestones is worked out within a frame or three. */
const AT_ONCE = 150_000;

/** Whether what follows from a roadmap is worked out in slices. */
export function isLarge(roadmap: Roadmap | null, atOnce = AT_ONCE): boolean {
  return roadmap !== null && roadmap.milestoneColumns.count > atOnce;
}

/**
 * Work of one kind, in slices between which the page has its turn. What is
 * running is finished; of what was asked for meanwhile, only the newest follows.
 */
export class SlicedWork<T> {
  readonly #done: (result: T) => void;
  #running: AbortController | null = null;
  #next: (() => Iterator<number, T>) | null = null;

  constructor(done: (result: T) => void) {
    this.#done = done;
  }

  /** Another result is on its way. */
  get busy(): boolean {
    return this.#running !== null;
  }

  /** Gives the result at once, or in slices when it is there. */
  ask(sliced: boolean, begin: () => Iterator<number, T>): void {
    if (!sliced) {
      this.cancel();
      this.#done(drain(begin()));
      return;
    }
    this.#next = begin;
    if (!this.#running) void this.#run();
  }

  /** Nothing comes of what is on its way. */
  cancel(): void {
    this.#next = null;
    this.#running?.abort();
    this.#running = null;
  }

  async #run(): Promise<void> {
    const running = new AbortController();
    const { signal } = running;
    this.#running = running;
    while (this.#next) {
      const begin = this.#next;
      this.#next = null;
      const result = await inSlices(begin(), { signal }).catch((error: unknown) => {
        if (signal.aborted) return undefined;
        this.cancel();
        throw error;
      });
      if (signal.aborted) return;
      if (!this.#next) this.#running = null;
      this.#done(result as T);
      // What was asked for just now runs already.
      if (this.#running !== running) return;
    }
  }
}
