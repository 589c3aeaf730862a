import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDay } from '../../../src/model/day.js';
import {
  ranked,
  type ScoreBy,
  type Scorecard,
  scorecards,
} from '../../../src/model/scores/scores.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import { claimDays, REAL, roadmapTold, type Told } from '../told.js';

/** Seven promises of one company, each ending in another way; judged on 1 January 2025. */
const SEVEN: Record<string, readonly Told[]> = {
  'acme-launch-in-time': [
    ['2020-01-01', '2022'],
    ['2022-06-30', '2022-06', 'achieved'],
  ],
  'acme-launch-late': [
    ['2020-01-01', '2021'],
    ['2021-07-01', '2023'],
    ['2023-09-30', '2023-Q3', 'achieved'],
  ],
  'acme-sample-unclear': [
    ['2020-01-01', '2023-Q1'],
    ['2023-06-29', '[..2023-06-29]', 'achieved'],
  ],
  'acme-sample-overdue': [['2020-01-01', '2023']],
  'acme-sample-cancelled': [
    ['2020-01-01', '2022'],
    ['2022-10-01', null, 'cancelled'],
    ['2023-10-01', null, 'cancelled'],
  ],
  'acme-sample-unannounced': [['2024-01-01', '2023-12', 'achieved']],
  'acme-sample-open': [['2024-05-05', '2030', 'announced', { unverified: true }]],
};

const cardOf = (told: Record<string, readonly Told[]>, day: string, fields = {}) =>
  scorecards(roadmapAsOf(roadmapTold(told, fields), day))[0] as Scorecard;

const rounded = (numbers: readonly number[]) => numbers.map((n) => Number(n.toFixed(3)));

test('seven promises are counted as calculated by hand', () => {
  const card = cardOf(SEVEN, '2025-01-01');
  const { onTime, slip, delivery, slipRate, lastSaid, ageMonths, ...counts } = card;
  assert.deepEqual(counts, {
    id: 'acme',
    name: 'acme',
    milestones: 7,
    achieved: 4,
    cancelled: 1,
    open: 2,
    overdue: 1,
    // Late and overdue; the cancelled one was dropped in time, and of the unclear one nobody can say.
    missed: 2,
    missedDeadlines: 2,
    unverified: 1,
    hindsight: 0,
    smallSample: false,
  });
  // The one of 2030 has not come due, one was dropped in time, one was never promised.
  assert.deepEqual(onTime, {
    n: 4,
    onTime: 1,
    late: 1,
    missed: 1,
    unclear: 1,
    rate: 0.25,
    dropped: 1,
    early: 0,
    unpromised: 1,
    unverified: 0,
    hindsight: 0,
  });
  // 0 (June is in 2022), 21, 12 1/31 and growing, 0, 0; none for the one with an unknown first day.
  assert.equal(slip.n, 5);
  assert.deepEqual(rounded([slip.median, slip.min, slip.max] as number[]), [0, 0, 21]);
  assert.deepEqual([slip.atLeast, slip.unverified], [1, 1]);
  // Moved by 24 months within 18.
  assert.deepEqual(
    [slipRate.n, slipRate.median, slipRate.values, slipRate.unverified],
    [1, 24 / 18, [24 / 18], 0],
  );
  assert.deepEqual(lastSaid, { day: '2024-05-05', by: 'company', milestone: 'acme-sample-open' });
  assert.equal(ageMonths, 7 + 27 / 31);
  assert.deepEqual(
    [delivery.n, delivery.delivered, delivery.cancelled, delivery.censored, delivery.unverified],
    [6, 3, 1, 2, 1],
  );
  assert.equal(delivery.byLastDay, 1);
});

test('delivery against baseline is as calculated by hand', () => {
  const { delivery } = cardOf(SEVEN, '2025-01-01');
  const { steps } = delivery.incidence;
  // Months from the day after the promise's last day to the day after the end.
  const ends = [-71 - 30 / 31, -6, -2 - 30 / 31, 2 + 29 / 30, 12 + 1 / 31, 21];
  assert.deepEqual(rounded(steps.map(({ time }) => time)), rounded(ends));
  // 1/5; cancelled 4/5 · 1/4; 3/5 · 1/3; censored; 2/5 · 1/1.
  assert.deepEqual(rounded(steps.map(({ delivered }) => delivered)), [0, 0.2, 0.2, 0.4, 0.4, 0.8]);
  assert.deepEqual(rounded(steps.map(({ cancelled }) => cancelled)), [0, 0, 0.2, 0.2, 0.2, 0.2]);
  assert.deepEqual([delivery.median, delivery.reached], [21, true]);
  const early = cardOf(SEVEN, '2023-01-01').delivery;
  assert.deepEqual([early.median, early.reached, early.delivered], [null, false, 1]);
});

