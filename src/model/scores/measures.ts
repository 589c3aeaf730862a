import { dayNumber, monthsBetween } from '../day.js';
import { dueDay } from '../period/period.js';
import { boundsOf, slipMonths } from '../slip.js';
import { outcomeOf } from '../state.js';
import type { ClaimState, Day, MilestoneState, Period } from '../types.js';
import { deliveryObservation } from './delivery.js';
import { type CumulativeIncidence, cumulativeIncidence } from './survival.js';

/** What all scores have in common. */
interface Measure {
  /** Milestones that the score is computed from. */
  readonly n: number;
  /** Of these, milestones that rest on a claim whose source was not read. */
  readonly unverified: number;
}

/** Whether first promises were kept; n counts those that have come due. */
export interface OnTimeScore extends Measure {
  /** Delivered by the day the first promise was due. */
  readonly onTime: number;
  /** Delivered after it. */
  readonly late: number;
  /** The delivery is not known precisely enough to tell. */
  readonly unclear: number;
  /** Neither delivered nor cancelled. */
  readonly open: number;
  readonly cancelled: number;
  /** onTime ÷ n; null if nothing has come due. Unclear ones do not count as on time. */
  readonly rate: number | null;
}

/** Months by which dates moved since the first promise, delivered or not; n counts those that compare. */
export interface SlipScore extends Measure {
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Slips that still grow, because the forecast is past due. */
  readonly atLeast: number;
}

/**
 * Months from the first promise's last day to delivery (negative is early), as a cumulative incidence:
 * open milestones are censored on the judged day, and cancelled ones are never delivered.
 */
export interface DeliveryScore extends Measure {
  readonly delivered: number;
  readonly cancelled: number;
  /** Still open. */
  readonly censored: number;
  /** Months after which half of all are delivered; null if that is not reached. */
  readonly median: number | null;
  /** Whether the median is reached. */
  readonly reached: boolean;
  readonly incidence: CumulativeIncidence;
}

/**
 * Months by which a forecast moved in each month between the first and the last bounded promise, which
 * are at least six months apart: 1 is "always N years away", 0 is a date that never moved.
 */
export interface SlipRateScore extends Measure {
  readonly median: number | null;
  readonly values: readonly number[];
}

const SLIP_RATE_MONTHS = 6;

export function onTimeScore(milestones: readonly MilestoneState[], judgedOn: Day): OnTimeScore {
  const due = milestones.filter(({ baseline }) => {
    const day = baseline?.period ? dueDay(baseline.period) : null;
    return day !== null && judgedOn > day;
  });
  const count = { onTime: 0, late: 0, unclear: 0, open: 0, cancelled: 0 };
  for (const milestone of due) count[promiseOutcome(milestone)] += 1;
  return { ...measure(due), ...count, rate: due.length ? count.onTime / due.length : null };
}

/** What became of a first promise that has come due. */
function promiseOutcome(
  milestone: MilestoneState,
): 'onTime' | 'late' | 'unclear' | 'open' | 'cancelled' {
  const outcome = outcomeOf(milestone);
  if (outcome !== 'delivered') return outcome;
  const due = dueDay(milestone.baseline?.period as Period) as Day;
  const min = milestone.actual?.period?.min ?? null;
  const max = milestone.actual?.period?.max ?? null;
  if (max !== null && max <= due) return 'onTime';
  return min !== null && min > due ? 'late' : 'unclear';
}

export function slipScore(milestones: readonly MilestoneState[]): SlipScore {
  const compared = milestones.filter(({ slipMonths: months }) => months !== null);
  const slips = compared.map((milestone) => milestone.slipMonths as number).sort(ascending);
  return {
    ...measure(compared),
    median: medianOf(slips),
    min: slips[0] ?? null,
    max: slips.at(-1) ?? null,
    atLeast: compared.filter(({ slipAtLeast }) => slipAtLeast).length,
  };
}

export function deliveryScore(milestones: readonly MilestoneState[], judgedOn: Day): DeliveryScore {
  const day = dayNumber(judgedOn);
  const watched = milestones.flatMap((milestone) => {
    const observation = deliveryObservation(milestone, day);
    return observation ? [{ milestone, ...observation }] : [];
  });
  const incidence = cumulativeIncidence(watched);
  const { delivered, cancelled, censored, median } = incidence;
  const reached = median !== null;
  const counts = { delivered, cancelled, censored, median, reached, incidence };
  return { ...measure(watched.map(({ milestone }) => milestone)), ...counts };
}

export function slipRateScore(milestones: readonly MilestoneState[]): SlipRateScore {
  const values: number[] = [];
  let unverified = 0;
  for (const milestone of milestones) {
    const bounded = promisesOf(milestone).filter(({ period }) => period?.min && period.max);
    const rate = slipRate(bounded[0], bounded.at(-1));
    if (rate === null) continue;
    values.push(rate);
    if (bounded[0]?.unverified || bounded.at(-1)?.unverified) unverified += 1;
  }
  values.sort(ascending);
  return { n: values.length, unverified, median: medianOf(values), values };
}

/** Null if the promises are less than six months apart, or their days are unknown. */
function slipRate(first: ClaimState | undefined, last: ClaimState | undefined): number | null {
  if (!first?.period || !last?.period || !first.saidPeriod?.max || !last.saidPeriod?.max)
    return null;
  const passed = monthsBetween(dayNumber(first.saidPeriod.max), dayNumber(last.saidPeriod.max));
  if (passed < SLIP_RATE_MONTHS) return null;
  return slipMonths(boundsOf(first.period), boundsOf(last.period)) / passed;
}

/** The promises that count, up to the delivery, in the order they were made. */
function promisesOf({ claims, actual }: MilestoneState): ClaimState[] {
  const end = actual ? claims.findIndex(({ id }) => id === actual.id) : claims.length;
  return claims
    .slice(0, end)
    .filter(({ promise, hollow, retracted }) => promise && !hollow && !retracted);
}

function measure(milestones: readonly MilestoneState[]): Measure {
  return {
    n: milestones.length,
    unverified: milestones.filter(({ unverified }) => unverified).length,
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** The median of sorted numbers; null if there are none. */
export function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
