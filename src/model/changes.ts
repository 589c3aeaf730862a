/** What changed between two days, each change with the claim that caused it. */

import { drain } from '../work/steps.js';
import { actualBounds, isPromisedOfficially, isStatement, mayWithdraw } from './claim.js';
import { NONE } from './columns.js';
import { DISCONTINUED, type Fold, foldRoadmap, UNKNOWN } from './fold.js';
import type { Roadmap } from './roadmap.js';
import { boundsAt, deliverySlip, slipMonths } from './slip.js';
import { milestoneState } from './state.js';
import { type ClaimState, type Day, type MilestoneState, STATUSES } from './types.js';

/** Kinds of change; a milestone that changed in several ways has the first that fits. */
export const CHANGES = [
  /** Delivered; `before` is null if nobody had announced it. */
  'achieved',
  'cancelled',
  /** Reported as delivered, and that report taken back. */
  'undelivered',
  /** Announced for the first time. */
  'new',
  /** All claims about it were retracted; `after` is null. */
  'retracted',
  'paused',
  /** Open again after it was cancelled or paused. */
  'revived',
  /** Delivered before, and ended: production, service, sale. */
  'discontinued',
  /** Its date was withdrawn. */
  'withdrawn',
  /** It has a date and had none before. */
  'dated',
  /** Its forecast moved to a later date. */
  'later',
  'earlier',
  /** Another date that cannot be compared with the one before: "by 2030" and then "from 2030". */
  'redated',
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** How one milestone changed between two days. */
export interface Change {
  /** Id of the milestone. */
  readonly milestone: string;
  readonly kind: ChangeKind;
  /** The claim that caused the change. */
  readonly claim: ClaimState;
  /** The milestone on the first day; null if nobody had announced it yet. */
  readonly before: MilestoneState | null;
  /** The milestone on the second day; null if all its claims were retracted. */
  readonly after: MilestoneState | null;
  /** Months from the forecast before to the forecast or delivery after; null if they do not compare. */
  readonly months: number | null;
}

/**
 * The milestones whose state on `asOf` differs from that on `since`, those with the newest claim first.
 * Not listed are claims of `since` itself, a date that moved and moved back, and a date that only became
 * more precise. The list is empty unless `asOf` is after `since`.
 */
export function changesBetween(roadmap: Roadmap, since: Day, asOf: Day): Change[] {
  return drain(changing(roadmap, foldRoadmap(roadmap, since), foldRoadmap(roadmap, asOf)));
}

/** Between two yields: milestones looked at, and milestones that changed (which take longer). */
const STEP = 8192;
const CHANGED = 64;

/** changesBetween as a generator, for two folds. */
export function* changing(
  roadmap: Roadmap,
  before: Fold,
  after: Fold,
): Generator<number, Change[]> {
  const changes: Change[] = [];
  for (let m = 0; m < roadmap.milestoneColumns.count; m += 1) {
    const change = changeOf(roadmap, before, after, m);
    if (change) changes.push(change);
    if (m % STEP === 0 || (change && changes.length % CHANGED === 0)) yield m;
  }
  const day = ({ claim }: Change) => claim.saidPeriod?.max ?? '';
  return changes.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}

function changeOf(roadmap: Roadmap, before: Fold, after: Fold, m: number): Change | null {
  if ((after.knownEnd[m] as number) <= (before.knownEnd[m] as number)) return null;
  const kind = kindOf(roadmap, before, after, m);
  if (kind === null) return null;
  const stateIn = (fold: Fold) =>
    fold.standing[m] === UNKNOWN ? null : milestoneState(roadmap, fold, m);
  const is = stateIn(after);
  const { claims, id } = is ?? milestoneState(roadmap, after, m);
  const known = (before.knownEnd[m] as number) - (roadmap.milestoneColumns.firstClaim[m] as number);
  const claim = causeOf(kind, claims, known, is);
  const months = monthsMoved(roadmap, before, after, m);
  return { milestone: id, kind, claim, before: stateIn(before), after: is, months };
}

const [PAUSED, CANCELLED] = (['paused', 'cancelled'] as const).map((status) =>
  STATUSES.indexOf(status),
);

/** How a milestone changed. Reads only columns: most milestones have not changed and need not become objects. */
function kindOf(roadmap: Roadmap, before: Fold, after: Fold, m: number): ChangeKind | null {
  const known = before.standing[m] !== UNKNOWN;
  if (after.standing[m] === UNKNOWN) return known ? 'retracted' : null;
  if (after.actual[m] !== NONE) {
    if (before.actual[m] === NONE) return 'achieved';
    return isEnded(after, m) && !isEnded(before, m) ? 'discontinued' : null;
  }
  const status = after.status[m];
  const changed = !known || status !== before.status[m];
  if (status === CANCELLED && changed) return 'cancelled';
  if (before.actual[m] !== NONE) return 'undelivered';
  if (!known) return 'new';
  if (status === PAUSED && changed) return 'paused';
  if (isHeld(before.status[m]) && !isHeld(status)) return 'revived';
  return dateKind(roadmap, before, after, m);
}

function isHeld(status: number | undefined): boolean {
  return status === CANCELLED || status === PAUSED;
}

function isEnded(fold: Fold, m: number): boolean {
  return ((fold.flags[m] as number) & DISCONTINUED) !== 0;
}

function dateKind(roadmap: Roadmap, before: Fold, after: Fold, m: number): ChangeKind | null {
  if (after.forecast[m] === NONE) return before.forecast[m] === NONE ? null : 'withdrawn';
  if (before.forecast[m] === NONE) return 'dated';
  const months = monthsMoved(roadmap, before, after, m);
  if (months === null) return 'redated';
  if (months === 0) return null;
  return months > 0 ? 'later' : 'earlier';
}

function monthsMoved(
  { claimColumns: claims }: Roadmap,
  before: Fold,
  after: Fold,
  m: number,
): number | null {
  const promised = before.forecast[m] as number;
  const from = boundsAt(claims, promised);
  const actual = actualBounds(claims, after.actual[m] as number);
  const to = actual ?? boundsAt(claims, after.forecast[m] as number);
  if (!from || !to) return null;
  const due = claims.due[promised] as number;
  const months = actual ? deliverySlip(from, due, actual) : slipMonths(from, to);
  return Number.isNaN(months) ? null : months;
}

/** The claim since then that caused the change; there is at least one. */
function causeOf(
  kind: ChangeKind,
  claims: readonly ClaimState[],
  known: number,
  is: MilestoneState | null,
): ClaimState {
  const fresh = claims.slice(known);
  const standing = fresh.filter(isStatement);
  const official = isPromisedOfficially(claims);
  const dated = standing.filter((claim) => speaksOfDate(claim, official));
  // If nothing was retracted, the index is -1, and `at(-1)` is the newest claim.
  const taken = fresh.findLastIndex(({ retracts }) => retracts !== null);
  return (saidFirst(kind, standing, dated, is) ?? fresh.at(taken)) as ClaimState;
}

/** The first claim that says what holds now: later repetitions change nothing. */
function saidFirst(
  kind: ChangeKind,
  standing: readonly ClaimState[],
  dated: readonly ClaimState[],
  is: MilestoneState | null,
): ClaimState | undefined {
  switch (kind) {
    case 'achieved':
      return standing.find(({ id }) => id === is?.actual?.id);
    case 'new':
      return standing[0];
    case 'cancelled':
    case 'paused':
      return lastRun(standing, ({ status }) => status === kind);
    case 'revived':
      return lastRun(standing, ({ status }) => status === is?.status);
    case 'discontinued':
      return standing.find(({ status }) => status === 'cancelled');
    case 'undelivered':
    case 'retracted':
      return undefined;
    default:
      return lastRun(dated, ({ period }) =>
        kind === 'withdrawn'
          ? period?.precision === 'none'
          : period?.edtf === is?.forecast?.period?.edtf,
      );
  }
}

function speaksOfDate(claim: ClaimState, official: boolean): boolean {
  if (claim.period?.precision === 'none') return mayWithdraw(claim, official);
  return claim.promise && !claim.hollow;
}

/** The first claim of the longest run at the end of the list in which every claim passes. */
function lastRun(
  claims: readonly ClaimState[],
  test: (claim: ClaimState) => boolean,
): ClaimState | undefined {
  return claims[claims.findLastIndex((claim) => !test(claim)) + 1];
}
