/** Files that are written are files that are read. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { toCsv } from '../../src/export/csv.js';
import { toJson } from '../../src/export/json.js';
import { isTooLong, LONGEST, readable, TooLongError } from '../../src/export/longest.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { COLUMNS } from '../../src/read/column-names.js';
import { MAX_COLUMNS } from '../../src/read/limits.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { read } from '../model/roadmaps.js';
import { STRINGS } from '../security/strings.js';
import { checkedCsv } from './checked.js';

type Fields = Readonly<Record<string, unknown>>;

/** A roadmap of one milestone, a claim for each group of fields that the format does not define. */
const roadmapOf = (groups: readonly Fields[]) =>
  read({
    milestones: [
      {
        id: 'm',
        company: 'A',
        title: 'B',
        claims: groups.map((fields, i) => ({ ...fields, id: `c${i}`, date: '2027' })),
      },
    ],
  });

const claimsOf = (roadmap: Roadmap) =>
  JSON.parse(JSON.stringify(roadmap)).milestones.map(({ claims }: { claims: unknown }) => claims);

/** Reads a roadmap back from CSV, and that from JSON; fails where anything of a claim is lost. */
function kept(roadmap: Roadmap): string[] {
  const csv = toCsv(roadmap);
  const [header = []] = checkedCsv(csv);
  assert.ok(header.length <= MAX_COLUMNS, `${header.length} columns`);
  const fromCsv = parseRoadmapCsv(csv);
  assert.deepEqual(fromCsv.problems, []);
  assert.deepEqual(claimsOf(fromCsv.roadmap), claimsOf(roadmap));
  const fromJson = parseRoadmap(toJson(fromCsv.roadmap));
  assert.deepEqual(claimsOf(fromJson.roadmap), claimsOf(roadmap));
  return header;
}

const many = (from: number, count: number): Fields =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`field_${from + i}`, `text ${i}`]));

describe('a CSV of fields that the format does not define', () => {
  const room = MAX_COLUMNS - COLUMNS.length;
  for (const [fields, columns] of [
    [0, COLUMNS.length],
    [room - 1, MAX_COLUMNS - 1],
    [room, MAX_COLUMNS],
    [room + 1, MAX_COLUMNS],
    [3000, MAX_COLUMNS],
  ] as const) {
    it(`has ${columns} columns for ${fields} fields of one claim`, () => {
      assert.equal(kept(roadmapOf([many(0, fields)])).length, columns);
    });
    it(`has ${columns} columns for ${fields} fields of claims that share none`, () => {
      const groups = Array.from({ length: 50 }, (_, i) => {
        const [from, to] = [i, i + 1].map((n) => Math.floor((fields * n) / 50)) as [number, number];
        return many(from, to - from);
      });
      assert.equal(kept(roadmapOf(groups)).length, columns);
    });
  }

  it('keeps fields of any name and value', () => {
    const name = fc.oneof(
      fc.constantFrom('further', 'said_on', 'company', 'partners', 'constructor', 'Mood', 'a b'),
      fc.constantFrom('__proto__', 'toString', 'claims', '=1+1', 'é', '', 'source_url', 'title'),
      fc.stringMatching(/^[a-z][a-z0-9_]{0,3}$/).filter((text) => text !== 'id'),
      fc.nat(2999).map((n) => `field_${n}`),
    );
    const text = fc.oneof(fc.constantFrom(...STRINGS), fc.string(), fc.constantFrom('', ' ', '{'));
    const value = fc.oneof(text, text, fc.jsonValue({ maxDepth: 3 }));
    const fields = fc
      .tuple(fc.array(fc.tuple(name, value), { maxLength: 30 }), fc.nat(2999), fc.nat(3000))
      .map(
        ([pairs, from, count]): Fields => ({
          ...many(from, count > 2900 ? count : count % 20),
          ...(Object.fromEntries(pairs) as Fields),
        }),
      );
    const property = fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), (groups) => {
      kept(roadmapOf(groups));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('reads a column of that name without JSON as text, and reports it if JSON was meant', () => {
    const [a, b] = ['see below', '{"x": 1'].map((further) =>
      parseRoadmapCsv(`company,title,further\nA,B,"${further.replaceAll('"', '""')}"`),
    );
    assert.equal(a?.roadmap.milestones[0]?.claims[0]?.further, 'see below');
    assert.deepEqual(a?.problems, []);
    assert.equal(b?.roadmap.milestones[0]?.claims[0]?.further, '{"x": 1');
    assert.match(b?.problems[0]?.message ?? '', /^further is .* not JSON/);
  });
});

describe('a file that would be longer than the reader accepts', () => {
  const longest = LONGEST.text;
  afterEach(() => {
    LONGEST.text = longest;
  });
  const roadmap = roadmapOf([{ mood: 'good' }]);

  for (const [kind, write] of [
    ['CSV', toCsv],
    ['JSON', toJson],
  ] as const)
    it(`is not written: ${kind}`, () => {
      LONGEST.text = write(roadmap).length;
      assert.doesNotThrow(() => write(roadmap));
      LONGEST.text -= 1;
      const message = new RegExp(
        `the ${kind} would be longer than [\\d,]+ characters: choose fewer`,
      );
      assert.throws(() => write(roadmap), message);
    });

  it('is refused with the same message if the engine has no string of that length', () => {
    assert.throws(() => readable('CSV', () => 'x'.repeat(2 ** 30)), TooLongError);
    assert.equal(isTooLong(new InternalErrorOf('allocation size overflow')), true);
    assert.equal(isTooLong(new RangeError('Maximum call stack size exceeded')), false);
    assert.throws(() => readable('CSV', () => null as never), TypeError);
  });
});

/** SpiderMonkey's own kind of error. */
class InternalErrorOf extends Error {}
