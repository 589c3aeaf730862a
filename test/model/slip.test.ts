import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { OPEN_MAX, OPEN_MIN } from '../../src/model/columns.js';
import { dayNumber } from '../../src/model/day.js';
import { parsePeriod } from '../../src/model/period/period.js';
import { type Bounds, deliveryMonths, slipBounds, slipMonths } from '../../src/model/slip.js';
import type { Period } from '../../src/model/types.js';
import { aDay } from './roadmaps.js';

function bounds(text: string): Bounds {
  const { min = null, max = null } = parsePeriod(text, { stored: true }) ?? {};
  return {
    min: min === null ? OPEN_MIN : dayNumber(min),
    max: max === null ? OPEN_MAX : dayNumber(max),
  };
}

/** Baseline, moved to, months, and the pair of bounds. */
const CASES: readonly (readonly [
  string,
  string,
  number,
  readonly [number | null, number | null],
])[] = [
  ['2025', '2026', 12, [12, 12]],
  ['2025-Q1', '2025-Q3', 6, [6, 6]],
  ['2025-02', '2024-02', -12, [-12, -12]],
  ['[2020..2023]', '[2022..2028]', 60, [24, 60]],
  ['2025', '[2025..2026]', 12, [0, 12]],
  ['[2024..2026]', '2025', 0, [12, -12]],
  ['[..2025]', '2020', 0, [null, -60]],
  ['[2025..]', '2030', 60, [60, null]],
  ['[2022..]', '2028', 72, [72, null]],
  ['[2022..]', '2022-06', 5, [5, null]],
  ['[2022..]', '2022', 0, [0, null]],
  ['[2025..]', '2024', -12, [-12, null]],
  ['[..2025]', '[..2024]', -12, [null, -12]],
  ['[..2025]', '[2024..]', Number.NaN, [null, null]],
  ['2025', '[2025..]', 0, [0, null]],
  ['2024-01-15', '2024-02-29', 1 + 14 / 29, [1 + 14 / 29, 1 + 14 / 29]],
];

function period(text: string): Period {
  return parsePeriod(text, { stored: true }) as Period;
}

/** Promise, delivery, and months; null if they do not compare. */
const DELIVERIES: readonly (readonly [string, string, number | null])[] = [
  ['2025', '2026', 12],
  ['2025', '[..2025-06]', 0],
  ['2025', '[..2025]', 0],
  ['2025', '[..2026-01]', null],
  ['2025~', '[..2026-06]', 0],
  ['[2022..]', '[..2023]', null],
  ['[2022..]', '2023', 12],
];

describe('the slip of a delivery', () => {
  for (const [promised, actual, months] of DELIVERIES)
    it(`${promised} → ${actual}: ${months}`, () => {
      assert.equal(deliveryMonths(period(promised), period(actual)), months);
    });
});

describe('slip', () => {
  for (const [from, to, months, pair] of CASES)
    it(`${from} → ${to}: ${months}`, () => {
      const [baseline, moved] = [bounds(from), bounds(to)];
      assert.equal(slipMonths(baseline, moved), months);
      assert.deepEqual(slipBounds(baseline, moved), { min: pair[0], max: pair[1] });
    });

  it('forth and back adds up to zero', () => {
    const property = fc.property(aDay, aDay, (a, b) => {
      const [from, to] = [bounds(a), bounds(b)];
      assert.ok(slipMonths(from, from) === 0);
      assert.ok(Math.abs(slipMonths(from, to) + slipMonths(to, from)) < 1e-9);
      assert.equal(Math.sign(slipMonths(from, to)), Math.sign(to.max - from.max));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('grows with the day that the date moved to', () => {
    const property = fc.property(aDay, aDay, aDay, (from, a, b) => {
      const [near, far] = [a, b].toSorted().map(bounds) as [Bounds, Bounds];
      assert.ok(slipMonths(bounds(from), near) <= slipMonths(bounds(from), far));
    });
    fc.assert(property, { numRuns: 500 });
  });
});
