import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../src/export/csv.js';
import { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { messagesOf, Receiver, readingBytes } from '../../src/read/large/index.js';
import { nearMisses } from '../../src/read/near.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { partnerNames } from '../../src/view/wording.js';
import { drain } from '../../src/work/steps.js';

const csv = (...lines: string[]) => {
  const { roadmap, problems } = parseRoadmapCsv(lines.join('\n'));
  return { roadmap, told: problems.map(({ at, message }) => `${at}: ${message}`) };
};

describe('a target that was reached', () => {
  it('in our own form stays as it is written, and is told of', () => {
    const delivery = { saidOn: '2026-11-29', date: '2027-36', status: 'achieved' };
    const { roadmap, problems } = parseRoadmap({
      milestones: [{ company: 'Alpha', title: 'Pilot', claims: [delivery] }],
    });
    const [milestone] = roadmapAsOf(roadmap, '2027-01-01').milestones;
    assert.equal(milestone?.actual?.date, '2027-36');
    assert.deepEqual(
      problems.map(({ at, severity }) => [at, severity]),
      [['/milestones/0/claims/0/date', 'warning']],
    );
    assert.match(problems[0]?.hint ?? '', /or announced if it is still to come/);
  });

  for (const [date, said, edtf, last] of [
    ['2030', '2026-01-05', '[..2026-01-05]', '2026-01-05'],
    ['2024', '2021', '[..2021-12-31]', '2021-12-31'],
    ['Q3 2027', '2026-01-05', '[..2026-01-05]', '2026-01-05'],
    ['2027–2028', '2026-01-05', '[..2026-01-05]', '2026-01-05'],
    ['from 2030', '2026-01', '[..2026-01-31]', '2026-01-31'],
    ['2026-01-06', '2026-01-05', '[..2026-01-05]', '2026-01-05'],
    ['late 2020s', '2025', '[..2025-12-31]', '2025-12-31'],
  ] as const)
    it(`${date}, achieved, said ${said}`, () => {
      const { roadmap, told } = csv(
        'company,title,date,status,said on',
        `Alpha,Pilot,${date},achieved,${said}`,
      );
      const [milestone] = roadmapAsOf(roadmap, '2027-01-01').milestones;
      assert.equal(milestone?.actual?.date, edtf);
      assert.deepEqual(
        [milestone?.actual?.period?.min, milestone?.actual?.period?.max],
        [null, last],
      );
      assert.equal(milestone?.actual?.phrase, date);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^line 2: it was achieved by .* read as the target$/);
    });

  it('is a delivery unless its date is later than the day it was said', () => {
    const { roadmap, told } = csv(
      'company,title,date,status,said on',
      'A,B,2026,achieved,2026-01-05',
    );
    assert.deepEqual(told, []);
    assert.equal(roadmap.milestones[0]?.claims[0]?.date, '2026');
  });
});

describe('rows of one milestone', () => {
  it('are matched by its id, or by company and title if there is none', () => {
    const { roadmap } = csv(
      'milestone,company,title,date',
      'alpha-1,Alpha,Pilot,2027',
      ',ALPHA,pilot,2028',
      ',Beta,Car,2029',
      ',Beta,Car,2030',
    );
    assert.deepEqual(
      roadmap.milestones.map(({ id, claims }) => [id, claims.map(({ date }) => date)]),
      [
        ['alpha-1', ['2027', '2028']],
        ['beta-car', ['2029', '2030']],
      ],
    );
  });
});

