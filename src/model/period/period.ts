/** Periods: dates as precise as they were stated, typed as people say them, stored as EDTF. */
import { dayNumber, isoDay } from '../day.js';
import type { Day, FiscalYear, Period } from '../types.js';
import { dueNumber } from './edtf.js';
import { NO_DATE, periodOf, storedPeriod } from './stored.js';
import { readTyped } from './typed.js';

export { type PeriodDays, readPeriod } from './edtf.js';
export { PeriodError } from './error.js';
export { periodPhrase } from './phrase.js';
export { edtfPeriod } from './stored.js';
export { englishPeriodWords, type PeriodWords } from './words.js';

/** Context that some phrases need. */
export interface PeriodContext {
  /** The company's fiscal year; without it "FY2027" is refused. */
  readonly fiscalYear?: FiscalYear;
  /** The day it was said, for "this decade" and "next year". */
  readonly saidOn?: Day;
}

/**
 * Reads a date as people type it in English ("Q3 2027", "by the end of 2030", "mid-2020s"), Japanese,
 * Korean or Chinese ("2027年度下期", "2030년까지", "2027年第三季度"), or as EDTF (ISO 8601-2:2019).
 * Returns null for a blank text, which says nothing about the date.
 * Throws PeriodError for a text that names no period; its hint says what to write instead.
 */
export function parsePeriod(text: string, options: PeriodContext = {}): Period | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : (storedPeriod(trimmed) ?? typedPeriod(trimmed, options));
}

function typedPeriod(text: string, options: PeriodContext): Period {
  const spans = readTyped(text, options);
  return spans === 'none' ? NO_DATE : periodOf(spans);
}

/** The last day on which a promise is not overdue: max, or half the period's length later if approximate. */
export function dueDay(period: Period): Day | null {
  const min = period.min === null ? null : dayNumber(period.min);
  const max = period.max === null ? null : dayNumber(period.max);
  const due = dueNumber(min, max, period.precision, period.approximate);
  return due === null ? null : isoDay(due);
}
