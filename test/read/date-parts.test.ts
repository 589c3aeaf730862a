import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePeriod } from '../../src/model/period/period.js';
import type { ParsedRoadmap } from '../../src/read/document.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { readingTable } from '../../src/read/table.js';
import { drain } from '../../src/work/steps.js';

type Rows = readonly (readonly string[])[];

const WAYS: Readonly<Record<string, (header: readonly string[], rows: Rows) => ParsedRoadmap>> = {
  CSV: (header, rows) =>
    parseRoadmapCsv([header, ...rows].map((row) => row.map((x) => `"${x}"`).join(',')).join('\n')),
  'an HTML table': (header, rows) => {
    const cell = (value: string) => ({ value, link: null, columns: 1, rows: 1 });
    const head = header.map((value) => ({ ...cell(value), field: null }));
    return drain(
      readingTable({ header: head, rows: rows.map((row) => row.map(cell)) }, parsePeriod),
    );
  },
  'short JSON': (header, rows) =>
    parseRoadmap(rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))),
};

/** Headers, and rows of cells with the date they make. */
const CASES: readonly (readonly [headers: string, rows: readonly (readonly string[])[]])[] = [
  [
    'Year,Quarter',
    [
      ['2027', 'Q3', '2027-35'],
      ['2027', '3', '2027-35'],
      ['2028', '', '2028'],
      ['2028', 'TBD', '2028'],
      ['2029', '3Q', '2029-35'],
      ['2029', 'third quarter', '2029-35'],
      ['2029', 'Q3 2029', '2029-35'],
      ['2027.0', '4', '2027-36'],
    ],
  ],
  [
    'Quarter,Year',
    [
      ['Q3', '2027', '2027-35'],
      ['2', '2027', '2027-34'],
    ],
  ],
  ['Target year,Target quarter', [['2027', 'Q1', '2027-33']]],
  [
    'Launch Year,Launch Month',
    [
      ['2027', 'July', '2027-07'],
      ['2027', 'Jul', '2027-07'],
      ['2027', '7', '2027-07'],
      ['2027', '07', '2027-07'],
      ['2027', '-', '2027'],
    ],
  ],
  [
    'Year,Month,Day',
    [
      ['2027', '7', '15', '2027-07-15'],
      ['2027', 'July', '5', '2027-07-05'],
      ['2027', 'July', '', '2027-07'],
    ],
  ],
  [
    'Year,Half',
    [
      ['2027', 'H1', '2027-40'],
      ['2027', '2', '2027-41'],
      ['2027', 'second half', '2027-41'],
    ],
  ],
  [
    'Year,Quarter,Month',
    [
      ['2027', 'Q3', '7', '2027-07'],
      ['2027', 'Q3', '', '2027-35'],
    ],
  ],
  [
    '年,四半期',
    [
      ['2027', '第3四半期', '2027-35'],
      ['2027年', 'Q3', '2027-35'],
      ['2027年', '3', '2027-35'],
    ],
  ],
  [
    '年,月',
    [
      ['2027', '7', '2027-07'],
      ['2027', '7月', '2027-07'],
    ],
  ],
  [
    '年,半期',
    [
      ['2027', '上期', '2027-40'],
      ['2027', '下半期', '2027-41'],
    ],
  ],
  [
    '연도,분기',
    [
      ['2027', '3분기', '2027-35'],
      ['2027년', '3', '2027-35'],
    ],
  ],
  [
    '연도,월',
    [
      ['2027', '7월', '2027-07'],
      ['2027', '7', '2027-07'],
    ],
  ],
  [
    '연도,반기',
    [
      ['2027', '상반기', '2027-40'],
      ['2027', '하반기', '2027-41'],
    ],
  ],
  [
    '年份,季度',
    [
      ['2027', '三季度', '2027-35'],
      ['2027', '第三季度', '2027-35'],
      ['2027', '3', '2027-35'],
    ],
  ],
  [
    '年份,月份',
    [
      ['2027', '7月', '2027-07'],
      ['2027年', '七月', '2027-07'],
    ],
  ],
  [
    '年份,半年',
    [
      ['2027', '上半年', '2027-40'],
      ['2027', '下半年', '2027-41'],
    ],
  ],
];

describe('a date split over several columns', () => {
  for (const [way, parse] of Object.entries(WAYS))
    for (const [headers, cases] of CASES)
      it(`${headers}, read from ${way}`, () => {
        const rows = cases.map((cells, i) => ['A', `T${i}`, ...cells.slice(0, -1)]);
        const { roadmap, problems } = parse(['Company', 'Title', ...headers.split(',')], rows);
        assert.deepEqual(
          roadmap.milestones.map(({ claims }) => claims[0]?.date),
          cases.map((cells) => cells.at(-1)),
        );
        assert.deepEqual(problems, []);
      });

  it('keeps the year and reports the part that does not fit', () => {
    const rows = [
      ['A', 'T1', '2027', '5'],
      ['A', 'T2', '2027', 'soonish'],
      ['A', 'T3', '', 'Q3'],
      ['A', 'T4', '2027-02', 'Q3'],
      ['A', 'T5', '', 'Q3 2028'],
      ['A', 'T6', '2027', 'Q3 2028'],
    ];
    const { roadmap, problems } = (WAYS.CSV as NonNullable<(typeof WAYS)[string]>)(
      ['Company', 'Title', 'Year', 'Quarter'],
      rows,
    );
    assert.deepEqual(
      roadmap.milestones.map(({ claims }) => claims[0]?.date ?? null),
      ['2027', '2027', null, '2027-02', '2028-35', '2027'],
    );
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['line 2', 'line 3', 'line 4', 'line 5', 'line 7'],
    );
  });

  it('is reported if its parts contradict each other', () => {
    const { problems } = parseRoadmapCsv('company,title,year,quarter,month\nA,T,2027,Q1,7');
    assert.match(problems.map(({ message }) => message).join(), /different parts/);
  });

  it('gives way to a column with the whole date', () => {
    const csv = 'company,title,date,year,quarter\nA,T,2027-05-01,2027,Q2';
    assert.equal(parseRoadmapCsv(csv).roadmap.milestones[0]?.claims[0]?.date, '2027-05-01');
  });
});