describe('names that look alike', () => {
  it('are one company in another Unicode form, width, case or spacing', () => {
    const { roadmap } = csv(
      'company,title,date',
      ...[
        'Toyota  Motor',
        'toyota motor',
        'ＴＯＹＯＴＡ　Ｍｏｔｏｒ',
        'Citro\u00ebn',
        'Citroe\u0308n',
      ].map((name, i) => `${name},Step ${i},2027`),
    );
    assert.deepEqual(
      roadmap.companies.map(({ name }) => name),
      ['Toyota  Motor', 'Citroën'],
    );
  });

  it('are reported with both spellings and their places', () => {
    const { problems } = parseRoadmapCsv(
      [
        'company,title,partners,date',
        'Toyota,Car,,2027',
        'Citro\u00ebn,Van,toyota,2027',
        'TOYOTA,car,,2028',
        'TOYOTA,Plant,,2028',
        'Citroe\u0308n,Bus,,2028',
      ].join('\n'),
    );
    assert.deepEqual(
      problems.map(({ at, severity, message }) => `${at}: ${severity}: ${message}`),
      [
        'line 4: info: the company “TOYOTA” is the one called “Toyota” in line 2',
        'line 4: info: the milestone “car” is the one called “Car” in line 2',
        'line 6: info: the company “Citroe\u0308n” is the one called “Citro\u00ebn” in line 3',
        'line 3: info: the partner “toyota” is the one called “Toyota” in line 2',
      ],
    );
    const records = [
      { company: 'Ｔoyota', title: 'Car', date: '2027' },
      { company: 'Toyota', title: 'Van', date: '2027' },
    ];
    const told = (value: unknown) =>
      parseRoadmap(value).problems.map(({ at, message }) => [at, message]);
    assert.deepEqual(told(records), [
      ['/1/company', 'the company “Toyota” is the one called “Ｔoyota” in /0/company'],
    ]);
    const listed = { companies: [{ id: 't', name: 'TOYOTA' }], milestones: records.slice(1) };
    assert.deepEqual(told(listed), [
      ['/milestones/0/company', 'the company “Toyota” is the one called “TOYOTA” in /companies/0'],
    ]);
    assert.deepEqual(told({ ...listed, milestones: [{ ...records[0], company: 't' }] }), []);
  });

  it('are reported if one is probably mistyped', () => {
    const { told } = csv(
      'company,title,date',
      'Toyota,Pilot line,2027',
      'Toyta,Car,2028',
      'Toyota,Pilot lime,2029',
    );
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /the company “Toyta” is nearly called as “Toyota”/);
  });

  it('are found by punctuation and accents, which no other near miss hides', () => {
    for (const [a, b] of [
      ['Pilot line', 'Pilot-line'],
      ['Pilot line', 'Pilot line!'],
      ['Gen 2', 'Gen. 2'],
      ['Line (A)', 'Line A'],
      ['Café', 'Cafe'],
      ['“Atlas”', 'Atlas'],
      [`Café ${'x'.repeat(200)}`, `Cafe ${'x'.repeat(200)}`],
    ] as const)
      assert.deepEqual(nearMisses([a, b]), [[b, a]], `${a}, ${b}`);
    for (const [a, b] of [
      ['Version 1.2', 'Version 12'],
      ['< 5 nm', '> 5 nm'],
      ['L2', 'L2+'],
      ['ハ', 'バ'],
      ['!!!', '???'],
    ] as const)
      assert.deepEqual(nearMisses([a, b]), [], `${a}, ${b}`);
    assert.deepEqual(nearMisses(['Aa-bb', 'Aa bb', 'Aa.bb']), [
      ['Aa bb', 'Aa-bb'],
      ['Aa.bb', 'Aa-bb'],
    ]);
  });

  it('of titles and technologies are told of where punctuation or accents differ', () => {
    const { told } = csv(
      'company,title,date,technology',
      'Alpha,Pilot line,2027,sulfide based',
      'Alpha,Pilot-line,2028,sulfide-based',
      'Beta,Pilot line,2028,Sulfide Based',
      'Beta,Café,2028,sulfidé based',
      'Beta,Cafe,2028,',
      'Bèta,Car,2028,',
    );
    const names = told.map(
      (text) => /(title|technology|company) “[^”]*” is nearly/.exec(text)?.[1],
    );
    assert.deepEqual(names.sort(), ['company', 'technology', 'technology', 'title', 'title']);
  });

  it('are found if a letter in a word is wrong, missing, doubled or swapped', () => {
    for (const [a, b] of [
      ['Toyota', 'Toyta'],
      ['Toyota', 'Toyotta'],
      ['Toyota', 'Tooyta'],
      ['Toyota Motor', 'Toyota Mottor'],
      ['Pilot line', 'Pitot line'],
      ['Citroën', 'Citroen'],
    ] as const)
      assert.deepEqual(nearMisses([a, b]), [[b, a]], `${a}, ${b}`);
    for (const [a, b] of [
      ['Step 1', 'Step 2'],
      ['Nova', 'Nora'],
      ['C0', 'C1'],
      ['Toyota', 'Toyo'],
      ['Phase one', 'Phase two'],
      ['Toyota', 'TOYOTA'],
    ] as const)
      assert.deepEqual(nearMisses([a, b]), [], `${a}, ${b}`);
  });
});

