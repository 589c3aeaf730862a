import {
  deliveredMax,
  deliveredMin,
  hasOfficialPromise,
  promiseCounts,
} from '../../model/claim.js';
import { NONE, OPEN_MAX, OPEN_MIN, PROMISE } from '../../model/columns.js';
import { type Fold, SLIP_AT_LEAST } from '../../model/fold.js';
import type { Roadmap } from '../../model/roadmap.js';
import { boundsAt, slipMonths, slipSign } from '../../model/slip.js';

/** A date that moved by fewer months has no mark. */
const LEAST_MONTHS = 3;
/** Fewer days are never three months, which needs no calendar to know. */
const LEAST_DAYS = 85;

/**
 * How the mark ends: at the forecast, at the delivery, or at the as-of line if the date has passed without a
 * delivery.
 */
export type SlipEnd = 'forecast' | 'delivered' | 'running';

/** How far a milestone's date moved from its first promise. Days since 1970-01-01. */
export interface SlipMark {
  /** The end of the first promise; its start if one of the two dates has no end. */
  readonly from: number;
  /** The as-of day if the slip is still growing, else the end of the present date. */
  readonly to: number;
  /** The ends of the promises between, each once, sorted. */
  readonly between: readonly number[];
  readonly end: SlipEnd;
  /** Positive is later. */
  readonly months: number;
}

/**
 * Days by which a milestone's date moved, positive is later; 0 if nothing can be compared. Fast, for sorting
 * and for a first check. Calendar months come from `fold.slip`.
 */
export function movedDays({ claimColumns: claims }: Roadmap, fold: Fold, m: number): number {
  const first = fold.baseline[m] as number;
  if (first === NONE) return 0;
  const [min, max] = [claims.min[first] as number, claims.max[first] as number];
  const actual = fold.actual[m] as number;
  if (actual !== NONE) {
    const start = deliveredMin(claims, actual);
    return start === OPEN_MIN ? 0 : slipSign(min, max, start, deliveredMax(claims, actual));
  }
  if (isRunning(fold, m)) {
    const day = fold.judgedOnOf[m] as number;
    return slipSign(min, max, day, day);
  }
  const last = fold.forecast[m] as number;
  return last === NONE
    ? 0
    : slipSign(min, max, claims.min[last] as number, claims.max[last] as number);
}

/** Whether the forecast is past due, so that the slip grows every day. */
export function isRunning({ flags }: Fold, m: number): boolean {
  return ((flags[m] as number) & SLIP_AT_LEAST) !== 0;
}

/** The mark of a milestone; null if its date moved by less than three months. */
export function slipMark(roadmap: Roadmap, fold: Fold, m: number): SlipMark | null {
  if (Math.abs(movedDays(roadmap, fold, m)) < LEAST_DAYS) return null;
  const months = fold.slip(m);
  if (!(Math.abs(months) >= LEAST_MONTHS)) return null;
  const { claimColumns: claims } = roadmap;
  const first = fold.baseline[m] as number;
  const actual = fold.actual[m] as number;
  const forecast = fold.forecast[m] as number;
  const delivered = actual !== NONE;
  const running = !delivered && isRunning(fold, m);
  const movedMax = delivered
    ? deliveredMax(claims, actual)
    : running
      ? fold.asOf
      : (claims.max[forecast] as number);
  const byEnds = claims.max[first] !== OPEN_MAX && movedMax !== OPEN_MAX;
  const edge = (c: number): number | null => {
    const day = (byEnds ? claims.max[c] : claims.min[c]) as number;
    if (day === OPEN_MAX || day === OPEN_MIN) return null;
    return byEnds ? day + 1 : day;
  };
  const from = edge(first);
  const end = delivered ? 'delivered' : running ? 'running' : 'forecast';
  const movedMin = delivered ? deliveredMin(claims, actual) : (claims.min[forecast] as number);
  const to = running ? fold.asOf : byEnds ? movedMax + 1 : movedMin;
  if (from === null) return null;
  return { from, to, between: between(roadmap, fold, m, edge, from, to), end, months };
}

/**
 * How far a milestone's date moved between two folds, from the promise that stood then to the one that stands,
 * or to the delivery since; null where it did not, or where the two do not compare.
 */
export function changeMark(
  { claimColumns: claims }: Roadmap,
  before: Fold,
  now: Fold,
  m: number,
): SlipMark | null {
  if (before.actual[m] !== NONE) return null;
  const actual = now.actual[m] as number;
  const delivered = actual !== NONE;
  const then = boundsAt(claims, before.forecast[m] as number);
  const stands = boundsAt(claims, now.forecast[m] as number);
  const to = delivered
    ? { min: deliveredMin(claims, actual), max: deliveredMax(claims, actual) }
    : stands;
  if (!then || !to) return null;
  const months = slipMonths(then, to);
  if (Number.isNaN(months) || months === 0) return null;
  const byEnds = then.max !== OPEN_MAX && to.max !== OPEN_MAX;
  const [from, end] = byEnds ? [then.max + 1, to.max + 1] : [then.min, to.min];
  if (from === OPEN_MIN || end === OPEN_MIN) return null;
  return { from, to: end, between: [], end: delivered ? 'delivered' : 'forecast', months };
}

/** The ends of other promises strictly between two days. */
function between(
  { milestoneColumns, claimColumns: claims }: Roadmap,
  { knownEnd, live }: Fold,
  m: number,
  edge: (c: number) => number | null,
  from: number,
  to: number,
): number[] {
  const first = milestoneColumns.firstClaim[m] as number;
  const end = knownEnd[m] as number;
  const official = hasOfficialPromise(claims, first, end, live);
  const [lo, hi] = [Math.min(from, to), Math.max(from, to)];
  const days = new Set<number>();
  for (let c = first; c < end; c += 1) {
    if (live[c] !== 1 || ((claims.flags[c] as number) & PROMISE) === 0) continue;
    const day = promiseCounts(claims, c, official) ? edge(c) : null;
    if (day !== null && day > lo && day < hi) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}
