import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_PROBLEMS } from '../../../src/read/limits.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { told } from '../../model/roadmaps.js';

const record = (id: string) => ({ id, company: 'toyota', title: `Cars ${id}` });
const DOCUMENT = {
  title: 'Plans',
  companies: [{ id: 'toyota', name: 'Toyota', country: 'JP' }],
  sources: [
    { id: 's1', title: 'One' },
    { id: 's2', title: 'Two' },
  ],
  milestones: ['a', 'b', 'c'].map(record),
  knownThrough: '2026-06-24',
};
const TEXT = JSON.stringify(DOCUMENT);
const LINES = JSON.stringify(DOCUMENT.milestones, null, 1);
const CUT = 'it may have been cut off; else close the quotes and brackets before';
const COMMA = 'put a comma before it';
const CHECK = 'check commas, quotes and brackets there';

/** A damaged text, the milestones that are left, and what is told with how to mend it. */
const DAMAGED: Readonly<
  Record<string, readonly [text: string, left: string, told: string, hint: string]>
> = {
  'cut off in a text': [
    LINES.slice(0, -12),
    'a b',
    '/2: this is not JSON: it ends too soon in line 15, column 13; left out: line 12, column 2, to line 15, column 12',
    CUT,
  ],
  'cut off in an escape': [
    '[{"company":"A","title":"B"},{"company":"C","title":"\\u00',
    'a-b',
    '/1: this is not JSON: unexpected “\\u00” in line 1, column 54; left out: line 1, columns 30 to 57',
    'close the quote before it; in a text write \\n for a new line, \\\\ for \\',
  ],
  'cut off between records': [
    LINES.slice(0, LINES.lastIndexOf(',\n {') + 1),
    'a b',
    ': this is not JSON: it ends too soon in line 11, column 4',
    CUT,
  ],
  'a comma too few between records': [
    TEXT.replace('},{"id":"c"', '}{"id":"c"'),
    'a b c',
    ': this is not JSON: unexpected “{"id":"c","company":"toyota","title":"Cars c"}],"knownThroug…” in line 1, column 250',
    COMMA,
  ],
  'a comma too few in a record': [
    LINES.replace('"b",', '"b"'),
    'a c',
    '/1: this is not JSON: unexpected “"company": "toyota",” in line 9, column 3; left out: line 7, column 2, to line 11, column 2',
    COMMA,
  ],
  'a comma too many': [
    TEXT.replace('}],"known', '},],"known'),
    'a b c',
    ': this is not JSON: unexpected “],"knownThrough":"2026-06-24"}” in line 1, column 298',
    'take away the comma before it',
  ],
  'a quote too many': [
    TEXT.replace('Cars b', 'Cars "b'),
    'a c',
    '/milestones/1: this is not JSON: unexpected “b"},{"id":"c","company":"toyota","title":"Cars c"}],"knownTh…” in line 1, column 248; left out: line 1, columns 204 to 250',
    CHECK,
  ],
  'a quote too few': [
    TEXT.replace('Cars b"', 'Cars b'),
    'a c',
    '/milestones/1: this is not JSON: unexpected “id":"c","company":"toyota","title":"Cars c"}],"knownThrough"…” in line 1, column 252; left out: line 1, columns 204 to 248',
    CHECK,
  ],
  'a damaged source': [
    TEXT.replace('One', 'O"ne'),
    'a b c',
    '/sources/0: this is not JSON: unexpected “ne"},{"id":"s2","title":"Two"}],"milestones":[{"id":"a","com…” in line 1, column 112; left out: line 1, columns 90 to 115',
    CHECK,
  ],
  'a damaged title': [
    TEXT.replace('Plans', 'Pl"ans'),
    'a b c',
    ': this is not JSON: unexpected “ans","companies":[{"id":"toyota","name":"Toyota","country":"…” in line 1, column 14; left out: line 1, columns 2 to 17',
    CHECK,
  ],
  'a bracket too few': [
    TEXT.replace('}],"known', '},"known'),
    'a b c',
    ': this is not JSON: unexpected “"knownThrough":"2026-06-24"}” in line 1, column 298',
    COMMA,
  ],
  'something behind': [
    `${LINES} x`,
    'a b c',
    ': this is not JSON: unexpected “x” in line 17, column 3; left out: line 17, columns 3 to 3',
    CHECK,
  ],
};

