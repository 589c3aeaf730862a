import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMonths, dayNumber, isoDay } from '../../../src/model/day.js';
import { OUTSIDE_VIEW_DELIVERIES, outsideView } from '../../../src/model/scores/outside-view.js';
import {
  type CompetingObservation,
  cumulativeIncidence,
} from '../../../src/model/scores/survival.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import type { RoadmapState } from '../../../src/model/types.js';
import { claimDays, REAL, roadmapTold, type Told } from '../told.js';

/** Promised for 2010, delivered a month late, two months late, and so on. */
function deliveries(stage: string, count: number): Record<string, readonly Told[]> {
  const end = dayNumber('2011-01-01');
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const day = isoDay(addMonths(end, index + 1) - 1);
      return [
        `acme-${stage}-${index}`,
        [
          ['2009-01-01', '2010'],
          [day, day, 'achieved'],
        ] as Told[],
      ];
    }),
  );
}

const pictureOf = (told: Record<string, readonly Told[]>, day: string, fields = {}): RoadmapState =>
  roadmapAsOf(roadmapTold(told, fields), day);

const ASKED: Record<string, readonly Told[]> = { 'acme-launch-asked': [['2021-01-01', '2023']] };

test('asks how late others came that were already later than this one', () => {
  const told = { ...deliveries('launch', 10), ...ASKED };
  // Six months late by now: what is left came after 7, 8, 9 and 10 months.
  assert.deepEqual(outsideView(pictureOf(told, '2024-06-30'), 'acme-launch-asked'), {
    reason: null,
    p50: '2024-08-31',
    p80: '2024-10-31',
    referenceClass: 'stage',
    deliveries: 10,
    later: 4,
    open: 1,
    cancelled: 0,
    withoutPromise: 0,
  });
  // Long before it is due all ten count: the fifth and the eighth.
  const { p50, p80, later } = outsideView(pictureOf(told, '2021-06-30'), 'acme-launch-asked');
  assert.deepEqual([p50, p80, later], ['2024-05-31', '2024-08-31', 10]);
  // Nothing was ever that late: open-ended.
  const past = outsideView(pictureOf(told, '2025-06-30'), 'acme-launch-asked');
  assert.deepEqual([past.reason, past.p50, past.p80, past.later], [null, null, null, 0]);
});

test('milestones without a stage are compared with all', () => {
  const ofNoStage: Record<string, readonly Told[]> = { acme: [['2021-01-01', '2023']] };
  const view = outsideView(
    pictureOf({ ...deliveries('launch', 10), ...ofNoStage }, '2021-06-30'),
    'acme',
  );
  assert.deepEqual([view.referenceClass, view.deliveries, view.open], ['all', 10, 1]);
});

test('open and cancelled ones leave the later quantile open, and those without a promise are left out', () => {
  const told: Record<string, readonly Told[]> = {
    ...deliveries('launch', 10),
    ...ASKED,
    'acme-launch-open': [['2009-01-01', '2010']],
    'acme-launch-cancelled': [
      ['2009-01-01', '2010'],
      ['2012-01-01', null, 'cancelled'],
    ],
    'acme-launch-surprise': [['2012-01-01', '2012-01', 'achieved']],
    'acme-launch-undated': [['2012-01-01', null]],
  };
  // Of six that took longer than six months, four came after 7 to 10: the third is half.
  assert.deepEqual(outsideView(pictureOf(told, '2024-06-30'), 'acme-launch-asked'), {
    reason: null,
    p50: '2024-09-30',
    p80: null,
    referenceClass: 'stage',
    deliveries: 10,
    later: 4,
    open: 2,
    cancelled: 1,
    withoutPromise: 1,
  });
});

test('if its stage has too few deliveries, all are used, and never fewer than ten', () => {
  const few = pictureOf({ ...deliveries('launch', 9), ...ASKED }, '2024-06-30');
  const { reason, p50, deliveries: n } = outsideView(few, 'acme-launch-asked');
  assert.deepEqual([reason, p50, n], ['too-few', null, 9]);
  const told = { ...deliveries('launch', 9), ...deliveries('sample', 9), ...ASKED };
  const all = outsideView(pictureOf(told, '2024-06-30'), 'acme-launch-asked');
  assert.deepEqual(
    [all.reason, all.referenceClass, all.deliveries, all.later],
    [null, 'all', 18, 6],
  );
});

test('says why there is no outside view', () => {
  const told: Record<string, readonly Told[]> = {
    ...deliveries('launch', 10),
    'acme-launch-cancelled': [['2012-01-01', null, 'cancelled']],
    'acme-launch-undated': [['2012-01-01', null]],
    'acme-launch-from': [['2012-01-01', '[2015..]']],
  };
  const state = pictureOf(told, '2024-06-30');
  const reason = (id: string) => outsideView(state, `acme-launch-${id}`).reason;
  assert.deepEqual(['0', 'cancelled', 'undated', 'from', 'nowhere'].map(reason), [
    'closed',
    'closed',
    'no-deadline',
    'no-deadline',
    'unknown',
  ]);
});

test('judges on the day the curators last looked', () => {
  const told = { ...deliveries('launch', 10), ...ASKED };
  const state = pictureOf(told, '2030-01-01', { knownThrough: '2024-06-30' });
  assert.equal(outsideView(state, 'acme-launch-asked').p50, '2024-08-31');
});

test('leaving out those that took less time is conditioning on not being delivered yet', () => {
  const observations = fc.array(
    fc.record({
      time: fc.integer({ min: -6, max: 6 }),
      event: fc.constantFrom<CompetingObservation['event']>('delivered', 'cancelled', 'open'),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(observations, fc.integer({ min: -7, max: 6 }), (list, elapsed) => {
      const all = cumulativeIncidence(list).steps;
      const at = all.findLast(({ time }) => time <= elapsed) ?? { delivered: 0, cancelled: 0 };
      const open = 1 - at.delivered - at.cancelled;
      const later = cumulativeIncidence(list.filter(({ time }) => time > elapsed)).steps;
      for (const { time, delivered } of later) {
        const whole = all.find((step) => step.time === time)?.delivered ?? Number.NaN;
        assert.ok(Math.abs((whole - at.delivered) / open - delivered) < 1e-9);
      }
    }),
  );
});

test('the shipped data have eleven such deliveries, enough for an answer', () => {
  const last = roadmapAsOf(REAL, '2026-06-24');
  const toyota = outsideView(last, 'toyota-first-assb-vehicle');
  assert.deepEqual(
    [toyota.reason, toyota.deliveries, toyota.withoutPromise, toyota.open, toyota.cancelled],
    [null, 11, 10, 63, 1],
  );
  for (const day of claimDays(REAL)) {
    const state = roadmapAsOf(REAL, isoDay(day));
    for (const { id } of state.milestones) {
      const view = outsideView(state, id);
      assert.ok(view.reason !== null || view.deliveries >= OUTSIDE_VIEW_DELIVERIES);
      assert.ok(view.p50 === null || view.p50 > state.judgedOn);
    }
  }
});
