/** Runs long work in slices, so that the page can handle events and draw between them. */
import { drain } from './steps.js';

/** Half a frame at 60 frames a second: the page keeps the other half. */
const SLICE_MS = 8;

export interface SliceOptions {
  readonly signal: AbortSignal;
  /** Called between slices with what the work last yielded. */
  onStep?(step: number): void;
}

/** Runs work for a number of milliseconds or to its end, whichever comes first; returns its last step. */
export function runFor<T>(
  work: Iterator<number, T>,
  milliseconds: number,
): IteratorResult<number, T> {
  const end = performance.now() + milliseconds;
  let step = work.next();
  while (!step.done && performance.now() < end) step = work.next();
  return step;
}

/**
 * Runs work in slices of 8 ms; work that fits into one slice ends without a pause. Throws what the
 * work throws, or the signal's reason once it is aborted.
 */
export async function inSlices<T>(
  work: Iterator<number, T>,
  { signal, onStep }: Partial<SliceOptions> = {},
): Promise<T> {
  for (;;) {
    const step = runFor(work, SLICE_MS);
    if (step.done) return step.value;
    onStep?.(step.value);
    await nextTurn();
    signal?.throwIfAborted();
  }
}

/**
 * Resolves after the page has handled its events. Uses a message because a timer would wait 4 ms, and
 * `scheduler.yield` would resume before the page's own timers have run.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs requests for one kind of work, at once or in slices. A run that has begun is finished; of the
 * requests that arrive meanwhile, only the newest runs next.
 */
export class SlicedWork<T> {
  readonly #done: (result: T) => void;
  readonly #onStep: ((step: number) => void) | undefined;
  #running: AbortController | null = null;
  #next: (() => Iterator<number, T>) | null = null;

  /** `done` receives each result; `onStep` receives, between slices, what the work last yielded. */
  constructor(done: (result: T) => void, onStep?: (step: number) => void) {
    this.#done = done;
    this.#onStep = onStep;
  }

  /** Whether a result is pending. */
  get busy(): boolean {
    return this.#running !== null;
  }

  /** Runs the work: in slices, or all of it before this call returns. */
  ask(sliced: boolean, begin: () => Iterator<number, T>): void {
    if (!sliced) {
      this.cancel();
      this.#done(drain(begin()));
      return;
    }
    this.#next = begin;
    if (!this.#running) void this.#run();
  }

  /** Drops the current run and the request that waits for it. */
  cancel(): void {
    this.#next = null;
    this.#running?.abort();
    this.#running = null;
  }

  async #run(): Promise<void> {
    const running = new AbortController();
    const { signal } = running;
    const onStep = this.#onStep;
    this.#running = running;
    while (this.#next) {
      const begin = this.#next;
      this.#next = null;
      const result = await inSlices(begin(), { signal, ...(onStep && { onStep }) }).catch(
        (error: unknown) => {
          if (signal.aborted) return undefined;
          this.cancel();
          throw error;
        },
      );
      if (signal.aborted) return;
      if (!this.#next) this.#running = null;
      this.#done(result as T);
      // `done` may have asked again, which started another run.
      if (this.#running !== running) return;
    }
  }
}
