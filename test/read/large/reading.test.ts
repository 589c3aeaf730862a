import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TextColumn } from '../../../src/model/columns.js';
import { parsePeriod, Roadmap, roadmapAsOf } from '../../../src/model/index.js';
import type { ReadDocument } from '../../../src/read/document.js';
import { readingBytes } from '../../../src/read/large/index.js';
import { type Message, messagesOf, Receiver } from '../../../src/read/large/message.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { decoding, encoding, joining } from '../../../src/sources/large-source.js';
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

/** The columns with their texts as arrays. */
function named({ milestoneColumns }: Roadmap) {
  const { ids, titles, ...columns } = milestoneColumns;
  const all = (texts: TextColumn) => Array.from({ length: texts.length }, (_, i) => texts.at(i));
  return { ...columns, ids: all(ids), titles: all(titles), beyond: ids.at(ids.length) };
}

function assertSame({ parts, problems }: ReadDocument, text: string, day = '2026-01-01'): void {
  const expected = parseRoadmap(text);
  const roadmap = new Roadmap(parts);
  assert.deepEqual(problems, expected.problems);
  assert.deepEqual(roadmap.toJSON(), expected.roadmap.toJSON());
  assert.deepEqual(named(roadmap), named(expected.roadmap));
  assert.deepEqual(roadmap.claimColumns, expected.roadmap.claimColumns);
  assert.deepEqual(roadmapAsOf(roadmap, day), roadmapAsOf(expected.roadmap, day));
  for (const [index, { id }] of roadmap.milestones.entries()) {
    assert.equal(roadmap.indexOf(id), index);
    assert.equal(roadmap.indexOf(`${id}?`), -1);
    assert.deepEqual(roadmap.recordAt(index), expected.roadmap.recordAt(index));
    assert.deepEqual(roadmap.partnersAt(index), expected.roadmap.partnersAt(index));
  }
}

function assertReadAlike(text: string, day?: string): void {
  assertSame(read(text), text, day);
  assertSame(sent(read(text)), text, day);
}

const PLAIN = '{"id":"m","company":"A","title":"Car","claims":[{"date":"2027"}]}';

