/** Whatever stands in a field, what the readers hand on has the types that types.ts says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  report,
  timelineSvg,
  toAtom,
  toCsv,
  toICalendar,
  toJson,
  toJsonLd,
  trendSvg,
} from '../../src/export/index.js';
import { changesBetween } from '../../src/model/changes.js';
import { parsePeriod } from '../../src/model/period/period.js';
import { edtfPeriod } from '../../src/model/period/stored.js';
import { Roadmap } from '../../src/model/roadmap.js';
import { scorecards } from '../../src/model/scores/scores.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { trendLines } from '../../src/model/trend.js';
import { SPEAKERS, STATUSES } from '../../src/model/types.js';
import { readingBytes } from '../../src/read/large/index.js';
import { type ParsedRoadmap, parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { statementsOf } from '../../src/view/history.js';
import { storyOf } from '../../src/view/story.js';
import { drain } from '../../src/work/steps.js';

const CLAIM = {
  id: 'c1',
  saidOn: '2020',
  saidBy: 'press',
  date: '2027',
  phrase: 'soon',
  quote: 'soon',
  quoteLang: 'en',
  status: 'announced',
  source: 's1',
  unverified: false,
  retracts: 'c2',
  voids: 'c2',
  after: 'c2',
  recordedOn: '2021',
  recordedBy: 'K.',
  note: 'n',
  reported: 'r',
};
const SOURCE = {
  id: 's1',
  publisher: 'P',
  title: 'T',
  url: 'https://a.example',
  published: '2020',
  archived: 'https://b.example',
  accessed: '2021',
};
const MILESTONE = {
  id: 'm',
  company: 'nio',
  country: 'CN',
  partners: ['byd'],
  title: 'Pack',
  stage: 'launch',
  technology: 'oxide',
  note: 'n',
};
/** An entry of each list of a document, and records of each form. */
const ENTRIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  companies: { id: 'nio', name: 'Nio', country: 'CN', fiscalYear: { startMonth: 4 } },
  sources: SOURCE,
  stages: { id: 'launch', name: 'Launch' },
  milestones: MILESTONE,
  indicators: {
    ...{ country: 'CN', category: 'c', measure: 'm', scope: 's', value: 1, comparator: '>' },
    ...{ unit: 'u', text: 't', period: '2020', saidOn: '2020', source: 's1', unverified: true },
  },
};

const aValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 7, 2027, '', ' ', [], {}, [null], ['x', 3]),
  fc.constantFrom<unknown>('x', '2027', 'Q3 2027', 'XXXX', { a: 1 }, { id: 's1', publisher: null }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** An entry of which up to three fields are anything. */
function anEntry(entry: Readonly<Record<string, unknown>>) {
  const spoilt = fc.tuple(fc.constantFrom(...Object.keys(entry)), aValue);
  return fc
    .array(spoilt, { maxLength: 3 })
    .map((fields) => ({ ...entry, ...Object.fromEntries(fields) }));
}

const aClaim: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  anEntry(CLAIM),
  fc.tuple(anEntry(CLAIM), anEntry(SOURCE)).map(([claim, source]) => ({ ...claim, source })),
);
const aMilestone = fc
  .tuple(anEntry(MILESTONE), fc.array(aClaim, { maxLength: 3 }))
  .map(([milestone, claims]) => ({
    ...milestone,
    claims: claims.map((claim, i) => ({ ...claim, ...(claim.id === 'c1' && { id: `c${i + 1}` }) })),
  }));
const aShort = fc.tuple(anEntry(MILESTONE), aClaim).map(([own, claim]) => ({ ...claim, ...own }));
const aRecord = fc.oneof(aMilestone, aShort);
const aDocument = fc.oneof(
  fc.array(aShort, { minLength: 1, maxLength: 3 }),
  fc
    .record({
      title: fc.oneof(fc.constant('Plans'), aValue),
      knownThrough: fc.oneof(fc.constant('2026-01-01'), aValue),
      format: fc.oneof(fc.constant(2), aValue),
      summary: aValue,
      companies: fc.array(anEntry(ENTRIES.companies ?? {}), { maxLength: 2 }),
      sources: fc.array(anEntry(ENTRIES.sources ?? {}), { maxLength: 2 }),
      stages: fc.array(anEntry(ENTRIES.stages ?? {}), { maxLength: 2 }),
      indicators: fc.array(anEntry(ENTRIES.indicators ?? {}), { maxLength: 2 }),
      milestones: fc.array(aRecord, { minLength: 1, maxLength: 3 }),
    })
    .map((document) => document as unknown),
);

const isText = (value: unknown) => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || isText(value);
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isAbsentOrText = (value: unknown) => value === undefined || isTextOrNull(value);
const isDate = (value: unknown) =>
  isText(value) && edtfPeriod(value as string)?.edtf === (value as string);
const isDateOrNone = (value: unknown) => value === undefined || isEdtf(value);
const isEdtf = (value: unknown) => isText(value) && edtfPeriod(value as string) !== null;
const isFlag = (value: unknown) => typeof value === 'boolean';
const among = (list: readonly string[]) => (value: unknown) => list.includes(value as string);

