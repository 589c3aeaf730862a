import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { movesOf } from '../../src/export/moves.js';
import { versionReport } from '../../src/export/report.js';
import { roadmapAsOf } from '../../src/model/state.js';
import type { MilestoneState } from '../../src/model/types.js';
import { changesOfVersions, type Version } from '../../src/model/versions.js';
import { aDocument, documentOf, read } from './roadmaps.js';

const DAY = '2026-06-24';
const version = (document: unknown, day = DAY): Version => {
  const roadmap = read(document);
  return { roadmap, state: roadmapAsOf(roadmap, day) };
};
const of = (claims: readonly object[]) => documentOf(claims as never);
const P2027 = { saidOn: '2024-01-01', date: '2027' };
const P2028 = { saidOn: '2025-01-01', date: '2028' };

const cases: readonly [string, readonly object[], readonly object[], unknown[]][] = [
  ['nothing', [P2027], [P2027], []],
  ['a later date', [P2027], [P2027, P2028], ['later', 12]],
  ['an earlier date', [P2028], [P2028, { saidOn: '2025-02-01', date: '2027' }], ['earlier', -12]],
  ['a corrected date, with no new claim', [P2027], [{ ...P2027, date: '2029' }], ['later', 24]],
  ['a more precise date', [P2027], [P2027, { saidOn: '2025-01-01', date: '2027-05' }], []],
  [
    'a date withdrawn',
    [P2027],
    [P2027, { saidOn: '2025-01-01', date: 'XXXX' }],
    ['withdrawn', null],
  ],
  ['a first date', [{ saidOn: '2024-01-01' }], [{ saidOn: '2024-01-01' }, P2028], ['dated', null]],
  [
    'dates that do not compare',
    [{ ...P2027, date: '[..2030]' }],
    [{ ...P2027, date: '[2031..]' }],
    ['redated', null],
  ],
  [
    'a delivery',
    [P2027],
    [P2027, { saidOn: '2026-04-01', date: '2026-03', status: 'achieved' }],
    ['achieved', -21],
  ],
  ['an end', [P2027], [P2027, { saidOn: '2026-03-01', status: 'cancelled' }], ['cancelled', 0]],
  ['a pause', [P2027], [P2027, { saidOn: '2026-03-01', status: 'paused' }], ['paused', 0]],
];

describe('two versions of a record', () => {
  for (const [what, older, newer, [kind, months] = []] of cases)
    it(`differ by ${what}`, () => {
      const changes = changesOfVersions(version(of(older)), version(of(newer)));
      assert.deepEqual(
        changes.map((change) => [change.kind, change.months]),
        kind ? [[kind, months]] : [],
      );
    });

  for (const [what, older, newer, wanted] of [
    [
      'a company with other signs',
      ['C++ L2 2027'],
      ['C# L2 2030'],
      ['new C# L2', 'removed C++ L2'],
    ],
    ['a title with other signs', ['A L2 2027'], ['A L2+ 2030'], ['new A L2+', 'removed A L2']],
    ['one put above another', ['C++ L2 2027'], ['C# L2 2030', 'C++ L2 2027'], ['new C# L2']],
    ['punctuation in a title', ['A L2, 2027'], ['A L2 2030'], ['later A L2']],
  ] as const)
    it(`whose ids are made of names, differ by ${what}`, () => {
      const short = (rows: readonly string[]) =>
        version(
          rows.map((row) => {
            const [company, title, date] = row.split(' ');
            return { company, title, date, saidOn: '2024-01-01' };
          }),
        );
      const [a, b] = [short(older), short(newer)];
      const told = changesOfVersions(a, b).map(({ kind, before, after }) => {
        const { roadmap } = after ? b : a;
        const { company, title } = (after ?? before) as MilestoneState;
        return `${kind} ${roadmap.companyNamed(company)?.name} ${title}`;
      });
      assert.deepEqual(told, wanted);
    });

  it('differ by what is new, and what is gone or taken back', () => {
    const a = { id: 'a', company: 'A', title: 'One', claims: [P2027] };
    const b = { id: 'b', company: 'B', title: 'Two', claims: [P2028] };
    const taken = {
      ...a,
      claims: [
        { id: 'c', ...P2027 },
        { saidOn: '2026-01-01', retracts: 'c' },
      ],
    };
    const kinds = (older: object[], newer: object[]) =>
      changesOfVersions(version({ milestones: older }), version({ milestones: newer })).map(
        ({ kind, milestone }) => [kind, milestone],
      );
    assert.deepEqual(kinds([a], [a, b]), [['new', 'b']]);
    assert.deepEqual(kinds([a, b], [b]), [['removed', 'a']]);
    assert.deepEqual(kinds([a], [taken]), [['retracted', 'a']]);
  });

  it('differ by a day that came in silence', () => {
    const document = of([{ saidOn: '2020-01-01', date: '2025' }]);
    const [change] = changesOfVersions(version(document, '2025-06-01'), version(document));
    assert.deepEqual([change?.kind, change?.claim.date], ['missed', '2025']);
  });

  it('do not differ from themselves, and are empty or not for people and programs alike', () => {
    fc.assert(
      fc.property(aDocument, aDocument, (one, other) => {
        const [a, b] = [version(one), version(other)];
        assert.deepEqual(changesOfVersions(a, a), []);
        const moves = movesOf(a, b);
        assert.equal(versionReport(a, b).includes('\nNothing.\n'), moves.length === 0);
        assert.deepEqual(JSON.parse(JSON.stringify(moves)), moves);
      }),
    );
  });
});
