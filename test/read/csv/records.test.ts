import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Roadmap } from '../../../src/model/roadmap.js';
import { roadmapAsOf } from '../../../src/model/state.js';
import { parseRoadmapCsv, readingRoadmapCsv } from '../../../src/read/parse.js';
import { ADDED, CORRECTED } from '../../data/corrections.js';
import { readData } from '../../data/schema.js';
import { read, told } from '../../model/roadmaps.js';

const csv = (...lines: string[]) => parseRoadmapCsv(lines.join('\n'));
const milestonesOf = (...lines: string[]) => csv(...lines).roadmap.milestones;
const toldOf = (...lines: string[]) => told(csv(...lines).problems);

describe('parseRoadmapCsv', () => {
  it('reads the expected facts', () => {
    const facts = readFileSync(new URL('../../data/facts-claims.csv', import.meta.url), 'utf8');
    // With a column of claims, which toCsv writes, its dates are EDTF.
    const text = facts.replace(/^(?=.)/gm, ',').replace(',milestone', 'claim,milestone');
    const { roadmap, problems } = parseRoadmapCsv(text);
    assert.deepEqual(problems, []);
    assert.equal(roadmap.milestones.length, 95);
    assert.equal(roadmap.claimColumns.count, 204);
    assert.equal(roadmap.companies.length, 43);
    const corrected = new Set([...CORRECTED, ...ADDED].map((claim) => claim.replace(/ c\d+$/, '')));
    const shipped = read(readData('solid-state-batteries.json'));
    const standings = (of: Roadmap) =>
      roadmapAsOf(of, '2026-06-24')
        .milestones.filter(({ id }) => !corrected.has(id))
        .map(({ id, standing }) => `${id} ${standing}`);
    assert.deepEqual(standings(roadmap).sort(), standings(shipped).sort());
  });

  it('needs only company and title', () => {
    const [milestone] = milestonesOf('Company,TITLE', 'Toyota,First car');
    assert.deepEqual([milestone?.id, milestone?.company], ['toyota-first-car', 'toyota']);
    assert.equal(milestone?.claims.length, 1);
  });

  it('recognises columns in any case, with spaces and hyphens', () => {
    const [milestone] = milestonesOf(
      'COMPANY,Title,Said On,said-by,Source URL,Date',
      'Toyota,First car,2025,press,https://a.example/,2027',
    );
    const { saidOn, saidBy, source, date } = milestone?.claims[0] ?? {};
    assert.deepEqual([saidOn, saidBy, source, date], ['2025', 'press', 's1', '2027']);
  });

  for (const [name, lines, wanted] of [
    ['an empty text', [''], ['line 1: the text is empty']],
    ['a text of blank fields', [',,', ' , '], ['line 1: the text is empty']],
    [
      'a header without title',
      ['', 'company,date', 'A,2027'],
      ['line 2: there is no column title; the columns are “company”, “date”'],
    ],
    [
      'a header of something else',
      ['a,b', '1,2'],
      ['line 1: there is no column company and no column title; the columns are “a”, “b”'],
    ],
    [
      'a quote left open in the header',
      ['company,"title', 'A,B'],
      ['line 1: a quote opens in line 1, column 9, and never closes'],
    ],
    [
      'a quote left open in a row',
      ['company,title,date', 'A,"B,2027', 'C,D,2027', 'E,"F, G",2028'],
      ['line 2: a quote opens in line 2, column 3, and never closes'],
    ],
    [
      'rows that a quote left open has taken for text',
      ['company,title,date', 'A,"B,2027', 'C,D,2027', 'E,F,2027', 'G,5",2028'],
      [
        'line 2: the quote in line 2, column 3, closes in line 5, and each line between looks like a row',
      ],
    ],
    [
      'a last row that was cut off',
      ['company,title,date', 'A,B,2027', 'C,D'],
      ['line 3: the last row has 2 fields, those above 3: it may have been cut off'],
    ],
    ['a short row among others', ['company,title,date', 'A,B', 'C,D,2027', 'E,F'], []],
    [
      'a row with too many fields',
      ['company,title,date', 'A,B,2027,x', 'A,C,2027,,'],
      ['line 2: the row has 4 fields, the header 3'],
    ],
    [
      'a bad date below a field of three lines',
      ['company,title,date', 'A,"B', '', 'C",2027', 'A,D,when pigs fly'],
      ['line 5: pigs', 'line 5: none of its claims can be read'],
    ],
    ['a row without a title', ['company,title', 'A,', 'A,B'], ['line 2: title is empty text']],
    [
      'a country that nobody knows, on its line',
      ['company,title,country', 'A,B,JP', 'C,D,Atlantis'],
      ['line 3: country is “Atlantis”, which is no country known here'],
    ],
    [
      'a company of two countries',
      ['company,title,country', 'A,B,JP', 'A,D,CN'],
      ['line 3: A is of JP elsewhere, of CN here'],
    ],
    [
      'a fiscal year that starts in no month',
      ['company,title,fiscal_year_start', 'A,B,April'],
      ['line 2: the fiscal year cannot be read'],
    ],
    [
      'unverified in other words',
      ['company,title,unverified', 'A,B,perhaps'],
      ['line 2: unverified is “perhaps”'],
    ],
  ] as const)
    it(`reports ${name}`, () => {
      const found = toldOf(...lines);
      assert.equal(found.length, wanted.length, found.join('\n'));
      found.forEach((text, index) => {
        const [place, words] = (wanted[index] ?? '').split(': ');
        assert.ok(text.startsWith(`${place}: `), text);
        if (!words?.includes('pigs')) assert.equal(text, wanted[index]);
      });
    });

  it('keeps the rows around an unclosed quote', () => {
    const titles = milestonesOf('company,title,date', 'A,"B,2027', 'C,D,2027', 'E,"F, G",2028');
    assert.deepEqual(
      titles.map(({ title }) => title),
      ['D', 'F, G'],
    );
  });

  it('accepts short rows and blank lines', () => {
    const found = milestonesOf('company,title,date,stage', '', 'A,B', ',,,', 'C,D,2027');
    assert.deepEqual(
      found.map(({ claims }) => claims[0]?.date),
      [null, '2027'],
    );
  });

  it('merges the rows of a milestone: the first filled cell wins, partners unite', () => {
    const { roadmap, problems } = csv(
      'milestone,company,title,stage,technology,partners,date,said_on',
      'm,,First car,,,Idemitsu;Panasonic; Idemitsu,2025,2020',
      'm,Toyota,,launch,sulfide,Panasonic;BYD,2027,2021',
      'm,Toyota,First car,launch,,,2029,2022',
    );
    assert.deepEqual(problems, []);
    const [milestone] = roadmap.milestones;
    const { company, title, stage, technology, partners, claims } = milestone ?? {};
    assert.deepEqual(
      [company, title, stage, technology],
      ['toyota', 'First car', 'launch', 'sulfide'],
    );
    assert.deepEqual(partners, ['Idemitsu', 'Panasonic', 'BYD']);
    assert.deepEqual(
      claims?.map(({ id, date }) => [id, date]),
      [
        ['c1', '2025'],
        ['c2', '2027'],
        ['c3', '2029'],
      ],
    );
  });

  it('merges rows without an id by company and title', () => {
    assert.equal(milestonesOf('company,title,date', 'A,B,2025', 'A,B,2026', 'A,C,2026').length, 2);
  });

  it('advises a split where stage or title differ', () => {
    const { problems } = csv(
      'milestone,company,title,stage',
      'm,A,B,launch',
      'm,A,B2,launch',
      'm,A,B,sample',
    );
    assert.deepEqual(
      problems.map(({ at, severity }) => `${severity} ${at}`),
      ['warning line 3', 'warning line 4'],
    );
    for (const { hint } of problems) assert.match(hint, /^split it/);
  });

  it('reads different spellings of a company as one', () => {
    const { roadmap, problems } = csv(
      'company,title,country',
      'Toyota,B,',
      'TOYOTA,C,JP',
      'Ｔｏｙｏｔａ ,D,',
    );
    assert.deepEqual(
      problems.map(({ at, severity }) => `${at}: ${severity}`),
      ['line 3: info', 'line 4: info'],
    );
    assert.deepEqual(roadmap.companies, [{ id: 'toyota', name: 'Toyota', country: 'JP' }]);
  });

  it('reads fiscal years by the company’s fiscal year, even if that is given further down', () => {
    const header = 'company,title,fiscal_year_start,date';
    const found = milestonesOf(header, 'A,B,,FY2027', 'A,C,4,FY2027 H1');
    assert.deepEqual(
      found.map(({ claims }) => claims[0]?.date),
      ['[2027-04..2028-03]', '[2027-04..2027-09]'],
    );
    assert.match(toldOf(header, 'A,B,,FY2027')[0] ?? '', /^line 2: /);
  });

  it('reads yes and no in several words', () => {
    const words = ['yes', 'TRUE', '1', 'y', 'x', 'no', 'False', '0', 'n', ''];
    const found = milestonesOf(
      'company,title,unverified',
      ...words.map((word, n) => `A,T${n},${word}`),
    );
    assert.deepEqual(
      found.map(({ claims }) => claims[0]?.unverified),
      [true, true, true, true, true, false, false, false, false, false],
    );
  });

  it('merges sources by their address', () => {
    const { roadmap } = csv(
      'company,title,source_publisher,source_title,source_url,source_published',
      'A,B,News,One,https://a.example/1,2024-05',
      'A,C,News,One,https://a.example/1,2024-05',
      'A,D,News,Two,,',
    );
    assert.deepEqual(
      roadmap.sources.map(({ id, title }) => [id, title]),
      [
        ['s1', 'One'],
        ['s2', 'Two'],
      ],
    );
    assert.equal(roadmapAsOf(roadmap, '2024-05-30').milestones.length, 1);
    assert.equal(roadmapAsOf(roadmap, '2024-05-31').milestones.length, 3);
  });

  it('keeps unknown columns with the claim, whatever their names', () => {
    const { roadmap, problems } = csv('company,title,note,constructor,__proto__,', 'A,B,hi,x,y,z');
    assert.deepEqual(told(problems), [
      'line 1: the columns “constructor”, “__proto__” mean nothing here: kept with the record, and not shown',
      'line 2: column 6 has no name, so what stands in it is left out',
    ]);
    const claim = roadmap.milestones[0]?.claims[0] ?? {};
    assert.deepEqual(
      ['note', 'constructor', '__proto__'].map(
        (key) => Object.getOwnPropertyDescriptor(claim, key)?.value,
      ),
      ['hi', 'x', 'y'],
    );
    assert.equal(Object.getPrototypeOf(claim), Object.prototype);
  });

  it('uses the first filled of two columns with one name', () => {
    const { roadmap, problems } = csv('company,title,Date,stage,date,DATE', 'A,B,,,2027,2028');
    assert.equal(roadmap.milestones[0]?.claims[0]?.date, '2027');
    assert.deepEqual(problems, [
      {
        at: 'line 1',
        message: 'columns 3, 5, 6 are all called “date”: the first that is filled counts',
        hint: 'give each column a name of its own',
        severity: 'warning',
      },
    ]);
  });

  it('reports cells in columns without a name, once for each column', () => {
    const { problems } = csv('company,,title,', 'A,,B,', 'A,x,C,', 'A,y,D,z');
    assert.deepEqual(problems, [
      {
        at: 'line 3',
        message: 'column 2 has no name, so what stands in it is left out',
        hint: 'name it in the first line',
        severity: 'warning',
      },
      {
        at: 'line 4',
        message: 'column 4 has no name, so what stands in it is left out',
        hint: 'name it in the first line',
        severity: 'warning',
      },
    ]);
  });

  it('never merges rows of two milestones', () => {
    const titles = (...lines: string[]) => milestonesOf(...lines).map(({ title }) => title);
    assert.deepEqual(titles('company,title', '"A\nB",C', 'A,"B\nC"'), ['C', 'B\nC']);
    const withIds = ['milestone,company,title', '"a\nb",X,Y', ',id a,b'];
    assert.deepEqual(titles(...withIds), ['Y', 'b']);
    assert.deepEqual(titles('company,title', 'A,C++', 'A,C#', 'A,C'), ['C++', 'C#', 'C']);
  });

  it('merges rows whose names differ in case, width or spaces', () => {
    const [milestone, ...others] = milestonesOf(
      'company,title',
      'A b,First  car',
      'Ａ  B,FIRST CAR',
    );
    assert.deepEqual([milestone?.claims.length, others], [2, []]);
  });

  it('can be read in slices', () => {
    const rows = Array.from({ length: 2500 }, (_, n) => `A,T${n}`);
    let yields = 0;
    for (const _ of readingRoadmapCsv(['company,title', ...rows].join('\n'))) yields += 1;
    assert.ok(yields >= 2500);
  });

  it('reports two fiscal years of one company', () => {
    const rows = ['company,title,date,fiscal_year_start', 'A,T,FY2027,4', 'A,U,FY2027,7'];
    const { problems } = parseRoadmapCsv(rows.join('\n'));
    assert.deepEqual(
      problems.map(({ at, message }) => `${at}: ${message}`),
      ['line 3: the fiscal year of A begins in month 4 elsewhere, in 7 here'],
    );
  });

  it('accepts the ISO 3166 codes of countries, and their common variants', () => {
    const rows = ['company,title,country', 'A,T,UK', 'B,T,gb', 'C,T,ZZ', 'D,T,XK', 'E,T,EL'];
    const { roadmap, problems } = parseRoadmapCsv(rows.join('\n'));
    const countries = roadmap.companies.map(({ country }) => country);
    assert.deepEqual(countries, ['GB', 'GB', undefined, 'XK', 'GR']);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error').map(({ at }) => at),
      ['line 4'],
    );
  });
});
