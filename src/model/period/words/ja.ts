import { type PeriodWords, yearFirstSpan } from '../words.js';

const THIRDS = ['初め', '半ば', '終盤'];
const span = (from: string, to: string) => yearFirstSpan(from, to, '～');

/** Periods in Japanese, in newspaper style: 上半期 of a year, 上期 of a fiscal year. */
export const japanesePeriodWords: PeriodWords = {
  none: '時期未定',
  quarter: (n, year) => `${year}第${n}四半期`,
  half: (n, year) => `${year}${n === 1 ? '上' : '下'}半期`,
  third: (n, of) => `${of}${THIRDS[n - 1]}`,
  decadeHalf: (n, decade) => `${decade}${n === 1 ? '前' : '後'}半`,
  season: (n, year) => `${year}${'春夏秋冬'[n - 1]}`,
  decade: (year) => `${year}年代`,
  span,
  range: span,
  either: (dates) => dates.join('または'),
  by: (date) => `${date}まで`,
  from: (date) => `${date}以降`,
  around: (date) => `${date}頃`,
  possibly: (date) => `${date}（不確実）`,
  fiscalYear: (label) => `${label}年度`,
  fiscalQuarter: (n, fiscalYear) => `${fiscalYear}第${n}四半期`,
  fiscalHalf: (n, fiscalYear) => `${fiscalYear}${n === 1 ? '上' : '下'}期`,
  explained: (name, months) => `${name}（${months}）`,
};
