import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edtfPeriod } from '../../src/model/period/stored.js';
import type { Company, Indicator, Milestone, Source, Stage } from '../../src/model/types.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { COMPANIES, MILESTONES } from '../components/page/data.js';
import { misfits, readData } from './schema.js';

interface Shipped {
  readonly knownThrough: string;
  readonly stages: readonly Stage[];
  readonly companies: readonly Company[];
  readonly sources: readonly Source[];
  readonly milestones: readonly Milestone[];
  readonly indicators?: readonly Indicator[];
}

/** The first day of an EDTF date. */
const begins = (edtf: string | null | undefined): string =>
  (edtf && edtfPeriod(edtf)?.min) || '';

/** How much each file holds, so that nothing is lost in an edit. */
const SETS = {
  'solid-state-batteries': { milestones: MILESTONES, claims: 218, companies: COMPANIES, unverified: 8 },
  'space-launch': { milestones: 32, claims: 172, companies: 22, unverified: 25 },
  fusion: { milestones: 25, claims: 71, companies: 12, unverified: 15 },
};

for (const [name, counts] of Object.entries(SETS)) {
  const data = readData(`${name}.json`) as Shipped;
  const claims = data.milestones.flatMap((milestone) => milestone.claims);

  describe(`the data of ${name}`, () => {
    it('fits the schema', () => assert.deepEqual(misfits(data), []));

    it('is read without an error or a warning', () =>
      assert.deepEqual(parseRoadmap(data).problems, []));

    it('has as much as was collected', () => {
      const unverified = claims.filter((claim) => claim.unverified).length;
      const { milestones, companies } = data;
      assert.deepEqual(
        {
          milestones: milestones.length,
          claims: claims.length,
          companies: companies.length,
          unverified,
        },
        counts,
      );
    });

    it('refers only to what is there, and to all of it', () => {
      const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
      const { companies, stages, sources, milestones, indicators = [] } = data;
      assert.deepEqual(new Set(milestones.map(({ company }) => company)), ids(companies));
      assert.deepEqual(new Set(milestones.map(({ stage }) => stage)), ids(stages));
      const used = new Set([...claims, ...indicators].map(({ source }) => source));
      assert.deepEqual(used, ids(sources));
    });

    it('lists each id and each source once', () => {
      for (const list of [data.companies, data.sources, data.milestones, data.stages])
        assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
      const sources = data.sources.map((source) => {
        const { url, publisher, title, published } = source;
        return [url, publisher, title, published].join(' | ');
      });
      assert.equal(new Set(sources).size, sources.length);
      const urls = data.sources.flatMap(({ url }) => url ?? []);
      assert.equal(new Set(urls).size, urls.length);
      for (const milestone of data.milestones) {
        const given = milestone.claims.map(({ id }) => id);
        assert.deepEqual(
          given,
          given.map((_, index) => `c${index + 1}`),
          milestone.id,
        );
      }
    });

    it('titles each target of a company differently, short enough for a label', () => {
      const titles = data.milestones.map(({ company, title }) => `${company}: ${title}`);
      assert.equal(new Set(titles).size, titles.length);
      for (const { title } of data.milestones) {
        assert.ok(title.length <= 45, title);
        assert.equal(title, title.trim());
      }
    });

    it('says in its own words what was said, and quotes only what somebody read', () => {
      for (const claim of claims) {
        assert.ok(claim.phrase.trim(), claim.id);
        assert.equal(claim.phrase, claim.phrase.trim());
        // Ours, so that nothing in it is quoted.
        assert.doesNotMatch(claim.phrase, /[“”"‘«»]|(?<![\p{L}\d])'|'(?![\p{L}\d])/u);
        assert.equal(claim.quote, undefined);
      }
    });

    it('knows nothing said after the day its curators last looked', () => {
      for (const { saidOn } of claims) assert.ok(begins(saidOn) <= data.knownThrough, saidOn ?? '');
    });
  });
}

describe('the rungs', () => {
  const rungs = (name: string) => (readData(name) as Shipped).stages.map((stage) => stage.name);

  it('of space launch go from a first flight to service', () =>
    assert.deepEqual(rungs('space-launch.json'), [
      'First flight',
      'Return to flight',
      'In space',
      'Crewed flight',
      'Landing',
      'Service',
    ]));

  it('of fusion go from a first plasma to a power plant', () =>
    assert.deepEqual(rungs('fusion.json'), [
      'First plasma',
      'Fusion conditions',
      'Breakeven',
      'Burning plasma',
      'Electricity',
      'Demonstration plant',
      'Power plant',
    ]));
});
