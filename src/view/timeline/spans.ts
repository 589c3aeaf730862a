import { type ClaimColumns, DATED, NONE, OPEN_MAX, OPEN_MIN } from '../../model/columns.js';
import type { Fold, Roadmap } from '../../model/index.js';
import { drain, inSteps } from '../../work/steps.js';
import { sortingBy } from '../order.js';
import { shownMax, shownMin } from '../shown-days.js';

/** Bits of `edges`. */
export const OPEN_START = 1;
export const OPEN_END = 2;
/** The date is approximate: both edges are drawn soft. */
export const SOFT = 4;
/** The days are those of a delivery. */
export const DELIVERED = 8;

/**
 * The days each milestone is drawn at: those of its delivery, else those of its forecast. `lo` and `hi` are
 * the known edges, `hi` being the day after the last; they are equal if a side is open.
 */
export interface Spans {
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly edges: Uint8Array;
  /** 1 if the milestone has a date. */
  readonly dated: Uint8Array;
}

export function spansOf(roadmap: Roadmap, fold: Fold): Spans {
  return drain(spanning(roadmap, fold));
}

/** spansOf as a generator. */
export function* spanning(roadmap: Roadmap, fold: Fold): Generator<number, Spans> {
  const { count } = roadmap.milestoneColumns;
  const spans: Spans = {
    lo: new Int32Array(count),
    hi: new Int32Array(count),
    edges: new Uint8Array(count),
    dated: new Uint8Array(count),
  };
  yield* inSteps(count, (from, to) => {
    for (let m = from; m < to; m += 1) setSpan(spans, m, roadmap.claimColumns, fold);
  });
  return spans;
}

function setSpan(spans: Spans, m: number, claims: ClaimColumns, fold: Fold): void {
  const min = shownMin(claims, fold, m);
  const max = shownMax(claims, fold, m);
  if (min === OPEN_MIN && max === OPEN_MAX) return;
  const actual = fold.actual[m] as number;
  const claim = actual === NONE ? (fold.forecast[m] as number) : actual;
  spans.dated[m] = 1;
  spans.lo[m] = firstEdge(min, max);
  spans.hi[m] = lastEdge(min, max);
  spans.edges[m] = edgesOf(claims, claim, min, max) | (actual === NONE ? 0 : DELIVERED);
}

/** The first known edge of a period; its last one if the start is open. */
export function firstEdge(min: number, max: number): number {
  return min === OPEN_MIN ? max + 1 : min;
}

/** The last known edge of a period, the day after its last day; its first one if the end is open. */
export function lastEdge(min: number, max: number): number {
  return max === OPEN_MAX ? min : max + 1;
}

/** The bits of `edges` for a period that a claim states. */
export function edgesOf(
  { due, flags, max: stated }: ClaimColumns,
  claim: number,
  min: number,
  max: number,
): number {
  // Only an approximate date is due later than its last day.
  const isDated = ((flags[claim] as number) & DATED) !== 0;
  const isSoft = isDated && max !== OPEN_MAX && (due[claim] as number) > (stated[claim] as number);
  return (
    (min === OPEN_MIN ? OPEN_START : 0) | (max === OPEN_MAX ? OPEN_END : 0) | (isSoft ? SOFT : 0)
  );
}

/** Sorts all dated milestones by their first known day, then their last. */
export function* ordering(spans: Spans): Generator<number, Int32Array> {
  const { dated, lo, hi } = spans;
  const all = new Int32Array(dated.length);
  let count = 0;
  yield* inSteps(dated.length, (from, to) => {
    for (let m = from; m < to; m += 1) {
      all[count] = m;
      count += dated[m] as number;
    }
  });
  const byLast = yield* sortingBy(all.subarray(0, count), hi);
  return yield* sortingBy(byLast, lo);
}
