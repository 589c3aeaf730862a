import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roadmapAsOf } from '../../src/model/index.js';
import { englishPeriodWords } from '../../src/model/period/words.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { statementsOf } from '../../src/view/history.js';
import {
  countryWords,
  dayWords,
  deadlineOf,
  edtfWords,
  linkOf,
  missedDeadline,
  partnerNames,
  periodWords,
  saidWords,
  shownClaim,
  sourceOf,
} from '../../src/view/wording.js';
import { readData } from '../data/schema.js';

const { roadmap } = parseRoadmap(readData('solid-state-batteries.json'));
const today = roadmapAsOf(roadmap, '2026-06-24');
const english = { lang: 'en', words: { period: englishPeriodWords } };
const state = (id: string) => {
  const found = today.milestones.find((milestone) => milestone.id === id);
  assert.ok(found, id);
  return found;
};
const toyota = state('toyota-first-assb-vehicle');

describe('the words of a milestone', () => {
  it('says a date as the claim stated it', () => {
    const words = (id: string) => {
      const { company, ...milestone } = state(id);
      const shown = shownClaim({ company, ...milestone });
      return shown && periodWords(shown, english, roadmap, company);
    };
    assert.equal(words('toyota-first-assb-vehicle'), '2027–2028');
    assert.equal(words('toyota-assb-mass-production'), 'from 2030');
    assert.equal(words('byd-assb-mass-production'), 'around 2030');
    assert.equal(words('byd-semi-solid'), null);
  });

  it('names a fiscal year by its company’s', () => {
    const [said] = roadmapAsOf(
      parseRoadmap({
        companies: [{ id: 'a', name: 'A', fiscalYear: { startMonth: 4, labelledBy: 'start' } }],
        milestones: [
          { company: 'a', title: 'T', claims: [{ date: 'FY2027', status: 'announced' }] },
        ],
      }).roadmap,
      '2026-01-01',
    ).milestones;
    assert.ok(said?.forecast);
    const fiscal = parseRoadmap({
      companies: [{ id: 'a', name: 'A', fiscalYear: { startMonth: 4, labelledBy: 'start' } }],
    }).roadmap;
    assert.match(periodWords(said.forecast, english, fiscal, 'a') ?? '', /^FY2027 \(Apr 2027/);
  });

  it('says when something was said as precisely as it is known', () => {
    assert.equal(toyota.baseline && saidWords(toyota.baseline, english), 'around 2011');
    assert.equal(toyota.claims[1] && saidWords(toyota.claims[1], english), '25 Oct 2017');
  });

  it('names the deadline of a promise, not the whole span', () => {
    const deadline = deadlineOf(toyota.baseline);
    assert.equal(deadline && periodWords(deadline, english, roadmap, 'toyota'), '2020');
    assert.equal(deadlineOf(state('maxell-assb-industrial').baseline), null);
  });

  it('names the day missed by the promise it is held to, not by the first', () => {
    const missed = (...dates: string[]) => {
      const rows = dates.map((date, i) => `A,T,${2010 + i}-01-01,${date},announced`);
      const csv = ['company,title,said_on,date,status', ...rows].join('\n');
      const [only] = roadmapAsOf(parseRoadmapCsv(csv).roadmap, '2026-06-24').milestones;
      const deadline = only && missedDeadline(only);
      return deadline && periodWords(deadline, english, roadmap, 'a');
    };
    assert.equal(missed('2011', '2030'), '2011');
    // A floor has no day to be missed.
    assert.equal(missed('from 2012', '2014'), '2014');
    assert.equal(missed('from 2012', '2015', '2019'), '2015');
    assert.equal(missed('2030'), null);
  });

  it('takes nonsense for days, codes and languages as it stands', () => {
    assert.equal(dayWords('2026-06-24', english), '24 Jun 2026');
    assert.equal(edtfWords('<b>soon</b>', english), '<b>soon</b>');
    assert.equal(countryWords('JP', 'en'), 'Japan');
    assert.equal(countryWords('WORLD', 'en'), 'WORLD');
    assert.equal(countryWords('JP', 'not_a_tag'), 'Japan');
    assert.deepEqual(partnerNames(roadmap, ['idemitsu-kosan', 'KEK']), ['Idemitsu Kosan', 'KEK']);
  });

  it('links only to what is safe to follow', () => {
    assert.equal(linkOf({ id: 's', url: 'https://example.org/a b' }), 'https://example.org/a%20b');
    for (const url of ['javascript:alert(1)', ' JAVASCRIPT:alert(1)', 'data:text/html,x', '/x', ''])
      assert.equal(linkOf({ id: 's', url }), null, url);
    assert.match(sourceOf(roadmap, toyota.forecast)?.url ?? '', /^https:/);
  });
});

describe('the statements about a milestone', () => {
  it('come newest first, each against the promise before it', () => {
    const statements = statementsOf(toyota, '2026-06-24');
    const moved = (id: string) => statements.find(({ claim }) => claim.id === id)?.movedMonths;
    assert.deepEqual(
      statements.map(({ claim }) => claim.id),
      toyota.claims.map(({ id }) => id).reverse(),
    );
    assert.equal(moved('c1'), null);
    // The end of 2020 to the end of 2023.
    assert.equal(moved('c2'), 36);
    // The press's word is hollow: c4 follows c2, the end of 2023 to the end of 2025.
    assert.equal(moved('c3'), null);
    assert.equal(moved('c4'), 24);
    assert.equal(moved('c5'), -24);
    // "By 2025" is wider than 2020 to 2023, and around it.
    assert.equal(moved('c6'), null);
    // "By 2025" and "from 2027" have no side in common.
    assert.equal(moved('c7'), null);
  });

  it('move the date as slip and moves say', () => {
    const cases: readonly (readonly [
      claims: readonly object[],
      moved: readonly (number | null)[],
    ])[] = [
      // A target met before its time, and a delivery of which nobody says when.
      [[{ date: '2023' }, { saidOn: '2022-06-15', date: '2023', status: 'achieved' }], [0]],
      [[{ date: '2021' }, { saidOn: '2022-05', status: 'achieved' }], [null]],
      [[{ date: '2021' }, { saidOn: '2022-05', date: '2022-03', status: 'achieved' }], [3]],
      [
        [{ date: '2023' }, { date: 'XXXX' }, { date: '2027' }],
        [null, null],
      ],
      [
        [{ date: '2023' }, { date: 'XXXX' }, { date: '2025', status: 'achieved' }],
        [null, null],
      ],
      [[{ date: '2027' }, { date: '[2026..2028]' }], [null]],
      [
        [{ date: '2027' }, { date: '2027-05' }, { date: '2027-05' }],
        [0, 0],
      ],
      [
        [{ date: '2023' }, { date: '2021', status: 'achieved' }, { date: '2027' }],
        [-24, null],
      ],
    ];
    for (const [claims, wanted] of cases) {
      const dated = claims.map((claim, i) => ({ saidOn: `2022-0${i + 1}`, ...claim }));
      const { roadmap } = parseRoadmap([
        { company: 'A', title: 'T', claims: [{ ...dated[0], saidOn: '2020' }, ...dated.slice(1)] },
      ]);
      const [milestone] = roadmapAsOf(roadmap, '2026-06-24').milestones;
      assert.ok(milestone);
      const statements = statementsOf(milestone, '2026-06-24').reverse().slice(1);
      const moved = statements.map(({ movedMonths }) => movedMonths);
      assert.deepEqual(moved, wanted, JSON.stringify(claims));
    }
  });

  it('say how long each promise held', () => {
    const statements = statementsOf(toyota, '2026-06-24');
    const held = (id: string) => {
      const found = statements.find(({ claim }) => claim.id === id);
      return [
        found?.heldMonths === null ? null : Math.floor(found?.heldMonths ?? -1),
        found?.holds,
      ];
    };
    // Said by the end of 2011, replaced on 25 Oct 2017.
    assert.deepEqual(held('c1'), [69, false]);
    // The press's word promised nothing that could hold.
    assert.deepEqual(held('c3'), [null, false]);
    // 29 January to 24 June 2026, and nothing has replaced it.
    assert.deepEqual(held('c15'), [4, true]);
  });

  it('says what was taken back, and by what', () => {
    const { roadmap: retracting } = parseRoadmapCsv(
      [
        'company,title,claim,said_on,date,status,retracts',
        'A,T,c1,2020-01-01,2022,announced,',
        'A,T,c2,2021-01-01,2025,announced,',
        'A,T,c3,2021-02-01,,announced,c2',
        'A,T,c4,2021-03-01,2023,announced,',
      ].join('\n'),
    );
    const [milestone] = roadmapAsOf(retracting, '2022-01-01').milestones;
    assert.ok(milestone);
    const [c4, c3, c2] = statementsOf(milestone, '2026-06-24');
    assert.equal(c2?.takenBackBy?.id, 'c3');
    assert.equal(c2?.movedMonths, null);
    assert.equal(c3?.takesBack?.id, 'c2');
    assert.equal(c4?.movedMonths, 12);
  });

  it('counts no months to a delivery of which only the last day is known', () => {
    const moved = (promised: string, said: string) => {
      const csv = `company,title,said_on,date,status
A,T,2010-01-01,${promised},announced
A,T,${said},by 2019,achieved`;
      const [only] = roadmapAsOf(parseRoadmapCsv(csv).roadmap, '2026-06-24').milestones;
      return only && [statementsOf(only, '2026-06-24')[0]?.movedMonths, only.slipMonths];
    };
    // Some day up to 3 March 2015: late by no one knows how many months, or not late.
    assert.deepEqual(moved('2012', '2015-03-03'), [null, null]);
    assert.deepEqual(moved('2016', '2015-03-03'), [0, 0]);
    assert.deepEqual(moved('from 2012', '2015-03-03'), [null, null]);
  });
});
