import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { STANDINGS } from '../../../src/model/types.js';
import { VERDICTS } from '../../../src/model/verdict.js';
import { clusterLane } from '../../../src/view/timeline/clusters.js';
import { barDays, Density, startsByLook } from '../../../src/view/timeline/density.js';
import type { Lane } from '../../../src/view/timeline/lanes.js';
import { levelZoom, zoomLevel } from '../../../src/view/timeline/layout.js';
import { lookAt } from '../../../src/view/tone.js';
import { drain } from '../../../src/work/steps.js';
import { options, zooms } from '../view-data.js';

interface Shape {
  readonly lane: Lane;
  readonly lo: Int32Array;
  readonly standing: Uint8Array;
  readonly verdict: Uint8Array;
}

/** Milestones on any day from 1992 to 2049, of any standing, in one lane. */
const shapes: fc.Arbitrary<Shape> = fc
  .array(
    fc.record({
      lo: fc.oneof(
        fc.integer({ min: 8_000, max: 29_000 }),
        fc.integer({ min: 15_000, max: 15_100 }),
      ),
      standing: fc.nat({ max: STANDINGS.length - 1 }),
      verdict: fc.nat({ max: VERDICTS.length - 1 }),
    }),
    { maxLength: 300 },
  )
  .map((list) => {
    const lo = Int32Array.from(list, (one) => one.lo);
    const dated = Int32Array.from([...list.keys()].sort((a, b) => Number(lo[a]) - Number(lo[b])));
    const los = dated.map((m) => lo[m] as number);
    const standing = Uint8Array.from(list, (one) => one.standing);
    const verdict = Uint8Array.from(list, (one) => one.verdict);
    return {
      lane: { id: 'a', name: 'a', group: 0, dated, los, last: 29_001, undated: Int32Array.of() },
      lo,
      standing,
      verdict,
    };
  });

const densityOf = ({ lane, lo, standing, verdict }: Shape) =>
  new Density(lane, drain(startsByLook(lane, lo, { standing, verdict })));
const lookOf = ({ standing, verdict }: Shape, m: number) =>
  lookAt(standing[m] as number, verdict[m] as number);
const withLook = (shape: Shape, look: number, among: Iterable<number> = shape.lo.keys()) =>
  [...among].filter((m) => lookOf(shape, m) === look);
const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
const total = (counts: readonly (Int32Array | null)[]) => sum(counts.map((c) => sum(c ?? [])));

describe('the density of a lane', () => {
  it('adds up to the dated milestones at every zoom', () => {
    fc.assert(
      fc.property(shapes, zooms, (shape, pxPerDay) => {
        const days = barDays(pxPerDay);
        const first = Math.floor(8_000 / days) * days;
        const count = Math.floor(29_000 / days) - first / days + 1;
        const counts = densityOf(shape).counts(first, days, count);
        assert.equal(total(counts), shape.lane.dated.length);
        for (const [look, column] of counts.entries())
          assert.equal(sum(column ?? []), withLook(shape, look).length);
      }),
    );
  });

  it('counts what begins in each stretch of days, by standing and colour', () => {
    const window = fc.record({ at: fc.integer({ min: 8_000, max: 29_000 }), count: fc.nat(40) });
    fc.assert(
      fc.property(shapes, zooms, window, (shape, pxPerDay, { at, count }) => {
        const days = barDays(pxPerDay);
        const first = Math.floor(at / days) * days;
        const counts = densityOf(shape).counts(first, days, count);
        for (const [look, column] of counts.entries())
          column?.forEach((n, i) => {
            const [from, to] = [first + i * days, first + (i + 1) * days];
            const expected = withLook(shape, look).filter((m) => {
              const lo = shape.lo[m] as number;
              return lo >= from && lo < to;
            });
            assert.equal(n, expected.length);
          });
      }),
    );
  });

  it('has the same bars, and the same highest one, wherever the window stands', () => {
    fc.assert(
      fc.property(shapes, zooms, fc.nat(50), (shape, pxPerDay, shift) => {
        const density = densityOf(shape);
        const days = barDays(pxPerDay);
        const first = Math.floor(14_000 / days) * days;
        const here = density.counts(first, days, 60);
        const there = density.counts(first + shift * days, days, 60);
        for (const [look, column] of here.entries())
          assert.deepEqual(column?.slice(shift), there[look]?.slice(0, 60 - shift));
        const all = density.counts(Math.floor(8_000 / days) * days, days, 21_002 / days + 2);
        const heights = Array.from({ length: Math.floor(21_002 / days + 2) }, (_, i) =>
          sum(all.map((column) => column?.[i] ?? 0)),
        );
        assert.equal(density.most(days), Math.max(...heights, 0));
      }),
    );
  });

  it('has bars of four pixels or more, as many whole ones under every cluster', () => {
    fc.assert(
      fc.property(shapes, zooms, (shape, pxPerDay) => {
        const days = barDays(pxPerDay);
        assert.ok(days * pxPerDay >= 4 - 1e-9);
        assert.ok(days === 1 || days * pxPerDay < 8 + 1e-9);
        const spans = {
          lo: shape.lo,
          hi: shape.lo.map((lo) => lo + 1),
          edges: new Uint8Array(shape.lo.length),
          dated: new Uint8Array(shape.lo.length).fill(1),
        };
        const zoom = levelZoom(zoomLevel(pxPerDay));
        const rows = clusterLane(shape.lane, spans, options(zoom, [...shape.lo].fill(100)));
        for (const { members, lo, hi } of rows.between(8_000, 29_000)) {
          if (members.length < 2) continue;
          assert.ok(Number.isInteger(lo / days) && Number.isInteger(hi / days));
          assert.equal(total(densityOf(shape).counts(lo, days, (hi - lo) / days)), members.length);
          const spread = densityOf(shape).spread(lo, hi);
          for (const [look, n] of spread.entries())
            assert.equal(n, withLook(shape, look, members).length);
        }
      }),
    );
  });
});
