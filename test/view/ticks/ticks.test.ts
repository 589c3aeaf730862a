import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber, isoDay } from '../../../src/model/day.js';
import { axisLabels } from '../../../src/view/ticks/axis-labels.js';
import { type Division, type Tick, Ticks } from '../../../src/view/ticks/ticks.js';

const QUARTERS: Division = { scale: 'month', step: 3 };
const days = (ticks: readonly Tick[]) => ticks.map(({ at }) => isoDay(at));
const between = (ticks: Ticks, from: string, to: string, division = QUARTERS) =>
  ticks.between(dayNumber(from), dayNumber(to), division);

test('ticks are as close as there is room for', () => {
  const ticks = new Ticks();
  const divisions = [1.5, 20, 80, 200, 1000, 3000, 10_000].map((least) => {
    const { scale, step } = ticks.division(least) as Division;
    return `${step} ${scale}`;
  });
  assert.deepEqual(divisions, [
    ...['2 day', '1 month', '3 month', '1 year', '5 year', '10 year', '50 year'],
  ]);
  assert.equal(ticks.division(1e9), null);
});

test('the first tick is the last that is not after the window begins', () => {
  const found = between(new Ticks(), '2026-02-14', '2026-10-01');
  assert.deepEqual(days(found), ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
  assert.deepEqual(
    found.map(({ isMajor }) => isMajor),
    [true, false, false, false],
  );
  assert.equal(isoDay(found.at(-1)?.next ?? 0), '2027-01-01');
});

test('a window that moves has the same ticks, step by step either way or far off', () => {
  const moved = new Ticks();
  for (const start of ['2026-02-14', '2026-03-31', '2026-04-01', '2025-12-31', '1999-05-05'])
    for (const division of [QUARTERS, { scale: 'year', step: 5 }] as const) {
      const [from, to] = [dayNumber(start), dayNumber(start) + 900.5];
      assert.deepEqual(
        moved.between(from, to, division),
        new Ticks().between(from, to, division),
        start,
      );
    }
});

test('a tick that is in sight again is the one of before', () => {
  const ticks = new Ticks();
  const [, april] = between(ticks, '2026-01-01', '2026-12-31');
  assert.equal(between(ticks, '2026-03-01', '2027-03-31')[1], april);
});

test('labels are worded in a language', () => {
  const label = (locale: string, day: string, division: Division) =>
    (['minor', 'major'] as const).map((line) => axisLabels(locale)[line](dayNumber(day), division));
  const month = { scale: 'month', step: 1 } as const;
  assert.deepEqual(label('en', '2027-07-01', QUARTERS), ['Q3', '2027']);
  assert.deepEqual(label('ko', '2027-07-01', QUARTERS), ['3분기', '2027년']);
  assert.deepEqual(label('ja', '2027-07-01', month), ['7月', '2027年']);
  assert.deepEqual(label('ja', '2027-01-01', { scale: 'year', step: 1 }), ['2027', '']);
  assert.deepEqual(label('de', '2027-03-02', { scale: 'day', step: 1 }), ['2', 'März 2027']);
  assert.deepEqual(label('en', '2027-03-02', { scale: 'hour', step: 4 }), ['', '']);
});
