import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roadmapAsOf } from '../../src/model/state.js';
import { nearMisses } from '../../src/read/near.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';

const csv = (...lines: string[]) => {
  const { roadmap, problems } = parseRoadmapCsv(lines.join('\n'));
  return { roadmap, told: problems.map(({ at, message }) => `${at}: ${message}`) };
};

describe('a target that was met', () => {
  for (const [date, said, edtf, last] of [
    ['2030', '2026-01-05', '[..2026-01-05]', '2026-01-05'],
    ['2024', '2021', '[..2021-12-31]', '2021-12-31'],
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

  it('is a delivery where its date is not later than the day it was said', () => {
    const { roadmap, told } = csv(
      'company,title,date,status,said on',
      'A,B,2026,achieved,2026-01-05',
    );
    assert.deepEqual(told, []);
    assert.equal(roadmap.milestones[0]?.claims[0]?.date, '2026');
  });
});

describe('rows of one milestone', () => {
  it('are known by its id, or by company and title where they have none', () => {
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
  it('of other form, width, case and spaces are one company', () => {
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

  it('of which one is mistyped are told of', () => {
    const { told } = csv(
      'company,title,date',
      'Toyota,Pilot line,2027',
      'Toyta,Car,2028',
      'Toyota,Pilot lime,2029',
    );
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /the company “Toyta” is nearly called as “Toyota”/);
  });

  it('are found by one letter wrong, missing, doubled or swapped in a word', () => {
    for (const [a, b] of [
      ['Toyota', 'Toyta'],
      ['Toyota', 'Toyotta'],
      ['Toyota', 'Tooyta'],
      ['Toyota Motor', 'Toyota Mottor'],
      ['Pilot line', 'Pitot line'],
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

describe('characters that nobody sees', () => {
  it('are told of in names, as what they are', () => {
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

  it('stay where a script needs them', () => {
    const name = 'می\u200cخواهم';
    assert.deepEqual(parseRoadmap([{ company: name, title: 'T' }]).problems, []);
  });
});
