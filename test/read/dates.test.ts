import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FIRST_DAY, isoDay, LAST_DAY } from '../../src/model/day.js';
import { readPeriod } from '../../src/model/period/edtf.js';
import { DateReader } from '../../src/read/dates.js';

describe('the dates of a document', () => {
  it('are plain days as EDTF reads them', () => {
    const reader = new DateReader(null);
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (n) => {
        const { min, max, due } = readPeriod(isoDay(n));
        const bounds = { min, max, due, withdrawn: false, typed: null };
        assert.deepEqual(reader.known(isoDay(n)), bounds);
        assert.deepEqual(reader.read(isoDay(n)), bounds);
      }),
    );
  });

  for (const text of [
    '2023-02-29',
    '2027-13-01',
    '2027-1-01',
    ' 2027-01-01',
    '2027-01-01~',
    '2027',
  ])
    it(`are not known before they were read: “${text}”`, () => {
      assert.equal(new DateReader(null).known(text), undefined);
    });
});
