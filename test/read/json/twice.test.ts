import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePeriod } from '../../../src/model/period/period.js';
import { Roadmap } from '../../../src/model/roadmap.js';
import { mayRepeatKeys } from '../../../src/read/json/may-repeat.js';
import { readingBytes } from '../../../src/read/large/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { drain } from '../../../src/work/steps.js';
import { told } from '../../model/roadmaps.js';

const TWICE: Readonly<Record<string, readonly [text: string, told: readonly string[]]>> = {
  'the records': [
    '{"milestones":[{"company":"A","title":"T","date":"2027"}],"milestones":[]}',
    ['/milestones: “milestones” is written twice, and the last one counts'],
  ],
  'a field of a short record': [
    '[{"company":"A","title":"T","date":"2027", "date" : "2028"}]',
    ['/0/date: “date” is written twice, and the last one counts'],
  ],
  'fields of a claim and its record, one with an escape': [
    '{"milestones":[{"id":"a","company":"A","title":"T","claims":[]},{"id":"b","company":"A","title":"U",' +
      '"note":"x","claims":[{"date":"2026"},{"date":"2027","d\\u0061te":"2028"}],"note":"y"}]}',
    [
      '/milestones/1/claims/1/date: “date” is written twice, and the last one counts',
      '/milestones/1/note: “note” is written twice, and the last one counts',
      '/milestones/0/claims: it has no claims, so there is nothing to show',
    ],
  ],
  'in an unknown field': [
    '{"milestones":[{"id":"a","company":"A","title":"T","x":{"y/":[{"k":1,"k":2}]},"claims":[{"date":"2027"}]}]}',
    ['/milestones/0/x/y~1/0/k: “k” is written twice, and the last one counts'],
  ],
  'in damaged text': [
    '{"title":"a","title":"b","milestones":[{"company":"A","title":"T","date":"2027","date":"2028"},{"company":"A","title":"U","date":"2027"},]}',
    [
      '/title: “title” is written twice, and the last one counts',
      '/milestones/0/date: “date” is written twice, and the last one counts',
      ': this is not JSON: unexpected “]}” in line 1, column 138',
    ],
  ],
  'behind a damaged record': [
    '[{"company":"A","title":"T" "date":"2027"},{"company":"A","title":"U","date":"2027","date":"2028"}]',
    [
      '/1/date: “date” is written twice, and the last one counts',
      '/0: this is not JSON: unexpected “"date":"2027"},{"company":"A","title":"U","date":"2027","dat…” in line 1, column 29; left out: line 1, columns 2 to 42',
    ],
  ],
  'nothing, though a text looks like it': [
    '[{"company":"A","title":"\\":\\":","date":"2027","note":"\\"date\\": 2028, \\"date\\": {"}]',
    [],
  ],
};

function fast(text: string) {
  const { parts, problems } = drain(readingBytes(new TextEncoder().encode(text), parsePeriod));
  return { roadmap: new Roadmap(parts), problems };
}

describe('a repeated key', () => {
  for (const [what, [text, expected]] of Object.entries(TWICE)) {
    it(`${what} is reported`, () => {
      const plain = parseRoadmap(text);
      assert.deepEqual(told(plain.problems), expected);
      const twice = plain.problems.filter(({ message }) => message.includes('twice'));
      assert.ok(twice.every(({ severity }) => severity === 'warning'));
      assert.deepEqual(fast(text).problems, plain.problems);
      assert.deepEqual(fast(text).roadmap.toJSON(), plain.roadmap.toJSON());
    });
  }

  it('is reported among many records by both readers', () => {
    const keys = fc.constantFrom('title', 'id', 'note', 'x', 'claims');
    const record = fc.tuple(fc.nat(), fc.array(keys, { maxLength: 2 })).map(([n, twice]) => {
      const own = `"id":"r${n}","company":"A","title":"T ${n}","note":"n","x":"y","claims":[{"date":"2027"}]`;
      return `{${[own, ...twice.map((key) => `"${key}":${key === 'claims' ? '[]' : '"z"'}`)].join()}}`;
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 40 }), (records) => {
        const text = `{"milestones":[${records.join()}]}`;
        const plain = parseRoadmap(text);
        assert.deepEqual(fast(text).problems, plain.problems);
        assert.deepEqual(fast(text).roadmap.toJSON(), plain.roadmap.toJSON());
      }),
      { numRuns: 60 },
    );
  });

  it('is not found in the shipped data sets', () => {
    const folder = new URL('../../../data/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => /^(?!.*schema).*\.json$/.test(file))) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      assert.equal(mayRepeatKeys(text, JSON.parse(text)), false, name);
    }
  });
});
