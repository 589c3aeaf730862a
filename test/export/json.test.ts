import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toJson } from '../../src/export/json.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { realRoadmap } from '../data/real.js';
import { misfits } from '../data/schema.js';
import { aDocument, read } from '../model/roadmaps.js';
import { attackedDocument } from './attacks.js';

const plain = (roadmap: Roadmap) => JSON.parse(JSON.stringify(roadmap)) as unknown;

describe('a roadmap as JSON', () => {
  it('reads back as the same roadmap', () => {
    const property = fc.property(fc.oneof(aDocument, attackedDocument), (document) => {
      const roadmap = read(document);
      assert.deepEqual(plain(parseRoadmap(toJson(roadmap)).roadmap), plain(roadmap));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('keeps the chosen part of the shipped data, and what that refers to', () => {
    const roadmap = realRoadmap();
    const chosen = roadmap.milestones.flatMap(({ company }, m) =>
      company === 'toyota' ? [m] : [],
    );
    const { roadmap: copy, problems } = parseRoadmap(toJson(roadmap, { milestones: chosen }));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      copy.milestones,
      chosen.map((m) => roadmap.milestones[m]),
    );
    assert.deepEqual(copy.companies[0]?.id, 'idemitsu-kosan');
    assert.ok(copy.companies.length < 5 && copy.sources.length < roadmap.sources.length);
    assert.deepEqual(copy.indicators, roadmap.indicators);
    assert.equal(copy.knownThrough, roadmap.knownThrough);
  });

  it('is valid by the schema', () => {
    assert.deepEqual(misfits(JSON.parse(toJson(realRoadmap()))), []);
  });
});
