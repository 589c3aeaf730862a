import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { GOOD, MENDED } from '../data/documents.js';
import { readData } from '../data/schema.js';
import { aDay, aDocument, read } from '../model/roadmaps.js';

const record = { company: 'Toyota', title: 'First car', date: '2027', status: 'announced' };
/** Everything a roadmap says. */
const plain = (roadmap: Roadmap) => JSON.parse(JSON.stringify(roadmap)) as unknown;

const odd = fc.oneof(
  fc.constantFrom(null, '', ' ', 'XXXX', '2027', 'FY2027', 7, Number.NaN, true, '__proto__'),
  fc.anything({ withNullPrototype: true, maxDepth: 2 }),
);
const FIELDS = ['id', 'company', 'title', 'date', 'status', 'saidOn', 'saidBy', 'source', 'claims'];
const MORE = ['partners', 'stage', 'technology', 'country', 'retracts', 'unverified', 'fiscalYear'];
const HEAD = [
  'companies',
  'sources',
  'stages',
  'milestones',
  'indicators',
  'knownThrough',
  'title',
];
const anyRecord = fc.dictionary(fc.constantFrom(...FIELDS, ...MORE, 'measure', 'value'), odd);
const anyDocument = fc.dictionary(
  fc.constantFrom(...HEAD),
  fc.oneof(odd, fc.array(fc.oneof(odd, anyRecord), { maxLength: 4 })),
);

describe('any document', () => {
  it('never makes parseRoadmap or a fold of the result throw', () => {
    const property = fc.property(fc.oneof(anyDocument, fc.array(anyRecord), odd), (value) => {
      const { roadmap, problems } = parseRoadmap(value);
      roadmapAsOf(roadmap, '2026-01-01');
      assert.equal(roadmap.milestones.length, roadmap.milestoneColumns.count);
      for (const { at, message, hint, severity } of problems) {
        assert.ok(message && hint && /^(\/|$)/.test(at), at);
        assert.match(severity, /^(error|warning|info)$/);
      }
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('has its good records read beside bad ones', () => {
    const bad = fc.oneof(
      odd,
      anyRecord.map((fields) => ({ ...fields, id: 'bad' })),
    );
    const property = fc.property(fc.array(bad), fc.array(bad), (before, after) => {
      const list = [...before, { ...record, id: 'good' }, ...after];
      for (const document of [list, { milestones: list }]) {
        const state = roadmapAsOf(read(document), '2026-01-01');
        const good = state.milestones.find(({ id }) => id === 'good');
        assert.equal(good?.forecast?.date, '2027');
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('reads back as the same roadmap after writing', () => {
    const property = fc.property(aDocument, aDay, (document, day) => {
      const roadmap = read(document);
      const again = read(JSON.stringify(roadmap));
      assert.deepEqual(plain(again), plain(roadmap));
      assert.deepEqual(roadmapAsOf(again, day), roadmapAsOf(roadmap, day));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('reads back the same even if it is odd', () => {
    const property = fc.property(anyDocument, (value) => {
      const once = plain(read(value));
      assert.deepEqual(plain(read(once)), once);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('a round trip', () => {
  for (const [name, document] of Object.entries({ ...GOOD, ...MENDED }))
    it(`keeps ${name}`, () => {
      const roadmap = read(document);
      const { roadmap: again, problems } = parseRoadmap(plain(roadmap));
      assert.deepEqual(plain(again), plain(roadmap));
      assert.deepEqual(again.technologies, roadmap.technologies);
      assert.deepEqual(again.companies, roadmap.companies);
      const lasting = parseRoadmap(document).problems.filter(
        ({ at, message }) => at.endsWith('/claims') || message.includes('beside claims'),
      );
      assert.deepEqual(
        // A country that nobody knows is kept as it was written, and told of each time.
        problems.filter(({ message }) => !message.includes('no country known')),
        lasting.map((problem) => ({
          ...problem,
          at: problem.at.replace(/^\/(?=\d)/, '/milestones/'),
        })),
      );
    });

  it('keeps unknown fields at every level', () => {
    const document = {
      $schema: './x.json',
      editor: { name: 'A' },
      companies: [{ id: 'toyota', name: 'Toyota', ticker: '7203' }],
      stages: [{ id: 'launch', name: 'Launch', colour: 'red' }],
      sources: [{ id: 's1', mirrored: true }],
      milestones: [
        { id: 'm', company: 'toyota', title: 'T', mood: 1, claims: [{ note: 'x', source: 's1' }] },
        { company: 'toyota', title: 'U', mood: 2, date: '2027' },
      ],
      indicators: [{ country: 'JP', category: 'c', measure: 'm', value: 1, footnote: 'f' }],
    };
    const written = plain(read(document)) as typeof document;
    assert.deepEqual([written.$schema, written.editor], [document.$schema, document.editor]);
    assert.equal(written.companies[0]?.ticker, '7203');
    assert.equal(written.stages[0]?.colour, 'red');
    assert.equal(written.sources[0]?.mirrored, true);
    assert.deepEqual(
      written.milestones.map(({ mood }) => mood),
      [1, 2],
    );
    assert.equal(written.milestones[0]?.claims?.[0]?.note, 'x');
    assert.equal(written.indicators[0]?.footnote, 'f');
  });

  it('keeps the names of technologies', () => {
    const roadmap = read([{ ...record, technology: 'Lithium–sulfur, solid' }]);
    assert.deepEqual(read(plain(roadmap)).technologies, [
      { id: 'lithium-sulfur-solid', name: 'Lithium–sulfur, solid' },
    ]);
  });

  it('keeps the shipped data', () => {
    const data = readData('solid-state-batteries.json');
    const { roadmap, problems } = parseRoadmap(data);
    assert.deepEqual(problems, []);
    assert.deepEqual(plain(read(plain(roadmap))), plain(roadmap));
  });
});
