import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { packRows } from '../../../src/view/timeline/packing.js';
import { boxOf, FADE, GAP, ICON, INSET, LEAST_BAR } from '../../../src/view/timeline/rows.js';
import { OPEN_END, OPEN_START } from '../../../src/view/timeline/spans.js';
import { generated, zooms } from '../view-data.js';

function box(days: number, { pxPerDay = 1, text = 100, edges = 0 } = {}) {
  const spans = {
    lo: Int32Array.of(1000),
    hi: Int32Array.of(1000 + days),
    edges: Uint8Array.of(edges),
    dated: Uint8Array.of(1),
  };
  return boxOf(spans, 0, 1000, pxPerDay, text);
}

describe('the box of a milestone', () => {
  it('has a bar exactly as wide as its days, at every zoom at which it can be seen', () => {
    for (const pxPerDay of [0.02, 0.1, 0.5, 2, 30]) {
      const { left, barEnd } = box(365, { pxPerDay });
      assert.equal(barEnd - left, 365 * pxPerDay);
    }
    assert.equal(box(1, { pxPerDay: 0.1 }).barEnd, LEAST_BAR);
  });

  it('has its words inside where they fit, behind it otherwise', () => {
    assert.deepEqual(box(ICON + 100 + INSET), {
      left: 0,
      barEnd: 130,
      inside: true,
      words: ICON,
      right: 130,
    });
    assert.deepEqual(box(129), { left: 0, barEnd: 129, inside: false, words: 135, right: 235 });
  });

  it('has its icon behind the bar too where the bar is narrower', () => {
    assert.deepEqual(box(10), {
      left: 0,
      barEnd: 10,
      inside: false,
      words: 10 + ICON,
      right: 110 + ICON,
    });
  });

  it('has a fade beyond an open side', () => {
    const by = box(0, { edges: OPEN_START });
    assert.deepEqual([by.left, by.barEnd], [-FADE, 0]);
    const from = box(0, { edges: OPEN_END });
    assert.deepEqual([from.left, from.barEnd], [0, FADE]);
  });

  it('never has words before its bar, nor out of itself', () => {
    fc.assert(
      fc.property(generated(), zooms, ({ spans, texts }, pxPerDay) => {
        texts.forEach((text, m) => {
          const { left, barEnd, words, right } = boxOf(spans, m, 0, pxPerDay, text);
          assert.ok(left < barEnd && left + Math.min(ICON, LEAST_BAR) <= words);
          assert.ok(words + text <= right + 0.001 && barEnd <= right);
        });
      }),
    );
  });
});

describe('rows', () => {
  const boxes = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 400 })))
    .map((list) => list.sort((a, b) => a[0] - b[0]));

  it('keep a gap between all boxes of one row, and are as few as can be', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const lefts = list.map(([left]) => left);
        const rights = list.map(([left, width]) => left + width);
        const { rows, rowCount } = packRows(lefts, rights);
        for (let i = 0; i < list.length; i += 1)
          for (let j = i + 1; j < list.length; j += 1)
            if (rows[i] === rows[j]) assert.ok((lefts[j] as number) >= (rights[i] as number) + GAP);
        // As few as boxes stand above one another somewhere: greedy by left end is the best.
        const depth = lefts.map(
          (at) => lefts.filter((left, i) => left <= at && (rights[i] as number) + GAP > at).length,
        );
        assert.equal(rowCount, Math.max(0, ...depth));
      }),
    );
  });
});
