import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COLUMNS } from '../../src/read/column-names.js';
import { askedColumns, columnsOf } from '../../src/read/headers.js';
import { parseRoadmapCsv } from '../../src/read/parse.js';
import { ONE_LANE } from '../../src/read/short.js';
import { MORE_HEADERS } from './headers-said.js';

/** Headers as people write them, and the columns that they are. */
const HEADERS: ReadonlyArray<readonly [headers: string, columns: string]> = [
  ['Company,Title,ETA,State,Link', 'company title date status source'],
  ['Company,Milestone,Date', 'company title date'],
  ['Organization,Goal,Target date,Status,Source', 'company title date status source'],
  ['Name,Event,ETA', 'company title date'],
  ['Name,Projects,Due Date,Completed At,Assignee', 'title company date date_delivered -'],
  ['Company,Title,Planned,Actual', 'company title date date_delivered'],
  ['Company,Target,Target date,Completion date', 'company title date date_delivered'],
  ['Company,Title,Completion date', 'company title date'],
  ['Company[a],Milestone,Date*', 'company title date'],
  ['Company ▲▼,Milestone ⇅,Date (UTC)', 'company title date'],
  ['COMPANY,TITLE,DUE DATE', 'company title date'],
  ['company_name,taskName,dueDate', 'company title date'],
  ['Company Name,Location,Datum,Detail,Status Mission', 'company - date title status'],
  ['Title,URL,Assignees,Status,Target date,Quarter', 'title source - status date date'],
  ['Manufacturer,Promise,Deadline,Notes', 'company title date note'],
  ['Country,Target,Year', 'company title date'],
  ['Company,Country,Subject,When', 'company country title date'],
  ['Company,Target,Date', 'company title date'],
  ['Company,Title,Target', 'company title date'],
  ['Who,What,When', 'company title date'],
  ['Name,Due date', 'title date'],
  ['Company,Title,Start year,End year', 'company title - date'],
  ['Provider,Payload,Date (UTC)', 'company title date'],
  ['Country,Name,Year', 'company title date'],
  ['Task ID,Name,Due Date,Start Date', '- title date -'],
  ['Card Name,List Name,Due Date', 'title - date'],
  ['Manufacturer,Model,Expected launch', 'company title date'],
  ['Automaker,Vehicle,Start of production', 'company title date'],
  ['org_name,goal_name,target_dt,current_state', 'company title date status'],
  ['Vendor Name,Project Name,Planned delivery', 'company title date'],
  ['Company,Title,Planned capacity', 'company title -'],
  ['Task,Finish', 'title date'],
  ['Company,Launch title,Expected launch date,Start date', 'company title date -'],
  ['Organisation,Title,Announced on,Launch', 'company title said_on date'],
  ['会社名,目標,時期,状態,出典,備考', 'company title date status source note'],
  ['企業,マイルストーン,期限', 'company title date'],
  ['회사명,목표,시기,상태,출처,비고', 'company title date status source note'],
  ['Vendor,Deliverable,Due by,Progress', 'company title date status'],
  ['Organisation [1],Goal (short),Expected completion,State of play', 'company title date status'],
  ['1. Company,2. Milestone,3. Date', 'company title date'],
  ['**Company**,**Milestone**,**Date**', 'company title date'],
  ['Company (required),Milestone*,Planned date', 'company title date'],
  ['Company ▲,Milestone ▼,Target Date (YYYY),Status*', 'company title date status'],
  ['Supplier,Project,By when,Current state', 'company title date status'],
  ['会社,題名,日付,現状', 'company title date status'],
  ['会社名,プロジェクト名,予定時期,進捗', 'company title date status'],
  ['기업,프로젝트,예정일,진행 상황', 'company title date status'],
  ['厂商,项目,预计时间,进展', 'company title date status'],
  ['公司,里程碑,日期,状态,来源,备注', 'company title date status source note'],
  [COLUMNS.join(','), COLUMNS.join(' ')],
  ['milestone,company,title,date', 'milestone company title date'],
];

describe('the columns that headers name', () => {
  for (const [headers, wanted] of [...HEADERS, ...MORE_HEADERS])
    it(headers, () => {
      const texts = headers.split(',');
      const { names, unknown } = columnsOf(texts);
      const known = names.map((name, i) => (unknown.includes(texts[i] as string) ? '-' : name));
      assert.equal(known.join(' '), wanted);
    });
});

describe('a row that is like a header', () => {
  it('is a record below headers that nobody knows', () => {
    const { rows } = read(
      'Firma,Vorhaben,Zeitpunkt',
      'Beta Company,Launch status,Delivery date',
      'Alpha Company,Pilot,2027',
    );
    assert.deepEqual(rows, []);
    const asked = { columns: 'company: Firma; title: Vorhaben; date: Zeitpunkt' };
    const text = 'Firma,Vorhaben,Zeitpunkt\nAlpha Company,Launch status,2027';
    assert.equal(parseRoadmapCsv(text, asked).roadmap.milestones.length, 1);
  });
});

