import { isoDay } from '../../model/day.js';
import type { Extent } from './fit.js';

/** First and last day of some dates. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** What lies entirely before and after a window; null if nothing does. */
export interface Beyond {
  readonly earlier: DayRange | null;
  readonly later: DayRange | null;
}

/** The days of first promises and dates beyond the days from `start` to `end`. */
export function beyondOf({ starts, ends }: Extent, start: number, end: number): Beyond {
  const ended = ends.before(start);
  const begins = starts.after(end);
  return {
    earlier: ended && { first: Math.min(starts.first, ended.first - 1), last: ended.last - 1 },
    later: begins && { first: begins.first, last: Math.max(ends.last - 1, begins.last) },
  };
}

/** Years in digits: "2034", "2034–36", "1998–2003". */
export function yearsOf({ first, last }: DayRange): string {
  const [from, to] = [isoDay(first), isoDay(last)].map((iso) => iso.slice(0, 4)) as [
    string,
    string,
  ];
  if (from === to) return from;
  return `${from}–${from.slice(0, 2) === to.slice(0, 2) ? to.slice(2) : to}`;
}
