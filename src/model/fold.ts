import {
  type ClaimColumns,
  NONE,
  OPEN_MAX,
  OPEN_MIN,
  PROMISE,
  RETRACTION,
  UNVERIFIED,
  WITHDRAWN,
} from './columns.js';
import { addMonths, dayNumber } from './day.js';
import { actualBounds, hasOfficialPromise, knownEnd, markLive, promiseCounts } from './known.js';
import type { Roadmap } from './roadmap.js';
import { type Bounds, boundsAt, slipMonths } from './slip.js';
import { type Day, STANDINGS, STATUSES, type Standing } from './types.js';

/** Bits of a folded milestone's `flags`. */
export const MISSED = 1;
export const STALE = 2;
export const SLIP_AT_LEAST = 4;
export const DISCONTINUED = 8;
export const EARLIEST_PASSED = 16;
export const RESTS_ON_UNVERIFIED = 32;

/** Standing of a milestone that nobody had announced yet. */
export const UNKNOWN = 255;

const STALE_MONTHS = 24;
const ACHIEVED = STATUSES.indexOf('achieved');
const PAUSED = STATUSES.indexOf('paused');
const CANCELLED = STATUSES.indexOf('cancelled');

const INDEX = Object.fromEntries(STANDINGS.map((standing, index) => [standing, index])) as Readonly<
  Record<Standing, number>
>;

/** The roadmap on a day, as columns over its milestones. */
export interface Fold {
  readonly asOf: number;
  /** asOf, or the day the curators last looked if that is earlier. */
  readonly judgedOn: number;
  /** Claims known of milestone m: from firstClaim[m] to knownEnd[m]. */
  readonly knownEnd: Int32Array;
  /** 1 for each known claim that nobody has taken back. */
  readonly live: Uint8Array;
  /** Index of a claim, or NONE. */
  readonly baseline: Int32Array;
  readonly forecast: Int32Array;
  readonly actual: Int32Array;
  /** Index into STATUSES. */
  readonly status: Uint8Array;
  /** Index into STANDINGS, or UNKNOWN. */
  readonly standing: Uint8Array;
  /** NaN where no pair of bounds compares. */
  readonly slip: Float64Array;
  readonly missedDeadlines: Int32Array;
  readonly flags: Uint8Array;
}

/** Folds the claims known on a day. Pure: the day is an argument, the roadmap is not touched. */
export function foldRoadmap(roadmap: Roadmap, day: Day): Fold {
  const asOf = dayNumber(day);
  const limit = roadmap.knownThrough === null ? asOf : dayNumber(roadmap.knownThrough);
  const { count, firstClaim } = roadmap.milestoneColumns;
  const fold: Fold = {
    asOf,
    judgedOn: Math.min(asOf, limit),
    knownEnd: new Int32Array(count),
    live: new Uint8Array(roadmap.claimColumns.count),
    baseline: new Int32Array(count).fill(NONE),
    forecast: new Int32Array(count).fill(NONE),
    actual: new Int32Array(count).fill(NONE),
    status: new Uint8Array(count),
    standing: new Uint8Array(count).fill(UNKNOWN),
    slip: new Float64Array(count).fill(Number.NaN),
    missedDeadlines: new Int32Array(count),
    flags: new Uint8Array(count),
  };
  const folder = new Folder(roadmap.claimColumns, fold);
  for (let m = 0; m < count; m += 1) {
    folder.fold(m, firstClaim[m] as number, firstClaim[m + 1] as number);
  }
  return fold;
}

/** Folds one milestone after the other; holds what one of them is judged by. */
class Folder {
  readonly #claims: ClaimColumns;
  readonly #fold: Fold;
  readonly #live: Uint8Array;
  readonly #staleBefore: number;
  #first = 0;
  #end = 0;
  #official = false;

  constructor(claims: ClaimColumns, fold: Fold) {
    this.#claims = claims;
    this.#fold = fold;
    this.#live = fold.live;
    this.#staleBefore = staleBefore(fold.judgedOn);
  }

