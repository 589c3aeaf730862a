import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unlessMeaningless } from '../../../src/model/period/error.js';
import { PeriodError, parsePeriod, periodPhrase } from '../../../src/model/period/period.js';
import { japanesePeriodWords } from '../../../src/model/period/words/ja.js';
import { koreanPeriodWords } from '../../../src/model/period/words/ko.js';
import { chinesePeriodWords } from '../../../src/model/period/words/zh.js';
import type { Period } from '../../../src/model/types.js';

const FISCAL = { fiscalYear: { startMonth: 4, labelledBy: 'start' } } as const;

describe('a phrase that does not name a period', () => {
  for (const [text, reason] of [
    ['July spring 2027', /both a month and a season/],
    ['FY9999', /out of range/],
    ['next 2027', /./],
    ['03/04/2027', /day first or month first/],
    ['2027-07-XXT10:00', /./],
    ['2027T10:00', /./],
  ] as const) {
    it(text, () => {
      assert.throws(
        () => parsePeriod(text, FISCAL),
        (error) => error instanceof PeriodError && reason.test(error.message),
      );
    });
  }
});

it('days and months are read in either order if only one is possible', () => {
  for (const text of ['15/07/2027', '07/15/2027'])
    assert.equal(parsePeriod(text)?.edtf, '2027-07-15');
  assert.equal(parsePeriod('07/07/2027')?.edtf, '2027-07-07');
});

it('a bug of ours is not reported as a phrase without meaning', () => {
  const fails = (error: Error) => () =>
    unlessMeaningless(() => {
      throw error;
    });
  assert.equal(fails(new PeriodError('x', 'is no date'))(), null);
  assert.throws(fails(new TypeError('a fault')), TypeError);
});

it('a text that is not EDTF is not worded as a period', () => {
  const period = { ...(parsePeriod('2027') as Period), edtf: 'junk' };
  assert.throws(() => periodPhrase(period), PeriodError);
});

it('halves and thirds of a decade, in each language', () => {
  const of = (edtf: string, words: typeof japanesePeriodWords) =>
    periodPhrase(parsePeriod(edtf, { stored: true }) as Period, { words });
  const halves = [japanesePeriodWords, koreanPeriodWords, chinesePeriodWords].map((words) => [
    of('[2020..2024]', words),
    of('[2025..2029]', words),
    of('[2020..2023]', words),
    of('2027-37', words),
  ]);
  for (const [first, second, early, ofYear] of halves) {
    assert.equal(new Set([first, second, early, ofYear]).size, 4);
    for (const phrase of [first, second, early]) assert.match(phrase as string, /202/);
  }
});
