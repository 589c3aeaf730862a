import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { drawList, place, type Sight } from '../../../src/view/timeline/draw-list.js';
import { layoutLanes, levelZoom, ROW, zoomLevel } from '../../../src/view/timeline/layout.js';
import { boxOf, GAP, ICON, INSET, LEAST_BAR } from '../../../src/view/timeline/rows.js';
import type { SlipMark } from '../../../src/view/timeline/slip-marks.js';
import {
  allPlaced,
  type Generated,
  generated,
  keyOf,
  laneOf,
  options,
  zooms,
} from '../view-data.js';

function laidOut({ lanes, spans, texts }: Generated, pxPerDay: number) {
  return layoutLanes(lanes, spans, options(levelZoom(zoomLevel(pxPerDay)), texts));
}

const sights = fc
  .record({
    start: fc.integer({ min: 14_000, max: 26_000 }),
    pxPerDay: zooms,
    width: fc.integer({ min: 300, max: 2500 }),
    top: fc.nat(500),
    height: fc.integer({ min: 50, max: 900 }),
  })
  .map(({ height, ...sight }): Sight => ({ ...sight, bottom: sight.top + height }));

describe('what is drawn', () => {
  it('is exactly what the window shows of the lanes', () => {
    fc.assert(
      fc.property(generated(), sights, (data, sight) => {
        const layouts = laidOut(data, sight.pxPerDay);
        const textWidth = (m: number) => data.texts[m] as number;
        const drawn = drawList(layouts, data.spans, sight, textWidth);
        const shown = new Set(drawn.map(({ placed, lane }) => keyOf(placed, lane)));
        assert.equal(shown.size, drawn.length);
        for (const lane of layouts)
          for (const placed of allPlaced(lane)) {
            const m = placed.members[0] as number;
            const box = boxOf(data.spans, m, sight.start, sight.pxPerDay, textWidth(m));
            const y = lane.top + lane.header + placed.row * ROW;
            const inside =
              box.barEnd > 0 && box.left < sight.width && y > sight.top && y + ROW < sight.bottom;
            if (inside) assert.ok(shown.has(keyOf(placed, lane)));
          }
      }),
    );
  });

  it('stands apart in its row, and inside its lane', () => {
    fc.assert(
      fc.property(generated(), sights, (data, sight) => {
        const textWidth = (m: number) => data.texts[m] as number;
        const all = { ...sight, start: 10_000, width: 1e9, top: 0, bottom: 1e9 };
        const ends = new Map<number, number>();
        const drawn = drawList(laidOut(data, sight.pxPerDay), data.spans, all, textWidth);
        for (const { lane, placed, x, y, bar, icon, words } of drawn) {
          const text = textWidth(placed.members[0] as number);
          assert.ok((ends.get(y) ?? Number.NEGATIVE_INFINITY) + GAP / 2 < x);
          ends.set(y, Math.max(x + bar, x + icon + words + text));
          assert.ok(y >= lane.top && y + ROW <= lane.top + lane.height);
        }
      }),
    );
  });
});

describe('a place', () => {
  const spans = {
    lo: Int32Array.of(0),
    hi: Int32Array.of(1000),
    edges: Uint8Array.of(0),
    dated: Uint8Array.of(1),
  };
  const [lane] = layoutLanes([laneOf(spans, [0])], spans, options(1, [100]));
  const at = (start: number, pxPerDay = 1) => {
    const placed = lane?.rows.placeOf(0);
    if (!lane || !placed) throw new Error('no lane');
    const sight = { start, pxPerDay, width: 500, top: 0, bottom: 500 };
    return place(lane, placed, spans, sight, () => 100);
  };

  it('has a bar as wide as its days at the zoom of the window', () => {
    for (const pxPerDay of [0.03, 1, 1.1, 7]) assert.equal(at(0, pxPerDay).bar, 1000 * pxPerDay);
  });

  it('keeps its words in sight while its bar is', () => {
    assert.equal(at(-50).icon, 0);
    assert.equal(at(300).icon, 300);
    assert.equal(at(300).x, -300);
    // At its end the bar takes the words along.
    assert.equal(at(980).icon, 1000 - ICON - 100 - INSET);
  });

  it('has icon and words behind a bar that is too narrow for them', () => {
    assert.deepEqual([at(0, 0.1).icon, at(0, 0.1).words], [0, 106]);
    assert.deepEqual([at(0, 0.01).icon, at(0, 0.01).words], [LEAST_BAR, ICON]);
  });
});

