import type { Lane } from './lanes.js';
import type { Side } from './rows.js';
import type { SlipMark } from './slip-marks.js';

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
  /** The side on which words are placed that do not fit into the bar. */
  readonly side: Side;
  /** Pixels beyond the usual greatest width that longer words may take. */
  readonly extra: number;
  /** Pixels by which its words exceed the usual greatest width. */
  readonly longer: number;
  /** Pixels of its words that say how far the date moved; they are never cut. */
  readonly moved: number;
  /** Free pixels before and after it, for words that an end of the window would cut. */
  readonly spare: number;
  readonly after: number;
  readonly slip: SlipMark | null;
}

/** The values that all places in clustered rows share. */
export const IN_CLUSTERS = {
  side: 'after',
  extra: 0,
  longer: 0,
  moved: 0,
  spare: 0,
  after: 0,
  slip: null,
} as const;

/** The rows of a lane at a zoom level. */
export interface Rows {
  readonly count: number;
  /** Whether it is drawn in clusters, with a density strip below. */
  readonly clustered: boolean;
  /**
   * What is placed between two days, and perhaps a few just outside; in time that depends only on the result.
   */
  between(from: number, to: number): Placed[];
  /** The place of a dated milestone of the lane, alone or in a cluster. */
  placeOf(m: number): Placed | undefined;
}

/** What the layout of lanes depends on besides their milestones. */
export interface LayoutOptions {
  readonly pxPerDay: number;
  /**
   * In pixels: the usual width of a milestone's words, the width of all of them, and the greatest usual width
   * of any.
   */
  textWidth(m: number): number;
  fullWidth?(m: number): number;
  readonly mostText: number;
  /** The part of these widths that says how far the date moved. */
  movedWidth?(m: number): number;
  /** First and last day of a milestone's earlier dates, if they are shown. */
  readonly reachOf?: ((m: number) => { lo: number; hi: number } | null) | undefined;
  /** How far a milestone's date moved. */
  readonly slipOf?: ((m: number) => SlipMark | null) | undefined;
  /** The as-of day, whose line crosses all lanes. */
  readonly line?: number | undefined;
  /** The first day of the usual window. */
  readonly first?: number | undefined;
  /** Milestones placed in the top rows of their lane. */
  readonly highlight?: ReadonlySet<number> | undefined;
  /** The height that lanes grow to together if there are few. */
  readonly fill?: number | undefined;
  /** On a phone: each milestone has a row of its own, its words on a line above its bar. */
  readonly wordsAbove?: boolean | undefined;
  /** Pixels above the rows of a lane and below them, and its least height; all make room for its label. */
  header(lane: Lane): number;
  footer?(lane: Lane): number;
  /** Pixels below the rows of some of a lane's milestones, for what is noted there. */
  below?(lane: Lane): ReadonlyMap<number, number> | null;
  leastHeight(lane: Lane): number;
}
