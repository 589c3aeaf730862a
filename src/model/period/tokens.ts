/** Splits a typed phrase into words, numbers, dates and signs, in one pass. */

import { dayOrNull, twoDigits } from '../day.js';
import { isolated } from '../isolated.js';
import { PeriodError } from './error.js';
import { type DateOrder, onlyOrder, ordersIn } from './order.js';
import { fullYear } from './spelling.js';
import { isYearPair } from './stored.js';
import { weekdayIn, weekdayOf } from './weeks.js';

/** A dash certainly joins the ends of a span; a hyphen without spaces may not, as in "mid-2027". */
export const DASH = '–';
export const HYPHEN = '-';
/** Joins the years of "2030-35". */
export const YEAR_PAIR = '/-';

const NUMERIC = /\d[\dx]*(?:[-/.][\dx]+)*/y;
const WORD = /\p{L}+/uy;
const DASHES = '–—‒―−…─━';
const ARROWS = '→⇒➔➜⟶➝➞➙⟹⇨↔';
const HYPHENS = '-‐‑';
const SILENT = `,'’‘"“”.;:()#!`;
const SIGNS = '~?%+<>=≤≥/&';

/**
 * The tokens of a phrase in lower case: `by`, `2030`, `2027-07-15`, `–`, `-`, `~`. `text` is for messages.
 */
export function tokenise(lower: string, text: string, known: DateOrder): string[] {
  const tokens: string[] = [];
  // The other end of a span may have one reading.
  const order = known ?? onlyOrder(ordersIn(lower));
  for (let i = 0; i < lower.length; ) {
    const run = match(NUMERIC, lower, i);
    const word = run ? '' : match(WORD, lower, i);
    const isGlued = run !== '' && match(WORD, lower, i + run.length) !== '';
    if (run) tokens.push(...numeric({ text, order }, run, isGlued));
    else if (word) tokens.push(word);
    else tokens.push(...sign(text, lower, i));
    i += Math.max(1, run.length || word.length);
  }
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function sign(text: string, lower: string, at: number): string[] {
  const c = lower[at] as string;
  if (/\s/.test(c)) return [];
  if (DASHES.includes(c)) return [DASH];
  if (ARROWS.includes(c)) return ['to'];
  if (HYPHENS.includes(c)) return [isSpaced(lower, at) ? DASH : HYPHEN];
  if (c === '≈' || c === '∼') return ['~'];
  if (c === '%') return ['~', '?'];
  if (SIGNS.includes(c)) return [c];
  if (SILENT.includes(c)) return [];
  throw new PeriodError(text, `has a “${isolated(c)}” in it that no date needs`);
}

function isSpaced(text: string, at: number): boolean {
  return text[at - 1] === ' ' && text[at + 1] === ' ';
}

interface Reading {
  readonly text: string;
  readonly order: DateOrder;
}

/** Splits a run of digits and separators into its pieces, unless it is a date. */
function numeric(reading: Reading, run: string, isGlued: boolean): string[] {
  const parts = run.split(/[-/.]/);
  const separator = /[-/.]/.exec(run)?.[0] ?? '';
  if (isGlued || parts.length > 3 || parts.length === 1) return pieces(run);
  const [a = '', b = '', c] = parts;
  if (run.includes('x')) return [run.toUpperCase()];
  if (a.length === 4 && c === undefined) return yearFirst(a, b, separator);
  if (a.length === 4) {
    if (Number(c) <= 12 && run[a.length] !== run[a.length + b.length + 1])
      throw dayOrMonths(reading);
    return [date(a, b, c as string)];
  }
  if (c !== undefined) return [dayOrMonthFirst(reading, a, b, c)];
  return b.length === 4 && Number(a) <= 12 ? [date(b, a)] : pieces(run);
}

function date(year: string, month: string, day?: string): string {
  const start = `${year}-${twoDigits(Number(month))}`;
  return day === undefined ? start : `${start}-${twoDigits(Number(day))}`;
}

/** With a hyphen, 2027-07 is a month, 2027-28 two years, and 2027-21 a part of a year by its code in EDTF. */
function yearFirst(year: string, second: string, separator: string): string[] {
  if (second.length > 2) return [year, separator === '/' ? '/' : DASH, second];
  if (separator === HYPHEN && isYearPair(year, second)) return [year, YEAR_PAIR, second];
  if (separator === HYPHEN || Number(second) <= 12) return [date(year, second)];
  return [year, separator, second];
}

/** 2027-07/08 is a day to some, July and August to others. */
function dayOrMonths({ text }: Reading): PeriodError {
  const hint = 'write 2027-07-08 for the day, 2027-07/2027-08 for the months';
  return new PeriodError(text, 'may be read as a day or as two months', hint, 'two-readings');
}

function dayOrMonthFirst({ text, order }: Reading, a: string, b: string, c: string): string {
  const [first, second] = [Number(a), Number(b)];
  const year = c.length === 2 ? fullYear(c) : c;
  if (year.length === 4 && (first > 12 || first === second)) return date(year, b, a);
  if (year.length === 4 && second > 12) return date(year, a, b);
  if (year.length === 4 && order)
    return order === 'day-first' ? date(year, b, a) : date(year, a, b);
  const named = weekdayIn(text);
  const fitting = [date(year, b, a), date(year, a, b)].filter(
    (day) => dayOrNull(day) !== null && weekdayOf(day) === named,
  );
  if (fitting.length === 1) return fitting[0] as string;
  const hint = 'write the year first, 2027-04-03, or name the month, 3 April 2027';
  throw new PeriodError(text, 'may be read day first or month first', hint, 'two-readings');
}

function pieces(run: string): string[] {
  return run.split(/([-/.])/).map((piece) => (piece.includes('x') ? piece.toUpperCase() : piece));
}
