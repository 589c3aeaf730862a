import { dayNumber, monthsBetween } from '../day.js';
import { dueDay } from '../period/due.js';
import { boundsOf, slipMonths } from '../slip.js';
import type { ClaimState, MilestoneState } from '../types.js';
import type { Verdict } from '../verdict.js';
import { deliveryObservation, isKnownByLastDay } from './delivery.js';
import { type CumulativeIncidence, cumulativeIncidence } from './survival.js';

/** What all scores have in common. */
interface Measure {
  /** Milestones that the score is computed from. */
  readonly n: number;
  /** Of these, milestones that rest on a claim whose source was not read. */
  readonly unverified: number;
  /** Of these, milestones whose promise was put on record only after its outcome was known. */
  readonly hindsight: number;
}

/**
 * Whether promises were kept; n counts the milestones whose day they are held to has passed, without
 * those that were dropped by that day.
 */
export interface OnTimeScore extends Measure {
  /** Delivered by the day they were held to: the verdict is `kept`. */
  readonly onTime: number;
  /** Delivered after it. */
  readonly late: number;
  /** Not delivered by it, whether or not it was cancelled since. */
  readonly missed: number;
  /** The delivery straddles the day, so that one cannot tell. */
  readonly unclear: number;
  /** onTime ÷ n; null if n is below 3, which is too few. Unclear ones do not count as on time. */
  readonly rate: number | null;
  /** Not in n: cancelled by the day they were held to, or without such a day. */
  readonly dropped: number;
  /** Not in n: delivered before the day they were held to, which has not come yet. */
  readonly early: number;
  /** Not in n: delivered, and no promise before had a last day. */
  readonly unpromised: number;
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
  /** Of the delivered, those of which only the last possible day is known. */
  readonly byLastDay: number;
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

/** With a smaller n, no rate is given and no card is ranked. */
export const SMALL_SAMPLE = 3;

export function onTimeScore(milestones: readonly MilestoneState[]): OnTimeScore {
  const due = milestones.filter(cameDue);
  const of = (verdict: Verdict, list: readonly MilestoneState[] = due) =>
    list.filter((milestone) => milestone.verdict === verdict).length;
  const onTime = of('kept');
  return {
    ...measure(due),
    onTime,
    late: of('late'),
    missed: of('missed'),
    unclear: of('unclear'),
    rate: onTimeRate(onTime, due.length),
    dropped: of('dropped', milestones),
    early: of('kept', milestones) - onTime,
    unpromised: milestones.filter(({ actual, heldTo }) => actual && !heldTo).length,
  };
}

/** The share that was on time; null if there are too few. */
export function onTimeRate(onTime: number, due: number): number | null {
  return due < SMALL_SAMPLE ? null : onTime / due;
}

/** Whether the day that it is held to has passed, and it was not dropped before. */
export function cameDue({ heldTo, judgedOn, verdict }: MilestoneState): boolean {
  if (verdict === 'dropped') return false;
  const due = heldTo?.period ? dueDay(heldTo.period) : null;
  return due !== null && judgedOn > due;
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

export function deliveryScore(milestones: readonly MilestoneState[]): DeliveryScore {
  const watched = milestones.flatMap((milestone) => {
    const observation = deliveryObservation(milestone);
    return observation ? [{ milestone, ...observation }] : [];
  });
  const incidence = cumulativeIncidence(watched);
  const { delivered, cancelled, censored, median } = incidence;
  const reached = median !== null;
  const byLastDay = watched.filter(({ milestone }) => isKnownByLastDay(milestone)).length;
  const counts = { delivered, cancelled, censored, byLastDay, median, reached, incidence };
  return { ...measure(watched.map(({ milestone }) => milestone)), ...counts };
}

export function slipRateScore(milestones: readonly MilestoneState[]): SlipRateScore {
  const values: number[] = [];
  let unverified = 0;
  let hindsight = 0;
  for (const milestone of milestones) {
    const bounded = promisesOf(milestone).filter(({ period }) => period?.min && period.max);
    const rate = slipRate(bounded[0], bounded.at(-1));
    if (rate === null) continue;
    values.push(rate);
    if (bounded[0]?.unverified || bounded.at(-1)?.unverified) unverified += 1;
    if (milestone.hindsight) hindsight += 1;
  }
  values.sort(ascending);
  return { n: values.length, unverified, hindsight, median: medianOf(values), values };
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
    hindsight: milestones.filter(({ hindsight }) => hindsight).length,
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
