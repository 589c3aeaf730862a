/** Dates in several columns: a year beside a quarter, a half or a month, and the day of that. */
import { PeriodError } from '../model/period/error.js';
import type { PhraseParser } from './dates.js';
import { excerpt } from './problems.js';

export const PART_COLUMNS = ['date_month', 'date_quarter', 'date_half', 'date_day'] as const;
export type PartColumn = (typeof PART_COLUMNS)[number];

const FOR =
  '(?:(?:target|due|launch|planned|expected|estimated|release|delivery|completion|finish|promised|sop) )?';
const FOR_CJK = '(?:目標|予定|目标|计划|計劃|预计|預計|목표 ?|예정 ?|출시 ?)?';
const header = (english: string, cjk: string) =>
  new RegExp(`^(?:${FOR}(?:${english})|${FOR_CJK}(?:${cjk}))$`);

/** Headers, as they are compared, above years. */
export const YEAR_HEADER = header('year|yr', '年|年度|年份|연도|년도|년');

/** Headers above what divides the years beside them. */
export const PART_HEADERS: readonly (readonly [PartColumn, RegExp])[] = [
  ['date_quarter', header('quarter|qtr|q', '四半期|クォーター|季度|季|분기')],
  [
    'date_half',
    header('half|half year|semester', '半期|上下半期|上期下期|半年|半年度|上下半年|반기'),
  ],
  ['date_month', header('month', '月|月份|월')],
  ['date_day', header('day|day of month', '日|일')],
];

/** A year and nothing else; spreadsheets may write 2027.0. */
const YEAR = /^((?:fy|cy)? ?\d{4})(?:\.0+|年度?|년도?)?$/i;
const NUMBER = /^(\d{1,2})(?:\.0+)?$/;
const NONE = /^(?:[-–—?]*|tb[acd]|n\/?a|unknown|none|未定|미정|待定|不明)$/i;
const MOST: Readonly<Record<PartColumn, number>> = {
  date_quarter: 4,
  date_half: 2,
  date_month: 12,
  date_day: 31,
};

/** A date put together, and why a part of it was left out. */
export interface Joined {
  readonly date: string;
  readonly fault: string | null;
}

/** The date of a cell with a year and of its neighbours; without a year they stay as they are. */
export function joinedDate(
  cell: string,
  parts: ReadonlyMap<PartColumn, string>,
  parse: PhraseParser,
): Joined {
  const filled = PART_COLUMNS.filter((name) => !NONE.test(parts.get(name)?.trim() ?? ''));
  const [first] = filled;
  const part = first === undefined ? '' : (parts.get(first) as string).trim();
  if (first === undefined) return { date: cell, fault: null };
  const year = YEAR.exec(cell.trim())?.[1];
  if (cell.trim() === '' && /\d{4}/.test(part)) return { date: part, fault: null };
  if (year === undefined) {
    // A whole date beside a year and its quarter is more precise than they are.
    const fault = `“${excerpt(part)}” stands beside ${cell.trim() === '' ? 'no year' : `“${excerpt(cell)}”, which is no year`}`;
    return { date: cell, fault };
  }
  const day = first === 'date_month' ? (parts.get('date_day')?.trim() ?? '') : '';
  const others = filled.filter((name) => name !== first && !(name === 'date_day' && day));
  const date = phraseOf(year, first, part, NONE.test(day) ? '' : day);
  if (date === null || !isDate(date, parse))
    return { date: cell, fault: `“${excerpt(part)}” is no part of ${excerpt(year)}` };
  const isSame = others.every((name) =>
    holds(phraseOf(year, name, parts.get(name) ?? '', ''), date, parse),
  );
  return {
    date,
    fault: isSame ? null : `the columns beside ${excerpt(year)} name different parts of it`,
  };
}

/** Year and part as one phrase; null for a number out of range. */
function phraseOf(year: string, column: PartColumn, part: string, day: string): string | null {
  const number = Number(NUMBER.exec(part)?.[1] ?? Number.NaN);
  if (number < 1 || number > MOST[column]) return null;
  const isNumber = !Number.isNaN(number);
  switch (column) {
    case 'date_quarter':
      if (isNumber) return `${year} Q${number}`;
      break;
    case 'date_half':
      if (isNumber) return `${year} H${number}`;
      break;
    case 'date_month':
      return monthOf(year, isNumber ? number : part, day);
    case 'date_day':
      return null;
  }
  return named(year, part);
}

function monthOf(year: string, month: number | string, day: string): string {
  const days = /^\d{1,2}/.exec(day)?.[0] ?? '';
  if (typeof month === 'number') {
    const twoDigits = (n: number) => String(n).padStart(2, '0');
    return `${year}-${twoDigits(month)}${days && `-${twoDigits(Number(days))}`}`;
  }
  if (/[月월]/.test(month))
    return `${named(year, month)}${days && `${days}${/월/.test(month) ? '일' : '日'}`}`;
  return named(year, days ? `${days} ${month}` : month);
}

/** A part in words, before or after its year as the language has it. */
function named(year: string, part: string): string {
  // It may say the year once more.
  if (part.includes(year)) return part;
  if (/\p{sc=Hangul}/u.test(part)) return `${year}년 ${part}`;
  if (/[\p{sc=Han}\p{sc=Kana}]/u.test(part)) return `${year}年${part}`;
  return `${part} ${year}`;
}

const CONTEXT = {
  fiscalYear: { startMonth: 4, labelledBy: 'start' },
  saidOn: '2000-01-01',
} as const;

function isDate(phrase: string, parse: PhraseParser): boolean {
  return periodOf(phrase, parse) !== null;
}

/** Whether one date lies inside another. */
function holds(outer: string | null, inner: string, parse: PhraseParser): boolean {
  const [around, within] = [outer ? periodOf(outer, parse) : null, periodOf(inner, parse)];
  if (!around?.min || !around.max || !within?.min || !within.max) return false;
  const isIn = (a: string, b: string, c: string, d: string) => a <= c && d <= b;
  const bounds = [around.min, around.max, within.min, within.max] as const;
  return isIn(...bounds) || isIn(bounds[2], bounds[3], bounds[0], bounds[1]);
}

function periodOf(phrase: string, parse: PhraseParser) {
  try {
    return parse(phrase, CONTEXT);
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    return null;
  }
}
