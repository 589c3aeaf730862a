import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../src/export/csv.js';
import { parsePeriod } from '../../src/model/period/period.js';
import { Roadmap } from '../../src/model/roadmap.js';
import { readingBytes } from '../../src/read/large/index.js';
import { parseRoadmap, type ReadingOptions } from '../../src/read/parse.js';
import { ONE_LANE } from '../../src/read/short.js';
import { drain } from '../../src/work/steps.js';

/** What records say, read as values and as a large text, which have to agree. */
function read(records: readonly unknown[], options: ReadingOptions = {}) {
  const { roadmap, problems } = parseRoadmap(records, options);
  const bytes = new TextEncoder().encode(JSON.stringify(records));
  const large = drain(readingBytes(bytes, parsePeriod, options));
  assert.deepEqual(large.problems, problems);
  assert.deepEqual(new Roadmap(large.parts).milestones, roadmap.milestones);
  const rows = roadmap.milestones.map(({ company, title, claims: [claim] }) => {
    const source = roadmap.sources.find(({ id }) => id === claim?.source);
    const owner = roadmap.companies.find(({ id }) => id === company)?.name;
    return [owner, title, claim?.date, claim?.status, source?.url ?? source?.publisher ?? null];
  });
  return { rows, told: problems.map(({ at, message }) => `${at}: ${message}`) };
}

describe('short records', () => {
  it('may use the field names that people use', () => {
    const { rows, told } = read([
      {
        Organization: 'Alpha',
        Goal: 'Pilot',
        ETA: 'Q3 2027',
        State: 'Done',
        Link: 'https://e.org/1',
      },
      { maker: 'Beta', task: 'Car', deadline: 2029, link: 'News' },
      { company: 'Gamma', milestone: 'Cell', date: '2030' },
    ]);
    assert.deepEqual(rows, [
      ['Alpha', 'Pilot', '2027-35', 'achieved', 'https://e.org/1'],
      ['Beta', 'Car', '2029', 'announced', 'News'],
      ['Gamma', 'Cell', '2030', 'announced', null],
    ]);
    assert.deepEqual(told, []);
  });

  it('have the day of a promise and its deadline', () => {
    const records = [{ company: 'C', title: 'T', date: '2025-03-01', deadline: '2027' }];
    const { roadmap, problems } = parseRoadmap(records);
    assert.deepEqual(problems, []);
    const claim = roadmap.milestones[0]?.claims[0];
    assert.deepEqual([claim?.saidOn, claim?.date], ['2025-03-01', '2027']);
  });

  it('keep unknown fields, and report each name once', () => {
    const records = ['A', 'B'].map((title) => ({
      company: 'C',
      title,
      date: '2027',
      assignees: 'me',
    }));
    const { told } = read(records);
    assert.deepEqual(told, [
      ': “assignees” means nothing here: kept with the record, and not shown',
    ]);
    assert.equal(parseRoadmap(records).roadmap.milestones[0]?.assignees, 'me');
  });

  it('without any company make one lane', () => {
    const { rows, told } = read([
      { title: 'A', date: '2027' },
      { title: 'B', date: '2028' },
    ]);
    assert.deepEqual(
      rows.map(([company]) => company),
      [ONE_LANE, ONE_LANE],
    );
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /no record names a company/);
  });

  it('without a company are refused if others have one', () => {
    const { rows, told } = read([
      { title: 'A', date: '2027' },
      { company: 'C', title: 'B', date: '2028' },
    ]);
    assert.equal(rows.length, 1);
    assert.match(told.join(), /^\/0\/company: company is missing/);
  });

  it('mean what the documentation says', () => {
    const records = [{ wer: 'Alpha', was: 'Pilot', wann: '2027', date: '2020' }];
    const columns = 'company: Wer; title: was; date: wann; said_on: date';
    const { roadmap } = parseRoadmap(records, { columns });
    const [milestone] = roadmap.milestones;
    assert.deepEqual([milestone?.company, milestone?.title], ['alpha', 'Pilot']);
    const [claim] = milestone?.claims ?? [];
    assert.deepEqual([claim?.date, claim?.saidOn], ['2027', '2020']);
  });

  it('keep their note with the claim, as in CSV', () => {
    const { roadmap } = parseRoadmap([{ company: 'A', title: 'T', date: '2027', note: 'by rail' }]);
    const [milestone] = roadmap.milestones;
    assert.deepEqual([milestone?.note, milestone?.claims[0]?.note], [undefined, 'by rail']);
    assert.match(toCsv(roadmap), /,by rail\r\n$/);
  });
});

