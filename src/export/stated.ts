import { isoDay } from '../model/day.js';
import type { EdtfDate } from '../model/period/date.js';
import { readEdtf } from '../model/period/edtf.js';
import type { Period } from '../model/types.js';

/** A period as ISO 8601 dates (schema.org Date), no more precise than it was stated. */
export interface StatedDates {
  /** The first possible day, month or year; the last where the start is open. */
  readonly start: string;
  /** The last, where it is another and known. */
  readonly end: string | null;
}

/**
 * “2027” is the year 2027, “2027-07” the month. What ISO 8601-1 cannot name is its first and last
 * day (Q3 2027 is 2027-07-01 to 2027-09-30). Of an open period there is only the known side. Null
 * where no date stands.
 */
export function statedDates({ edtf, min, max }: Period): StatedDates | null {
  if (min === null && max === null) return null;
  const spans = readEdtf(edtf) ?? [];
  const first = spans[0]?.from ?? null;
  const last = spans.at(-1)?.to ?? null;
  const start = min !== null && first ? written(first, min) : null;
  const end = max !== null && last ? written(last, max) : null;
  if (start === null || end === null || start === end) {
    const known = start ?? end;
    return known === null ? null : { start: known, end: null };
  }
  return { start, end };
}

/** A day, month or year as it was stated; for any other unit the day. */
function written({ precision, min }: EdtfDate, day: string): string {
  const digits = precision === 'year' ? 4 : precision === 'month' ? 7 : 0;
  return digits ? isoDay(min).slice(0, digits) : day;
}
