import { inSteps } from '../../work/steps.js';
import { groupingBy } from '../order.js';
import { firstNotBelow, nextNotBelow } from '../search.js';
import { LOOKS, lookAt } from '../tone.js';
import type { Lane } from './lanes.js';

/** The least width of a bar in the density strip, in pixels. */
const BAR = 4;

/**
 * How many days one bar of the strip stands for at a zoom. A power of two, like the buckets of
 * clusters: bars begin at its multiples, so they stay the same when the window moves.
 */
export function barDays(pxPerDay: number): number {
  return 2 ** Math.max(Math.ceil(Math.log2(BAR / pxPerDay)), 0);
}

/** Columns over all milestones: indices in STANDINGS and in VERDICTS. */
export interface Judged {
  readonly standing: ArrayLike<number>;
  readonly verdict: ArrayLike<number>;
}

/**
 * The first days of a lane's milestones, one sorted list for each look (see tone.ts). `lo` is a column over all
 * milestones: the first day.
 */
export function* startsByLook(
  { dated }: Pick<Lane, 'dated'>,
  lo: Int32Array,
  { standing, verdict }: Judged,
): Generator<number, readonly Int32Array[]> {
  const parts = yield* groupingBy(dated, LOOKS, (m) =>
    lookAt(standing[m] as number, verdict[m] as number),
  );
  for (const part of parts) {
    yield* inSteps(part.length, (from, to) => {
      for (let i = from; i < to; i += 1) part[i] = lo[part[i] as number] as number;
    });
  }
  return parts;
}

/** Counts how many milestones of a lane begin when, by look, in any window. */
export class Density {
  readonly #lane: Lane;
  readonly #los: readonly Int32Array[];
  readonly #most = new Map<number, number>();

  /** `starts` come from startsByLook. */
  constructor(lane: Lane, starts: readonly Int32Array[]) {
    this.#lane = lane;
    this.#los = starts;
  }

  /**
   * For each look, how many milestones begin in each of `count` spans of `days` days from `first` on;
   * null if none ever do.
   */
  counts(first: number, days: number, count: number): (Int32Array | null)[] {
    return this.#los.map((los) => (los.length > 0 ? countsOf(los, first, days, count) : null));
  }

  /** For each look, how many begin on a day from `lo` up to, not including, `hi`. */
  spread(lo: number, hi: number): Int32Array {
    const counts = new Int32Array(this.#los.length);
    this.#los.forEach((los, look) => {
      const first = firstNotBelow(los, lo);
      counts[look] = nextNotBelow(los, hi, first) - first;
    });
    return counts;
  }

  /** The most that begin in any one span of `days` days: bars scaled by it keep their height when the window moves. */
  most(days: number): number {
    let most = this.#most.get(days);
    if (most === undefined) {
      most = mostOf(this.#lane.los, days);
      this.#most.set(days, most);
    }
    return most;
  }
}

/** How many of the sorted days lie in each of `count` spans from `first` on. */
function countsOf(los: Int32Array, first: number, days: number, count: number): Int32Array {
  const counts = new Int32Array(count);
  let at = firstNotBelow(los, first);
  for (let i = 0; i < count; i += 1) {
    const end = nextNotBelow(los, first + (i + 1) * days, at);
    counts[i] = end - at;
    at = end;
  }
  return counts;
}

/** Jumps from one span that holds days to the next, so its time depends on the spans and not on the days. */
function mostOf(los: Int32Array, days: number): number {
  let most = 0;
  for (let i = 0; i < los.length; ) {
    const end = (Math.floor((los[i] as number) / days) + 1) * days;
    const next = nextNotBelow(los, end, i);
    if (next - i > most) most = next - i;
    i = next;
  }
  return most;
}
