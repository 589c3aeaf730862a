import { dayNumber, isoDay } from '../../src/model/day.js';

/** The days a timeline may be moved to. */
export const FIRST_DAY = dayNumber('1000-01-01');
export const LAST_DAY = dayNumber('3000-01-01');
/** No window is shorter, in days. */
export const LEAST_DAYS = 28;

/** The first and last whole day of a window. */
export function daysOf({ start, end }: { start: number; end: number }): {
  start: string;
  end: string;
} {
  return { start: isoDay(Math.floor(start)), end: isoDay(Math.ceil(end) - 1) };
}

/** The window that days name; one day alone keeps the length of the other window. */
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
  // An end before the start says nothing.
  const last = end !== null && end > start ? end : other.end;
  if (last - start >= LEAST_DAYS) return { start, end: last };
  return { start, end: start + (end !== null && end > start ? LEAST_DAYS : length) };
}