describe('words that an end of the window would cut before their bar', () => {
  const spans = {
    lo: Int32Array.of(40),
    hi: Int32Array.of(100),
    edges: Uint8Array.of(0),
    dated: Uint8Array.of(1),
  };
  /** Where the words begin, if the line of the day is there. */
  const wordsAt = (line: number) => {
    const all = { ...options(1, [300]), line };
    const [lane] = layoutLanes([laneOf(spans, [0])], spans, all);
    const placed = lane?.rows.placeOf(0);
    if (!lane || !placed) throw new Error('no lane');
    const sight = { start: 0, pxPerDay: 1, width: 900, top: 0, bottom: 500, line };
    const { x, words } = place(lane, placed, spans, sight, () => 300);
    return x + words;
  };

  it('stand beyond a line that is near the bar', () => {
    assert.equal(wordsAt(130), 130 + INSET);
  });

  it('stand right after the bar if the line is far, where they cannot be taken for those of another day', () => {
    assert.equal(wordsAt(380), 100 + INSET);
  });
});

describe('words in a row', () => {
  const LINE = 20_000;
  /** Some dates moved: later, earlier, and some are past due. */
  const slipOf =
    ({ spans }: Generated) =>
    (m: number): SlipMark | null => {
      const [lo, hi] = [spans.lo[m] as number, spans.hi[m] as number];
      const days = ((m * 7919) % 5000) - 1000;
      if (m % 3 === 0 || Math.abs(days) < 90) return null;
      const isRunning = m % 3 === 1 && hi < LINE && days > 0;
      return {
        from: lo - days,
        to: isRunning ? LINE : lo,
        between: m % 2 === 0 ? [lo - days / 2] : [],
        end: isRunning ? 'running' : 'forecast',
        months: days / 30,
      };
    };
  const drawnIn = (data: Generated, sight: Sight) => {
    const textWidth = (m: number) => (data.texts[m] as number) + MOVED;
    const layouts = layoutLanes(data.lanes, data.spans, {
      ...options(levelZoom(zoomLevel(sight.pxPerDay)), data.texts),
      textWidth,
      movedWidth: () => MOVED,
      slipOf: slipOf(data),
      line: LINE,
      first: 17_000,
    });
    return drawList(layouts, data.spans, { ...sight, line: LINE }, textWidth);
  };
  const MOVED = 50;
  /** Words that are one pixel longer than the least that is kept of them. */
  const ONE_PIXEL_LONGER: Generated = (() => {
    const spans = {
      lo: Int32Array.of(15_000, 15_000, 17_548),
      hi: Int32Array.of(15_000, 15_001, 17_549),
      edges: Uint8Array.of(0, 0, 0),
      dated: Uint8Array.of(0, 0, 1),
    };
    return { spans, lanes: [laneOf(spans, [2])], texts: [0, 0, 41] };
  })();
  const AT_ITS_PLACE = { start: 17_428, width: 300, top: 0, bottom: 50 };

  it('never stand on what is beside them, in any window', () => {
    fc.assert(
      fc.property(generated(), sights, (data, sight) => {
        const ends = new Map<number, [number, number][]>();
        for (const { y, x, bar, icon, words, text, slip } of drawnIn(data, sight)) {
          const label = Math.min(icon, words > ICON + 0.5 ? icon + words : icon);
          const own: [number, number] = [
            x + Math.min(0, label, slip?.from ?? 0, slip?.to ?? 0),
            x + Math.max(bar, icon + words + text, slip?.from ?? 0, slip?.to ?? 0),
          ];
          const row = ends.get(y) ?? [];
          for (const [from, to] of row)
            assert.ok(own[1] <= from + 0.01 || own[0] >= to - 0.01, `${own} on ${from}, ${to}`);
          ends.set(y, [...row, own]);
        }
      }),
    );
  });

  it('keep how far the date moved, and some of the title, where an end of the window cuts them', () => {
    fc.assert(
      fc.property(generated(), sights, (data, sight) => {
        for (const { most, text, placed } of drawnIn(data, sight)) {
          const full = (data.texts[placed.members[0] as number] as number) + MOVED;
          if (text > 0 && text < full) assert.ok(most >= MOVED + 40);
        }
      }),
      { examples: [[ONE_PIXEL_LONGER, { ...AT_ITS_PLACE, pxPerDay: 1 }]] },
    );
  });
});

