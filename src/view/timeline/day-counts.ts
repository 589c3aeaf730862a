/** The most days counted one by one; more are counted in groups of equal length. */
const PLACES = 65_536;

/** Counts days; answers for percentiles, and for the nearest days beyond a day, in linear time. */
export class DayCounts {
  readonly count: number;
  /** Infinity if there are none. */
  readonly first: number;
  readonly last: number;
  readonly #length: number;
  readonly #counts: Int32Array;

  /** `dayAt` gives each of `count` days. */
  constructor(count: number, dayAt: (i: number) => number) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i += 1) {
      const day = dayAt(i);
      if (day < first) first = day;
      if (day > last) last = day;
    }
    this.count = count;
    this.first = first;
    this.last = last;
    this.#length = Math.max(Math.ceil((last - first + 1) / PLACES), 1);
    this.#counts = new Int32Array(count === 0 ? 0 : this.#placeOf(last) + 1);
    for (let i = 0; i < count; i += 1) {
      const place = this.#placeOf(dayAt(i));
      this.#counts[place] = (this.#counts[place] as number) + 1;
    }
  }

  /**
   * The day at a share (0 to 1) of all days, sorted; between two days, the one farther from the middle. NaN
   * if there are none.
   */
  percentile(share: number): number {
    const place = share * (this.count - 1);
    let left = share < 0.5 ? Math.floor(place) : Math.ceil(place);
    for (const [at, count] of this.#counts.entries()) {
      if (left < count) return this.#dayOf(at);
      left -= count;
    }
    return Number.NaN;
  }

  /** The first and the last of the days after a day; null if there are none. */
  after(day: number): { first: number; last: number } | null {
    if (this.count === 0 || this.last <= day) return null;
    let place = Math.max(this.#placeOf(day) + 1, 0);
    while ((this.#counts[place] ?? 1) === 0) place += 1;
    return { first: Math.min(this.#dayOf(place), this.last), last: this.last };
  }

  /** The same of the days before a day. */
  before(day: number): { first: number; last: number } | null {
    if (this.count === 0 || this.first >= day) return null;
    let place = Math.min(this.#placeOf(day), this.#counts.length) - (this.#length === 1 ? 1 : 0);
    while ((this.#counts[place] ?? (place < 0 ? 1 : 0)) === 0) place -= 1;
    return { first: this.first, last: Math.max(this.#dayOf(place), this.first) };
  }

  #placeOf(day: number): number {
    return Math.floor((day - this.first) / this.#length);
  }

  #dayOf(place: number): number {
    return this.first + place * this.#length;
  }
}
