/** What was corrected against sources in the data of batteries, statement by statement, as it is stored. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Claim, Indicator, Milestone, Source } from '../../src/model/types.js';
import { readData } from './schema.js';

const data = readData('solid-state-batteries.json') as {
  readonly knownThrough: string;
  readonly sources: readonly Source[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
};
const claims: ReadonlyMap<string, Claim> = new Map(
  data.milestones.flatMap(({ id, claims }) =>
    claims.map((claim) => [`${id} ${claim.id}`, claim] as const),
  ),
);

type Stored = Partial<Pick<Claim, 'saidOn' | 'saidBy' | 'date' | 'status' | 'source'>>;

/** By milestone and claim. */
const STORED: Readonly<Record<string, Stored>> = {
  // No date in the source; "by 2030" is of the aims, which are an indicator.
  'toyota-idemitsu-mass-production-facilities c1': { date: null, saidBy: 'press' },
  'toyota-assb-production-start c1': { date: null },
  'toyota-assb-mass-production c3': { date: '[2030..]' },
  'toyota-assb-mass-production c4': { saidBy: 'press' },
  'toyota-first-assb-vehicle c12': { saidBy: 'press' },
  'byd-assb-mass-production c2': { saidBy: 'press' },
  'byd-semi-solid c1': { saidBy: 'press' },
  'catl-semi-solid c1': { saidBy: 'press' },
  'panasonic-assb-commercialization c1': { saidBy: 'press' },
  'byd-assb-commercialization c1': { date: '[..2027]', saidBy: 'press' },
  'dongfeng-ssb-pilot c1': { date: '2026-39' },
  'fisker-solid-state c1': { date: '2020', saidBy: 'press' },
  'fisker-solid-state c4': { saidOn: '2017-11-13', date: '[2023..]' },
  'donut-lab-verge c2': { saidOn: '2026-02-05~', date: '2026-04' },
  'donut-lab-verge c3': { saidOn: '2026-02-05~', date: null },
  'murata-oxide-assb c1': { saidOn: '2019-06-05~' },
  'murata-oxide-assb c2': { saidOn: '2019-06-26' },
  'murata-oxide-assb c4': { saidOn: '2017-10-03', date: '2019' },
  'prologium-dunkirk c2': { saidOn: '2024-01-23', date: '2027' },
  'prologium-dunkirk c4': { saidOn: '2023-06-09', date: '2027' },
  'stellantis-factorial-fleet c1': { date: '2026' },
  'byd-assb-demo c1': { date: '2027' },
  'nio-150kwh c1': { date: '[2022-10..]' },
  'nio-150kwh c6': { saidBy: 'partner', date: '2024-04' },
  'nio-150kwh c10': { date: '2024-06-01', status: 'achieved' },
  'idemitsu-electrolyte-fid c2': { date: '2026-01', status: 'achieved', source: 's54' },
  'gotion-gemstone-mass c2': { date: '[..2030]' },
  'sk-on-sulfide-assb c5': { date: '2030' },
  'nissan-assb-ev c1': { date: '[..2029-03]' },
  'nissan-assb-ev c2': { date: '[..2029-03]' },
  'nissan-assb-ev c3': { date: '[..2029-03]' },
  'lges-polymer-semi-solid c1': { date: '[..2026]' },
  'sk-on-sulfide-assb c3': { date: '[..2029]' },
  'sk-on-sulfide-assb c4': { date: '[..2029]' },
  'idemitsu-electrolyte-completion c1': { date: '[..2027]' },
  'sk-on-pilot-daejeon c2': { date: '[..2025-41]' },
  'saic-im-l6-semi-solid c1': { date: '[2024-10..]' },
  'saic-im-l6-semi-solid c3': { date: '[..2024]' },
  'saic-mg4-semi-solid c2': { date: '[..2025]' },
  'gac-assb-vehicle c1': { date: '[2026..]' },
  'nissan-assb-100mwh c1': { date: '[2028-04..]' },
  'smm-assb-cathode c1': { date: '[2028-04..]' },
  'catl-assb-mass-production c3': { date: '[2030~..]' },
  // New.
  'ion-pilot-line c1': { saidOn: '2024-05-06', date: '2024' },
  'ion-10-mwh c1': { saidOn: '2024-05-06', date: '2025-37' },
  'ion-500-mwh c1': { saidOn: '2024-05-06', date: '2028' },
  'stellantis-solid-state-launch c1': { saidOn: '2021-07-08', date: '[..2026]' },
  'gac-assb-vehicle c3': { saidOn: '2023-11-17', date: '[2026..]' },
  'solid-power-b-sample c1': { saidOn: '2022-06-06', date: '2024-40' },
};

