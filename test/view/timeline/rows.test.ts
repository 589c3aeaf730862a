import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { packRows } from '../../../src/view/timeline/packing.js';
import { boxOf, FADE, GAP, ICON, INSET, LEAST_BAR } from '../../../src/view/timeline/rows.js';
import type { SlipMark } from '../../../src/view/timeline/slip-marks.js';
import { DELIVERED, OPEN_END, OPEN_START } from '../../../src/view/timeline/spans.js';
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
    for (const pxPerDay of [0.04, 0.1, 0.5, 2, 30]) {
      const { left, barEnd } = box(365, { pxPerDay });
      assert.equal(barEnd - left, 365 * pxPerDay);
    }
    assert.equal(box(1, { pxPerDay: 0.1 }).barEnd, LEAST_BAR);
  });

  it('has its words inside where they fit, behind it otherwise', () => {
    assert.deepEqual(box(ICON + 100 + INSET), {
      left: 0,
      barEnd: 130,
      side: 'inside',
      icon: 0,
      words: ICON,
      from: 0,
      right: 130,
    });
    const after = { side: 'after', icon: 0, words: 135, from: 0, right: 235 };
    assert.deepEqual(box(129), { left: 0, barEnd: 129, ...after });
  });

  it('has its icon behind the bar too where the bar is narrower', () => {
    assert.deepEqual(box(15), {
      left: 0,
      barEnd: 15,
      side: 'after',
      icon: 15,
      words: 15 + ICON,
      from: 0,
      right: 115 + ICON,
    });
  });

  it('has a fade beyond an open side', () => {
    const by = box(0, { edges: OPEN_START });
    assert.deepEqual([by.left, by.barEnd], [-FADE, 0]);
    const from = box(0, { edges: OPEN_END });
    assert.deepEqual([from.left, from.barEnd], [0, FADE]);
  });

  it('is a disc in the middle of the days of a delivery, where they are too few to be seen', () => {
    const { left, barEnd } = box(10, { pxPerDay: 0.1, edges: DELIVERED });
    assert.deepEqual([left, barEnd], [0.5 - LEAST_BAR / 2, 0.5 + LEAST_BAR / 2]);
    assert.equal(box(100, { edges: DELIVERED }).left, 0);
  });

  it('has its words on the side where neither the line of a day nor its slip is in the way', () => {
    const at = (line: number, slip?: Partial<SlipMark>) => {
      const spans = {
        lo: Int32Array.of(1000),
        hi: Int32Array.of(1030),
        edges: Uint8Array.of(0),
        dated: Uint8Array.of(1),
      };
      const mark: SlipMark | null = slip
        ? { from: 700, to: 1030, between: [], end: 'forecast', months: 11, ...slip }
        : null;
      return boxOf(spans, 0, 1000, 1, 100, { slip: mark, line: 1000 + line });
    };
    assert.equal(at(500).side, 'after');
    assert.equal(at(-20).side, 'after');
    // Just before a line they stand beyond it, farther from it before the bar.
    assert.deepEqual([at(60).side, at(60).words], ['past', 60 + INSET]);
    assert.deepEqual([at(120).side, at(120).right, at(120).words], ['before', 30, -INSET - 100]);
    // The slip stands before the bar, or after it where the date was pulled in.
    assert.equal(at(60, {}).side, 'past');
    assert.deepEqual([at(120, {}).side, at(120, {}).words], ['before', -300 - 4 - INSET - 100]);
    assert.equal(at(500, { from: 1300, months: -9 }).side, 'before');
    // A running slip leads to the line, and its words stand there.
    const running = at(80, { end: 'running', to: 1080 });
    assert.deepEqual([running.side, running.words], ['after', 80 + INSET]);
  });

  it('keeps clear of the line of a day, at any zoom, and of what is beside it closer up', () => {
    fc.assert(
      fc.property(
        generated(),
        zooms,
        fc.integer({ min: 15_000, max: 25_000 }),
        (data, zoom, line) => {
          data.texts.forEach((text, m) => {
            const box = boxOf(data.spans, m, 0, zoom, text, { line });
            const at = line * zoom;
            assert.ok(at <= box.words || at >= box.words + text || text === 0, box.side);
            const closer = boxOf(data.spans, m, 0, zoom * 1.18, text, { line }, box.side);
            const [lo, hi] = [data.spans.lo[m] as number, data.spans.hi[m] as number];
            assert.ok(closer.from - lo * zoom * 1.18 >= box.from - lo * zoom - 0.001);
            const anchor = Math.max(hi, box.side === 'past' ? line : hi);
            assert.ok(closer.right - anchor * zoom * 1.18 <= box.right - anchor * zoom + 0.001);
          });
        },
      ),
    );
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
