import { lowerBound } from '../search.js';
import { clusterLane } from './clusters.js';
import type { Lane } from './lanes.js';
import { listLane, packLane, stackRows } from './packing.js';
import type { LayoutOptions, Rows } from './placed.js';
import type { Spans } from './spans.js';

/** Pixels from one row to the next. Bars are 24 px high, the least target size (WCAG 2.2, 2.5.8). */
export const ROW = 30;
/** The same where fingers point: words and bar together are as high, and so is a cluster with what is around it. */
export const TALL_ROW = 46;
/** Pixels of the line of words above a bar. */
export const WORDS_LINE = 22;
/** Pixels above the first and below the last row of a lane. */
export const LANE_PAD = 6;
/** Height of the density strip below the rows of a clustered lane. */
export const STRIP = 16;
/**
 * A lane that needs more rows than MOST_ROWS is drawn in clusters; one that needs more than MOST_SLIP_ROWS
 * with its slips is drawn without them.
 */
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
  /** Pixels from the top of the lane to its first row, and from a row to the next. */
  readonly header: number;
  readonly rowHeight: number;
  /** Words stand above their bars. */
  readonly wordsAbove: boolean;
  /** For each row, the pixels that what is noted above it takes; empty if nothing is. */
  readonly shifts: readonly number[];
}

/** Pixels from the top of all lanes to a row, which begins with the words above its bar. */
export function rowTop({ top, header, rowHeight, shifts }: LaneLayout, row: number): number {
  return top + header + row * rowHeight + (shifts[row] ?? 0);
}

/** Pixels from the top of all lanes to the bars of a row. */
export function barTop(layout: LaneLayout, row: number): number {
  const { rowHeight, wordsAbove } = layout;
  return rowTop(layout, row) + (wordsAbove ? WORDS_LINE : Math.floor((rowHeight - ROW) / 2));
}

/** The zoom level: there are four to a doubling, and the layout changes only from one to the next. */
export function zoomLevel(pxPerDay: number): number {
  return Math.floor(Math.log2(pxPerDay) * 4);
}

/** The smallest zoom of a level: bars that do not touch there do not touch anywhere in the level. */
export function levelZoom(level: number): number {
  return 2 ** (level / 4);
}

/** Lays out lanes for one zoom level, independent of the window. Pure. */
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
    const rowHeight = options.wordsAbove ? TALL_ROW : ROW;
    const wordsAbove = options.wordsAbove === true && !rows.clustered;
    const footer = options.footer?.(lane) ?? 0;
    const shifts = shiftsOf(rows, options.below?.(lane) ?? null);
    const noted = shifts.at(-1) ?? 0;
    const needed = header + rows.count * rowHeight + noted + strip + LANE_PAD + footer;
    const height = Math.max(needed, options.leastHeight(lane));
    return { lane, rows, header, rowHeight, wordsAbove, shifts, height };
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

/** What is noted at a milestone stands right below its row, so that no line to it crosses another row. */
function shiftsOf(rows: Rows, below: ReadonlyMap<number, number> | null): number[] {
  if (!below || below.size === 0 || rows.clustered) return [];
  const heights = new Array<number>(rows.count).fill(0);
  for (const [m, height] of below) {
    const row = rows.placeOf(m)?.row;
    if (row !== undefined) heights[row] = (heights[row] as number) + height;
  }
  let shift = 0;
  return [0, ...heights.map((height) => (shift += height))];
}

/** Highlighted milestones get rows of their own, above the others. */
function rowsOf(lane: Lane, spans: Spans, options: LayoutOptions, many: boolean): Rows {
  const { highlight } = options;
  const pack = options.wordsAbove ? listLane : packLane;
  const isOnTop = (m: number) => highlight?.has(m) === true;
  if (!highlight || !lane.dated.some(isOnTop)) return restOf(lane, spans, options, many);
  const onTop = pack({ dated: lane.dated.filter(isOnTop) }, spans, options, MOST_ROWS);
  if (!onTop) return restOf(lane, spans, options, many);
  const dated = lane.dated.filter((m) => !isOnTop(m));
  const los = dated.map((m) => spans.lo[m] as number);
  return stackRows(onTop, restOf({ ...lane, dated, los }, spans, options, many));
}

function restOf(lane: Lane, spans: Spans, options: LayoutOptions, many: boolean): Rows {
  if (many && lane.dated.length > FEW) return clusterLane(lane, spans, options);
  if (options.wordsAbove)
    return listLane(lane, spans, options, MOST_ROWS) ?? clusterLane(lane, spans, options);
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