/** So long that a few records are several batches. */
const LONG = 'a note, “[{quoted}]” \\ é😀 '.repeat(1500);
const odd = fc.constantFrom<unknown>(
  7,
  null,
  'x',
  {},
  { company: 'Nio' },
  { company: 'Nio', title: 'Pack', date: 'blue moon', country: 'CN' },
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

const aClaim = fc.record(
  {
    id: fc.constantFrom('c1', 'c2', 'k', 'é', ''),
    saidOn: fc.constantFrom(
      '2024-05-06',
      '2024-02-30',
      '1999',
      '2025-01-02',
      'XXXX',
      '2023~',
      null,
    ),
    date: fc.constantFrom('2027', '2027-35', '[2027..2029]', ' 2028 ', 'blue moon', '', null, 2030),
    status: fc.constantFrom('announced', 'achieved', 'in-progress', 'In progress', 'late', null),
    saidBy: fc.constantFrom('company', 'press', 'analyst', 'nobody'),
    source: fc.constantFrom('s1', 's2', 'nowhere', 'https://example.org/b', null),
    phrase: fc.constantFrom('早ければ', 'say “2027”', 'a "quote"', 'x'.repeat(10_001), null),
    unverified: fc.constantFrom(true, false, null, 'yes'),
    retracts: fc.constantFrom('c1', null),
    note: fc.constantFrom('unknown', null, 7),
  },
  { requiredKeys: [] },
);
const aRecord = fc.record(
  {
    id: fc.oneof(fc.constantFrom('m1', 'm2', '全固体', ' m3', null), fc.uuid()),
    company: fc.constantFrom('c0', 'Cell Co', 'cell-co', 'トヨタ', 'Unlisted', '\u3000'),
    title: fc.constantFrom(
      'First car',
      '最初の車',
      'Say “when”',
      'tab\tbed',
      ' blank ',
      '\ud83d\ude00',
    ),
    stage: fc.constantFrom('launch', 'Launch', 'new rung', '', null),
    technology: fc.constantFrom('oxide', 'Oxide', '硫化物', null),
    claims: fc.array(aClaim, { maxLength: 4 }),
    country: fc.constantFrom('JP', null),
    partners: fc.constantFrom(null, ['c0']),
    more: fc.constantFrom('text', null, { deep: [1] }),
  },
  { requiredKeys: ['id', 'company', 'title', 'claims'] },
);
const HEAD = {
  companies: [
    { id: 'c0', name: 'トヨタ' },
    { id: 'cell', name: 'Cell Co' },
  ],
  sources: [{ id: 's1', published: '2024-01-01' }, { id: 's2' }],
};

describe('large JSON', () => {
  it('gives the same for records in plain form and for those among them that are not', () => {
    const property = fc.property(fc.array(aRecord, { maxLength: 30 }), aDay, (milestones, day) => {
      const plain = { id: 'p', company: 'c0', title: 'Plain', claims: [{ date: '2027' }] };
      const document = { ...HEAD, milestones: [plain, ...milestones] };
      assertReadAlike(JSON.stringify(document), day);
      assertReadAlike(JSON.stringify(document, null, '\t'), day);
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('gives the same roadmap and problems as parseRoadmap', () => {
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
    ['fields said twice', `[${PLAIN.replace('"title"', '"title":"A","title"')},${PLAIN}]`],
    ['claims said twice', `[${PLAIN.replace('"claims"', '"claims":[{}],"claims"')}]`],
    ['claims taken back', `[${PLAIN.replace(/\}$/, ',"claims":null}')}]`],
    ['no comma', `[${PLAIN} ${PLAIN}]`],
    ['a comma too many behind a plain record', `[${PLAIN},]`],
    ['a bracket of the other kind', `[${PLAIN.replace(']', '}')}]`],
    ['a control character', `[${PLAIN.replace('Car', 'C\u0001r')}]`],
    ['a number too much', `[${PLAIN}7]`],
    ['no colon', `[${PLAIN.replace('"title":', '"title" ')}]`],
    ['a word cut short', `[${PLAIN.replace('"2027"', 'nul')}]`],
    ['two claims of one id', `[${PLAIN},${PLAIN.replace(/\[.*\]/, '[{"id":"a"},{"id":"a"}]')}]`],
    ['what could not be decoded', `[${PLAIN.replace('Car', 'C\uFFFDr')}]`],
    ['two of one id', `[${PLAIN},${PLAIN},${PLAIN.replace('"m"', '"n"')}]`],
    ['a name of the prototype', '[{"company":"A","title":"B","__proto__":{"x":1}}]'],
  ] as const) {
    it(`reads ${what} as parseRoadmap does`, () => assertReadAlike(text));
  }

  it('reports bytes that are not UTF-8, as for decoded text', () => {
    const text = `[{"company":"A","title":"${'é'.repeat(70_000)}\n😀 `.replace('\n', ' ');
    for (const bad of [[0xff], [0xe3, 0x81], [0xf0, 0x9f, 0x98], Array<number>(9).fill(0x80)]) {
      const bytes = Buffer.concat([Buffer.from(text), Buffer.from(bad), Buffer.from('"}]')]);
      const { problems } = drained(readingBytes(bytes, parsePeriod));
      const expected = parseRoadmap(new TextDecoder().decode(bytes)).problems;
      assert.deepEqual(problems, expected);
      assert.match(problems[0]?.message ?? '', /could not be decoded,.* in line 1, column 70030$/);
    }
  });

  it('finds each of many ids, and only those', () => {
    const list = Array.from({ length: 20_000 }, (_, i) => PLAIN.replace('"m"', `"id ${i * 7}"`));
    const { parts } = sent(read(`[${list.join()}]`));
    for (let i = 0; i < 20_000; i += 1) {
      assert.equal(parts.indices.get(`id ${i * 7}`), i);
      assert.equal(parts.indices.get(`id ${i * 7 + 1}`), undefined);
    }
  });

  it('reads back a thousand records in any order', () => {
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
  it('equal those of the text, in any pieces', () => {
    const text = `${'x'.repeat(999_999)}😀${'é'.repeat(1_000_000)}😀`;
    const chunks = drained(encoding(text)) ?? [];
    assert.ok(chunks.length > 1);
    assert.equal(drained(decoding([...chunks], 'utf-8')), text);
    assert.equal(new TextDecoder().decode(drained(joining(chunks))), text);
    assert.deepEqual(chunks, []);
  });

  it('cannot hold half a surrogate pair', () => {
    assert.equal(drained(encoding(`a\ud800b`)), null);
  });
});
