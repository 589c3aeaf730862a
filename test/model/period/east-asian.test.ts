import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inEnglish } from '../../../src/model/period/east-asian.js';
import { PeriodError, parsePeriod, periodPhrase } from '../../../src/model/period/period.js';
import { edtfPeriod } from '../../../src/model/period/stored.js';
import { japanesePeriodWords } from '../../../src/model/period/words/ja.js';
import { koreanPeriodWords } from '../../../src/model/period/words/ko.js';
import { chinesePeriodWords } from '../../../src/model/period/words/zh.js';
import type { Period } from '../../../src/model/types.js';
import { assertLinear } from '../linear.js';
import { type Said, saidPeriods, LANGUAGES as WORDINGS } from './east-asian-said.js';
import { typedEdtf } from './edtf.js';
import * as chinese from './phrases-chinese.js';
import * as japanese from './phrases-japanese.js';
import * as korean from './phrases-korean.js';

/** A Japanese company's fiscal year, and a day in the decade meant. */
const context = {
  fiscalYear: { startMonth: 4, labelledBy: 'start' },
  saidOn: '2024-05-01',
} as const;
const LANGUAGES = { japanese, korean, chinese };
const TYPED = Object.values(LANGUAGES).flatMap(({ TYPED }) => TYPED);

for (const [language, { TYPED, REFUSED }] of Object.entries(LANGUAGES)) {
  for (const [text, edtf] of TYPED) {
    test(`${language}: “${text}” is ${edtf}`, () => {
      const period = parsePeriod(text, context);
      assert.equal(period?.edtf, edtf);
      assert.deepEqual(edtfPeriod(edtf), period);
    });
  }
  for (const [text, problem] of REFUSED) {
    test(`${language}: “${text}” ${problem}`, () => {
      assert.throws(
        () => parsePeriod(text, context),
        (error: unknown) => {
          assert.ok(error instanceof PeriodError);
          assert.ok(error.message.includes(problem), error.message);
          // An impossible day is shown as the date it was read as.
          assert.ok(error.text === text || problem.includes('a day'), error.text);
          assert.ok(error.message.endsWith(error.hint));
          return true;
        },
      );
    });
  }
}

test('blanks, full width and decomposed letters do not matter', () => {
  const wide = (text: string) =>
    text.replace(/[\dA-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  for (const [text, edtf] of TYPED) {
    const spaced = ` ${text.replace(/(?=[年月日년월일까上下])/g, ' ').replace(/~/g, ' ~ ')}\u3000`;
    for (const other of [wide(text), spaced, text.normalize('NFD')]) {
      assert.equal(parsePeriod(other, context)?.edtf, edtf, other);
    }
  }
});

test('a phrase that needs an unknown fiscal year or day is refused with the reason', () => {
  for (const text of ['2027年度', '2027 회계연도', '2027财年', '27年度下期']) {
    assert.throws(() => parsePeriod(text), /when that starts is not known.*fiscalYear/, text);
  }
  for (const text of ['今年', '来年', '年内', '올해', '내년', '明年', '上半年', '年底']) {
    assert.throws(() => parsePeriod(text), /counts from the day it was said/, text);
  }
});

for (const [language, words] of Object.entries(WORDINGS)) {
  test(`${language}: phrases from newspapers have the meaning they have there`, () => {
    const check = ({ text, edtf }: Said) => {
      assert.equal(parsePeriod(text)?.edtf, edtf, text);
    };
    fc.assert(fc.property(saidPeriods(words), check), { numRuns: 5000, seed: 7 });
  });
}

const SHOWN = [
  ['ja', japanesePeriodWords],
  ['ko', koreanPeriodWords],
  ['zh-CN', chinesePeriodWords],
] as const;

for (const [locale, words] of SHOWN) {
  test(`${locale}: a worded date can be typed: it has the same first and last day`, () => {
    for (const edtf of typedEdtf()) {
      const shown = edtfPeriod(edtf) as Period;
      const phrase = periodPhrase(shown, { locale, words });
      const { min, max, approximate, uncertain } = parsePeriod(phrase) as Period;
      const again = { min, max, approximate, uncertain };
      const { min: first, max: last } = shown;
      const { approximate: soft, uncertain: doubted } = shown;
      const meant = { min: first, max: last, approximate: soft, uncertain: doubted };
      assert.deepEqual(again, meant, `${edtf} “${phrase}”`);
    }
  });
}

test('any pieces make a period, null, or a PeriodError', () => {
  const letters = [...new Set(TYPED.flatMap(([text]) => [...text]))];
  const words = ['2027', '27', '年', '月', '期', '令和', '10年', '~', 'から', '前', 'FY', 'Q3'];
  const piece = fc.constantFrom(...letters, ...words);
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const check = (given: string) => {
    try {
      const period = parsePeriod(given, context);
      if (period?.min && period.max) assert.ok(period.min <= period.max, given);
      if (period) assert.deepEqual(edtfPeriod(period.edtf), period, given);
    } catch (error) {
      if (!(error instanceof PeriodError)) throw error;
    }
  };
  fc.assert(fc.property(text, check), { numRuns: 20000, seed: 7 });
});

test('time grows linearly with the length', () => {
  const pieces =
    '年|2年|20年|1|7〜|十|一|半|7-9月期|中|令和1|까지|1　|분|から|元 |27年末|4/4분기|第'.split('|');
  for (const piece of pieces) {
    assert.throws(() => parsePeriod(piece.repeat(200 / piece.length)), PeriodError, piece);
    assertLinear((n) => inEnglish(piece.repeat(n)), 1000);
  }
});
