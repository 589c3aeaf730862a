import { OPEN_MAX, OPEN_MIN } from '../columns.js';
import { dayNumber } from '../day.js';
import { type Bounds, slipBounds } from '../slip.js';
import type { ClaimState, MilestoneState, Period } from '../types.js';
import type { CompetingObservation } from './survival.js';

/** First and last day of a period as integers. */
export function boundsOf(period: Period): Bounds {
  return {
    min: period.min === null ? OPEN_MIN : dayNumber(period.min),
    max: period.max === null ? OPEN_MAX : dayNumber(period.max),
  };
}

/** Delivered, given up, or neither (paused and undated ones too). */
export function outcomeOf({ actual, status }: MilestoneState): CompetingObservation['event'] {
  if (actual) return 'delivered';
  return status === 'cancelled' ? 'cancelled' : 'open';
}

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
  const standing = claims.filter((claim) => !claim.retracted && !isRetraction(claim));
  return standing[standing.findLastIndex(({ status }) => status !== 'cancelled') + 1];
}

/** Takes another claim back and says nothing else. */
export function isRetraction({ retracts, date }: ClaimState): boolean {
  return retracts !== null && date === null;
}

/** Press and analysts cannot withdraw what others promised. */
export function mayWithdraw(claim: ClaimState, claims: readonly ClaimState[]): boolean {
  const outside = ({ saidBy }: ClaimState) => saidBy === 'press' || saidBy === 'analyst';
  return !outside(claim) || !claims.some((c) => c.promise && !c.retracted && !outside(c));
}
