import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  inWindow,
  LANE_PAD,
  type LaneLayout,
  lanesInSight,
  layoutLanes,
  levelZoom,
  lowerBound,
  MOST_ROWS,
  ROW,
  zoomLevel,
} from '../../src/view/layout.js';
import { boxOf } from '../../src/view/rows.js';
import { generated, options, zooms } from './view-data.js';

const membersOf = ({ placed }: LaneLayout) =>
  placed.flatMap(({ members }) => [...members]).sort((a, b) => a - b);

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
          for (const { row } of layout.placed)
            assert.ok(layout.header + (row + 1) * ROW + LANE_PAD <= layout.height);
        }
      }),
    );
  });

  it('lets nothing in a row touch at any zoom of the level, words included', () => {
    fc.assert(
      fc.property(generated(), zooms, ({ lanes, spans, texts }, pxPerDay) => {
        const level = levelZoom(zoomLevel(pxPerDay));
        for (const { placed } of layoutLanes(lanes, spans, options(level, texts))) {
          const ends: number[] = [];
          for (const { members, row } of placed) {
            const m = members[0] as number;
            const { left, right } = boxOf(spans, m, 0, pxPerDay, texts[m] as number);
            assert.ok((ends[row] ?? Number.NEGATIVE_INFINITY) < left, `row ${row}`);
            ends[row] = right;
          }
        }
      }),
    );
  });

  it('clusters a lane that would be too high; counts add up, and buckets do not overlap', () => {
    const crowded = fc
      .integer({ min: MOST_ROWS + 1, max: 400 })
      .chain((count) =>
        fc.array(fc.integer({ min: 15_000, max: 16_000 }), { minLength: count, maxLength: count }),
      );
    fc.assert(
      fc.property(crowded, zooms, (days, pxPerDay) => {
        const spans = {
          lo: Int32Array.from(days),
          hi: Int32Array.from(days, (day) => day + 1),
          edges: new Uint8Array(days.length),
          dated: new Uint8Array(days.length).fill(1),
        };
        const dated = Int32Array.from(days.keys()).sort(
          (a, b) => (days[a] as number) - (days[b] as number),
        );
        const lane = { id: 'a', name: 'A', dated, undated: Int32Array.of() };
        const texts = days.map(() => 120);
        const [layout] = layoutLanes([lane], spans, options(pxPerDay, texts)) as [LaneLayout];
        assert.deepEqual(membersOf(layout), [...days.keys()]);
        assert.ok(layout.placed.every(({ row }) => row < MOST_ROWS));
        for (const { members, lo, hi } of layout.placed)
          for (const m of members) assert.ok(lo <= (days[m] as number) && (days[m] as number) < hi);
      }),
      { numRuns: 50 },
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
            const { first, end } = inWindow(layout, from, from + 1000);
            layout.placed.forEach(({ members }, i) => {
              const m = members[0] as number;
              const { left, right } = boxOf(spans, m, 0, pxPerDay, texts[m] as number);
              if (members.length === 1 && right > from && left < from + 1000)
                assert.ok(first <= i && i < end);
            });
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
        assert.equal(lowerBound(values, bound), found < 0 ? values.length : found);
      }),
    );
  });
});
