import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { toCsv } from '../../src/export/csv.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { told } from '../model/roadmaps.js';

const documentOf = (claims: readonly object[], head: object = {}) => ({
  ...head,
  milestones: [{ id: 'm', company: 'A', title: 'B', claims }],
});
const read = (claims: readonly object[], head: object = {}) =>
  parseRoadmap(documentOf(claims, head));
const claimsIn = ({ roadmap }: ReturnType<typeof parseRoadmap>) => roadmap.milestones[0]?.claims;
const written = (claims: readonly object[], head: object = {}) =>
  JSON.parse(JSON.stringify(read(claims, head).roadmap)) as { format?: unknown };

/** A header and a row as version 0.1 wrote them. */
const CSV_0_1 = `milestone,company,country,partners,title,stage,technology,claim,said_on,said_by,date,phrase,status,source_publisher,source_title,source_url,source_published,unverified,retracts,fiscal_year_start,note
m1,Toyota,JP,Idemitsu,First car,launch,sulfide,c1,2017-10-25,company,[2020..2023],"early in the 2020s",announced,Nikkei,Toyota to …,https://a.example/1,2017-10-25,yes,,4,a note
m1,Toyota,JP,Idemitsu,First car,launch,sulfide,c2,2021-09-07,company,[2027..2028],,in-progress,,,,,,c1,,
`;

describe('files of version 0.1', () => {
  it('are read as before, as CSV', () => {
    const { roadmap, problems } = parseRoadmapCsv(CSV_0_1);
    assert.deepEqual(problems, []);
    const [milestone] = roadmap.milestones;
    const [first, second] = milestone?.claims ?? [];
    assert.deepEqual(
      [milestone?.id, milestone?.partners, milestone?.technology],
      ['m1', ['Idemitsu'], 'sulfide'],
    );
    assert.deepEqual(
      [first?.date, first?.phrase, first?.unverified, first?.note],
      ['[2020..2023]', 'early in the 2020s', true, 'a note'],
    );
    assert.equal(second?.retracts, 'c1');
    assert.equal(first?.quote, undefined);
  });

  it('are written without a format, as they came, as JSON', () => {
    const claims = [{ id: 'c1', saidOn: '2020-01-01', date: '2027', phrase: 'by then' }];
    assert.equal('format' in written(claims), false);
    assert.deepEqual(read(claims).problems, []);
  });
});

describe('the format of a document', () => {
  for (const [field, value] of [
    ['quote', '2027年'],
    ['voids', 'c1'],
    ['after', 'c1'],
    ['recordedOn', '2026-11-22'],
  ] as const)
    it(`is 2 with ${field}`, () => {
      const claims = [
        { id: 'c1', saidOn: '2020-01-01' },
        { id: 'c2', saidOn: '2020-01-01', [field]: value },
      ];
      assert.equal(written(claims).format, 2);
      assert.deepEqual(read(claims, { format: 2 }).problems, []);
    });

  it('is shown as far as it is understood if it is newer, and never rewritten', () => {
    const { problems, roadmap } = read([{ date: '2027', mood: 'bright' }], { format: 3 });
    assert.deepEqual(told(problems), [
      '/format: the document has format 3, and this version knows 2: it is shown as far as it is understood',
    ]);
    assert.equal(roadmapAsOf(roadmap, '2026-01-01').milestones.length, 1);
    assert.equal(JSON.parse(JSON.stringify(roadmap)).format, 3);
  });

  it('is reported if it is not a number', () => {
    assert.deepEqual(told(read([], { format: 'two' }).problems)[0], '/format: format is “two”');
  });
});

