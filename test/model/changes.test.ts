import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesBetween } from '../../src/model/changes.js';
import { isoDay } from '../../src/model/day.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { claimDays, REAL, roadmapTold, type Told } from './told.js';

const SINCE = '2021-06-01';
const PROMISED: Told = ['2020-01-01', '2025'];

/** Kind, claim and months of the one change since; null for none. */
function changeOf(...claims: Told[]): [string, string, number | null] | null {
  const changes = changesBetween(roadmapTold({ 'acme-launch': claims }), SINCE, '2024-06-01');
  assert.ok(changes.length <= 1);
  const [change] = changes;
  return change ? [change.kind, change.claim.id, change.months] : null;
}

test('a date that moved is later or earlier, by the claim that said so first', () => {
  assert.deepEqual(changeOf(PROMISED, ['2022-01-01', '2027'], ['2023-01-01', '2027']), [
    'later',
    'c2',
    24,
  ]);
  assert.deepEqual(changeOf(PROMISED, ['2022-01-01', '2027'], ['2023-01-01', '2024']), [
    'earlier',
    'c3',
    -12,
  ]);
  assert.deepEqual(changeOf(PROMISED, ['2022-01-01', '2030'], ['2023-01-01', null]), [
    'later',
    'c2',
    60,
  ]);
  const bounds: Told[] = [
    ['2020-01-01', '[..2025]'],
    ['2022-01-01', '[2026..]'],
  ];
  assert.deepEqual(changeOf(...bounds), ['redated', 'c2', null]);
});

test('a repetition, a return, a more precise date and a date by the press are not changes', () => {
  assert.equal(changeOf(PROMISED), null);
  assert.equal(changeOf(PROMISED, ['2022-01-01', '2025']), null);
  assert.equal(changeOf(PROMISED, ['2022-01-01', '2027'], ['2023-01-01', '2025']), null);
  assert.equal(changeOf(PROMISED, ['2022-01-01', '2025-Q2']), null);
  assert.equal(changeOf(PROMISED, ['2022-01-01', '2027', 'announced', { saidBy: 'press' }]), null);
  assert.equal(changeOf(PROMISED, [SINCE, '2027'], ['2024-07-01', '2030']), null);
});

test('an announcement that was retracted in between is not a change', () => {
  const retracted: Told = ['2023-01-01', null, 'announced', { retracts: 'c1' }];
  assert.equal(changeOf(['2022-01-01', '2025'], retracted), null);
});

test('an outsider’s withdrawal does not hide the promise that made the change', () => {
  const doubt: Told = ['2023-01-01', 'XXXX', 'announced', { saidBy: 'analyst' }];
  assert.deepEqual(changeOf(['2020-01-01', null], ['2022-01-01', '2025'], doubt), [
    'dated',
    'c2',
    null,
  ]);
  const rumour: Told = ['2020-01-01', '2025', 'announced', { saidBy: 'press' }];
  assert.deepEqual(changeOf(rumour, doubt), ['withdrawn', 'c2', null]);
});

test('claims known by their source’s day come after those said on a day', () => {
  const source = { publisher: 'A', title: 'B', published: '2023-01-01' };
  const told = {
    'acme-launch': [PROMISED, [null, '2027', 'announced', { source }] as Told],
    'acme-sample': [PROMISED, ['2022-01-01', '2026'] as Told],
    'acme-research': [PROMISED, ['2022-06-01', '2026'] as Told],
  };
  const changes = changesBetween(roadmapTold(told), SINCE, '2024-06-01');
  assert.deepEqual(
    changes.map(({ milestone, kind }) => [milestone, kind]),
    [
      ['acme-research', 'later'],
      ['acme-sample', 'later'],
      ['acme-launch', 'later'],
    ],
  );
});

test('a date can be withdrawn, retracted or given', () => {
  assert.deepEqual(changeOf(PROMISED, ['2022-01-01', 'XXXX'], ['2023-01-01', 'XXXX']), [
    'withdrawn',
    'c2',
    null,
  ]);
  assert.deepEqual(changeOf(PROMISED, ['2022-01-01', null, 'announced', { retracts: 'c1' }]), [
    'retracted',
    'c2',
    null,
  ]);
  const mentioned: Told = ['2020-01-01', null];
  assert.deepEqual(
    changeOf(mentioned, PROMISED, ['2022-01-01', null, 'announced', { retracts: 'c2' }]),
    ['withdrawn', 'c3', null],
  );
  assert.deepEqual(changeOf(mentioned, ['2022-01-01', '2025'], ['2023-01-01', '2025']), [
    'dated',
    'c2',
    null,
  ]);
  const moved: Told = ['2020-06-01', '2027'];
  assert.deepEqual(
    changeOf(PROMISED, moved, ['2022-01-01', null, 'announced', { retracts: 'c2' }]),
    ['earlier', 'c3', -24],
  );
});

