/**
 * A roadmap as typed columns. Fold, filters and counts run over these and not over objects, so that
 * 300,000 claims take milliseconds. Days are integers (see day.ts); names are indices into lists.
 */

/** Stands for "no first day": the period is open at its start, or the claim was always known. */
export const OPEN_MIN = -0x80000000;
/** Stands for "no last day": the period is open at its end. */
export const OPEN_MAX = 0x7fffffff;
export const NONE = -1;

/** Bits of a claim's `flags`. */
export const DATED = 1;
export const WITHDRAWN = 2;
export const PROMISE = 4;
export const OFFICIAL = 8;
export const UNVERIFIED = 16;
/** It only retracts another claim. */
export const RETRACTION = 32;
/** It voids another claim, and says nothing itself. */
export const VOID = 64;
/** It was recorded by mistake: another claim voids it. It counts on no day. */
export const VOIDED = 128;
/** Either of the two: it counts on no day. */
export const COUNTS_NEVER = VOID | VOIDED;

/** Texts by index: an array, or an object that makes the strings on demand. */
export interface TextColumn {
  readonly length: number;
  at(index: number): string | undefined;
}

export interface MilestoneColumns {
  readonly count: number;
  readonly ids: TextColumn;
  readonly titles: TextColumn;
  /** Index into companies. */
  readonly company: Int32Array;
  /** Index into stages, or NONE. */
  readonly stage: Int32Array;
  /** Index into technologies, or NONE. */
  readonly technology: Int32Array;
  /** The claims of milestone m are those from firstClaim[m] to before firstClaim[m + 1]. */
  readonly firstClaim: Int32Array;
}

/** The claims of a milestone are in the order they became known: by last day of saidOn, first day, `after`, position in the file. */
export interface ClaimColumns {
  readonly count: number;
  readonly saidMin: Int32Array;
  readonly saidMax: Int32Array;
  readonly min: Int32Array;
  readonly max: Int32Array;
  readonly due: Int32Array;
  /** Index into STATUSES. */
  readonly status: Int32Array;
  readonly flags: Int32Array;
  /** Index of the claim that it retracts, or NONE. */
  readonly retracts: Int32Array;
  /** Position among the claims of its milestone's record. */
  readonly place: Int32Array;
  /** Index into sources, or NONE. */
  readonly source: Int32Array;
}
