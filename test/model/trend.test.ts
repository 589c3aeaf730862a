import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDay } from '../../src/model/day.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { type TrendLine, trendLines } from '../../src/model/trend.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { claimDays, REAL, roadmapTold, type Told } from './told.js';

const iso = (day: number | null) => (day === null ? null : isoDay(day));

function lineOf(claims: readonly Told[], day: string, fields = {}): TrendLine {
  return lineAsOf(roadmapTold({ 'acme-launch': claims }, fields), day);
}

function lineAsOf(roadmap: Roadmap, day: string): TrendLine {
  const [line] = trendLines(roadmapAsOf(roadmap, day));
  assert.ok(line);
  return line;
}

const pointsOf = ({ points }: TrendLine) =>
  points.map(({ kind, said, day }) => [kind, iso(said.max), iso(day)]);
const endOf = ({ end }: TrendLine) => [end.kind, iso(end.said), iso(end.day)];
const joined = ({ stretches }: TrendLine) =>
  stretches.map((stretch) => stretch.map(({ claim }) => claim.id));

test('a withdrawn date leaves a gap, and the line ends at the present date', () => {
  const line = lineOf(
    [
      ['2020-01-10', '2024'],
      ['2021-03', '2025', 'in-progress', { saidBy: 'press' }],
      ['2021-05-01', null, 'in-progress'],
      ['2022-01-01', 'XXXX'],
      ['2022-06-01', 'XXXX', 'announced', { saidBy: 'press' }],
      ['2023-01-01', '[2028..]'],
    ],
    '2024-02-03',
  );
  assert.deepEqual(pointsOf(line), [
    ['promise', '2020-01-10', '2024-12-31'],
    ['hollow', '2021-03-31', '2025-12-31'],
    ['withdrawn', '2022-01-01', null],
    ['promise', '2023-01-01', '2028-01-01'],
  ]);
  assert.deepEqual(joined(line), [['c1'], ['c6']]);
  assert.deepEqual(endOf(line), ['open', '2024-02-03', '2028-01-01']);
  assert.equal(line.end.period?.max, null);
  assert.equal(iso(line.points[1]?.said.min ?? null), '2021-03-01');
});

test('a delivery ends the line on the day it was said, at the days it happened', () => {
  const line = lineOf(
    [
      ['2020-01-01', '2022'],
      ['2021-01-01', '2023'],
      ['2023-06-15', '2023', 'achieved'],
      ['2024-01-01', null, 'cancelled'],
    ],
    '2025-01-01',
  );
  assert.deepEqual(joined(line), [['c1', 'c2', 'c3']]);
  assert.deepEqual(pointsOf(line).at(-1), ['achieved', '2023-06-15', '2023-06-15']);
  assert.deepEqual(endOf(line), ['achieved', '2023-06-15', '2023-06-15']);
});

test('a cancelled or paused milestone has its mark at the last date', () => {
  const claims: Told[] = [
    ['2020-01-01', '2022'],
    ['2021-01-01', null, 'paused'],
    ['2021-06-01', '2024'],
    ['2022-01-01', null, 'cancelled'],
    ['2023-01-01', '2026'],
  ];
  const cancelled = lineOf(claims, '2022-06-01');
  assert.deepEqual(endOf(cancelled), ['cancelled', '2022-01-01', '2024-12-31']);
  assert.deepEqual(endOf(lineOf(claims, '2021-03-01')), ['paused', '2021-03-01', '2022-12-31']);
  const revived = lineOf(claims, '2023-06-01');
  assert.deepEqual(joined(revived), [['c1', 'c3'], ['c5']]);
  assert.deepEqual(
    revived.points.map(({ kind }) => kind),
    ['promise', 'paused', 'promise', 'cancelled', 'promise'],
  );
});

