import { drain, inSteps } from '../work/steps.js';
import {
  actualBounds,
  deliveredMax,
  deliveredMin,
  hasOfficialPromise,
  markLive,
  promiseCounts,
} from './claim.js';
import {
  type ClaimColumns,
  COUNTS_NEVER,
  NONE,
  OPEN_MAX,
  OPEN_MIN,
  PROMISE,
  RETRACTION,
  UNVERIFIED,
  WITHDRAWN,
} from './columns.js';
import { addMonths, dayNumber } from './day.js';
import type { Roadmap } from './roadmap.js';
import { type Bounds, boundsAt, deliverySlip, slipMonths, slipSign } from './slip.js';
import { type Day, STANDINGS, STATUSES, type Standing } from './types.js';
import { NEVER, VERDICTS, verdictOnDelivery, verdictWithoutDelivery } from './verdict.js';

/** Bits of a folded milestone's `flags`. */
export const MISSED = 1;
export const STALE = 2;
export const SLIP_AT_LEAST = 4;
export const DISCONTINUED = 8;
export const EARLIEST_PASSED = 16;
export const RESTS_ON_UNVERIFIED = 32;

/** The standing of a milestone that nobody has announced yet. */
export const UNKNOWN = 255;

const STALE_MONTHS = 24;
/** Up to this many claims, comparing all pairs is faster than a Set. */
const FEW = 16;
const ACHIEVED = STATUSES.indexOf('achieved');
const PAUSED = STATUSES.indexOf('paused');
const CANCELLED = STATUSES.indexOf('cancelled');
const LATE = VERDICTS.indexOf('late');
const MISSED_OUTRIGHT = VERDICTS.indexOf('missed');

const INDEX = Object.fromEntries(STANDINGS.map((standing, index) => [standing, index])) as Readonly<
  Record<Standing, number>
>;

/** The state of all milestones on a day, as columns. */
export interface Fold {
  readonly asOf: number;
  /** asOf, or the day the curators last looked, whichever is earlier. */
  readonly judgedOn: number;
  /**
   * The day by which each milestone is judged: asOf, but not after the later of the day the curators
   * last looked and its own newest known claim. So a new claim about one milestone makes no other overdue.
   */
  readonly judgedOnOf: Int32Array;
  /** The known claims of milestone m are those from firstClaim[m] to before knownEnd[m]. */
  readonly knownEnd: Int32Array;
  /** 1 for each known claim that is not retracted. */
  readonly live: Uint8Array;
  /** Index of a claim, or NONE. */
  readonly baseline: Int32Array;
  /** The first promise that has a due day: verdict and missed are judged by it. */
  readonly heldTo: Int32Array;
  readonly forecast: Int32Array;
  readonly actual: Int32Array;
  /** The claim that cancelled it, or NONE if the last one does not say so. */
  readonly cancelled: Int32Array;
  /** Index into STATUSES. */
  readonly status: Uint8Array;
  /** Index into STANDINGS, or UNKNOWN. */
  readonly standing: Uint8Array;
  /** Index into VERDICTS. */
  readonly verdict: Uint8Array;
  readonly missedDeadlines: Int32Array;
  readonly flags: Uint8Array;
  /**
   * Calendar months from baseline to delivery, else to forecast; to the judged day once the forecast is
   * past due. NaN if they do not compare. Computed when called.
   */
  slip(m: number): number;
}

/** Folds the claims known on a day. Pure: the day is an argument, the roadmap is not touched. */
export function foldRoadmap(roadmap: Roadmap, day: Day): Fold {
  return drain(foldingRoadmap(roadmap, day));
}

/** foldRoadmap as a generator; yields how many milestones are done. */
export function* foldingRoadmap(roadmap: Roadmap, day: Day): Generator<number, Fold> {
  const asOf = dayNumber(day);
  const limit = roadmap.knownThrough === null ? asOf : dayNumber(roadmap.knownThrough);
  const { count, firstClaim } = roadmap.milestoneColumns;
  const fold: Fold = {
    asOf,
    judgedOn: Math.min(asOf, limit),
    judgedOnOf: new Int32Array(count),
    knownEnd: new Int32Array(count),
    live: new Uint8Array(roadmap.claimColumns.count),
    baseline: new Int32Array(count),
    heldTo: new Int32Array(count),
    forecast: new Int32Array(count),
    actual: new Int32Array(count),
    cancelled: new Int32Array(count),
    status: new Uint8Array(count),
    standing: new Uint8Array(count),
    verdict: new Uint8Array(count),
    missedDeadlines: new Int32Array(count),
    flags: new Uint8Array(count),
    slip: (m) => slipOf(roadmap.claimColumns, fold, m),
  };
  const folder = new Folder(roadmap.claimColumns, fold);
  yield* inSteps(count, (from, to) => folder.fold(from, to, firstClaim));
  return fold;
}

