import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TimeWindow } from '../../../components/roadmap-timeline/time-window.js';

const LIMITS = { first: 0, last: 1000, least: 28 };
const windowOf = (start: number, end: number) => new TimeWindow({ start, end }, LIMITS);
const days = ({ start, end }: TimeWindow) => [start, end];

test('a window stops at its limits and keeps its length', () => {
  const window = windowOf(100, 300);
  assert.equal(window.pan(window.days, -1), true);
  assert.deepEqual(days(window), [0, 200]);
  assert.equal(window.pan(window.days, -1), false);
  assert.equal(window.show({ start: 950, end: 1150 }), true);
  assert.deepEqual(days(window), [800, 1000]);
});

test('a window that is too long or too short keeps its middle, within the limits', () => {
  assert.deepEqual(days(windowOf(-500, 5000)), [0, 1000]);
  assert.deepEqual(days(windowOf(498, 502)), [486, 514]);
  assert.deepEqual(days(windowOf(2, 4)), [0, 28]);
  assert.deepEqual(days(windowOf(500, 400)), [486, 514]);
});

test('zooming keeps a day in its place', () => {
  const window = windowOf(100, 300);
  window.zoom(window.days, 150, 2);
  assert.deepEqual(days(window), [125, 225]);
  window.zoom(window.days, 150, 0.5);
  assert.deepEqual(days(window), [100, 300]);
});

test('zooming in further at the closest zoom does not drift', () => {
  const window = windowOf(100, 128);
  assert.equal(window.zoom(window.days, 102, 1.5), false);
  assert.deepEqual(days(window), [100, 128]);
  assert.equal(window.pan(window.days, 0.5), true);
  assert.deepEqual(days(window), [114, 142]);
});

test('a window must consist of numbers', () => {
  assert.throws(() => windowOf(0, 100).show({ start: Number.NaN, end: 1 }), RangeError);
});
