import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { biggestSlips } from '../../../src/view/trend/pick.js';

const slips = (...months: (number | null)[]) =>
  biggestSlips(months.map((slipMonths) => ({ slipMonths })));

describe('the lines with a chart of their own', () => {
  it('are those that slipped most, the largest first, no more than twelve', () => {
    assert.deepEqual(slips(null, 3, 0, -5, 12, 3, null, 40, 0), [7, 4, 1, 5]);
    assert.equal(slips(...Array.from({ length: 40 }, (_, i) => i)).length, 12);
  });

  it('are none among eight or fewer, nor where next to nothing slipped', () => {
    assert.deepEqual(slips(1, 2, 3, 4, 5, 6, 7, 8), []);
    assert.deepEqual(slips(1, 2, 0, 0, 0, 0, 0, 0, 0, 0), []);
  });
});
