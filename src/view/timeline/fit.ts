import { NONE } from '../../model/columns.js';
import type { Fold, Roadmap } from '../../model/index.js';
import { usualRange } from '../../model/outliers.js';
import { DayCounts } from './day-counts.js';
import type { Lane } from './lanes.js';
import { FADE, ICON, INSET, LEAST_BAR, MARGIN } from './rows.js';
import { firstEdge, lastEdge, type Spans } from './spans.js';

/** First day shown, and pixels per day. */
export interface Scale {
  readonly start: number;
  readonly pxPerDay: number;
}

/** The limits of zooming: about four days, and more than the years 0000 to 9999, across a phone. */
export const MOST_PX_PER_DAY = 90;
export const LEAST_PX_PER_DAY = 0.00002;
/**
 * The largest share of the width that is kept for words, and that in a narrow timeline; longer words are cut.
 */
const WORDS_SHARE = 0.25;
const WORDS_SHARE_NARROW = 0.4;
/** A timeline, or a picture, of fewer pixels than this is narrow, as on a phone. */
export const NARROW = 560;
const YEAR = 365;
const CENTURIES = 36_525;

/** With more milestones than this, words are not measured; all count as the longest. */
const MEASURED = 5000;

/** The share of all days that may lie before the window, and after it; chips at its ends tell of them. */
export const BEYOND = 0.05;

/** The widths of words, in pixels. */
export interface TextMetrics {
  textWidth(m: number): number;
  /** The greatest width of any. */
  readonly mostText: number;
  /** Whether all days have to fit, because nobody can pan a picture. */
  readonly whole?: boolean;
  /** Days that have to be in the picture, regardless of the others. */
  readonly wanted?: readonly number[];
}

/** The first and the last days of first promises, and of the dates that stand. */
export interface Extent {
  readonly starts: DayCounts;
  readonly ends: DayCounts;
}

/** Counts the days of all dated milestones of the lanes. */
export function extentOf(
  lanes: readonly Lane[],
  spans: Spans,
  roadmap: Roadmap,
  fold: Fold,
): Extent {
  const milestones = joined(lanes);
  const { min, max } = roadmap.claimColumns;
  /** A milestone counts twice: by its first promise, if it has one, and by its present date. */
  const counted = (shown: Int32Array, promised: (min: number, max: number) => number) =>
    new DayCounts(2 * milestones.length, (i) => {
      const m = milestones[i >> 1] as number;
      const c = (i & 1) === 0 ? NONE : (fold.baseline[m] as number);
      return c === NONE ? (shown[m] as number) : promised(min[c] as number, max[c] as number);
    });
  return { starts: counted(spans.lo, firstEdge), ends: counted(spans.hi, lastEdge) };
}

function joined(lanes: readonly Lane[]): Int32Array {
  const all = new Int32Array(lanes.reduce((sum, { dated }) => sum + dated.length, 0));
  let at = 0;
  for (const { dated } of lanes) {
    all.set(dated, at);
    at += dated.length;
  }
  return all;
}

/**
 * The scale at which nine tenths of all first promises and present dates are visible with their words, not
 * counting the fades of open sides. Without milestones: three years around the day.
 */
export function fitScale(
  lanes: readonly Lane[],
  spans: Spans,
  extent: Extent,
  width: number,
  day: number,
  metrics: TextMetrics,
): Scale {
  const { count } = extent.starts;
  if (count === 0) return { start: day - YEAR, pxPerDay: width / (3 * YEAR) };
  const usual = windowOf(extent, lanes, spans, metrics.whole ? 0 : BEYOND);
  const first = Math.min(usual.first, ...(metrics.wanted ?? []));
  const last = Math.max(usual.last, ...(metrics.wanted ?? []));
  const share = width < NARROW ? WORDS_SHARE_NARROW : WORDS_SHARE;
  const room = Math.max(width - 2 * MARGIN - FADE, 1);
  const fitted = room / Math.max(last - first, YEAR);
  // The words of a short bar stand after it and need room to the right of its last day.
  const most = (text: number) => Math.min(LEAST_BAR + ICON + INSET + text, width * share);
  const longest = most(metrics.mostText);
  const withWords = (pxPerDay: number, days: number, words: number) =>
    days > 0 && days * pxPerDay + longest > room
      ? Math.min(pxPerDay, (room - words) / days)
      : pxPerDay;
  let pxPerDay = withWords(fitted, last - first, longest);
  if (count <= 2 * MEASURED && pxPerDay < fitted) {
    pxPerDay = fitted;
    for (const { dated } of lanes)
      for (const m of dated)
        if ((spans.hi[m] as number) <= last)
          pxPerDay = withWords(
            pxPerDay,
            (spans.hi[m] as number) - first,
            most(metrics.textWidth(m)),
          );
  }
  const bounded = clampZoom(pxPerDay);
  return { start: first - (MARGIN + FADE) / bounded, pxPerDay: bounded };
}

/** First and last day to show; `beyond` is the share of all days that may lie before them, and after. */
export function windowOf(
  { starts, ends }: Extent,
  lanes: readonly Lane[],
  spans: Spans,
  beyond: number,
) {
  const first = starts.percentile(beyond);
  const last = Math.max(ends.percentile(1 - beyond), first);
  // A few days have no twentieth to leave out, but one may be centuries away from the others.
  if (last - first < CENTURIES || starts.count > 2 * MEASURED) return { first, last };
  const usual = usualRange(Int32Array.from(lanes.flatMap((lane) => daysOf(lane, spans))));
  return { first: Math.max(first, usual.first), last: Math.min(last, usual.last) };
}

function daysOf({ dated }: Lane, { lo, hi }: Spans): number[] {
  return Array.from(dated, (m) => [lo[m] as number, hi[m] as number]).flat();
}

export function clampZoom(pxPerDay: number): number {
  return Math.min(Math.max(pxPerDay, LEAST_PX_PER_DAY), MOST_PX_PER_DAY);
}