function slipOf(claims: ClaimColumns, fold: Fold, m: number): number {
  const c = fold.baseline[m] as number;
  const moved = movedBounds(claims, fold, m);
  const baseline = boundsAt(claims, c);
  if (!baseline || !moved) return Number.NaN;
  if (fold.actual[m] === NONE) return slipMonths(baseline, moved);
  return deliverySlip(baseline, claims.due[c] as number, moved);
}

/** The period that is compared with the baseline; null if there is none. */
export function movedBounds(claims: ClaimColumns, fold: Fold, m: number): Bounds | null {
  const actual = actualBounds(claims, fold.actual[m] as number);
  const running = ((fold.flags[m] as number) & SLIP_AT_LEAST) !== 0;
  if (actual || !running) return actual ?? boundsAt(claims, fold.forecast[m] as number);
  const day = fold.judgedOnOf[m] as number;
  return { min: day, max: day };
}

/** Folds one milestone after another. Its fields hold the state of the current one, which saves an object each. */
class Folder {
  readonly #claims: ClaimColumns;
  readonly #fold: Fold;
  readonly #live: Uint8Array;
  readonly #stale: StaleDays;
  #first = 0;
  #end = 0;
  #official = false;
  /** The day of the newest claim that is not void; OPEN_MIN if it is unknown. */
  #lastSaid = OPEN_MIN;
  #baseline = NONE;
  #heldTo = NONE;
  #forecast = NONE;
  #actual = NONE;
  /** The claim that cancelled it: the first of those at the end of the list. */
  #cancelled = NONE;
  #discontinued = 0;

  constructor(claims: ClaimColumns, fold: Fold) {
    this.#claims = claims;
    this.#fold = fold;
    this.#live = fold.live;
    this.#stale = new StaleDays(fold.judgedOn);
  }

