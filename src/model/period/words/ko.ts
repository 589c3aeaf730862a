import { type PeriodWords, yearFirstSpan } from '../words.js';

const THIRDS = ['초', '중반', '말'];
const SEASONS = ['봄', '여름', '가을', '겨울'];
const span = (from: string, to: string) => yearFirstSpan(from, to, '~');

/** Periods in Korean, in newspaper style. */
export const koreanPeriodWords: PeriodWords = {
  none: '시기 미정',
  quarter: (n, year) => `${year} ${n}분기`,
  half: (n, year) => `${year} ${n === 1 ? '상' : '하'}반기`,
  third: (n, of) => `${of} ${THIRDS[n - 1]}`,
  decadeHalf: (n, decade) => `${decade} ${n === 1 ? '전' : '후'}반기`,
  season: (n, year) => `${year} ${SEASONS[n - 1]}`,
  decade: (year) => `${year}년대`,
  span,
  range: span,
  either: (dates) => dates.join(' 또는 '),
  by: (date) => `${date}까지`,
  from: (date) => `${date} 이후`,
  around: (date) => `${date}경`,
  possibly: (date) => `${date}(불확실)`,
  fiscalYear: (label) => `${label}회계연도`,
  fiscalQuarter: (n, fiscalYear) => `${fiscalYear} ${n}분기`,
  fiscalHalf: (n, fiscalYear) => `${fiscalYear} ${n === 1 ? '상' : '하'}반기`,
  explained: (name, months) => `${name}(${months})`,
};
