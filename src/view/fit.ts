import type { Lane } from './lanes.js';
import { FADE, ICON, INSET, LEAST_BAR } from './rows.js';
import type { Spans } from './spans.js';

/** First day shown, and pixels per day. */
export interface Scale {
  readonly start: number;
  readonly pxPerDay: number;
}

/** Nobody zooms closer than four days across a phone, or farther than a thousand years. */
export const MOST_PX_PER_DAY = 90;
export const LEAST_PX_PER_DAY = 0.002;
/** Pixels kept free at both ends. */
const MARGIN = 12;
/** Words may take this share of the width at most; a longer one runs out of the picture. */
const WORDS_SHARE = 0.25;
const YEAR = 365;

/**
 * The scale at which all milestones and their words can be seen; open sides do not count.
 * With nothing to show, three years around the day.
 */
export function fitScale(
  lanes: readonly Lane[],
  spans: Spans,
  width: number,
  day: number,
  textWidth: (m: number) => number,
): Scale {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { dated } of lanes) {
    for (const m of dated) {
      first = Math.min(first, spans.lo[m] as number);
      last = Math.max(last, spans.hi[m] as number);
    }
  }
  if (first > last) return { start: day - YEAR, pxPerDay: width / (3 * YEAR) };
  const room = Math.max(width - 2 * MARGIN - FADE, 1);
  let pxPerDay = room / Math.max(last - first, YEAR);
  for (const { dated } of lanes) {
    for (const m of dated) {
      // Words stand behind a short bar: they must find room to the right of its last day.
      const words = Math.min(LEAST_BAR + ICON + INSET + textWidth(m), width * WORDS_SHARE);
      const end = spans.hi[m] as number;
      if (end > first) pxPerDay = Math.min(pxPerDay, (room - words) / (end - first));
    }
  }
  const bounded = clampZoom(pxPerDay);
  return { start: first - (MARGIN + FADE) / bounded, pxPerDay: bounded };
}

export function clampZoom(pxPerDay: number): number {
  return Math.min(Math.max(pxPerDay, LEAST_PX_PER_DAY), MOST_PX_PER_DAY);
}
