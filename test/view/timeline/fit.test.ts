import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  clampZoom,
  fitScale,
  LEAST_PX_PER_DAY,
  MOST_PX_PER_DAY,
} from '../../../src/view/timeline/fit.js';
import { boxOf } from '../../../src/view/timeline/rows.js';

import { generated, lanes } from '../view-data.js';

const NO_WORDS = { textWidth: () => 0, mostText: 0 };

describe('fit', () => {
  it('has every bar in the picture, fades and icons too', () => {
    fc.assert(
      fc.property(generated(), fc.integer({ min: 320, max: 2560 }), (data, width) => {
        const { start, pxPerDay } = fitScale(data.lanes, data.spans, width, 20_000, NO_WORDS);
        for (const { dated } of data.lanes)
          for (const m of dated) {
            const { left, right } = boxOf(data.spans, m, start, pxPerDay, 0);
            assert.ok(left >= 0 && right <= width + 0.001, `${left} to ${right} of ${width}`);
          }
      }),
    );
  });

  it('has words of a quarter of the width in the picture', () => {
    fc.assert(
      fc.property(generated(), fc.integer({ min: 1000, max: 2560 }), (data, width) => {
        const textWidth = (m: number) => (data.texts[m] as number) * 0.8;
        const { start, pxPerDay } = fitScale(data.lanes, data.spans, width, 20_000, {
          textWidth,
          mostText: 400,
        });
        for (const { dated } of data.lanes)
          for (const m of dated)
            assert.ok(boxOf(data.spans, m, start, pxPerDay, textWidth(m)).right <= width + 0.001);
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
    const scale = ({ lanes, spans }: typeof open) => fitScale(lanes, spans, 1000, 20_000, NO_WORDS);
    assert.deepEqual(scale(open), scale(closed));
  });

  it('shows three years around the day where there is nothing', () => {
    assert.deepEqual(fitScale([], lanes([]).spans, 1095, 20_000, NO_WORDS), {
      start: 19_635,
      pxPerDay: 1,
    });
  });

  it('shows a year at least around a single day', () => {
    const data = lanes([{ date: '2027-05-05' }]);
    const { pxPerDay } = fitScale(data.lanes, data.spans, 1000, 20_000, NO_WORDS);
    assert.ok(1000 / pxPerDay >= 365);
  });

  it('leaves out days that are far from all others', () => {
    const dates = ['2025', '2026', '2027', '2028', '2029'].map((date) => ({ date }));
    const usual = lanes(dates);
    const far = lanes([...dates, { date: '9999-12-31' }]);
    const scale = ({ lanes, spans }: typeof far) => fitScale(lanes, spans, 1000, 20_000, NO_WORDS);
    assert.deepEqual(scale(far), scale(usual));
  });

  it('stays within the bounds of zoom, however far apart the days', () => {
    const data = lanes([{ date: '0001' }, { date: '9999' }]);
    const { pxPerDay } = fitScale(data.lanes, data.spans, 400, 20_000, NO_WORDS);
    assert.ok(pxPerDay >= LEAST_PX_PER_DAY);
    assert.equal(clampZoom(1e9), MOST_PX_PER_DAY);
  });
});