describe('corrections of the data of batteries', () => {
  for (const [name, stored] of Object.entries(STORED))
    it(name, () => {
      const claim = claims.get(name) ?? assert.fail('there is no such claim');
      const keys = Object.keys(stored) as (keyof Stored)[];
      assert.deepEqual(Object.fromEntries(keys.map((key) => [key, claim[key]])), stored);
    });

  it('phrases no longer have what belongs to other cells or other sources', () => {
    const phrase = (name: string) => claims.get(name)?.phrase ?? '';
    assert.doesNotMatch(phrase('toyota-assb-mass-production c3'), /2026|9 GWh/);
    assert.doesNotMatch(phrase('toyota-assb-production-start c1'), /2026|9 GWh/);
    assert.match(phrase('blue-solutions-gen4 c1'), /starts in 2030/);
    assert.match(phrase('dongfeng-ssb-pilot c1'), /pilot production/);
    assert.match(phrase('donut-lab-verge c3'), /new orders/);
  });

  it('what cannot be confirmed is unverified', () => {
    for (const name of ['gac-assb-vehicle c3', 'nio-150kwh c10'])
      assert.equal(claims.get(name)?.unverified, true, name);
    const quotes = [...claims.values()].filter(({ quote }) => quote);
    assert.deepEqual(quotes, []);
  });

  it('no source is newer than the day the curators last looked', () => {
    assert.equal(data.knownThrough, '2026-06-25');
    assert.equal(data.sources.find(({ id }) => id === 's16')?.published, data.knownThrough);
    for (const { saidOn } of claims.values()) {
      const [last = ''] = /\d{4}(?:-\d\d){0,2}(?=[~\]]*$)/.exec(saidOn ?? '') ?? [];
      assert.ok(last <= data.knownThrough, String(saidOn));
    }
  });
});

describe('indicators of the starting facts', () => {
  const of = (measure: string, country?: string) =>
    data.indicators.filter(
      (one) => one.measure === measure && (country === undefined || one.country === country),
    );
  for (const [measure, text] of [
    ['Leading the race to commercialize', 'Japan, China and South Korea; Japan and China ahead'],
    ['Companies leading in development', 'Toyota and Panasonic'],
    ['Rank in all-solid-state battery patents', 'second'],
  ] as const)
    it(`${measure}: ${text}`, () => assert.equal(of(measure)[0]?.text, text));

  it('Toyota’s aims by 2030 are of policy', () => {
    const [aims] = of("Aims of Toyota's work with Idemitsu Kosan", 'JP');
    assert.equal(aims?.category, 'policy');
    assert.match(aims?.text ?? '', /cost, design, charging speed, lifespan and energy density by 2030/);
  });

  it('South Korea’s gaps are criticism, and what is recommended is by experts', () => {
    const korean = data.indicators.filter(({ country }) => country === 'KR');
    const gaps = korean.filter(({ measure }) => measure.startsWith('Gap: '));
    const advice = korean.filter(({ measure }) => measure.startsWith('Recommended: '));
    assert.deepEqual([gaps.length, advice.length], [3, 2]);
    for (const { scope } of gaps) assert.match(scope ?? '', /^Criticism/);
    for (const { scope } of advice) assert.match(scope ?? '', /^Industry experts/);
  });

  it('every figure has a period', () => {
    for (const { measure, period } of data.indicators) assert.ok(period, measure);
    assert.equal(of('Solid-state battery capacity planned', 'CN')[0]?.period, '2025-02/..');
  });
});
