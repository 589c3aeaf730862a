import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edtfPeriod, PeriodError, parsePeriod } from '../../../src/model/period/period.js';
import * as phrases from './phrases.js';
import * as glued from './phrases-glued.js';
import * as hedged from './phrases-hedged.js';
import * as sheets from './phrases-sheets.js';
import * as words from './phrases-words.js';

/** A Japanese company's fiscal year, and a day in the decade meant. */
const context = {
  fiscalYear: { startMonth: 4, labelledBy: 'start' },
  saidOn: '2024-05-01',
} as const;

const TYPED = [phrases, sheets, glued, hedged, words].flatMap((table) => table.TYPED);
const REFUSED = [...phrases.REFUSED, ...sheets.REFUSED];

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

test('a phrase that needs an unknown fiscal year or day is refused with the reason', () => {
  assert.throws(() => parsePeriod('FY2027'), /when that starts is not known.*fiscalYear/);
  assert.throws(() => parsePeriod('Q1 FY27'), /fiscal year/);
  for (const text of ['this decade', 'end of the decade', 'next year', 'by year-end']) {
    assert.throws(() => parsePeriod(text), /counts from the day it was said/, text);
  }
});

for (const [text, saidOn, edtf] of [
  ['this fiscal year', '2024-02-01', '[2023-04..2024-03]'],
  ['next fiscal year', '2024-02-01', '[2024-04..2025-03]'],
  ['this winter', '2024-02-01', '2023-24'],
  ['next winter', '2024-02-01', '2024-24'],
  ['next winter', '2024-12-01', '2025-24'],
  ['next summer', '2024-07-01', '2025-22'],
  ['this summer', '2024-10-01', null],
  ['next spring', '2024-02-01', null],
  ['next winter', '2024-10-01', null],
] as const)
  test(`“${text}” said on ${saidOn} is ${edtf ?? 'refused'}`, () => {
    const read = () => parsePeriod(text, { ...context, saidOn })?.edtf;
    if (edtf === null) assert.throws(read, /may be of this year or of the next/);
    else assert.equal(read(), edtf);
  });

for (const [text, note] of [
  ['Monday, 3 June 2026', '2026-06-03 is a Wednesday, and Monday is written'],
  ['Thurs 3 Jun 2026', '2026-06-03 is a Wednesday, and Thursday is written'],
  ['2026年6月3日(月)', '2026-06-03 is a Wednesday, and Monday is written'],
  ['2026年6月3日 月曜日', '2026-06-03 is a Wednesday, and Monday is written'],
  ['2026년 6월 3일 월요일', '2026-06-03 is a Wednesday, and Monday is written'],
  ['2026年6月3日星期一', '2026-06-03 is a Wednesday, and Monday is written'],
  ['Wed, 3 June 2026', undefined],
  ['2026年6月3日(水)', undefined],
  ['2027 (was 2025)', '“(was 2025)” was left out: it is the date before'],
  ['2027年（当初2025年）', '“（当初2025年）” was left out: it is the date before'],
] as const)
  test(`“${text}” is read, and told: ${note ?? 'nothing'}`, () => {
    assert.equal(parsePeriod(text)?.note, note);
  });

test('a span of time counts from the day it was said', () => {
  assert.throws(() => parsePeriod('within 5 years'), /counts from the day it was said/);
  assert.equal(parsePeriod('within 5 years', { saidOn: '2024-02-29' })?.edtf, '[..2029-02-28]');
});

test('a pair of years is EDTF if stored, and years with a note if typed', () => {
  for (const [text, edtf] of [
    ['2030-35', '2030-35'],
    ['2024-29', '2024-29'],
    ['2024-29~', '2024-29~'],
  ] as const) {
    assert.equal(parsePeriod(text, { stored: true })?.edtf, edtf);
    assert.equal(parsePeriod(text, { stored: true })?.note, undefined);
    assert.match(parsePeriod(text)?.note ?? '', /was read as the years 20\d\d to 20\d\d/);
  }
  for (const text of ['~2030-35', '?2030-35', '2030-~35', '2030~-35'])
    assert.match(parsePeriod(text)?.note ?? '', /was read as the years 2030 to 2035/, text);
  for (const text of ['2027-21', '2019-20', '2027–28', 'FY2025-26', 'winter 2026-27', 'Q3 2030'])
    assert.equal(parsePeriod(text, context)?.note, undefined, text);
});

