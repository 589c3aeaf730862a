import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber } from '../../../src/model/day.js';
import { calendarTicks } from '../../../src/view/ticks/calendar.js';

const edtf = (from: string, to: string, pxPerDay: number) =>
  calendarTicks({ from: dayNumber(from), to: dayNumber(to) }, pxPerDay, {
    year: 40,
    quarter: 60,
  }).map((tick) => tick.edtf);

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
  const [first, second] = calendarTicks(range, 0.06, { year: 40, quarter: 60 });
  assert.deepEqual([first?.edtf, second?.edtf], ['2020', '2022']);
  assert.equal(second?.day, dayNumber('2022-01-01'));
  assert.equal(second?.middle, (dayNumber('2022-01-01') + dayNumber('2023-01-01')) / 2);
});
