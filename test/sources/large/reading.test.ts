import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePeriod, parseRoadmap, Roadmap, roadmapAsOf } from '../../../src/model/index.js';
import type { ReadDocument } from '../../../src/model/read/document.js';
import { decoding, encoding, joining } from '../../../src/sources/large/bytes.js';
import { type Message, messagesOf, Receiver } from '../../../src/sources/large/message.js';
import { readingBytes } from '../../../src/sources/large/reading.js';
import { aDay, aDocument } from '../../model/roadmaps.js';

function drained<T>(reading: Iterator<unknown, T>): T {
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

const bytesOf = (text: string) => drained(joining(drained(encoding(text)) ?? []));
const read = (text: string) => drained(readingBytes(bytesOf(text), parsePeriod));

/** As another thread would receive it. */
function sent(document: ReadDocument): ReadDocument {
  const receiver = new Receiver();
  for (const [message, transfer] of messagesOf(document)) {
    const whole = receiver.take(structuredClone<Message>(message, { transfer: [...transfer] }));
    if (whole) return whole;
  }
  throw new Error('nothing came of it');
}

function assertSame({ parts, problems }: ReadDocument, text: string, day = '2026-01-01'): void {
  const expected = parseRoadmap(text);
  const roadmap = new Roadmap(parts);
  assert.deepEqual(problems, expected.problems);
  assert.deepEqual(roadmap.toJSON(), expected.roadmap.toJSON());
  assert.deepEqual(roadmap.milestoneColumns, expected.roadmap.milestoneColumns);
  assert.deepEqual(roadmap.claimColumns, expected.roadmap.claimColumns);
  assert.deepEqual(roadmapAsOf(roadmap, day), roadmapAsOf(expected.roadmap, day));
  for (const [index, id] of roadmap.milestoneColumns.ids.entries()) {
    assert.equal(roadmap.indexOf(id), index);
    assert.deepEqual(roadmap.recordAt(index), expected.roadmap.recordAt(index));
    assert.deepEqual(roadmap.partnersAt(index), expected.roadmap.partnersAt(index));
  }
}

function assertReadAlike(text: string, day?: string): void {
  assertSame(read(text), text, day);
  assertSame(sent(read(text)), text, day);
}

/** So long that a few records are several batches. */
const LONG = 'a note, “[{quoted}]” \\ é😀 '.repeat(1500);
const odd = fc.constantFrom<unknown>(
  7,
  null,
  'x',
  {},
  { company: 'Nio' },
  { company: 'Nio', title: 'Pack', date: 'soonish', country: 'CN' },
  { id: 'm0', company: 'BYD', title: 'Twice' },
  {
    company: 'BYD',
    title: 'Cell',
    date: 'Q3 2027',
    partners: 'Toyota; Nobody',
    saidOn: 'May 2025',
  },
  { company: 'Gotion', title: 'Cell', claims: [{ date: '2027', source: 'https://example.org/a' }] },
  {
    company: 'Gotion',
    title: 'Cell',
    source: { publisher: 'Press' },
    stage: 'Alpha',
    country: 'CN',
  },
);

describe('large JSON', () => {
  it('gives the roadmap and the problems that parseRoadmap gives', () => {
    const property = fc.property(
      aDocument,
      fc.array(odd, { maxLength: 8 }),
      fc.boolean(),
      fc.boolean(),
      aDay,
      (document, more, bare, spaced, day) => {
        const list = [...document.milestones, ...more].map((record) =>
          typeof record === 'object' && record ? { ...record, note: LONG } : record,
        );
        const value = bare ? list : { ...document, milestones: list, indicators: [], more: 1 };
        assertReadAlike(JSON.stringify(value, null, spaced ? 2 : 0), day);
      },
    );
    fc.assert(property, { numRuns: 60 });
  });

  for (const [what, text] of [
    ['an empty list', '[]'],
    ['a byte order mark', '\uFEFF[{"company":"A","title":"B"}]'],
    ['no list of records', '{"title":"x"}'],
    ['two lists of records', '{"milestones":[{"company":"A","title":"B"}],"milestones":[1]}'],
    ['a text cut off', '[{"company":"A","title":"B"}'],
    ['a comma too many', '[{"company":"A","title":"B"},]'],
    [
      'a text cut off in a record',
      `[{"company":"A","title":"${LONG.replaceAll('"', '')}"},{"company":"B`,
    ],
    [
      'a record that is damaged',
      '{"milestones":[{"company":"A" "title":"B"},{"company":"é","title":"D"}],"title":"T"}',
    ],
    [
      'a byte order mark and a damaged record',
      '\uFEFF[{"company":"A",\n"tit},\n{"company":"A","title":"B"}]',
    ],
    [
      'what could not be decoded',
      '{"title":"\uFFFD","milestones":[{"company":"é😀\uFFFD","title":"B"}]}',
    ],
    [
      'what could not be decoded, in a damaged record',
      '\uFEFF[{"company":"A","title":"B"},\n{"é":"😀 \uFFFD"',
    ],
    ['no JSON', '[{"company":"A",,}]'],
    ['a number', '7'],
    ['a name of the prototype', '[{"company":"A","title":"B","__proto__":{"x":1}}]'],
  ] as const) {
    it(`reads ${what} as parseRoadmap does`, () => assertReadAlike(text));
  }

  it('tells of bytes that are not UTF-8, as what has been decoded does', () => {
    const text = `[{"company":"A","title":"${'é'.repeat(70_000)}\n😀 `.replace('\n', ' ');
    for (const bad of [[0xff], [0xe3, 0x81], [0xf0, 0x9f, 0x98], Array<number>(9).fill(0x80)]) {
      const bytes = Buffer.concat([Buffer.from(text), Buffer.from(bad), Buffer.from('"}]')]);
      const { problems } = drained(readingBytes(bytes, parsePeriod));
      const expected = parseRoadmap(new TextDecoder().decode(bytes)).problems;
      assert.deepEqual(problems, expected);
      assert.match(problems[0]?.message ?? '', /could not be decoded,.* in line 1, column 70030$/);
    }
  });

  it('gives back a record of a thousand, in any order', () => {
    const list = Array.from({ length: 1000 }, (_, i) =>
      i % 7 ? { company: 'A', title: `T ${i}`, note: LONG.slice(0, 2000) } : i,
    );
    const { parts } = read(JSON.stringify({ milestones: list }));
    const good = list.filter((record) => typeof record === 'object');
    for (let step = 0; step < good.length; step += 1) {
      const index = (step * 389) % good.length;
      assert.deepEqual(parts.records.at(index), good[index]);
    }
    assert.equal(parts.records.at(good.length), undefined);
  });
});

describe('bytes', () => {
  it('are those of the text, pieces and all', () => {
    const text = `${'x'.repeat(999_999)}😀${'é'.repeat(1_000_000)}😀`;
    const chunks = drained(encoding(text)) ?? [];
    assert.ok(chunks.length > 1);
    assert.equal(drained(decoding([...chunks], 'utf-8')), text);
    assert.equal(new TextDecoder().decode(drained(joining(chunks))), text);
    assert.deepEqual(chunks, []);
  });

  it('cannot say half a surrogate pair', () => {
    assert.equal(drained(encoding(`a\ud800b`)), null);
  });
});
