import { DATED, NONE, OPEN_MAX, OPEN_MIN } from '../../model/columns.js';
import type { Fold, Roadmap } from '../../model/index.js';
import { actualBounds } from '../../model/known.js';

/** Bits of a span's `edges`. */
export const OPEN_START = 1;
export const OPEN_END = 2;
/** "around": both edges are soft. */
export const SOFT = 4;

/**
 * The days each milestone is drawn over: when it was delivered, else when it is promised.
 * `lo` and `hi` are its known edges, `hi` the day after its last; one edge where a side is open.
 */
export interface Spans {
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly edges: Uint8Array;
  /** 1 where the milestone has a date to be drawn at. */
  readonly dated: Uint8Array;
}

/** Works out where milestones stand in time. Pure. */
export function spansOf(roadmap: Roadmap, fold: Fold): Spans {
  const { count } = roadmap.milestoneColumns;
  const spans: Spans = {
    lo: new Int32Array(count),
    hi: new Int32Array(count),
    edges: new Uint8Array(count),
    dated: new Uint8Array(count),
  };
  const claims = roadmap.claimColumns;
  for (let m = 0; m < count; m += 1) {
    const actual = fold.actual[m] as number;
    const shown = actual === NONE ? (fold.forecast[m] as number) : actual;
    if (shown === NONE) continue;
    const delivered = actualBounds(claims, actual);
    const min = delivered?.min ?? (claims.min[shown] as number);
    const max = delivered?.max ?? (claims.max[shown] as number);
    // A due day later than the last one tells an approximate date (DESIGN: due).
    const soft =
      ((claims.flags[shown] as number) & DATED) !== 0 &&
      (claims.due[shown] as number) > (claims.max[shown] as number);
    setSpan(spans, m, min, max, soft && max !== OPEN_MAX);
  }
  return spans;
}

function setSpan(spans: Spans, m: number, min: number, max: number, soft: boolean): void {
  if (min === OPEN_MIN && max === OPEN_MAX) return;
  spans.dated[m] = 1;
  spans.lo[m] = min === OPEN_MIN ? max + 1 : min;
  spans.hi[m] = max === OPEN_MAX ? min : max + 1;
  spans.edges[m] =
    (min === OPEN_MIN ? OPEN_START : 0) | (max === OPEN_MAX ? OPEN_END : 0) | (soft ? SOFT : 0);
}
