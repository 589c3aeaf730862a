/**
 * Parses the Extended Date/Time Format (ISO 8601-2:2019): levels 0 and 1 within the years 0000 to 9999,
 * and from level 2 the one-of sets, the codes 21 to 41 and qualified parts. It works on character codes
 * in one pass, as loading a roadmap parses every date of every claim.
 */
import { addMonths, LAST_DAY } from '../day.js';
import type { Precision } from '../types.js';
import { asMember, type EdtfDate, readDate } from './date.js';
import { MAX_LENGTH, PeriodError, shorten } from './error.js';

/** A period in day numbers; null for an open side. */
export interface PeriodDays {
  readonly min: number | null;
  readonly max: number | null;
  /** The last day on which the promise is not overdue: max, or half the period's length later if approximate. */
  readonly due: number | null;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** From one date to another; null for an open end; a single date is both ends. */
export interface EdtfSpan {
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
}

const NO_DATE: PeriodDays = {
  min: null,
  max: null,
  due: null,
  precision: 'none',
  approximate: false,
  uncertain: false,
};

/** Finest first. */
const PRECISIONS: readonly Precision[] = [
  'day',
  'month',
  'quarter',
  'season',
  'third',
  'half',
  'year',
  'decade',
  'century',
];

/** Months in each unit that is a number of months. */
const MONTHS: Partial<Record<Precision, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  third: 4,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** Parses a stored EDTF string. Throws PeriodError for anything else, typed phrases included. */
export function readPeriod(edtf: string): PeriodDays {
  if (edtf === 'XXXX') return NO_DATE;
  const spans = edtf.length <= MAX_LENGTH && readEdtf(edtf);
  if (!spans) throw new PeriodError(shorten(edtf), 'is not an EDTF date');
  return periodDays(spans);
}

/** The days of parsed EDTF. */
export function periodDays(spans: readonly EdtfSpan[]): PeriodDays {
  let min: number | null = Number.POSITIVE_INFINITY;
  let max: number | null = Number.NEGATIVE_INFINITY;
  let approximate = false;
  let uncertain = false;
  let finest = PRECISIONS.length;
  for (const { from, to } of spans) {
    min = min === null || !from ? null : Math.min(min, from.min);
    max = max === null || !to ? null : Math.max(max, to.max);
    for (const date of from === to ? [from] : [from, to]) {
      if (!date) continue;
      approximate ||= date.approximate;
      uncertain ||= date.uncertain;
      finest = Math.min(finest, PRECISIONS.indexOf(date.precision));
    }
  }
  const precision = PRECISIONS[finest] as Precision;
  const due = dueNumber(min, max, precision, approximate);
  return { min, max, due, precision, approximate, uncertain };
}

/**
 * The last day on which a promise is not overdue. "Around 2027" is not broken on 1 January 2028: half the
 * period's length is added, or half the unit of its last day if it has no first day.
 */
export function dueNumber(
  min: number | null,
  max: number | null,
  precision: Precision,
  approximate: boolean,
): number | null {
  if (max === null || !approximate) return max;
  const next = max + 1;
  const months = MONTHS[precision];
  const start = min ?? (months ? addMonths(next, -months) : max);
  return Math.min(max + Math.floor((next - start) / 2), LAST_DAY);
}

/** Parses EDTF; null if the text is not EDTF. Throws PeriodError if it names an impossible date. */
export function readEdtf(text: string): readonly EdtfSpan[] | null {
  if (text.startsWith('[')) return text.endsWith(']') ? readSet(text) : null;
  if (text.startsWith('{')) {
    const hint = 'a milestone happens once: write [2027..2028] for one of the days between';
    throw new PeriodError(text, 'is a set of dates that all hold', hint);
  }
  const span = text.includes('/') ? readInterval(text) : readSingle(text);
  return span && [span];
}

/** Writes EDTF in its canonical form, in which it is stored. */
export function writeEdtf(spans: readonly EdtfSpan[]): string {
  const [first] = spans;
  if (spans.length === 1 && first?.from && first.from === first.to) return first.from.text;
  return `[${spans.map(writeSpan).join(',')}]`;
}

function writeSpan({ from, to }: EdtfSpan): string {
  return [...new Set([from, to])].map((date) => date?.text ?? '').join('..');
}

function readSingle(text: string): EdtfSpan | null {
  const date = readDate(text);
  return date && { from: date, to: date };
}

/** `a/b`, in which an end may be open (`..`) or unknown (empty); both mean no bound. */
function readInterval(text: string): EdtfSpan | null {
  const slash = text.indexOf('/');
  if (text.includes('/', slash + 1)) return null;
  const left = text.slice(0, slash);
  const right = text.slice(slash + 1);
  return readSpan(text, left === '..' ? '' : left, right === '..' ? '' : right);
}

/** `[a..b]`, `[..b]`, `[a..]`, or a list `[a,b,c]` of dates and spans. */
function readSet(text: string): readonly EdtfSpan[] | null {
  const spans: EdtfSpan[] = [];
  for (const member of text.slice(1, -1).split(',')) {
    const trimmed = member.trim();
    const dots = trimmed.indexOf('..');
    const span =
      dots < 0
        ? readSingle(trimmed)
        : readSpan(text, trimmed.slice(0, dots), trimmed.slice(dots + 2));
    if (!span) return null;
    spans.push(span);
  }
  if (spans.length === 1) return spans;
  return spans.map(({ from, to }) => (from === to ? spanOf(from, to) : { from, to }));
}

function readSpan(text: string, left: string, right: string): EdtfSpan | null {
  const from = left ? readDate(left) : null;
  const to = right ? readDate(right) : null;
  if ((left && !from) || (right && !to)) return null;
  if (!from && !to) {
    throw new PeriodError(text, 'has no first and no last day', 'write XXXX for no date');
  }
  if (left === right && from) return { from, to: from };
  if (from && to && from.min > to.max) throw endsBeforeItBegins(text);
  return spanOf(from, to);
}

/** A span between dates of any kind; see asMember. */
export function spanOf(from: EdtfDate | null, to: EdtfDate | null): EdtfSpan {
  const first = from && asMember(from, 'first');
  const last = to && asMember(to, 'last');
  return first && first.text === last?.text
    ? { from: first, to: first }
    : { from: first, to: last };
}

export function endsBeforeItBegins(text: string): PeriodError {
  return new PeriodError(
    text,
    'ends before it begins',
    'write the earlier date first, 2027–2028',
    'reversed',
  );
}
