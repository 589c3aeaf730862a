/** Periods: dates as precise as they were stated, typed as people say them, stored as EDTF. */
import { dayNumber, isoDay } from './day.js';
import { dueNumber, type EdtfSpan, periodDays, readEdtf, writeEdtf } from './period-edtf.js';
import { MAX_LENGTH, PeriodError, shorten } from './period-error.js';
import { readTyped } from './period-typed.js';
import type { Day, FiscalYear, Period } from './types.js';

export { type PeriodDays, readPeriod } from './period-edtf.js';
export { PeriodError } from './period-error.js';
export { periodPhrase } from './period-phrase.js';
export { englishPeriodWords, type PeriodWords } from './period-words.js';

/** What a phrase may lean on. */
export interface PeriodContext {
  /** The company's fiscal year; without it "FY2027" is refused. */
  readonly fiscalYear?: FiscalYear;
  /** The day it was said, for "this decade" and "next year". */
  readonly saidOn?: Day;
}

/** No date stands: withdrawn, to be determined. */
const NO_DATE: Period = {
  edtf: 'XXXX',
  min: null,
  max: null,
  precision: 'none',
  approximate: false,
  uncertain: false,
};

/**
 * Reads a date as people type it ("Q3 2027", "by the end of 2030", "mid-2020s") or as EDTF
 * (ISO 8601-2:2019). Answers null for a blank text: nothing is said about the date.
 * Throws PeriodError for a text that names no period, saying what to write instead.
 */
export function parsePeriod(text: string, options: PeriodContext = {}): Period | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.length > MAX_LENGTH) {
    throw new PeriodError(shorten(trimmed), `is longer than ${MAX_LENGTH} characters`);
  }
  const spans = readStored(trimmed) ?? readTyped(trimmed, options);
  return spans === 'none' ? NO_DATE : periodOf(spans);
}

function readStored(text: string): readonly EdtfSpan[] | 'none' | null {
  const upper = text.toUpperCase();
  if (upper === 'XXXX' || upper === 'XXXX-XX' || upper === 'XXXX-XX-XX') return 'none';
  if (/^(?:Y-?|-)\d+$/.test(upper)) {
    throw new PeriodError(shorten(text), 'is out of range', 'years run from 0000 to 9999');
  }
  return readEdtf(upper);
}

function periodOf(spans: readonly EdtfSpan[]): Period {
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

/** The day after which silence counts: max, or half the period's length later where approximate. */
export function dueDay(period: Period): Day | null {
  const min = period.min === null ? null : dayNumber(period.min);
  const max = period.max === null ? null : dayNumber(period.max);
  const due = dueNumber(min, max, period.precision, period.approximate);
  return due === null ? null : isoDay(due);
}