describe('what short records say of their source', () => {
  const PARTS = {
    url: 'https://e.org/1',
    title: 'Plan',
    published: '2026-01-05',
    publisher: 'News',
  };
  const RECORD = { company: 'C', title: 'T', date: '2027' };
  for (const [name, fields] of Object.entries({
    'in camel case': {
      sourceUrl: PARTS.url,
      sourceTitle: PARTS.title,
      sourcePublished: PARTS.published,
      sourcePublisher: PARTS.publisher,
    },
    'as columns are called': {
      source_url: PARTS.url,
      source_title: PARTS.title,
      source_published: PARTS.published,
      source_publisher: PARTS.publisher,
    },
    'as people call them': {
      'Source URL': PARTS.url,
      'Source title': PARTS.title,
      Published: PARTS.published,
      publisher: PARTS.publisher,
    },
    'beside an address': {
      source: PARTS.url,
      source_title: PARTS.title,
      published: PARTS.published,
      Outlet: PARTS.publisher,
    },
    'beside an object': {
      source: { url: PARTS.url, title: PARTS.title },
      source_published: PARTS.published,
      publisher: PARTS.publisher,
    },
  }))
    it(`is read ${name}`, () => {
      const { roadmap, problems } = parseRoadmap([{ ...RECORD, ...fields }]);
      assert.deepEqual(problems, []);
      const { id: _, ...source } = { ...roadmap.sources[0] };
      assert.deepEqual({ ...source }, PARTS);
      const names = Object.keys(roadmap.milestones[0] ?? {});
      assert.deepEqual(
        Object.keys(fields).filter((key) => names.includes(key)),
        [],
      );
    });

  it('names further fields as CSV does', () => {
    const fields = { quote: 'bald', quote_lang: 'de', recorded_by: 'me', Unverified: 'yes' };
    const { roadmap, problems } = parseRoadmap([{ ...RECORD, ...fields }]);
    assert.deepEqual(problems, []);
    const claim = roadmap.milestones[0]?.claims[0];
    assert.deepEqual([claim?.quoteLang, claim?.recordedBy, claim?.unverified], ['de', 'me', true]);
  });

  for (const name of ['retracts', 'voids', 'after', 'fiscal_year_start', 'milestone'])
    it(`is told that ${name} means nothing`, () => {
      const { rows, told } = read([{ ...RECORD, [name]: '4' }]);
      assert.equal(rows.length, 1);
      assert.deepEqual(told, [
        `: “${name}” means nothing here: kept with the record, and not shown`,
      ]);
    });
});

describe('records that an interface wraps', () => {
  const record = { company: 'A', title: 'T', date: '2027' };
  const rows = [['Company', 'Goal', 'ETA', ''], ['A', 'T', 2027, 'x'], [], ['B', 'T', 'Q3 2027']];
  for (const [name, document, wanted] of [
    ['data', { data: [record] }, ['a T 2027']],
    ['results beside other fields', { count: 1, title: 'R', results: [record] }, ['a T 2027']],
    [
      'values',
      { range: 'A1:D4', majorDimension: 'ROWS', values: rows },
      ['a T 2027', 'b T 2027-35'],
    ],
    ['two lists', { data: [record], more: [record] }, []],
    ['columns', { majorDimension: 'COLUMNS', values: rows }, []],
    ['an empty list', { data: [] }, []],
    ['companies alone', { companies: [{ id: 'a', name: 'A' }] }, []],
    ['texts', { data: ['A'] }, []],
  ] as const)
    it(name, () => {
      const { roadmap, problems } = parseRoadmap(document);
      const read = roadmap.milestones.map((m) => `${m.company} ${m.title} ${m.claims[0]?.date}`);
      assert.deepEqual(read, wanted);
      const [problem] = problems;
      if (wanted.length === 0) assert.equal(problem?.message, 'milestones is missing');
      else assert.match(`${problem?.severity} ${problem?.message}`, /^info “\w+” is read as/);
    });
});
