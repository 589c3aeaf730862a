/** How much is taken from whom. */
export interface Limits {
  /** Bytes of a request. */
  readonly bytes: number;
  /** Milliseconds that the body of a request may take. */
  readonly bodyTime: number;
  /** Requests that write, of one person in a second, and at once. */
  readonly rate: number;
  readonly burst: number;
  /** Tries with an invitation or with a wrong token, of one address in a minute. */
  readonly guesses: number;
  /** Requests that are answered at the same time; others are told to come again. */
  readonly atOnce: number;
  /** Links that are open at the same time. */
  readonly links: number;
  /** Listeners of one server, and of one person on it. */
  readonly listeners: number;
  readonly listenersEach: number;
}

export const LIMITS: Limits = {
  bytes: 2_000_000,
  bodyTime: 15_000,
  rate: 20,
  burst: 60,
  guesses: 30,
  atOnce: 200,
  links: 12_000,
  listeners: 10_000,
  listenersEach: 20,
};

/** Keys that are remembered: the oldest are forgotten first. */
const MOST_KEYS = 50_000;

/** A bucket for each key that fills with time; each request takes from it. */
export class Rate {
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(
    /** In a second. */
    readonly rate: number,
    readonly burst: number,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** 0 where it may, else the seconds after which it may. */
  take(key: string): number {
    const now = this.now();
    const { left, at } = this.#buckets.get(key) ?? { left: this.burst, at: now };
    const filled = Math.min(this.burst, left + ((now - at) / 1000) * this.rate);
    this.#buckets.delete(key);
    const may = filled >= 1;
    this.#buckets.set(key, { left: may ? filled - 1 : filled, at: now });
    if (this.#buckets.size > MOST_KEYS) {
      const [oldest] = this.#buckets.keys();
      this.#buckets.delete(oldest as string);
    }
    return may ? 0 : Math.ceil((1 - filled) / this.rate);
  }
}
