import type { Lane } from './lanes.js';

/** A milestone or a cluster of them, placed in its lane. */
export interface Placed {
  /** Members: one for a milestone, more for a cluster. */
  readonly members: Int32Array;
  readonly row: number;
  /** First and last day (the day after) of a cluster's bucket; a milestone's own edges. */
  readonly lo: number;
  readonly hi: number;
  /** Days it has for its bar and words; a longer bar is cut there. */
  readonly room: number;
}

/** Where the milestones of a lane stand at a zoom. */
export interface Rows {
  readonly count: number;
  /** Clusters are drawn, and a strip below that shows the lane's whole shape. */
  readonly clustered: boolean;
  /** What days show, in time that depends on what that is; a few before and after them too. */
  between(from: number, to: number): Placed[];
  /** Where a dated milestone of the lane is, alone or in a cluster. */
  placeOf(m: number): Placed | undefined;
}

/** What the layout of lanes depends on besides their milestones. */
export interface LayoutOptions {
  readonly pxPerDay: number;
  /** Pixels the words of a milestone take, and the most that any take. */
  textWidth(m: number): number;
  readonly mostText: number;
  /** Days a milestone reaches over besides its own: its earlier dates, where they are shown. */
  readonly reachOf?: ((m: number) => { lo: number; hi: number } | null) | undefined;
  /** Pixels of a lane above its rows, and the least it is high: both for its label. */
  header(lane: Lane): number;
  leastHeight(lane: Lane): number;
}
