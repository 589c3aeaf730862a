import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roadmapAsOf } from '../../../src/model/state.js';
import { readingCsv } from '../../../src/read/csv/csv.js';
import { PhrasesNeeded } from '../../../src/read/dates.js';
import { readingJson } from '../../../src/read/json/value.js';
import { parseRoadmap } from '../../../src/read/parse.js';

const drained = <T>(reading: Iterator<unknown, T>): T => {
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
};
const read = (value: unknown) => drained(readingJson(value, null));
const record = { company: 'Toyota', title: 'First car' };
const indicator = { country: 'JP', category: 'patents', measure: 'filed', value: 1 };
const milestone = (claim: object) => ({ milestones: [{ ...record, claims: [claim] }] });

describe('reading without a parser of typed phrases', () => {
  for (const date of ['2027-35', '2027/2028', '[..2030]', '2030~', '202X', 'xxxx', '2027-13'])
    it(`reads ${date} as parseRoadmap does`, () => {
      const document = milestone({ saidOn: '2025', date });
      const { roadmap, problems } = read(document);
      const whole = parseRoadmap(document);
      assert.deepEqual(problems, whole.problems);
      assert.deepEqual(roadmap.milestones, whole.roadmap.milestones);
    });

  for (const [what, document] of Object.entries({
    'a date': [{ ...record, date: 'Q3 2027' }],
    'the day it was said': milestone({ saidOn: 'May 2025', date: '2027' }),
    'a source’s publication': { sources: [{ id: 's1', published: 'May 2025' }], milestones: [] },
    'a source brought along': [{ ...record, source: { title: 'A', published: 'May 2025' } }],
    'an indicator’s period': { milestones: [], indicators: [{ ...indicator, period: 'FY2025' }] },
    'a text that may mean something': [{ ...record, date: 'some day' }],
  }))
    it(`says that it reads ${what} as one`, () =>
      assert.throws(() => read(document), PhrasesNeeded));

  it('says so in CSV, too', () => {
    const text = 'company,title,date\nToyota,First car,late 2027';
    assert.throws(() => drained(readingCsv(text, null)), PhrasesNeeded);
    assert.equal(drained(readingCsv(text.replace('late ', ''), null)).problems.length, 0);
  });
});

describe('typed phrases', () => {
  it('are kept as EDTF, claim by claim', () => {
    const claims = [
      { id: 'b', saidOn: 'May 2024', date: 'this decade' },
      { id: 'refused', saidOn: '2023', date: 'some day' },
      { id: 'a', saidOn: '2022', date: 'Q3 2027', phrase: 'in summer' },
      { id: 'c', saidOn: '2025', date: '2027/2028' },
    ];
    const { roadmap } = parseRoadmap({ milestones: [{ ...record, claims }] });
    assert.deepEqual(
      roadmap.milestones[0]?.claims.map(({ id, saidOn, date, phrase }) => [
        id,
        saidOn,
        date,
        phrase,
      ]),
      [
        ['b', '2024-05', '[..2029]', 'this decade'],
        ['a', '2022', '2027-35', 'in summer'],
        ['c', '2025', '[2027..2028]', '2027/2028'],
      ],
    );
    const [state] = roadmapAsOf(roadmap, '2026-01-01').milestones;
    assert.deepEqual(
      state?.claims.map(({ period }) => period?.max),
      ['2027-09-30', '2029-12-31', '2028-12-31'],
    );
  });

  it('of sources and indicators are stored as EDTF', () => {
    const { roadmap, problems } = parseRoadmap({
      sources: [
        { id: 's1', published: 'May 2025' },
        { id: 's2', published: 'long ago' },
      ],
      milestones: [],
      indicators: [{ ...indicator, period: '2000–2023', saidOn: 'autumn 2025' }],
    });
    assert.deepEqual(
      roadmap.sources.map(({ published }) => published),
      ['2025-05', undefined],
    );
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['/sources/1/published'],
    );
    const [figure] = roadmap.indicators;
    assert.deepEqual([figure?.period, figure?.saidOn], ['[2000..2023]', '2025-23']);
  });
});
