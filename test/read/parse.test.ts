import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Roadmap } from '../../src/model/roadmap.js';
import { parseRoadmap, readingRoadmap } from '../../src/read/parse.js';
import { BAD, BEYOND_SCHEMA, GOOD, MENDED } from '../data/documents.js';
import { documentOf, read, told } from '../model/roadmaps.js';

const record = { company: 'Toyota', title: 'First car', date: '2027', status: 'announced' };
const errorsOf = (value: unknown) =>
  parseRoadmap(value).problems.filter(({ severity }) => severity === 'error');
/** Everything a roadmap says. */
const plain = (roadmap: Roadmap) => JSON.parse(JSON.stringify(roadmap)) as unknown;
const claimsOf = (value: unknown) => read(value).milestones.flatMap(({ claims }) => claims);

describe('parseRoadmap', () => {
  for (const [name, document] of Object.entries({ ...GOOD, ...MENDED }))
    it(`reads ${name}`, () => assert.deepEqual(errorsOf(document), []));

  for (const [name, document] of Object.entries({ ...BAD, ...BEYOND_SCHEMA }))
    it(`reports ${name}`, () => {
      const errors = errorsOf(document);
      assert.ok(errors.length > 0);
      for (const { at, message, hint } of errors) {
        assert.match(at, /^(\/.*)?$/);
        assert.ok(message && hint);
      }
    });

  it('reads JSON text, also with a byte order mark', () => {
    assert.equal(read(`\uFEFF${JSON.stringify([record])}`).milestones.length, 1);
    const [problem] = errorsOf('[{"company": "Toyota"');
    assert.equal(problem?.at, '');
    assert.match(problem?.message ?? '', /^this is not JSON/);
  });

  it('reads the short form as the equal long form', () => {
    const short = { ...record, country: 'jp', saidOn: '2025-09', source: 'https://a.example/' };
    const long = {
      companies: [{ id: 'toyota', name: 'Toyota', country: 'JP' }],
      sources: [{ id: 's1', url: 'https://a.example/' }],
      milestones: [
        {
          id: 'toyota-first-car',
          company: 'toyota',
          partners: [],
          title: 'First car',
          stage: null,
          technology: null,
          claims: [
            {
              id: 'c1',
              saidOn: '2025-09',
              saidBy: 'company',
              date: '2027',
              phrase: '',
              status: 'announced',
              source: 's1',
              unverified: false,
              retracts: null,
            },
          ],
        },
      ],
    };
    assert.deepEqual(plain(read([short])), plain(read(long)));
    assert.deepEqual(read([short]).milestones, long.milestones);
  });

  it('stores typed dates as EDTF and keeps the words', () => {
    const typed = { ...record, date: 'by the end of the decade', saidOn: 'Q3 2021' };
    const [claim] = claimsOf([typed]);
    assert.deepEqual(
      [claim?.date, claim?.phrase, claim?.saidOn],
      ['[..2029]', 'by the end of the decade', '2021-35'],
    );
    assert.equal(claimsOf([{ ...typed, phrase: 'soon' }])[0]?.phrase, 'soon');
    assert.equal(claimsOf([record])[0]?.phrase, '');
  });

  it('reads fiscal years by the company’s fiscal year', () => {
    const milestones = [{ company: 'toyota', title: 'First car', date: 'FY2027' }];
    const company = (fiscalYear: object) => ({ id: 'toyota', name: 'Toyota', fiscalYear });
    const dates = [
      { startMonth: 4, labelledBy: 'start' },
      { startMonth: 4, labelledBy: 'end' },
      { startMonth: 4 },
    ].map((fiscal) => claimsOf({ companies: [company(fiscal)], milestones })[0]?.date);
    assert.deepEqual(dates, ['[2027-04..2028-03]', '[2026-04..2027-03]', '[2027-04..2028-03]']);
    const [problem] = errorsOf({ milestones });
    assert.equal(problem?.at, '/milestones/0/date');
  });

  it('reads an interval as one of its days, and the same text always the same', () => {
    const [a, b] = claimsOf([
      { ...record, date: '2027/2028' },
      { ...record, date: '2027-2028' },
    ]);
    assert.deepEqual([a?.date, b?.date], ['[2027..2028]', '[2027..2028]']);
  });

  it('recognises a source that a claim repeats, by its id or its content', () => {
    const claims = [{ id: 's1' }, { publisher: 'P' }, 's1'].map((source) => ({ source }));
    const sources = [{ id: 's1', publisher: 'P' }];
    const roadmap = read({ sources, milestones: [{ company: 'A', title: 'B', claims }] });
    assert.deepEqual(
      roadmap.milestones[0]?.claims.map(({ source }) => source),
      ['s1', 's1', 's1'],
    );
    assert.equal(roadmap.sources.length, 1);
  });

  it('names each place by a JSON Pointer', () => {
    const document = {
      companies: [{ id: 'a', country: 'ZZ' }, 7],
      sources: [{ id: 's1', url: 'javascript:alert(1)' }],
      milestones: [
        { company: 'a', title: 'T', claims: [{}, { date: 'when pigs fly' }, { status: 7 }] },
        { company: 'a', title: 'U', date: 'soon-ish' },
      ],
      indicators: [{ country: 'JP' }],
      knownThrough: 'x',
    };
    assert.deepEqual(
      errorsOf(document).map(({ at }) => at),
      [
        '/companies/0/country',
        '/companies/1',
        '/sources/0/url',
        '/indicators/0',
        '/milestones/0/claims/1/date',
        '/milestones/0/claims/2/status',
        '/milestones/1/date',
        '/knownThrough',
      ],
    );
  });

  it('keeps the good claims beside a bad one', () => {
    const claims = [{ date: '2027' }, { date: 'never ever' }, { date: '2028' }];
    const kept = claimsOf(documentOf(claims));
    assert.deepEqual(
      kept.map(({ id, date }) => [id, date]),
      [
        ['c1', '2027'],
        ['c3', '2028'],
      ],
    );
  });

  it('reports companies and stages that a document does not list', () => {
    const head = { companies: ['Toyota'], stages: ['Launch'] };
    const milestones = [{ ...record, company: 'BYD', stage: 'Alpha' }];
    const { roadmap, problems } = parseRoadmap({ ...head, milestones });
    assert.deepEqual(told(problems), [
      '/milestones/0/company: “BYD” is not among the companies',
      '/milestones/0/stage: “Alpha” is not among the stages',
    ]);
    assert.deepEqual(
      roadmap.companies.map(({ id }) => id),
      ['toyota', 'byd'],
    );
    assert.deepEqual(
      roadmap.stages.map(({ id }) => id),
      ['launch', 'alpha'],
    );
  });

  it('takes a country from the first record that has one, and reports another', () => {
    const companies = ['Toyota'];
    const of = (country: string, id: string) => ({ ...record, id, country });
    const milestones = [{ ...record, id: 'none' }, of('JP', 'a'), of('US', 'b')];
    const { roadmap, problems } = parseRoadmap({ companies, milestones });
    assert.equal(roadmap.companies[0]?.country, 'JP');
    assert.deepEqual(told(problems), [
      '/milestones/2/country: Toyota is of JP elsewhere, of US here',
    ]);
    const long = read([{ ...of('JP', 'c'), claims: [{ date: '2027' }] }]);
    assert.equal('country' in (long.milestones[0] as object), false);
  });

  it('makes the same columns of many claims as of few', () => {
    const claims = Array.from({ length: 40_000 }, () => ({ date: '2027' }));
    const milestones = ['a', 'b', 'c'].map((id) => ({ ...record, id, claims }));
    const { claimColumns, milestoneColumns } = read({ milestones });
    assert.equal(claimColumns.min.length, 120_000);
    assert.deepEqual([...milestoneColumns.firstClaim], [0, 40_000, 80_000, 120_000]);
  });

  it('reports retractions that retract nothing', () => {
    const of = (retracts: string[]) =>
      told(
        parseRoadmap(documentOf(retracts.map((id, n) => ({ id: `c${n}`, retracts: id })))).problems,
      );
    assert.deepEqual(of(['x']), [
      '/milestones/0/claims/0/retracts: no claim “x” stands in this milestone',
    ]);
    const circle = 'the claims take each other back in a circle';
    assert.deepEqual(of(['c0']), [`/milestones/0/claims/0/retracts: ${circle}`]);
    assert.deepEqual(of(['c1', 'c0', 'c1']), [
      `/milestones/0/claims/0/retracts: ${circle}`,
      `/milestones/0/claims/1/retracts: ${circle}`,
    ]);
  });

  it('lists a thousand problems and counts the rest', () => {
    const { problems } = parseRoadmap(Array.from({ length: 1500 }, () => 7));
    assert.equal(problems.length, 1001);
    assert.equal(problems.at(-1)?.message, '500 more problems are not listed');
  });

  it('can read one record at a time', () => {
    const reading = readingRoadmap([record, record, 7]);
    const counts: number[] = [];
    let step = reading.next();
    for (; !step.done; step = reading.next()) counts.push(step.value);
    assert.deepEqual(counts, [1, 2, 3]);
    assert.equal(step.value.roadmap.milestones.length, 2);
  });
});
