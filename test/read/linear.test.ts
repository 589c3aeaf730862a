import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold, slug } from '../../src/model/ids.js';
import { PeriodError } from '../../src/model/period/error.js';
import { parsePeriod } from '../../src/model/period/period.js';
import { findingFault } from '../../src/read/json/salvage/fault.js';
import { unitsOf } from '../../src/read/json/syntax.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { statusInWords } from '../../src/read/status-words.js';
import { placeOf } from '../../src/read/text.js';
import { isMarkup, kindOfEnding, kindOfText, kindOfType } from '../../src/sources/format.js';
import { drain } from '../../src/work/steps.js';
import { assertLinear } from '../model/linear.js';

/** What makes a careless pattern try again and again, repeated. */
const PIECES = {
  blanks: ' ',
  'blanks of every kind': '\t\r\n\u00a0\u3000\u2028',
  quotes: '"',
  'apostrophes and signs': "'=+-@",
  digits: '9',
  commas: ',',
  'delimiters of every kind': ',;\t',
  dashes: '-',
  'long dashes': '–—〜~',
  dots: '..',
  'X and dashes': 'X-',
  backslashes: '\\',
  brackets: '[{',
  'brackets that never close': '[',
  'accents alone': '\u0301',
  'ligatures and wide letters': 'ﬁＡ',
  'half of a pair': '\ud83d',
  'English words': 'by the end of ',
  'English relations': 'not earlier than ',
  'English parts': 'early Q3 first half of ',
  'English spans': '2027–2028 to ',
  'EDTF members': '[2027..2028],',
  'Japanese pieces': '2027年度下期から',
  'Korean pieces': '2027년 상반기까지',
  'Chinese pieces': '二〇二七年第三季度至',
  'numbers and parts in turn': '1年十月',
  markup: '<!-- ',
};

const RECORD = '{"company":"A","title":"B"}';
/** What could be gone over again and again in the search for what is whole. */
const DAMAGED: Readonly<Record<string, (n: number) => string>> = {
  'every record damaged': (n) => `[${'{"company":"A" "title":"B"},'.repeat(n)}${RECORD}]`,
  'every other record damaged': (n) => `[${`${RECORD},{"a":[1},`.repeat(n)}`,
  'no commas': (n) => `${RECORD}\n`.repeat(n),
  'no quotes at the end': (n) => `[${'{"company":"A","title":"B},'.repeat(n)}${RECORD}]`,
  'lists that never close': (n) => `[${`{"x":[1,${RECORD},`.repeat(n)}`,
  'records within records': (n) => `[${RECORD},${'{"a":'.repeat(n)}`,
  'texts and the rest in turn': (n) => `[${RECORD},${'{":'.repeat(n)}{"`,
  'keys of lists': (n) => `{"a":1,${'"milestones":['.repeat(n)}${RECORD}`,
  'documents within documents': (n) => `[${RECORD},x,${'{"a":{"milestones":['.repeat(n)}${RECORD}`,
  'damaged sources': (n) => `{"sources":[${'{"id":"a"x"},'.repeat(n)}],"milestones":[${RECORD}]}`,
  'brackets alone': (n) => `${'['.repeat(n)}${RECORD}${'}'.repeat(n)}`,
  'commas alone': (n) => `[${RECORD}${','.repeat(n)}`,
};

const record = (field: string, text: string) => [{ company: 'A', title: 'B', [field]: text }];
const FIELDS = [
  'id',
  'company',
  'title',
  'stage',
  'partners',
  'country',
  'date',
  'saidOn',
  'status',
];

describe('time grows linearly for', () => {
  for (const [what, piece] of Object.entries(PIECES)) {
    const long = (size: number) => piece.repeat(size / piece.length);

    it(`${what}, as an id`, () => {
      assertLinear((n) => slug(`a${long(n)}a`) + fold(`a${long(n)}a`), 20_000);
    });

    it(`${what}, as a date`, () => {
      assertLinear((n) => {
        for (let i = 0; i < 60; i += 1) refusedOrRead(long(n));
      }, 25);
    });

    it(`${what}, as words of a status`, () => {
      assertLinear((n) => statusInWords(`Done ${long(n)}`), 20_000);
    });

    it(`${what}, as a field of a record`, () => {
      assertLinear((n) => {
        for (const field of FIELDS) parseRoadmap(record(field, long(n)));
      }, 1200);
    });

    it(`${what}, as a text`, () => {
      assertLinear((n) => {
        parseRoadmap(long(n));
        parseRoadmapCsv(`company,title\n${long(n)}`);
        parseRoadmapCsv(long(n));
        drain(findingFault(unitsOf(`["${long(n)}`)));
        placeOf(long(n), n);
        kindOfText(long(n));
        kindOfType(long(n));
        kindOfEnding(long(n));
        isMarkup(long(n));
      }, 20_000);
    });
  }

  for (const [what, text] of Object.entries(DAMAGED))
    it(`JSON with ${what}`, () => assertLinear((n) => parseRoadmap(text(n)), 1000));

  it('rows far shorter than the header', () => {
    const header = `company,title${Array.from({ length: 900 }, (_, i) => `,x${i}`).join('')}`;
    assertLinear((n) => parseRoadmapCsv(`${header}\n${'A,B\n'.repeat(n)}`), 2000);
  });

  it('stages, companies and sources', () => {
    assertLinear((n) => {
      const names = Array.from({ length: n }, (_, i) => `n${i}`);
      const sources = names.map((id) => ({ id }));
      parseRoadmap({ stages: names, companies: names, sources, milestones: [] });
    }, 2000);
  });

  it('claims that retract each other', () => {
    assertLinear((n) => {
      const claims = Array.from({ length: n }, (_, i) => ({ id: i, retracts: (i * 7 + 1) % n }));
      parseRoadmap([{ company: 'A', title: 'B', claims }]);
    }, 2000);
  });
});

function refusedOrRead(text: string): void {
  try {
    parsePeriod(text, { saidOn: '2025-01-01' });
  } catch (error) {
    assert.ok(error instanceof PeriodError);
  }
}
