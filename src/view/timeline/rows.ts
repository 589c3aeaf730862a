import type { SlipMark } from './slip-marks.js';
import { DELIVERED, OPEN_END, OPEN_START, type Spans } from './spans.js';

/** Pixels over which an open side fades out, beyond its known edge. */
export const FADE = 24;
/** Pixels between the left edge of a bar and the words inside it, for the icon of the standing. */
export const ICON = 24;
/** Pixels between a bar's end and the words inside or after it. */
export const INSET = 6;
/** Least pixels between two milestones of one row. */
export const GAP = 10;
/** The least width of a bar, so that a day can be seen; a delivery that short is a disc of this size. */
export const LEAST_BAR = 12;
/** Pixels that a slip's first tick and its arrowhead take beyond the days they stand for. */
const TICK = 4;
/** If a line is this near, words are placed beyond it rather than before their bar. */
export const NEAR = 56;

/**
 * Where the words of a milestone stand: in its bar, after it, after it and the line of the as-of day, or
 * before it.
 */
export type Side = 'inside' | 'after' | 'past' | 'before';

/** What words must not overlap. */
export interface Around {
  readonly slip?: SlipMark | null;
  /** The as-of day. */
  readonly line?: number | undefined;
}

const NOTHING: Around = {};

/** A milestone's box at a zoom, in pixels from `origin`. */
export interface Box {
  /** Left end of the bar, with its fade. */
  readonly left: number;
  /** Right end of the bar, with its fade. */
  readonly barEnd: number;
  readonly side: Side;
  /** Where icon and words begin, and where the words do. */
  readonly icon: number;
  readonly words: number;
  /** Left and right end of bar, slip and words. */
  readonly from: number;
  readonly right: number;
}

/** Left and right end of a bar, with its fades. */
interface Bar {
  readonly left: number;
  readonly barEnd: number;
}

/**
 * The box of a milestone; `pxPerDay` is the zoom, `text` the width of its words. `side` is where they are
 * placed unless they fit into the bar; by default it follows from what is around. A box that touches no other
 * at one zoom touches none closer up, if it keeps its side.
 */
export function boxOf(
  spans: Spans,
  m: number,
  origin: number,
  pxPerDay: number,
  text: number,
  around: Around = NOTHING,
  side?: Side,
): Box {
  const bar = barOf(spans, m, origin, pxPerDay);
  const { left, barEnd } = bar;
  const line = ((around.line ?? Number.NaN) - origin) * pxPerDay;
  const reach = reachOf(bar, around.slip, origin, pxPerDay);
  const inside = left + ICON + text + INSET;
  if (inside <= barEnd && isClear(line, left, inside))
    return {
      ...bar,
      side: 'inside',
      icon: left,
      words: left + ICON,
      from: reach.from,
      right: reach.right,
    };
  const place = labelAt(
    side === 'inside' ? 'after' : (side ?? sideOf(bar, reach, line, text, around.slip)),
    bar,
    reach,
    line,
    text,
  );
  return {
    ...bar,
    ...place,
    from: Math.min(reach.from, place.icon),
    right: Math.max(reach.right, place.words + text),
  };
}

/** Left and right end of a milestone's bar, with its fades. */
export function barOf(spans: Spans, m: number, origin: number, pxPerDay: number): Bar {
  const edges = spans.edges[m] as number;
  const lo = ((spans.lo[m] as number) - origin) * pxPerDay;
  const hi = ((spans.hi[m] as number) - origin) * pxPerDay;
  if (isDisc(edges, hi - lo)) {
    const left = (lo + hi - LEAST_BAR) / 2;
    return { left, barEnd: left + LEAST_BAR };
  }
  const left = lo - (edges & OPEN_START ? FADE : 0);
  return { left, barEnd: Math.max(hi + (edges & OPEN_END ? FADE : 0), left + LEAST_BAR) };
}

/** Whether a milestone is drawn as a disc: delivered, on days that are narrower than that. */
export function isDisc(edges: number, width: number): boolean {
  return (edges & DELIVERED) !== 0 && (edges & (OPEN_START | OPEN_END)) === 0 && width <= LEAST_BAR;
}

/** Left and right end of a bar with its slip. */
interface Reach {
  readonly from: number;
  readonly right: number;
}

function reachOf(
  { left, barEnd }: Bar,
  slip: SlipMark | null | undefined,
  origin: number,
  pxPerDay: number,
): Reach {
  if (!slip) return { from: left, right: barEnd };
  const tick = (slip.from - origin) * pxPerDay;
  const end = slip.end === 'running' ? (slip.to - origin) * pxPerDay : left;
  return { from: Math.min(left, tick - TICK), right: Math.max(barEnd, tick + TICK, end) };
}

/** Whether a line is outside of what is between two places. */
function isClear(line: number, from: number, to: number): boolean {
  return !(line > from && line < to);
}

/** The side on which neither a line nor the slip is in the way of the words. */
function sideOf(
  bar: Bar,
  reach: Reach,
  line: number,
  text: number,
  slip: SlipMark | null | undefined,
): Side {
  const end = (side: Side) => labelAt(side, bar, reach, line, text).words + text;
  const before = labelAt('before', bar, reach, line, text).icon;
  const isEarlier = slip !== null && slip !== undefined && slip.months < 0;
  if (isEarlier && isClear(line, before, bar.left)) return 'before';
  if (isClear(line, reach.right, end('after'))) return 'after';
  const shift = line - reach.right;
  return shift <= NEAR || shift <= bar.left - reach.from ? 'past' : 'before';
}

/**
 * Icon and words on a side. Before the bar, the icon moves with the words; on other sides only if the bar has
 * no room for it.
 */
function labelAt(
  side: Side,
  { left, barEnd }: Bar,
  reach: Reach,
  line: number,
  text: number,
): { side: Side; icon: number; words: number } {
  if (side === 'before') {
    const words = reach.from - INSET - text;
    return { side, icon: words - ICON, words };
  }
  const end = side === 'past' && line > reach.right ? line : reach.right;
  if (iconAfter(barEnd - left)) return { side, icon: end, words: end + ICON };
  return { side, icon: left, words: end + INSET };
}

/** Whether the icon is after the bar, because the bar is too short for it. */
export function iconAfter(bar: number): boolean {
  // Half a pixel of tolerance for rounding, because a fade alone is exactly as wide as an icon.
  return bar < ICON - 0.5;
}
