import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber } from '../../../src/model/day.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import { trendLines } from '../../../src/model/trend.js';
import { type Frame, trendScale } from '../../../src/view/trend/scale.js';
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
