import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePeriod, periodPhrase } from '../../../src/model/period/period.js';
import { japanesePeriodWords } from '../../../src/model/period/words/ja.js';
import { koreanPeriodWords } from '../../../src/model/period/words/ko.js';
import { chinesePeriodWords } from '../../../src/model/period/words/zh.js';

const WORDS = { ja: japanesePeriodWords, ko: koreanPeriodWords, zh: chinesePeriodWords };
const fiscalYear = { startMonth: 4, labelledBy: 'start' } as const;

const SAID: ReadonlyArray<readonly [edtf: string, ja: string, ko: string, zh: string]> = [
  ['2027', '2027年', '2027년', '2027年'],
  ['2027-07', '2027年7月', '2027년 7월', '2027年7月'],
  ['2017-10-25', '2017年10月25日', '2017년 10월 25일', '2017年10月25日'],
  ['2027-35', '2027年第3四半期', '2027년 3분기', '2027年第三季度'],
  ['2027-41', '2027年下半期', '2027년 하반기', '2027年下半年'],
  ['2027-37', '2027年初め', '2027년 초', '2027年初'],
  ['2027-38', '2027年半ば', '2027년 중반', '2027年年中'],
  ['2027-39', '2027年終盤', '2027년 말', '2027年末'],
  ['2027-22', '2027年夏', '2027년 여름', '2027年夏季'],
  ['202X', '2020年代', '2020년대', '2020年代'],
  ['[2020..2023]', '2020年代初め', '2020년대 초', '2020年代初期'],
  ['[2025..2029]', '2020年代後半', '2020년대 후반기', '2020年代后半期'],
  ['[2027..2028]', '2027～2028年', '2027~2028년', '2027—2028年'],
  ['[2027-04..2027-09]', '2027年4月～9月', '2027년 4월~9월', '2027年4月—9月'],
  ['[2027-11..2028-02]', '2027年11月～2028年2月', '2027년 11월~2028년 2월', '2027年11月—2028年2月'],
  [
    '[2027-07-01..2027-07-10]',
    '2027年7月1日～7月10日',
    '2027년 7월 1일~7월 10일',
    '2027年7月1日—7月10日',
  ],
  ['[2027,2030]', '2027年または2030年', '2027년 또는 2030년', '2027年或2030年'],
  ['[..2030]', '2030年まで', '2030년까지', '最迟2030年'],
  ['[2027..]', '2027年以降', '2027년 이후', '最早2027年'],
  ['2030~', '2030年頃', '2030년경', '2030年前后'],
  ['2030?', '2030年（不確実）', '2030년(불확실)', '2030年（存疑）'],
  ['XXXX', '時期未定', '시기 미정', '日期未定'],
  ['0987', '0987年', '0987년', '0987年'],
];

const FISCAL: typeof SAID = [
  [
    '[2027-04..2028-03]',
    '2027年度（2027年4月～2028年3月）',
    '2027회계연도(2027년 4월~2028년 3월)',
    '2027财年（2027年4月—2028年3月）',
  ],
  [
    '[2027-10..2028-03]',
    '2027年度下期（2027年10月～2028年3月）',
    '2027회계연도 하반기(2027년 10월~2028년 3월)',
    '2027财年下半年（2027年10月—2028年3月）',
  ],
  [
    '[2027-07..2027-09]',
    '2027年度第2四半期（2027年7月～9月）',
    '2027회계연도 2분기(2027년 7월~9월)',
    '2027财年第二季度（2027年7月—9月）',
  ],
];

/** Engines differ in the blanks between a number and its unit. */
const spaced = (phrase: string) => phrase.replace(/\s/g, ' ');

function phrase(edtf: string, locale: keyof typeof WORDS, fiscal: boolean): string {
  const period = parsePeriod(edtf, { stored: true });
  assert.ok(period, edtf);
  const words = WORDS[locale];
  return spaced(periodPhrase(period, { locale, words, ...(fiscal && { fiscalYear }) }));
}

describe('periods in Japanese, Korean and Chinese', () => {
  it('are worded as in newspapers', () => {
    for (const [edtf, ...expected] of SAID)
      assert.deepEqual(
        (['ja', 'ko', 'zh'] as const).map((locale) => phrase(edtf, locale, false)),
        expected,
        edtf,
      );
  });

  it('name the fiscal year of the company, with its months', () => {
    for (const [edtf, ...expected] of FISCAL)
      assert.deepEqual(
        (['ja', 'ko', 'zh'] as const).map((locale) => phrase(edtf, locale, true)),
        expected,
        edtf,
      );
  });
});
