import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { filterRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { foldRoadmap } from '../../src/model/fold.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { scorecards } from '../../src/model/scores/scores.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { told } from '../model/roadmaps.js';

const KEYS = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];
const DAY = '2026-01-01';
const pristine = () =>
  [Object.prototype, Array.prototype, Map.prototype].map((of) => Object.getOwnPropertyNames(of));
const before = pristine();

/** Every id and one more field of every entry is the key. As text: a literal would set a prototype. */
function documentBy(key: string): string {
  const more = `"${key}": {"polluted": true}`;
  return `{${more}, "companies": [{"id": "${key}", "name": "${key}", ${more}}],
    "stages": [{"id": "${key}", "name": "${key}", ${more}}],
    "sources": [{"id": "${key}", "publisher": "${key}", ${more}}],
    "milestones": [
      {"id": "${key}", "company": "${key}", "partners": ["${key}"], "title": "${key}", "stage": "${key}",
       "technology": "${key}", ${more}, "claims": [
        {"id": "${key}", "saidOn": "2020", "date": "2027", "source": "${key}", ${more}},
        {"id": "later", "saidOn": "2021", "date": "2029", "retracts": "${key}", ${more}}]},
      {"company": "${key}", "title": "${key}", "date": "2028", ${more}}],
    "indicators": [{"country": "JP", "category": "${key}", "measure": "${key}", "value": 1, ${more}}]}`;
}

const written = (roadmap: Roadmap) => JSON.stringify(roadmap, null, 1);
const own = (value: unknown, key: string) =>
  JSON.stringify(Object.getOwnPropertyDescriptor(value, key)?.value);

describe('keys that Object.prototype has', () => {
  afterEach(() => {
    assert.deepEqual(pristine(), before);
    assert.equal('polluted' in {}, false);
  });

  for (const key of KEYS) {
    it(`${key}: works as an id and as a field`, () => {
      const { roadmap, problems } = parseRoadmap(documentBy(key));
      assert.deepEqual(told(problems), [
        `/milestones: “${key}” means nothing here: kept with the record, and not shown`,
      ]);
      const [milestone, short] = roadmap.milestones;
      assert.deepEqual([milestone?.id, milestone?.company, milestone?.stage], [key, key, key]);
      assert.equal(milestone?.claims[0]?.source, key);
      assert.equal(milestone?.claims[1]?.retracts, key);
      const { companies, stages, sources, indicators } = roadmap;
      const entries = [
        roadmap.toJSON(),
        milestone,
        short,
        milestone?.claims[0],
        companies[0],
        stages[0],
        sources[0],
        indicators[0],
      ];
      for (const entry of entries) assert.equal(own(entry, key), '{"polluted":true}');
      assert.equal(roadmap.indexOf(key), 0);
      assert.equal(roadmap.indexOf('isPrototypeOf'), -1);
    });

    it(`${key}: works in fold, filter and score`, () => {
      const { roadmap } = parseRoadmap(documentBy(key));
      const state = roadmapAsOf(roadmap, DAY);
      assert.deepEqual(
        state.milestones.map(({ forecast }) => forecast?.date ?? null),
        ['2029', '2028'],
      );
      const filter = {
        ...NO_FILTER,
        company: [key],
        stage: [key],
        technology: [roadmap.technologies[0]?.id ?? ''],
        query: key,
      };
      const { milestones, choices } = filterRoadmap(roadmap, foldRoadmap(roadmap, DAY), filter);
      assert.deepEqual([...milestones], [0]);
      assert.deepEqual(
        choices.company.map(({ id, chosen }) => [id, chosen]),
        [[key, true]],
      );
      assert.deepEqual(
        scorecards(state).map(({ id }) => id),
        [key],
      );
    });

    it(`${key}: is read back as written`, () => {
      const once = written(parseRoadmap(documentBy(key)).roadmap);
      assert.equal(written(parseRoadmap(once).roadmap), once);
    });

    it(`${key}: works as a column name and a cell of CSV`, () => {
      const cells = Array(9).fill(key).join(',');
      const header = `milestone,company,title,stage,technology,partners,claim,source_title,${key}`;
      const { roadmap } = parseRoadmapCsv(`${header}\n${cells}`);
      const [milestone] = roadmap.milestones;
      assert.deepEqual(
        [milestone?.id, milestone?.company, milestone?.title],
        [key, key.toLowerCase().replace(/^_+|_+$/g, ''), key],
      );
      assert.equal(milestone?.claims[0]?.id, key);
      assert.equal(own(milestone?.claims[0], key.toLowerCase()), `"${key}"`);
      const once = written(roadmap);
      assert.equal(written(parseRoadmap(once).roadmap), once);
    });
  }
});

describe('a page that extends Object.prototype', () => {
  afterEach(() => Reflect.deleteProperty(Object.prototype, 'added'));

  it('loses no record to that, however deep it is', () => {
    const added: Record<string, unknown> = {};
    added.added = added;
    Object.defineProperty(Object.prototype, 'added', {
      value: added,
      enumerable: true,
      configurable: true,
    });
    const { roadmap, problems } = parseRoadmap([{ company: 'A', title: 'B', date: '2027' }]);
    assert.deepEqual(problems, []);
    assert.equal(roadmap.milestoneColumns.count, 1);
  });
});
