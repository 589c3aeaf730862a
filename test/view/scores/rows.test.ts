import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cumulativeIncidence,
  filterRoadmap,
  foldRoadmap,
  NO_FILTER,
  type Roadmap,
  roadmapAsOf,
  type ScoreBy,
  type Scorecard,
  scorecards,
} from '../../../src/model/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import {
  firstOrder,
  incidenceSteps,
  monthTicks,
  SCORE_KEYS,
  scoreOrder,
} from '../../../src/view/scores/order.js';
import { type ScoreRows, scoreRows } from '../../../src/view/scores/rows.js';
import { readData } from '../../data/schema.js';

const { roadmap } = parseRoadmap(readData('solid-state-batteries.json'));
const DAY = '2026-06-24';

function rowsOf(roadmap: Roadmap, by: ScoreBy, day = DAY): ScoreRows {
  const fold = foldRoadmap(roadmap, day);
  const { milestones } = filterRoadmap(roadmap, fold, NO_FILTER);
  const steps = scoreRows(roadmap, fold, milestones, by);
  for (let last = 0; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    assert.ok(value >= last && value <= 1);
    last = value;
  }
}

/** What deepEqual cannot look into: a function made anew for each card. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** The card of all milestones, by the model alone. */
function totalOf(roadmap: Roadmap) {
  const state = roadmapAsOf(roadmap, DAY);
  const milestones = state.milestones.map((milestone) => ({ ...milestone, company: 'all' }));
  return unnamed(scorecards({ ...state, milestones })[0]);
}

/** Of several last words on one day it may name any. */
const unnamed = (card: Scorecard | null | undefined) =>
  plain({ ...card, id: '', name: '', lastSaid: card?.lastSaid?.day });

/** 40 companies' worth of promises, more than are scored at a time. */
const { roadmap: many } = parseRoadmap(
  Array.from({ length: 1700 }, (_, i) => ({
    company: i % 3 ? 'A' : 'B',
    title: `M ${i}`,
    ...(i % 4 && { stage: 'launch' }),
    claims: [
      { saidOn: '2015-01', date: String(2016 + (i % 9)), status: 'announced' },
      { saidOn: '2017-02', date: String(2018 + (i % 11)), status: 'announced' },
      ...(i % 5 ? [] : [{ saidOn: `2020-0${1 + (i % 9)}`, date: '2020', status: 'achieved' }]),
      ...(i % 7 ? [] : [{ saidOn: '2021', status: 'cancelled' }]),
    ],
  })),
);

describe('scores in small steps', () => {
  for (const by of ['company', 'country', 'stage', 'technology'] as const)
    it(`are the model's, by ${by}`, () => {
      for (const [what, all] of [['real', roadmap] as const, ['many', many] as const]) {
        const cards = new Map(scorecards(roadmapAsOf(all, DAY), by).map((card) => [card.id, card]));
        const rows = rowsOf(all, by);
        assert.equal(rows.cards.length, cards.size, what);
        for (const card of rows.cards)
          assert.deepEqual(plain(card), plain(cards.get(card.id)), what);
        const grouped = rows.cards.reduce((n, { milestones }) => n + milestones, 0);
        assert.equal(grouped + rows.ungrouped, all.milestoneColumns.count);
        assert.deepEqual(unnamed(rows.total), totalOf(all), what);
      }
    });

  it('count what has no group in the total only', () => {
    const { ungrouped, total, cards } = rowsOf(many, 'country');
    assert.deepEqual([ungrouped, total?.milestones, cards.length], [1700, 1700, 0]);
  });

  it('have no total where nothing is known', () => {
    const { cards, total, classes } = rowsOf(roadmap, 'company', '1900-01-01');
    assert.deepEqual([cards, total], [[], null]);
    assert.equal(classes[0]?.delivery.n, 0);
  });

  it('tell how late each stage came, and what that leaves out', () => {
    const classes = rowsOf(roadmap, 'company').classes;
    const told = classes.map(({ stage, delivery, withoutPromise }) => [
      stage,
      delivery.delivered,
      withoutPromise,
    ]);
    assert.deepEqual(told, [
      [null, 11, 10],
      ['research', 1, 0],
      ['sample', 2, 1],
      ['pilot-line', 5, 4],
      ['demonstration', 1, 3],
      ['launch', 1, 2],
      ['mass-production', 1, 0],
    ]);
  });
});

