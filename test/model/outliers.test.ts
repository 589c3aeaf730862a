import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayNumber } from '../../src/model/day.js';
import { usualRange } from '../../src/model/outliers.js';
import { parseRoadmap } from '../../src/read/parse.js';

const range = (...days: string[]) => {
  const { first, last } = usualRange(Int32Array.from(days, dayNumber));
  return [first, last];
};
const years = (...list: number[]) => list.map((year) => `${String(year).padStart(4, '0')}-01-01`);
const between = (first: string, last: string) => [dayNumber(first), dayNumber(last)];

test('days far from all others are outside the usual range', () => {
  const usual = years(2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
  assert.deepEqual(range(...usual), between('2020-01-01', '2027-01-01'));
  assert.deepEqual(range(...usual, '9999-12-31'), between('2020-01-01', '2027-01-01'));
  assert.deepEqual(
    range(...usual, '9999-12-31', '0202-01-01'),
    between('2020-01-01', '2027-01-01'),
  );
});

test('centuries that all days span are usual, and so are all of a few days', () => {
  const long = years(1200, 1300, 1400, 1500, 1600, 1700, 1800, 1900, 2000);
  assert.deepEqual(range(...long), between('1200-01-01', '2000-01-01'));
  assert.deepEqual(range('2020-01-01', '9999-12-31'), between('2020-01-01', '9999-12-31'));
});

test('a date far from all others is reported', () => {
  const records = Array.from({ length: 20 }, (_, i) => ({
    company: `C${i % 5}`,
    title: `Step ${i}`,
    date: `${2025 + (i % 6)}`,
  }));
  assert.deepEqual(parseRoadmap(records).problems, []);
  const far = { company: 'C1', title: 'Placeholder', date: '9999-12-31' };
  const { problems, roadmap } = parseRoadmap([...records, far]);
  assert.equal(roadmap.milestones.length, 21);
  assert.deepEqual(
    problems.map(({ severity, message }) => `${severity}: ${message}`),
    [
      'warning: the date of “Placeholder”, 9999-12-31, is far from all others, so the timeline does not show it at first',
    ],
  );
});

/** The same by sorting. */
function sortedRange(days: readonly number[]): { first: number; last: number } {
  const sorted = days.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] as number;
  let low = 0;
  let high = sorted.length - 1;
  if (sorted.length >= 8) {
    const most = Math.floor(sorted.length * 0.2);
    const gap = Math.max(36_525, 2 * (at(high - most) - at(most)));
    for (let i = 1; i <= most; i += 1) if (at(i) - at(i - 1) > gap) low = i;
    for (let i = high; i > sorted.length - 1 - most; i -= 1)
      if (at(i) - at(i - 1) > gap) high = i - 1;
  }
  return { first: at(low), last: at(high) };
}

test('holds for any days', () => {
  const day = fc.oneof(
    fc.integer({ min: 18_000, max: 24_000 }),
    fc.integer({ min: -719_528, max: 2_932_896 }),
    fc.constantFrom(-645_000, 2_932_896, 0),
  );
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), (days) => {
      assert.deepEqual(usualRange(Int32Array.from(days)), sortedRange(days));
    }),
    { numRuns: 2000 },
  );
});
