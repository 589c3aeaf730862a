import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDay } from '../../../src/model/day.js';
import { foldRoadmap } from '../../../src/model/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { ghostsOf } from '../../../src/view/timeline/ghosts.js';
import { OPEN_END, OPEN_START, SOFT } from '../../../src/view/timeline/spans.js';
import { readData } from '../../data/schema.js';

const { roadmap } = parseRoadmap(readData('solid-state-batteries.json'));
const TOYOTA = roadmap.indexOf('toyota-first-assb-vehicle');

function ghosts(day: string, m = TOYOTA) {
  return ghostsOf(roadmap, foldRoadmap(roadmap, day), m).map(({ lo, hi, edges }) => [
    isoDay(lo),
    isoDay(hi),
    edges,
  ]);
}

describe('the earlier dates of a milestone', () => {
  const cases: readonly [string, string, (string | number)[][]][] = [
    ['none while the first date stands', '2012-01-01', []],
    ['the first once it moved', '2018-01-01', [['2015-01-01', '2021-01-01', 0]]],
    [
      'each in the order it was said, the press’s too',
      '2022-01-01',
      [
        ['2015-01-01', '2021-01-01', 0],
        ['2020-01-01', '2024-01-01', 0],
        ['2024-01-01', '2027-01-01', 0],
        ['2025-01-01', '2026-01-01', 0],
        ['2020-01-01', '2024-01-01', 0],
      ],
    ],
  ];
  for (const [name, day, expected] of cases) {
    it(name, () => assert.deepEqual(ghosts(day), expected));
  }

  it('leaves out what is shown now, however often it was said', () => {
    const shown = ghosts('2026-06-24').filter(
      ([lo, hi]) => lo === '2027-01-01' && hi === '2029-01-01',
    );
    assert.deepEqual(shown, []);
  });

  it('keeps open and soft edges', () => {
    const { roadmap: own } = parseRoadmap([
      {
        company: 'A',
        title: 'B',
        claims: [
          { saidOn: '2020', date: '[..2024]' },
          { saidOn: '2021', date: '2025~' },
          { saidOn: '2022', date: '[2026..]' },
          { saidOn: '2023', date: '2028' },
        ],
      },
    ]);
    const edges = ghostsOf(own, foldRoadmap(own, '2024-01-01'), 0).map((ghost) => ghost.edges);
    assert.deepEqual(edges, [OPEN_START, SOFT, OPEN_END]);
  });

  it('shows every promise once delivered, and none that was taken back', () => {
    const claims = [
      { id: 'a', saidOn: '2020', date: '2024' },
      { id: 'b', saidOn: '2021', date: '2025' },
      { id: 'c', saidOn: '2022', retracts: 'b' },
      { id: 'd', saidOn: '2025', date: '2024', status: 'achieved' },
    ];
    const { roadmap: own } = parseRoadmap([{ company: 'A', title: 'B', claims }]);
    const found = ghostsOf(own, foldRoadmap(own, '2026-01-01'), 0).map(({ lo }) => isoDay(lo));
    assert.deepEqual(found, ['2024-01-01']);
  });
});
