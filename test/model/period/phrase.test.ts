import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  englishPeriodWords,
  type PeriodWords,
  parsePeriod,
  periodPhrase,
} from '../../../src/model/period/period.js';
import type { Period } from '../../../src/model/types.js';
import { typedEdtf } from './edtf.js';

const period = (text: string): Period => {
  const read = parsePeriod(text, { stored: true });
  assert.ok(read);
  return read;
};
const spaced = (phrase: string) => phrase.replace(/\s/g, ' ');

test('a worded date can be typed: it has the same first and last day', () => {
  for (const edtf of typedEdtf()) {
    const said = periodPhrase(period(edtf));
    const { min, max, approximate, uncertain } = period(edtf);
    const again = parsePeriod(said) as Period;
    const days = { min: again.min, max: again.max };
    assert.deepEqual({ ...days, edtf }, { min, max, edtf }, said);
    assert.deepEqual([again.approximate, again.uncertain], [approximate, uncertain], said);
  }
});

test('years, months and days are named by the locale, in the Gregorian calendar', () => {
  const said = (text: string, locale: string) => spaced(periodPhrase(period(text), { locale }));
  assert.equal(said('2027-07-15', 'en-US'), 'Jul 15, 2027');
  assert.equal(said('2027-07-15', 'de'), '15. Juli 2027');
  assert.equal(said('2027-07', 'ja'), '2027年7月');
  assert.equal(said('2027', 'th'), said('2027', 'th').replace('2570', '2027'));
  assert.equal(said('2027-07', 'en_US'), 'Jul 2027');
});

test('words of another language are one table', () => {
  const words: PeriodWords = {
    ...englishPeriodWords,
    by: (date) => `${date}まで`,
    half: (n, year) => `${year}${n === 1 ? '上' : '下'}期`,
    fiscalYear: (label) => `${label}年度`,
    fiscalHalf: (n, year) => `${year}${n === 1 ? '上期' : '下期'}`,
    explained: (name, months) => `${name}（${months}）`,
  };
  const fiscalYear = { startMonth: 4, labelledBy: 'start' } as const;
  const said = (text: string) => periodPhrase(period(text), { locale: 'ja', words, fiscalYear });
  assert.equal(said('[..2030]'), '2030年まで');
  assert.equal(said('2027-41'), '2027年下期');
  assert.match(said('[2027-10..2028-03]'), /^2027年度下期（2027.+2028.+）$/);
});

test('a fiscal year is named by the year that its company labels it with', () => {
  const said = (text: string, startMonth: number, labelledBy: 'start' | 'end') =>
    spaced(periodPhrase(period(text), { fiscalYear: { startMonth, labelledBy } }));
  assert.equal(said('[2027-04..2028-03]', 4, 'end'), 'FY2028 (Apr 2027 – Mar 2028)');
  assert.equal(said('[2027-01..2027-03]', 4, 'start'), 'FY2026 Q4 (Jan – Mar 2027)');
  assert.equal(said('[2027-05..2028-04]', 4, 'start'), 'May 2027 – Apr 2028');
  assert.equal(said('[2027-01..2027-06]', 1, 'end'), 'FY2027 H1 (Jan – Jun 2027)');
});

test('lists, centuries, early years and doubts are worded', () => {
  assert.equal(periodPhrase(period('[2027,2029]')), '2027 or 2029');
  assert.equal(periodPhrase(period('20XX')), '2000–2099');
  assert.equal(periodPhrase(period('0987-03')), 'Mar 0987');
  assert.equal(periodPhrase(period('[0987-03..0988-05]')), 'Mar 0987 – May 0988');
  assert.equal(periodPhrase(period('[..2030%]')), 'possibly by around 2030');
  assert.equal(spaced(periodPhrase(period('[2027..2028-03-15]'))), '2027 – 15 Mar 2028');
});
