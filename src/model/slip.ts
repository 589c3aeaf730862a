import { type ClaimColumns, NONE, OPEN_MAX, OPEN_MIN } from './columns.js';
import { dayNumber, monthsBetween } from './day.js';
import { dueDay } from './period/due.js';
import type { Day, Period } from './types.js';

/** First and last day of a period; OPEN_MIN and OPEN_MAX for open sides. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A period by ISO days or day numbers; null for an open side. */
interface Span {
  readonly min: Day | number | null;
  readonly max: Day | number | null;
}

export function boundsOf({ min, max }: Span): Bounds {
  const number = (day: Day | number) => (typeof day === 'string' ? dayNumber(day) : day);
  return { min: number(min ?? OPEN_MIN), max: number(max ?? OPEN_MAX) };
}

/** The period of claim c; null if c is NONE. */
export function boundsAt({ min, max }: ClaimColumns, c: number): Bounds | null {
  return c === NONE ? null : { min: min[c] as number, max: max[c] as number };
}

/**
 * Calendar months by which a date moved, positive is later: from last day to last day if both have one,
 * else from first to first, else NaN; 0 if a bounded period lies inside a baseline that has a last day.
 * A baseline without one ("as early as 2022") is a floor, and "2028" after it is 72 months. For last
 * days the day after is used, so that quarters and years are whole months apart.
 */
export function slipMonths(baseline: Bounds, moved: Bounds): number {
  if (isWithin(baseline.min, baseline.max, moved.min, moved.max)) return 0;
  return monthsOfMax(baseline, moved) ?? monthsOfMin(baseline, moved) ?? Number.NaN;
}

/**
 * slipMonths for a delivery. If only its last possible day is known, the slip is 0 if that day is not after
 * the day the promise was due, else NaN.
 */
export function deliverySlip(promised: Bounds, due: number, actual: Bounds): number {
  if (actual.min !== OPEN_MIN) return slipMonths(promised, actual);
  return due !== OPEN_MAX && actual.max <= due ? 0 : Number.NaN;
}

/** deliverySlip for periods; null if they do not compare. */
export function deliveryMonths(promised: Period, actual: Span): number | null {
  const due = dueDay(promised);
  const dueNumber = due === null ? OPEN_MAX : dayNumber(due);
  const months = deliverySlip(boundsOf(promised), dueNumber, boundsOf(actual));
  return Number.isNaN(months) ? null : months;
}

/** Whether a bounded period lies inside one that has a last day. */
function isWithin(min: number, max: number, movedMin: number, movedMax: number): boolean {
  if (max === OPEN_MAX || movedMin === OPEN_MIN || movedMax === OPEN_MAX) return false;
  return movedMin >= min && movedMax <= max;
}

/** slipMonths for periods; null if they do not compare. */
export function monthsMoved(from: Span, to: Span): number | null {
  const months = slipMonths(boundsOf(from), boundsOf(to));
  return Number.isNaN(months) ? null : months;
}

/** The sign of slipMonths without calendar arithmetic: positive is later, 0 if they do not compare. */
export function slipSign(min: number, max: number, movedMin: number, movedMax: number): number {
  if (isWithin(min, max, movedMin, movedMax)) return 0;
  if (max !== OPEN_MAX && movedMax !== OPEN_MAX) return movedMax - max;
  return min !== OPEN_MIN && movedMin !== OPEN_MIN ? movedMin - min : 0;
}

/** Months by which the first and the last day moved; null for a side that is open. */
export function slipBounds(
  baseline: Bounds,
  moved: Bounds,
): { min: number | null; max: number | null } {
  return { min: monthsOfMin(baseline, moved), max: monthsOfMax(baseline, moved) };
}

function monthsOfMin(baseline: Bounds, moved: Bounds): number | null {
  const open = baseline.min === OPEN_MIN || moved.min === OPEN_MIN;
  return open ? null : monthsBetween(baseline.min, moved.min);
}

function monthsOfMax(baseline: Bounds, moved: Bounds): number | null {
  const open = baseline.max === OPEN_MAX || moved.max === OPEN_MAX;
  return open ? null : monthsBetween(baseline.max + 1, moved.max + 1);
}
