/** Long enough to get on, short enough to leave a frame of 60 a second its half. */
const SLICE_MS = 8;

export interface SliceOptions {
  readonly signal: AbortSignal;
  /** What the work yielded last; called between slices. */
  onStep?(step: number): void;
}

/**
 * Drives work that can be interrupted, giving the page its turn between slices of 8 ms. Work that
 * fits into one slice is done at once. Throws what the work throws, or what the signal says.
 */
export async function inSlices<T>(
  work: Iterator<number, T>,
  { signal, onStep }: SliceOptions,
): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    onStep?.(step.value);
    await nextTurn();
    signal.throwIfAborted();
  }
}

/**
 * A task of its own, so that the page may paint and answer. Timers would wait 4 ms each, and
 * `scheduler.yield` comes back before the page's own timers have had their turn.
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
