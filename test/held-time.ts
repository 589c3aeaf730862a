/** The clock and timers of a page, or of Node. */
type Scope = Pick<typeof globalThis, 'setTimeout' | 'clearTimeout' | 'performance'> & {
  setInterval: typeof globalThis.setInterval;
  clearInterval: typeof globalThis.clearInterval;
  requestAnimationFrame?: typeof globalThis.requestAnimationFrame;
};

interface Timer {
  readonly run: () => void;
  due: number;
  /** The period of an interval in milliseconds; null for a timeout. */
  readonly every: number | null;
}

const { setTimeout: realTimeout } = globalThis;
/** Lets promises, messages and timers without delay run. */
const turn = () => new Promise((resolve) => realTimeout(resolve));

/**
 * A fake clock: timers, `performance.now` and the times of frames stand still until the test lets time
 * pass. Timers without delay, which only yield to others, still run, and frames are still drawn.
 */
export class HeldTime {
  readonly #restore: () => void;
  readonly #timers = new Map<number, Timer>();
  #now: number;
  // Far from the ids of real timers, which may still be cleared.
  #last = 1_000_000_000;

  /** `scope` is the page, or a frame in it. */
  constructor(scope: Scope = globalThis) {
    const { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame } = scope;
    // In whole milliseconds, so that sums are exact.
    this.#now = Math.ceil(scope.performance.now());
    this.#restore = () => {
      const real = { setTimeout, clearTimeout, setInterval, clearInterval };
      Object.assign(scope, real, requestAnimationFrame && { requestAnimationFrame });
      Reflect.deleteProperty(scope.performance, 'now');
    };
    const clear = (real: typeof clearTimeout) => (id?: number) => {
      if (!this.#timers.delete(id as number)) real.call(scope, id);
    };
    Object.assign(scope, {
      setTimeout: (run: () => void, wait = 0) =>
        wait > 0 ? this.#add(run, wait, null) : setTimeout.call(scope, run, 0),
      setInterval: (run: () => void, wait = 1) => this.#add(run, wait, Math.max(1, wait)),
      clearTimeout: clear(clearTimeout),
      clearInterval: clear(clearInterval),
      ...(requestAnimationFrame && {
        requestAnimationFrame: (frame: FrameRequestCallback) =>
          requestAnimationFrame.call(scope, () => frame(this.#now)),
      }),
    });
    scope.performance.now = () => this.#now;
  }

  /** The remaining milliseconds of each timer, the next first. */
  get waiting(): number[] {
    return [...this.#timers.values()].map(({ due }) => due - this.#now).sort((a, b) => a - b);
  }

  /** Lets time pass. Timers that come due run in order, and what they start without delay runs after each. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (let next = this.#nextBefore(end); next; next = this.#nextBefore(end)) {
      const [id, timer] = next;
      this.#now = Math.max(this.#now, timer.due);
      if (timer.every === null) this.#timers.delete(id);
      else timer.due += timer.every;
      timer.run();
      await turn();
    }
    this.#now = Math.max(this.#now, end);
    await turn();
  }

  /** Restores the real clock; pending timers never run. */
  release(): void {
    this.#timers.clear();
    this.#restore();
  }

  #add(run: () => void, wait: number, every: number | null): number {
    this.#last += 1;
    this.#timers.set(this.#last, { run, due: this.#now + wait, every });
    return this.#last;
  }

  #nextBefore(end: number): [number, Timer] | undefined {
    return [...this.#timers]
      .filter(([, { due }]) => due <= end)
      .sort(([, a], [, b]) => a.due - b.due)[0];
  }
}
