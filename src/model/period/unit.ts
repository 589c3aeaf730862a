/** Turns the parts of one period into dates: a year, a quarter of a fiscal year, mid-2020s. */
import { civil, dayNumber, FIRST_DAY, isoDay, isoYear, LAST_DAY, twoDigits } from '../day.js';
import type { Day, FiscalYear } from '../types.js';
import { type EdtfDate, readDate } from './date.js';
import { PeriodError } from './error.js';
import { firstMonthOf, fiscalYearOf } from './fiscal-year.js';
import { type Parts, withParts } from './parts.js';
import { weekStart, weeksIn } from './weeks.js';

/** A period with both ends; a single date is both. */
export interface Unit {
  readonly from: EdtfDate;
  readonly to: EdtfDate;
}

/** What applies to all periods of a phrase. */
export interface UnitContext {
  readonly text: string;
  readonly fiscalYear?: FiscalYear;
  readonly saidOn?: Day;
}

/** The dates of the parts, "early" and the like applied, but not "start of" and "end of". */
export function unitOf(parts: Parts, context: UnitContext): Unit {
  const dated = baseUnit(withYear(parts, context), context);
  const base = parts.ending ? yearEnding(dated, context) : dated;
  const halved = parts.half && parts.half > 0 ? nthOf(base, 2, parts.half, context) : base;
  const quartered = parts.quarter ? nthOf(halved, 4, parts.quarter, context) : halved;
  return parts.third ? nthOf(quartered, 3, parts.third, context) : quartered;
}

/** The first, second or third third of a period: "early", "mid" or "late". */
export function thirdOf(unit: Unit, n: number, context: UnitContext): Unit {
  return nthOf(unit, 3, n, context);
}

export function unknownDay(text: string): PeriodError {
  const hint = 'name it, 2027 or by 2029, or say on which day it was said';
  return new PeriodError(
    text,
    `counts from the day it was said, which is not known`,
    hint,
    'said-on',
  );
}

function withYear(parts: Parts, context: UnitContext): Parts {
  const { text, saidOn, fiscalYear } = context;
  const { relative, year, small } = parts;
  if (relative) {
    if (!saidOn) throw unknownDay(text);
    const day = civil(dayNumber(saidOn));
    const said = parts.fiscal && fiscalYear ? fiscalYearOf(day, fiscalYear) : day.year;
    if (relative.unit === 'year') return withParts(parts, { year: said + relative.offset });
    if (relative.unit === 'season') return withParts(parts, { year: seasonYear(parts, context) });
    const year = Math.floor(said / 10 + relative.offset) * 10;
    return withParts(parts, { year, decades: true });
  }
  // In "Q3 27" two digits beside a part of the year can only be the year.
  const isDivided = parts.quarter || parts.half || parts.week;
  const isShortYear = small !== undefined && isDivided && !parts.month;
  if (year === undefined && isShortYear)
    return withParts(parts, { year: 2000 + small, small: undefined });
  return parts;
}

/** "This summer" is the one now or to come in the year; "next summer" is sure only once that has begun. */
function seasonYear({ season = 0, relative }: Parts, { text, saidOn }: UnitContext): number {
  const { year, month } = civil(dayNumber(saidOn as Day));
  // Winter begins in December.
  const isWinter = season === 4 && month < 3;
  const start = isWinter ? 0 : season * 3;
  const current = isWinter ? year - 1 : year;
  const isNext = relative?.offset === 1;
  if (isNext ? month < start : month > start + 2) {
    const hint = 'name it: summer 2027';
    throw new PeriodError(text, 'may be of this year or of the next', hint, 'no-year');
  }
  return isNext ? current + 1 : current;
}

function baseUnit(parts: Parts, context: UnitContext): Unit {
  const { text } = context;
  const { year, month, season, small, date } = parts;
  const division = parts.quarter ?? parts.half ?? parts.week;
  const named = [month, season, division, parts.decades, parts.fiscal];
  if (date !== undefined) {
    if (year !== undefined || small !== undefined || named.some((part) => part !== undefined)) {
      throw new PeriodError(
        text,
        'says more than one date',
        'write one date, or a span 2027–2028',
        'two-dates',
      );
    }
    return single(date, text);
  }
  if (year === undefined) {
    const hint = 'add the year in four digits: 2027, Q3 2027, July 2027';
    throw new PeriodError(text, 'does not say which year', hint, 'no-year');
  }
  if (small !== undefined && !month) throw new PeriodError(text, `leaves the ${small} unexplained`);
  if (parts.week) return weekUnit(parts, parts.week, year, context);
  if (parts.fiscal) return fiscalUnit(parts, year, context);
  if (parts.decades) return decadeUnit(parts, year, context);
  if (month && season)
    throw new PeriodError(text, 'names both a month and a season', undefined, 'two-dates');
  const code = season ? season + 20 : month;
  const day = small === undefined ? '' : `-${twoDigits(small)}`;
  return single(`${isoYear(year)}${code ? `-${twoDigits(code)}` : ''}${day}`, text);
}

function single(edtf: string, text: string): Unit {
  const date = readDate(edtf);
  if (!date) throw new PeriodError(text, `has no date in “${edtf}”`);
  return { from: date, to: date };
}

