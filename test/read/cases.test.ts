/** Phrases and tables that people typed or published, in files: each is read as its value in the file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { parsePeriod } from '../../src/model/period/period.js';
import '../../src/read/parse.js';
import { readingTable } from '../../src/read/table.js';
import { tableIn } from '../../src/sources/html-table.js';
import { drain } from '../../src/work/steps.js';

const textOf = (name: string) => readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8');

const CONTEXT = {
  fiscalYear: { startMonth: 4, labelledBy: 'start' },
  saidOn: '2024-05-01',
} as const;

/** Where the file says in words what is right: another phrase that means the same, or the value in this context. */
const IN_WORDS: Readonly<Record<string, string>> = {
  'one fiscal year, as FY25/26': parsePeriod('FY25/26', CONTEXT)?.edtf ?? '',
  'as Q1FY26': parsePeriod('Q1FY26', CONTEXT)?.edtf ?? '',
  'by saidOn + 5 years': '[..2029-05-01]',
};

describe('phrases of the cases', () => {
  const rows = textOf('dates.tsv').trim().split('\n').slice(1);
  for (const row of rows) {
    const [kind, phrase = '', right = ''] = row.split('\t');
    it(`${kind}: ${phrase} is ${right}`, () =>
      assert.equal(parsePeriod(phrase, CONTEXT)?.edtf, IN_WORDS[right] ?? right));
  }
  it('are 49', () => assert.equal(rows.length, 49));
});

/** What each table says, a record a line. */
const RECORDS: Readonly<Record<string, readonly string[]>> = {
  'footnote sup': ['Alpha | Pilot | 2027', 'Beta | Car | 203X'],
  'wikipedia TBD': [
    'Alpha | Launch 1 | 2026-07?',
    'Beta | Launch 2 | 2027-33?',
    'Gamma | Launch 3 | [2027-03..]',
  ],
  'br in cell': ['Alpha Industries | Pilot line | 2027-35'],
  'th scope row': ['Alpha | Pilot | 2027'],
  'rowspan company': ['Alpha | Pilot | 2027', 'Alpha | Series | 2029'],
  'two header rows': ['Alpha | Pilot | 2027'],
  'header aliases': ['Alpha | Pilot | 2027 | in-progress | https://example.org/1 News'],
  'header Name/Event/ETA': ['Alpha | Pilot | 2027'],
  'header footnote': ['Alpha | Pilot | 2027'],
  tfoot: ['Alpha | Pilot | 2027'],
  'no-date dashes': ['Alpha | Pilot | XXXX', 'Beta | Car | XXXX', 'Gamma | Cell | XXXX'],
};

describe('tables of the cases', () => {
  const tables = JSON.parse(textOf('table/tables.json')) as Record<string, string>;
  const { window } = new JSDOM('');
  // The reader of tables tells text from elements by the page's Node.
  Object.assign(globalThis, { Node: window.Node });
  for (const [name, html] of Object.entries(tables))
    it(name, () => {
      window.document.body.innerHTML = html;
      const table = window.document.querySelector('table') ?? assert.fail('no table');
      const { roadmap, problems } = drain(readingTable(tableIn(table), parsePeriod));
      assert.deepEqual(problems, []);
      const records = roadmap.milestones.map(({ company, title, claims: [claim] }) => {
        const source = roadmap.sources.find(({ id }) => id === claim?.source);
        const more = source ? [claim?.status, `${source.url} ${source.publisher}`] : [];
        const owner = roadmap.companies.find(({ id }) => id === company)?.name;
        return [owner, title, claim?.date, ...more].join(' | ');
      });
      assert.deepEqual(records, RECORDS[name]);
    });
  it('are those whose records are known', () =>
    assert.deepEqual(Object.keys(tables), Object.keys(RECORDS)));
});
