import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRoadmap, parseRoadmapCsv } from '../../../src/read/parse.js';

const read = (...lines: string[]) => {
  const { roadmap, problems } = parseRoadmapCsv(lines.join('\n'), { today: '2026-11-30' });
  const rows = roadmap.milestones.map(({ company, title, claims }) => {
    const name = roadmap.companies.find(({ id }) => id === company)?.name;
    const said = claims.map(({ date, status, saidOn }) =>
      [date, status, ...(saidOn ? [`said ${saidOn}`] : [])].join(' '),
    );
    return `${name} | ${title} | ${said.join(', ')}`;
  });
  const companies = roadmap.companies.map(({ name }) => name);
  return { rows, companies, told: problems.map(({ at, message }) => `${at}: ${message}`) };
};

describe('a row that sums up others', () => {
  for (const row of [
    'Total,,,12',
    'TOTAL:,,,12',
    'Grand total,,,"1,200"',
    'Subtotal,,,$12',
    'Sum,2,,8',
    '合計,,,8',
    '小計,,,8',
    '합계,,,8',
    '총계,,,8',
    '总计,,,8',
    '合计,,,8',
    ',Total,,8',
    'Total,,,',
  ])
    it(`${row} is left out and told of`, () => {
      const { companies, rows, told } = read('Company,Title,Date,Note', 'A,T,2027,4', row);
      assert.deepEqual([companies, rows], [['A'], ['A | T | 2027 announced']]);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^line 3: .* sum up other rows, so this one is left out$/);
    });

  for (const row of ['Total,Solid-state cell,2027,4', 'Total,,Q3 2027,4', 'Totalenergies,,,4'])
    it(`${row} is none`, () => {
      const { companies } = read('Company,Title,Date,Note', 'A,T,2027,4', row);
      assert.equal(companies.length, 2);
    });
});

describe('marks of footnotes at the end of a company', () => {
  for (const mark of ['[1]', ' [12]', '*', '**', '¹', '²³', '†', '‡', '[1][2]'])
    it(`${mark} are taken off and told of once`, () => {
      const { companies, told } = read(
        'Company,Title,Date',
        'Toyota,A,2027',
        `Toyota${mark},B,2027`,
        `Toyota${mark},C,2027`,
      );
      assert.deepEqual(companies, ['Toyota']);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^line 3: .* is read as “Toyota”$/);
    });

  for (const name of ['Yahoo!', 'C*', 'M²', '3M', 'Toyota 2', 'Area [51', 'E-mc2', '[1]'])
    it(`${name} has none`, () => {
      const { companies, told } = read('Company,Title,Date', `${name},A,2027`);
      assert.deepEqual([companies, told], [[name], []]);
    });

  it('stay in our own files', () => {
    const { roadmap } = parseRoadmapCsv(
      'milestone,company,title,claim,said_on\nm,Toyota*,T,c1,2025',
    );
    assert.equal(roadmap.companies[0]?.name, 'Toyota*');
  });
});

describe('a plan and its outcome in one row', () => {
  const PLAN = 'A | T | 2024-05 announced';
  for (const [header, row, wanted, told] of [
    ['Planned,Actual', '2024-05,2024-07', `${PLAN}, 2024-07 achieved`],
    ['Planned date,Actual date', '2024-05,2024-07', `${PLAN}, 2024-07 achieved`],
    ['Target date,Completion date', '2024-05,2024-07', `${PLAN}, 2024-07 achieved`],
    ['Due Date,Completed At', '2024-05,2024-07-03', `${PLAN}, 2024-07-03 achieved`],
    ['Date,Actual date', '2024-05,2024-07', `${PLAN}, 2024-07 achieved`],
    ['予定,実績', '2024年5月,2024年7月', `${PLAN}, 2024-07 achieved`],
    ['계획,실적', '2024-05,2024-07', `${PLAN}, 2024-07 achieved`],
    ['计划,实际', '2024-05,2024-07', `${PLAN}, 2024-07 achieved`],
    ['Planned,Actual', '2024-05,', PLAN],
    ['Planned,Actual', '2024-05,–', PLAN],
    ['Planned,Actual', '2024-05,TBD', PLAN],
    ['Planned,Actual', ',2024-07', 'A | T | 2024-07 achieved'],
    ['Planned,Actual,Status', '2024-05,2024-07,Done', `${PLAN}, 2024-07 achieved`],
    [
      'Planned,Actual,Status',
      '2024-05,2024-07,in progress',
      'A | T | 2024-05 in-progress',
      'line 2: “2024-07” is not read as the day of delivery, because the status is “in progress”',
    ],
    [
      'Planned,Actual',
      '2024-05,80%',
      PLAN,
      'line 2: “80%” is not read as the day of delivery, because it is no day',
    ],
    [
      'Planned,Actual,Said on',
      '2024-05,2024-07,2023',
      'A | T | 2024-05 announced said 2023, 2024-07 achieved said 2024-07',
    ],
    ['Completion date', '2027', 'A | T | 2027 announced'],
  ] as const)
    it(`${header}: ${row}`, () => {
      const { rows, told: problems } = read(`Company,Title,${header}`, `A,T,${row}`);
      assert.deepEqual([rows, problems], [[wanted], told ? [told] : []]);
    });

  it('in an export of Asana', () => {
    const { rows } = read(
      'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Start Date,Due Date,Notes,Projects',
      '1,2024-01-01,2024-05-03,2024-05-03,Ship it,Done,Ann,2024-01-02,2024-04-30,n,Rocket',
      '2,2024-01-01,,2024-05-03,Ship two,Doing,Ann,2024-01-02,2027-04-30,n,Rocket',
    );
    assert.deepEqual(rows, [
      'Rocket | Ship it | 2024-04-30 announced, 2024-05-03 achieved',
      'Rocket | Ship two | 2027-04-30 announced',
    ]);
  });

  it('is kept by the names of short records', () => {
    const { roadmap, problems } = parseRoadmap([
      { company: 'A', title: 'T', planned: '2024-05', actual: '2024-07' },
    ]);
    assert.equal(roadmap.milestones[0]?.claims[0]?.date, '2024-05');
    assert.match(problems[0]?.message ?? '', /“actual” means nothing here/);
  });
});
