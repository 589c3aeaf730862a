import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold, freeId, slug } from '../../src/model/ids.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { read, told } from './roadmaps.js';

const record = { company: 'Toyota', title: 'First car', date: '2027' };
const idsOf = (...records: object[]) => read(records).milestones.map(({ id }) => id);

describe('slug', () => {
  for (const [name, id] of [
    ['Idemitsu Kosan', 'idemitsu-kosan'],
    ['トヨタ', 'トヨタ'],
    ['パナソニック', 'パナソニック'],
    ['हिन्दी', 'हिन्दी'],
    ['삼성 SDI', '삼성-sdi'],
    ['Škoda Auto a.s.', 'skoda-auto-a-s'],
    ['  -- Ｔｏｙｏｔａ! ', 'toyota'],
    ['24M', '24m'],
    ['!!!', ''],
    ['', ''],
  ] as const)
    it(`“${name}” → “${id}”`, () => assert.equal(slug(name), id));

  it('of a slug is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => slug(slug(text)) === slug(text)),
    );
  });
});

describe('text in its form for searching', () => {
  it('has no case, accents or width', () => {
    for (const text of ['TOYÖTA', 'toyota', 'Ｔｏｙｏｔａ', 'Toyo\u0301ta']) {
      assert.equal(fold(text), 'toyota');
    }
    assert.equal(fold('ﾊﾞｽ'), fold('バス'));
  });

  it('keeps letters that only look accented', () => {
    assert.notEqual(fold('バス'), fold('ハス'));
    assert.equal(
      read([
        { ...record, company: 'バス' },
        { ...record, company: 'ハス' },
      ]).companies.length,
      2,
    );
  });
});

describe('a free id', () => {
  it('is the wanted one, or the next', () => {
    assert.equal(freeId('a', new Set()), 'a');
    assert.equal(freeId('', new Set()), 'item');
    const taken = new Set<string>();
    for (let n = 1; n <= 40; n += 1) {
      const id = freeId('a', taken);
      assert.equal(id, n === 1 ? 'a' : `a-${n}`);
      taken.add(id);
    }
  });

  it('is found with few checks among many of one name', () => {
    const taken = new Set(['a', ...Array.from({ length: 100_000 }, (_, n) => `a-${n + 2}`)]);
    let asked = 0;
    const counting = {
      has: (id: string) => {
        asked += 1;
        return taken.has(id);
      },
    };
    assert.equal(freeId('a', counting), 'a-100002');
    assert.ok(asked < 50, `${asked}`);
  });

  it('is never one in use', () => {
    const some = fc.uniqueArray(fc.integer({ min: 2, max: 30 }).map((n) => `a-${n}`));
    fc.assert(
      fc.property(some, (list) => !['a', ...list].includes(freeId('a', new Set(['a', ...list])))),
    );
  });
});

describe('ids of a document', () => {
  it('are derived from company and title, and made distinct', () => {
    assert.deepEqual(idsOf(record, record, { ...record, company: 'BYD' }), [
      'toyota-first-car',
      'toyota-first-car-2',
      'byd-first-car',
    ]);
  });

  it('exist even for companies without a letter in their names', () => {
    for (const companies of [['!!!', '???'], undefined]) {
      const milestones = [
        { ...record, company: '!!!' },
        { ...record, company: '???' },
      ];
      const { roadmap } = parseRoadmap(companies ? { companies, milestones } : milestones);
      assert.deepEqual(
        roadmap.companies.map(({ id }) => id),
        ['item', 'item-2'],
      );
    }
  });

  it('may be names of members of Object.prototype', () => {
    const text = `{"sources": [{"id": "__proto__"}], "stages": ["constructor"], "milestones": [
      {"id": "__proto__", "company": "constructor", "title": "toString", "stage": "constructor",
       "technology": "__proto__", "claims": [
        {"id": "__proto__", "date": "2027", "source": "__proto__"},
        {"id": "constructor", "date": "2028"},
        {"id": "c", "retracts": "constructor"}]},
      {"id": "hasOwnProperty", "company": "__proto__", "title": "valueOf", "date": "2027"}]}`;
    const { roadmap, problems } = parseRoadmap(text);
    assert.deepEqual(problems, []);
    const [first, second] = roadmapAsOf(roadmap, '2026-01-01').milestones;
    assert.deepEqual(
      [first?.id, first?.companyName, first?.stage],
      ['__proto__', 'constructor', 'constructor'],
    );
    assert.deepEqual([first?.forecast?.id, first?.forecast?.source], ['__proto__', '__proto__']);
    assert.deepEqual([second?.id, second?.companyName], ['hasOwnProperty', '__proto__']);
  });

  for (const [at, document] of Object.entries({
    '/1/id': [
      { ...record, id: 'm' },
      { ...record, id: 'm' },
    ],
    '/milestones/1/id': {
      milestones: [
        { ...record, id: 'm' },
        { ...record, id: 'm' },
      ],
    },
    '/companies/1': { companies: ['Toyota', 'TOYOTA'], milestones: [] },
    '/sources/2': { sources: [{ id: 'a' }, { id: 'b' }, { id: 'a' }], milestones: [] },
    '/stages/1': { stages: ['Launch', { id: 'launch' }], milestones: [] },
    '/milestones/0/claims/1/id': {
      milestones: [{ ...record, date: '', claims: [{ id: 1 }, { id: '1' }] }],
    },
  }))
    it(`are refused if given twice, at ${at}`, () => {
      const problems = told(parseRoadmap(document).problems);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', /with the id “.+” is there already$/);
      assert.ok(problems[0]?.startsWith(`${at}: `), problems[0]);
    });

  it('may be numbers, also in a retraction', () => {
    const claims = [
      { id: 1, date: '2027' },
      { id: 2, date: '2028' },
      { id: 3, retracts: 2 },
    ];
    const roadmap = read({ milestones: [{ ...record, claims }] });
    assert.equal(roadmapAsOf(roadmap, '2026-01-01').milestones[0]?.forecast?.id, '1');
  });
});
