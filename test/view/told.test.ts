import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayNumber } from '../../src/model/day.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { mostTelling } from '../../src/view/told.js';

const said = (saidOn: string, date: string, status = 'announced') => ({ saidOn, date, status });
const { roadmap } = parseRoadmap({
  milestones: [
    {
      company: 'A',
      title: 'moves',
      claims: [said('2020-01-01', '2025'), said('2021-06-01', '2026')],
    },
    { company: 'B', title: 'begins', claims: [said('2021-06-05', '2030')] },
    {
      company: 'C',
      title: 'ends',
      claims: [said('2020-01-02', '2022'), said('2021-08-01', '2021-07', 'achieved')],
    },
  ],
});
const told = (from: string, to: string, of: Int32Array | null = null) => {
  const found = mostTelling(roadmap, of, dayNumber(from), dayNumber(to));
  return found && [found.m, found.c];
};

describe('what play tells', () => {
  it('is nothing where nothing was said, and never what was said on the first day', () => {
    assert.equal(told('2021-06-05', '2021-07-31'), null);
    assert.deepEqual(told('2021-06-04', '2021-06-05'), [1, 2]);
  });

  it('is a new date before a first one, and the newest of several', () => {
    assert.deepEqual(told('2021-05-01', '2021-06-30'), [0, 1]);
    assert.deepEqual(told('2021-05-01', '2021-09-01'), [2, 4]);
    assert.deepEqual(told('2019-01-01', '2020-06-01'), [2, 3]);
  });

  it('is of the milestones that the filters leave', () => {
    assert.deepEqual(told('2021-05-01', '2021-09-01', Int32Array.of(1)), [1, 2]);
  });
});
