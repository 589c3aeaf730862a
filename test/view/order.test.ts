import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupedBy, sortedBy } from '../../src/view/order.js';

const keys = fc.array(
  fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
);

describe('sorting without comparing', () => {
  it('gives what a stable sort by comparison gives', () => {
    fc.assert(
      fc.property(keys, (values) => {
        const items = Int32Array.from(values.keys());
        const expected = [...items].sort((a, b) => (values[a] as number) - (values[b] as number));
        assert.deepEqual([...sortedBy(items, Int32Array.from(values))], expected);
      }),
      { numRuns: 300 },
    );
  });

  it('parts items and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6)), (groups) => {
        const items = Int32Array.from(groups.keys());
        const parts = groupedBy(items, 7, (item) => groups[item] as number);
        parts.forEach((part, group) => {
          assert.deepEqual(
            [...part],
            [...items].filter((item) => groups[item] === group),
          );
        });
      }),
    );
  });
});
