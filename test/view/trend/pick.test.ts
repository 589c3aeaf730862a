import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldRoadmap, roadmapAsOf, trendLines } from '../../../src/model/index.js';
import { slipSoFar } from '../../../src/model/trend.js';
import { pickMilestones, walkOrder } from '../../../src/view/trend/pick.js';
import { REAL, roadmapTold, type Told } from '../../model/told.js';

const moved = (to: string): Told[] => [
  ['2020-01-01', '2024'],
  ['2021-01-01', to],
];

test('of too many milestones those that moved most are drawn, in their order, and the open one', () => {
  const roadmap = roadmapTold({
    'a-one': moved('2025'),
    'a-two': moved('2029'),
    'a-three': moved('2024'),
    'a-four': moved('2022'),
    'a-five': [['2020-01-01', '2024']],
  });
  const fold = foldRoadmap(roadmap, '2021-06-01');
  const all = Int32Array.of(0, 1, 2, 3, 4);
  assert.equal(pickMilestones(fold, all, -1), all);
  assert.deepEqual([...pickMilestones(fold, all, -1, 2)], [1, 3]);
  assert.deepEqual([...pickMilestones(fold, all, 4, 2)], [1, 4]);
});

test('lines are walked from the earliest date to the latest', () => {
  const roadmap = roadmapTold({
    'a-one': [['2020-01-01', '2028']],
    'a-two': [
      ['2020-01-01', '2025'],
      ['2021-01-01', 'XXXX'],
    ],
    'a-three': [['2020-01-01', '[2026..]']],
  });
  const lines = trendLines(roadmapAsOf(roadmap, '2022-01-01'));
  assert.deepEqual(
    walkOrder(lines).map((index) => lines[index]?.milestone),
    ['a-two', 'a-three', 'a-one'],
  );
});

test('the slip so far of Toyota’s first vehicle, statement by statement', () => {
  const state = roadmapAsOf(REAL, '2026-06-24');
  const toyota = state.milestones.find(({ id }) => id === 'toyota-first-assb-vehicle');
  const line = trendLines(state).find(({ milestone }) => milestone === toyota?.id);
  assert.ok(toyota && line);
  const slips = line.points.map((point) => slipSoFar(toyota, point));
  // End of 2020 to end of 2023, 2026, 2025, 2023, 2025; then first day 2015 to first day 2027.
  assert.deepEqual(slips.slice(0, 7), [null, 36, 72, 60, 36, 60, 144]);
  assert.equal(slips.at(-1), 96);
});
