import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PeriodError, parsePeriod } from '../../../src/model/period/period.js';
import { REFUSED, TYPED } from './phrases.js';

/** A Japanese company's fiscal year, and a day in the decade meant. */
const context = {
  fiscalYear: { startMonth: 4, labelledBy: 'start' },
  saidOn: '2024-05-01',
} as const;

for (const [text, edtf] of TYPED) {
  test(`“${text}” is ${edtf}`, () => assert.equal(parsePeriod(text, context)?.edtf, edtf));
}

test('case, spaces and the kind of hyphen do not matter', () => {
  for (const [text, edtf] of TYPED) {
    const spaced = `  ${text.replaceAll(' ', '  ')} `;
    assert.equal(parsePeriod(spaced, context)?.edtf, edtf, spaced);
    assert.equal(parsePeriod(text.toUpperCase(), context)?.edtf, edtf, text.toUpperCase());
  }
  assert.equal(parsePeriod('mid‑2027')?.edtf, '2027-38');
  assert.equal(parsePeriod('2027 — 2028')?.edtf, '[2027..2028]');
});

for (const [text, problem] of REFUSED) {
  test(`“${text}” ${problem}`, () => {
    assert.throws(
      () => parsePeriod(text, context),
      (error: unknown) => {
        assert.ok(error instanceof PeriodError);
        assert.equal(error.name, 'PeriodError');
        assert.ok(error.message.includes(problem), error.message);
        assert.ok(error.message.endsWith(error.hint));
        return true;
      },
    );
  });
}

test('what leans on a fiscal year or a day not known is refused, saying so', () => {
  assert.throws(() => parsePeriod('FY2027'), /when that starts is not known.*fiscalYear/);
  assert.throws(() => parsePeriod('Q1 FY27'), /fiscal year/);
  for (const text of ['this decade', 'end of the decade', 'next year', 'by year-end']) {
    assert.throws(() => parsePeriod(text), /counts from the day it was said/, text);
  }
});

test('a fiscal year is counted by its company', () => {
  const fiscal = (text: string, startMonth: number, labelledBy: 'start' | 'end') =>
    parsePeriod(text, { fiscalYear: { startMonth, labelledBy } })?.edtf;
  assert.equal(fiscal('FY2027', 4, 'start'), '[2027-04..2028-03]');
  assert.equal(fiscal('FY2027', 4, 'end'), '[2026-04..2027-03]');
  assert.equal(fiscal('FY2027 Q2', 10, 'end'), '[2027-01..2027-03]');
  assert.equal(fiscal('FY2027', 1, 'start'), '2027');
  assert.equal(fiscal('FY2027 H2', 1, 'end'), '2027-41');
  assert.equal(fiscal('FY2027/28', 4, 'end'), '[2027-04..2028-03]');
});

test('any text at all is a period, nothing, or a PeriodError', () => {
  const words = fc.constantFrom(
    'by',
    'from',
    'the',
    'Q3',
    'H1',
    'FY',
    '2027',
    '20',
    '–',
    '-',
    '/',
    'or',
  );
  const more = fc.constantFrom(
    'early',
    'end of',
    'decade',
    '2020s',
    'July',
    '~',
    '?',
    'and',
    'between',
    '202X',
  );
  const phrase = fc.array(fc.oneof(words, more), { maxLength: 8 }).map((all) => all.join(' '));
  const edtf = fc.stringMatching(/^[[{]?[0-9X~?%.,/-]{0,24}[\]}]?$/);
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), phrase, edtf);
  const check = (given: string) => {
    try {
      const period = parsePeriod(given, context);
      if (period?.min && period.max) assert.ok(period.min <= period.max, given);
      if (period) assert.deepEqual(parsePeriod(period.edtf), period, given);
    } catch (error) {
      if (!(error instanceof PeriodError)) throw error;
    }
  };
  fc.assert(fc.property(text, check), { numRuns: 20000, seed: 7 });
});

test('hostile texts are refused, however long', () => {
  const long = ['2027-', 'by ', '~', '[2027,', '–', 'q1-', '((', '9', ' ', 'ÿ-'].map((s) =>
    s.repeat(50000),
  );
  const short = ['2027-', 'by ', '1-', '-', ',', 'q1-'].map((s) => s.repeat(200 / s.length));
  for (const text of [...long, ...short]) {
    if (text.trim()) assert.throws(() => parsePeriod(text), PeriodError);
  }
});
