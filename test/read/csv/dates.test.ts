import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../../src/export/csv.js';
import { coded, spelledOut } from '../../../src/read/csv/dates.js';
import { parseRoadmap, parseRoadmapCsv } from '../../../src/read/parse.js';

test('our CSV names quarters and halves, and reads them back as they were', () => {
  const dates = [
    '2030-33',
    '2030-36~',
    '2030-40',
    '2030-41?',
    '2030-38',
    '2030-24',
    '[2030..2035]',
  ];
  assert.deepEqual(dates.map(spelledOut), [
    ...['2030-Q1', '2030-Q4~', '2030-H1', '2030-H2?', '2030-38', '2030-24', '[2030..2035]'],
  ]);
  assert.deepEqual(dates.map(spelledOut).map(coded), dates);
  const claims = dates.map((date) => ({ date, saidOn: '2025-34' }));
  const { roadmap } = parseRoadmap({ milestones: [{ company: 'A', title: 'T', claims }] });
  const csv = toCsv(roadmap);
  assert.match(csv, /,2025-Q2,company,2030-Q1,/);
  const { roadmap: again, problems } = parseRoadmapCsv(csv);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    again.milestones[0]?.claims.map(({ date, saidOn, phrase }) => [date, saidOn, phrase]),
    dates.map((date) => [date, '2025-34', '']),
  );
});
