import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { parsePeriod, Roadmap } from '../../src/model/index.js';
import { readingBytes } from '../../src/read/large/index.js';
import type { ParsedRoadmap } from '../../src/read/parse.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { drain } from '../../src/work/steps.js';

/** Records whose strings look like the end of a record or of a string. */
const RECORDS = [
  { id: 'a', company: 'Toyota', title: 'Cars ],{ "quoted" {\\', date: '2027' },
  {
    id: 'b',
    company: 'BYD',
    title: ': ,',
    claims: [
      { date: '2027', phrase: '' },
      { date: '[2028..]', note: [1, { x: null }] },
    ],
  },
  {
    company: 'Nio',
    title: '全固体😀',
    id: 'c',
    claims: [{ date: '2030~', source: 's2' }],
    y: -0.5e1,
  },
  { id: 'd', company: 'A', title: 'B', partners: ['C'], z: true },
];
const DOCUMENT = {
  title: 'Plans, "all"',
  companies: [{ id: 'toyota', name: 'Toyota', fiscalYear: { startMonth: 4 } }],
  sources: [
    { id: 's1', url: 'https://a.example' },
    { id: 's2', title: '}]' },
  ],
  stages: ['Alpha', 'Beta'],
  milestones: RECORDS,
  knownThrough: '2026-06-24',
  indicators: [{ country: 'JP', category: 'patents', measure: 'filed', value: 7 }],
};
const lines = (records: readonly unknown[]) =>
  `[\n${records.map((it) => JSON.stringify(it)).join(',\n')}\n]\n`;
const FORMS = {
  'a list': JSON.stringify(RECORDS),
  'a list, a record a line': lines(RECORDS),
  'a list, spaced': JSON.stringify(RECORDS, null, 1),
  'a document': JSON.stringify(DOCUMENT),
  'a document, spaced': JSON.stringify(DOCUMENT, null, '\t').replaceAll('\n', '\r\n'),
};
const INSERTED = ['"', '\\', '{', '}', '[', ']', ',', ':', '\n', 'x', '0'];

/** The range of each record in a text. */
function rangesOf(text: string): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (let from = text.indexOf('{'); from >= 0; from = text.indexOf('{', from + 1)) {
    for (let to = text.indexOf('}', from) + 1; to > 0; to = text.indexOf('}', to) + 1) {
      const id = parsed(text.slice(from, to))?.id ?? '';
      if ('abcd'.includes(id) && id !== '') ranges.push([from, to]);
      if (id !== '' || to - from > 400) break;
    }
  }
  return ranges;
}

function parsed(text: string): { id?: string } | undefined {
  try {
    return JSON.parse(text) as { id?: string };
  } catch {
    return undefined;
  }
}

/** The undamaged records of a roadmap, as indices into RECORDS. */
function left({ roadmap, problems }: ParsedRoadmap): number[] {
  for (const { message, hint } of problems) assert.ok(message && hint);
  return roadmap.milestones.flatMap(({ id }, index) => {
    const place = RECORDS.findIndex((record) => record.id === id);
    return isDeepStrictEqual(roadmap.recordAt(index), RECORDS[place]) ? [place] : [];
  });
}

/** UTF-8 cannot encode half a surrogate pair. */
const isWellFormed = (text: string) => !/[\ud800-\udfff]/u.test(text);

function readBytes(text: string): ParsedRoadmap {
  const { parts, problems } = drain(readingBytes(new TextEncoder().encode(text), parsePeriod));
  return { roadmap: new Roadmap(parts), problems };
}

/** Checks the undamaged records of each text that is not JSON; returns how many texts were checked. */
function each(
  damaged: Iterable<readonly [text: string, at: number]>,
  check: (left: number[], at: number, text: string) => void,
): number {
  let count = 0;
  for (const [text, at] of damaged) {
    if (parsed(text) !== undefined) continue;
    const read = parseRoadmap(text);
    assert.ok(
      read.problems.some(
        ({ severity, message }) => severity !== 'info' && /line \d+, col/.test(message),
      ),
    );
    check(left(read), at, text);
    if (count % 8 === 0 && isWellFormed(text)) {
      const alike = readBytes(text);
      assert.deepEqual(alike.roadmap.toJSON(), read.roadmap.toJSON());
      assert.deepEqual(alike.problems, read.problems);
    }
    count += 1;
  }
  return count;
}

describe('JSON damaged at every place', () => {
  for (const [what, text] of Object.entries(FORMS)) {
    const ranges = rangesOf(text);
    const places = Array.from({ length: text.length + 1 }, (_, at) => at);
    /** Every record that the damage does not touch is read. */
    const assertLeft = (found: number[], at: number, length: number, now: string) => {
      for (const [place, [from, to]] of ranges.entries())
        if (to <= at || from >= at + length) assert.ok(found.includes(place), now);
    };

    it(`cut off: ${what}`, () => {
      assert.equal(ranges.length, RECORDS.length);
      each(
        places.map((at) => [text.slice(0, at), at]),
        (found, at, now) => assertLeft(found, at, Infinity, now),
      );
    });

    it(`with a character less: ${what}`, () => {
      each(
        places.map((at) => [text.slice(0, at) + text.slice(at + 1), at]),
        (found, at, now) => assertLeft(found, at, 1, now),
      );
    });

    it(`with a character more: ${what}`, () => {
      // Within white space, one place is like the next.
      const different = places.filter((at) => /\S/.test(text.slice(Math.max(0, at - 1), at + 1)));
      for (const more of INSERTED)
        each(
          different.map((at) => [text.slice(0, at) + more + text.slice(at), at]),
          (found, at, now) => assertLeft(found, at, 0, now),
        );
    });
  }
});
