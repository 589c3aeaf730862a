import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber } from '../../src/model/day.js';
import { parsePeriod, roadmapAsOf } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { itemsOf, milestoneAt, roadmapText, roadmapValue, STAGES } from './data.js';
import { pathFrom, WHOLE } from './path.js';

const COUNT = 2000;

test('the benchmark measures a roadmap without problems, three claims a milestone', () => {
  const { roadmap, problems } = parseRoadmap(roadmapValue(COUNT));
  assert.deepEqual(problems, []);
  const { milestones } = roadmapAsOf(roadmap, roadmap.knownThrough ?? '');
  assert.equal(milestones.length, COUNT);
  assert.ok(milestones.every(({ claims }) => claims.length === 3));
  const standings = new Set(milestones.map(({ standing }) => standing));
  assert.ok(standings.size >= 5, [...standings].join());
});

test('the benchmark makes the same roadmap as a value and as JSON text', () => {
  assert.deepEqual(JSON.parse(roadmapText(50)), roadmapValue(50));
});

test('the benchmark gives other libraries the same bounds of dates as the model reads', () => {
  for (let index = 0; index < COUNT; index += 1)
    for (const { date } of milestoneAt(index).claims) {
      const { min, max } = parsePeriod(date.edtf, { stored: true }) ?? assert.fail(date.edtf);
      assert.deepEqual([dayNumber(min ?? ''), dayNumber(max ?? '')], [date.min, date.max]);
    }
});

test('the benchmark gives other libraries all milestones, or those of a filter or a day', () => {
  assert.equal(itemsOf(COUNT).length, COUNT);
  const stages = STAGES.map((stage) => itemsOf(COUNT, { stage }).length);
  assert.equal(
    stages.reduce((a, b) => a + b),
    COUNT,
  );
  const { length } = itemsOf(COUNT, { asOf: '2015-03-01' });
  assert.ok(length > COUNT / 10 && length < COUNT);
});

test('the benchmark ends its path where it began', () => {
  const { start, end } = pathFrom(WHOLE).at(-1) ?? assert.fail();
  assert.ok(Math.abs(start - WHOLE.start) + Math.abs(end - WHOLE.end) < 1e-6);
});
