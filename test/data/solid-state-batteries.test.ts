import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Claim, Company, Indicator, Milestone, Source, Stage } from '../../src/model/types.js';
import { CLAIM_ROWS, INDICATOR_ROWS } from './facts.js';
import { HAND_WORKED } from './hand-worked.js';
import { misfits, readData } from './schema.js';

interface Shipped {
  readonly knownThrough: string;
  readonly stages: readonly Stage[];
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

describe('the shipped data', () => {
  it('fits the schema', () => assert.deepEqual(misfits(data), []));

  it('has every claim of the facts, in their order, and none besides', () => {
    const wanted = CLAIM_ROWS.map((row) =>
      [
        row.milestone,
        row.said_on,
        row.date,
        row.status,
        row.said_by,
        row.unverified,
        row.source_url,
      ].join(' | '),
    );
    const found = data.milestones.flatMap(({ id, claims }) =>
      claims.map((claim) => {
        const { saidOn, date, status, saidBy, unverified, source } = claim;
        return [id, saidOn, date, status, saidBy, unverified ? 'yes' : '', address(source)].join(
          ' | ',
        );
      }),
    );
    assert.equal(found.length, 204);
    assert.deepEqual(found, wanted);
  });

  it('has the 95 milestones with the owners, rungs and partners of the facts', () => {
    assert.equal(milestones.size, 95);
    for (const { id, company, stage, technology, partners = [] } of data.milestones) {
      const rows = CLAIM_ROWS.filter(({ milestone }) => milestone === id);
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

  it('has the 43 companies of the facts with their countries', () => {
    const wanted = new Map(CLAIM_ROWS.map(({ company, country }) => [company, country]));
    assert.equal(wanted.size, 43);
    assert.deepEqual(new Map(data.companies.map(({ name, country }) => [name, country])), wanted);
  });

  it('counts Japanese fiscal years from April, the others known from January', () => {
    for (const { name, country, fiscalYear } of data.companies) {
      if (country === 'JP')
        assert.deepEqual(fiscalYear, { startMonth: 4, labelledBy: 'start' }, name);
      else assert.ok(!fiscalYear || fiscalYear.startMonth === 1, name);
    }
  });

  it('has the 54 indicators with their figures, periods and sources', () => {
    assert.equal(data.indicators.length, 54);
    data.indicators.forEach((indicator, index) => {
      const row = INDICATOR_ROWS[index] ?? {};
      const { country, category, saidOn, period, value, text, unit, source } = indicator;
      const said = value === undefined ? text : `${value}`;
      const figure = /[\d.]+/.exec(row.value ?? '')?.[0];
      assert.equal(said, figure ? `${Number(figure)}` : row.value, row.measure);
      assert.deepEqual(
        [country, category, saidOn, period ?? '', address(source), indicator.unverified ?? false],
        [row.country, row.category, row.said_on, row.period, row.source_url, row.seen === 'no'],
        row.measure,
      );
      const scale = /[mbtr]+illion/.exec(`${row.value} ${row.unit}`)?.[0] ?? '';
      assert.ok((unit ?? '').includes(scale), row.measure);
      if (/^[<>~]/.test(row.value ?? '')) assert.equal(indicator.comparator, row.value?.[0]);
    });
  });

  it('refers only to companies, stages and sources that are there, and to each source', () => {
    const stages = new Set(data.stages.map(({ id }) => id));
    const claims = data.milestones.flatMap((milestone) => milestone.claims);
    const used = new Set([...claims, ...data.indicators].map(({ source }) => source));
    for (const { id, company, stage } of data.milestones) {
      assert.ok(companies.has(company) && stages.has(stage ?? ''), id);
    }
    assert.deepEqual(used, new Set(sources.keys()));
  });

  it('lists an address once, and each id once', () => {
    const urls = data.sources.flatMap(({ url }) => url ?? []);
    assert.equal(new Set(urls).size, urls.length);
    for (const list of [data.companies, data.sources, data.milestones, data.stages]) {
      assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
    }
    for (const { id, claims } of data.milestones) {
      assert.deepEqual(
        claims.map((claim) => claim.id),
        claims.map((_, index) => `c${index + 1}`),
        id,
      );
    }
  });

  it('titles each target of a company differently, short enough for a label, spelled out', () => {
    const titles = data.milestones.map(({ company, title }) => `${company}: ${title}`);
    assert.equal(new Set(titles).size, titles.length);
    for (const { title, claims } of data.milestones) {
      assert.ok(title.length <= 45, title);
      for (const { phrase } of claims) assert.doesNotMatch(`${title} ${phrase}`, /SSB|^ | $/);
      assert.ok(
        claims.every(({ phrase }) => phrase),
        title,
      );
    }
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
    'toyota-idemitsu-mass-production-facilities': '[..2030]',
    'panasonic-assb-commercialization': null,
    'byd-assb-small-batch': '[..2027]',
    'byd-assb-mass-production': '[..2030]',
    'byd-semi-solid': null,
    'catl-semi-solid': null,
  };
  for (const [id, date] of Object.entries(DATES)) {
    it(`${id}: ${date ?? 'no date'}`, () => assert.equal(claimOf(id).date, date));
  }

  it('say whose and of what kind', () => {
    assert.deepEqual(milestones.get('toyota-idemitsu-mass-production-facilities')?.partners, [
      'idemitsu-kosan',
    ]);
    assert.equal(milestones.get('byd-assb-small-batch')?.technology, 'sulfide');
    assert.equal(milestones.get('byd-assb-mass-production')?.technology, 'sulfide');
    for (const id of ['byd-semi-solid', 'catl-semi-solid']) {
      assert.equal(milestones.get(id)?.technology, 'semi-solid');
      assert.match(claimOf(id).phrase, /transitional/);
    }
  });

  it('count patents, quote two fundings, name three gaps and two recommendations', () => {
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
      'JP | 18 | trillion KRW | 2020/..',
      'CN | >1 | trillion KRW | 2024',
      'KR |  | Gap: large-scale demonstration infrastructure | lacking',
      'KR |  | Gap: regulatory fast-tracking | lacking',
      'KR |  | Gap: long-term financing | lacking',
      'KR |  | Academic papers | fewer than Japan and China',
      'KR |  | Recommended: battery quality and reliability | improve',
      'KR |  | Recommended: long-term support systems | strengthen',
      'KR |  | Research funding | increased recently',
    ]);
  });
});
