/**
 * The plain reader is JSON.parse and the record reader. The fast reader of large JSON and the salvage
 * of damaged JSON are held against it: any document, whole or damaged, the same roadmap, the same
 * problems.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePeriod, Roadmap } from '../../src/model/index.js';
import { readingBytes } from '../../src/read/large/index.js';
import { type ParsedRoadmap, parseRoadmap } from '../../src/read/parse.js';
import { drain } from '../../src/work/steps.js';
import { aDocument } from '../model/roadmaps.js';

const ODD = [
  7,
  null,
  'x',
  {},
  { company: 'Nio' },
  { company: 'Nio', title: 'Pack', date: 'blue moon', note: [{ a: '}],' }] },
  { id: 'm0', company: 'BYD', title: 'Say "]" \\', date: 'Q3 2027', partners: 'Toyota; A' },
  { company: '日産', title: '全固体😀', source: { publisher: 'Press' }, stage: 'Alpha' },
];

/** Records by the format, some of no form that it knows, in a document or in a bare list. */
const aValue = fc
  .tuple(aDocument, fc.array(fc.constantFrom(...ODD), { maxLength: 5 }), fc.boolean())
  .map(([document, odd, isList]) => {
    const milestones: unknown[] = [...document.milestones, ...odd];
    return isList ? milestones : { title: 'Plans', ...document, milestones, more: { x: [1] } };
  });

const anIndent = fc.constantFrom(0, 1, '\t');
const aText = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: aValue }, fc.jsonValue()), anIndent)
  .map(([value, indent]) => JSON.stringify(value, null, indent));

const aPiece = fc.constantFrom(
  ...'"\\{}[],:\nx0'.split(''),
  'null',
  '"milestones":[',
  '{"company":"A","title":"B"}',
  '\uFFFD',
  '\uFEFF',
);
/** A piece put in the place of up to `length` characters. */
const aDamage = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), piece: aPiece });
const aDamagedText = fc
  .tuple(aText, fc.array(aDamage, { minLength: 1, maxLength: 3 }), fc.option(fc.nat()))
  .map(([text, damages, cut]) => {
    const damaged = damages.reduce((now, { at, length, piece }) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + piece + now.slice(from + length);
    }, text);
    return cut === null ? damaged : damaged.slice(0, cut % (damaged.length + 1));
  });

/** UTF-8 cannot hold half a surrogate pair. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udfff]/gu, '\uFFFD');

function readFast(text: string): ParsedRoadmap {
  const { parts, problems } = drain(readingBytes(new TextEncoder().encode(text), parsePeriod));
  return { roadmap: new Roadmap(parts), problems };
}

function assertSame(one: ParsedRoadmap, other: ParsedRoadmap): void {
  assert.deepEqual(one.problems, other.problems);
  assert.deepEqual(one.roadmap.toJSON(), other.roadmap.toJSON());
  assert.deepEqual(one.roadmap.claimColumns, other.roadmap.claimColumns);
}

describe('the fast reader gives the same as the plain one', () => {
  it('for any JSON', () => {
    fc.assert(
      fc.property(aText, (text) => assertSame(readFast(text), parseRoadmap(text))),
      { numRuns: 400 },
    );
  });

  it('for any damaged JSON', () => {
    fc.assert(
      fc.property(aDamagedText.map(wellFormed), (text) =>
        assertSame(readFast(text), parseRoadmap(text)),
      ),
      { numRuns: 1500 },
    );
  });

  it('for damage in a text of several batches', () => {
    const records = Array.from({ length: 60 }, (_, i) => ({
      id: `r${i}`,
      company: 'A',
      title: `Ünit ${i}`,
      note: 'x{"'.repeat(1000),
    }));
    const text = JSON.stringify({ milestones: records });
    fc.assert(
      fc.property(fc.array(aDamage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce((now, { at, length, piece }) => {
          const from = at % now.length;
          return now.slice(0, from) + piece + now.slice(from + length);
        }, text);
        assertSame(readFast(damaged), parseRoadmap(damaged));
      }),
      { numRuns: 25 },
    );
  });
});

const NOT_JSON = /^this is not JSON: /;

/** The problems but those of damage, which come first. */
function withoutDamage({ roadmap, problems }: ParsedRoadmap): ParsedRoadmap {
  const [damage] = problems;
  assert.match(damage?.message ?? '', NOT_JSON);
  return { roadmap, problems: problems.filter(({ message }) => !NOT_JSON.test(message)) };
}

describe('salvage gives the same as the plain reader', () => {
  it('for the whole document, if the damage is outside of it', () => {
    fc.assert(
      fc.property(
        aValue,
        anIndent,
        fc.constantFrom(' x', '}', '"', ', 7'),
        (value, indent, more) => {
          const text = JSON.stringify(value, null, indent);
          assertSame(withoutDamage(parseRoadmap(text + more)), parseRoadmap(text));
        },
      ),
      { numRuns: 300, includeErrorInReport: true },
    );
  });

  it('for the document without the damaged record', () => {
    const spoilt: readonly ((record: string) => string)[] = [
      (record) => record.replace(':', ''),
      (record) => record.replace('{', '{x'),
      (record) => record.replace(',', ',,'),
      (record) => record.replace('"', ''),
    ];
    const property = fc.property(
      aDocument,
      anIndent,
      fc.nat(),
      fc.constantFrom(...spoilt),
      (document, indent, place, spoil) => {
        const { milestones } = document;
        // Some record has to be left: without any, a damaged text is refused as a whole.
        fc.pre(milestones.length > 1);
        const index = place % milestones.length;
        const holed = { ...document, milestones: milestones.with(index, null as never) };
        const record = JSON.stringify(milestones[index], null, indent);
        const text = JSON.stringify(
          { ...document, milestones: milestones.with(index, '?' as never) },
          null,
          indent,
        ).replace('"?"', () => spoil(record));
        const salvaged = parseRoadmap(text);
        const at = `/milestones/${index}`;
        assert.equal(salvaged.problems[0]?.at, at);
        const { roadmap, problems } = parseRoadmap(holed);
        const rest = problems.filter((problem) => problem.at !== at);
        assertSame(withoutDamage(salvaged), { roadmap, problems: rest });
      },
    );
    fc.assert(property, { numRuns: 300, includeErrorInReport: true });
  });
});
