import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addMonths, dayNumber, isoDay } from '../../src/model/day.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import type { MilestoneState } from '../../src/model/types.js';
import { readData } from '../data/schema.js';
import { type NaiveState, naiveRoadmapAsOf } from './naive-fold.js';
import { aDay, aDocument, read } from './roadmaps.js';

const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);

function shape(state: MilestoneState): NaiveState {
  const { baseline, forecast, actual, claims } = state;
  return {
    id: state.id,
    claims: ids(claims),
    retracted: ids(claims.filter(({ retracted }) => retracted)),
    voided: ids(claims.filter(({ voided }) => voided)),
    hollow: ids(claims.filter(({ hollow, retracted }) => hollow && !retracted)),
    baseline: baseline?.id ?? null,
    heldTo: state.heldTo?.id ?? null,
    forecast: forecast?.id ?? null,
    actual: actual?.id ?? null,
    actualSpan: actual && { min: actual.period?.min ?? null, max: actual.period?.max ?? null },
    status: state.status,
    standing: state.standing,
    verdict: state.verdict,
    judgedOn: state.judgedOn,
    hindsight: state.hindsight,
    moves: state.moves.map(({ claim, kind, months }) =>
      months === null ? `${claim.id} ${kind}` : `${claim.id} ${kind} ${months.toFixed(6)}`,
    ),
    due: state.due,
    slipMonths: rounded(state.slipMonths),
    slipAtLeast: state.slipAtLeast,
    slipBounds: { min: rounded(state.slipBounds.min), max: rounded(state.slipBounds.max) },
    missed: state.missed,
    missedDeadlines: state.missedDeadlines,
    stale: state.stale,
    discontinued: state.discontinued,
    earliestPassed: state.earliestPassed,
    lastSaid: state.lastSaid,
  };
}

const rounded = (months: number | null) => months && Math.round(months * 1e9) / 1e9;
const roundedAll = (state: NaiveState): NaiveState => ({
  ...state,
  slipMonths: rounded(state.slipMonths),
  slipBounds: { min: rounded(state.slipBounds.min), max: rounded(state.slipBounds.max) },
});

function agree(roadmap: Roadmap, day: string): void {
  const expected = naiveRoadmapAsOf(roadmap, day).map(roundedAll);
  assert.deepEqual(roadmapAsOf(roadmap, day).milestones.map(shape), expected, day);
}

describe('the fold and a naive one', () => {
  it('agree on random roadmaps', () => {
    const property = fc.property(aDocument, aDay, (document, day) => agree(read(document), day));
    fc.assert(property, { numRuns: 4000 });
  });

  it('agree on the shipped data before, on and after every day with a claim', () => {
    const data = readData('solid-state-batteries.json');
    const roadmap = read(data);
    const days = new Set<number>();
    for (const { saidMax } of [roadmap.claimColumns])
      for (const day of saidMax) for (const near of [day - 1, day, day + 1]) days.add(near);
    const looked = dayNumber(roadmap.knownThrough ?? '');
    for (const months of [0, 12, 60]) days.add(addMonths(looked, months));
    for (const day of days) agree(roadmap, isoDay(day));
  });
});
