import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Indicator } from '../../../src/model/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import {
  type IndicatorBox,
  type IndicatorChoice,
  indicatorBoxes,
} from '../../../src/view/scores/indicators.js';
import { readData } from '../../data/schema.js';

const { roadmap } = parseRoadmap(readData('solid-state-batteries.json'));
const { indicators, sources } = roadmap;
const all: IndicatorChoice = { day: '2026-06-24', countries: [] };
const boxes = (choice = all) =>
  indicatorBoxes(indicators, sources, choice).flatMap((category) => category.boxes);
const told = ({ source, figures }: IndicatorBox) => [
  source?.id,
  figures.map(({ indicator: { country, value } }) => `${country} ${value}`),
];

const figure = (country: string, value: number, change: Partial<Indicator> = {}): Indicator => ({
  country,
  value,
  category: 'patents',
  measure: 'filed',
  source: 'a',
  ...change,
});
const boxesOf = (...list: Indicator[]) => indicatorBoxes(list, [], all).flatMap((c) => c.boxes);
const shares = (box: IndicatorBox | undefined) => box?.figures.map(({ share }) => share);

describe('figures of countries', () => {
  it('are all shown once, each with its source, and its period or the day it was said', () => {
    const shown = boxes();
    assert.equal(shown.flatMap(({ figures }) => figures).length, indicators.length);
    for (const { source, period, saidOn, figures } of shown) {
      assert.ok(source && (period || saidOn));
      for (const { indicator } of figures) {
        assert.equal(indicator.source, source.id);
        assert.equal(indicator.period ?? null, period);
      }
    }
  });

  it('stand in categories in the order of the file', () => {
    const names = indicatorBoxes(indicators, sources, all).map(({ category }) => category);
    assert.deepEqual(names, ['patents', 'funding', 'capacity', 'policy', 'papers']);
  });

  it('keep the three counts of Japan’s patents apart, side by side', () => {
    const japan = boxes({ day: '2026-06-24', countries: ['jp'] }).filter(({ measure }) =>
      /^All-solid-state battery patents$|^All-solid-state battery patent applications$/.test(
        measure ?? '',
      ),
    );
    assert.deepEqual(japan.map(told), [
      ['s10', ['JP 7000']],
      ['s171', ['JP 9881']],
      ['s173', ['JP 2645']],
    ]);
  });

  it('share a bar’s scale only where they are one count', () => {
    const ministry = boxes().filter(
      ({ measure, scope }) =>
        measure === 'All-solid-state battery patent applications' && scope.startsWith('Korean'),
    );
    assert.deepEqual(ministry.map(told), [
      ['s171', ['JP 9881', 'CN 6749', 'KR 5770']],
      ['s172', ['US 4417', 'EU 2173']],
    ]);
    const all = ministry.flatMap((box) => shares(box) ?? []);
    assert.deepEqual(all, [1, 6749 / 9881, 5770 / 9881, 4417 / 9881, 2173 / 9881]);
    for (const { figures, measure } of boxes())
      if (figures.some(({ share }) => share !== null)) assert.ok(measure !== null);
  });

  it('of two sources that name no scope never compare', () => {
    const two = boxesOf(figure('JP', 10), figure('CN', 5), figure('KR', 100, { source: 'b' }));
    assert.deepEqual(two.map(shares), [[1, 0.5], [null]]);
  });

  it('of another unit, period or scope are another box', () => {
    const base = figure('JP', 1);
    for (const change of [{ unit: '%' }, { period: '2020' }, { scope: 'world' }])
      assert.equal(boxesOf(base, figure('CN', 2, change)).length, 2);
  });

  it('below nought have no bars', () => {
    assert.deepEqual(boxesOf(figure('JP', 2), figure('CN', -1)).map(shares), [[null, null]]);
    assert.deepEqual(boxesOf(figure('JP', 0), figure('CN', 0)).map(shares), [[null, null]]);
  });

  it('list the statements of one source together, with no bars', () => {
    const policy = boxes().filter(({ figures }) => figures[0]?.indicator.category === 'policy');
    // Toyota's aims, the research funding, the gaps, the recommendations and who leads: scopes differ.
    assert.deepEqual(
      policy.map(({ figures }) => figures.length),
      [1, 1, 3, 2, 2],
    );
    for (const box of policy) assert.ok(shares(box)?.every((share) => share === null));
  });

  it('show as known on a day, of the countries asked for', () => {
    assert.deepEqual(boxes({ day: '2020-01-01', countries: [] }), []);
    const early = boxes({ day: '2022-12-31', countries: [] });
    assert.deepEqual(early.map(({ source }) => source?.id).sort(), ['s174', 's179', 's181']);
    const korea = boxes({ day: '2026-06-24', countries: ['KR'] });
    assert.ok(korea.length > 5);
    for (const { figures } of korea)
      for (const { indicator } of figures) assert.equal(indicator.country, 'KR');
    // Nobody knows when it was said: it counts as known, as a claim without a day does.
    assert.equal(boxesOf(figure('JP', 1, { saidOn: 'nonsense' })).length, 1);
  });
});
