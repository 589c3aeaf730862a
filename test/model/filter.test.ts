import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FACETS, type Facet, FacetIds, facetColumn } from '../../src/model/facets.js';
import {
  type Filter,
  filteringRoadmap,
  filterRoadmap,
  isFiltered,
  NO_FILTER,
} from '../../src/model/filter.js';
import { foldRoadmap } from '../../src/model/fold.js';
import { fold } from '../../src/model/ids.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { type MilestoneState, STANDINGS } from '../../src/model/types.js';
import { VERDICTS } from '../../src/model/verdict.js';
import { readData } from '../data/schema.js';
import { read } from './roadmaps.js';

const DAY = '2026-06-24';
const real = read(readData('solid-state-batteries.json'));
const filtered = (roadmap: Roadmap, filter: Partial<Filter>, day = DAY) =>
  filterRoadmap(roadmap, foldRoadmap(roadmap, day), { ...NO_FILTER, ...filter });
const titles = (roadmap: Roadmap, filter: Partial<Filter>) =>
  Array.from(filtered(roadmap, filter).milestones, (m) => roadmap.milestoneAt(m).title);

const small = read({
  companies: [
    { id: 'toyota', name: 'Toyota', country: 'JP' },
    { id: 'skoda', name: 'Škoda Auto', country: 'CZ' },
    { id: 'idemitsu', name: 'Idemitsu Kosan', country: 'JP' },
  ],
  milestones: [
    {
      company: 'toyota',
      title: 'First car',
      stage: 'launch',
      technology: 'Sulfide',
      partners: ['idemitsu'],
      date: '2027',
    },
    {
      company: 'skoda',
      title: 'Café racer',
      stage: 'sample',
      partners: 'Nobody Inc.',
      date: '[2030..]',
    },
    { company: 'skoda', title: '全固体電池', stage: 'Alpha', status: 'paused' },
    { company: 'toyota', title: 'Said later', claims: [{ saidOn: '2030-01-01', date: '2031' }] },
  ],
});

describe('filterRoadmap', () => {
  for (const [query, wanted] of Object.entries({
    '': ['First car', 'Café racer', '全固体電池'],
    '  ': ['First car', 'Café racer', '全固体電池'],
    FIRST: ['First car'],
    cafe: ['Café racer'],
    'cafe\u0301': ['Café racer'],
    ＳＫＯＤＡ: ['Café racer', '全固体電池'],
    固体: ['全固体電池'],
    'car toyota': ['First car'],
    'car skoda': [],
    idemitsu: ['First car'],
    'kosan sulf': ['First car'],
    nobody: ['Café racer'],
    launch: ['First car'],
    '.*': [],
    xyz: [],
  }))
    it(`finds “${query}”`, () => assert.deepEqual(titles(small, { query }), wanted));

  for (const [name, filter, wanted] of [
    ['company', { company: ['skoda'] }, ['Café racer', '全固体電池']],
    ['companies', { company: ['skoda', 'toyota'] }, ['First car', 'Café racer', '全固体電池']],
    ['an id in another case', { company: ['SKODA'], stage: ['ALPHA'] }, ['全固体電池']],
    ['owner, not partner', { company: ['idemitsu'] }, []],
    ['country', { country: ['JP'] }, ['First car']],
    ['stage and country', { stage: ['launch'], country: ['CZ'] }, []],
    ['technology', { technology: ['sulfide'] }, ['First car']],
    ['standing', { standing: ['open-ended', 'paused'] }, ['Café racer', '全固体電池']],
    ['an unknown id', { stage: ['nowhere'] }, []],
    ['an unknown id beside a known one', { stage: ['nowhere', 'launch'] }, ['First car']],
    ['an id every object has', { company: ['__proto__'] }, []],
  ] as const)
    it(`by ${name}`, () => assert.deepEqual(titles(small, filter), wanted));

  it('keeps an unknown choice visible, chosen and with a count of 0', () => {
    const { choices } = filtered(small, { stage: ['nowhere'] });
    const unknown = { id: 'nowhere', name: 'nowhere', count: 0, chosen: true, missing: true };
    assert.deepEqual(choices.stage.at(-1), unknown);
    assert.equal(choices.stage.filter(({ chosen }) => chosen).length, 1);
  });

  it('names choices and sorts them', () => {
    const { choices, total } = filtered(small, {});
    assert.equal(total, 3);
    assert.deepEqual(
      choices.company.map(({ name, count }) => [name, count]),
      [
        ['Toyota', 1],
        ['Škoda Auto', 2],
        ['Idemitsu Kosan', 0],
      ],
    );
    assert.deepEqual(
      choices.standing.map(({ id }) => id),
      STANDINGS,
    );
    assert.deepEqual(
      choices.country.map(({ id, count }) => [id, count]),
      [
        ['JP', 1],
        ['CZ', 2],
      ],
    );
  });

  it('treats milestones after the first thousands like those before', () => {
    const records = Array.from({ length: 20_000 }, (_, i) => ({
      company: i % 3 ? 'Toyota' : 'BYD',
      title: `Car ${i}`,
      claims: [{ saidOn: i % 5 ? '2020-01-01' : '2030-01-01', date: '2027' }],
    }));
    const filter = { company: ['byd'], query: '7' };
    const { milestones, total, choices } = filtered(read(records), filter);
    const known = records.flatMap((_, i) => (i % 5 ? [i] : []));
    const found = known.filter((i) => String(i).includes('7'));
    assert.equal(total, known.length);
    assert.deepEqual(
      [...milestones],
      found.filter((i) => i % 3 === 0),
    );
    assert.deepEqual(
      choices.company.map(({ count }) => count),
      [milestones.length, found.length - milestones.length],
    );
  });

  it('reports its progress every few thousand milestones', () => {
    const steps = (count: number) => {
      const roadmap = read(Array.from({ length: count }, () => ({ company: 'A', title: 'B' })));
      return [...filteringRoadmap(roadmap, foldRoadmap(roadmap, DAY), NO_FILTER)];
    };
    assert.deepEqual(steps(0), []);
    assert.deepEqual(steps(3), [3]);
    assert.deepEqual(steps(8192), [8192]);
    assert.deepEqual(steps(8193), [8192, 8193]);
  });

  it('counts a company without a country in no country', () => {
    const roadmap = read([
      { company: 'A', title: 'B' },
      { company: 'C', title: 'D', country: 'JP' },
    ]);
    assert.deepEqual(titles(roadmap, { country: ['JP'] }), ['D']);
    const [japan] = filtered(roadmap, {}).choices.country;
    assert.deepEqual([japan?.id, japan?.count], ['JP', 1]);
  });

  it('says whether anything is filtered', () => {
    assert.equal(isFiltered(NO_FILTER), false);
    assert.equal(isFiltered({ ...NO_FILTER, query: '  ' }), false);
    assert.equal(isFiltered({ ...NO_FILTER, query: 'x' }), true);
    for (const facet of FACETS) assert.equal(isFiltered({ ...NO_FILTER, [facet]: ['x'] }), true);
  });
});

