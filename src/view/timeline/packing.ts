import { firstNotBelow } from '../search.js';
import type { Lane } from './lanes.js';
import type { LayoutOptions, Placed, Rows } from './placed.js';
import { boxOf, FADE, GAP, type Side } from './rows.js';
import type { SlipMark } from './slip-marks.js';
import type { Spans } from './spans.js';

/** The pixels a milestone takes in its row, at the level's zoom. */
interface Extent {
  readonly m: number;
  readonly left: number;
  readonly right: number;
  readonly side: Side;
  readonly slip: SlipMark | null;
}

/** Places each milestone of a lane in the first row where it touches no other. Null if that takes more than `most` rows. */
export function packLane(
  lane: Pick<Lane, 'dated'>,
  spans: Spans,
  options: LayoutOptions,
  most: number,
): Rows | null {
  const { pxPerDay } = options;
  const boxes = Array.from(lane.dated, (m) => extentOf(m, spans, options));
  boxes.sort((a, b) => a.left - b.left || a.right - b.right);
  const lefts = Float64Array.from(boxes, ({ left }) => left);
  const reach = Float64Array.from(boxes, ({ right }) => right);
  const { rows, rowCount } = packRows(lefts, reach, most);
  if (rowCount > most) return null;
  const placed = placedIn(rows, boxes, spans, options);
  // Words longer than usual may extend further.
  for (const [i, { extra }] of placed.entries()) reach[i] = (reach[i] as number) + extra;
  for (let i = 1; i < reach.length; i += 1)
    reach[i] = Math.max(reach[i] as number, reach[i - 1] as number);
  return {
    count: rowCount,
    clustered: false,
    // Boxes are in pixels at the level's zoom; the search skips those that end before the window.
    between: (from, to) =>
      placed.slice(firstNotBelow(reach, from * pxPerDay), firstNotBelow(lefts, to * pxPerDay)),
    placeOf: (m) => placed.find(({ members }) => members[0] === m),
  };
}

/** Places each milestone of a lane in a row of its own, in their order. Null if that takes more than `most` rows. */
export function listLane(
  { dated }: Pick<Lane, 'dated'>,
  spans: Spans,
  { textWidth, fullWidth, movedWidth, slipOf }: LayoutOptions,
  most: number,
): Rows | null {
  if (dated.length > most) return null;
  const placed = Array.from(dated, (m, row): Placed => {
    const longer = fullWidth ? Math.max(fullWidth(m) - textWidth(m), 0) : 0;
    return {
      members: Int32Array.of(m),
      row,
      lo: spans.lo[m] as number,
      hi: spans.hi[m] as number,
      room: Number.POSITIVE_INFINITY,
      side: 'after',
      extra: longer,
      longer,
      moved: movedWidth?.(m) ?? 0,
      spare: 0,
      after: 0,
      slip: slipOf?.(m) ?? null,
    };
  });
  return {
    count: placed.length,
    clustered: false,
    // Words stand in the window wherever it is.
    between: () => placed,
    placeOf: (m) => placed.find(({ members }) => members[0] === m),
  };
}

/** Rows below other rows, as those of one lane. */
export function stackRows(top: Rows, below: Rows): Rows {
  const lower = (placed: Placed): Placed => ({ ...placed, row: placed.row + top.count });
  return {
    count: top.count + below.count,
    clustered: below.clustered,
    between: (from, to) => [...top.between(from, to), ...below.between(from, to).map(lower)],
    placeOf: (m) => {
      const placed = below.placeOf(m);
      return top.placeOf(m) ?? (placed && lower(placed));
    },
  };
}

/** The boxes in their rows, with the room that is left between them. */
function placedIn(
  rows: Int32Array,
  boxes: readonly Extent[],
  spans: Spans,
  { textWidth, fullWidth, movedWidth }: LayoutOptions,
): Placed[] {
  const next = neighbours(rows);
  /** By row, what the last box in it leaves of the room after it. */
  const spares: number[] = [];
  return boxes.map(({ m, right, side, slip }, i): Placed => {
    const row = rows[i] as number;
    const after = boxes[next[i] as number];
    const room = after ? after.left - right - GAP : Number.POSITIVE_INFINITY;
    const longer = fullWidth ? Math.max(fullWidth(m) - textWidth(m), 0) : 0;
    const isBehind = side === 'after' || side === 'past';
    const extra = isBehind ? Math.max(Math.min(longer, room), 0) : 0;
    // If both neighbours may move their words into the gap, each gets half of it.
    const free = side === 'before' && after?.side !== 'before' ? room / 2 : room - extra;
    const spare = spares[row] ?? Number.POSITIVE_INFINITY;
    spares[row] = free;
    return {
      members: Int32Array.of(m),
      row,
      lo: spans.lo[m] as number,
      hi: spans.hi[m] as number,
      room: Number.POSITIVE_INFINITY,
      side,
      extra,
      longer,
      moved: movedWidth?.(m) ?? 0,
      spare,
      after: free,
      slip,
    };
  });
}

/** For each box the next in its row; −1 for the last. */
function neighbours(rows: Int32Array): Int32Array {
  const next = new Int32Array(rows.length).fill(-1);
  const last: number[] = [];
  rows.forEach((row, i) => {
    const before = last[row];
    if (before !== undefined) next[before] = i;
    last[row] = i;
  });
  return next;
}

/** The pixels a milestone takes in its row, its earlier dates included if they are shown. */
function extentOf(m: number, spans: Spans, options: LayoutOptions): Extent {
  const { pxPerDay, line, first } = options;
  const slip = options.slipOf?.(m) ?? null;
  const box = boxOf(spans, m, 0, pxPerDay, options.textWidth(m), { slip, line, first });
  const { from, right, side } = box;
  const reach = options.reachOf?.(m);
  if (!reach) return { m, left: from, right, side, slip };
  return {
    m,
    left: Math.min(from, reach.lo * pxPerDay - FADE),
    right: Math.max(right, reach.hi * pxPerDay + FADE),
    side,
    slip,
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
