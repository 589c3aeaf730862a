import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type CameDue, countingCameDue } from '../../src/model/came-due.js';
import { type Filter, filterRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { foldRoadmap } from '../../src/model/fold.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { onTimeScore } from '../../src/model/scores/measures.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { drain } from '../../src/work/steps.js';
import { readData } from '../data/schema.js';
import { aDay, aDocument, documentOf, read, type Said } from './roadmaps.js';

const DAY = '2026-06-30';
const counted = (roadmap: Roadmap, day = DAY, filter: Filter = NO_FILTER) => {
  const fold = foldRoadmap(roadmap, day);
  return drain(countingCameDue(roadmap, fold, filterRoadmap(roadmap, fold, filter).milestones));
};

/** The counts that are not 0. */
const told = (counts: CameDue) =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

const promised = { saidOn: '2020-01-01', date: '2025', status: 'announced' };
const CASES: Readonly<Record<string, readonly [readonly Said[], object]>> = {
  'not due yet': [[{ ...promised, date: '2027' }], {}],
  'a floor alone': [[{ ...promised, date: '[2024..]' }], {}],
  'a day withdrawn': [
    [promised, { saidOn: '2024-01-01', date: 'XXXX', status: 'announced' }],
    { due: 1, missed: 1 },
  ],
  kept: [
    [promised, { saidOn: '2025-06-01', date: '2025-05', status: 'achieved' }],
    { due: 1, kept: 1 },
  ],
  'kept before its day': [
    [
      { ...promised, date: '2027' },
      { saidOn: '2026-01-01', date: '2025-12', status: 'achieved' },
    ],
    { early: 1 },
  ],
  late: [
    [promised, { saidOn: '2026-02-01', date: '2026-01', status: 'achieved' }],
    { due: 1, late: 1 },
  ],
  'on a day that straddles': [
    [
      { ...promised, date: '2025-06' },
      { saidOn: '2026-02-01', date: '2025', status: 'achieved' },
    ],
    { due: 1, unclear: 1 },
  ],
  'nobody promised it': [
    [{ saidOn: '2026-02-01', date: '2026-01', status: 'achieved' }],
    { unpromised: 1 },
  ],
  'cancelled in time': [[promised, { saidOn: '2025-03-01', status: 'cancelled' }], {}],
  'cancelled too late': [
    [promised, { saidOn: '2026-03-01', status: 'cancelled' }],
    { due: 1, missed: 1, cancelled: 1 },
  ],
};

describe('promises that came due', () => {
  for (const [name, [claims, wanted]] of Object.entries(CASES))
    it(`count ${name}`, () => {
      const roadmap = read(documentOf(claims, { knownThrough: DAY }));
      assert.deepEqual(told(counted(roadmap)), wanted);
    });

  it('are those that the on-time score counts', () => {
    fc.assert(
      fc.property(aDocument, aDay, (document, day) => {
        const roadmap = read(document);
        const { milestones } = roadmapAsOf(roadmap, day);
        const { n, onTime, late, missed, unclear, early, unpromised } = onTimeScore(milestones);
        const { cancelled, ...counts } = counted(roadmap, day);
        assert.deepEqual(counts, {
          due: n,
          kept: onTime,
          late,
          missed,
          unclear,
          early,
          unpromised,
        });
        assert.ok(cancelled <= missed);
      }),
    );
  });

  it('are those of the requested milestones', () => {
    const roadmap = read(readData('solid-state-batteries.json'));
    const { due, kept, late, missed, unclear } = counted(roadmap);
    assert.equal(due, kept + late + missed + unclear);
    assert.ok(due > 0);
    const ofLate = counted(roadmap, DAY, { ...NO_FILTER, verdict: ['late'] });
    assert.deepEqual(told(ofLate), { due: late, late });
  });
});
