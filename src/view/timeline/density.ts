import { STANDINGS } from '../../model/types.js';
import { drain, inSteps } from '../../work/steps.js';
import { partingBy } from '../order.js';
import { firstNotBelow, nextNotBelow } from '../search.js';
import type { Lane } from './lanes.js';

/** Least pixels a bar of the strip is wide. */
const BAR = 4;

/**
 * Days a bar of the strip stands for at a zoom: a power of two, as those of clusters are, and it
 * begins at a multiple of that, so that a bar is the same wherever the window stands.
 */
export function barDays(pxPerDay: number): number {
  return 2 ** Math.max(Math.ceil(Math.log2(BAR / pxPerDay)), 0);
}

const partsByMembers = new WeakMap<Int32Array, readonly Int32Array[]>();

/** What takes long in making a Density, some thousand milestones at a time; a new one has it at hand afterwards. */
export function* partingByStanding(
  { dated }: Pick<Lane, 'dated'>,
  lo: Int32Array,
  standing: ArrayLike<number>,
): Generator<number, readonly Int32Array[]> {
  const known = partsByMembers.get(dated);
  if (known) return known;
  const parts = yield* partingBy(dated, STANDINGS.length, (m) => standing[m] as number);
  for (const part of parts) {
    yield* inSteps(part.length, (from, to) => {
      for (let i = from; i < to; i += 1) part[i] = lo[part[i] as number] as number;
    });
  }
  partsByMembers.set(dated, parts);
  return parts;
}

/** When the milestones of a lane begin, by standing. Indexed once; then it is asked in any window. */
export class Density {
  readonly #lane: Lane;
  /** First days of the milestones of each standing, in order; by the place in STANDINGS. */
  readonly #los: readonly Int32Array[];
  readonly #most = new Map<number, number>();

  /** `lo` and `standing` are columns over all milestones: first day, and place in STANDINGS. */
  constructor(lane: Lane, lo: Int32Array, standing: ArrayLike<number>) {
    this.#lane = lane;
    this.#los = drain(partingByStanding(lane, lo, standing));
  }

  /** For each standing, how many begin in each of `count` stretches of days from `first` on; null for none at all. */
  counts(first: number, days: number, count: number): (Int32Array | null)[] {
    return this.#los.map((los) => (los.length > 0 ? countsOf(los, first, days, count) : null));
  }

  /** How many begin on the days from `lo` to before `hi`, by standing. */
  spread(lo: number, hi: number): Int32Array {
    const counts = new Int32Array(this.#los.length);
    this.#los.forEach((los, standing) => {
      const first = firstNotBelow(los, lo);
      counts[standing] = nextNotBelow(los, hi, first) - first;
    });
    return counts;
  }

  /** The most that begin in one stretch, wherever it is: so a bar's height does not change with the window. */
  most(days: number): number {
    let most = this.#most.get(days);
    if (most === undefined) {
      most = mostOf(this.#lane.los, days);
      this.#most.set(days, most);
    }
    return most;
  }
}

/** How many of the days, which never fall, lie in each of `count` stretches from `first` on. */
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

/** From one stretch with any of them to the next: in time that depends on how many stretches there are. */
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
