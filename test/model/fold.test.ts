import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addMonths, dayNumber, isoDay } from '../../src/model/day.js';
import { foldRoadmap } from '../../src/model/fold.js';
import { roadmapAsOf } from '../../src/model/state.js';
import type { MilestoneState } from '../../src/model/types.js';
import { HAND_WORKED } from '../data/hand-worked.js';
import { readData } from '../data/schema.js';
import * as CASES from './fold-cases.js';
import * as SAID from './fold-cases-said.js';
import {
  aDay,
  aDocument,
  type Document,
  documentOf,
  read,
  someClaims,
  stateOf,
} from './roadmaps.js';
import { VERDICT_CASES } from './verdict-cases.js';

const SOURCES = [{ id: 's1', published: '2021-03' }];
const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);

/** What the tables name of a state. */
function seen(state: MilestoneState): Record<string, unknown> {
  const { baseline, forecast, actual, claims } = state;
  return {
    ...state,
    baseline: baseline?.id ?? null,
    forecast: forecast?.id ?? null,
    actual: actual?.id ?? null,
    actualSpan: actual && [actual.period?.min ?? null, actual.period?.max ?? null],
    hollow: ids(claims.filter(({ hollow, retracted }) => hollow && !retracted)),
    retracted: ids(claims.filter(({ retracted }) => retracted)),
    voided: ids(claims.filter(({ voided }) => voided)),
    heldTo: state.heldTo?.id ?? null,
    order: ids(claims),
  };
}

function check({ claims, day, knownThrough, wanted }: CASES.FoldCase): void {
  const state = stateOf(claims, day, { sources: SOURCES, ...(knownThrough && { knownThrough }) });
  if (wanted === null || state === null) {
    assert.equal(state, wanted);
    return;
  }
  const all = seen(state);
  assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]])), wanted);
}

for (const [name, cases] of Object.entries({
  standing: CASES.STANDING_CASES,
  slip: CASES.SLIP_CASES,
  delivery: CASES.ACTUAL_CASES,
  missed: SAID.MISSED_CASES,
  stale: SAID.STALE_CASES,
  promises: SAID.PROMISE_CASES,
  retractions: SAID.RETRACTION_CASES,
  order: SAID.ORDER_CASES,
  voids: SAID.VOID_CASES,
  'the day it is judged by': SAID.JUDGED_CASES,
  verdict: VERDICT_CASES,
})) {
  describe(name, () => {
    for (const [title, kase] of Object.entries(cases)) it(title, () => check(kase));
  });
}

describe('milestones calculated by hand', () => {
  const roadmap = read(readData('solid-state-batteries.json'));
  for (const { milestone, asOf, slipMonths, ...wanted } of HAND_WORKED) {
    it(`${milestone} on ${asOf}`, () => {
      const state = roadmapAsOf(roadmap, asOf).milestones.find(({ id }) => id === milestone);
      assert.ok(state);
      const { actualSpan, ...all } = seen(state);
      const found = { ...all, actual: actualSpan } as Record<string, unknown>;
      const keys = Object.keys(wanted);
      assert.deepEqual(Object.fromEntries(keys.map((key) => [key, found[key]])), wanted);
      if (slipMonths === null) assert.equal(state.slipMonths, null);
      else assert.ok(Math.abs((state.slipMonths ?? Number.NaN) - slipMonths) < 1e-9);
    });
  }
  it('are 29', () => assert.equal(HAND_WORKED.length, 29));
});

describe('the state on a day', () => {
  it('requires a day of the calendar', () => {
    for (const day of ['2027', '2027-02-30', 'today', '']) {
      assert.throws(() => foldRoadmap(read([]), day), RangeError);
    }
  });

  it('contains its day and the day it judges by', () => {
    const roadmap = read({ knownThrough: '2026-06-24', milestones: [] });
    const { asOf, judgedOn } = roadmapAsOf(roadmap, '2027-01-01');
    assert.deepEqual([asOf, judgedOn], ['2027-01-01', '2026-06-24']);
    assert.equal(roadmapAsOf(roadmap, '2025-01-01').judgedOn, '2025-01-01');
  });

  it('leaves out milestones without a known claim', () => {
    const documents = [{ company: 'A', title: 'B', date: '2030', saidOn: '2020-01-01' }];
    assert.equal(roadmapAsOf(read(documents), '2019-12-31').milestones.length, 0);
    assert.equal(roadmapAsOf(read(documents), '2020-01-01').milestones.length, 1);
    const silent = { milestones: [{ company: 'A', title: 'B', claims: [] }] };
    assert.equal(roadmapAsOf(read(silent), '2020-01-01').milestones.length, 0);
  });

  it('says whether it rests on a source that nobody read', () => {
    const claims = [{ saidOn: '2020-01-01', date: '2025', unverified: true }];
    assert.equal(stateOf(claims, '2021-01-01')?.unverified, true);
    const later = [...claims, { saidOn: '2020-01-01', date: '2026' }];
    assert.equal(stateOf(later, '2021-01-01')?.unverified, true);
    assert.equal(stateOf(later.toReversed(), '2021-01-01')?.unverified, true);
    const beside = [
      { saidOn: '2020-01-01', date: '2025' },
      { ...claims[0], date: null },
    ];
    assert.equal(stateOf(beside, '2021-01-01')?.unverified, false);
  });

  it('handles a long chain of retractions without recursion or quadratic time', () => {
    const claims = Array.from({ length: 20_001 }, (_, index) => ({
      id: `c${index}`,
      saidOn: '2020-01-01',
      date: '2025',
      retracts: index ? `c${index - 1}` : null,
    }));
    assert.equal(stateOf(claims, '2021-01-01')?.baseline?.id, 'c0');
  });
});