  fold(m: number, first: number, allEnd: number): void {
    this.#first = first;
    this.#end = knownEnd(this.#claims, first, allEnd, this.#fold.asOf);
    this.#fold.knownEnd[m] = this.#end;
    markLive(this.#claims, first, this.#end, this.#live);
    this.#official = hasOfficialPromise(this.#claims, first, this.#end, this.#live);
    const last = this.#takeClaims(m);
    if (last !== NONE) this.#judge(m, last);
  }

  /** Baseline, forecast, actual and status; the last claim that says something, or NONE. */
  #takeClaims(m: number): number {
    const fold = this.#fold;
    let last = NONE;
    for (let c = this.#first; c < this.#end; c += 1) {
      if (this.#live[c] !== 1 || this.#has(c, RETRACTION)) continue;
      last = c;
      const status = this.#claims.status[c] as number;
      if (fold.actual[m] === NONE) {
        if (status === ACHIEVED) fold.actual[m] = c;
        this.#takePromise(m, c);
      } else if (status === CANCELLED) {
        (fold.flags[m] as number) |= DISCONTINUED;
      }
    }
    if (last !== NONE)
      fold.status[m] = fold.actual[m] === NONE ? (this.#claims.status[last] as number) : ACHIEVED;
    return last;
  }

  #takePromise(m: number, c: number): void {
    const fold = this.#fold;
    if (!promiseCounts(this.#claims, c, this.#official)) return;
    if (this.#has(c, WITHDRAWN)) fold.forecast[m] = NONE;
    if (!this.#has(c, PROMISE)) return;
    if (fold.baseline[m] === NONE) fold.baseline[m] = c;
    fold.forecast[m] = c;
  }

  /** What follows from the claims on the day. */
  #judge(m: number, last: number): void {
    const { judgedOn, status, slip, missedDeadlines, standing } = this.#fold;
    const claims = this.#claims;
    const baseline = this.#fold.baseline[m] as number;
    const forecast = this.#fold.forecast[m] as number;
    const actual = this.#fold.actual[m] as number;
    const delivered = actualBounds(claims, actual);
    const open = delivered === null && status[m] !== CANCELLED;
    const pastDue = forecast !== NONE && judgedOn > (claims.due[forecast] as number);
    // Once the forecast is past due, the date that is compared runs on to the day itself.
    const running = open && pastDue ? { min: judgedOn, max: judgedOn } : null;
    const moved = delivered ?? running ?? boundsAt(claims, forecast);
    if (baseline !== NONE && moved)
      slip[m] = slipMonths(boundsAt(claims, baseline) as Bounds, moved);
    missedDeadlines[m] = this.#passedDeadlines(delivered, actual);
    const late =
      delivered !== null && baseline !== NONE && delivered.min > (claims.due[baseline] as number);
    const baselineDue = baseline !== NONE && judgedOn > (claims.due[baseline] as number);
    const earliest =
      forecast !== NONE &&
      claims.max[forecast] === OPEN_MAX &&
      judgedOn > (claims.min[forecast] as number);
    (this.#fold.flags[m] as number) |=
      (baselineDue && (delivered === null || late) ? MISSED : 0) |
      (open && isStale(claims.saidMax[last] as number, this.#staleBefore) ? STALE : 0) |
      (running && !Number.isNaN(slip[m]) ? SLIP_AT_LEAST : 0) |
      (open && earliest ? EARLIEST_PASSED : 0) |
      (this.#restsOnUnverified(baseline, forecast, actual) ? RESTS_ON_UNVERIFIED : 0);
    standing[m] = INDEX[this.#standing(m, delivered !== null, late, pastDue)];
  }

  /** The first rule that fits (DESIGN: standing). */
  #standing(m: number, delivered: boolean, late: boolean, pastDue: boolean): Standing {
    const { status, forecast, slip } = this.#fold;
    const promise = forecast[m] as number;
    if (delivered) return late ? 'achieved-late' : 'achieved';
    if (status[m] === CANCELLED) return 'cancelled';
    if (status[m] === PAUSED) return 'paused';
    if (promise === NONE) return 'undated';
    if (pastDue) return 'overdue';
    if ((slip[m] as number) > 0) return 'delayed';
    if ((slip[m] as number) < 0) return 'advanced';
    return this.#claims.max[promise] === OPEN_MAX ? 'open-ended' : 'unchanged';
  }

  /** Distinct deadlines that passed; saying one again is none more, a delivery ends the promising. */
  #passedDeadlines(delivered: Bounds | null, actual: number): number {
    let one: number | null = null;
    let more: Set<number> | null = null;
    const end = actual === NONE ? this.#end : actual;
    for (let c = this.#first; c < end; c += 1) {
      const due = this.#claims.due[c] as number;
      const inTime = this.#fold.judgedOn <= due || (delivered !== null && delivered.min <= due);
      if (inTime || due === one || !this.#isCountedPromise(c)) continue;
      // Most milestones pass one deadline at most: a set is made for the others only.
      if (one === null) one = due;
      else more = (more ?? new Set([one])).add(due);
    }
    return more?.size ?? (one === null ? 0 : 1);
  }

  #isCountedPromise(c: number): boolean {
    return (
      this.#live[c] === 1 && this.#has(c, PROMISE) && promiseCounts(this.#claims, c, this.#official)
    );
  }

  #restsOnUnverified(...claims: readonly number[]): boolean {
    return claims.some((c) => c !== NONE && this.#has(c, UNVERIFIED));
  }

  #has(c: number, bit: number): boolean {
    return ((this.#claims.flags[c] as number) & bit) !== 0;
  }
}

/** The first day on which something said is not stale yet: 24 months on it is not before the day. */
function staleBefore(judgedOn: number): number {
  let day = addMonths(judgedOn, -STALE_MONTHS) - 3;
  while (addMonths(day, STALE_MONTHS) < judgedOn) day += 1;
  return day;
}

function isStale(lastSaid: number, before: number): boolean {
  return lastSaid !== OPEN_MIN && lastSaid < before;
}
