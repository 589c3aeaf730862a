import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dueDay,
  edtfPeriod,
  PeriodError,
  parsePeriod,
  periodPhrase,
  readPeriod,
} from '../../../src/model/period/period.js';
import type { Precision } from '../../../src/model/types.js';

const fiscalYear = { startMonth: 4, labelledBy: 'start' } as const;

/** The table of the design: typed, stored, first and last day, unit, and how it is said back. */
const TABLE: ReadonlyArray<
  readonly [string, string, string | null, string | null, Precision, string]
> = [
  ['2027', '2027', '2027-01-01', '2027-12-31', 'year', '2027'],
  ['2027-07', '2027-07', '2027-07-01', '2027-07-31', 'month', 'Jul 2027'],
  ['2027-07-15', '2027-07-15', '2027-07-15', '2027-07-15', 'day', '15 Jul 2027'],
  ['Q3 2027', '2027-35', '2027-07-01', '2027-09-30', 'quarter', 'Q3 2027'],
  ['2027Q3', '2027-35', '2027-07-01', '2027-09-30', 'quarter', 'Q3 2027'],
  ['2027-Q3', '2027-35', '2027-07-01', '2027-09-30', 'quarter', 'Q3 2027'],
  ['H2 2027', '2027-41', '2027-07-01', '2027-12-31', 'half', 'H2 2027'],
  ['early 2027', '2027-37', '2027-01-01', '2027-04-30', 'third', 'early 2027'],
  ['mid 2027', '2027-38', '2027-05-01', '2027-08-31', 'third', 'mid-2027'],
  ['late 2027', '2027-39', '2027-09-01', '2027-12-31', 'third', 'late 2027'],
  ['spring 2027', '2027-21', '2027-03-01', '2027-05-31', 'season', 'spring 2027'],
  ['summer 2027', '2027-22', '2027-06-01', '2027-08-31', 'season', 'summer 2027'],
  ['autumn 2027', '2027-23', '2027-09-01', '2027-11-30', 'season', 'autumn 2027'],
  ['winter 2027', '2027-24', '2027-12-01', '2028-02-29', 'season', 'winter 2027'],
  ['2027–2028', '[2027..2028]', '2027-01-01', '2028-12-31', 'year', '2027–2028'],
  ['2027 or 2028', '[2027..2028]', '2027-01-01', '2028-12-31', 'year', '2027–2028'],
  ['by 2030', '[..2030]', null, '2030-12-31', 'year', 'by 2030'],
  ['by the end of 2030', '[..2030]', null, '2030-12-31', 'year', 'by 2030'],
  ['within the decade', '[..2029]', null, '2029-12-31', 'year', 'by 2029'],
  ['before 2030', '[..2029]', null, '2029-12-31', 'year', 'by 2029'],
  ['from 2027', '[2027..]', '2027-01-01', null, 'year', 'from 2027'],
  ['not before 2027', '[2027..]', '2027-01-01', null, 'year', 'from 2027'],
  ['as early as 2027', '[2027..]', '2027-01-01', null, 'year', 'from 2027'],
  ['after 2030', '[2031..]', '2031-01-01', null, 'year', 'from 2031'],
  ['end of 2027', '2027-39', '2027-09-01', '2027-12-31', 'third', 'late 2027'],
  [
    'second half of the 2020s',
    '[2025..2029]',
    '2025-01-01',
    '2029-12-31',
    'year',
    'second half of the 2020s',
  ],
  ['around 2030', '2030~', '2030-01-01', '2030-12-31', 'year', 'around 2030'],
  ['~2030', '2030~', '2030-01-01', '2030-12-31', 'year', 'around 2030'],
  ['2030~', '2030~', '2030-01-01', '2030-12-31', 'year', 'around 2030'],
  ['2030?', '2030?', '2030-01-01', '2030-12-31', 'year', 'possibly 2030'],
  ['2020s', '202X', '2020-01-01', '2029-12-31', 'decade', '2020s'],
  ['early 2020s', '[2020..2023]', '2020-01-01', '2023-12-31', 'year', 'early 2020s'],
  ['mid 2020s', '[2024..2026]', '2024-01-01', '2026-12-31', 'year', 'mid-2020s'],
  ['late 2020s', '[2027..2029]', '2027-01-01', '2029-12-31', 'year', 'late 2020s'],
  [
    'FY2027',
    '[2027-04..2028-03]',
    '2027-04-01',
    '2028-03-31',
    'month',
    'FY2027 (Apr 2027 – Mar 2028)',
  ],
  [
    'FY2027 Q1',
    '[2027-04..2027-06]',
    '2027-04-01',
    '2027-06-30',
    'month',
    'FY2027 Q1 (Apr – Jun 2027)',
  ],
  [
    'FY2027 H1',
    '[2027-04..2027-09]',
    '2027-04-01',
    '2027-09-30',
    'month',
    'FY2027 H1 (Apr – Sept 2027)',
  ],
  ['TBD', 'XXXX', null, null, 'none', 'no date'],
];

