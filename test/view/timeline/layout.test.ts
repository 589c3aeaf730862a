import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { firstNotBelow } from '../../../src/view/search.js';
import type { Lane } from '../../../src/view/timeline/lanes.js';
import {
  barTop,
  LANE_PAD,
  type LaneLayout,
  lanesInSight,
  layoutLanes,
  levelZoom,
  ROW,
  rowTop,
  TALL_ROW,
  WORDS_LINE,
  zoomLevel,
} from '../../../src/view/timeline/layout.js';
import { boxOf } from '../../../src/view/timeline/rows.js';
import { allPlaced, generated, laneOf, options, zooms } from '../view-data.js';

const membersOf = (layout: LaneLayout) =>
  allPlaced(layout)
    .flatMap(({ members }) => [...members])
    .sort((a, b) => a - b);

describe('the layout of lanes', () => {
  it('places every dated milestone once, inside its lane, lane below lane', () => {
    fc.assert(
      fc.property(generated(), zooms, ({ lanes, spans, texts }, pxPerDay) => {
        let top = 0;
        for (const layout of layoutLanes(lanes, spans, options(pxPerDay, texts))) {
          assert.equal(layout.top, top);
          top += layout.height;
          assert.deepEqual(
            membersOf(layout),
            [...layout.lane.dated].sort((a, b) => a - b),
          );
          for (const { row } of allPlaced(layout))
            assert.ok(layout.header + (row + 1) * ROW + LANE_PAD <= layout.height);
        }
      }),
    );
  });

  it('lets nothing in a row touch at any zoom of the level, words included', () => {
    fc.assert(
      fc.property(generated(), zooms, ({ lanes, spans, texts }, pxPerDay) => {
        const level = levelZoom(zoomLevel(pxPerDay));
        for (const layout of layoutLanes(lanes, spans, options(level, texts))) {
          const ends: number[] = [];
          for (const { members, row } of allPlaced(layout)) {
            const m = members[0] as number;
            const { left, right } = boxOf(spans, m, 0, pxPerDay, texts[m] as number);
            assert.ok((ends[row] ?? Number.NEGATIVE_INFINITY) < left, `row ${row}`);
            ends[row] = right;
          }
        }
      }),
    );
  });

  it('is high enough for the label', () => {
    fc.assert(
      fc.property(generated(), zooms, ({ lanes, spans, texts }, pxPerDay) => {
        for (const { lane, height } of layoutLanes(lanes, spans, options(pxPerDay, texts)))
          assert.ok(height >= 34 + 28 * lane.undated.length);
      }),
    );
  });

  it('changes at four steps to a doubling only', () => {
    assert.equal(zoomLevel(2) - zoomLevel(1), 4);
    fc.assert(
      fc.property(zooms, (zoom) => {
        const level = levelZoom(zoomLevel(zoom));
        assert.ok(level <= zoom * 1.000001 && zoom < level * 2 ** 0.25 * 1.000001);
      }),
    );
  });
});

