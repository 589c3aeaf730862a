import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Claim, Company, Indicator, Milestone, Source } from '../../src/model/types.js';
import { ADDED, ADDED_MEASURES, CORRECTED } from './corrections.js';
import { CLAIM_ROWS, INDICATOR_ROWS } from './facts.js';
import { HAND_WORKED } from './hand-worked.js';
import { readData } from './schema.js';

interface Shipped {
  readonly companies: readonly Company[];
  readonly sources: readonly Source[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
}

const data = readData('solid-state-batteries.json') as Shipped;
const companies = new Map(data.companies.map((company) => [company.id, company]));
const sources = new Map(data.sources.map((source) => [source.id, source]));
const milestones = new Map(data.milestones.map((milestone) => [milestone.id, milestone]));
const address = (id: string | null | undefined) => sources.get(id ?? '')?.url ?? '';

describe('the data of solid-state batteries', () => {
  it('has every claim of the facts as they were collected, but for those corrected', () => {
    const places = new Map<string, number>();
    const collected = CLAIM_ROWS.map((row) => {
      const milestone = row.milestone ?? '';
      const place = (places.get(milestone) ?? 0) + 1;
      places.set(milestone, place);
      const { said_on, date, status, said_by, unverified, source_url } = row;
      const told = [said_on, date, status, said_by, unverified, source_url].join(' | ');
      return [`${milestone} c${place}`, told] as const;
    });
    const shipped = new Map(
      data.milestones.flatMap(({ id, claims }) =>
        claims.map((claim) => {
          const { saidOn, date, status, saidBy, unverified, source } = claim;
          const told = [saidOn, date, status, saidBy, unverified ? 'yes' : '', address(source)];
          return [`${id} ${claim.id}`, told.join(' | ')] as const;
        }),
      ),
    );
    const differing = collected.filter(([claim, told]) => shipped.get(claim) !== told);
    assert.deepEqual(new Set(differing.map(([claim]) => claim)), CORRECTED);
    const known = new Set<string>(collected.map(([claim]) => claim));
    assert.deepEqual(new Set([...shipped.keys()].filter((claim) => !known.has(claim))), ADDED);
  });

  it('tells in its README of every milestone that was corrected or added', () => {
    const text = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
    for (const claim of [...CORRECTED, ...ADDED]) {
      const milestone = claim.replace(/ c\d+$/, '');
      assert.ok(text.includes(`\`${milestone}\``), milestone);
    }
  });

  it('has the milestones of the facts with their owners, rungs and partners', () => {
    for (const id of new Set(CLAIM_ROWS.map(({ milestone }) => milestone))) {
      const rows = CLAIM_ROWS.filter(({ milestone }) => milestone === id);
      const shipped = milestones.get(id ?? '');
      assert.ok(shipped, id);
      const { company, stage, technology, partners = [] } = shipped;
      const first = (key: string) => rows.map((row) => row[key]).find(Boolean) ?? '';
      assert.equal(companies.get(company)?.name, first('company'), id);
      assert.equal(stage, first('stage'), id);
      assert.equal(technology ?? '', first('technology'), id);
      const named = rows.flatMap((row) =>
        (row.partners ?? '').split(';').map((name) => name.trim()),
      );
      const wanted = new Set(named.filter(Boolean));
      assert.deepEqual(
        new Set(partners.map((name) => companies.get(name)?.name ?? name)),
        wanted,
        id,
      );
    }
  });

  it('has the companies of the facts with their countries, and one more', () => {
    const wanted = new Map(CLAIM_ROWS.map(({ company, country }) => [company, country]));
    wanted.set('Ion Storage Systems', 'US');
    assert.deepEqual(new Map(data.companies.map(({ name, country }) => [name, country])), wanted);
  });

  it('counts Japanese fiscal years from April, the others known from January', () => {
    for (const { name, country, fiscalYear } of data.companies) {
      if (country === 'JP')
        assert.deepEqual(fiscalYear, { startMonth: 4, labelledBy: 'start' }, name);
      else assert.ok(!fiscalYear || fiscalYear.startMonth === 1, name);
    }
  });

  it('has the indicators of the facts with their figures, periods and sources', () => {
    const collected = data.indicators.filter(({ measure }) => !ADDED_MEASURES.has(measure));
    assert.equal(collected.length, INDICATOR_ROWS.length);
    collected.forEach((indicator, index) => {
      const row = INDICATOR_ROWS[index] ?? {};
      const { country, category, saidOn, period, value, text, unit, source } = indicator;
      const said = value === undefined ? text : `${value}`;
      const figure = /[\d.]+/.exec(row.value ?? '')?.[0];
      assert.equal(said, figure ? `${Number(figure)}` : row.value, row.measure);
      // The facts have no period for the capacity planned in China.
      const covered = row.period || (category === 'capacity' ? '2025-02/..' : '');
      assert.deepEqual(
        [country, category, saidOn, period ?? '', address(source), indicator.unverified ?? false],
        [row.country, row.category, row.said_on, covered, row.source_url, row.seen === 'no'],
        row.measure,
      );
      const scale = /[mbtr]+illion/.exec(`${row.value} ${row.unit}`)?.[0] ?? '';
      assert.ok((unit ?? '').includes(scale), row.measure);
      if (/^[<>~]/.test(row.value ?? '')) assert.equal(indicator.comparator, row.value?.[0]);
    });
  });

  it('spells out abbreviations', () => {
    for (const { title, claims } of data.milestones)
      for (const { phrase } of claims) assert.doesNotMatch(`${title} ${phrase}`, /SSB/);
  });

  it('is worked out by hand only for what it holds', () => {
    for (const { milestone, baseline, forecast } of HAND_WORKED) {
      const ids = milestones.get(milestone)?.claims.map(({ id }) => id) ?? [];
      for (const id of [baseline, forecast]) assert.ok(id === null || ids.includes(id), milestone);
    }
  });
});

describe('the starting facts', () => {
  const seeded = ({ source }: { readonly source?: string | null }) =>
    sources.get(source ?? '')?.publisher === 'brief.news';
  const claimOf = (id: string): Claim => {
    const claim = milestones
      .get(id)
      ?.claims.find((one) => seeded(one) && one.saidOn === '2025-09-16');
    assert.ok(claim, id);
    return claim;
  };
  const DATES: Readonly<Record<string, string | null>> = {
    'toyota-first-assb-vehicle': '[..2027]',
    'toyota-assb-mass-production': '[..2030]',
    'toyota-idemitsu-mass-production-facilities': null,
    'panasonic-assb-commercialization': null,
    'byd-assb-commercialization': '[..2027]',
    'byd-assb-mass-production': '[..2030]',
    'byd-semi-solid': null,
    'catl-semi-solid': null,
  };
  for (const [id, date] of Object.entries(DATES)) {
    it(`${id}: ${date ?? 'no date'}`, () => assert.equal(claimOf(id).date, date));
  }

  it('are what the press says of others', () => {
    for (const id of Object.keys(DATES)) assert.equal(claimOf(id).saidBy, 'press', id);
  });

  it('say whose and of what kind', () => {
    assert.deepEqual(milestones.get('toyota-idemitsu-mass-production-facilities')?.partners, [
      'idemitsu-kosan',
    ]);
    assert.equal(milestones.get('byd-assb-commercialization')?.technology, 'sulfide');
    assert.equal(milestones.get('byd-assb-mass-production')?.technology, 'sulfide');
    for (const id of ['byd-semi-solid', 'catl-semi-solid']) {
      assert.equal(milestones.get(id)?.technology, 'semi-solid');
      assert.match(claimOf(id).phrase, /transitional/);
    }
  });

  it('count patents, quote two fundings, name the leaders, three gaps and two recommendations', () => {
    const found = data.indicators
      .filter(seeded)
      .map(({ country, comparator = '', value = '', unit = '', ...rest }) =>
        [country, `${comparator}${value}`, unit || rest.measure, rest.text ?? rest.period].join(
          ' | ',
        ),
      );
    assert.deepEqual(found, [
      'JP | >7000 | patents | 2000/2023',
      'JP | >40 | % | 2000/2023',
      'CN | 4625 | patents | 2000/2023',
      'KR | 3225 | patents | 2000/2023',
      'CN |  | Rank in all-solid-state battery patents | second',
      'JP | 18 | trillion KRW | 2020/..',
      'CN | >1 | trillion KRW | 2024',
      'KR |  | Gap: large-scale demonstration infrastructure | lacking',
      'KR |  | Gap: regulatory fast-tracking | lacking',
      'KR |  | Gap: long-term financing | lacking',
      'KR |  | Academic papers | fewer than Japan and China',
      'KR |  | Recommended: battery quality and reliability | improve',
      'KR |  | Recommended: long-term support systems | strengthen',
      'KR |  | Research funding | increased recently',
      'WORLD |  | Leading the race to commercialize | Japan, China and South Korea; Japan and China ahead',
      'JP |  | Companies leading in development | Toyota and Panasonic',
      "JP |  | Aims of Toyota's work with Idemitsu Kosan | better cost, design, charging speed, lifespan and energy density by 2030",
    ]);
  });
});