type Rules = Readonly<Record<string, (value: unknown) => boolean>>;
const RULES: Readonly<Record<string, Rules>> = {
  claim: {
    ...{ id: isText, phrase: isText, saidBy: among(SPEAKERS), status: among(STATUSES) },
    ...{ unverified: isFlag, source: isTextOrNull, retracts: isTextOrNull },
    ...{ quote: isTextOrNone, quoteLang: isTextOrNone, recordedBy: isTextOrNone },
    ...{ voids: isAbsentOrText, after: isAbsentOrText, recordedOn: isDateOrNone },
    saidOn: (value) => value === null || isDate(value),
    date: (value) => value === null || isDate(value),
  },
  source: {
    ...{ id: isText, publisher: isTextOrNone, title: isTextOrNone, url: isTextOrNone },
    ...{ published: isDateOrNone, archived: isTextOrNone, accessed: isDateOrNone },
  },
  company: {
    ...{ id: isText, name: isText, country: isTextOrNone },
    fiscalYear: (value) =>
      value === undefined || (value as { startMonth?: unknown })?.startMonth === 4,
  },
  stage: { id: isText, name: isText },
  milestone: {
    ...{ id: isText, company: isText, title: isText, stage: isTextOrNull },
    technology: isTextOrNull,
    partners: (value) => Array.isArray(value) && value.every(isText),
  },
  indicator: {
    ...{ country: isText, category: isText, measure: isText, scope: isTextOrNone },
    ...{ comparator: isTextOrNone, unit: isTextOrNone, text: isTextOrNone },
    ...{ period: isDateOrNone, saidOn: isDateOrNone, source: isAbsentOrText },
    value: (value) => value === undefined || typeof value === 'number',
    unverified: (value) => value === undefined || isFlag(value),
  },
};

function assertTyped(kind: string, records: readonly object[]): void {
  for (const record of records)
    for (const [field, rule] of Object.entries(RULES[kind] ?? {})) {
      const value = (record as Record<string, unknown>)[field];
      assert.ok(rule(value), `${kind}.${field} is ${JSON.stringify(value)}`);
    }
}

function assertSound(roadmap: Roadmap): void {
  assertTyped(
    'claim',
    roadmap.milestones.flatMap(({ claims }) => claims),
  );
  assertTyped('milestone', roadmap.milestones);
  assertTyped('company', roadmap.companies);
  assertTyped('source', roadmap.sources);
  assertTyped('stage', roadmap.stages);
  assertTyped('indicator', roadmap.indicators);
  assert.ok(isTextOrNull(roadmap.title) && isTextOrNull(roadmap.knownThrough));
}

const AS_OF = '2026-06-24';

/** Every public call; returns the CSV and JSON. */
function runAll(roadmap: Roadmap): { csv: string; json: string } {
  const day = roadmap.newestDay(AS_OF);
  const state = roadmapAsOf(roadmap, day);
  for (const milestone of state.milestones) statementsOf(milestone, day);
  scorecards(state);
  trendLines(state);
  storyOf(state);
  changesBetween(roadmap, '2015-01-01', day);
  toAtom(roadmap, state);
  toICalendar(roadmap, state, { stamp: '2026-06-24T09:30:00Z' });
  toJsonLd(roadmap, state);
  report(roadmap, '2015-01-01', day, { format: 'markdown' });
  timelineSvg(roadmap, day);
  trendSvg(roadmap, day);
  return { csv: toCsv(roadmap), json: toJson(roadmap) };
}

function readFast(text: string): ParsedRoadmap {
  const { parts, problems } = drain(readingBytes(new TextEncoder().encode(text), parsePeriod));
  return { roadmap: new Roadmap(parts), problems };
}

describe('any value in any field of a document', () => {
  it('gives fields of the right type, and every public call works on them', () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        const { roadmap } = parseRoadmap(document);
        assertSound(roadmap);
        const { csv, json } = runAll(roadmap);
        assert.ok(!csv.includes('[object Object]'));
        assertSound(parseRoadmapCsv(csv).roadmap);
        assert.deepEqual(JSON.parse(toJson(parseRoadmap(json).roadmap)), JSON.parse(json));
      }),
      { numRuns: 300, includeErrorInReport: true },
    );
  });

  it('gives the same from the fast reader', () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        const text = JSON.stringify(document).replace(/[\ud800-\udfff]/gu, '\uFFFD');
        const [fast, plain] = [readFast(text), parseRoadmap(text)];
        assert.deepEqual(fast.problems, plain.problems);
        assert.deepEqual(fast.roadmap.toJSON(), plain.roadmap.toJSON());
      }),
      { numRuns: 200 },
    );
  });

  it('that is undefined counts as a missing field', () => {
    const none = { publisher: null, title: null, url: null, published: null, accessed: '' };
    const { roadmap, problems } = parseRoadmap({
      sources: [{ id: 's1', ...none }],
      milestones: [{ company: 'A', title: 'T', claims: [{ date: '2027', source: 's1' }] }],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual({ ...roadmap.sources[0] }, { id: 's1' });
    assert.doesNotMatch(toCsv(roadmap), /null/);
  });
});