const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
  list.find((entry) => entry.id === id)?.name ?? id ?? '';

function passes(state: MilestoneState, filter: Filter): boolean {
  const partners = state.partners.map((id) => nameOf(real.companies, id));
  const stage = nameOf(real.stages, state.stage);
  const technology = nameOf(real.technologies, state.technology);
  const text = fold([state.title, state.companyName, ...partners, stage, technology].join('\n'));
  return (
    fold(filter.query)
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    FACETS.every(
      (facet) => filter[facet].length === 0 || filter[facet].includes(facetOf(state, facet) ?? ''),
    )
  );
}

/** The value of a facet; silence has one or none. */
function facetOf(state: MilestoneState, facet: Facet): string | null {
  return facet === 'stale' ? (state.stale ? 'stale' : null) : state[facet];
}

const some = (list: readonly string[]) => fc.subarray([...list, 'nowhere'], { maxLength: 3 });
const aFilter: fc.Arbitrary<Filter> = fc.record({
  company: some(real.companies.map(({ id }) => id)),
  country: some(['JP', 'CN', 'KR', 'US', 'DE']),
  stage: some(real.stages.map(({ id }) => id)),
  technology: some(real.technologies.map(({ id }) => id)),
  standing: some(STANDINGS),
  verdict: some(VERDICTS),
  stale: fc.subarray(['stale']),
  query: fc.constantFrom('', 'car', 'solid', 'TOYOTA', 'battery line', 'idemitsu', 'ö'),
});

describe('any filter', () => {
  it('passes the milestones, and counts for each choice, that a check of each milestone gives', () => {
    const days = fc.constantFrom('2015-01-01', '2022-06-30', DAY);
    const property = fc.property(aFilter, days, (filter, day) => {
      const { milestones } = roadmapAsOf(real, day);
      const found = filtered(real, filter, day);
      const ids = Array.from(found.milestones, (m) => real.milestoneAt(m).id);
      assert.equal(found.total, milestones.length);
      assert.deepEqual(
        ids,
        milestones.filter((state) => passes(state, filter)).map(({ id }) => id),
      );
      for (const facet of FACETS) {
        for (const { id, count, chosen } of found.choices[facet]) {
          const alone = { ...filter, [facet]: [id] };
          assert.equal(
            count,
            milestones.filter((state) => passes(state, alone)).length,
            `${facet} ${id}`,
          );
          assert.equal(chosen, filter[facet].includes(id));
        }
      }
    });
    fc.assert(property, { numRuns: 150 });
  });
});

it('finds a company, stage or technology whose name contains invisible characters', () => {
  const name = 'Ж\u202bЖ';
  const roadmap = read([{ company: name, title: 'T', stage: name, technology: name }]);
  for (const facet of ['company', 'stage', 'technology'] as const)
    assert.deepEqual(
      new FacetIds(facetColumn(roadmap, foldRoadmap(roadmap, '2026-01-01'), facet)).find(name)
        .length,
      1,
    );
});
