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
  /** Days a milestone reaches over besides its own; see LayoutOptions. */
  readonly reachOf?: ((m: number) => { lo: number; hi: number } | null) | undefined;
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
  const { first, last, count } = extentOf(lanes, spans, metrics);
  if (first > last) return { start: day - YEAR, pxPerDay: width / (3 * YEAR) };
  const room = Math.max(width - 2 * MARGIN - FADE, 1);
  let pxPerDay = room / Math.max(last - first, YEAR);
  // Words stand behind a short bar: they must find room to the right of its last day.
  const most = (text: number) => Math.min(LEAST_BAR + ICON + INSET + text, width * WORDS_SHARE);
  const longest = most(metrics.mostText);
  for (const { dated } of lanes) {
    for (const m of dated) {
      const days = (spans.hi[m] as number) - first;
      if (days * pxPerDay + longest <= room) continue;
      const words = count > MEASURED ? longest : most(metrics.textWidth(m));
      if (days > 0) pxPerDay = Math.min(pxPerDay, (room - words) / days);
    }
  }
  const bounded = clampZoom(pxPerDay);
  return { start: first - (MARGIN + FADE) / bounded, pxPerDay: bounded };
}

function extentOf(lanes: readonly Lane[], spans: Spans, { reachOf }: TextMetrics) {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { dated } of lanes) {
    count += dated.length;
    for (const m of dated) {
      const reach = reachOf?.(m);
      first = Math.min(first, spans.lo[m] as number, reach?.lo ?? first);
      last = Math.max(last, spans.hi[m] as number, reach?.hi ?? last);
    }
  }
  return { first, last, count };
}

export function clampZoom(pxPerDay: number): number {
  return Math.min(Math.max(pxPerDay, LEAST_PX_PER_DAY), MOST_PX_PER_DAY);
}
