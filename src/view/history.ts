/** What was said about a milestone, and how far each statement moved the date. */
import { isVoid } from '../model/claim.js';
import { dayNumber, monthsBetween } from '../model/day.js';
import type { ClaimState, Day, MilestoneState, Move, Period } from '../model/index.js';
import { unlessMeaningless } from '../model/period/error.js';
import { edtfPeriod } from '../model/period/stored.js';
import { deliveryMonths } from '../model/slip.js';

/** A claim compared with the promise before it. */
export interface Statement {
  readonly claim: ClaimState;
  /**
   * Calendar months by which it moved the date, positive is later; 0 if it repeats the date or lies inside
   * it, null if the dates cannot be compared.
   */
  readonly movedMonths: number | null;
  /** Calendar months until the date was replaced, met or given up; null if it names no date that counts. */
  readonly heldMonths: number | null;
  /** Whether nothing has replaced it by the as-of day. */
  readonly holds: boolean;
  /** It names the same date as the promise before it. */
  readonly sameDate: boolean;
  /** The claim that took this one back. */
  readonly takenBackBy: ClaimState | null;
  /** The claim that this one takes back. */
  readonly takesBack: ClaimState | null;
  /** The claim that this one says was recorded by mistake. */
  readonly voids: ClaimState | null;
  /** Whole months after which it was put on record; null if that is unknown, or less than one. */
  readonly recordedMonths: number | null;
}

/** The claims of a milestone, newest first. Hollow, retracted and void ones are compared with no other. */
export function statementsOf({ claims, actual, moves }: MilestoneState, asOf: Day): Statement[] {
  const ends = endsOf(claims);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const moveOf = new Map(moves.map((move) => [move.claim.id, move]));
  const last = moves.at(-1);
  const promised = last && last.kind !== 'withdrawn' ? last.claim.period : null;
  const takers = takersOf(claims);
  const statements = claims.map(
    (claim, index): Statement => ({
      claim,
      ...(claim.id === actual?.id
        ? delivered(promised, actual.period)
        : moved(moveOf.get(claim.id))),
      ...held(claim, ends[index], asOf),
      takenBackBy: claim.retracted ? (takers.get(claim.id) ?? null) : null,
      takesBack: byId.get(claim.retracts ?? '') ?? null,
      voids: byId.get(claim.voids ?? '') ?? null,
      recordedMonths: recordedMonths(claim),
    }),
  );
  return statements.reverse();
}

type Compared = Pick<Statement, 'movedMonths' | 'sameDate'>;

/** What a promise did to the one before it: only `slipped` and `pulled-in` carry months. */
function moved(move: Move | undefined): Compared {
  const sameDate = move?.kind === 'restated';
  const movedMonths = sameDate || move?.kind === 'firmed' ? 0 : (move?.months ?? null);
  return { movedMonths, sameDate };
}

/** A delivery against the promise that stood. */
function delivered(promised: Period | null, actual: Period | null): Compared {
  if (!promised || !actual) return { movedMonths: null, sameDate: false };
  return {
    movedMonths: deliveryMonths(promised, actual),
    sameDate: promised.edtf === actual.edtf,
  };
}

function recordedMonths({ recordedOn, saidPeriod }: ClaimState): number | null {
  const recorded = unlessMeaningless(() => edtfPeriod(recordedOn ?? ''))?.min;
  if (!recorded || !saidPeriod?.max) return null;
  const months = Math.floor(monthsBetween(dayNumber(saidPeriod.max), dayNumber(recorded)));
  return months >= 1 ? months : null;
}

/** For each retracted claim's id, the first claim that retracts it. */
function takersOf(claims: readonly ClaimState[]): ReadonlyMap<string, ClaimState> {
  const takers = new Map<string, ClaimState>();
  for (const claim of claims) {
    const { retracts, retracted } = claim;
    if (retracts !== null && !retracted && !takers.has(retracts)) takers.set(retracts, claim);
  }
  return takers;
}

/** For each claim, the first later one that ends what it promised. */
function endsOf(claims: readonly ClaimState[]): (ClaimState | undefined)[] {
  const ends: (ClaimState | undefined)[] = [];
  let next: number | null = null;
  for (let index = claims.length - 1; index >= 0; index -= 1) {
    const claim = claims[index] as ClaimState;
    const other: ClaimState | undefined = next === null ? undefined : claims[next];
    // A claim that repeats the date ends with the same statement as this one.
    if (other) ends[index] = endsPromise(other, claim) ? other : ends[next as number];
    if (mayEnd(claim)) next = index;
  }
  return ends;
}

/** How long a promise held: until the first later statement that says otherwise. */
function held(
  claim: ClaimState,
  end: ClaimState | undefined,
  asOf: Day,
): Pick<Statement, 'heldMonths' | 'holds'> {
  const said = claim.saidPeriod?.max;
  if (!said || !claim.promise || claim.hollow || claim.retracted || isVoid(claim)) {
    return { heldMonths: null, holds: false };
  }
  const until = end ? end.saidPeriod?.max : asOf;
  const heldMonths = until ? monthsBetween(dayNumber(said), dayNumber(until)) : null;
  return { heldMonths, holds: end === undefined };
}

/** It names a date, withdraws one, or says that nothing more is to come. */
function mayEnd(claim: ClaimState): boolean {
  const { retracted, hollow, status, promise, period } = claim;
  if (retracted || hollow || isVoid(claim)) return false;
  return isLast(status) || promise || period?.precision === 'none';
}

function endsPromise({ status, period }: ClaimState, promise: ClaimState): boolean {
  if (isLast(status)) return true;
  return period?.min !== promise.period?.min || period?.max !== promise.period?.max;
}

function isLast(status: ClaimState['status']): boolean {
  return status === 'achieved' || status === 'cancelled';
}