describe('invisible characters', () => {
  it('are told of in CSV, in lists and in technologies, once for each name', () => {
    const rows = [
      'company,title,date',
      'Toy\u200bota,A,2027',
      'Toy\u200bota,B,2028',
      'A\0B,T,2027',
    ];
    assert.deepEqual(
      parseRoadmapCsv(rows.join('\n')).problems.map(({ at, message }) => `${at}: ${message}`),
      [
        'line 2: company has characters in it that nobody sees: “Toy⟨U+200B⟩ota”',
        'line 4: company has characters in it that nobody sees: “A⟨U+0000⟩B”',
      ],
    );
    const claims = [{ date: '2027' }];
    const { problems } = parseRoadmap({
      companies: [{ id: 't', name: 'Toy\u200bota' }],
      stages: ['a\u202eb'],
      milestones: [
        { company: 't', title: 'A', technology: 'x\u200by', claims },
        { company: 't', title: 'B', technology: 'x\u200by', claims },
      ],
    });
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['/companies/0', '/stages/0', '/milestones/0/technology'],
    );
  });

  it('are named in reports about names', () => {
    const records = [
      { company: 'Toy\u200bota', title: 'Pilot', date: '2027' },
      { company: 'Toyota', title: '\u202etoliP', date: '2028' },
      { company: 'Toy\u200bota', title: 'Car', date: '2029' },
    ];
    const { roadmap, problems } = parseRoadmap(records);
    assert.equal(roadmap.companies.length, 2);
    assert.deepEqual(
      problems.flatMap(({ at, message }) => (/nobody/.test(message) ? `${at}: ${message}` : [])),
      [
        '/0/company: company has characters in it that nobody sees: “Toy⟨U+200B⟩ota”',
        '/1/title: title has characters in it that nobody sees: “⟨U+202E⟩toliP”',
      ],
    );
  });

  it('are named in a report of names nearly alike', () => {
    const rows = ['A\u202eB,T,2027', 'AB,U,2028', 'A\u200fB,V,2028'];
    const { told } = csv('company,title,date', ...rows);
    const near = told.filter((text) => text.includes('nearly'));
    assert.deepEqual(near, [
      'line 3: the company “AB” is nearly called as “A⟨U+202E⟩B”, and stands for itself',
      'line 4: the company “A⟨U+200F⟩B” is nearly called as “A⟨U+202E⟩B”, and stands for itself',
    ]);
    for (const text of told) assert.doesNotMatch(text, /[\u200b-\u200f\u202a-\u202e]/);
  });

  it('are shown escaped, and written unchanged', () => {
    const [rlo, zwsp, bell] = ['\u202e', '\u200b', '\u0007'];
    const names = [`Toy${zwsp}ota`, `${rlo}atoyoT`, `Toy${bell}ota`, 'Toyota'];
    const shown = ['Toy⟨U+200B⟩ota', '⟨U+202E⟩atoyoT', 'Toy⟨U+0007⟩ota', 'Toyota'];
    const records = names.map((name) => ({
      company: name,
      title: `Plant of ${name}`,
      partners: [...names, `${rlo}other`],
      date: '2027',
    }));
    const check = (roadmap: Roadmap) => {
      const { milestones } = roadmapAsOf(roadmap, '2026-06-24');
      assert.deepEqual(
        milestones.map(({ companyName, title }) => [companyName, title]),
        shown.map((name) => [name, `Plant of ${name}`]),
      );
      assert.deepEqual(partnerNames(roadmap, milestones[0]?.partners ?? []), [
        ...shown,
        '⟨U+202E⟩other',
      ]);
    };
    const { roadmap } = parseRoadmap(records);
    check(roadmap);
    assert.deepEqual(
      roadmap.milestones.map(({ title }) => title),
      names.map((name) => `Plant of ${name}`),
    );
    for (const text of [JSON.stringify(roadmap), toCsv(roadmap)])
      for (const name of [...names, `${rlo}other`])
        assert.ok(text.includes(JSON.stringify(name).slice(1, -1)) || text.includes(name), name);
    check(parseRoadmap(JSON.stringify(roadmap)).roadmap);
    check(parseRoadmapCsv(toCsv(roadmap)).roadmap);
    // As another thread sends it.
    const receiver = new Receiver();
    const bytes = new TextEncoder().encode(JSON.stringify(roadmap));
    const sent = messagesOf(drain(readingBytes(bytes, null)));
    const [last] = [...sent].map(([message]) => receiver.take(message)).slice(-1);
    assert.ok(last);
    check(new Roadmap(last.parts));
    assert.equal(JSON.stringify(new Roadmap(last.parts)), JSON.stringify(roadmap));
  });

  it('are kept if a script needs them', () => {
    const name = 'می\u200cخواهم';
    assert.deepEqual(parseRoadmap([{ company: name, title: 'T' }]).problems, []);
  });
});

describe('problems found after everything was read', () => {
  const row = (i: number) => `Firm ${i % 50},Step ${i},${2025 + (i % 6)}`;
  const lines = Array.from({ length: 6000 }, (_, i) => row(i));

  it('are reported at their records, however many there are', () => {
    const more = ['Quantumscape,Car,2027', 'Quantumscpae,Van,9999', 'Quantumscape,Vna,2029'];
    const { told } = csv('company,title,date', ...lines, ...more);
    assert.deepEqual(
      told.map((one) => one.replace(/: .*(nearly|far).*/, ': $1')),
      ['line 6003: nearly', 'line 6003: far'],
    );
    const { problems } = parseRoadmap([
      ...lines.map((line) => {
        const [company, title, date] = line.split(',');
        return { company, title, date };
      }),
      { company: 'A', date: '2027' },
      { company: 'A', title: 'Battery plant', date: 'mid-2027' },
      { title: 'Batery plant', company: 'A', claims: [{ date: '2026' }, { date: '9999' }] },
    ]);
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['/6000/title', '/6002/title', '/6002/claims/1/date'],
    );
  });
});