function decadeUnit(parts: Parts, year: number, { text }: UnitContext): Unit {
  if (parts.month || parts.season || parts.quarter || year % 10 !== 0) {
    throw new PeriodError(text, 'is not a decade', 'write 2020s, early 2020s or late 2020s');
  }
  return single(`${isoYear(year).slice(0, 3)}X`, text);
}

/** A week by ISO 8601, Monday to Sunday. */
function weekUnit(parts: Parts, week: number, year: number, { text }: UnitContext): Unit {
  if (parts.month || parts.season || parts.quarter || parts.half || parts.decades || parts.fiscal) {
    throw new PeriodError(text, 'mixes a week with another part', 'write week 12 2027');
  }
  if (week > weeksIn(year)) {
    throw new PeriodError(text, `has a week ${week}`, `${isoYear(year)} has 52 weeks`, 'week');
  }
  const first = weekStart(year) + (week - 1) * 7;
  return { from: dayAt(first, text), to: dayAt(first + 6, text) };
}

/** The twelve months that end with a month: "fiscal year ending March 2027". */
function yearEnding(last: Unit, { text }: UnitContext): Unit {
  const { precision, max } = last.to;
  if (last.from !== last.to || (precision !== 'month' && precision !== 'day')) {
    throw new PeriodError(text, 'does not say in which month the year ends', 'name it: March 2027');
  }
  const { year, month } = civil(max);
  return monthSpan(year * 12 + month - 12, 12, text);
}

function fiscalUnit(parts: Parts, year: number, { text, fiscalYear }: UnitContext): Unit {
  if (!fiscalYear) {
    const hint = 'give the company a fiscalYear, or write its months: 2027-04/2028-03';
    throw new PeriodError(
      text,
      'is a fiscal year, and when that starts is not known',
      hint,
      'fiscal-year',
    );
  }
  if (parts.month || parts.season || parts.decades) {
    throw new PeriodError(
      text,
      'mixes a fiscal year with another',
      'write FY2027, FY2027 Q1 or FY2027 H1',
    );
  }
  if (fiscalYear.startMonth === 1) return single(isoYear(year), text);
  return monthSpan(firstMonthOf(year, fiscalYear), 12, text);
}

/** A span of `count` months; `index` counts months from 0000-01. */
function monthSpan(index: number, count: number, text: string): Unit {
  const month = (i: number) => `${isoYear(Math.floor(i / 12))}-${twoDigits((i % 12) + 1)}`;
  if (index < 0 || index + count > 120000) throw outOfRange(text);
  return { from: single(month(index), text).from, to: single(month(index + count - 1), text).to };
}

/** The nth of `count` equal parts of a period, as EDTF or custom defines it. */
function nthOf(unit: Unit, count: number, n: number, { text }: UnitContext): Unit {
  const { precision, min } = unit.from;
  const { year, month } = civil(min);
  const whole = unit.from === unit.to;
  if (whole && precision === 'year')
    return single(`${isoYear(year)}-${firstCode(count) + n}`, text);
  if (whole && precision === 'decade' && count < 4) {
    const [from, to] = (count === 2 ? HALF_DECADES : THIRD_DECADES)[n - 1] as readonly [
      number,
      number,
    ];
    return {
      from: single(isoYear(year + from), text).from,
      to: single(isoYear(year + to), text).to,
    };
  }
  if (whole && precision === 'month' && count < 4) return daysOf(unit, count, n, text);
  const last = civil(unit.to.max);
  const months = (last.year - year) * 12 + last.month - month + 1;
  if (precision === 'day' || precision === 'decade' || months % count !== 0 || months > 12) {
    throw new PeriodError(
      text,
      'divides what cannot be divided so',
      'write Q3 2027, H2 2027 or late 2027',
    );
  }
  return monthSpan(year * 12 + month - 1 + ((n - 1) * months) / count, months / count, text);
}

/** Years of a decade: "mid" is 4 to 6. */
const THIRD_DECADES = [
  [0, 3],
  [4, 6],
  [7, 9],
] as const;
const HALF_DECADES = [
  [0, 4],
  [5, 9],
] as const;

/** The EDTF code before that of the first quarter (33), third (37) or half (40). */
function firstCode(count: number): number {
  if (count === 4) return 32;
  return count === 3 ? 36 : 39;
}

/** Parts of a month: thirds are days 1–10, 11–20 and the rest; halves are split after the 15th. */
function daysOf(unit: Unit, count: number, n: number, text: string): Unit {
  const length = count === 3 ? 10 : 15;
  const from = unit.from.min + (n - 1) * length;
  const to = n === count ? unit.to.max : from + length - 1;
  return { from: single(isoDay(from), text).from, to: single(isoDay(to), text).to };
}

export function dayAt(day: number, text: string): EdtfDate {
  if (day < FIRST_DAY || day > LAST_DAY) throw outOfRange(text);
  return single(isoDay(day), text).from;
}

/** The day, month or year that contains a day, whichever fits the precision of `like`. */
export function dateAt(day: number, like: EdtfDate, text: string): EdtfDate {
  if (day < FIRST_DAY || day > LAST_DAY) throw outOfRange(text);
  const iso = isoDay(day);
  if (like.precision === 'day') return single(iso, text).from;
  const isYear = ['year', 'decade', 'century'].includes(like.precision);
  return single(isYear ? iso.slice(0, 4) : iso.slice(0, 7), text).from;
}

function outOfRange(text: string): PeriodError {
  return new PeriodError(text, 'is out of range', 'years run from 0000 to 9999', 'range');
}
