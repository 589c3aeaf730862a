import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../src/export/csv.js';
import { filterRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { foldRoadmap } from '../../src/model/fold.js';
import { parsePeriod } from '../../src/model/period/period.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { type ReadDocument, roadmapOf } from '../../src/read/document.js';
import { readingJsonParts } from '../../src/read/json/value.js';
import { readingBytes } from '../../src/read/large/index.js';
import { messagesOf, Receiver } from '../../src/read/large/message.js';
import { type ParsedRoadmap, parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { readingTable } from '../../src/read/table.js';
import { drain } from '../../src/work/steps.js';

const DAY = '2026-01-01';

/** Every field of the format, and one of nobody's; not `value`, without which nothing in an engine works. */
const ADDED: Readonly<Record<string, unknown>> = {
  title: 'Spoilt',
  knownThrough: '2001-01-01',
  companies: [{ id: 'spoilt', name: 'Spoilt' }],
  sources: [{ id: 'spoilt', publisher: 'Spoilt' }],
  stages: ['Spoilt'],
  milestones: [{ company: 'Spoilt', title: 'Spoilt' }],
  indicators: [{ country: 'XX', category: 'spoilt', measure: 'spoilt', text: 'spoilt' }],
  company: 'Spoilt',
  country: 'XX',
  fiscalYear: { startMonth: 7, labelledBy: 'end' },
  startMonth: 7,
  labelledBy: 'end',
  partners: ['Spoilt'],
  stage: 'Spoilt',
  technology: 'Spoilt',
  claims: [{ date: '2001' }],
  saidOn: '2001-01-01',
  saidBy: 'press',
  date: '2001',
  phrase: 'spoilt',
  status: 'cancelled',
  source: 'https://spoilt.example/',
  unverified: true,
  retracts: 'c1',
  quote: 'spoilt',
  quoteLang: 'spoilt language',
  voids: 'c1',
  after: 'c1',
  recordedOn: '2001-01-01',
  recordedBy: 'spoilt',
  reported: 'spoilt',
  id: 'spoilt',
  name: 'Spoilt',
  publisher: 'Spoilt',
  url: 'https://spoilt.example/',
  published: '2001-01-01',
  archived: 'spoilt',
  accessed: 'spoilt',
  category: 'spoilt',
  measure: 'spoilt',
  scope: 'spoilt',
  comparator: 'spoilt',
  unit: 'spoilt',
  text: 'spoilt',
  period: '2001',
  note: 'spoilt',
  notes: 'spoilt',
  format: 3,
  problems: ['spoilt'],
  entries: ['spoilt'],
};

const RECORDS = [
  { company: 'Toyota', title: 'Short' },
  { company: 'BYD', title: 'Dated', date: '2027' },
  { company: 'BYD', title: 'Typed', date: 'early 2027' },
  { company: 'BYD', title: 'Years', date: '2027-28' },
  { company: 'BYD', title: 'Span', date: 'Q3–Q4 2027' },
  { company: 'BYD', title: 'Ordered', date: '01/02/2027' },
  { company: 'BYD', title: 'Order', date: '13/02/2027', status: 'Delayed (supply)' },
  { company: 'BYD', title: 'Quoted', quote: 'Soon', source: { url: 'u', publisher: 'P' } },
  { company: 'BYD', title: 'Fiscal', date: 'end of FY2027', saidOn: '2020' },
  { company: 'BYD', title: 'Counted', date: 'next year', saidOn: '2020' },
  { company: 'CATL', title: 'Told', date: '2027', source: { title: 'T' } },
  { company: 'CATL', title: 'Linked', source: 'https://a.example/' },
  {
    company: 'CATL',
    title: 'Listed',
    partners: [{ name: 'NIO' }, 5],
    stage: 'Pilot line',
    technology: 'X',
  },
  {
    company: 'CATL',
    title: 'Long',
    claims: [{}, { date: '2028', saidOn: '2020' }, { date: true }],
  },
  {
    company: 'CATL',
    title: 'Void',
    claims: [
      { id: 'a', date: '2028', saidOn: '2020', recordedOn: 'early 2020' },
      { id: 'b', voids: 'a', quote: '' },
      { id: 'd', date: '2029', saidOn: '2021', after: 'e' },
      { id: 'e', date: '2030', saidOn: '2021' },
    ],
  },
  { company: 'CATL', title: 'Wrong', stage: 5, claims: [{ date: '2028', phrase: 5, source: {} }] },
  { company: 'Nobody' },
  'text',
];
const DOCUMENT = {
  companies: ['Toyota', { name: 'BYD' }, { id: 'catl', name: 'CATL' }, {}],
  stages: ['Pilot line', { name: 'Launch' }],
  sources: [{ id: 's1' }, { url: 'https://b.example/' }],
  indicators: [
    { country: 'JP', category: 'patents', measure: 'filed', text: 'many' },
    { country: 'JP', category: 'patents' },
  ],
  milestones: RECORDS,
};
const CSV =
  'company,title,date,source_title,further\nToyota,First,2027,\nToyota,First,2028,T\nBYD,Second,,\n' +
  'BYD,Ordered,01/02/2027,,\nBYD,Years,2027-28,,"{""source"":{""url"":""u""}}"\nCATL';
const cell = (value: string) => ({ value, link: null, columns: 1, rows: 1 });
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const NAMED = [
  { Title: 'Named', Deadline: 'Q3 2027', Link: 'https://a.example/', Reference: 'A paper' },
  { task: 'Second', due: '2028', source: 'A paper' },
];
const many = Array.from({ length: 3000 }, (_, i) => ({ company: 'NIO', title: `Many ${i}` }));

const READERS: Readonly<Record<string, () => ParsedRoadmap>> = {
  'a document': () => parseRoadmap(structuredClone(DOCUMENT)),
  'a list of records': () => parseRoadmap(structuredClone(RECORDS)),
  'records with names of their own': () => parseRoadmap(structuredClone(NAMED)),
  'bytes of records with names of their own': () =>
    roadmapOf(drain(readingBytes(bytes(NAMED), parsePeriod))),
  'JSON text': () => parseRoadmap(JSON.stringify(DOCUMENT)),
  'damaged JSON text': () => parseRoadmap(JSON.stringify(DOCUMENT).slice(0, -2)),
  'a document without milestones': () => parseRoadmap({}),
  'bytes of large JSON': () =>
    roadmapOf(
      drain(readingBytes(bytes({ ...DOCUMENT, milestones: [...RECORDS, ...many] }), parsePeriod)),
    ),
  'messages of another thread': () => {
    const read = drain(readingJsonParts(structuredClone(DOCUMENT), parsePeriod));
    const receiver = new Receiver();
    const [whole] = [...messagesOf(read)].flatMap(
      ([message, transfer]) => receiver.take(structuredClone(message, { transfer })) ?? [],
    );
    return roadmapOf(whole as ReadDocument);
  },
  CSV: () => parseRoadmapCsv(CSV),
  'a table': () =>
    drain(
      readingTable(
        {
          header: ['company', 'title'].map((name) => ({ ...cell(name), field: null })),
          rows: [[cell('Toyota'), cell('First')]],
        },
        parsePeriod,
      ),
    ),
};

/** All that follows from a roadmap, as text. */
function told({ roadmap, problems }: ParsedRoadmap): string {
  return JSON.stringify([
    problems,
    roadmap.toJSON(),
    roadmap.milestones,
    roadmapAsOf(roadmap, DAY),
    filterRoadmap(roadmap, foldRoadmap(roadmap, DAY), NO_FILTER).choices,
    toCsv(roadmap, { milestones: roadmap.milestones.keys() }),
  ]);
}

describe('members that a page added to Object.prototype are not fields:', () => {
  for (const [what, read] of Object.entries(READERS))
    for (const enumerable of [true, false])
      it(`in ${what}, ${enumerable ? 'enumerable' : 'not enumerable'}`, () => {
        const pristine = told(read());
        let spoilt = '';
        for (const [name, value] of Object.entries(ADDED))
          Object.defineProperty(Object.prototype, name, {
            value,
            enumerable,
            configurable: true,
            writable: true,
          });
        try {
          spoilt = told(read());
        } finally {
          for (const name of Object.keys(ADDED)) Reflect.deleteProperty(Object.prototype, name);
        }
        assert.equal(spoilt, pristine);
      });
});