describe('the layout of lanes on a phone', () => {
  const onPhone = (pxPerDay: number, texts: readonly number[]) => ({
    ...options(pxPerDay, texts),
    wordsAbove: true,
    header: () => 28,
    footer: ({ undated }: Lane) => 44 * undated.length,
    leastHeight: () => 46,
  });

  it('gives each milestone a row of its own, in the order of time, high enough for a finger', () => {
    fc.assert(
      fc.property(generated(), zooms, ({ lanes, spans, texts }, pxPerDay) => {
        for (const layout of layoutLanes(lanes, spans, onPhone(pxPerDay, texts))) {
          if (layout.rows.clustered) continue;
          const placed = allPlaced(layout);
          assert.deepEqual(
            placed.map(({ members }) => members[0]),
            [...layout.lane.dated],
          );
          placed.forEach(({ row }, i) => {
            assert.equal(row, i);
            assert.ok(rowTop(layout, row + 1) - rowTop(layout, row) >= 44);
            assert.ok(barTop(layout, row) >= rowTop(layout, row) + WORDS_LINE);
          });
        }
      }),
    );
  });

  it('keeps all rows between the lane’s name and what has no date', () => {
    fc.assert(
      fc.property(generated(), zooms, ({ lanes, spans, texts }, pxPerDay) => {
        for (const layout of layoutLanes(lanes, spans, onPhone(pxPerDay, texts))) {
          const { top, height, rows, lane } = layout;
          assert.ok(rowTop(layout, 0) >= top + 28);
          assert.ok(rowTop(layout, rows.count) <= top + height - 44 * lane.undated.length);
        }
      }),
    );
  });

  it('draws so many that they need no more rows than there are in clusters, which are as high', () => {
    const spans = {
      lo: Int32Array.from({ length: 60 }, (_, i) => 18_000 + i),
      hi: Int32Array.from({ length: 60 }, (_, i) => 18_010 + i),
      edges: new Uint8Array(60),
      dated: new Uint8Array(60).fill(1),
    };
    const lane = laneOf(
      spans,
      Array.from({ length: 60 }, (_, i) => i),
    );
    const texts = new Array<number>(60).fill(100);
    const [layout] = layoutLanes([lane], spans, onPhone(1, texts)) as [LaneLayout];
    assert.ok(layout.rows.clustered);
    assert.equal(layout.wordsAbove, false);
    assert.equal(layout.rowHeight, TALL_ROW);
  });

  it('puts highlighted ones on top', () => {
    const spans = {
      lo: Int32Array.of(1, 2, 3),
      hi: Int32Array.of(5, 6, 7),
      edges: new Uint8Array(3),
      dated: new Uint8Array(3).fill(1),
    };
    const highlight = new Set([2]);
    const [layout] = layoutLanes([laneOf(spans, [0, 1, 2])], spans, {
      ...onPhone(1, [9, 9, 9]),
      highlight,
    }) as [LaneLayout];
    const rows = [0, 1, 2].map((m) => layout.rows.placeOf(m)?.row);
    assert.deepEqual(rows, [1, 2, 0]);
  });
});

describe('what is noted at milestones', () => {
  it('has room right below their rows, and none in clusters', () => {
    fc.assert(
      fc.property(generated(), zooms, fc.nat(60), ({ lanes, spans, texts }, pxPerDay, m) => {
        const below = (lane: Lane) => (lane.dated.includes(m) ? new Map([[m, 24]]) : null);
        const without = layoutLanes(lanes, spans, options(pxPerDay, texts));
        const layouts = layoutLanes(lanes, spans, { ...options(pxPerDay, texts), below });
        layouts.forEach((layout, i) => {
          const bare = without[i] as LaneLayout;
          const row = layout.rows.placeOf(m)?.row;
          const isNoted = row !== undefined && !layout.rows.clustered;
          for (let at = 0; at < layout.rows.count; at += 1) {
            const room = rowTop(layout, at + 1) - rowTop(layout, at);
            assert.equal(room, ROW + (isNoted && at === row ? 24 : 0));
          }
          assert.ok(layout.height >= bare.height);
          assert.ok(rowTop(layout, layout.rows.count) <= layout.top + layout.height);
        });
      }),
    );
  });
});

describe('what a window shows', () => {
  it('misses no place that reaches into it', () => {
    fc.assert(
      fc.property(
        generated(),
        zooms,
        fc.integer({ min: 14_000, max: 26_000 }),
        ({ lanes, spans, texts }, pxPerDay, day) => {
          const from = day * pxPerDay;
          for (const layout of layoutLanes(lanes, spans, options(pxPerDay, texts))) {
            const shown = layout.rows.between(day, day + 1000 / pxPerDay);
            for (const { members, row } of allPlaced(layout)) {
              const m = members[0] as number;
              const { left, right } = boxOf(spans, m, 0, pxPerDay, texts[m] as number);
              if (right > from && left < from + 1000)
                assert.ok(shown.some((place) => place.row === row && place.members[0] === m));
            }
          }
        },
      ),
    );
  });

  it('is every lane between two heights', () => {
    fc.assert(
      fc.property(generated(), fc.nat(400), fc.nat(400), ({ lanes, spans, texts }, top, height) => {
        const layouts = layoutLanes(lanes, spans, options(1, texts));
        const { first, end } = lanesInSight(layouts, top, top + height);
        layouts.forEach((lane, i) => {
          const seen = lane.top + lane.height > top && lane.top < top + height;
          if (seen) assert.ok(first <= i && i < end);
        });
      }),
    );
  });

  it('is found by halving', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (values, bound) => {
        values.sort((a, b) => a - b);
        const found = values.findIndex((value) => value >= bound);
        const expected = found < 0 ? values.length : found;
        assert.equal(firstNotBelow(Int32Array.from(values), bound), expected);
      }),
    );
  });
});