test('a promise is judged once it is due, and never after the day the curators last looked', () => {
  const around: Record<string, readonly Told[]> = { 'acme-launch': [['2020-01-01', '2023~']] };
  assert.equal(cardOf(around, '2024-06-30').onTime.n, 0);
  assert.equal(cardOf(around, '2024-07-01').onTime.n, 1);
  assert.equal(cardOf(around, '2030-01-01', { knownThrough: '2024-06-30' }).onTime.n, 0);
  const open: Record<string, readonly Told[]> = { 'acme-launch': [['2020-01-01', '[2022..]']] };
  assert.deepEqual(
    [cardOf(open, '2030-01-01').onTime.n, cardOf(open, '2030-01-01').delivery.n],
    [0, 0],
  );
  const straddling: Record<string, readonly Told[]> = {
    'acme-launch': [
      ['2020-01-01', '2022'],
      ['2023-02-01', '[2022-12-31..2023-01-31]', 'achieved'],
    ],
  };
  assert.equal(cardOf(straddling, '2024-01-01').onTime.unclear, 1);
  const ahead: Record<string, readonly Told[]> = {
    'acme-launch': [
      ['2020-01-01', '2030'],
      ['2024-01-01', '2023-12', 'achieved'],
    ],
  };
  assert.equal(cardOf(ahead, '2025-01-01').onTime.rate, null);
  assert.equal(cardOf(ahead, '2025-01-01').onTime.early, 1);
  const { n, onTime, rate } = cardOf(ahead, '2031-01-01').onTime;
  // One is too few for a rate.
  assert.deepEqual([n, onTime, rate], [1, 1, null]);
  assert.equal(cardOf(ahead, '2025-01-01').delivery.median, -84);
});

test('a slip rate needs two bounded promises, six months apart, that count', () => {
  const rate = (...claims: Told[]) =>
    cardOf({ 'acme-launch': claims }, '2030-01-01').slipRate.values;
  assert.deepEqual(rate(['2020-01-01', '2025'], ['2020-06-30', '2026']), []);
  assert.deepEqual(rate(['2020-01-01', '2025'], ['2020-07-01', '2026']), [2]);
  assert.deepEqual(rate(['2020-01-01', '2025'], ['2021-01-01', '[..2027]']), []);
  const recordedOn = '2020-03-01';
  assert.deepEqual(
    rate(['2020-01-01', '2025'], ['2020', '2026', 'announced', { recordedOn }]),
    [],
    'said by the day it was put on record',
  );
  assert.deepEqual(
    rate(['2020-01-01', '2025'], ['2021-01-01', '2027', 'announced', { saidBy: 'press' }]),
    [],
  );
  assert.deepEqual(rate(['2020-01-01', '202X'], ['2021-01-01', '2025']), [0]);
  assert.deepEqual(rate(['2020-01-01', '2025'], ['2021-01-01', '2024']), [-1]);
  assert.deepEqual(
    rate(
      ['2020-01-01', '2025'],
      ['2021-01-01', '2027'],
      ['2021-02-01', null, 'announced', { retracts: 'c2' }],
    ),
    [],
  );
  // The date was confirmed two years later: it moved half a month a month over the whole time.
  assert.deepEqual(
    rate(['2020-01-01', '2025'], ['2022-01-01', '2027'], ['2024-01-01', '2027']),
    [0.5],
  );
  assert.deepEqual(
    rate(['2020-01-01', '2025'], ['2021-01-01', '2021', 'achieved'], ['2022-01-01', '2026']),
    [],
  );
});

test('a small n is marked, and never ranked', () => {
  const told: Record<string, readonly Told[]> = {};
  const add = (company: string, dates: readonly string[]) =>
    dates.forEach((date, index) => {
      told[`${company}-launch-${index}`] = [
        ['2020-01-01', '2021'],
        [`${date}-28`, date, 'achieved'],
      ];
    });
  add('few', ['2021-02', '2021-03']);
  add('slow', ['2022-02', '2022-03', '2021-04']);
  add('good', ['2021-02', '2021-03', '2021-05']);
  add('even', ['2021-03', '2021-06', '2021-07']);
  add('late', ['2022-02', '2022-03', '2022-05']);
  const cards = scorecards(roadmapAsOf(roadmapTold(told), '2025-01-01'));
  const order = ranked(cards, 'onTime').map(({ card, rank }) => [card.id, rank]);
  assert.deepEqual(order, [
    ['good', 1],
    ['even', 1],
    ['slow', 3],
    ['late', 4],
    ['few', null],
  ]);
  assert.deepEqual(
    ranked(cards, 'slip').map(({ card, rank }) => [card.id, rank]),
    [
      ['good', 1],
      ['even', 1],
      ['slow', 3],
      ['late', 4],
      ['few', null],
    ],
  );
  assert.deepEqual(cards.map(({ id, smallSample }) => [id, smallSample])[0], ['few', true]);
  const rates = ranked(cards, 'slipRate');
  assert.deepEqual(
    rates.map(({ card }) => card),
    cards,
  );
  assert.ok(rates.every(({ rank }) => rank === null));
});

