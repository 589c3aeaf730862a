/** Periods: dates as precise as they were stated, typed as people say them, stored as EDTF. */
import type { Day, FiscalYear, Period } from '../types.js';
import { readingNote } from './note.js';
import type { DateOrder } from './order.js';
import { isPhraseLike, NO_DATE, periodOf, refuseLong, storedPeriod } from './stored.js';
import { readTyped } from './typed.js';

export { dueDay } from './due.js';
export { type PeriodDays, readPeriod } from './edtf.js';
export { PeriodError } from './error.js';
export type { DateOrder } from './order.js';
export { periodPhrase } from './phrase.js';
export { edtfPeriod } from './stored.js';
export { englishPeriodWords, type PeriodWords } from './words.js';

/** Context that some phrases need. */
export interface PeriodContext {
  /** The company's fiscal year; without it "FY2027" is refused. */
  readonly fiscalYear?: FiscalYear;
  /** The day it was said, for "this decade", "next year" and "within 5 years". */
  readonly saidOn?: Day;
  /** Whether the text is a stored date: then "2030-35" is Q3 2030, as EDTF has it, and not 2030 to 2035. */
  readonly stored?: boolean;
  /** Whether "01/02/2027" has its day or month first; without it, dates with two readings are refused. */
  readonly order?: DateOrder;
}

/**
 * Reads a date as people type it in English ("Q3 2027", "by the end of 2030", "mid-2020s"), Japanese,
 * Korean or Chinese ("2027年度下期", "2030년까지", "2027年第三季度"), or as EDTF (ISO 8601-2:2019).
 * "2030-35" is Q3 2030 in EDTF and the years 2030 to 2035 to people: it is EDTF only with `stored: true`,
 * else it is years, and the period's note says so.
 * Returns null for a blank text, which says nothing about the date.
 * Throws PeriodError for a text that names no period; its hint says what to write instead.
 */
export function parsePeriod(text: string, options: PeriodContext = {}): Period | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  refuseLong(trimmed);
  const isStored = !isPhraseLike(trimmed, options.stored ?? false);
  return (isStored ? storedPeriod(trimmed) : null) ?? typedPeriod(trimmed, options);
}

/** "2027 (was 2025)", 2027年（当初2025年）. */
const BEFORE =
  /[（([]\s*(?:(?:it )?was|previously|formerly|originally|initially|instead of|当初|原定|당초)[^()（）[\]]*[)）\]]\s*$/i;

function typedPeriod(text: string, options: PeriodContext): Period {
  const [before = ''] = BEFORE.exec(text) ?? [];
  const now = text.slice(0, text.length - before.length);
  const isMoved = before !== '' && now.trim() !== '';
  const spans = readTyped(isMoved ? now : text, options);
  if (spans === 'none') return NO_DATE;
  const period = periodOf(spans);
  const note = isMoved
    ? `“${before.trim()}” was left out: it is the date before`
    : readingNote(text, period.edtf);
  return note === null ? period : { ...period, note };
}
