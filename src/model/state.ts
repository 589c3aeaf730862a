import { bare } from './bare.js';
import { actualBounds, hasOfficialPromise, isVoid, promiseCounts } from './claim.js';
import {
  COUNTS_NEVER,
  NONE,
  OPEN_MAX,
  OPEN_MIN,
  PROMISE,
  RETRACTION,
  VOIDED,
  WITHDRAWN,
} from './columns.js';
import { dayNumber, isoDay } from './day.js';
import {
  DISCONTINUED,
  EARLIEST_PASSED,
  type Fold,
  foldRoadmap,
  MISSED,
  movedBounds,
  RESTS_ON_UNVERIFIED,
  SLIP_AT_LEAST,
  STALE,
  UNKNOWN,
} from './fold.js';
import { moveOf } from './move.js';
import { unlessMeaningless } from './period/error.js';
import { edtfPeriod } from './period/stored.js';
import type { Roadmap } from './roadmap.js';
import { type Bounds, boundsAt, slipBounds } from './slip.js';
import {
  type ClaimState,
  type Company,
  type Day,
  type Milestone,
  type MilestoneState,
  type Move,
  type Period,
  type RoadmapState,
  STANDINGS,
  STATUSES,
  type Status,
} from './types.js';
import { VERDICTS, type Verdict } from './verdict.js';

/**
 * The roadmap as it was known on a day (`YYYY-MM-DD`; RangeError for anything else): the milestones
 * announced by then, in file order.
 */
export function roadmapAsOf(roadmap: Roadmap, day: Day): RoadmapState {
  const fold = foldRoadmap(roadmap, day);
  const milestones: MilestoneState[] = [];
  for (let m = 0; m < roadmap.milestoneColumns.count; m += 1) {
    if (fold.standing[m] !== UNKNOWN) milestones.push(milestoneState(roadmap, fold, m));
  }
  return { asOf: isoDay(fold.asOf), judgedOn: isoDay(fold.judgedOn), milestones };
}

/** One milestone of a fold as an object; it must be known on the day. */
export function milestoneState(roadmap: Roadmap, fold: Fold, m: number): MilestoneState {
  const record = roadmap.milestoneAt(m);
  const columns = roadmap.milestoneColumns;
  const index = columns.company[m] as number;
  const company = roadmap.companies[index] as Company;
  const { claimColumns } = roadmap;
  const first = columns.firstClaim[m] as number;
  const end = fold.knownEnd[m] as number;
  const official = hasOfficialPromise(claimColumns, first, end, fold.live);
  const claims = claimStates(roadmap, fold, m, record, official);
  const at = (c: number) => (c === NONE ? null : (claims[c - first] as ClaimState));
  const forecast = fold.forecast[m] as number;
  const heldTo = at(fold.heldTo[m] as number);
  const judgedOn = isoDay(fold.judgedOnOf[m] as number);
  const slip = fold.slip(m);
  const flag = (bit: number) => ((fold.flags[m] as number) & bit) !== 0;
  return {
    id: record.id,
    company: company.id,
    companyName: roadmap.companyNames[index] as string,
    country: company.country ?? null,
    partners: record.partners,
    title: columns.titles.at(m) as string,
    stage: record.stage,
    technology: record.technology,
    baseline: at(fold.baseline[m] as number),
    heldTo,
    forecast: at(forecast),
    actual: clipped(at(fold.actual[m] as number), roadmap, fold.actual[m] as number),
    status: STATUSES[fold.status[m] as number] as Status,
    standing: STANDINGS[fold.standing[m] as number] ?? 'undated',
    verdict: VERDICTS[fold.verdict[m] as number] as Verdict,
    judgedOn,
    due: forecast === NONE ? null : dayOrNone(claimColumns.due[forecast] as number),
    slipMonths: Number.isNaN(slip) ? null : slip,
    slipAtLeast: flag(SLIP_AT_LEAST),
    slipBounds: boundsMoved(roadmap, fold, m),
    missed: flag(MISSED),
    missedDeadlines: fold.missedDeadlines[m] as number,
    stale: flag(STALE),
    discontinued: flag(DISCONTINUED),
    earliestPassed: flag(EARLIEST_PASSED),
    unverified: flag(RESTS_ON_UNVERIFIED),
    hindsight: isHindsight(heldTo, outcomeKnownOn(roadmap, fold, m)),
    moves: movesOf(roadmap, fold, m, official, at),
    lastSaid: lastSaid(claims),
    claims,
  };
}

/** Delivered, given up, or neither: open, paused or undated. */
export function outcomeOf({ actual, status }: MilestoneState): 'delivered' | 'cancelled' | 'open' {
  if (actual) return 'delivered';
  return status === 'cancelled' ? 'cancelled' : 'open';
}

