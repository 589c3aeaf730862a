import { firstNotBelow } from '../search.js';
import type { Lane } from './lanes.js';
import type { LayoutOptions, Placed, Rows } from './placed.js';
import { boxOf, FADE, GAP } from './rows.js';
import type { Spans } from './spans.js';

/** Places each milestone of a lane in the first row where it touches no other. Null if that takes more than `most` rows. */
export function packLane(
  lane: Lane,
  spans: Spans,
  options: LayoutOptions,
  most: number,
): Rows | null {
  const { pxPerDay } = options;
  const boxes = Array.from(lane.dated, (m) => ({ m, ...extentOf(m, spans, options) }));
  boxes.sort((a, b) => a.left - b.left || a.right - b.right);
  const lefts = Float64Array.from(boxes, ({ left }) => left);
  const reach = Float64Array.from(boxes, ({ right }) => right);
  const { rows, rowCount } = packRows(lefts, reach, most);
  if (rowCount > most) return null;
  for (let i = 1; i < reach.length; i += 1) {
    reach[i] = Math.max(reach[i] as number, reach[i - 1] as number);
  }
  const placed = boxes.map(
    ({ m }, i): Placed => ({
      members: Int32Array.of(m),
      row: rows[i] as number,
      lo: spans.lo[m] as number,
      hi: spans.hi[m] as number,
      room: Number.POSITIVE_INFINITY,
    }),
  );
  return {
    count: rowCount,
    clustered: false,
    // Boxes are in pixels at the level's zoom; the search skips those that end before the window.
    between: (from, to) =>
      placed.slice(firstNotBelow(reach, from * pxPerDay), firstNotBelow(lefts, to * pxPerDay)),
    placeOf: (m) => placed.find(({ members }) => members[0] === m),
  };
}

/** The pixels a milestone takes in its row, its earlier dates included if they are shown. */
function extentOf(
  m: number,
  spans: Spans,
  options: LayoutOptions,
): { left: number; right: number } {
  const { pxPerDay } = options;
  const { left, right } = boxOf(spans, m, 0, pxPerDay, options.textWidth(m));
  const reach = options.reachOf?.(m);
  if (!reach) return { left, right };
  return {
    left: Math.min(left, reach.lo * pxPerDay - FADE),
    right: Math.max(right, reach.hi * pxPerDay + FADE),
  };
}

/** Rows of a lane at a zoom. */
export interface Packing {
  /** Row of each member, in the order of the members. */
  readonly rows: Int32Array;
  readonly rowCount: number;
}

/**
 * Gives each box the first row in which it touches no other. Boxes are sorted by their left end. Stops at the
 * first box that needs more than `most` rows.
 */
export function packRows(
  lefts: ArrayLike<number>,
  rights: ArrayLike<number>,
  most = Number.POSITIVE_INFINITY,
): Packing {
  const rows = new Int32Array(lefts.length);
  const ends: number[] = [];
  for (let i = 0; i < lefts.length; i += 1) {
    const left = lefts[i] as number;
    let row = ends.findIndex((end) => end + GAP <= left);
    if (row < 0) row = ends.length;
    if (row === most) return { rows, rowCount: most + 1 };
    ends[row] = rights[i] as number;
    rows[i] = row;
  }
  return { rows, rowCount: ends.length };
}
