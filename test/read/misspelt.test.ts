import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePeriod } from '../../src/model/period/period.js';
import { Roadmap } from '../../src/model/roadmap.js';
import { readingBytes } from '../../src/read/large/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { drain } from '../../src/work/steps.js';
import { told } from '../model/roadmaps.js';

function fast(value: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const { parts, problems } = drain(readingBytes(bytes, parsePeriod));
  return { roadmap: new Roadmap(parts), problems };
}

const of = (name: string) => `“${name}” is no field of the format, and nothing is read from it`;

describe('a probably mistyped field of JSON', () => {
  it('is reported once, at its first place', () => {
    const record = (id: string) => ({
      id,
      company: 'A',
      title: `T ${id}`,
      tecnology: 'x',
      remark: 'kept',
      claims: [{ saidon: '2020', date: '2027', staus: 'achieved', colour: 'red' }],
    });
    const document = {
      knownthrough: '2026-01-01',
      companies: [{ name: 'A', contry: 'JP' }],
      sources: [{ id: 's', pubisher: 'P', publishedOn: '2020' }],
      milestones: [record('a'), record('b')],
    };
    const expected = [
      `/knownthrough: ${of('knownthrough')}`,
      `/companies/0/contry: ${of('contry')}`,
      `/sources/0/pubisher: ${of('pubisher')}`,
      `/milestones/0/tecnology: ${of('tecnology')}`,
      `/milestones/0/claims/0/saidon: ${of('saidon')}`,
      `/milestones/0/claims/0/staus: ${of('staus')}`,
    ];
    const parsed = parseRoadmap(document);
    assert.deepEqual(told(parsed.problems), expected);
    assert.match(parsed.problems[3]?.hint ?? '', /technology/);
    assert.deepEqual(fast(document).problems, parsed.problems);
    assert.equal(parsed.roadmap.milestones[0]?.claims[0]?.staus, 'achieved');
  });

  it('is not reported if the field it resembles is there as well', () => {
    const claims = [{ date: '2027', dates: 'of old', note: 'x', notes: 'y' }];
    const document = { milestones: [{ id: 'a', company: 'A', title: 'T', claims }] };
    assert.deepEqual(parseRoadmap(document).problems, []);
    assert.deepEqual(fast(document).problems, []);
  });

  it('is told of in short records, beside those that mean nothing, alone or in a document', () => {
    const milestones = [
      { company: 'A', title: 'T', date: '2027', staus: 'achieved', colour: 'red' },
      { company: 'A', title: 'U', date: '2028', staus: 'paused', size: 1, colour: 'blue' },
    ];
    const expected = [
      of('staus'),
      '“colour”, “size” mean nothing here: kept with the record, and not shown',
    ];
    for (const [document, at] of [
      [milestones, ''],
      [{ milestones }, '/milestones'],
    ] as const) {
      const { roadmap, problems } = parseRoadmap(document);
      assert.deepEqual(
        told(problems),
        expected.map((message) => `${at}: ${message}`),
      );
      assert.equal(roadmap.milestones[0]?.colour, 'red');
      assert.deepEqual(fast(document).problems, problems);
    }
  });

  it('is reported in columns of our own CSV', () => {
    const header = 'milestone,company,title,claim,said_on,date,staus,colour';
    const { problems } = parseRoadmapCsv(`${header}\na,A,T,c1,2020,2027,achieved,red`);
    assert.deepEqual(told(problems), [
      'line 1: the column “staus” is none of the format, and nothing is read from it',
    ]);
  });
});

describe('unread lists of records', () => {
  it('are reported if they stand under another name', () => {
    const data = [{ company: 'A', title: 'T', date: '2027' }];
    const document = { title: 'x', data, tags: ['a'], milestones: [] };
    const { problems } = parseRoadmap(document);
    assert.deepEqual(told(problems), [
      '/data: milestones is empty, and “data”, a list of 1, is not read',
    ]);
    assert.deepEqual(fast(document).problems, problems);
  });
});

describe('a field of a short record that is an alias of another one', () => {
  it('is reported', () => {
    const { roadmap, problems } = parseRoadmap([
      { company: 'A', title: 'T', ETA: '2027', deadline: '2029' },
      { company: 'A', title: 'U', ETA: '', deadline: '2029' },
    ]);
    assert.deepEqual(
      roadmap.milestones.map(({ claims: [claim] }) => claim?.date),
      ['2027', '2029'],
    );
    assert.deepEqual(told(problems), [
      ': “deadline” is one more date, and the first that is filled counts',
    ]);
  });
});