/** The known claims in the order they were said. */
function claimStates(
  roadmap: Roadmap,
  fold: Fold,
  m: number,
  record: Milestone,
  official: boolean,
): ClaimState[] {
  const columns = roadmap.claimColumns;
  const first = roadmap.milestoneColumns.firstClaim[m] as number;
  const end = fold.knownEnd[m] as number;
  const all = roadmap.milestoneColumns.firstClaim[m + 1] as number;
  const is = (c: number, bits: number) => ((columns.flags[c] as number) & bits) !== 0;
  // Columns are sorted by day, records are in file order: `place` leads from one to the other.
  const places = columns.place.slice(first, all).sort();
  const ranks = new Map(Array.from(places, (place, rank) => [place, rank]));
  return Array.from({ length: end - first }, (_, index) => {
    const c = first + index;
    const rank = ranks.get(columns.place[c] as number) as number;
    const claim = record.claims[rank] as Milestone['claims'][number];
    const promise = is(c, PROMISE) && !is(c, COUNTS_NEVER);
    return bare({
      ...claim,
      period: claim.date === null ? null : edtfPeriod(claim.date),
      saidPeriod: saidPeriod(claim, columns.saidMax[c] as number),
      retracted: fold.live[c] === 0 && !is(c, COUNTS_NEVER),
      voided: is(c, VOIDED),
      promise,
      hollow: promise && !promiseCounts(columns, c, official),
    });
  });
}

/** Its last day is that on which it became known: columns have it cut off at the day it was put on record. */
function saidPeriod({ saidOn }: Milestone['claims'][number], known: number): Period | null {
  const said = saidOn === null ? null : edtfPeriod(saidOn);
  return said && said.precision !== 'none' ? { ...said, max: dayOrNone(known) } : said;
}

/** The report of delivery, its period cut off after the day of the report. */
function clipped(claim: ClaimState | null, roadmap: Roadmap, c: number): ClaimState | null {
  const bounds = actualBounds(roadmap.claimColumns, c);
  return claim && bounds && bare({ ...claim, period: clippedPeriod(claim.period, bounds) });
}

function clippedPeriod(period: Period | null, bounds: Bounds): Period | null {
  const min = dayOrNone(bounds.min);
  const max = dayOrNone(bounds.max);
  if (period && period.min === min && period.max === max) return period;
  // Without a last day neither the delivery nor the report has a known day.
  if (max === null) return null;
  const edtf = min === max ? max : `[${min ?? ''}..${max}]`;
  const { approximate = false, uncertain = false } = period ?? {};
  return { edtf, min, max, precision: 'day', approximate, uncertain };
}

function boundsMoved(roadmap: Roadmap, fold: Fold, m: number): MilestoneState['slipBounds'] {
  const claims = roadmap.claimColumns;
  const baseline = boundsAt(claims, fold.baseline[m] as number);
  const moved = movedBounds(claims, fold, m);
  return baseline && moved ? slipBounds(baseline, moved) : { min: null, max: null };
}

/** What each counted promise up to the delivery, and each withdrawal of one, did to the one before it. */
function movesOf(
  roadmap: Roadmap,
  fold: Fold,
  m: number,
  official: boolean,
  at: (c: number) => ClaimState | null,
): Move[] {
  const columns = roadmap.claimColumns;
  const first = roadmap.milestoneColumns.firstClaim[m] as number;
  const end = fold.knownEnd[m] as number;
  const actual = fold.actual[m] as number;
  const moves: Move[] = [];
  let stands = NONE;
  for (let c = first; c < (actual === NONE ? end : actual); c += 1) {
    const flags = columns.flags[c] as number;
    if (fold.live[c] !== 1 || (flags & RETRACTION) !== 0) continue;
    if (!promiseCounts(columns, c, official)) continue;
    const withdrawn = (flags & WITHDRAWN) !== 0;
    if (withdrawn ? stands === NONE : (flags & PROMISE) === 0) continue;
    const next = withdrawn ? NONE : c;
    const moved = moveOf(boundsAt(columns, stands), boundsAt(columns, next));
    moves.push({ ...moved, claim: at(c) as ClaimState, from: at(stands) });
    stands = next;
  }
  return moves;
}

/** The last day on which it was said that it is delivered or cancelled, or the day it was missed; null if it is open. */
function outcomeKnownOn({ claimColumns }: Roadmap, fold: Fold, m: number): number | null {
  const reported = fold.actual[m] === NONE ? fold.cancelled[m] : fold.actual[m];
  const due = claimColumns.due[fold.heldTo[m] as number] ?? OPEN_MAX;
  const said = reported === NONE ? OPEN_MAX : (claimColumns.saidMax[reported as number] as number);
  const missed = (fold.judgedOnOf[m] as number) > due ? due : OPEN_MAX;
  const day = Math.min(said, missed);
  return day === OPEN_MAX || day === OPEN_MIN ? null : day;
}

function isHindsight(promise: ClaimState | null, outcomeOn: number | null): boolean {
  const recorded = promise?.recordedOn
    ? (unlessMeaningless(() => edtfPeriod(promise.recordedOn ?? ''))?.min ?? null)
    : null;
  return recorded !== null && outcomeOn !== null && dayNumber(recorded) > outcomeOn;
}

function lastSaid(claims: readonly ClaimState[]): Day | null {
  return claims.reduce<Day | null>(
    (last, claim) => (isVoid(claim) ? last : (claim.saidPeriod?.max ?? last)),
    null,
  );
}

function dayOrNone(day: number): Day | null {
  return day === OPEN_MIN || day === OPEN_MAX ? null : isoDay(day);
}
