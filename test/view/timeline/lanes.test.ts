import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterRoadmap, foldRoadmap, NO_FILTER } from '../../../src/model/index.js';
import { realRoadmap } from '../../data/real.js';
import { lanes, lanesIn } from '../view-data.js';

describe('lanes', () => {
  it('of stages stand in the order of the rungs, those with none last', () => {
    const stages = ['mass-production', null, 'research', 'pilot-line'];
    const list = lanes(
      stages.map((stage) => ({ stage, date: '2027' })),
      'stage',
    ).lanes;
    assert.deepEqual(
      list.map(({ id }) => id),
      ['research', 'pilot-line', 'mass-production', ''],
    );
  });

  it('hold their milestones by time, those without a date apart', () => {
    const [lane] = lanes(
      ['2030', '2027-07', null, '[2027..2028]', '2027', 'XXXX'].map((date) => ({ date })),
    ).lanes;
    assert.deepEqual([...(lane?.dated ?? [])], [4, 3, 1, 0]);
    assert.deepEqual([...(lane?.undated ?? [])], [2, 5]);
  });

  for (const groupBy of ['company', 'country', 'stage', 'technology'] as const) {
    it(`by ${groupBy} hold each of the real milestones once`, () => {
      const roadmap = realRoadmap();
      const fold = foldRoadmap(roadmap, '2026-06-24');
      const filtered = filterRoadmap(roadmap, fold, NO_FILTER);
      const list = lanesIn({ roadmap, fold, filtered, groupBy });
      const all = list.flatMap(({ dated, undated }) => [...dated, ...undated]);
      assert.deepEqual(
        all.sort((a, b) => a - b),
        [...filtered.milestones],
      );
      assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
      if (groupBy === 'company') assert.equal(list.length, roadmap.companies.length);
    });
  }
});
