import { OPEN_END, OPEN_START, type Spans } from './spans.js';

/** Pixels an open side fades out over, beyond its known edge. */
export const FADE = 24;
/** Pixels between the left edge of a bar and words inside it: the standing's icon stands there. */
export const ICON = 24;
/** Pixels between a bar's end and words inside or behind it. */
export const INSET = 6;
/** Least pixels between two milestones of one row. */
export const GAP = 10;
/** A bar is never thinner: a day must still be seen. It is hit by its icon and words as well. */
export const LEAST_BAR = 6;

/** A milestone's box in pixels at a zoom, from the first day of the scale. */
export interface Box {
  /** Left end of the bar, a fade included. */
  readonly left: number;
  /** Right end of the bar, a fade included. */
  readonly barEnd: number;
  /** The words fit into the bar; else they stand behind it. */
  readonly inside: boolean;
  /** Where the words begin. */
  readonly words: number;
  /** Right end of bar and words. */
  readonly right: number;
}

/** Geometry of a milestone; `pxPerDay` is the zoom, `text` the width of its words. */
export function boxOf(
  spans: Spans,
  m: number,
  origin: number,
  pxPerDay: number,
  text: number,
): Box {
  const edges = spans.edges[m] as number;
  const lo = ((spans.lo[m] as number) - origin) * pxPerDay;
  const hi = ((spans.hi[m] as number) - origin) * pxPerDay;
  const left = lo - (edges & OPEN_START ? FADE : 0);
  const barEnd = Math.max(hi + (edges & OPEN_END ? FADE : 0), left + LEAST_BAR);
  if (left + ICON + text + INSET <= barEnd)
    return { left, barEnd, inside: true, words: left + ICON, right: barEnd };
  const words = barEnd + (iconBehind(barEnd - left) ? ICON : INSET);
  return { left, barEnd, inside: false, words, right: words + text };
}

/** The icon stands in the bar where there is room for it, else behind it. */
export function iconBehind(bar: number): boolean {
  // A fade alone is as wide as an icon, give or take what arithmetic leaves.
  return bar < ICON - 0.5;
}
