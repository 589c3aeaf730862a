import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayNumber, isoDay } from '../../src/model/day.js';
import { parsePeriod } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import {
  barOf,
  type ClaimDays,
  claimBars,
  claimDays,
  claimsOn,
  dayRange,
  monthsOn,
  nextClaimDay,
  nextStep,
  placeOf,
  previousClaimDay,
  yearTicks,
} from '../../src/view/claim-days.js';
import { readData } from '../data/schema.js';

const { roadmap } = parseRoadmap(readData('solid-state-batteries.json'));
const real = claimDays(roadmap, null);
const newest = dayNumber('2026-06-24');
const range = { first: dayNumber('2011-12-31'), last: newest };
const iso = (day: number | null) => day && isoDay(day);
const of = (...days: string[]): ClaimDays => ({
  days: Int32Array.from(days, dayNumber),
  counts: Int32Array.from(days, () => 1),
});

/** The last days of every claim's saidOn, read from the records instead of the columns. */
function saidByHand(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { saidOn } of roadmap.milestones.flatMap(({ claims }) => claims)) {
    const day = saidOn ? parsePeriod(saidOn, { stored: true })?.max : null;
    if (day) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

describe('the days on which something was said', () => {
  it('are those of the real data, each once and in order', () => {
    const byHand = [...saidByHand()].sort();
    assert.ok(byHand.length > 80);
    assert.deepEqual(
      Array.from(real.days, (day, i) => [isoDay(day), real.counts[i]]),
      byHand,
    );
  });

  it('may be those of some milestones only', () => {
    const m = roadmap.indexOf('toyota-first-assb-vehicle');
    const { days } = claimDays(roadmap, Int32Array.of(m));
    assert.equal(iso(days[0] ?? null), '2011-12-31');
    assert.equal(iso(days[1] ?? null), '2017-10-25');
    assert.equal(claimDays(roadmap, new Int32Array(0)).days.length, 0);
  });

  it('leave out claims that were always known', () => {
    const short = parseRoadmap([{ company: 'A', title: 'T', date: '2027' }]).roadmap;
    const none = claimDays(short, null);
    assert.deepEqual([none.days.length, none.counts.length], [0, 0]);
    assert.deepEqual(dayRange(none, newest), { first: newest, last: newest });
    assert.equal(nextClaimDay(none, newest, newest), null);
    assert.equal(previousClaimDay(none, newest), null);
  });

  it('make the range, up to the newest day', () => {
    assert.deepEqual(dayRange(real, newest), range);
    assert.deepEqual(dayRange(of('2030-01-01'), newest), { first: newest, last: newest });
  });
});

describe('the next and the previous day', () => {
  const days = of('2012-01-01', '2017-10-25', '2020-02-02', '2030-01-01');
  const next = (day: string) => iso(nextClaimDay(days, dayNumber(day), newest));
  const previous = (day: string) => iso(previousClaimDay(days, dayNumber(day)));

  it('are found from a claim’s day and from any other', () => {
    assert.equal(next('2012-01-01'), '2017-10-25');
    assert.equal(next('2015-05-05'), '2017-10-25');
    assert.equal(next('1999-01-01'), '2012-01-01');
    assert.equal(previous('2017-10-25'), '2012-01-01');
    assert.equal(previous('2015-05-05'), '2012-01-01');
    assert.equal(previous('2035-01-01'), '2030-01-01');
  });

  it('end with the first claim and the newest day', () => {
    assert.equal(previous('2012-01-01'), null);
    assert.equal(next('2020-02-02'), null);
  });

  it('walk the real data once, there and back', () => {
    const there: number[] = [];
    for (let day = nextClaimDay(real, range.first - 1, newest); day !== null; ) {
      there.push(day);
      day = nextClaimDay(real, day, newest);
    }
    assert.deepEqual(
      there,
      [...real.days].filter((day) => day <= newest),
    );
    const back: number[] = [];
    for (let day = previousClaimDay(real, newest + 1); day !== null; ) {
      back.push(day);
      day = previousClaimDay(real, day);
    }
    assert.deepEqual(back.reverse(), there);
  });

  it('know how much was said', () => {
    assert.equal(claimsOn(real, dayNumber('2025-09-16')), saidByHand().get('2025-09-16'));
    assert.equal(claimsOn(real, dayNumber('2014-01-01')), 0);
  });
});

describe('the bars', () => {
  it('hold every claim of the range once, at any width', () => {
    const within = [...real.days.keys()].filter((i) => (real.days[i] as number) <= newest);
    const total = within.reduce((sum, i) => sum + (real.counts[i] as number), 0);
    for (const bars of [2, 3, 77, 180, 640]) {
      const sums = claimBars(real, range, bars);
      assert.equal(sums.length, bars);
      assert.equal(
        sums.reduce((a, b) => a + b, 0),
        total,
      );
    }
  });

  it('stand where the slider stands', () => {
    assert.equal(barOf(range.first, range, 100), 0);
    assert.equal(barOf(range.last, range, 100), 99);
    assert.equal(placeOf(range.first - 400, range), 0);
    assert.equal(placeOf(range.last + 400, range), 1);
    assert.equal(placeOf(5, { first: 5, last: 5 }), 1);
  });
});

describe('years to label', () => {
  const years = (most: number, over = range) => yearTicks(over, most).map(({ year }) => year);

  it('go in steps people count in, never more than there is room for', () => {
    assert.deepEqual(years(8), [2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026]);
    assert.deepEqual(years(3), [2015, 2020, 2025]);
    assert.equal(years(15).length, 15);
    for (let most = 1; most < 30; most += 1) assert.ok(years(most).length <= most, `${most}`);
  });

  it('are none where no year begins', () => {
    const within = { first: dayNumber('2024-02-01'), last: dayNumber('2024-11-30') };
    assert.deepEqual(years(8, within), []);
  });

  it('go back a thousand years', () => {
    assert.deepEqual(
      years(3, { first: dayNumber('0987-05-01'), last: newest }),
      [1000, 1500, 2000],
    );
  });
});

describe('moving', () => {
  it('by months keeps to the range', () => {
    const on = (day: string, months: number) => iso(monthsOn(dayNumber(day), months, range));
    assert.equal(on('2020-02-29', 12), '2021-02-28');
    assert.equal(on('2026-01-01', 12), '2026-06-24');
    assert.equal(on('2012-03-01', -12), '2011-12-31');
  });

  it('by steps goes from claim to claim and ends within a minute', () => {
    const steps: number[] = [];
    for (let day = range.first; day < newest; steps.push(day)) day = nextStep(real, range, day);
    assert.equal(steps.at(-1), newest);
    assert.ok(steps.length <= 61 && steps.length > 20, `${steps.length}`);
    const said = new Set(real.days);
    assert.ok(steps.slice(0, -1).every((day) => said.has(day)));
  });

  it('by steps takes every claim of a short record', () => {
    const short = of('2024-01-01', '2024-01-05', '2024-01-30');
    const over = { first: dayNumber('2024-01-01'), last: dayNumber('2024-02-01') };
    const step = (day: string) => iso(nextStep(short, over, dayNumber(day)));
    assert.deepEqual(['2024-01-01', '2024-01-05', '2024-01-30'].map(step), [
      '2024-01-05',
      '2024-01-30',
      '2024-02-01',
    ]);
  });
});
