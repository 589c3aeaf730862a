/** Days since 1970-01-01, with fractions while panning and zooming. */
export interface Days {
  readonly start: number;
  readonly end: number;
}

/** The domain: first and last day, and the least number of days a window shows. */
export interface Limits {
  readonly first: number;
  readonly last: number;
  readonly least: number;
}

const clamped = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));

/** The window: the days an axis shows, always within the limits. */
export class TimeWindow implements Days {
  #days: Days;
  readonly #limits: Limits;

  constructor(days: Days, limits: Limits) {
    this.#limits = limits;
    this.#days = this.within(days);
  }

  get start(): number {
    return this.#days.start;
  }

  get end(): number {
    return this.#days.end;
  }

  get days(): Days {
    return this.#days;
  }

  /** Shows these days, or the nearest ones allowed; true if the window has changed. */
  show(days: Days): boolean {
    const { start, end } = this.within(days);
    if (start === this.start && end === this.end) return false;
    this.#days = { start, end };
    return true;
  }

  /** Shows the window after some days, moved by a share of their length; earlier if that is negative. */
  pan({ start, end }: Days, share: number): boolean {
    const days = share * (end - start);
    return this.show({ start: start + days, end: end + days });
  }

  /** Shows some days zoomed by a factor around a day that stays in place. */
  zoom({ start, end }: Days, around: number, factor: number): boolean {
    const from = (day: number) => around + (day - around) / factor;
    return this.show({ start: from(start), end: from(end) });
  }

  /**
   * The nearest days allowed: beyond a limit, the window stops there at its length; if it is too long or too
   * short, it keeps its middle.
   */
  within({ start, end }: Days): Days {
    if (Number.isNaN(start + end)) throw new RangeError(`No window: ${start} to ${end}`);
    const { first, last, least } = this.#limits;
    const wanted = Math.max(end - start, 0);
    if (wanted < least && this.#isLeastAround(start, end)) return this.#days;
    const width = clamped(wanted, least, last - first);
    const from = clamped(start + (wanted - width) / 2, first, last - width);
    return from === start && width === wanted ? { start, end } : { start: from, end: from + width };
  }

  /** Whether the reader zooms in further at the closest zoom; the window then does not drift. */
  #isLeastAround(start: number, end: number): boolean {
    const isLeast = this.#days && this.end - this.start < this.#limits.least + 1e-6;
    return isLeast && start >= this.start - 1e-6 && end <= this.end + 1e-6;
  }
}

const DURATION = 250;

/** Ease-out: fast at first, so that the reader sees a response at once. */
const eased = (share: number) => 1 - (1 - share) ** 3;

/** Animates a window over a few frames; moves it at once if the reader prefers reduced motion. */
export class WindowAnimation {
  #frame = 0;
  #to: Days | null = null;

  /** The target of an animation under way, else null. */
  get goal(): Days | null {
    return this.#to;
  }

  constructor(private readonly move: (days: Days) => void) {}

  run(from: Days, to: Days): void {
    this.cancel();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.move(to);
      return;
    }
    this.#to = to;
    const begun = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - begun) / DURATION));
      const at = (side: 'start' | 'end') => from[side] + (to[side] - from[side]) * eased(share);
      if (share < 1) this.#frame = requestAnimationFrame(step);
      else this.#to = null;
      this.move({ start: at('start'), end: at('end') });
    };
    this.#frame = requestAnimationFrame(step);
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#to = null;
  }
}
