import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clusterLane } from '../../../src/view/timeline/clusters.js';
import { drawList } from '../../../src/view/timeline/draw-list.js';
import {
  type LaneLayout,
  layoutLanes,
  levelZoom,
  zoomLevel,
} from '../../../src/view/timeline/layout.js';
import type { Spans } from '../../../src/view/timeline/spans.js';
import { allPlaced, laneOf, options, zooms } from '../view-data.js';

const TEXT = 120;

/** A lane of many milestones, crowded in some years, with bars of a day to a decade. */
const crowded = fc
  .array(
    fc.record({
      lo: fc.oneof(
        fc.integer({ min: 10_000, max: 29_000 }),
        fc.integer({ min: 15_000, max: 15_400 }),
      ),
      days: fc.oneof(fc.constant(1), fc.constant(0), fc.integer({ min: 1, max: 4000 })),
      edges: fc.integer({ min: 0, max: 7 }),
    }),
    { minLength: 41, maxLength: 400 },
  )
  .map((list) => {
    list.sort((a, b) => a.lo - b.lo);
    const spans: Spans = {
      lo: Int32Array.from(list, ({ lo }) => lo),
      hi: Int32Array.from(list, ({ lo, days }) => lo + days),
      edges: Uint8Array.from(list, ({ edges }) => edges),
      dated: new Uint8Array(list.length).fill(1),
    };
    return { spans, lane: laneOf(spans, [...list.keys()]), texts: list.map(() => TEXT) };
  });

describe('a lane in clusters', () => {
  it('loses nothing and counts nothing twice, at any zoom', () => {
    fc.assert(
      fc.property(crowded, zooms, ({ spans, lane, texts }, pxPerDay) => {
        const rows = clusterLane(lane, spans, options(levelZoom(zoomLevel(pxPerDay)), texts));
        const layout = { lane, rows } as LaneLayout;
        const members = allPlaced(layout).flatMap((placed) => [...placed.members]);
        assert.deepEqual(
          members.sort((a, b) => a - b),
          [...lane.dated],
        );
        assert.ok(allPlaced(layout).every(({ row }) => row >= 0 && row < rows.count));
      }),
    );
  });

  it('has each milestone in the place that placeOf names, inside its days', () => {
    fc.assert(
      fc.property(crowded, zooms, ({ spans, lane, texts }, pxPerDay) => {
        const rows = clusterLane(lane, spans, options(levelZoom(zoomLevel(pxPerDay)), texts));
        for (const m of lane.dated) {
          const placed = rows.placeOf(m);
          assert.ok(placed);
          assert.ok(placed.members.includes(m));
          const lo = spans.lo[m] as number;
          if (placed.members.length > 1) assert.ok(placed.lo <= lo && lo < placed.hi);
        }
      }),
    );
  });

  it('is the same wherever the window stands: panning changes what enters and leaves only', () => {
    const window = fc.record({
      from: fc.integer({ min: 9_000, max: 29_000 }),
      by: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(crowded, zooms, window, ({ spans, lane, texts }, pxPerDay, { from, by }) => {
        const rows = clusterLane(lane, spans, options(levelZoom(zoomLevel(pxPerDay)), texts));
        const told = (first: number) =>
          new Map(
            rows
              .between(first, first + 1000)
              .map(({ members, row, lo, hi }) => [`${members}`, `${row} ${lo} ${hi}`]),
          );
        const before = told(from);
        for (const [members, place] of told(from + by)) {
          if (before.has(members)) assert.equal(place, before.get(members));
        }
      }),
    );
  });

  it('lets nothing in a row touch, words included, wherever in the level the zoom is', () => {
    fc.assert(
      fc.property(crowded, zooms, ({ spans, lane, texts }, pxPerDay) => {
        const level = levelZoom(zoomLevel(pxPerDay));
        const layouts = layoutLanes([lane], spans, options(level, texts));
        if (!layouts[0]?.rows.clustered) return;
        const sight = { start: 9_000, pxPerDay, width: 22_000 * pxPerDay, top: 0, bottom: 1e9 };
        const ends = new Map<number, number>();
        const drawn = drawList(layouts, spans, sight, () => TEXT).sort((a, b) => a.x - b.x);
        for (const { placed, x, y, bar, icon, words } of drawn) {
          assert.ok((ends.get(y) ?? Number.NEGATIVE_INFINITY) <= x + 0.001, `row at ${y}`);
          const text = placed.members.length === 1 ? icon + words + TEXT : 0;
          ends.set(y, x + Math.max(bar, text));
        }
      }),
    );
  });
});
