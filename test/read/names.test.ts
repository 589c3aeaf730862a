/** Names: two that differ are two things with ids of their own, whatever their ids are made of. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toCsv } from '../../src/export/csv.js';
import { toICalendar } from '../../src/export/icalendar.js';
import { namePart, scopeOf } from '../../src/export/identity.js';
import { filterRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { foldRoadmap } from '../../src/model/fold.js';
import { nameKey } from '../../src/model/ids.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import type { Problem } from '../../src/model/types.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { csvOfTable } from '../../src/read/table.js';
import { STAGES } from '../../src/read/tables.js';
import { read, told } from '../model/roadmaps.js';

/** Names that one or another reader has taken for one. */
const PAIRS = [
  ['C++', 'C#'],
  ['C', 'C++'],
  ['C++', 'c'],
  ['c-2', 'C#'],
  ['Canal+', 'Canal'],
  ['< 5 nm', '> 5 nm'],
  ['L2', 'L2+'],
  ['Citroën', 'Citroen'],
  ['A B', 'A-B'],
  ['AB', 'A B'],
  ['Foo Inc.', 'Foo (Inc)'],
  ['24M', '2.4M'],
  ['10⁵', '105'],
  ['™', 'TM'],
  ['㈱東芝', '(株)東芝'],
  ['バス', 'ハス'],
  ['!!!', '???'],
  ['🔋', '🚗'],
  ['a\u200bb', 'ab'],
  ['item', '!'],
  ['__proto__', 'proto'],
] as const;

/** Ways to write one name. */
const ALIKE = [
  ['Toyota', 'TOYOTA', 'ｔｏｙｏｔａ', ' Toyota '],
  ['Škoda Auto', 'S\u030cKODA  AUTO', 'Škoda\u3000Auto', 'škoda\u00a0auto'],
  ['トヨタ', 'ﾄﾖﾀ'],
  ['バス', 'ﾊﾞｽ', 'ハ\u3099ス'],
  ['삼성', '삼성'],
  ['ΟΔΟΣ', 'οδος', 'οδοσ'],
] as const;

/** What a name may name, and which ones a roadmap of them has. */
const KINDS: Readonly<
  Record<string, { records(names: readonly string[]): object[]; of(roadmap: Roadmap): string[] }>
> = {
  company: {
    records: (names) => names.map((company) => ({ company, title: 'T', date: '2027' })),
    of: ({ companies }) => companies.map(({ name }) => name),
  },
  stage: {
    records: (names) => names.map((stage) => ({ company: 'A', title: 'T', stage, date: '2027' })),
    of: ({ stages }) => stages.map(({ name }) => name).slice(STAGES.length),
  },
  technology: {
    records: (names) =>
      names.map((technology) => ({ company: 'A', title: 'T', technology, date: '2027' })),
    of: ({ technologies }) => technologies.map(({ name }) => name),
  },
  partner: {
    records: (names) => [{ company: 'Owner', title: 'T', partners: names, date: '2027' }],
    of: (roadmap) => partnersOf(roadmap, 0),
  },
  'partner beside near companies': {
    records: (names) => [
      { company: 'Owner', title: 'T', partners: names, date: '2027' },
      ...names.map((name) => ({ company: `${name}!+`, title: 'T', partners: names, date: '2027' })),
    ],
    of: (roadmap) => partnersOf(roadmap, roadmap.milestones.length - 1),
  },
  'company and partner': {
    records: (names) => [
      ...names.map((company) => ({ company, title: 'T', date: '2027' })),
      { company: names[0] as string, title: 'All', partners: names, date: '2027' },
      ...names.map((name) => ({ company: names[0], title: name, partners: [name], date: '2027' })),
    ],
    of: (roadmap) => partnersOf(roadmap, roadmap.companies.length),
  },
};

function partnersOf(roadmap: Roadmap, index: number): string[] {
  return roadmap
    .milestoneAt(index)
    .partners.map((partner) => roadmap.companyNamed(partner)?.name ?? partner);
}

