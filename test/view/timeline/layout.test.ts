import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { firstNotBelow } from '../../../src/view/search.js';
import {
  LANE_PAD,
  type LaneLayout,
  lanesInSight,
  layoutLanes,
  levelZoom,
  ROW,
  zoomLevel,
} from '../../../src/view/timeline/layout.js';
import { boxOf } from '../../../src/view/timeline/rows.js';
import { allPlaced, generated, options, zooms } from '../view-data.js';

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