describe('a quote', () => {
  const claim = {
    id: 'c1',
    saidOn: '2017-10-25',
    date: '2027',
    phrase: 'on the market in 2027',
    quote: '2027年に発売',
    quoteLang: 'ja',
    recordedOn: '2018-01-30',
    recordedBy: 'A. Curator',
    source: { url: 'https://a.example/1', archived: 'https://b.example/1', accessed: '2018-01-29' },
  };

  it('is read back from JSON and from CSV', () => {
    const parsed = read([claim]);
    assert.deepEqual(parsed.problems, []);
    const { quote, quoteLang, recordedOn, recordedBy } = claimsIn(parsed)?.[0] ?? {};
    assert.deepEqual(
      [quote, quoteLang, recordedOn, recordedBy],
      ['2027年に発売', 'ja', '2018-01-30', 'A. Curator'],
    );
    const again = parseRoadmapCsv(toCsv(parsed.roadmap));
    assert.deepEqual(again.problems, []);
    assert.equal(claimsIn(again)?.[0]?.quote, quote);
    assert.deepEqual(
      again.roadmap.sources.map(({ archived, accessed }) => [archived, accessed]),
      [['https://b.example/1', '2018-01-29']],
    );
  });

  it('is reported if it cannot be read, and kept', () => {
    const spoilt = [
      { ...claim, id: 'c1', recordedOn: 'some day' },
      { ...claim, id: 'c2', recordedOn: '2017-01-01' },
      { ...claim, id: 'c3', quoteLang: 'not a language' },
      { ...claim, id: 'c4', quote: 5 },
      { ...claim, id: 'c5', source: { url: 'https://a.example/1', archived: 'javascript:x' } },
    ];
    const parsed = read(spoilt);
    assert.deepEqual(
      parsed.problems.map(({ at }) => at),
      [
        '/milestones/0/claims/0/recordedOn',
        '/milestones/0/claims/1/recordedOn',
        '/milestones/0/claims/2/quoteLang',
        '/milestones/0/claims/3/quote',
        '/milestones/0/claims/4/source/archived',
      ],
    );
    assert.equal(claimsIn(parsed)?.length, 5);
  });
});

describe('references between claims', () => {
  const first = { id: 'c1', saidOn: '2020-01-01', date: '2025' };
  const told_ = (...claims: object[]) => told(read([first, ...claims]).problems);

  it('are reported if they refer to nothing', () => {
    assert.deepEqual(told_({ id: 'c2', voids: 'x' }), [
      '/milestones/0/claims/1/voids: no claim “x” stands in this milestone',
    ]);
    assert.deepEqual(told_({ id: 'c2', voids: 'c3' }, { id: 'c3', voids: 'c2' }), [
      '/milestones/0/claims/1/voids: the claims void each other in a circle',
      '/milestones/0/claims/2/voids: the claims void each other in a circle',
    ]);
    assert.deepEqual(told_({ id: 'c2', saidOn: '2020-01-02', after: 'c1' }), [
      '/milestones/0/claims/1/after: it follows “c1”, of another day',
    ]);
    assert.deepEqual(
      told_({ id: 'c2', saidOn: '2020-01-01', after: 'c1' }, { id: 'c3', voids: 'c1' }),
      ['/milestones/0/claims/1/after: it follows “c1”, which is void'],
    );
    assert.deepEqual(told_({ id: 'c2', saidOn: '2020-01-01', after: 'c2' }), [
      '/milestones/0/claims/1/after: the claims follow each other in a circle',
    ]);
  });
});

describe('the newest day', () => {
  const newest = (claims: readonly object[], head: object = {}) =>
    read(claims, head).roadmap.newestDay('2026-06-24');

  it('is the day the curators last looked, or the day of a newer claim', () => {
    const old = { id: 'c1', saidOn: '2020-01-01', date: '2025' };
    const recent = { id: 'c2', saidOn: '2026-11-22', date: '2025' };
    assert.equal(newest([old], { knownThrough: '2025-01-01' }), '2025-01-01');
    assert.equal(newest([old, recent], { knownThrough: '2025-01-01' }), '2026-11-22');
    assert.equal(newest([old]), '2026-06-24');
    assert.equal(newest([old, recent]), '2026-11-22');
    assert.equal(
      newest([old, recent, { id: 'c3', voids: 'c2' }], { knownThrough: '2025-01-01' }),
      '2025-01-01',
    );
    assert.equal(newest([]), '2026-06-24');
  });
});

/** What version 0.1 published, by its paths. */
const PATHS_0_1 = [
  ...[
    '.',
    './elements',
    './elements/*',
    './define/*',
    './model',
    './export',
    './cdn/*',
    './themes/*',
  ],
  ...['./data/*', './react', './vue', './svelte', './custom-elements.json', './package.json'],
];

describe('the package of version 0.1', () => {
  const url = new URL('../../package.json', import.meta.url);
  const { exports } = JSON.parse(readFileSync(url, 'utf8'));
  for (const path of PATHS_0_1)
    it(`${path} is still published`, () => assert.ok(Object.hasOwn(exports, path)));
});
