import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { told } from '../model/roadmaps.js';

const GOOD = { id: 'good', company: 'toyota', title: 'First car', date: '2027' };
const bad = (...claims: object[]) => ({ id: 'bad', company: 'toyota', title: 'Pack', claims });

/** Documents with the good record beside others, and what is told of those. */
const DOCUMENTS: Readonly<Record<string, readonly [document: object, told: readonly string[]]>> = {
  'a milestone twice': [
    { milestones: [GOOD, { ...GOOD, title: 'Other' }, { ...GOOD }] },
    [1, 2].map((i) => `/milestones/${i}/id: a milestone with the id “good” is there already`),
  ],
  'a claim twice': [
    { milestones: [bad({ id: 'c', date: '2027' }, { id: 'c', date: '2028' }), GOOD] },
    ['/milestones/0/claims/1/id: a claim with the id “c” is there already'],
  ],
  'companies, sources and stages twice': [
    {
      companies: [{ id: 'toyota' }, { id: 'toyota', name: 'Other' }],
      sources: [{ id: 's' }, { id: 's' }],
      stages: [{ id: 'launch' }, { id: 'launch' }],
      milestones: [GOOD],
    },
    [
      '/companies/1: a company with the id “toyota” is there already',
      '/sources/1: a source with the id “s” is there already',
      '/stages/1: a stage with the id “launch” is there already',
    ],
  ],
  'an unknown company, source and stage': [
    {
      companies: [{ id: 'toyota' }],
      stages: [{ id: 'launch' }],
      milestones: [
        { company: 'Nobody', title: 'Cell', stage: 'x', claims: [{ date: '2027', source: 's9' }] },
        GOOD,
      ],
    },
    [
      '/milestones/0/company: “Nobody” is not among the companies',
      '/milestones/0/claims/0/source: there is no source “s9”',
      '/milestones/0/stage: “x” is not among the stages',
    ],
  ],
};

const HEADER = 'milestone,company,title,claim,said_on,date,retracts';
const row = (...fields: string[]) => `bad,toyota,Pack,${fields.join()}`;
/** Rows above the good one, and what is told of them; the header is line 1. */
const ROWS: Readonly<Record<string, readonly [rows: readonly string[], told: readonly string[]]>> =
  {
    'a claim twice': [
      [row('c', '2020', '2027', ''), row('c', '2021', '2028', '')],
      ['line 3: a claim with the id “c” is there already'],
    ],
    'a claim taken back before it was said': [
      [row('c', '2020', '2027', 'd'), row('d', '2021', '2028', '')],
      [],
    ],
    'a claim that takes back what is not there': [
      [row('c', '2020', '2027', 'x')],
      ['line 2: no claim “x” stands in this milestone'],
    ],
    'claims that take each other back': [
      [row('c', '2020', '2027', 'e'), row('d', '2021', '2028', 'c'), row('e', '2022', '2029', 'd')],
      [2, 3, 4].map((line) => `line ${line}: the claims take each other back in a circle`),
    ],
    'years far away and days of no calendar': [
      [row('c', '', '-5000', ''), row('d', '', '300000', ''), row('e', '', '2027-02-29', '')],
      [/^line 2: /, /^line 3: /, /^line 4: .*has a day 29/, /^line 2: none of its claims/].map(
        String,
      ),
    ],
    'a megabyte in a field': [
      [row('c', '', 'x'.repeat(1_000_000), '')],
      ['/^line 2: /', '/^line 2: none/'],
    ],
    'a megabyte of commas': [[','.repeat(1_000_000)], []],
    'a megabyte of fields': [
      ['x,'.repeat(500_000)],
      ['line 2: the row has 500001 fields, the header 7'],
    ],
    'a megabyte of quotes': [
      [`a,b,c,${'"'.repeat(1_000_001)}`],
      ['/^line 2: a quote opens in line 2, column 7/'],
    ],
    'a megabyte in quotes, of many lines': [[`a,b,c,"${'x\n'.repeat(500_000)}"`], ['/^line 2: /']],
  };

function assertTold(found: readonly string[], expected: readonly string[]): void {
  assert.equal(found.length, expected.length, found.join('\n').slice(0, 2000));
  for (const [i, text] of found.entries()) {
    const pattern = /^\/(\^.*)\/$/.exec(expected[i] as string)?.[1];
    if (pattern === undefined) assert.equal(text, expected[i]);
    else assert.match(text, new RegExp(pattern));
  }
}

describe('a claim without an id', () => {
  it('gets one that no other claim has, and keeps it', () => {
    const rows = ['milestone,company,title,claim,date', 'm,A,T,c2,2027', 'm,A,T,,2028'];
    const csv = parseRoadmapCsv(rows.join('\n'));
    const claims = [{ id: 'c2', date: '2027' }, { date: '2028' }, { id: 'c2-2' }, { id: 'c3-2' }];
    const json = parseRoadmap([{ id: 'm', company: 'A', title: 'T', claims }]);
    assert.deepEqual([...csv.problems, ...json.problems], []);
    const ids = ({ roadmap }: typeof csv) => roadmap.milestones[0]?.claims.map(({ id }) => id);
    assert.deepEqual(ids(csv), ['c2', 'c2-2']);
    assert.deepEqual(ids(json), ['c2', 'c2-3', 'c2-2', 'c3-2']);
  });
});

describe('a good record is read beside', () => {
  for (const [what, [document, expected]] of Object.entries(DOCUMENTS)) {
    it(what, () => {
      const { roadmap, problems } = parseRoadmap(document);
      assert.ok(roadmap.indexOf('good') >= 0);
      assertTold(told(problems), expected);
      assert.ok(problems.every(({ hint }) => hint));
    });
  }

  for (const [what, [rows, expected]] of Object.entries(ROWS)) {
    for (const [end, name] of [
      ['\n', 'LF'],
      ['\r\n', 'CRLF'],
      ['\r', 'CR'],
    ] as const) {
      it(`${what}, in rows that end in ${name}`, () => {
        const text = [HEADER, ...rows, 'good,toyota,First car,c,,2027,'].join(end);
        const { roadmap, problems } = parseRoadmapCsv(text);
        assert.ok(roadmap.indexOf('good') >= 0);
        assertTold(told(problems), expected);
      });
    }
  }

  it('rows that end in different ways', () => {
    const text = `${HEADER}\ra,A,B,,,2027,\nb,A,"C\rC",,,2028,\r\n\r\ngood,A,D,,,never ever,\r`;
    const { roadmap, problems } = parseRoadmapCsv(text);
    assert.deepEqual(roadmap.milestoneColumns.ids, ['a', 'b', 'good']);
    assert.equal(problems[0]?.at, 'line 6');
  });
});
