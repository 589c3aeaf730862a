/**
 * Milestone trend analysis: the dates promised for each milestone, over the days they were promised on.
 * The data for drawings and tables, without any layout. Days are integers, see day.ts.
 */
import { isPromisedOfficially, isStatement, mayWithdraw } from './claim.js';
import { dayNumber } from './day.js';
import { deliveryMonths, monthsMoved } from './slip.js';
import { outcomeOf } from './state.js';
import type { ClaimState, MilestoneState, Period, RoadmapState } from './types.js';

/** First and last possible day; null for an open side. */
export interface DaySpan {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * The kind of a point: a promise that counts, one that does not (hollow), a withdrawal of the date, or a
 * report that the milestone was paused, cancelled or achieved.
 */
export type TrendKind = 'promise' | 'hollow' | 'withdrawn' | 'paused' | 'cancelled' | 'achieved';

export interface TrendPoint {
  readonly kind: TrendKind;
  /** When it was said; the last day is the x of the point. */
  readonly said: { readonly min: number | null; readonly max: number };
  /** The days promised, or those of the delivery; null if there is no date. */
  readonly period: DaySpan | null;
  /** The y of the point: the last day promised, or the first if the end is open; null if there is no date. */
  readonly day: number | null;
  readonly claim: ClaimState;
}

/** How the line ends: with the delivery, the cancellation, or on the judged day with the date that holds then. */
export interface TrendEnd {
  readonly kind: 'achieved' | 'cancelled' | 'paused' | 'open';
  /** The x of the mark. */
  readonly said: number;
  readonly period: DaySpan | null;
  /** The y of the mark; null if there is no date. */
  readonly day: number | null;
}

export interface TrendLine {
  /** Id of the milestone. */
  readonly milestone: string;
  /** Everything said about its date, in the order it was said. */
  readonly points: readonly TrendPoint[];
  /**
   * The points that are joined by a line: promises that count, and the delivery. A new stretch begins
   * when a date is promised again after a withdrawal or cancellation.
   */
  readonly stretches: readonly (readonly TrendPoint[])[];
  readonly end: TrendEnd;
  /** The number of claims that are not points because their day is unknown. */
  readonly unplaced: number;
}

/** The lines of all milestones that ever had a date, in the order of the state. */
export function trendLines(state: RoadmapState): TrendLine[] {
  return state.milestones.flatMap((milestone) => {
    const line = trendLine(milestone, dayNumber(milestone.judgedOn));
    return line.points.some(({ day }) => day !== null) ? [line] : [];
  });
}

function trendLine(milestone: MilestoneState, judgedOn: number): TrendLine {
  const points: TrendPoint[] = [];
  let stands: DaySpan | null = null;
  let unplaced = 0;
  const official = isPromisedOfficially(milestone.claims);
  for (const claim of relevantClaims(milestone)) {
    const kind = kindOf(claim, milestone, official);
    if (kind === null) continue;
    const period = periodOf(kind, claim, milestone, stands);
    if (kind === 'promise' || kind === 'withdrawn') stands = period;
    const said = claim.saidPeriod && spanOf(claim.saidPeriod);
    if (said?.max == null) unplaced += 1;
    else points.push({ kind, said: { ...said, max: said.max }, period, day: dayOf(period), claim });
  }
  const end = endOf(milestone, points, judgedOn);
  return { milestone: milestone.id, points, stretches: stretchesOf(points), end, unplaced };
}

/** The claims that are not retracted, up to the delivery: later ones move no date. */
function relevantClaims({ claims, actual }: MilestoneState): ClaimState[] {
  const end = actual ? claims.findIndex(({ id }) => id === actual.id) + 1 : claims.length;
  return claims.slice(0, end).filter(isStatement);
}

/** Null for a claim that says nothing about the date. */
function kindOf(
  claim: ClaimState,
  { actual }: MilestoneState,
  official: boolean,
): TrendKind | null {
  if (claim.id === actual?.id) return 'achieved';
  if (claim.promise) return claim.hollow ? 'hollow' : 'promise';
  if (claim.status === 'cancelled') return 'cancelled';
  if (claim.period?.precision === 'none' && mayWithdraw(claim, official)) return 'withdrawn';
  return claim.status === 'paused' ? 'paused' : null;
}

/** The date of a point; for a pause or cancellation, the date that held until then. */
function periodOf(
  kind: TrendKind,
  claim: ClaimState,
  { actual }: MilestoneState,
  stands: DaySpan | null,
): DaySpan | null {
  if (kind === 'withdrawn') return null;
  if (kind === 'paused' || kind === 'cancelled') return stands;
  const period = kind === 'achieved' ? actual?.period : claim.period;
  return period ? spanOf(period) : null;
}

function stretchesOf(points: readonly TrendPoint[]): TrendPoint[][] {
  const stretches: TrendPoint[][] = [[]];
  for (const point of points) {
    if (point.kind === 'withdrawn' || point.kind === 'cancelled') stretches.push([]);
    else if (point.kind === 'promise' || point.kind === 'achieved') stretches.at(-1)?.push(point);
  }
  return stretches.filter(({ length }) => length > 0);
}

function endOf(
  milestone: MilestoneState,
  points: readonly TrendPoint[],
  judgedOn: number,
): TrendEnd {
  const outcome = outcomeOf(milestone);
  if (outcome === 'open') {
    const kind = milestone.status === 'paused' ? 'paused' : 'open';
    const period = milestone.forecast?.period ? spanOf(milestone.forecast.period) : null;
    // Claims may be newer than the judged day; the line must not run backwards.
    const said = Math.max(judgedOn, points.at(-1)?.said.max ?? judgedOn);
    return { kind, said, period, day: dayOf(period) };
  }
  const kind = outcome === 'delivered' ? 'achieved' : 'cancelled';
  const last = points.findLast((point) => point.kind === kind);
  const { period = null, day = null } = last ?? {};
  return { kind, said: last?.said.max ?? judgedOn, period, day };
}

/**
 * Calendar months from the baseline to the date of a point, negative is earlier; null if they do not
 * compare, and for the baseline itself.
 */
export function slipSoFar({ baseline }: MilestoneState, point: TrendPoint): number | null {
  if (!baseline?.period || !point.period || baseline.id === point.claim.id) return null;
  if (point.kind !== 'achieved') return monthsMoved(baseline.period, point.period);
  return deliveryMonths(baseline.period, point.period);
}

function spanOf({ min, max }: Period): DaySpan {
  return { min: min === null ? null : dayNumber(min), max: max === null ? null : dayNumber(max) };
}

function dayOf(period: DaySpan | null): number | null {
  return period?.max ?? period?.min ?? null;
}
