/** One date of EDTF: a year, month, day or coded part of a year, with its qualifiers. */
import { civil, dayOf, daysInMonth, digits, isoYear, LAST_DAY, twoDigits } from '../day.js';
import type { Precision } from '../types.js';
import { PeriodError } from './error.js';

/** A date as it was written, with the first and last day it may mean. */
export interface EdtfDate {
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

interface Days {
  readonly min: number;
  readonly max: number;
  readonly precision: Precision;
}

interface Bare {
  readonly text: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Parts of a year by their ISO 8601-2 codes, 21 to 41: [first code, precision, first month, months each]. */
const PARTS: ReadonlyArray<readonly [number, Precision, number, number]> = [
  [40, 'half', 1, 6],
  [37, 'third', 1, 4],
  [33, 'quarter', 1, 3],
  // 29 to 32 are southern seasons; 25 to 28 are northern ones, as are 21 to 24 here.
  [29, 'season', 9, 3],
  [25, 'season', 3, 3],
  [21, 'season', 3, 3],
];
const LAST_CODE = 41;

/** Parses a date; null if the text is not an EDTF date. Throws PeriodError if it names an impossible day. */
export function readDate(text: string): EdtfDate | null {
  const bare = isPlain(text) ? { text, approximate: false, uncertain: false } : unqualify(text);
  const days = bareDays(bare.text);
  if (!days) return null;
  const { min, max, precision } = days;
  const { approximate, uncertain } = bare;
  // A time of day is dropped, and the qualifier of a lone year moves to its end.
  const { length } = bare.text;
  const isRewritten = length === 4 || length > 10;
  const written = isRewritten ? bare.text.slice(0, 10) + qualifier(approximate, uncertain) : text;
  return { text: written, min, max, precision, approximate, uncertain };
}

/** A date as the end of a span: codes and X become months or years, as the standard allows nothing else there. */
export function asMember(date: EdtfDate, end: 'first' | 'last'): EdtfDate {
  const isYear = date.precision === 'decade' || date.precision === 'century';
  const isCode = !['day', 'month', 'year'].includes(date.precision);
  if (!isCode && !date.text.includes('X')) return date;
  const { year, month } = civil(end === 'first' ? date.min : date.max);
  const text =
    isYear || date.precision === 'year' ? isoYear(year) : `${isoYear(year)}-${twoDigits(month)}`;
  const plain = readDate(text) as EdtfDate;
  const { approximate, uncertain } = date;
  return { ...plain, text: text + qualifier(approximate, uncertain), approximate, uncertain };
}

/** The qualifier after an EDTF date. */
export function qualifier(approximate: boolean, uncertain: boolean): string {
  if (approximate) return uncertain ? '%' : '~';
  return uncertain ? '?' : '';
}

/** Whether a date has no qualifier: a fast path, as nearly all dates have none. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 126 || c === 63 || c === 37) return false;
  }
  return true;
}

/** Removes the qualifiers `~ ? %` before and after parts: `2027-~07`, `2027?-07`, `2027-07%`. */
function unqualify(text: string): Bare {
  const parts: string[] = [];
  let approximate = false;
  let uncertain = false;
  for (const part of text.split('-')) {
    let from = 0;
    let to = part.length;
    if (isQualifier(part[0])) from = 1;
    if (to - from > 1 && isQualifier(part[to - 1])) to -= 1;
    for (const mark of part.slice(0, from) + part.slice(to)) {
      approximate ||= mark !== '?';
      uncertain ||= mark !== '~';
    }
    parts.push(part.slice(from, to));
  }
  return { text: parts.join('-'), approximate, uncertain };
}

function isQualifier(c: string | undefined): boolean {
  return c === '~' || c === '?' || c === '%';
}

function bareDays(text: string): Days | null {
  const { length } = text;
  if (length > 10 && text[10] === 'T') return timeDays(text);
  if (length !== 4 && length !== 7 && length !== 10) return null;
  if ((length > 4 && text[4] !== '-') || (length > 7 && text[7] !== '-')) return null;
  const year = digits(text, 0, 4);
  if (!(year >= 0)) return unspecifiedYear(text);
  if (length === 4) return yearDays(year, year, 'year');
  const month = digits(text, 5, 7);
  if (!(month >= 0)) return unspecifiedMonth(text, year);
  if (length === 7 && month > 20) return partDays(text, year, month);
  if (month < 1 || month > 12) {
    throw new PeriodError(text, `has a month ${month}`, 'months are 01 to 12', 'month');
  }
  return monthDays(text, year, month);
}

function monthDays(text: string, year: number, month: number): Days | null {
  const last = daysInMonth(year, month);
  if (text.length === 7 || text.endsWith('-XX')) {
    return { min: dayOf(year, month, 1), max: dayOf(year, month, last), precision: 'month' };
  }
  const day = digits(text, 8, 10);
  if (!(day >= 0)) return unspecified(text, /^\d{4}-\d\d-[\dX]{2}$/);
  if (day < 1 || day > last) throw impossibleDay(text, day, last);
  const n = dayOf(year, month, day);
  return { min: n, max: n, precision: 'day' };
}

/** `2027-XX` and `2027-XX-XX`: some time in the year. */
function unspecifiedMonth(text: string, year: number): Days | null {
  if ('-XX-XX'.startsWith(text.slice(4))) return yearDays(year, year, 'year');
  return unspecified(text, /^\d{4}-[\dX]{2}(?:-[\dX]{2})?$/);
}

/** Null if it is not EDTF; throws if an X is not at the end: valid EDTF, but not one contiguous period. */
function unspecified(text: string, shape: RegExp): null {
  if (!shape.test(text)) return null;
  const hint = 'write an X for whole parts at the end, 2027-07-XX, or a span, [2027-10..2027-12]';
  throw new PeriodError(text, 'leaves open what comes before what is known', hint);
}

function impossibleDay(text: string, day: number, last: number): PeriodError {
  const problem = day < 1 ? 'has a day 0' : `has a day ${day}`;
  return new PeriodError(text, problem, `that month has the days 01 to ${last}`, 'day');
}

/** Drops a time of day: days have no time zone, so the day written is the day meant. */
function timeDays(text: string): Days | null {
  if (text.length > 35) return null;
  for (let i = 11; i < text.length; i++) {
    if (!'0123456789:.+-Z'.includes(text[i] as string)) return null;
  }
  const days = bareDays(text.slice(0, 10));
  return days?.precision === 'day' ? days : null;
}

/** `202X` and `20XX`, alone or followed by `-XX`. */
function unspecifiedYear(text: string): Days | null {
  if (!/^\d*X+(?:-[\dX]{2}){0,2}$/.test(text)) return null;
  const known = text.indexOf('X');
  if (known < 2 || !'-XX-XX'.startsWith(text.slice(4))) {
    throw new PeriodError(
      text,
      'leaves too much of the year open',
      'write 202X, 20XX, or XXXX alone',
    );
  }
  const years = known === 3 ? 10 : 100;
  const first = digits(text, 0, known) * years;
  return yearDays(first, first + years - 1, known === 3 ? 'decade' : 'century');
}

function yearDays(from: number, to: number, precision: Precision): Days {
  return { min: dayOf(from, 1, 1), max: dayOf(to, 12, 31), precision };
}

/** Seasons, quarters, thirds and halves. Winter runs into the next year. */
function partDays(text: string, year: number, code: number): Days {
  const part = code > LAST_CODE ? undefined : PARTS.find(([from]) => code >= from);
  if (!part) {
    const hint =
      'months are 01 to 12, seasons 21 to 32, quarters 33 to 36, thirds 37 to 39, halves 40 and 41';
    throw new PeriodError(text, `has an unknown code ${code}`, hint);
  }
  const [from, precision, start, months] = part;
  const first = ((start - 1 + (code - from) * months) % 12) + 1;
  const end = first + months;
  const after = end > 12 ? dayOf(year + 1, end - 12, 1) : dayOf(year, end, 1);
  return { min: dayOf(year, first, 1), max: Math.min(after - 1, LAST_DAY), precision };
}
