import { type PeriodWords, yearFirstSpan } from '../words.js';

const YEAR_THIRDS = ['初', '年中', '末'];
const DECADE_THIRDS = ['初期', '中期', '末期'];
const numeral = (n: number) => '一二三四'[n - 1];
const span = (from: string, to: string) => yearFirstSpan(from, to, '—');

/** Periods in Simplified Chinese; ranges have the dash of GB/T 15834, not a wave dash. */
export const chinesePeriodWords: PeriodWords = {
  none: '日期未定',
  quarter: (n, year) => `${year}第${numeral(n)}季度`,
  half: (n, year) => `${year}${n === 1 ? '上' : '下'}半年`,
  third: (n, of) => `${of}${(of.endsWith('代') ? DECADE_THIRDS : YEAR_THIRDS)[n - 1]}`,
  decadeHalf: (n, decade) => `${decade}${n === 1 ? '前' : '后'}半期`,
  season: (n, year) => `${year}${'春夏秋冬'[n - 1]}季`,
  decade: (year) => `${year}年代`,
  span,
  range: span,
  either: (dates) => dates.join('或'),
  // 2030年前 would exclude the year 2030, and 2027年后 the year 2027.
  by: (date) => `最迟${date}`,
  from: (date) => `最早${date}`,
  around: (date) => `${date}前后`,
  possibly: (date) => `${date}（存疑）`,
  fiscalYear: (label) => `${label}财年`,
  fiscalQuarter: (n, fiscalYear) => `${fiscalYear}第${numeral(n)}季度`,
  fiscalHalf: (n, fiscalYear) => `${fiscalYear}${n === 1 ? '上' : '下'}半年`,
  explained: (name, months) => `${name}（${months}）`,
};
