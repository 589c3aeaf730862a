import { OPEN_END, OPEN_START, type Spans } from './spans.js';

/** Pixels over which an open side fades out, beyond its known edge. */
export const FADE = 24;
/** Pixels between the left edge of a bar and the words inside it, for the icon of the standing. */
export const ICON = 24;
/** Pixels between a bar's end and the words inside or after it. */
export const INSET = 6;
/** Least pixels between two milestones of one row. */
export const GAP = 10;
/** The least width of a bar, so that a day stays visible. Its icon and words are clickable as well. */
export const LEAST_BAR = 6;

/** A milestone's box at a zoom, in pixels from `origin`. */
export interface Box {
  /** Left end of the bar, with its fade. */
  readonly left: number;
  /** Right end of the bar, with its fade. */
  readonly barEnd: number;
  /** Whether the words fit into the bar; otherwise they stand after it. */
  readonly inside: boolean;
  /** Where the words begin. */
  readonly words: number;
  /** Right end of bar and words. */
  readonly right: number;
}

/** The box of a milestone; `pxPerDay` is the zoom, `text` the width of its words. */
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
  const words = barEnd + (iconAfter(barEnd - left) ? ICON : INSET);
  return { left, barEnd, inside: false, words, right: words + text };
}

/** Whether the icon stands after the bar, because the bar is too short for it. */
export function iconAfter(bar: number): boolean {
  // Half a pixel of tolerance: a fade alone is exactly as wide as an icon, but for rounding.
  return bar < ICON - 0.5;
}
