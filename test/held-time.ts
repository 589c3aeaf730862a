/** What of a page, or of Node, tells the time. */
type Scope = Pick<typeof globalThis, 'setTimeout' | 'clearTimeout' | 'performance'> & {
  setInterval: typeof globalThis.setInterval;
  clearInterval: typeof globalThis.clearInterval;
  requestAnimationFrame?: typeof globalThis.requestAnimationFrame;
};

interface Timer {
  readonly run: () => void;
  due: number;
  /** Milliseconds between two turns; null for one turn. */
  readonly every: number | null;
}

const { setTimeout: realTimeout } = globalThis;
/** What has been set off has its turn: promises, messages and timers of no time. */
const turn = () => new Promise((resolve) => realTimeout(resolve));

/**
 * The time of a page in the hands of a test: it stands still, for timers, `performance.now` and
 * frames, and goes on only as far as the test says. Timers of no time, which let others have their
 * turn, and frames come as ever.
 */
export class HeldTime {
  readonly #restore: () => void;
  readonly #timers = new Map<number, Timer>();
  #now: number;
  // Far from the numbers of the real ones, which may still be cleared.
  #last = 1_000_000_000;

  /** Of the page, or of a frame in it. */
  constructor(scope: Scope = globalThis) {
    const { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame } = scope;
    // In whole milliseconds, so that what is added up comes out.
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

  /** How long each timer still has to wait, in milliseconds, the next first. */
  get waiting(): number[] {
    return [...this.#timers.values()].map(({ due }) => due - this.#now).sort((a, b) => a - b);
  }

  /** Lets time pass; what comes due on the way runs, and has its turn, in the order of its time. */
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

  /** Time goes on by itself again; what still waits never comes. */
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
