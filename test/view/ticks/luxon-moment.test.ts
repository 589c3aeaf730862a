import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMoment } from '../../../src/view/ticks/luxon-moment.js';

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'];
const at = createMoment('en');
const iso = (value: { valueOf(): number }) => new Date(value.valueOf()).toISOString();

test('a sum of months ends with the month, days and weeks run on', () => {
  const date = at(Date.UTC(2024, 0, 31));
  assert.equal(iso(date.clone().add(1, 'month')), '2024-02-29T00:00:00.000Z');
  assert.equal(iso(date.clone().add(13, 'months')), '2025-02-28T00:00:00.000Z');
  assert.equal(iso(date.clone().subtract(2, 'month')), '2023-11-30T00:00:00.000Z');
  assert.equal(iso(at(Date.UTC(2024, 1, 29)).add(1, 'year')), '2025-02-28T00:00:00.000Z');
  assert.equal(iso(date.clone().add(5, 'weeks')), '2024-03-06T00:00:00.000Z');
  assert.equal(iso(date.clone().endOf('month')), '2024-01-31T23:59:59.999Z');
});

test('a day of another length keeps its hour, an hour is an hour', () => {
  const spring = createMoment('en', 'America/New_York')(Date.UTC(2024, 2, 9, 17));
  assert.equal(iso(spring.clone().add(1, 'day')), '2024-03-10T16:00:00.000Z');
  assert.equal(iso(spring.clone().add(24, 'hours')), '2024-03-10T17:00:00.000Z');
});

test('a page that has added members to every object gets the same', () => {
  const told = () =>
    UNITS.flatMap((unit) => {
      const date = at(951_782_400_000);
      const [start, end] = [date.clone().startOf(unit), date.clone().endOf(unit)];
      return [date.clone().add(3, unit), start, end]
        .map(iso)
        .concat(String(date.isSame(end, unit)));
    });
  const expected = told();
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
  const added = { each() {}, first: null, all: 'spoilt' };
  for (const prototype of prototypes) Object.assign(prototype, added);
  let found: string[] = [];
  try {
    found = told();
  } finally {
    for (const prototype of prototypes)
      for (const name of Object.keys(added)) Reflect.deleteProperty(prototype, name);
  }
  assert.deepEqual(found, expected);
});
