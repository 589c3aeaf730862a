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

/** Words of more milestones than this are not measured one by one: they count as the longest. */
const MEASURED = 5000;

/** Pixels that words take. */
export interface TextMetrics {
  textWidth(m: number): number;
  /** The most that any take. */
  readonly mostText: number;
  /** Days that milestones reach over besides their own: their earlier dates, where they are shown. */
  readonly reach?: { readonly lo: number; readonly hi: number } | null | undefined;
}

/**
 * The scale at which all milestones and their words can be seen; open sides do not count.
 * With nothing to show, three years around the day.
 */
export function fitScale(
  lanes: readonly Lane[],
  spans: Spans,
  width: number,
  day: number,
  metrics: TextMetrics,
): Scale {
  const { first, last, hi, count } = extentOf(lanes, metrics);
  if (count === 0) return { start: day - YEAR, pxPerDay: width / (3 * YEAR) };
  const room = Math.max(width - 2 * MARGIN - FADE, 1);
  const fitted = room / Math.max(last - first, YEAR);
  // Words stand behind a short bar: they must find room to the right of its last day.
  const most = (text: number) => Math.min(LEAST_BAR + ICON + INSET + text, width * WORDS_SHARE);
  const longest = most(metrics.mostText);
  const withWords = (pxPerDay: number, days: number, words: number) =>
    days > 0 && days * pxPerDay + longest > room
      ? Math.min(pxPerDay, (room - words) / days)
      : pxPerDay;
  let pxPerDay = withWords(fitted, hi - first, longest);
  if (count <= MEASURED && pxPerDay < fitted) {
    pxPerDay = fitted;
    for (const { dated } of lanes)
      for (const m of dated)
        pxPerDay = withWords(pxPerDay, (spans.hi[m] as number) - first, most(metrics.textWidth(m)));
  }
  const bounded = clampZoom(pxPerDay);
  return { start: first - (MARGIN + FADE) / bounded, pxPerDay: bounded };
}

/** First and last day of all, the last of their own, and how many they are. */
function extentOf(lanes: readonly Lane[], { reach }: TextMetrics) {
  let first = reach?.lo ?? Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { dated, los, last } of lanes) {
    if (dated.length === 0) continue;
    count += dated.length;
    first = Math.min(first, los[0] as number);
    hi = Math.max(hi, last);
  }
  return { first, last: Math.max(reach?.hi ?? hi, hi), hi, count };
}

export function clampZoom(pxPerDay: number): number {
  return Math.min(Math.max(pxPerDay, LEAST_PX_PER_DAY), MOST_PX_PER_DAY);
}
