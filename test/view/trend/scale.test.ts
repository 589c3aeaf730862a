import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber } from '../../../src/model/day.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import { trendLines } from '../../../src/model/trend.js';
import { type Frame, trendScale } from '../../../src/view/trend/scale.js';
import { ticks } from '../../../src/view/trend/ticks.js';
import { REAL, roadmapTold, type Told } from '../../model/told.js';

const FRAME: Frame = { left: 50, top: 30, right: 850, bottom: 530 };
const linesOf = (claims: readonly Told[], day: string) =>
  trendLines(roadmapAsOf(roadmapTold({ 'acme-launch': claims }), day));

test('a day is equally far along both ways of an axis, mirrored from right to left', () => {
  const lines = linesOf([['2020-01-10', '2024']], '2022-01-10');
  const scale = trendScale(lines, dayNumber('2022-01-10'), FRAME);
  const mirrored = trendScale(lines, dayNumber('2022-01-10'), FRAME, true);
  const { from, to } = scale.said;
  assert.deepEqual([scale.x(from), scale.x(to)], [50, 850]);
  assert.deepEqual([mirrored.x(from), mirrored.x(to)], [850, 50]);
  assert.equal(scale.y(scale.promised.from), 530);
  assert.equal(Math.round(scale.y(scale.promised.to)), 30);
  assert.equal(scale.x((from + to) / 2), 450);
  assert.ok(from <= dayNumber('2020-01-10') && to > dayNumber('2022-01-10'));
});

test('every statement and every day promised is inside, and so is the diagonal', () => {
  for (const [claims, day] of [
    [[['2024-01-01', '2040']], '2024-06-01'],
    [[['2001-01-01', '1999', 'achieved']], '2024-06-01'],
    [[['2024-01-01', '2024']], '2024-01-01'],
    [[['2024-01-01', '[2300..]']], '2024-01-01'],
  ] as [Told[], string][]) {
    const lines = linesOf(claims, day);
    const { x, y, said, promised } = trendScale(lines, dayNumber(day), FRAME);
    for (const { points, end } of lines)
      for (const at of [...points.map((p) => ({ ...p, said: p.said.max })), end]) {
        assert.ok(x(at.said) >= FRAME.left && x(at.said) <= FRAME.right);
        for (const bound of [at.period?.min, at.period?.max, at.day])
          if (bound != null) assert.ok(y(bound) >= FRAME.top - 1e-9 && y(bound) <= FRAME.bottom);
      }
    assert.ok(promised.from <= said.to && promised.to >= said.to);
  }
});

test('the real data shows 2011 to 2026 against 2015 to 2037', () => {
  const state = roadmapAsOf(REAL, '2026-06-24');
  const { said, promised } = trendScale(trendLines(state), dayNumber('2026-06-24'), FRAME);
  assert.equal(said.from, dayNumber('2011-10-01'));
  assert.equal(promised.from, dayNumber('2015-01-01'));
  assert.ok(promised.to > dayNumber('2036-12-31') && promised.to < dayNumber('2037-12-31'));
});

const edtf = (from: string, to: string, pxPerDay: number) =>
  ticks({ from: dayNumber(from), to: dayNumber(to) }, pxPerDay, { year: 40, quarter: 60 }).map(
    (tick) => tick.edtf,
  );

test('an axis is divided as finely as its names have room', () => {
  assert.deepEqual(edtf('2024-01-01', '2025-03-31', 1), [
    '2024-33',
    '2024-34',
    '2024-35',
    '2024-36',
    '2025-33',
  ]);
  assert.deepEqual(edtf('2019-11-01', '2023-03-01', 0.2), ['2020', '2021', '2022']);
  assert.deepEqual(edtf('2011-10-01', '2026-12-01', 0.06), [
    '2012',
    '2014',
    '2016',
    '2018',
    '2020',
    '2022',
    '2024',
    '2026',
  ]);
  assert.deepEqual(edtf('1990-01-01', '2050-12-31', 0.012), [
    '1990',
    '2000',
    '2010',
    '2020',
    '2030',
    '2040',
    '2050',
  ]);
  assert.deepEqual(edtf('2000-01-01', '9999-12-31', 1e-9), []);
});

test('a grid line is where a span begins, its name in the middle of the year named', () => {
  const range = { from: dayNumber('2020-06-01'), to: dayNumber('2024-12-31') };
  const [first, second] = ticks(range, 0.06, { year: 40, quarter: 60 });
  assert.deepEqual([first?.edtf, second?.edtf], ['2020', '2022']);
  assert.equal(second?.day, dayNumber('2022-01-01'));
  assert.equal(second?.middle, (dayNumber('2022-01-01') + dayNumber('2023-01-01')) / 2);
});