describe('what a page says of its columns', () => {
  it('overrides the meaning of names', () => {
    const { asked, unknown } = askedColumns('company: Wer ; date: Wann; saidOn: Date;');
    assert.deepEqual(unknown, []);
    const { names } = columnsOf(['Wer', 'Title', 'wann', 'Date'], asked);
    assert.deepEqual(names, ['company', 'title', 'date', 'said_on']);
  });

  it('leaves a column that is called so to mean nothing', () => {
    const { roadmap, problems } = parseRoadmapCsv('Company,Title,Date,Revised\nA,B,2027,2029', {
      columns: 'date: Revised',
    });
    const [claim] = roadmap.milestones[0]?.claims ?? [];
    assert.deepEqual([claim?.date, claim?.date_column], ['2029', '2027']);
    assert.match(problems[0]?.message ?? '', /the column “Date” means nothing here/);
  });

  it('is reported if no column of the file is called so', () => {
    const { problems } = parseRoadmapCsv('Wer,Title,Date\nA,One,2027', { columns: 'company: Who' });
    assert.match(
      problems[0]?.message ?? '',
      /columns says “company: who”, and no column is called so; the columns are “Wer”/,
    );
  });

  it('is reported if it names no column of the format', () => {
    assert.deepEqual(askedColumns('who: Company; nonsense; date: When').unknown, [
      'who: Company',
      'nonsense',
    ]);
    const { problems } = parseRoadmapCsv('Who,Title,Date\nA,One,2027', {
      columns: 'company: Who; nonsense',
    });
    assert.deepEqual(
      problems.map(({ at, message }) => `${at}: ${message}`),
      ['line 1: columns says “nonsense”, which names no column of the format'],
    );
  });
});

const read = (...lines: string[]) => {
  const { roadmap, problems } = parseRoadmapCsv(lines.join('\n'));
  const rows = roadmap.milestones.map(({ company, title, claims }) => {
    const name = roadmap.companies.find(({ id }) => id === company)?.name;
    return [name, title, claims[0]?.date ?? null, claims[0]?.status];
  });
  return { rows, roadmap, told: problems.map(({ at, message }) => `${at}: ${message}`), problems };
};

describe('CSV with other columns', () => {
  it('reads all of them, and links as sources', () => {
    const { rows, roadmap, told } = read(
      'Company,Title,ETA,State,Link',
      'Alpha,Pilot,Q3 2027,achieved,https://example.org/1',
      'Beta,Car,2029,cancelled,News',
    );
    assert.deepEqual(told, []);
    assert.deepEqual(rows, [
      ['Alpha', 'Pilot', '2027-35', 'achieved'],
      ['Beta', 'Car', '2029', 'cancelled'],
    ]);
    assert.deepEqual(
      roadmap.sources.map(({ url, publisher }) => [url, publisher]),
      [
        ['https://example.org/1', undefined],
        [undefined, 'News'],
      ],
    );
  });

  it('reports unknown columns by name, and keeps their values', () => {
    const { told, roadmap } = read('Company,Title,Date,Assignees,Size', 'A,B,2027,me,L');
    assert.deepEqual(told, [
      'line 1: the columns “Assignees”, “Size” mean nothing here: kept with the record, and not shown',
    ]);
    assert.equal(roadmap.milestones[0]?.claims[0]?.assignees, 'me');
  });

  it('makes one lane if there is no company column', () => {
    const { rows, told } = read('Title,Date', 'A,2027', 'B,2028');
    assert.deepEqual(rows, [
      [ONE_LANE, 'A', '2027', 'announced'],
      [ONE_LANE, 'B', '2028', 'announced'],
    ]);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /no column company.*“Title”, “Date”/);
  });

  it('reads a file without a date column, and names the columns it saw', () => {
    const { rows, told } = read('Company,Title,Zeit', 'A,B,2027');
    assert.deepEqual(rows, [['A', 'B', null, 'announced']]);
    assert.match(told.at(-1) ?? '', /no column date; the columns are “Company”, “Title”, “Zeit”/);
  });

  it('uses the first filled of two date columns, and reports it', () => {
    const { rows, told } = read(
      'Company,Title,Target date,Quarter',
      'A,B,,Q3 2026',
      'A,C,2027,Q1 2026',
    );
    assert.deepEqual(
      rows.map(([, , date]) => date),
      ['2026-35', '2027'],
    );
    assert.match(told[0] ?? '', /columns 3, 4 are all called “date”/);
  });
});
