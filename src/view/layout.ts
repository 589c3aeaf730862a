import type { Lane } from './lanes.js';
import { boxOf, packRows } from './rows.js';
import type { Spans } from './spans.js';

/** Pixels from one row to the next; bars are 24 px, the least a finger hits (WCAG 2.2, 2.5.8). */
export const ROW = 30;
export const BAR = 24;
/** Pixels above the first and below the last row of a lane. */
export const LANE_PAD = 6;
/** A lane that would need more rows is drawn in clusters. */
export const MOST_ROWS = 40;
/** Least pixels a cluster is wide. */
const CLUSTER = 72;

/** A milestone or a cluster of them, placed in its lane. */
export interface Placed {
  /** Members: one for a milestone, more for a cluster. */
  readonly members: Int32Array;
  readonly row: number;
  /** First and last day (the day after) of a cluster's bucket; a milestone's own edges. */
  readonly lo: number;
  readonly hi: number;
}

/** A lane at a zoom: what it draws, by its left end, and how high it is. */
export interface LaneLayout {
  readonly lane: Lane;
  readonly placed: readonly Placed[];
  /** For each place, the farthest right end up to it, in pixels at the level's zoom. */
  readonly reach: Float64Array;
  readonly lefts: Float64Array;
  /** Pixels from the top of all lanes. */
  readonly top: number;
  readonly height: number;
  /** Pixels from the top of the lane to its first row. */
  readonly header: number;
}

/** What the layout of lanes depends on besides their milestones. */
export interface LayoutOptions {
  /** First day of the scale, and its pixels per day. */
  readonly origin: number;
  readonly pxPerDay: number;
  /** Pixels the words of a milestone take. */
  textWidth(m: number): number;
  /** Pixels of a lane above its rows, and the least it is high: both for its label. */
  header(lane: Lane): number;
  leastHeight(lane: Lane): number;
}

/** Rows change at these steps of zoom only, four to a doubling. */
export function zoomLevel(pxPerDay: number): number {
  return Math.floor(Math.log2(pxPerDay) * 4);
}

/** The smallest zoom of a level: what does not touch there does not touch in all of it. */
export function levelZoom(level: number): number {
  return 2 ** (level / 4);
}

/** Lays out lanes for one level of zoom. Pure; it does not depend on where the window stands. */
export function layoutLanes(
  lanes: readonly Lane[],
  spans: Spans,
  options: LayoutOptions,
): LaneLayout[] {
  let top = 0;
  return lanes.map((lane) => {
    const layout = layoutLane(lane, spans, options, top);
    top += layout.height;
    return layout;
  });
}

function layoutLane(lane: Lane, spans: Spans, options: LayoutOptions, top: number): LaneLayout {
  const singles = Array.from(lane.dated, (m) => single(spans, m));
  let packed = pack(singles, spans, options);
  let bucket = 2 ** Math.ceil(Math.log2(CLUSTER / options.pxPerDay));
  while (packed.rowCount > MOST_ROWS) {
    packed = pack(clusters(lane, spans, bucket), spans, options);
    bucket *= 2;
  }
  const { placed, lefts, reach, rowCount } = packed;
  const header = options.header(lane) + LANE_PAD;
  const height = Math.max(header + rowCount * ROW + LANE_PAD, options.leastHeight(lane));
  return { lane, placed, lefts, reach, top, height, header };
}

function single(spans: Spans, m: number): Omit<Placed, 'row'> {
  return { members: Int32Array.of(m), lo: spans.lo[m] as number, hi: spans.hi[m] as number };
}

/** Members by the bucket of days their first known day falls in; a bucket with one is that one. */
function clusters(lane: Lane, spans: Spans, bucket: number): Omit<Placed, 'row'>[] {
  const buckets = new Map<number, number[]>();
  for (const m of lane.dated) {
    const index = Math.floor((spans.lo[m] as number) / bucket);
    const members = buckets.get(index);
    if (members) members.push(m);
    else buckets.set(index, [m]);
  }
  return [...buckets].map(([index, members]) =>
    members.length === 1
      ? single(spans, members[0] as number)
      : { members: Int32Array.from(members), lo: index * bucket, hi: (index + 1) * bucket },
  );
}

function pack(items: readonly Omit<Placed, 'row'>[], spans: Spans, options: LayoutOptions) {
  const boxes = items
    .map((item) => ({ item, ...extent(item, spans, options) }))
    .sort((a, b) => a.left - b.left || a.right - b.right);
  const lefts = Float64Array.from(boxes, ({ left }) => left);
  const rights = Float64Array.from(boxes, ({ right }) => right);
  const { rows, rowCount } = packRows(lefts, rights);
  const placed = boxes.map(({ item }, i) => ({ ...item, row: rows[i] as number }));
  const reach = rights;
  for (let i = 1; i < reach.length; i += 1)
    reach[i] = Math.max(reach[i] as number, reach[i - 1] as number);
  return { placed, lefts, reach, rowCount };
}

function extent(
  item: Omit<Placed, 'row'>,
  spans: Spans,
  options: LayoutOptions,
): { left: number; right: number } {
  const { origin, pxPerDay } = options;
  const m = item.members[0] as number;
  if (item.members.length === 1) return boxOf(spans, m, origin, pxPerDay, options.textWidth(m));
  return { left: (item.lo - origin) * pxPerDay, right: (item.hi - origin) * pxPerDay - 1 };
}

/**
 * The part of a lane that a window shows, as a range of its places. `from` and `to` are pixels at
 * the level's zoom; the range may hold some that end before the window begins.
 */
export function inWindow(
  { lefts, reach }: LaneLayout,
  from: number,
  to: number,
): { first: number; end: number } {
  return { first: lowerBound(reach, from), end: lowerBound(lefts, to) };
}

/** Index of the first value not below the bound, in values that never fall. */
export function lowerBound(values: ArrayLike<number>, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lanes between two heights, as a range. */
export function lanesInSight(
  layouts: readonly LaneLayout[],
  top: number,
  bottom: number,
): { first: number; end: number } {
  const tops = layouts.map((layout) => layout.top);
  const first = Math.max(0, lowerBound(tops, top + 1) - 1);
  return { first, end: lowerBound(tops, bottom) };
}
