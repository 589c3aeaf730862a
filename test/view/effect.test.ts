import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roadmapAsOf } from '../../src/model/state.js';
import { EFFECTS, effectOf, whatItWouldDo } from '../../src/view/effect.js';
import { roadmapTold, type Told } from '../model/told.js';

const DAY = '2026-06-24';

interface Case {
  readonly name: string;
  readonly before: readonly Told[];
  readonly added: readonly Told[];
  readonly says: string;
}

const FIRST: Told = ['2011-03-01', '[2015..2020]'];
const LAST: Told = ['2024-01-11', '[2027..2028]', 'in-progress', { id: 'last' }];
const VOID = (voids: string): Told => [null, null, 'announced', { id: `void-${voids}`, voids }];

const CASES: readonly Case[] = [
  {
    name: 'a delay',
    before: [FIRST, LAST],
    added: [['2026-03-02', '2029']],
    says: 'moves toyota’s “toyota-launch” from 2027–2028 to 2029: 12 months later than last said, 108 than first; standing stays delayed; verdict stays missed',
  },
  {
    name: 'a delay of what was first said',
    before: [['2024-01-11', '2027']],
    added: [['2026-03-02', '2028']],
    says: 'moves toyota’s “toyota-launch” from 2027 to 2028: 12 months later than first said; standing goes from date unchanged to delayed; verdict stays open',
  },
  {
    name: 'an earlier date, still later than first said',
    before: [
      ['2020-01-01', '2026'],
      ['2024-01-11', '2028'],
    ],
    added: [['2026-03-02', '2027']],
    says: 'moves toyota’s “toyota-launch” from 2028 to 2027: 12 months earlier than last said, 12 months later than first; standing stays delayed; verdict stays open',
  },
  {
    name: 'a date within the one before',
    before: [
      ['2020-01-01', '2026'],
      ['2024-01-11', '[2027..2028]'],
    ],
    added: [['2026-03-02', '2028']],
    says: 'moves toyota’s “toyota-launch” from 2027–2028 to 2028: no later than last said, 24 months later than first; standing stays delayed; verdict stays open',
  },
  {
    name: 'a date that is past',
    before: [
      ['2020-01-01', '2024'],
      ['2021-01-11', '2027'],
    ],
    added: [['2022-03-02', '2025']],
    says: 'moves toyota’s “toyota-launch” from 2027 to 2025: 24 months earlier than last said, at least 17.8 months later than first; standing goes from delayed to overdue; verdict stays missed',
  },
  {
    name: 'the same once more',
    before: [['2024-01-11', '2027']],
    added: [['2026-03-02', '2027']],
    says: 'leaves toyota’s “toyota-launch” as it is, 2027; standing stays date unchanged; verdict stays open',
  },
  {
    name: 'a date where there was none',
    before: [['2024-01-11', null]],
    added: [['2026-03-02', '2028']],
    says: 'gives toyota’s “toyota-launch” a date, 2028; standing goes from no date to date unchanged; verdict stays open',
  },
  {
    name: 'a date taken back',
    before: [['2024-01-11', '2028']],
    added: [['2026-03-02', 'XXXX']],
    says: 'withdraws the date of toyota’s “toyota-launch”, 2028; standing goes from date unchanged to no date; verdict stays open',
  },
  {
    name: 'a delivery',
    before: [
      ['2020-01-01', '2025'],
      ['2024-01-11', '2027'],
    ],
    added: [['2026-03-02', '2026-02', 'achieved']],
    says: 'reports toyota’s “toyota-launch” delivered, Feb 2026: 22 months earlier than last said, 2 months later than first; standing goes from delayed to achieved late; verdict goes from missed to late',
  },
  {
    name: 'a delivery that was none',
    before: [
      ['2024-01-11', '2027'],
      ['2026-03-02', '2026-02', 'achieved', { id: 'done' }],
    ],
    added: [VOID('done')],
    says: 'takes back that toyota’s “toyota-launch” was delivered: the date is 2027; standing goes from achieved to date unchanged; verdict goes from kept to open',
  },
  {
    name: 'an earlier delivery',
    before: [
      ['2024-01-11', '2027'],
      ['2026-03-02', '2026-02', 'achieved'],
    ],
    added: [['2026-01-02', '2025', 'achieved']],
    says: 'moves the delivery of toyota’s “toyota-launch” from Feb 2026 to 2025: 2 months earlier than last said, 24 than first; standing stays achieved; verdict stays kept',
  },
  {
    name: 'the end',
    before: [['2024-01-11', '2027']],
    added: [['2026-03-02', null, 'cancelled']],
    says: 'reports toyota’s “toyota-launch” cancelled; standing goes from date unchanged to cancelled; verdict goes from open to dropped',
  },
  {
    name: 'a pause',
    before: [['2024-01-11', '2027']],
    added: [['2026-03-02', null, 'paused']],
    says: 'reports toyota’s “toyota-launch” paused; standing goes from date unchanged to paused; verdict stays open',
  },
  {
    name: 'the end of a pause',
    before: [
      ['2024-01-11', '2027'],
      ['2025-03-02', null, 'paused'],
    ],
    added: [['2026-03-02', '2028', 'in-progress']],
    says: 'takes toyota’s “toyota-launch” up again, 2028; standing goes from paused to delayed; verdict stays open',
  },
  {
    name: 'the first statement',
    before: [],
    added: [['2026-03-02', '2028']],
    says: 'adds toyota’s “toyota-launch”, 2028; standing is date unchanged; verdict is open',
  },
  {
    name: 'a void of all that is said',
    before: [LAST],
    added: [VOID('last')],
    says: 'takes toyota’s “toyota-launch” away: nothing else is said of it',
  },
  {
    name: 'a void of a delay',
    before: [['2020-01-01', '2026'], LAST],
    added: [VOID('last')],
    says: 'moves toyota’s “toyota-launch” from 2027–2028 to 2026: 24 months earlier than last said, no later than first; standing goes from delayed to date unchanged; verdict stays open',
  },
  {
    name: 'an older first promise',
    before: [['2024-01-11', '2027']],
    added: [['2020-01-11', '2025']],
    says: 'changes what toyota’s “toyota-launch” was first promised for, from 2027 to 2025: 24 months later than first said; standing goes from date unchanged to delayed; verdict goes from open to missed',
  },
];

const states = ({ before, added }: Case) => {
  const told = (claims: readonly Told[]) => roadmapTold({ 'toyota-launch': claims }, HEAD);
  const first = before.length > 0 ? told(before) : null;
  const roadmap = told([...before, ...added]);
  const [was = null] = first ? roadmapAsOf(first, DAY).milestones : [];
  const [is = null] = roadmapAsOf(roadmap, DAY).milestones;
  return { was, is, roadmap };
};
const HEAD = { knownThrough: DAY };

describe('what a statement would do, in words:', () => {
  for (const one of CASES)
    it(one.name, () => {
      const { was, is, roadmap } = states(one);
      assert.equal(whatItWouldDo(was, is, roadmap), one.says);
    });

  it('every kind of effect has its case', () => {
    const kinds = CASES.map((one) => {
      const { was, is } = states(one);
      return effectOf(was, is)?.kind;
    });
    assert.deepEqual(
      EFFECTS.filter((kind) => !kinds.includes(kind)),
      [],
    );
  });

  it('nothing of what is not there', () => {
    assert.equal(whatItWouldDo(null, null, states(CASES[0] as Case).roadmap), '');
  });
});