test('a retracted claim is not a point, and a claim of unknown day is counted', () => {
  const line = lineOf(
    [
      [null, '2023'],
      ['2020-01-01', '2022'],
      ['2021-01-01', '2020', 'announced', { saidBy: 'press' }],
      ['2021-02-01', '2024'],
      ['2021-03-01', null, 'announced', { retracts: 'c4' }],
    ],
    '2022-01-01',
  );
  assert.deepEqual(joined(line), [['c2']]);
  assert.equal(line.unplaced, 1);
  assert.deepEqual(endOf(line), ['open', '2022-01-01', '2022-12-31']);
});

test('a delivery on an unknown day ends the line on the judged day', () => {
  const source = { publisher: 'A', title: 'B', published: '2021-05-01' };
  const line = lineOf(
    [
      ['2020-01-01', '2022'],
      [null, '2021', 'achieved', { source }],
    ],
    '2022-01-01',
  );
  assert.deepEqual(endOf(line), ['achieved', '2022-01-01', null]);
  assert.equal(line.unplaced, 1);
  const told = roadmapTold({
    'acme-launch': [
      [null, null, 'achieved'],
      ['2020-01-01', '2022'],
    ],
  });
  assert.deepEqual(trendLines(roadmapAsOf(told, '2022-01-01')), []);
});

test('a line never runs backwards if something was said after the curators last looked', () => {
  const document = {
    knownThrough: '2021-06-01',
    milestones: [{ company: 'a', title: 'b', claims: [{ saidOn: '2022-01-01', date: '2024' }] }],
  };
  const { roadmap, problems } = parseRoadmap(document);
  assert.equal(iso(lineAsOf(roadmap, '2023-01-01').end.said), '2022-01-01');
  assert.deepEqual(
    problems.map(({ at, message }) => [at, message]),
    [['/knownThrough', 'there is a statement of 2022-01-01, after knownThrough, 2021-06-01']],
  );
});

test('the promise of Toyota rises and that of QuantumScape breaks off', () => {
  const lines = trendLines(roadmapAsOf(REAL, '2026-06-24'));
  const line = (id: string) => lines.find(({ milestone }) => milestone === id) as TrendLine;
  const toyota = line('toyota-first-assb-vehicle');
  assert.equal(toyota.stretches.length, 1);
  assert.deepEqual(pointsOf(toyota).slice(0, 3), [
    ['promise', '2011-12-31', '2020-12-31'],
    ['promise', '2017-10-25', '2023-12-31'],
    ['hollow', '2019-10-22', '2026-12-31'],
  ]);
  assert.deepEqual(endOf(toyota), ['open', '2026-06-24', '2028-12-31']);
  assert.deepEqual(endOf(line('quantumscape-commercial')), ['open', '2026-06-24', null]);
  assert.deepEqual(endOf(line('nio-150kwh')), ['achieved', '2024-06-01', '2024-06-01']);
});

test('on every day of the shipped data, the lines agree with the fold', () => {
  for (const day of claimDays(REAL)) {
    const state = roadmapAsOf(REAL, isoDay(day));
    const lines = trendLines(state);
    for (const { milestone, points, stretches, end } of lines) {
      const picture = state.milestones.find(({ id }) => id === milestone);
      const promises = points.filter(({ kind }) => kind === 'promise');
      assert.equal(promises[0]?.claim.id ?? null, picture?.baseline?.id ?? null);
      assert.equal(end.kind === 'achieved', picture?.status === 'achieved');
      if (end.kind === 'open') {
        const forecast = picture?.forecast?.period;
        assert.equal(iso(end.day), forecast?.max ?? forecast?.min ?? null);
        if (forecast) assert.equal(stretches.at(-1)?.at(-1)?.claim.id, picture?.forecast?.id);
      }
      for (const [index, { said, period }] of points.entries()) {
        assert.ok(said.max >= (points[index - 1]?.said.max ?? said.max) && said.max <= end.said);
        assert.ok((period?.min ?? 0) <= (period?.max ?? Infinity));
      }
    }
    const dated = state.milestones.filter((m) => m.baseline || m.actual);
    assert.ok(lines.length >= dated.length);
  }
});