test('the ranking by delivery begins with those that have three deliveries; those not half delivered follow', () => {
  const told: Record<string, readonly Told[]> = {};
  const add = (company: string, months: readonly string[], open = 0) => {
    for (const [index, date] of months.entries())
      told[`${company}-launch-${index}`] = [
        ['2020-01-01', '2021'],
        [`${date}-28`, date, 'achieved'],
      ];
    for (let n = 0; n < open; n += 1) told[`${company}-sample-${n}`] = [['2020-01-01', '2021']];
  };
  add('few', ['2021-02', '2021-03'], 5);
  add('half', ['2021-02', '2021-03', '2021-04'], 9);
  add('late', ['2022-02', '2022-03', '2022-05']);
  add('good', ['2021-02', '2021-03', '2021-05']);
  const cards = scorecards(roadmapAsOf(roadmapTold(told), '2025-01-01'));
  const order = ranked(cards, 'delivery').map(({ card, rank }) => [card.id, rank]);
  assert.deepEqual(order, [
    ['good', 1],
    ['late', 2],
    ['half', null],
    ['few', null],
  ]);
});

test('a delivery on an unknown day is unclear, and a cancellation counts from the judged day', () => {
  const promise: Told = [null, '2022'];
  const delivered = cardOf({ 'acme-launch': [promise, [null, null, 'achieved']] }, '2025-01-01');
  assert.deepEqual([delivered.onTime.unclear, delivered.delivery.n], [1, 0]);
  const cancelled = cardOf({ 'acme-launch': [promise, [null, null, 'cancelled']] }, '2025-01-01');
  assert.deepEqual(rounded(cancelled.delivery.incidence.steps.map(({ time }) => time)), [24.032]);
  assert.deepEqual([cancelled.onTime.dropped, cancelled.delivery.cancelled], [1, 1]);
});

test('cards by country, stage and technology include the milestones that have one', () => {
  const state = roadmapAsOf(roadmapTold(SEVEN), '2025-01-01');
  const sizes = (by: ScoreBy) =>
    scorecards(state, by).map((card) => [card.id, card.name, card.milestones]);
  assert.deepEqual(sizes('stage'), [
    ['launch', 'launch', 2],
    ['sample', 'sample', 5],
  ]);
  assert.deepEqual(sizes('technology'), [['sulfide', 'sulfide', 7]]);
  assert.deepEqual(sizes('country'), []);
});

test('the counts add up on every day of the shipped data', () => {
  for (const day of claimDays(REAL)) {
    const state = roadmapAsOf(REAL, isoDay(day));
    const sum = { milestones: 0, due: 0, missed: 0 };
    for (const card of scorecards(state)) {
      const { onTime, delivery, slip } = card;
      assert.equal(card.milestones, card.achieved + card.cancelled + card.open);
      assert.equal(onTime.n, onTime.onTime + onTime.late + onTime.unclear + onTime.missed);
      // Missed is exactly what came due and was not, or too late, delivered.
      assert.equal(card.missed, onTime.late + onTime.missed);
      assert.equal(delivery.n, delivery.delivered + delivery.cancelled + delivery.censored);
      assert.ok(slip.n <= card.milestones && (slip.min ?? 0) <= (slip.max ?? 0));
      assert.ok(card.lastSaid && card.lastSaid.day <= state.asOf);
      sum.milestones += card.milestones;
      sum.due += onTime.n;
      sum.missed += card.missed;
    }
    assert.equal(sum.milestones, state.milestones.length);
    for (const by of ['stage', 'technology'] as const) {
      const cards = scorecards(state, by);
      const total = (of: (card: Scorecard) => number) => cards.reduce((s, card) => s + of(card), 0);
      const without = state.milestones.filter((milestone) => milestone[by] === null).length;
      assert.equal(total((card) => card.milestones) + without, sum.milestones);
      if (without === 0)
        assert.equal(
          total((card) => card.onTime.n),
          sum.due,
        );
    }
    assert.equal(state.milestones.filter(({ missed }) => missed).length, sum.missed);
  }
});

test('seven of the 28 promises that came due in the shipped data were kept', () => {
  const cards = scorecards(roadmapAsOf(REAL, '2026-06-24'));
  const total = (of: (card: Scorecard) => number) => cards.reduce((sum, card) => sum + of(card), 0);
  assert.equal(cards.length, REAL.companies.length);
  assert.equal(
    total(({ onTime }) => onTime.n),
    28,
  );
  assert.equal(
    total(({ onTime }) => onTime.onTime),
    7,
  );
  assert.equal(
    total(({ onTime }) => onTime.late),
    4,
  );
  assert.equal(
    total(({ onTime }) => onTime.unclear),
    1,
  );
  assert.equal(
    total(({ onTime }) => onTime.missed),
    16,
  );
  assert.equal(
    total(({ onTime }) => onTime.dropped),
    2,
  );
  assert.equal(
    total(({ delivery }) => delivery.delivered),
    11,
  );
  const top = ranked(cards, 'onTime').filter(({ rank }) => rank !== null);
  assert.deepEqual(
    top.map(({ card }) => [card.name, card.onTime.onTime, card.onTime.n]),
    [['QuantumScape', 2, 3]],
  );
});
