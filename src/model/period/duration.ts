/** Lengths of time, counted from the day it was said: "within 5 years", "over the next 18 months". */
import { addMonths, dayNumber } from '../day.js';
import type { EdtfSpan } from './edtf.js';
import { spanOf } from './edtf.js';
import { PeriodError } from './error.js';
import { DASH, HYPHEN } from './tokens.js';
import { dayAt, type UnitContext, unknownDay } from './unit.js';

/** Words before a length that make it the longest that it may take. */
const OPENINGS =
  /^(?:within|inside|inside of|in under|in less than|in no more than|in at most|less than|no more than|not more than|at most)$/;
/** The same, before "next" and "coming". */
const NEXT_OPENINGS = /^(?:|in|within|over|during|inside|for)$/;
const NEXT = ['next', 'coming'];
const LONGEST_OPENING = 4;

const UNITS: Readonly<Record<string, number>> = {
  decade: 120,
  year: 12,
  yr: 12,
  y: 12,
  quarter: 3,
  month: 1,
  mo: 1,
  mth: 1,
};
const DAYS: Readonly<Record<string, number>> = { week: 7, wk: 7, day: 1 };

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ...ONES.split(' ').map((word, i) => [word, i + 1] as const),
  ...TENS.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
]);

/** "Within a year and a half". */
const HALF = 'and a half';
/** What may follow the unit and adds nothing: "within 5 years' time", "within 5 years from now". */
const ENDINGS = ['', 'time', 'from', 'from now', 'from today', 'or less', 'or sooner', HALF];

/** By the end of a length of time; null if the words do not say one. */
export function durationOf(words: readonly string[], context: UnitContext): EdtfSpan | null {
  const isNumber = (word: string | undefined) => /^\d+$/.test(word ?? '');
  const tokens = words.filter((token, i) => {
    const isSpan = isNumber(words[i - 1]) && isNumber(words[i + 1]);
    return token !== 'the' && (token !== HYPHEN || isSpan);
  });
  const opening = openingOf(tokens);
  if (!opening) {
    refuseLength(tokens, context.text);
    return null;
  }
  const rest = tokens.slice(opening.length);
  const at = rest.findIndex((token) => unitOf(token) !== null);
  const unit = unitOf(rest[at] ?? '');
  const ending = rest.slice(at + 1).join(' ');
  if (!unit || !ENDINGS.includes(ending)) return null;
  if (at === 0 && opening.isNext && isSingular(rest[0] as string) && words.includes('the')) {
    const hint = 'write within twelve months, or name the years, by 2030';
    throw new PeriodError(
      context.text,
      'may count from today or from the end of the year',
      hint,
      'two-readings',
    );
  }
  const count = countOf(rest.slice(0, at));
  if (count === null) return null;
  const more = ending === HALF ? 0.5 : 0;
  return spanOf(null, dayAt(dayAfter(count + more, unit, context), context.text));
}

/** "In 5 years" may be the day by which, or about which: it is for whoever said it to know. */
function refuseLength(tokens: readonly string[], text: string): void {
  const at = tokens.findIndex((token) => unitOf(token) !== null);
  const ending = tokens.slice(at + 1).join(' ');
  if (tokens[0] !== 'in' || at < 2 || !ENDINGS.includes(ending)) return;
  if (countOf(tokens.slice(1, at)) === null) return;
  const hint = 'name the year, around 2031, or write within 5 years';
  throw new PeriodError(text, 'says how long', hint, 'duration');
}

interface Unit {
  readonly months: number;
  readonly days: number;
}

function unitOf(word: string): Unit | null {
  const singular = word.replace(/s$/, '');
  const months = UNITS[singular] ?? 0;
  const days = DAYS[singular] ?? 0;
  return Object.hasOwn(UNITS, singular) || Object.hasOwn(DAYS, singular) ? { months, days } : null;
}

const isSingular = (word: string) => !word.endsWith('s');

function openingOf(tokens: readonly string[]): { length: number; isNext: boolean } | null {
  for (let length = LONGEST_OPENING; length > 0; length--) {
    const words = tokens.slice(0, length);
    const isNext = NEXT.includes(words.at(-1) ?? '');
    const opening = words.slice(0, isNext ? -1 : undefined).join(' ');
    if (words.length === length && (isNext ? NEXT_OPENINGS : OPENINGS).test(opening))
      return { length, isNext };
  }
  return null;
}

/** The number that words say, the larger of two ("2 to 3"), or null. */
function countOf(words: readonly string[]): number | null {
  const said = words.join(' ');
  const joint = words.findLastIndex((word) => ['to', 'or', DASH, HYPHEN].includes(word));
  if (joint > 0) {
    const [low, high] = [countOf(words.slice(0, joint)), countOf(words.slice(joint + 1))];
    return low !== null && high !== null && low < high ? high : null;
  }
  if (/^a couple(?: of)?$/.test(said)) return 2;
  if (/^half an?$/.test(said)) return 0.5;
  if (said === 'one and a half') return 1.5;
  const [, decimal] = /^(\d{1,2} [.,] \d)$/.exec(said) ?? [];
  if (decimal) return Number(decimal.replace(/ [.,] /, '.'));
  if (words.length === 2) {
    const [tens = 0, ones = 0] = words.map((word) => NUMBERS.get(word));
    // "five (5)" says the same twice.
    if (String(tens) === words[1]) return tens;
    return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : null;
  }
  if (words.length !== 1) return null;
  const count = /^\d{1,3}$/.test(said) ? Number(said) : NUMBERS.get(said);
  return count || null;
}

function dayAfter(count: number, { months, days }: Unit, { saidOn, text }: UnitContext): number {
  if (!saidOn) throw unknownDay(text);
  const said = dayNumber(saidOn);
  if (days) return said + Math.round(count * days);
  return addMonths(said, Math.round(count * months));
}
