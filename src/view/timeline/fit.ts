import { usualRange } from '../../model/outliers.js';
import type { Lane } from './lanes.js';
import { FADE, ICON, INSET, LEAST_BAR } from './rows.js';
import type { Spans } from './spans.js';

/** First day shown, and pixels per day. */
export interface Scale {
  readonly start: number;
  readonly pxPerDay: number;
}

/** The limits of zooming: about four days, and more than the years 0000 to 9999, across a phone. */
export const MOST_PX_PER_DAY = 90;
export const LEAST_PX_PER_DAY = 0.00002;
/** Pixels left free at both ends. */
const MARGIN = 12;
/** The share of the width that is kept for words at most; longer words run out of the picture. */
const WORDS_SHARE = 0.25;
const YEAR = 365;
const CENTURIES = 36_525;

/** Beyond this many milestones, words are not measured; all count as the longest. */
const MEASURED = 5000;

/** The widths of words, in pixels. */
export interface TextMetrics {
  textWidth(m: number): number;
  /** The greatest width of any. */
  readonly mostText: number;
  /** First and last day of the earlier dates, if they are shown. */
  readonly reach?: { readonly lo: number; readonly hi: number } | null | undefined;
}

/**
 * The scale at which all milestones and their words are visible, but for those far from all others, and not
 * counting the fades of open sides.
 * Without milestones: three years around the day.
 */
export function fitScale(
  lanes: readonly Lane[],
  spans: Spans,
  width: number,
  day: number,
  metrics: TextMetrics,
): Scale {
  const { first, last, hi, count } = extentOf(lanes, spans, metrics);
  if (count === 0) return { start: day - YEAR, pxPerDay: width / (3 * YEAR) };
  const room = Math.max(width - 2 * MARGIN - FADE, 1);
  const fitted = room / Math.max(last - first, YEAR);
  // The words of a short bar stand after it and need room to the right of its last day.
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
        if ((spans.hi[m] as number) <= hi)
          pxPerDay = withWords(
            pxPerDay,
            (spans.hi[m] as number) - first,
            most(metrics.textWidth(m)),
          );
  }
  const bounded = clampZoom(pxPerDay);
  return { start: first - (MARGIN + FADE) / bounded, pxPerDay: bounded };
}

/** First and last day to show, last day of the milestones alone (`hi`), and their number. */
function extentOf(lanes: readonly Lane[], spans: Spans, { reach }: TextMetrics) {
  let first = reach?.lo ?? Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { dated, los, last } of lanes) {
    if (dated.length === 0) continue;
    count += dated.length;
    first = Math.min(first, los[0] as number);
    hi = Math.max(hi, last);
  }
  const last = Math.max(reach?.hi ?? hi, hi);
  // Only days that are centuries apart may have some that are far from the others.
  if (last - first < CENTURIES || count > MEASURED) return { first, last, hi, count };
  const usual = usualRange(Int32Array.from(lanes.flatMap((lane) => daysOf(lane, spans))));
  return {
    first: Math.max(first, usual.first),
    last: Math.min(last, usual.last),
    hi: Math.min(hi, usual.last),
    count,
  };
}

function daysOf({ dated }: Lane, { lo, hi }: Spans): number[] {
  return Array.from(dated, (m) => [lo[m] as number, hi[m] as number]).flat();
}

export function clampZoom(pxPerDay: number): number {
  return Math.min(Math.max(pxPerDay, LEAST_PX_PER_DAY), MOST_PX_PER_DAY);
}
