import type { Lane } from './lanes.js';

/** A milestone or a cluster in its lane. */
export interface Placed {
  /** One milestone, or the several of a cluster. */
  readonly members: Int32Array;
  readonly row: number;
  /** First day, and the day after the last: of a cluster's bucket, or of the milestone. */
  readonly lo: number;
  readonly hi: number;
  /** Days that bar and words may take; a longer bar is shortened. */
  readonly room: number;
}

/** The rows of a lane at a zoom level. */
export interface Rows {
  readonly count: number;
  /** Whether it is drawn in clusters, with a density strip below. */
  readonly clustered: boolean;
  /** What stands between two days, and perhaps a few just outside; in time that depends on the result only. */
  between(from: number, to: number): Placed[];
  /** The place of a dated milestone of the lane, alone or in a cluster. */
  placeOf(m: number): Placed | undefined;
}

/** What the layout of lanes depends on besides their milestones. */
export interface LayoutOptions {
  readonly pxPerDay: number;
  /** The width of a milestone's words, and the greatest width of any, in pixels. */
  textWidth(m: number): number;
  readonly mostText: number;
  /** First and last day of a milestone's earlier dates, if they are shown. */
  readonly reachOf?: ((m: number) => { lo: number; hi: number } | null) | undefined;
  /** Pixels above the rows of a lane, and its least height; both make room for its label. */
  header(lane: Lane): number;
  leastHeight(lane: Lane): number;
}
