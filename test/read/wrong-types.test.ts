import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roadmapAsOf } from '../../src/model/state.js';
import { MAX_FIELD } from '../../src/read/limits.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { misfits } from '../data/schema.js';

const nested = (depth: number): unknown => (depth ? [{ a: nested(depth - 1) }] : 0);

/** Nothing said: no field minds it, but those that must be there. */
const ABSENT = { null: null, 'empty text': '', blanks: ' \n' };
const WRONG = {
  'a number': 7,
  'no number': Number.NaN,
  true: true,
  'a list': [null],
  'a list of lists': [[['x']]],
  'an object': { x: 1 },
  'an object by the name of a method': { toString: 1, valueOf: 2 },
  'lists in lists': nested(60),
  'too long a text': 'x'.repeat(MAX_FIELD + 1),
};

const claim = {
  id: 'c',
  saidOn: '2020',
  saidBy: 'press',
  date: '2027',
  phrase: 'soon',
  status: 'announced',
};
const more = { source: 's1', unverified: false, retracts: 'd' };
const milestone = {
  id: 'bad',
  company: 'nio',
  partners: ['byd'],
  title: 'Pack',
  stage: 'launch',
  technology: 'oxide',
};
const ENTRIES = {
  companies: {
    id: 'nio',
    name: 'Nio',
    country: 'CN',
    fiscalYear: { startMonth: 4, labelledBy: 'end' },
  },
  sources: { id: 's1', publisher: 'P', title: 'T', url: 'https://a.example', published: '2020' },
  stages: { id: 'launch', name: 'Launch' },
  milestones: {
    ...milestone,
    claims: [
      { ...claim, ...more },
      { id: 'd', date: '2028' },
    ],
  },
  indicators: {
    country: 'CN',
    category: 'c',
    measure: 'm',
    scope: 's',
    value: 1,
    comparator: '>',
    unit: 'u',
    text: 't',
    period: '2020',
    saidOn: '2020',
    source: 's1',
    unverified: true,
  },
} as const;
type List = keyof typeof ENTRIES;

const good = { id: 'good', company: 'Toyota', title: 'First car', date: '2027' };

/** A document with one field of one entry put wrong; everything else is sound. */
function documentWith(list: List, entry: object): Record<string, unknown[]> {
  const document: Record<string, unknown[]> = {
    companies: ['Toyota', 'BYD', 'Nio'],
    stages: ['launch'],
    sources: [{ id: 's1' }],
    milestones: [good],
    indicators: [],
  };
  const others = (document[list] ?? []).filter(
    (other) => list === 'milestones' || other === 'Toyota' || other === 'BYD',
  );
  return { ...document, [list]: [entry, ...others] };
}

/** Fields that may be written so, or that nothing is lost by. */
const MAY = new Set([
  // A source needs nothing.
  ...['indicators', 'milestones/claims/0'].flatMap((of) =>
    ['an object', 'an object by the name of a method'].map((what) => `${of}/source: ${what}`),
  ),
  'milestones/claims/0/id: a number',
  'milestones/claims/0/id: no number',
  'milestones/claims/0/retracts: a number',
  'milestones/claims/0/retracts: no number',
]);

function check(list: List, entry: object, field: string, what: string, isWrong: boolean): void {
  const { roadmap, problems } = parseRoadmap(documentWith(list, entry));
  const { milestones } = roadmapAsOf(roadmap, '2026-01-01');
  assert.ok(milestones.some(({ id, forecast }) => id === 'good' && forecast?.date === '2027'));
  assert.deepEqual(misfits(roadmap), []);
  for (const { at, message, hint } of problems) {
    assert.match(at, /^\//);
    assert.ok(message && hint && message.length < 300, message);
  }
  if (!isWrong || MAY.has(`${list}/${field}: ${what}`)) return;
  const place = `/${list}/0`;
  assert.ok(
    problems.some(({ at }) => at.startsWith(place)),
    `nothing is said of ${place}/${field}`,
  );
}

describe('a field of the wrong type', () => {
  const values = [...Object.entries(ABSENT), ...Object.entries(WRONG)];
  for (const [list, entry] of Object.entries(ENTRIES) as [List, Record<string, unknown>][]) {
    for (const [what, value] of values) {
      const isWrong = what in WRONG;
      for (const field of Object.keys(entry)) {
        if (list === 'indicators' && field === 'value' && what === 'a number') continue;
        if (field === 'unverified' && value === true) continue;
        it(`${list}, ${field}: ${what}`, () =>
          check(list, { ...entry, [field]: value }, field, what, isWrong));
      }
      it(`${list}, an entry: ${what}`, () => {
        const { problems } = parseRoadmap(documentWith(list, value as object));
        const isName =
          (list === 'stages' || list === 'companies') && typeof value === 'string' && value.trim();
        if (!isName || what === 'too long a text')
          assert.ok(problems.some(({ at }) => at.startsWith(`/${list}/0`)));
      });
      it(`${list}, an unknown field: ${what}`, () => {
        check(list, { ...entry, unknown: value }, 'unknown', what, what === 'lists in lists');
      });
    }
  }
  for (const [what, value] of values) {
    for (const field of Object.keys(claim).concat(Object.keys(more))) {
      if (field === 'unverified' && value === true) continue;
      it(`a claim, ${field}: ${what}`, () => {
        const claims = [
          { ...claim, ...more, [field]: value },
          { id: 'd', date: '2028' },
        ];
        check(
          'milestones',
          { ...ENTRIES.milestones, claims },
          `claims/0/${field}`,
          what,
          what in WRONG,
        );
      });
    }
    it(`a claim: ${what}`, () => {
      const claims = [value, { id: 'd', date: '2028' }];
      check(
        'milestones',
        { ...ENTRIES.milestones, claims },
        'claims/0',
        what,
        !what.startsWith('an object'),
      );
    });
    it(`the document: ${what}`, () => {
      assert.ok(parseRoadmap(value).problems.length > 0);
      const { roadmap } = parseRoadmap({ unknown: value, milestones: [good] });
      assert.equal(roadmap.milestoneColumns.count, 1);
      assert.doesNotThrow(() => JSON.stringify(roadmap));
    });
  }
});
