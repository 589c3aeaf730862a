import { dayNumber, FIRST_DAY, isoDay, LAST_DAY } from '../../src/model/day.js';

/** The days a timeline may show: all that a record may name. */
export const LIMITS = { minStart: FIRST_DAY, maxEnd: LAST_DAY + 1 } as const;
/** The shortest window, in days: below four weeks the axis would show hours. */
export const LEAST_DAYS = 28;

/** The first and last whole day of a window, within the limits. */
export function daysOf({ start, end }: { start: number; end: number }): {
  start: string;
  end: string;
} {
  const existing = (day: number) => Math.min(Math.max(day, FIRST_DAY), LAST_DAY);
  return {
    start: isoDay(existing(Math.floor(start))),
    end: isoDay(existing(Math.ceil(end) - 1)),
  };
}

/**
 * The window between two days. A missing or unusable side is taken from the other window, or set at its
 * length from the given side if that would be too short.
 */
export function daysNamed(
  window: { readonly start: string | null; readonly end: string | null },
  whole: () => { start: number; end: number },
): { start: number; end: number } {
  const start = window.start === null ? null : dayNumber(window.start);
  const end = window.end === null ? null : dayNumber(window.end) + 1;
  if (start !== null && end !== null && end - start >= LEAST_DAYS) return { start, end };
  const other = whole();
  const length = other.end - other.start;
  if (start === null) {
    const last = end ?? other.end;
    return { start: last - other.start >= LEAST_DAYS ? other.start : last - length, end: last };
  }
  // An end before the start is ignored.
  const last = end !== null && end > start ? end : other.end;
  if (last - start >= LEAST_DAYS) return { start, end: last };
  return { start, end: start + (end !== null && end > start ? LEAST_DAYS : length) };
}
