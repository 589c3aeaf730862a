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
