import { isStatement } from '../claim.js';
import { dayNumber } from '../day.js';
import { boundsOf, slipBounds } from '../slip.js';
import { outcomeOf } from '../state.js';
import type { ClaimState, MilestoneState } from '../types.js';
import type { CompetingObservation } from './survival.js';

/**
 * A promise watched from its last day on, in months: to the delivery's last day, to the day it was
 * said to be cancelled, or to the judged day where it is open. Null for a milestone in no score: no
 * promise came before its delivery, the promise has no last day, or nobody knows the delivery's day.
 */
export function deliveryObservation(
  milestone: MilestoneState,
  judgedOn: number,
): CompetingObservation | null {
  const event = outcomeOf(milestone);
  const time = monthsPast(milestone, endDay(milestone, event, judgedOn));
  return time === null ? null : { time, event };
}

/** Months from the last day of the first promise to a day; null where one of them is not known. */
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

/** The claim since which it is cancelled. */
function cancelledBy({ claims }: MilestoneState): ClaimState | undefined {
  const standing = claims.filter(isStatement);
  return standing[standing.findLastIndex(({ status }) => status !== 'cancelled') + 1];
}
