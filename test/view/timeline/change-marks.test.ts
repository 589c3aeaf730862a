import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesBetween, foldRoadmap } from '../../../src/model/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { ChangeMarks } from '../../../src/view/timeline/change-marks.js';
import { readData } from '../../data/schema.js';

const { roadmap } = parseRoadmap(readData('solid-state-batteries.json'));
const MARKS = ['new', 'achieved', 'cancelled', 'later', 'earlier'];

describe('marks of what changed', () => {
  for (const [since, day] of [
    ['2017-01-01', '2018-01-01'],
    ['2021-06-30', '2023-12-31'],
    ['2025-06-24', '2026-06-24'],
    ['2012-01-01', '2026-06-24'],
  ] as const) {
    it(`are those of the list of changes, ${since} to ${day}`, () => {
      const marks = new ChangeMarks(roadmap, since, foldRoadmap(roadmap, day));
      for (const { milestone, kind } of changesBetween(roadmap, since, day)) {
        if (MARKS.includes(kind))
          assert.equal(marks.of(roadmap.indexOf(milestone)), kind, milestone);
      }
    });
  }

  it('are none between a day and itself', () => {
    const marks = new ChangeMarks(roadmap, '2026-06-24', foldRoadmap(roadmap, '2026-06-24'));
    for (let m = 0; m < roadmap.milestoneColumns.count; m += 1) assert.equal(marks.of(m), null);
  });
});
