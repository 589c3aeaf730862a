/** The inputs that the fuzzer starts from: the data and the tables of the tests. */
import { readFileSync } from 'node:fs';
import { BAD, BEYOND_SCHEMA, GOOD, MENDED } from '../data/documents.js';
import * as english from '../model/period/phrases.js';
import * as chinese from '../model/period/phrases-chinese.js';
import * as japanese from '../model/period/phrases-japanese.js';
import * as korean from '../model/period/phrases-korean.js';
import { BROKEN_DOCUMENTS } from '../sources/broken-documents.js';
import type { Target } from './check.js';

const documents = Object.values({ ...GOOD, ...BAD, ...BEYOND_SCHEMA, ...MENDED });
const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const real = JSON.parse(file('../../data/solid-state-batteries.json')) as { milestones: unknown[] };
const broken = (kind: string) =>
  BROKEN_DOCUMENTS.filter((document) => document.kind === kind).map(({ text }) => text);

const json = [
  ...documents.map((document) => JSON.stringify(document)),
  ...real.milestones.slice(0, 12).map((milestone) => JSON.stringify({ milestones: [milestone] })),
  ...broken('json'),
];
const csv = [
  ...broken('csv'),
  file('../data/facts-claims.csv').split('\n').slice(0, 12).join('\n'),
  'milestone,company,country,partners,title,stage,technology,claim,said_on,said_by,date,phrase,status,source_publisher,source_title,source_url,source_published,unverified,retracts,fiscal_year_start,note\nm,Toyota,JP,A;B,"First ""car""",launch,oxide,c1,2020,press,FY2027,soon,announced,P,T,https://a,2020,no,,4,x\n',
  'company;title\r\nA;B\rC;"D\n"',
];
const phrases = [english, japanese, korean, chinese].flatMap(({ TYPED, REFUSED }) =>
  [...TYPED, ...REFUSED].map(([phrase]) => phrase),
);
const asBytes = (text: string) => Buffer.from(text).toString('latin1');

export const seeds: Readonly<Record<Target, readonly string[]>> = {
  json,
  csv,
  period: phrases,
  bytes: [...json, ...csv].map(asBytes),
};
