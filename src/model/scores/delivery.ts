import { isStatement } from '../claim.js';
import { dayNumber } from '../day.js';
import { boundsOf, slipBounds } from '../slip.js';
import { outcomeOf } from '../state.js';
import type { ClaimState, MilestoneState } from '../types.js';
import type { CompetingObservation } from './survival.js';

/**
 * How many months passed from the first promise's last day: to the delivery's last day, to the day of
 * the cancellation, or to the judged day if it is open. Null if the milestone cannot be scored: there
 * was no promise before its delivery, the promise has no last day, or the delivery's day is unknown.
 */
export function deliveryObservation(milestone: MilestoneState): CompetingObservation | null {
  const event = outcomeOf(milestone);
  const time = monthsPast(milestone, endDay(milestone, event, dayNumber(milestone.judgedOn)));
  return time === null ? null : { time, event };
}

/** Whether it was delivered, and only the last possible day of that is known. */
export function isKnownByLastDay({ actual }: MilestoneState): boolean {
  return actual !== null && (actual.period?.min ?? null) === null;
}

/** Months from the last day of the first promise to a day; null if either is unknown. */
export function monthsPast({ baseline }: MilestoneState, day: number | null): number | null {
  if (!baseline?.period || day === null) return null;
  return slipBounds(boundsOf(baseline.period), { min: day, max: day }).max;
}

function endDay(
  milestone: MilestoneState,
  event: CompetingObservation['event'],
  judgedOn: number,
): number | null {
  if (event === 'open') return judgedOn;
  const max =
    event === 'delivered' ? milestone.actual?.period?.max : cancelledBy(milestone)?.saidPeriod?.max;
  if (max) return dayNumber(max);
  return event === 'cancelled' ? judgedOn : null;
}

/** The claim that cancelled it. */
function cancelledBy({ claims }: MilestoneState): ClaimState | undefined {
  const standing = claims.filter(isStatement);
  return standing[standing.findLastIndex(({ status }) => status !== 'cancelled') + 1];
}