test('a day with a two-digit year notes how it was read if there is another reading', () => {
  for (const [text, read, other] of [
    ['27-12-31', '2031-12-27', '2027-12-31'],
    ['27/12/31', '2031-12-27', '2027-12-31'],
    ['27.7.15', '2015-07-27', '2027-07-15'],
    ['15.03.26', '2026-03-15', '2015-03-26'],
    ['27.7.15까지', '2027-07-15', '2015-07-27'],
    ['27/12/31まで', '2027-12-31', '2031-12-27'],
  ] as const) {
    const period = parsePeriod(text);
    assert.ok(period, text);
    assert.ok(period.edtf.includes(read), text);
    assert.ok(period.note?.endsWith(`was read as ${read}, not as ${other}`), period.note);
  }
  for (const text of ['15.03.98', '3/15/26', '15.02.30', '15.03.2026'])
    assert.equal(parsePeriod(text)?.note, undefined, text);
});

test('years with a dash after FY are two fiscal years, with a note about the slash', () => {
  for (const text of ['FY2027–28', 'FY2027-2028', 'FY27–28', 'fiscal 2027–2028'])
    assert.match(parsePeriod(text, context)?.note ?? '', /two fiscal years; .*\/28 is one/, text);
  for (const text of ['FY2027/28', 'FY2027/2028', 'FY2025-26', 'FY2027–29', 'FY2027–FY2028'])
    assert.equal(parsePeriod(text, context)?.note, undefined, text);
  const end = { fiscalYear: { startMonth: 4, labelledBy: 'end' } } as const;
  assert.equal(parsePeriod('FY12/27', end)?.edtf, '[2027-01..2027-12]');
  assert.equal(parsePeriod('FY2027/2028', end)?.edtf, '[2027-04..2028-03]');
});

test('day and month have the order given by the context', () => {
  const read = (text: string, order: 'day-first' | 'month-first') =>
    parsePeriod(text, { order })?.edtf;
  assert.equal(read('01/02/2027', 'day-first'), '2027-02-01');
  assert.equal(read('01/02/2027', 'month-first'), '2027-01-02');
  assert.equal(read('01.02.27', 'day-first'), '2027-02-01');
  // What has one reading keeps it.
  assert.equal(read('15/02/2027', 'month-first'), '2027-02-15');
});

test('a fiscal year is counted as the company does', () => {
  const fiscal = (text: string, startMonth: number, labelledBy: 'start' | 'end') =>
    parsePeriod(text, { fiscalYear: { startMonth, labelledBy } })?.edtf;
  assert.equal(fiscal('FY2027', 4, 'start'), '[2027-04..2028-03]');
  assert.equal(fiscal('FY2027', 4, 'end'), '[2026-04..2027-03]');
  assert.equal(fiscal('FY2027 Q2', 10, 'end'), '[2027-01..2027-03]');
  assert.equal(fiscal('FY2027', 1, 'start'), '2027');
  assert.equal(fiscal('FY2027 H2', 1, 'end'), '2027-41');
  assert.equal(fiscal('FY2027/28', 4, 'end'), '[2027-04..2028-03]');
  assert.equal(fiscal('FY27-28', 4, 'end'), '[2027-04..2028-03]');
});

test('any text is a period, null, or a PeriodError', () => {
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
    '2030-35',
    'W12',
    'NET',
    'Dec-26',
    'est.',
    'within 5 years',
    '46022',
    '[1]',
    '00:00',
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
      if (!period) return;
      const { note: _, ...stored } = period;
      assert.deepEqual(edtfPeriod(period.edtf), stored, given);
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