  fold(from: number, to: number, firstClaim: Int32Array): void {
    const { knownEnd, judgedOnOf, standing, asOf } = this.#fold;
    for (let m = from; m < to; m += 1) {
      const first = firstClaim[m] as number;
      const end = markLive(this.#claims, first, firstClaim[m + 1] as number, asOf, this.#live);
      this.#first = first;
      this.#end = end;
      this.#official = hasOfficialPromise(this.#claims, first, end, this.#live);
      knownEnd[m] = end;
      judgedOnOf[m] = this.#judgedOn();
      const last = this.#takeClaims();
      this.#write(m);
      standing[m] = last === NONE ? UNKNOWN : this.#judge(m, last);
    }
  }

  /** The day to judge the current milestone by. */
  #judgedOn(): number {
    const { judgedOn } = this.#fold;
    let c = this.#end - 1;
    while (c >= this.#first && this.#has(c, COUNTS_NEVER)) c -= 1;
    this.#lastSaid = c < this.#first ? OPEN_MIN : (this.#claims.saidMax[c] as number);
    return Math.max(judgedOn, this.#lastSaid);
  }

  /** Finds baseline, forecast and actual; returns the last claim that is a statement, or NONE. */
  #takeClaims(): number {
    const { status } = this.#claims;
    let last = NONE;
    this.#baseline = this.#heldTo = this.#forecast = this.#actual = this.#cancelled = NONE;
    this.#discontinued = 0;
    for (let c = this.#first; c < this.#end; c += 1) {
      if (this.#live[c] !== 1 || this.#has(c, RETRACTION)) continue;
      last = c;
      if (status[c] !== CANCELLED) this.#cancelled = NONE;
      else if (this.#cancelled === NONE) this.#cancelled = c;
      if (this.#actual === NONE) {
        if (status[c] === ACHIEVED) this.#actual = c;
        this.#takePromise(c);
      } else if (status[c] === CANCELLED) this.#discontinued = DISCONTINUED;
    }
    return last;
  }

  #takePromise(c: number): void {
    if (!promiseCounts(this.#claims, c, this.#official)) return;
    if (this.#has(c, WITHDRAWN)) this.#forecast = NONE;
    if (!this.#has(c, PROMISE)) return;
    if (this.#baseline === NONE) this.#baseline = c;
    if (this.#heldTo === NONE && this.#claims.due[c] !== OPEN_MAX) this.#heldTo = c;
    this.#forecast = c;
  }

  #write(m: number): void {
    const { baseline, heldTo, forecast, actual, cancelled } = this.#fold;
    baseline[m] = this.#baseline;
    heldTo[m] = this.#heldTo;
    forecast[m] = this.#forecast;
    actual[m] = this.#actual;
    cancelled[m] = this.#cancelled;
  }

  /** Writes status, verdict, deadlines and flags; returns the standing. */
  #judge(m: number, last: number): number {
    const { flags, judgedOnOf, missedDeadlines, status, verdict } = this.#fold;
    const { due, min, max, saidMax, status: said } = this.#claims;
    const baseline = this.#baseline;
    const forecast = this.#forecast;
    const actual = this.#actual;
    const judgedOn = judgedOnOf[m] as number;
    const delivered = actual !== NONE;
    const deliveredOn = delivered ? deliveredMin(this.#claims, actual) : OPEN_MAX;
    const reported = delivered ? ACHIEVED : (said[last] as number);
    const open = !delivered && reported !== CANCELLED;
    // What ends after a delivery ends production, and was due before.
    const cancelledOn =
      delivered || this.#cancelled === NONE ? NEVER : (saidMax[this.#cancelled] as number);
    const pastDue = forecast !== NONE && judgedOn > (due[forecast] as number);
    const earliest =
      forecast !== NONE && max[forecast] === OPEN_MAX && judgedOn > (min[forecast] as number);
    const judgement = this.#verdict(judgedOn, cancelledOn);
    status[m] = reported;
    verdict[m] = judgement;
    missedDeadlines[m] = this.#passedDeadlines(Math.min(judgedOn, deliveredOn, cancelledOn));
    flags[m] =
      this.#discontinued |
      (judgement === LATE || judgement === MISSED_OUTRIGHT ? MISSED : 0) |
      (open && this.#stale.isStale(this.#lastSaid, judgedOn) ? STALE : 0) |
      // Once the forecast is past due, the slip grows with every day.
      (open && pastDue ? SLIP_AT_LEAST : 0) |
      (open && earliest ? EARLIEST_PASSED : 0) |
      (this.#unverified(baseline) || this.#unverified(forecast) || this.#unverified(actual)
        ? RESTS_ON_UNVERIFIED
        : 0);
    if (delivered) return judgement === LATE ? INDEX['achieved-late'] : INDEX.achieved;
    return this.#openStanding(reported, pastDue);
  }

  /** Index into VERDICTS. */
  #verdict(judgedOn: number, cancelledOn: number): number {
    const claims = this.#claims;
    const c = this.#actual;
    const due = this.#heldTo === NONE ? OPEN_MAX : (claims.due[this.#heldTo] as number);
    if (c !== NONE) {
      const max = deliveredMax(claims, c);
      return VERDICTS.indexOf(verdictOnDelivery(due, deliveredMin(claims, c), max));
    }
    return VERDICTS.indexOf(verdictWithoutDelivery(due, cancelledOn, judgedOn));
  }

  /** The standing of a milestone that was not delivered: the first rule that fits. */
  #openStanding(reported: number, pastDue: boolean): number {
    const { min, max } = this.#claims;
    const baseline = this.#baseline;
    const forecast = this.#forecast;
    if (reported === CANCELLED) return INDEX.cancelled;
    if (reported === PAUSED) return INDEX.paused;
    if (forecast === NONE) return INDEX.undated;
    if (pastDue) return INDEX.overdue;
    const end = max[forecast] as number;
    const slip = slipSign(
      min[baseline] as number,
      max[baseline] as number,
      min[forecast] as number,
      end,
    );
    if (slip > 0) return INDEX.delayed;
    if (slip < 0) return INDEX.advanced;
    return end === OPEN_MAX ? INDEX['open-ended'] : INDEX.unchanged;
  }

  /** How many distinct deadlines of promises made before the delivery passed before a day. */
  #passedDeadlines(day: number): number {
    const { due } = this.#claims;
    const end = this.#actual === NONE ? this.#end : this.#actual;
    // No Set for few claims: creating one per milestone would take longer than the rest of the fold.
    const seen = end - this.#first > FEW ? new Set<number>() : null;
    let count = 0;
    for (let c = this.#first; c < end; c += 1) {
      const deadline = due[c] as number;
      if (deadline >= day || !this.#isCountedPromise(c)) continue;
      if (seen ? seen.has(deadline) : this.#promisedBefore(c, deadline)) continue;
      seen?.add(deadline);
      count += 1;
    }
    return count;
  }

  #promisedBefore(end: number, deadline: number): boolean {
    for (let c = this.#first; c < end; c += 1)
      if (this.#claims.due[c] === deadline && this.#isCountedPromise(c)) return true;
    return false;
  }

  #isCountedPromise(c: number): boolean {
    return (
      this.#live[c] === 1 && this.#has(c, PROMISE) && promiseCounts(this.#claims, c, this.#official)
    );
  }

  #unverified(c: number): boolean {
    return c !== NONE && this.#has(c, UNVERIFIED);
  }

  #has(c: number, bit: number): boolean {
    return ((this.#claims.flags[c] as number) & bit) !== 0;
  }
}

/** Finds stale milestones: those about which nobody has said anything for 24 months. */
class StaleDays {
  /** Most milestones are judged on the same day, for which the limit is computed once. */
  readonly #usual: number;
  readonly #before: number;

  constructor(usual: number) {
    this.#usual = usual;
    this.#before = staleBefore(usual);
  }

  isStale(lastSaid: number, judgedOn: number): boolean {
    if (lastSaid === OPEN_MIN) return false;
    return lastSaid < (judgedOn === this.#usual ? this.#before : staleBefore(judgedOn));
  }
}

/** The first day that is less than 24 calendar months before the judged day: claims before it are stale. */
function staleBefore(judgedOn: number): number {
  let day = addMonths(judgedOn, -STALE_MONTHS) - 3;
  while (addMonths(day, STALE_MONTHS) < judgedOn) day += 1;
  return day;
}
