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
/** Pixels that the arrowhead takes, and the least that is left of a slip's line beside words on it. */
const ARROW = 8;
const STUB = 10;
/** Pixels left free at both ends of the usual window. */
export const MARGIN = 12;
/** If a line is this near, words are placed beyond it rather than before their bar. */
export const NEAR = 56;

/**
 * Where the words of a milestone stand: in its bar, after it, after it and the line of the as-of day, before
 * it, or on the line of its slip, which stops at them.
 */
export type Side = 'inside' | 'after' | 'past' | 'before' | 'on';

/** What words must not overlap. */
export interface Around {
  readonly slip?: SlipMark | null;
  /** The as-of day. */
  readonly line?: number | undefined;
  /** The first day of the usual window: farther out words would be cut. */
  readonly first?: number | undefined;
  /** The window drawn, in pixels; without it all that is after `first`. */
  readonly sight?: { readonly from: number; readonly to: number } | undefined;
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
  const edge = ((around.first ?? Number.NaN) - origin) * pxPerDay - MARGIN - FADE;
  const on = () =>
    onSlip(bar, around.slip, origin, pxPerDay, text, around.sight ?? { from: edge, to: Infinity });
  const stands =
    side === 'inside' ? 'after' : (side ?? sideOf(bar, reach, line, text, around.slip, edge, on));
  if (stands === 'on') {
    const { from, right } = reach;
    return { ...bar, ...(on() ?? { icon: left, words: left + ICON }), side: 'on', from, right };
  }
  const place = labelAt(stands, bar, reach, line, text);
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
  edge: number,
  on: () => unknown,
): Side {
  const end = (side: Side) => labelAt(side, bar, reach, line, text).words + text;
  const before = labelAt('before', bar, reach, line, text).icon;
  const isEarlier = slip !== null && slip !== undefined && slip.months < 0;
  if (isEarlier && isClear(line, before, bar.left)) return 'before';
  if (isClear(line, reach.right, end('after'))) return 'after';
  if (line - reach.right <= NEAR) return 'past';
  if (!(before < edge)) return 'before';
  // Right after the bar, the line stops at the words.
  return on() ? 'on' : 'after';
}

/**
 * Icon and words on the line of a slip, in the longest piece of it between ticks that is within some bounds;
 * null if they do not fit there.
 */
export function onSlip(
  { left, barEnd }: Bar,
  slip: SlipMark | null | undefined,
  origin: number,
  pxPerDay: number,
  text: number,
  within: { readonly from: number; readonly to: number },
): { icon: number; words: number } | null {
  if (!slip || slip.months < 0) return null;
  const at = (day: number) => (day - origin) * pxPerDay;
  const sign = iconAfter(barEnd - left) ? ICON : 0;
  const end = slip.end === 'running' ? Math.max(at(slip.to), left) : left;
  const stops = [at(slip.from) + TICK, ...slip.between.map(at), left, barEnd, end]
    .filter((x) => x <= end)
    .sort((a, b) => a - b);
  let [from, to] = [0, 0];
  for (const [i, stop] of stops.entries()) {
    const next = stops[i + 1];
    if (next === undefined || (stop >= left && next <= barEnd)) continue;
    const arrow = next === end && slip.end !== 'delivered' ? ARROW : 0;
    const [start, stopAt] = [Math.max(stop, within.from), Math.min(next - arrow, within.to)];
    if (stopAt - start > to - from) [from, to] = [start, stopAt];
  }
  if (to - from < sign + text + 2 * STUB) return null;
  // Beside the bar, on whichever side of it.
  const words = from >= barEnd ? from + STUB + sign : to - STUB - text;
  return { icon: sign > 0 ? words - ICON : left, words };
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
