/**
 * Milestone trend analysis: of each milestone, the dates promised by the day they were said. What a
 * drawing or a table of it needs and nothing about how it looks. Days are integers, see day.ts.
 */
import { isStatement, mayWithdraw } from './claim.js';
import { dayNumber } from './day.js';
import { monthsMoved } from './slip.js';
import { outcomeOf } from './state.js';
import type { ClaimState, MilestoneState, Period, RoadmapState } from './types.js';

/** First and last possible day; null where that side is open. */
export interface DaySpan {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * What a point of the line is: a promise that counts, one that does not (hollow), the withdrawal of
 * the date, or a report that it was paused, cancelled or achieved.
 */
export type TrendKind = 'promise' | 'hollow' | 'withdrawn' | 'paused' | 'cancelled' | 'achieved';

export interface TrendPoint {
  readonly kind: TrendKind;
  /** When it was said; its last day is the x of the point. */
  readonly said: { readonly min: number | null; readonly max: number };
  /** The days promised, or of the delivery (ended by the day it was said); null: no date. */
  readonly period: DaySpan | null;
  /** The y of the point: the last day promised, the first where it is open; null: no date stands. */
  readonly day: number | null;
  readonly claim: ClaimState;
}

/** How the line ends: delivered, cancelled, or on the judged day with the date that stands then. */
export interface TrendEnd {
  readonly kind: 'achieved' | 'cancelled' | 'paused' | 'open';
  /** The x of the mark. */
  readonly said: number;
  readonly period: DaySpan | null;
  /** The y of the mark; null where no date stands. */
  readonly day: number | null;
}

export interface TrendLine {
  /** Id of the milestone. */
  readonly milestone: string;
  /** Everything said of its date, in the order it was said. */
  readonly points: readonly TrendPoint[];
  /**
   * The points a line joins: promises that count, and the delivery. A new stretch begins where the
   * date was withdrawn, or the milestone cancelled, and promised again.
   */
  readonly stretches: readonly (readonly TrendPoint[])[];
  readonly end: TrendEnd;
  /** Claims that would be points, but nobody knows when they were said. */
  readonly unplaced: number;
}

/** The lines of all milestones of which a date was ever given, in the order of the picture. */
export function trendLines(state: RoadmapState): TrendLine[] {
  const judgedOn = dayNumber(state.judgedOn);
  return state.milestones.flatMap((milestone) => {
    const line = trendLine(milestone, judgedOn);
    return line.points.some(({ day }) => day !== null) ? [line] : [];
  });
}

function trendLine(milestone: MilestoneState, judgedOn: number): TrendLine {
  const points: TrendPoint[] = [];
  let stands: DaySpan | null = null;
  let unplaced = 0;
  for (const claim of toldClaims(milestone)) {
    const kind = kindOf(claim, milestone);
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

/** Claims that stand, up to the delivery: what is said after it moves no date. */
function toldClaims({ claims, actual }: MilestoneState): ClaimState[] {
  const end = actual ? claims.findIndex(({ id }) => id === actual.id) + 1 : claims.length;
  return claims.slice(0, end).filter(isStatement);
}

/** Null for a claim that says nothing about the date. */
function kindOf(claim: ClaimState, { actual, claims }: MilestoneState): TrendKind | null {
  if (claim.id === actual?.id) return 'achieved';
  if (claim.promise) return claim.hollow ? 'hollow' : 'promise';
  if (claim.status === 'cancelled') return 'cancelled';
  if (claim.period?.precision === 'none' && mayWithdraw(claim, claims)) return 'withdrawn';
  return claim.status === 'paused' ? 'paused' : null;
}

/** A report that it was paused or cancelled is drawn at the date that stood. */
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
    // Something may have been said after the curators last looked: the line never runs back.
    const said = Math.max(judgedOn, points.at(-1)?.said.max ?? judgedOn);
    return { kind, said, period, day: dayOf(period) };
  }
  const kind = outcome === 'delivered' ? 'achieved' : 'cancelled';
  const last = points.findLast((point) => point.kind === kind);
  const { period = null, day = null } = last ?? {};
  return { kind, said: last?.said.max ?? judgedOn, period, day };
}

/**
 * Calendar months from the baseline to the date of a point, negative is earlier; null where no pair
 * of bounds compares, and for the baseline itself.
 */
export function slipSoFar({ baseline }: MilestoneState, point: TrendPoint): number | null {
  if (!baseline?.period || !point.period || baseline.id === point.claim.id) return null;
  return monthsMoved(baseline.period, point.period);
}

function spanOf({ min, max }: Period): DaySpan {
  return { min: min === null ? null : dayNumber(min), max: max === null ? null : dayNumber(max) };
}

function dayOf(period: DaySpan | null): number | null {
  return period?.max ?? period?.min ?? null;
}
