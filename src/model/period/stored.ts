/** Parses the dates that records hold: EDTF (ISO 8601-2:2019), without the parser of typed phrases. */
import { isoDay } from '../day.js';
import type { Period } from '../types.js';
import { type EdtfSpan, periodDays, readEdtf, writeEdtf } from './edtf.js';
import { MAX_LENGTH, PeriodError, shorten } from './error.js';

/** The period of a date that was withdrawn or is to be determined. */
export const NO_DATE: Period = {
  edtf: 'XXXX',
  min: null,
  max: null,
  precision: 'none',
  approximate: false,
  uncertain: false,
};

/**
 * Parses EDTF as it is stored, for example a claim's `saidOn`. Returns null for a blank text. Throws
 * PeriodError for anything else, typed phrases ("Q3 2027") included.
 */
export function edtfPeriod(text: string): Period | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const period = storedPeriod(trimmed);
  if (!period) throw new PeriodError(shorten(trimmed), 'is not an EDTF date');
  return period;
}

/**
 * Whether people mean two years by what EDTF reads as a part of a year, such as 2030-35: the last two digits
 * are not a month, and are greater than those of the year before.
 */
export function isYearPair(year: string, second: string): boolean {
  const last = Number(second);
  return second.length === 2 && last > 12 && last <= 41 && last > Number(year.slice(2));
}

/**
 * Whether a text that looks like EDTF is read as a phrase: dates whose day is zero, as databases write
 * them, and, unless it was stored, a pair of years.
 */
export function isPhraseLike(text: string, isStored: boolean): boolean {
  if (/^\d{4}-\d\d-00$/.test(text)) return true;
  const pair = isStored ? null : /^[~?%]?(\d{4})[~?%]?-[~?%]?(\d\d)[~?%]?$/.exec(text);
  return pair !== null && isYearPair(pair[1] as string, pair[2] as string);
}

/** The period of a trimmed text; null if it is not EDTF. Throws PeriodError if it names an impossible date. */
export function storedPeriod(text: string): Period | null {
  refuseLong(text);
  const upper = text.toUpperCase();
  if (upper === 'XXXX' || upper === 'XXXX-XX' || upper === 'XXXX-XX-XX') return NO_DATE;
  if (/^(?:(?:Y-?|-)\d+(?:-\d\d){0,2}|\d{5,}(?:-\d\d){1,2})$/.test(upper)) {
    throw new PeriodError(shorten(text), 'is out of range', 'years run from 0000 to 9999', 'range');
  }
  const spans = readEdtf(upper);
  return spans && periodOf(spans);
}

/** Refuses texts that no date needs, before any of them is parsed. */
export function refuseLong(text: string): void {
  if (text.length > MAX_LENGTH) {
    throw new PeriodError(
      shorten(text),
      `is longer than ${MAX_LENGTH} characters`,
      undefined,
      'long',
    );
  }
}

/** A public Period from parsed EDTF. */
export function periodOf(spans: readonly EdtfSpan[]): Period {
  const { min, max, precision, approximate, uncertain } = periodDays(spans);
  return {
    edtf: writeEdtf(spans),
    min: min === null ? null : isoDay(min),
    max: max === null ? null : isoDay(max),
    precision,
    approximate,
    uncertain,
  };
}
