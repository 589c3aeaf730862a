import { OPEN_MAX, OPEN_MIN } from '../../model/columns.js';
import { dayNumber } from '../../model/day.js';
import type { Day, DaySpan, MilestoneState, TrendPoint } from '../../model/index.js';
import { type Bounds, slipMonths } from '../../model/slip.js';

/**
 * Calendar months a statement's date is later (or earlier, negative) than the baseline's; null where
 * no pair of bounds compares, and for the baseline itself.
 */
export function slipSoFar({ baseline }: MilestoneState, point: TrendPoint): number | null {
  const first = baseline?.period;
  if (!first || !point.period || baseline.id === point.claim.id) return null;
  const months = slipMonths(
    boundsOf({ min: dayOrNull(first.min), max: dayOrNull(first.max) }),
    boundsOf(point.period),
  );
  return Number.isNaN(months) ? null : months;
}

function dayOrNull(day: Day | null): number | null {
  return day === null ? null : dayNumber(day);
}

function boundsOf({ min, max }: DaySpan): Bounds {
  return { min: min ?? OPEN_MIN, max: max ?? OPEN_MAX };
}
