import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addMonths,
  civil,
  dayNumber,
  dayOf,
  daysInMonth,
  FIRST_DAY,
  isoDay,
  LAST_DAY,
  monthsBetween,
} from '../../src/model/day.js';

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const recentDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2200, 1, 1) });
const luxon = (n: number) => DateTime.fromMillis(n * 86400000, { zone: 'utc' });

test('the first and the last day are those of the years 0000 and 9999', () => {
  assert.equal(isoDay(FIRST_DAY), '0000-01-01');
  assert.equal(isoDay(LAST_DAY), '9999-12-31');
  assert.equal(dayNumber('1970-01-01'), 0);
  assert.equal(dayNumber('2000-02-29') - dayNumber('2000-02-28'), 1);
});

test('a day is converted to its string and its date and back without loss', () => {
  fc.assert(
    fc.property(anyDay, (n) => {
      const { year, month, day } = civil(n);
      assert.equal(dayNumber(isoDay(n)), n);
      assert.equal(dayOf(year, month, day), n);
      assert.equal(isoDay(n), luxon(n).toISODate());
      assert.equal(daysInMonth(year, month), luxon(n).daysInMonth);
    }),
    { numRuns: 5000 },
  );
});

test('a text that is not a day is refused', () => {
  const refused = ['', '2027', '2027-7-1', '2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31'];
  const shapes = [
    '2027-01-00',
    '2027/01/01',
    '2027-01-01T00',
    ' 2027-01-01',
    '-027-01-01',
    '2O27-01-01',
  ];
  for (const text of [...refused, ...shapes])
    assert.throws(() => dayNumber(text), RangeError, text);
  for (const n of [FIRST_DAY - 1, LAST_DAY + 1, Number.NaN])
    assert.throws(() => isoDay(n), RangeError);
});

test('adding months follows the calendar and clamps to the end of the month', () => {
  const add = (iso: string, months: number) => isoDay(addMonths(dayNumber(iso), months));
  assert.equal(add('2027-01-31', 1), '2027-02-28');
  assert.equal(add('2028-02-29', -12), '2027-02-28');
  assert.equal(add('2027-12-31', 2), '2028-02-29');
  fc.assert(
    fc.property(recentDay, fc.integer({ min: -600, max: 600 }), (n, months) => {
      assert.equal(isoDay(addMonths(n, months)), luxon(n).plus({ months }).toISODate());
    }),
    { numRuns: 2000 },
  );
});

test('months between two days agree with Luxon and change sign with their order', () => {
  const between = (a: string, b: string) => monthsBetween(dayNumber(a), dayNumber(b));
  assert.equal(between('2027-12-31', '2030-12-31'), 36);
  assert.equal(between('2027-01-31', '2027-02-28'), 1);
  assert.equal(between('2027-04-01', '2027-04-16'), 0.5);
  assert.equal(between('2027-04-16', '2027-04-01'), -0.5);
  fc.assert(
    fc.property(recentDay, recentDay, (a, b) => {
      const months = luxon(b).diff(luxon(a), 'months').months;
      assert.ok(Math.abs(monthsBetween(a, b) - months) < 1e-9, `${isoDay(a)} ${isoDay(b)}`);
      // Adding 0 makes the two zeros one.
      assert.equal(monthsBetween(b, a) + 0, -monthsBetween(a, b) + 0);
    }),
    { numRuns: 5000 },
  );
});