const readCsv = (text: string) => parseRoadmapCsv(text).roadmap;
const ways: Readonly<Record<string, (roadmap: Roadmap) => Roadmap>> = {
  'as it is': (roadmap) => roadmap,
  JSON: (roadmap) => read(JSON.parse(JSON.stringify(roadmap))),
  'JSON twice': (roadmap) => read(JSON.stringify(read(JSON.stringify(roadmap)))),
  CSV: (roadmap) => readCsv(toCsv(roadmap)),
  'CSV, then JSON': (roadmap) => read(JSON.stringify(readCsv(toCsv(roadmap)))),
  'JSON, then CSV': (roadmap) => readCsv(toCsv(read(JSON.stringify(roadmap)))),
};

function assertIdsUnique(roadmap: Roadmap): void {
  const { companies, stages, technologies, sources, milestones } = roadmap;
  for (const list of [companies, stages, technologies, sources, milestones]) {
    const ids = list.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join());
    assert.ok(ids.every(Boolean));
  }
}

/** Text that a reader trims, joins with others or splits is none of these. */
const aName = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...PAIRS.flat(), ...ALIKE.flat()) },
    { weight: 2, arbitrary: fc.stringMatching(/^[aAbc12+#.\- ]{1,5}$/) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  )
  .map((name) => name.trim())
  .filter((name) => name !== '' && !name.includes(';') && nameKey(name) !== 'owner');
const someNames = fc.uniqueArray(aName, { minLength: 1, maxLength: 8, selector: nameKey });

describe('names that differ', () => {
  for (const [kind, { records, of }] of Object.entries(KINDS)) {
    for (const [way, back] of Object.entries(ways)) {
      it(`of ${kind}, in any number, all come back through ${way}`, () => {
        const property = fc.property(someNames, (names) => {
          const roadmap = back(read(records(names)));
          assert.deepEqual(of(roadmap), names);
          assertIdsUnique(roadmap);
        });
        fc.assert(property, { numRuns: 60 });
      });
    }

    for (const [one, other] of PAIRS)
      it(`${one} and ${other} are two different ${kind}`, () => {
        for (const names of [
          [one, other],
          [other, one],
        ])
          for (const back of Object.values(ways))
            assert.deepEqual(of(back(read(records(names)))), names);
      });
  }

  it('that people write for the row above come back through CSV', () => {
    const names = ['A', '”', 'same', '同上', '〃'];
    const roadmap = read(names.map((company) => ({ company, title: 'T', date: '2027' })));
    assert.deepEqual(
      readCsv(toCsv(roadmap)).companies.map(({ name }) => name),
      names,
    );
  });

  it('that are short keep a sign at their end, in any script', () => {
    for (const name of ['C*', 'X¹', '\u{1f697}*', '\u{1109a}*'])
      assert.deepEqual(
        readCsv(`company,title,date\n${name},T,2027\n`).companies.map((company) => company.name),
        [name.normalize()],
      );
  });

  it('come back from a table', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const cell = (value: string) => ({ value, link: null, columns: 1, rows: 1, field: null });
        const words = names
          .map((name) => name.replace(/\s+/g, ' ').trim())
          // The mark of a footnote is taken off all but the shortest names, and that is told; a quotation mark
          // alone means the row above.
          .filter(
            (name) => !/^.{3,}(?:[*†‡⁰¹²³⁴-⁹]|\])$|^["″〃＂'’”]{1,2}$/su.test(name.normalize()),
          );
        const table = {
          header: ['Company', 'Title'].map(cell),
          rows: words.map((name) => [cell(name), cell('T')]),
        };
        const found = readCsv(csvOfTable(table)).companies.map(({ name }) => name);
        // A table is read as CSV is, where an apostrophe before a sign stands for the sign alone.
        assert.deepEqual(
          found,
          words.map((name) => name.replace(/^'(?='*[=+\-@＝＋－＠])/, '')),
        );
      }),
    );
  });

  it('stay two if a document lists them without ids, or if one has the other’s derived id', () => {
    const companies = ['C++', { name: 'C#' }, { id: 'c', name: 'See' }];
    const stages = ['< 5 nm', '> 5 nm', '+', { id: '5-nm', name: 'Five' }];
    const milestones = ['C++', 'C#', 'c'].map((company, index) => ({
      company,
      title: 'T',
      stage: ['< 5 nm', '> 5 nm', '5-nm'][index],
      claims: [{}],
    }));
    const roadmap = read({ companies, stages, milestones });
    for (const again of [roadmap, read(JSON.stringify(roadmap))]) {
      const state = roadmapAsOf(again, '2026-01-01').milestones;
      assert.deepEqual(
        state.map(({ companyName }) => companyName),
        ['C++', 'C#', 'See'],
      );
      const names = new Map(again.stages.map(({ id, name }) => [id, name]));
      assert.deepEqual(
        state.map(({ stage }) => names.get(stage ?? '')),
        ['< 5 nm', '> 5 nm', 'Five'],
      );
      assertIdsUnique(again);
    }
  });

  it('are reported if their letters and digits are the same', () => {
    const near = (problems: readonly Problem[]) =>
      problems.filter(({ message }) => message.includes('nearly'));
    for (const [kind, at] of [
      ['company', '/1/company'],
      ['stage', '/1/stage'],
      ['technology', '/1/technology'],
    ] as const) {
      const { problems } = parseRoadmap(KINDS[kind]?.records(['Canal+', 'Canal']));
      assert.deepEqual(problems, [
        {
          at,
          message: `the ${kind} “Canal” is nearly called as “Canal+”, and stands for itself`,
          hint: 'write both alike if they are one',
          severity: 'warning',
        },
      ]);
    }
    const csv = parseRoadmapCsv('company,title,partners\nCanal+,T,\nCanal,T,\nX,T,Cánal');
    assert.deepEqual(told(csv.problems), [
      'line 3: the company “Canal” is nearly called as “Canal+”, and stands for itself',
      'line 4: the partner “Cánal” is nearly called as “Canal+”, and stands for itself',
    ]);
    const listed = parseRoadmap({
      companies: ['C++', 'C#'],
      stages: ['L2', 'L2+'],
      milestones: [],
    });
    assert.deepEqual(
      near(listed.problems).map(({ at }) => at),
      ['/companies/1', '/stages/1'],
    );
    // Whoever gives them ids of their own means two.
    assert.deepEqual(near(parseRoadmap(listed.roadmap.toJSON()).problems), []);
    const unlisted = parseRoadmap({
      companies: [{ id: 'canal', name: 'Canal+' }],
      milestones: [{ company: 'Canal!', title: 'T', date: '2027' }],
    });
    assert.equal(unlisted.problems[0]?.hint, 'add it there, or write “Canal+”');
  });

  it('are reported if they have ids of their own but the same name', () => {
    const companies = [
      { id: 'a', name: 'Toyota' },
      { id: 'b', name: 'TOYOTA' },
    ];
    assert.deepEqual(told(parseRoadmap({ companies, milestones: [] }).problems), [
      '/companies/1: two are called “TOYOTA”, and by that name the first is meant',
    ]);
    assert.deepEqual(told(parseRoadmap({ companies: ['A', 'Ａ'], milestones: [] }).problems), [
      '/companies/1: a company with the id “a” is there already',
    ]);
  });
});