describe('the order of scorecards', () => {
  const { cards } = rowsOf(roadmap, 'company');
  const nameOf = ({ name }: { name: string }) => name;

  it('ranks no n below three, and puts what has no rank last in both directions', () => {
    for (const by of ['onTime', 'slip', 'delivery', 'slipRate'] as const)
      for (const descending of [true, false]) {
        const rows = scoreOrder(cards, { by, descending }, nameOf, 'en');
        assert.equal(rows.length, cards.length);
        const unranked = rows.findIndex(({ rank }) => rank === null);
        for (const [index, { card, rank }] of rows.entries()) {
          const n = by === 'delivery' ? card.delivery.delivered : card[by].n;
          if (rank !== null) assert.ok(n >= 3 && index < unranked, card.name);
          else assert.ok(index >= unranked);
        }
      }
  });

  it('goes by value: the best on-time rate is the highest, the best slip the least', () => {
    const slips = (descending: boolean) =>
      scoreOrder(cards, { by: 'slip', descending }, nameOf, 'en')
        .filter(({ rank }) => rank !== null)
        .map(({ card }) => card.slip.median ?? 0);
    assert.deepEqual(
      slips(false),
      slips(false).toSorted((a, b) => a - b),
    );
    assert.deepEqual(
      slips(true),
      slips(true).toSorted((a, b) => b - a),
    );
    const countries = rowsOf(roadmap, 'country').cards;
    const rates = (descending: boolean) =>
      scoreOrder(countries, { by: 'onTime', descending }, nameOf, 'en')
        .filter(({ rank }) => rank !== null)
        .map(({ card, rank }) => `${rank} ${card.id}`);
    assert.deepEqual(rates(true), ['1 US', '2 JP', '3 CN', '4 KR']);
    assert.deepEqual(rates(false), ['4 KR', '3 CN', '2 JP', '1 US']);
    assert.deepEqual(
      [firstOrder('onTime').descending, firstOrder('slip').descending],
      [true, false],
    );
  });

  it('puts cards nobody spoke of last in both directions', () => {
    const silent = cards.map((card, i) => (i === 3 ? { ...card, lastSaid: null } : card));
    for (const descending of [true, false]) {
      const rows = scoreOrder(silent, { by: 'lastSaid', descending }, nameOf, 'en');
      assert.equal(rows.at(-1)?.card.id, cards[3]?.id);
    }
  });

  it('loses no card, whatever the order and the language', () => {
    for (const by of SCORE_KEYS)
      assert.equal(scoreOrder(cards, firstOrder(by), nameOf, 'not a tag').length, cards.length);
    const names = scoreOrder(cards, { by: 'name', descending: false }, nameOf, 'en');
    assert.equal(names[0]?.name, 'Blue Solutions');
  });
});

describe('the curve of what was delivered', () => {
  it('steps where something is delivered and ends where the watching ended', () => {
    const incidence = cumulativeIncidence([
      { time: -6, event: 'delivered' },
      { time: 0, event: 'delivered' },
      { time: 3, event: 'cancelled' },
      { time: 18, event: 'open' },
    ]);
    assert.deepEqual(incidenceSteps(incidence), [
      { months: -6, share: 0.25 },
      { months: 0, share: 0.5 },
      { months: 18, share: 0.5 },
    ]);
    assert.deepEqual(incidenceSteps(cumulativeIncidence([])), []);
  });

  it('has round months below it', () => {
    assert.deepEqual(monthTicks(-7, 66), [0, 24, 48]);
    assert.deepEqual(monthTicks(-1, 1), [-1, 0, 1]);
    assert.ok(monthTicks(-10, 100_000).length < 100);
  });
});
