import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayNumber } from '../../../src/model/day.js';
import { foldRoadmap } from '../../../src/model/index.js';
import { beyondOf, yearsOf } from '../../../src/view/timeline/beyond.js';
import { DayCounts } from '../../../src/view/timeline/day-counts.js';
import {
  clampZoom,
  type Extent,
  extentOf,
  fitScale,
  LEAST_PX_PER_DAY,
  MOST_PX_PER_DAY,
} from '../../../src/view/timeline/fit.js';
import { boxOf } from '../../../src/view/timeline/rows.js';
import { asOf, type Generated, generated, lanes } from '../view-data.js';

/** Said early enough to be a promise. */
const promised = (date: string) => [{ saidOn: '2001', date, status: 'announced' }];

const NO_WORDS = { textWidth: () => 0, mostText: 0 };

type Data = ReturnType<typeof lanes>;
const extent = ({ lanes, spans, roadmap }: Data) =>
  extentOf(lanes, spans, roadmap, foldRoadmap(roadmap, asOf));
const scaleOf = (data: Data, width = 1000, metrics = NO_WORDS) =>
  fitScale(data.lanes, data.spans, extent(data), width, 20_000, metrics);

/** The extent of milestones without promises. */
function shownExtent({ lanes, spans }: Generated): Extent {
  const all = lanes.flatMap(({ dated }) => [...dated]);
  const days = (column: Int32Array) =>
    new DayCounts(all.length, (i) => column[all[i] as number] as number);
  return { starts: days(spans.lo), ends: days(spans.hi) };
}

/** Milestones that do not reach beyond the days from the 5th to the 95th percentile. */
function usual(data: Generated): number[] {
  const { starts, ends } = shownExtent(data);
  const [first, last] = [starts.percentile(0.05), ends.percentile(0.95)];
  const { lo, hi } = data.spans;
  const inside = (m: number) => (lo[m] as number) >= first && (hi[m] as number) <= last;
  return data.lanes.flatMap(({ dated }) => [...dated]).filter(inside);
}

describe('fit', () => {
  it('has every bar of the usual days in the picture, fades and icons too', () => {
    fc.assert(
      fc.property(generated(), fc.integer({ min: 320, max: 2560 }), (data, width) => {
        const { lanes, spans } = data;
        const scale = fitScale(lanes, spans, shownExtent(data), width, 20_000, NO_WORDS);
        for (const m of usual(data)) {
          const { left, right } = boxOf(spans, m, scale.start, scale.pxPerDay, 0);
          assert.ok(left >= 0 && right <= width + 0.001, `${left} to ${right} of ${width}`);
        }
      }),
    );
  });

  it('has words of a quarter of the width in the picture', () => {
    fc.assert(
      fc.property(generated(), fc.integer({ min: 1000, max: 2560 }), (data, width) => {
        const { lanes, spans } = data;
        const textWidth = (m: number) => (data.texts[m] as number) * 0.8;
        const metrics = { textWidth, mostText: 400 };
        const scale = fitScale(lanes, spans, shownExtent(data), width, 20_000, metrics);
        for (const m of usual(data)) {
          const { right } = boxOf(spans, m, scale.start, scale.pxPerDay, textWidth(m));
          assert.ok(right <= width + 0.001);
        }
      }),
    );
  });

  it('does not count an open side', () => {
    const closed = lanes([{ date: '2025' }, { date: '2029' }]);
    const open = lanes([
      { date: '2025' },
      { date: '2029' },
      { date: '[2027..]' },
      { date: '[..2028]' },
    ]);
    assert.deepEqual(scaleOf(open), scaleOf(closed));
  });

  it('shows three years around the day where there is nothing', () => {
    assert.deepEqual(scaleOf(lanes([]), 1095), { start: 19_635, pxPerDay: 1 });
  });

  it('shows a year at least around a single day', () => {
    assert.ok(1000 / scaleOf(lanes([{ date: '2027-05-05' }])).pxPerDay >= 365);
  });

  it('counts first promises, too', () => {
    const moved = { claims: [...promised('2020'), ...promised('2026')] };
    assert.deepEqual(
      scaleOf(lanes([moved])),
      scaleOf(lanes([{ claims: promised('2020') }, { claims: promised('2026') }])),
    );
  });

  it('leaves out the last and the first twentieth of many', () => {
    const years = Array.from({ length: 40 }, () => ({ date: '2027' }));
    const few = ['2002', '2044'].map((date) => ({ claims: promised(date) }));
    assert.deepEqual(scaleOf(lanes([...years, ...few])), scaleOf(lanes(years)));
  });

  it('leaves out days that are far from all others', () => {
    const dates = ['2025', '2026', '2027', '2028', '2029'].map((date) => ({ date }));
    assert.deepEqual(scaleOf(lanes([...dates, { date: '9999-12-31' }])), scaleOf(lanes(dates)));
  });

  it('stays within the bounds of zoom, however far apart the days', () => {
    const { pxPerDay } = scaleOf(lanes([{ date: '0001' }, { date: '9999' }]), 400);
    assert.ok(pxPerDay >= LEAST_PX_PER_DAY);
    assert.equal(clampZoom(1e9), MOST_PX_PER_DAY);
  });
});

describe('what lies beyond the window', () => {
  const data = lanes(
    ['2012', '2015', '2027', '2034-06', '2036'].map((date) => ({ claims: promised(date) })),
  );
  const at = (from: string, to: string) => {
    const { earlier, later } = beyondOf(extent(data), dayNumber(from), dayNumber(to));
    return [earlier && yearsOf(earlier), later && yearsOf(later)];
  };

  for (const [from, to, earlier, later] of [
    ['2020-01-01', '2030-01-01', '2012–15', '2034–36'],
    ['2015-06-01', '2035-06-01', '2012', '2036'],
    ['2010-01-01', '2040-01-01', null, null],
    ['1990-01-01', '2000-01-01', null, '2012–36'],
    ['2050-01-01', '2060-01-01', '2012–36', null],
  ] as const)
    it(`is ${earlier} and ${later} from ${from} to ${to}`, () => {
      assert.deepEqual(at(from, to), [earlier, later]);
    });

  it('is written in full across centuries', () => {
    const range = { first: dayNumber('1998-01-01'), last: dayNumber('2003-01-01') };
    assert.equal(yearsOf(range), '1998–2003');
  });
});

describe('counted days', () => {
  it('have the percentiles of the sorted list, and the nearest beyond a day', () => {
    const days = fc.array(fc.integer({ min: -9000, max: 30_000 }), { minLength: 1 });
    fc.assert(
      fc.property(
        days,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -10_000, max: 31_000 }),
        (list, share, day) => {
          const sorted = [...list].sort((a, b) => a - b);
          const counts = new DayCounts(list.length, (i) => list[i] as number);
          const place = share * (list.length - 1);
          const index = share < 0.5 ? Math.floor(place) : Math.ceil(place);
          assert.equal(counts.percentile(share), sorted[index]);
          const after = sorted.filter((one) => one > day);
          const before = sorted.filter((one) => one < day);
          const range = (some: number[]) =>
            some.length > 0 ? { first: some[0], last: some.at(-1) } : null;
          assert.deepEqual(counts.after(day), range(after));
          assert.deepEqual(counts.before(day), range(before));
        },
      ),
    );
  });
});
