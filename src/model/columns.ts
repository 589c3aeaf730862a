/**
 * A roadmap as typed columns: what the fold, the filters and the counts run over, so that
 * 300,000 claims cost milliseconds. Days are integers (see day.ts), strings are interned.
 */

/** No first day: the period is open at its start, or the claim was always known. */
export const OPEN_MIN = -0x80000000;
/** No last day: the period is open at its end. */
export const OPEN_MAX = 0x7fffffff;
export const NONE = -1;

/** Bits of a claim's `flags`. */
export const DATED = 1;
export const WITHDRAWN = 2;
export const PROMISE = 4;
export const OFFICIAL = 8;
export const UNVERIFIED = 16;
/** Takes another claim back and says nothing else. */
export const RETRACTION = 32;

/** Texts by index: an array, or what makes them when asked. */
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
  /** Claims of milestone m stand from firstClaim[m] to firstClaim[m + 1]. */
  readonly firstClaim: Int32Array;
}

/** Claims stand in the order they became known: last day of saidOn, first day, place in the file. */
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
  /** Index of the claim taken back, or NONE. */
  readonly retracts: Int32Array;
  /** Place among the claims of its milestone's record. */
  readonly place: Int32Array;
  /** Index into sources, or NONE. */
  readonly source: Int32Array;
}
