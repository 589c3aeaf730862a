import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type MoveKind, moveOf } from '../../src/model/move.js';
import { edtfPeriod } from '../../src/model/period/stored.js';
import { boundsOf } from '../../src/model/slip.js';
import { stateOf } from './roadmaps.js';

const SHAPES = [
  '2027',
  '2028',
  '2027-35',
  '[2027..2030]',
  '[..2027]',
  '[..2029]',
  '[2027..]',
  '[2029..]',
];

/** Each shape after each other, and after and before none: how it moved, and by how many months. */
const TABLE: Readonly<Record<string, readonly (readonly [MoveKind, number?])[]>> = {
  // to 2027, 2028, Q3 2027, 2027–2030, by 2027, by 2029, from 2027, from 2029
  '2027': [
    ['restated'],
    ['slipped', 12],
    ['firmed'],
    ['loosened'],
    ['loosened'],
    ['loosened'],
    ['loosened'],
    ['slipped', 24],
  ],
  '2028': [
    ['pulled-in', -12],
    ['restated'],
    ['pulled-in', -15],
    ['loosened'],
    ['pulled-in', -12],
    ['loosened'],
    ['loosened'],
    ['slipped', 12],
  ],
  '2027-35': [
    ['loosened'],
    ['slipped', 15],
    ['restated'],
    ['loosened'],
    ['loosened'],
    ['loosened'],
    ['loosened'],
    ['slipped', 18],
  ],
  '[2027..2030]': [
    ['firmed'],
    ['firmed'],
    ['firmed'],
    ['restated'],
    ['pulled-in', -36],
    ['pulled-in', -12],
    ['loosened'],
    ['slipped', 24],
  ],
  '[..2027]': [
    ['firmed'],
    ['slipped', 12],
    ['firmed'],
    ['slipped', 36],
    ['restated'],
    ['loosened'],
    ['reworded'],
    ['slipped'],
  ],
  '[..2029]': [
    ['firmed'],
    ['firmed'],
    ['firmed'],
    ['slipped', 12],
    ['firmed'],
    ['restated'],
    ['reworded'],
    ['reworded'],
  ],
  '[2027..]': [
    ['firmed'],
    ['slipped', 12],
    ['slipped', 6],
    ['firmed'],
    ['reworded'],
    ['reworded'],
    ['restated'],
    ['slipped', 24],
  ],
  '[2029..]': [
    ['pulled-in', -24],
    ['pulled-in', -12],
    ['pulled-in', -18],
    ['pulled-in', -24],
    ['pulled-in'],
    ['reworded'],
    ['pulled-in', -24],
    ['restated'],
  ],
};

const bounds = (text: string) => boundsOf(edtfPeriod(text) ?? { min: null, max: null });

describe('a move', () => {
  for (const [from, moves] of Object.entries(TABLE))
    for (const [i, [kind, months = null]] of moves.entries()) {
      const to = SHAPES[i] as string;
      it(`${from} → ${to}: ${kind}${months === null ? '' : ` ${months}`}`, () =>
        assert.deepEqual(moveOf(bounds(from), bounds(to)), { kind, months }));
    }

  it('is dated after no date, and withdrawn to no date', () => {
    for (const shape of SHAPES) {
      assert.deepEqual(moveOf(null, bounds(shape)), { kind: 'dated', months: null });
      assert.deepEqual(moveOf(bounds(shape), null), { kind: 'withdrawn', months: null });
    }
  });

  it('has months only if it slipped or was pulled in, with the right sign', () => {
    const year = fc.integer({ min: 2020, max: 2030 });
    const shape = fc.oneof(
      year.map(String),
      fc.tuple(year, year).map(([a, b]) => `[${Math.min(a, b)}..${Math.max(a, b)}]`),
      year.map((y) => `[..${y}]`),
      year.map((y) => `[${y}..]`),
    );
    fc.assert(
      fc.property(shape, shape, (from, to) => {
        const { kind, months } = moveOf(bounds(from), bounds(to));
        if (months !== null) assert.equal(kind, months > 0 ? 'slipped' : 'pulled-in');
        if (kind === 'restated') assert.deepEqual(bounds(from), bounds(to));
      }),
    );
  });
});

describe('the moves of a milestone', () => {
  const movesOf = (claims: Parameters<typeof stateOf>[0], day = '2030-01-01') =>
    stateOf(claims, day)?.moves.map(({ claim, from, kind }) => [claim.id, from?.id ?? null, kind]);

  it('follow each other, across a withdrawal', () => {
    const claims = ['2025', '2026', 'XXXX', 'XXXX', '2028', null].map((date, i) => ({
      saidOn: `202${i}-01-01`,
      date,
    }));
    assert.deepEqual(movesOf(claims), [
      ['c1', null, 'dated'],
      ['c2', 'c1', 'slipped'],
      ['c3', 'c2', 'withdrawn'],
      ['c5', null, 'dated'],
    ]);
  });

  it('leave out claims that do not count, and those made after the delivery', () => {
    const claims = [
      { saidOn: '2020-01-01', date: '2025' },
      { saidOn: '2021-01-01', date: '2026', saidBy: 'press' },
      { saidOn: '2022-01-01', date: '2027' },
      { saidOn: '2022-06-01', date: '2029' },
      { saidOn: '2022-07-01', date: null, retracts: 'c4' },
      { saidOn: '2023-01-01', date: '2022-12', status: 'achieved' },
      { saidOn: '2024-01-01', date: '2031' },
    ];
    assert.deepEqual(movesOf(claims), [
      ['c1', null, 'dated'],
      ['c3', 'c1', 'slipped'],
    ]);
  });
});
