import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDay } from '../../../src/model/day.js';
import { DELIVERED, OPEN_END, OPEN_START, SOFT } from '../../../src/view/timeline/spans.js';
import { type Entry, folded } from '../view-data.js';

/** First day, day after the last, and edges of the one milestone. */
function span(entry: Entry, day?: string) {
  const { spans } = folded([entry], day);
  if (spans.dated[0] !== 1) return null;
  return [isoDay(spans.lo[0] as number), isoDay(spans.hi[0] as number), spans.edges[0]];
}

describe('the days a milestone is drawn over', () => {
  const cases: [date: string, span: unknown][] = [
    ['2027', ['2027-01-01', '2028-01-01', 0]],
    ['2027-07', ['2027-07-01', '2027-08-01', 0]],
    ['2027-07-15', ['2027-07-15', '2027-07-16', 0]],
    ['2027-35', ['2027-07-01', '2027-10-01', 0]],
    ['[2027..2028]', ['2027-01-01', '2029-01-01', 0]],
    ['[..2030]', ['2031-01-01', '2031-01-01', OPEN_START]],
    ['[2027..]', ['2027-01-01', '2027-01-01', OPEN_END]],
    ['2030~', ['2030-01-01', '2031-01-01', SOFT]],
    ['2030?', ['2030-01-01', '2031-01-01', 0]],
    ['[..2030~]', ['2031-01-01', '2031-01-01', OPEN_START | SOFT]],
    ['202X', ['2020-01-01', '2030-01-01', 0]],
  ];
  for (const [date, expected] of cases)
    it(`of ${date}`, () => assert.deepEqual(span({ date }), expected));

  it('of no date: none', () => {
    assert.equal(span({ date: null }), null);
    assert.equal(span({ date: 'XXXX' }), null);
  });

  it('are those of the latest promise, or of the delivery once there is one', () => {
    const claims = [
      { saidOn: '2018-01-01', date: '2020', status: 'announced' },
      { saidOn: '2019-01-01', date: '2022', status: 'announced' },
      { saidOn: '2022-05-10', date: '2022', status: 'achieved' },
    ];
    assert.deepEqual(span({ claims }, '2018-06-01'), ['2020-01-01', '2021-01-01', 0]);
    assert.deepEqual(span({ claims }, '2019-06-01'), ['2022-01-01', '2023-01-01', 0]);
    // What was delivered was delivered by the day it was said.
    assert.deepEqual(span({ claims }), ['2022-01-01', '2022-05-11', DELIVERED]);
  });
});
