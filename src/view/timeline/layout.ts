import { lowerBound } from '../search.js';
import { clusterLane } from './clusters.js';
import type { Lane } from './lanes.js';
import { packLane, stackRows } from './packing.js';
import type { LayoutOptions, Rows } from './placed.js';
import type { Spans } from './spans.js';

/** Pixels from one row to the next. Bars are 24 px high, the least target size (WCAG 2.2, 2.5.8). */
export const ROW = 30;
/** Pixels above the first and below the last row of a lane. */
export const LANE_PAD = 6;
/** Height of the density strip below the rows of a clustered lane. */
export const STRIP = 16;
/** A lane that needs more rows is drawn in clusters; with room for slips it has fewer, and else none of them. */
const MOST_ROWS = 40;
const MOST_SLIP_ROWS = 24;
/** In a timeline with more milestones than MANY, every lane with more than FEW is drawn in clusters. */
const MANY = 5000;
const FEW = 30;

/** A lane laid out for a zoom level. */
export interface LaneLayout {
  readonly lane: Lane;
  readonly rows: Rows;
  /** Pixels from the top of all lanes. */
  readonly top: number;
  readonly height: number;
  /** Pixels from the top of the lane to its first row. */
  readonly header: number;
}

/** The zoom level: there are four to a doubling, and the layout changes only from one to the next. */
export function zoomLevel(pxPerDay: number): number {
  return Math.floor(Math.log2(pxPerDay) * 4);
}

/** The smallest zoom of a level: bars that do not touch there do not touch anywhere in the level. */
export function levelZoom(level: number): number {
  return 2 ** (level / 4);
}

/** Lays out lanes for one zoom level, whatever the window. Pure. */
export function layoutLanes(
  lanes: readonly Lane[],
  spans: Spans,
  options: LayoutOptions,
): LaneLayout[] {
  const many = lanes.reduce((sum, { dated }) => sum + dated.length, 0) > MANY;
  const sizes = lanes.map((lane) => {
    const rows = rowsOf(lane, spans, options, many);
    const header = options.header(lane) + LANE_PAD;
    const strip = rows.clustered ? STRIP : 0;
    const needed = header + rows.count * ROW + strip + LANE_PAD;
    return { lane, rows, header, height: Math.max(needed, options.leastHeight(lane)) };
  });
  const whole = sizes.reduce((sum, { height }) => sum + height, 0);
  const more = Math.floor(Math.max((options.fill ?? 0) - whole, 0) / Math.max(sizes.length, 1));
  let top = 0;
  return sizes.map(({ header, height, ...size }) => {
    const layout = { ...size, top, height: height + more, header: header + Math.floor(more / 2) };
    top += layout.height;
    return layout;
  });
}

/** Highlighted milestones stand in rows of their own, above the others. */
function rowsOf(lane: Lane, spans: Spans, options: LayoutOptions, many: boolean): Rows {
  const { highlight } = options;
  const isOnTop = (m: number) => highlight?.has(m) === true;
  if (!highlight || !lane.dated.some(isOnTop)) return restOf(lane, spans, options, many);
  const onTop = packLane({ dated: lane.dated.filter(isOnTop) }, spans, options, MOST_ROWS);
  if (!onTop) return restOf(lane, spans, options, many);
  const dated = lane.dated.filter((m) => !isOnTop(m));
  const los = dated.map((m) => spans.lo[m] as number);
  return stackRows(onTop, restOf({ ...lane, dated, los }, spans, options, many));
}

function restOf(lane: Lane, spans: Spans, options: LayoutOptions, many: boolean): Rows {
  if (many && lane.dated.length > FEW) return clusterLane(lane, spans, options);
  const withSlips = options.slipOf && packLane(lane, spans, options, MOST_SLIP_ROWS);
  if (withSlips) return withSlips;
  const without = { ...options, slipOf: undefined };
  return packLane(lane, spans, without, MOST_ROWS) ?? clusterLane(lane, spans, options);
}

/** The range of lanes between two heights. */
export function lanesInSight(
  layouts: readonly LaneLayout[],
  top: number,
  bottom: number,
): { first: number; end: number } {
  const tops = (i: number) => (layouts[i] as LaneLayout).top;
  const first = Math.max(0, lowerBound(layouts.length, tops, top + 1) - 1);
  return { first, end: lowerBound(layouts.length, tops, bottom) };
}