for (const [typed, edtf, min, max, precision, phrase] of TABLE) {
  test(`${typed} is ${edtf}, ${min} to ${max}, and worded “${phrase}”`, () => {
    const period = parsePeriod(typed, { fiscalYear, saidOn: '2024-05-01' });
    assert.ok(period);
    const { approximate, uncertain, ...rest } = period;
    assert.deepEqual(rest, { edtf, min, max, precision });
    assert.equal(approximate, edtf.includes('~'));
    assert.equal(uncertain, edtf.includes('?'));
    assert.deepEqual(parsePeriod(edtf, { stored: true }), period);
    // Intl sets thin spaces around the dash.
    assert.equal(periodPhrase(period, { fiscalYear }).replace(/\s/g, ' '), phrase);
  });
}

test('a blank phrase says nothing about the date', () => {
  for (const text of ['', ' ', '\n\t\u00a0']) assert.equal(parsePeriod(text), null);
});

test('the day something was said is read only as EDTF', () => {
  assert.deepEqual(edtfPeriod(' 2027-07 '), parsePeriod('2027-07'));
  assert.equal(edtfPeriod(' \n'), null);
  assert.throws(() => edtfPeriod('July 2027'), /“July 2027” is not an EDTF date/);
});

test('an approximate period is due half its length later', () => {
  const due = (edtf: string) => {
    const period = parsePeriod(edtf, { stored: true });
    assert.ok(period);
    const day = dueDay(period);
    assert.equal(readPeriod(period.edtf).due === null, day === null);
    return day;
  };
  assert.equal(due('2027'), '2027-12-31');
  assert.equal(due('2027~'), '2028-06-30');
  assert.equal(due('2027?'), '2027-12-31');
  assert.equal(due('2027%'), '2028-06-30');
  assert.equal(due('[..2030~]'), '2031-07-01');
  assert.equal(due('[..2027-06~]'), '2027-07-15');
  assert.equal(due('[2027~..2028~]'), '2029-12-31');
  assert.equal(due('around 2027-07-15'), '2027-07-15');
  assert.equal(due('[2027~..]'), null);
  assert.equal(due('XXXX'), null);
  assert.equal(due('9999~'), '9999-12-31');
});

test('stored EDTF is read as days, and nothing but EDTF', () => {
  assert.deepEqual(readPeriod('1970-01-02'), {
    min: 1,
    max: 1,
    due: 1,
    precision: 'day',
    approximate: false,
    uncertain: false,
  });
  assert.equal(readPeriod('XXXX').precision, 'none');
  for (const text of ['', 'by 2030', '2027 ', '[2027..2028', 'Q3 2027', 'xxxx']) {
    assert.throws(() => readPeriod(text), PeriodError, text);
  }
});

test('seasons said to be northern or southern have the months of their half of the earth', () => {
  const days = (edtf: string) => [edtfPeriod(edtf)?.min, edtfPeriod(edtf)?.max];
  for (const n of [1, 2, 3, 4]) {
    assert.deepEqual(days(`2027-2${n + 4}`), days(`2027-2${n}`));
  }
  assert.deepEqual(days('2027-29'), ['2027-09-01', '2027-11-30']);
  assert.deepEqual(days('2027-30'), ['2027-12-01', '2028-02-29']);
  assert.deepEqual(days('2027-31'), ['2027-03-01', '2027-05-31']);
  assert.deepEqual(days('2027-32'), ['2027-06-01', '2027-08-31']);
});