describe('words on the line of a slip', () => {
  const spans = {
    lo: Int32Array.of(600),
    hi: Int32Array.of(700),
    edges: Uint8Array.of(0),
    dated: Uint8Array.of(1),
  };
  const slip: SlipMark = { from: 100, to: 600, between: [], end: 'forecast', months: 16 };
  const at = (given: Partial<SlipMark>, width: number) => {
    const all = {
      ...options(1, [300]),
      line: 850,
      first: 90,
      slipOf: () => ({ ...slip, ...given }),
    };
    const [lane] = layoutLanes([laneOf(spans, [0])], spans, all);
    const placed = lane?.rows.placeOf(0);
    if (!lane || !placed) throw new Error('no lane');
    const sight = { start: 0, pxPerDay: 1, width, top: 0, bottom: 500, line: 850 };
    return place(lane, placed, spans, sight, () => 300);
  };

  it('stand between the tick and the bar where both sides are taken, with a ground of their own', () => {
    const { x, icon, words, ground, placed } = at({}, 900);
    assert.equal(placed.side, 'on');
    assert.ok(ground && x + icon + words > 104 && x + icon + words + 300 < 592);
  });

  it('leave its ticks alone', () => {
    const { placed } = at({ between: [350] }, 900);
    assert.equal(placed.side, 'after');
  });

  it('go on behind a bar past due', () => {
    const all = at({ end: 'running', to: 1100, from: 590 }, 1500);
    assert.ok(all.x + all.icon + all.words > 700);
  });
});

describe('what is drawn on a phone', () => {
  const drawnOn = (data: Generated, sight: Sight) => {
    const level = levelZoom(zoomLevel(sight.pxPerDay));
    const all = { ...options(level, data.texts), fullWidth: (m: number) => 2 * width(data, m) };
    const layouts = layoutLanes(data.lanes, data.spans, { ...all, wordsAbove: true });
    return drawList(layouts, data.spans, sight, (m) => width(data, m)).filter(
      ({ lane }) => lane.wordsAbove,
    );
  };
  const width = ({ texts }: Generated, m: number) => texts[m] as number;

  it('has the words in the window, wherever the bar is, and as many of them as there is room for', () => {
    fc.assert(
      fc.property(generated(), sights, (data, sight) => {
        for (const { placed, x, icon, words, text, most } of drawnOn(data, sight)) {
          const full = 2 * width(data, placed.members[0] as number);
          const start = x + icon + words;
          assert.ok(start >= ICON && start + text <= sight.width);
          const fits = full <= sight.width - ICON - 2 * INSET;
          assert.ok(fits ? text === full && most >= full : most <= sight.width - ICON);
        }
      }),
    );
  });

  it('is every milestone whose row is in sight, also where its bar is not', () => {
    fc.assert(
      fc.property(generated(), sights, (data, sight) => {
        const tall = { ...sight, top: 0, bottom: 1e9 };
        const drawn = drawnOn(data, tall);
        const lanes = new Set(drawn.map(({ lane }) => lane));
        for (const lane of lanes)
          assert.equal(drawn.filter((other) => other.lane === lane).length, lane.lane.dated.length);
      }),
    );
  });
});