const picture = (document: Document, day: string) => roadmapAsOf(read(document), day);
const latest = (...days: string[]) => days.toSorted().at(-1) as string;
const withDays = someClaims.chain((claims) =>
  fc
    .uniqueArray(aDay, { minLength: claims.length, maxLength: claims.length })
    .map((days) => claims.map((claim, place) => ({ ...claim, saidOn: days[place] as string }))),
);

function dayAfter(day: string, days = 1): string {
  return isoDay(dayNumber(day) + days);
}

const of = (milestone: unknown) => (claim: unknown) => `${milestone} ${claim}`;

/** A circle is told by all claims of a milestone, so a cut would open it; a void counts on every day. */
function withoutCircles(document: Document): Document {
  const milestones = document.milestones.map((milestone) => ({
    ...milestone,
    claims: milestone.claims.map((claim) => ({
      ...claim,
      retracts: claim.retracts && claim.retracts < (claim.id ?? '') ? claim.retracts : null,
      after: claim.after && claim.after < (claim.id ?? '') ? claim.after : null,
      voids: null,
    })),
  }));
  return { ...document, milestones };
}

/** A state without what tells a claim that is there from one that never was: a retraction is itself a word. */
function withoutClaims({ claims: _, lastSaid: __, stale: ___, ...state }: MilestoneState) {
  const bare = (claim: MilestoneState['baseline']) => claim && { ...claim, retracts: null };
  const { baseline, heldTo, forecast, actual, moves } = state;
  return {
    ...state,
    baseline: bare(baseline),
    heldTo: bare(heldTo),
    forecast: bare(forecast),
    actual: bare(actual),
    moves: moves.map((move) => ({ ...move, claim: bare(move.claim), from: bare(move.from) })),
  };
}

describe('any roadmap', () => {
  it('a later claim never changes an earlier day', () => {
    const property = fc.property(withDays, aDay, withDays, (claims, day, others) => {
      const later = others.map((claim, place) => ({
        ...claim,
        id: `later${place}`,
        // A void counts on every day.
        voids: null,
        saidOn: dayAfter(latest(claim.saidOn, day)),
      }));
      const before = picture(documentOf(claims), day);
      assert.deepEqual(picture(documentOf([...claims, ...later]), day), before);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('gives the same if claims of different days change places', () => {
    const property = fc.property(
      withDays,
      aDay,
      fc.infiniteStream(fc.nat()),
      (claims, day, luck) => {
        const keys = new Map(claims.map((claim) => [claim, luck.next().value as number]));
        const shuffled = claims.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        assert.deepEqual(stateOf(shuffled, day), stateOf(claims, day));
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('gives the same after a retraction as if the claim had never been said', () => {
    const property = fc.property(withDays, aDay, (given, on) => {
      const claims = given.map((claim) => ({ ...claim, retracts: null, voids: null }));
      const [taken] = claims;
      const day = dayAfter(latest(on, taken?.saidOn ?? on));
      const retraction = { id: 'r', saidOn: day, retracts: 'c1' };
      for (const later of [0, 1, 400, 4000]) {
        const then = dayAfter(day, later);
        const without = stateOf(claims.slice(1), then);
        const withIt = stateOf([...claims, retraction], then);
        assert.deepEqual(withIt && withoutClaims(withIt), without && withoutClaims(without));
      }
      const before = dayAfter(day, -1);
      assert.deepEqual(stateOf([...claims, retraction], before), stateOf(claims, before));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('a void claim was never recorded, on every day, until its void is void', () => {
    const property = fc.property(
      withDays,
      aDay,
      fc.array(aDay, { maxLength: 2 }),
      (given, on, days) => {
        const claims = given.map((claim) => ({ ...claim, retracts: null, voids: null }));
        const said = given.map(({ saidOn }) => saidOn);
        const mistake = { id: 'v', saidOn: on, voids: 'c1' };
        const mended = { id: 'w', saidOn: on, voids: 'v' };
        for (const day of [
          ...days,
          on,
          dayAfter(on, -1),
          ...said,
          ...said.map((d) => dayAfter(d)),
        ]) {
          const bare = (list: Parameters<typeof stateOf>[0]) => {
            const state = stateOf(list, day);
            return state && withoutClaims(state);
          };
          assert.deepEqual(bare([...claims, mistake]), bare(claims.slice(1)), day);
          assert.deepEqual(bare([...claims, mistake, mended]), bare(claims), day);
        }
      },
    );
    fc.assert(property, { numRuns: 60 });
  });

  it('shows on a day the same as if cut to what was known then', () => {
    const property = fc.property(aDocument, aDay, aDay, (given, day, through) => {
      const document = { ...withoutCircles(given), knownThrough: through };
      const then = picture(document, day);
      const known = new Set(then.milestones.flatMap(({ id, claims }) => ids(claims).map(of(id))));
      const milestones = document.milestones.map((milestone) => ({
        ...milestone,
        claims: milestone.claims.filter(({ id }) => known.has(of(milestone.id)(id))),
      }));
      const cut = { ...document, knownThrough: then.judgedOn, milestones };
      assert.deepEqual(picture(cut, dayAfter(day, 3000)).milestones, then.milestones);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('is stale from the day after 24 months of silence', () => {
    const property = fc.property(aDay, (day) => {
      const end = addMonths(dayNumber(day), 24);
      const claims = [{ saidOn: day, date: '2090' }];
      assert.equal(stateOf(claims, isoDay(end))?.stale, false);
      assert.equal(stateOf(claims, isoDay(end + 1))?.stale, true);
    });
    fc.assert(property, { numRuns: 100 });
  });
});