test('a change of status takes precedence over a change of date', () => {
  const ended: Told = ['2023-01-01', '2023', 'achieved'];
  assert.deepEqual(changeOf(PROMISED, ['2022-01-01', '2026'], ended), [
    'achieved',
    'c3',
    -35 - 30 / 31,
  ]);
  assert.deepEqual(changeOf(['2022-01-01', '2026'], ended)?.slice(0, 2), ['achieved', 'c2']);
  assert.deepEqual(changeOf(['2022-01-01', '2026'], ['2023-01-01', '2027']), ['new', 'c1', null]);
  assert.deepEqual(
    changeOf(
      PROMISED,
      ['2022-01-01', '2026'],
      ['2023-01-01', null, 'cancelled'],
      ['2024-01-01', null, 'cancelled'],
    ),
    ['cancelled', 'c3', 12],
  );
  assert.deepEqual(changeOf(PROMISED, ['2022-01-01', null, 'paused']), ['paused', 'c2', 0]);
  const paused: Told = ['2020-06-01', null, 'paused'];
  assert.deepEqual(
    changeOf(
      PROMISED,
      paused,
      ['2022-01-01', '2026', 'in-progress'],
      ['2023-01-01', '2027', 'in-progress'],
    ),
    ['revived', 'c3', 24],
  );
  assert.deepEqual(changeOf(PROMISED, paused, ['2022-01-01', null, 'cancelled']), [
    'cancelled',
    'c3',
    0,
  ]);
  const achieved: Told = ['2020-06-01', '2020-05', 'achieved'];
  assert.deepEqual(
    changeOf(PROMISED, achieved, ['2022-01-01', null, 'announced', { retracts: 'c2' }])?.slice(
      0,
      2,
    ),
    ['undelivered', 'c3'],
  );
  const over: Told = ['2022-01-01', null, 'cancelled'];
  assert.deepEqual(changeOf(PROMISED, achieved, over)?.slice(0, 2), ['discontinued', 'c3']);
  const before: Told = ['2021-01-01', null, 'cancelled'];
  assert.equal(changeOf(PROMISED, achieved, before, over), null, 'it had ended before');
});

test('Toyota moved its first vehicle by three years in 2017', () => {
  const changes = changesBetween(REAL, '2017-01-01', '2018-01-01');
  assert.deepEqual(
    changes.map(({ milestone, kind, claim, months }) => [milestone, kind, claim.id, months]),
    [
      ['tdk-1608-samples', 'new', 'c1', null],
      ['fisker-solid-state', 'new', 'c4', null],
      ['toyota-first-assb-vehicle', 'later', 'c2', 36],
      ['murata-oxide-assb', 'new', 'c4', null],
    ],
  );
  const [, , toyota] = changes;
  assert.equal(toyota?.before?.forecast?.period?.edtf, '[2015..2020]');
  assert.equal(toyota?.after?.forecast?.period?.edtf, '[2020..2023]');
});

const days = claimDays(REAL);
const someDay = fc.integer({ min: (days[0] as number) - 1, max: (days.at(-1) as number) + 1 });

test('nothing changes within one day, or backwards', () => {
  for (const day of days) assert.deepEqual(changesBetween(REAL, isoDay(day), isoDay(day)), []);
  assert.deepEqual(changesBetween(REAL, '2026-06-24', '2020-01-01'), []);
});

test('between any two days, the changes are the differences of the two pictures', () => {
  fc.assert(
    fc.property(someDay, someDay, (a, b) => {
      const [since, asOf] = [isoDay(Math.min(a, b)), isoDay(Math.max(a, b))];
      const [before, after] = [roadmapAsOf(REAL, since), roadmapAsOf(REAL, asOf)];
      const changes = changesBetween(REAL, since, asOf);
      const byId = new Map(changes.map((change) => [change.milestone, change]));
      assert.equal(byId.size, changes.length);
      const said = changes.map(({ claim }) => claim.saidPeriod?.max ?? '');
      assert.deepEqual(said, said.toSorted().reverse());
      assert.ok(said.every((day) => day > since && day <= asOf));
      for (const is of after.milestones) {
        const was = before.milestones.find(({ id }) => id === is.id) ?? null;
        const change = byId.get(is.id);
        if (change) {
          assert.deepEqual([change.before, change.after], [was, is]);
          assert.ok(is.claims.some(({ id }) => id === change.claim.id));
        } else {
          assert.ok(was);
          assert.deepEqual(
            [was.status === 'achieved', was.forecast === null],
            [is.status === 'achieved', is.forecast === null],
          );
          assert.equal(was.status === 'cancelled', is.status === 'cancelled');
        }
      }
    }),
    { numRuns: 150 },
  );
});
