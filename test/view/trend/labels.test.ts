import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spread } from '../../../src/view/trend/labels.js';

test('labels that have room stay where they want to be', () => {
  assert.deepEqual(spread([100, 20, 60], 16, 0, 200), [100, 20, 60]);
});

test('labels in one place stand around it, in their order', () => {
  assert.deepEqual(spread([50, 50, 50], 16, 0, 200), [34, 50, 66]);
  assert.deepEqual(spread([50, 52, 100], 16, 0, 200), [43, 59, 100]);
});

test('labels stay between the edges', () => {
  assert.deepEqual(spread([0, 2], 16, 0, 200), [0, 16]);
  assert.deepEqual(spread([199, 200], 16, 0, 200), [184, 200]);
});

test('no two labels ever overlap, none leaves the edges while there is room, all keep their order', () => {
  const heights = fc.array(fc.integer({ min: -20, max: 420 }), { maxLength: 20 });
  fc.assert(
    fc.property(heights, (wanted) => {
      const placed = spread(wanted, 16, 0, 400);
      const order = wanted
        .map((_, i) => i)
        .sort((a, b) => Number(wanted[a]) - Number(wanted[b]) || a - b);
      for (const [rank, index] of order.entries()) {
        const y = placed[index] as number;
        assert.ok(y >= 0 && y <= 400);
        const above = placed[order[rank - 1] ?? -1];
        if (above !== undefined) assert.ok(y - above >= 16 - 1e-9);
      }
    }),
  );
});