describe('damaged JSON', () => {
  for (const [what, [text, left, message, hint]] of Object.entries(DAMAGED)) {
    it(what, () => {
      const { roadmap, problems } = parseRoadmap(text);
      assert.equal(roadmap.milestones.map(({ id }) => id).join(' '), left);
      assert.deepEqual(told(problems), [message]);
      // What costs nothing is a warning.
      const isLoss = /left out|ends too soon/.test(message);
      const severity = isLoss ? 'error' : 'warning';
      assert.deepEqual([problems[0]?.hint, problems[0]?.severity], [hint, severity]);
    });
  }

  it('loses only what is damaged', () => {
    for (const from of ['Cars b', 'One', 'Plans']) {
      const { roadmap } = parseRoadmap(TEXT.replace(from, 'x"y'));
      assert.equal(roadmap.title, from === 'Plans' ? null : 'Plans');
      assert.equal(roadmap.knownThrough, '2026-06-24');
      assert.equal(roadmap.companies[0]?.country, 'JP');
      assert.equal(roadmap.sources.at(-1)?.id, 's2');
    }
  });

  it('keeps the first field of a document that has lines of its own', () => {
    const { roadmap, problems } = parseRoadmap(`${JSON.stringify(DOCUMENT, null, 2)} x`);
    assert.equal(roadmap.title, 'Plans');
    assert.equal(problems.length, 1);
  });

  it('keeps the indices of the records after the damage', () => {
    const milestones = [record('a'), record('b'), { ...record('c'), date: 'blue moon' }];
    const { problems } = parseRoadmap(JSON.stringify(milestones).replace('"b",', '"b"'));
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['/1', '/2/date'],
    );
  });

  it('is reported before problems of records, and counted even beyond the limit of problems', () => {
    const bad = JSON.stringify({ ...record('x'), country: '?' });
    const text = `[${JSON.stringify(record('a'))},${`${bad.replace('"x",', '"x"')},`.repeat(MAX_PROBLEMS)}${bad}]`;
    const { problems } = parseRoadmap(text);
    assert.equal(problems.length, MAX_PROBLEMS + 1);
    assert.ok(problems.slice(0, -1).every(({ message }) => message.startsWith('this is not JSON')));
    assert.match(problems.at(-1)?.message ?? '', /more problems are not listed$/);
  });

  it('is reported once if a harmless fault is repeated', () => {
    const { roadmap, problems } = parseRoadmap(
      ['a', 'b', 'c', 'd'].map((id) => JSON.stringify(record(id))).join('\n'),
    );
    assert.equal(roadmap.milestoneColumns.count, 4);
    assert.match(
      told(problems)[0] ?? '',
      /^: this is not JSON: .* in line 2, column 1 and in 2 more places$/,
    );
  });

  it('has its records read even if the beginning of their list is lost', () => {
    const text = TEXT.replace(/\],"milestones":\[\{"id":"a"/, ',{"id":"a"');
    const { roadmap, problems } = parseRoadmap(text.replace('"One"', '"One'));
    assert.equal(roadmap.milestones.map(({ id }) => id).join(' '), 'a b c');
    assert.equal(problems[0]?.at, '/sources/0');
  });

  it('is read as far as possible, however deeply nested', () => {
    for (const piece of ['[', '{"a":', '[{"a":', '{"milestones":[']) {
      const { roadmap } = parseRoadmap(`[${JSON.stringify(record('a'))},${piece.repeat(100_000)}`);
      assert.deepEqual(roadmap.milestoneColumns.ids, ['a']);
    }
  });

  it('is read as far as possible, however long a record is', () => {
    const claims = Array.from({ length: 5000 }, (_, n) => ({ id: `c${n}`, date: '2027' }));
    const long = JSON.stringify({ ...record('a'), claims });
    const { roadmap } = parseRoadmap(`[${long},${long.slice(0, -9)}`);
    assert.equal(roadmap.milestones[0]?.claims.length, 5000);
    assert.equal(roadmap.milestoneColumns.count, 1);
  });

  it('is refused if no record is whole, or if it is a web page', () => {
    for (const text of [
      `<script>${LINES}</script>`,
      LINES.slice(0, 40),
      '{"title": "x", "a"',
      'a,b\n1,2',
    ]) {
      const { roadmap, problems } = parseRoadmap(text);
      assert.equal(roadmap.milestoneColumns.count, 0);
      assert.deepEqual(
        problems.map(({ at, severity }) => [at, severity]),
        [['', 'error']],
      );
    }
  });
});