describe('a name', () => {
  for (const [kind, { records, of }] of Object.entries(KINDS)) {
    if (kind.includes('partner')) continue;
    for (const names of ALIKE)
      it(`of ${kind} in the spellings ${names.join(', ')} makes one entry, in the first spelling`, () => {
        const { roadmap, problems } = parseRoadmap(records(names));
        assert.deepEqual(of(roadmap), [names[0]]);
        // Of companies it is noted; nothing was refused or mended.
        assert.ok(problems.every(({ severity }) => severity === 'info'));
        const isRespelt = kind === 'company' && new Set(names).size > 1;
        assert.equal(problems.length > 0, isRespelt);
      });
  }

  it('compares equal in any Unicode form, width, case and spacing', () => {
    const text = fc.string({ unit: 'grapheme' });
    const property = fc.property(text, (name) => {
      const key = nameKey(name);
      for (const other of [key, name.normalize('NFD'), name.normalize('NFC'), ` ${name}\n`])
        assert.equal(nameKey(other), key);
      assert.equal(nameKey(name.toLowerCase()), key);
      const wide = name.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      assert.equal(nameKey(wide), key);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('of a listed record also finds it by its id in another case', () => {
    const roadmap = read({
      companies: [{ id: 'toyota', name: 'Toyota Motor' }],
      milestones: [{ company: 'TOYOTA', title: 'T', stage: 'Pilot-Line', partners: 'TOYOTA' }],
    });
    const [milestone] = read(JSON.stringify(roadmap)).milestones;
    assert.deepEqual(
      [milestone?.company, milestone?.stage, milestone?.partners],
      ['toyota', 'pilot-line', ['toyota']],
    );
  });
});

describe('a filter', () => {
  const roadmap = read({
    companies: [
      { id: 'A', name: 'Alpha' },
      { id: 'a', name: 'Beta' },
      { id: 'b', name: 'A' },
    ],
    milestones: ['A', 'a', 'b'].map((company) => ({ company, title: company, date: '2027' })),
  });
  const found = (...company: string[]) => {
    const filter = { ...NO_FILTER, company };
    const { milestones, choices } = filterRoadmap(
      roadmap,
      foldRoadmap(roadmap, '2026-01-01'),
      filter,
    );
    const chosen = choices.company.flatMap(({ id, chosen: is }) => (is ? id : []));
    assert.deepEqual(
      Array.from(milestones, (m) => roadmap.milestoneAt(m).company),
      chosen.filter((id) => roadmap.companies.some((company) => company.id === id)),
    );
    return chosen;
  };

  it('chooses the entry with exactly that id', () => {
    assert.deepEqual(found('A'), ['A']);
    assert.deepEqual(found('a'), ['a']);
    assert.deepEqual(found('a', 'A'), ['A', 'a']);
  });

  it('chooses all that the text may mean if no id is equal', () => {
    assert.deepEqual(found('Ａ'), ['A', 'a']);
    assert.deepEqual(found('alpha'), ['A']);
    assert.deepEqual(found('B'), ['b']);
    assert.deepEqual(found('nobody', 'nobody'), ['nobody']);
  });

  it('finds a country in any case', () => {
    const some = read([{ company: 'A', title: 'T', country: 'JP', date: '2027' }]);
    const filter = { ...NO_FILTER, country: ['jp'] };
    assert.equal(filterRoadmap(some, foldRoadmap(some, '2026-01-01'), filter).milestones.length, 1);
  });
});

describe('sources', () => {
  const url = 'https://a.example/1';
  const claimed = (...sources: unknown[]) =>
    parseRoadmap([{ company: 'A', title: 'T', claims: sources.map((source) => ({ source })) }]);

  for (const [what, other] of [
    ['publisher', { publisher: 'B' }],
    ['title', { title: 'Two' }],
    ['day', { published: '2025-01-02' }],
    ['further field', { archived: 'https://b.example' }],
    ['missing title', { title: '' }],
  ] as const)
    it(`with the same address and another ${what} are two, in CSV too`, () => {
      const one = { url, publisher: 'P', title: 'One', published: '2025-01-01' };
      const { roadmap } = claimed(one, { ...one, ...other }, { ...one });
      const sources = roadmap.milestones[0]?.claims.map(({ source }) => source);
      assert.deepEqual(sources, ['s1', 's2', 's1']);
      assert.deepEqual(read(JSON.stringify(roadmap)).sources, roadmap.sources);
      if (what === 'further field') return;
      const again = parseRoadmapCsv(toCsv(roadmap)).roadmap;
      assert.equal(again.sources.length, 2);
    });

  it('are named by their address if they have nothing else', () => {
    const { roadmap } = claimed({ url, title: 'One' }, url, url);
    assert.equal(roadmap.sources.length, 1);
  });

  it('are matched by ids in the data, never by derived ids', () => {
    const { roadmap, problems } = claimed({ title: 'One' }, { id: 's1', title: 'Two' }, 's1');
    assert.deepEqual(problems, []);
    const titles = new Map(roadmap.sources.map(({ id, title }) => [id, title]));
    assert.deepEqual(
      roadmap.milestones[0]?.claims.map(({ source }) => titles.get(source ?? '')),
      ['One', 'Two', 'Two'],
    );
    assertIdsUnique(roadmap);
  });

  it('are reported if they contradict the source that has their id', () => {
    const { roadmap, problems } = claimed({ id: 'x', title: 'One' }, { id: 'x', title: 'Two' });
    assert.deepEqual(told(problems), [
      '/0/claims/1/source: the source “x” says something else elsewhere, and that stands',
    ]);
    assert.equal(roadmap.sources[0]?.title, 'One');
    assert.deepEqual(claimed({ id: 'x', title: 'One' }, { id: 'x' }).problems, []);
  });
});

describe('fields of a claim that stand outside of claims', () => {
  const claims = [{ date: '2027' }];
  const beside = (fields: object) =>
    parseRoadmap({ milestones: [{ company: 'A', title: 'T', claims, ...fields }] });

  for (const [key, value] of Object.entries({
    date: '2028',
    status: 'achieved',
    saidOn: '2020',
    saidBy: 'press',
    phrase: 'soon',
    source: { url: 'https://a.example' },
    unverified: true,
  }))
    it(`${key} is reported, and kept`, () => {
      const { roadmap, problems } = beside({ [key]: value });
      assert.deepEqual(problems, [
        {
          at: `/milestones/0/${key}`,
          message: `${key} stands beside claims, where it says nothing`,
          hint: 'write it into one of the claims',
          severity: 'warning',
        },
      ]);
      assert.deepEqual(read(JSON.stringify(roadmap)).milestones[0]?.[key], value);
    });

  it('are not reported if their value is blank', () => {
    assert.deepEqual(beside({ date: null, status: '', note: 'x' }).problems, []);
  });
});

describe('ids in exported files', () => {
  it('differ if titles and ids differ', () => {
    const ids = ['a', 'A', 'a/b', 'a%2Fb', 'x'.repeat(97), 'x'.repeat(98), '\ud800', '\ud801', '~'];
    const hashed = ids.map(namePart).filter((name) => name.includes('~'));
    assert.equal(hashed.length, 4);
    const all = [...ids, ...hashed];
    const names = new Set(all.map(namePart));
    assert.equal(names.size, all.length);
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(names.has(namePart(text)), all.includes(text));
      assert.ok(!hashed.includes(namePart(namePart(text))));
    });
    fc.assert(property);
  });

  it('differ between roadmaps, too: C++ and C# have different calendars', () => {
    const titles = ['C++', 'C#', 'C', 'c', 'roadmap', '!!!', '~roadmap', undefined];
    const scopes = titles.map((title) => scopeOf(read({ title, milestones: [] }), {}));
    assert.equal(new Set(scopes).size, titles.length, scopes.join());
  });

  it('of two roadmaps without a title differ, and stay where something new is said', () => {
    const uids = (...records: readonly unknown[]) => {
      const roadmap = read(records);
      const state = roadmapAsOf(roadmap, '2026-01-01');
      const text = toICalendar(roadmap, state, { stamp: '2026-01-01T00:00:00Z' });
      return text.replaceAll('\r\n ', '').match(/^UID:.*$/gm) ?? [];
    };
    const record = { company: 'A', title: 'T', date: '2027' };
    const said = (...claims: readonly object[]) => ({ ...record, id: 'a-t', claims });
    const first = { saidOn: '2024', date: '2027' };
    const all = [
      uids(record),
      uids({ ...record, date: '2028' }),
      uids({ ...record, company: 'a' }),
      uids(record, { ...record, title: 'U' }),
      uids(said(first)),
    ];
    assert.equal(new Set(all.flat()).size, all.flat().length, all.flat().join('\n'));
    assert.deepEqual(uids(said(first, { saidOn: '2025', date: '2029' })), uids(said(first)));
  });

  it('belong to one calendar each', () => {
    const names = PAIRS.flat();
    const roadmap = read(
      [...new Set(names)].map((company) => ({ company, title: '!', date: '2027' })),
    );
    const calendar = toICalendar(roadmap, roadmapAsOf(roadmap, '2026-01-01'), {
      stamp: '2026-01-01T00:00:00Z',
    });
    const uids = calendar.replaceAll('\r\n ', '').match(/^UID:.*$/gm) ?? [];
    assert.equal(new Set(uids).size, new Set(names).size);
  });
});
