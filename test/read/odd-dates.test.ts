import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roadmapAsOf } from '../../src/model/state.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { stateOf, told } from '../model/roadmaps.js';

/** Dates that no milestone has: each is refused, saying why. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  '-5000': /out of range/,
  'Y-5000': /out of range/,
  '-5000-01-01': /./,
  Y300000: /out of range/,
  '300000': /./,
  '300000-01-01': /./,
  '10000': /./,
  FY300000: /./,
  'by 300000': /./,
  'before 0000': /out of range/,
  'after 9999': /out of range/,
  '2027-02-30': /has a day 30/,
  '2027-02-29': /has a day 29/,
  '1900-02-29': /has a day 29/,
  '2027-04-31': /has a day 31/,
  '2027-13': /./,
  '2027-00': /has a month 0/,
  '2027-13-01': /has a month 13/,
  '2027-42': /unknown code 42/,
  '2027-99': /unknown code 99/,
  '2027-123': /./,
  '[2028..2027]': /ends before it begins/,
  '2028/2027': /ends before it begins/,
  '../..': /no first and no last day/,
  '[]': /./,
  '[..]': /no first and no last day/,
  '{2027,2028}': /set of dates that all hold/,
  '2027S2': /./,
  '2027E3': /./,
  '1XXX': /too much of the year/,
  '2X27': /./,
  '2027-1X': /leaves open what comes before/,
  '2027-XX-15': /leaves open what comes before/,
  'XXXX-12': /./,
  P1Y: /./,
  '2027-2028-2029': /./,
  '32 July 2027': /./,
  '٢٠٢٧': /./,
  '2027\u0000': /./,
};

/** Dates at the edges that are read. */
const READ: Readonly<Record<string, readonly [min: string | null, max: string | null]>> = {
  '0000': ['0000-01-01', '0000-12-31'],
  '9999': ['9999-01-01', '9999-12-31'],
  '9999-24': ['9999-12-01', '9999-12-31'],
  '9999-12-31': ['9999-12-31', '9999-12-31'],
  '999X': ['9990-01-01', '9999-12-31'],
  '00XX': ['0000-01-01', '0099-12-31'],
  '[..0000]': [null, '0000-12-31'],
  '[9999..]': ['9999-01-01', null],
  '9999~': ['9999-01-01', '9999-12-31'],
  '2028-02-29': ['2028-02-29', '2028-02-29'],
  '2000-02-29': ['2000-02-29', '2000-02-29'],
  '2027-01-00': ['2027-01-01', '2027-01-31'],
  '2027-W10': ['2027-03-08', '2027-03-14'],
  '2027-W10-3': ['2027-03-10', '2027-03-10'],
  '２０２７': ['2027-01-01', '2027-12-31'],
  ' 2027-07 ': ['2027-07-01', '2027-07-31'],
};

const undated = { id: 'good', company: 'Toyota', title: 'First car' };
const good = { ...undated, date: '2027' };
const days = ['0000-01-01', '2026-06-30', '9999-12-31'];

describe('a date that no calendar has', () => {
  for (const [date, reason] of Object.entries(REFUSED)) {
    it(`“${date}”`, () => {
      for (const field of ['date', 'saidOn']) {
        const { roadmap, problems } = parseRoadmap([{ ...good, id: 'bad', [field]: date }, good]);
        assert.deepEqual(roadmap.milestoneColumns.ids, ['good']);
        const [problem, ...others] = problems;
        assert.deepEqual(others, []);
        assert.equal(problem?.at, `/0/${field}`);
        assert.match(problem.message, reason);
        assert.ok(problem.hint);
      }
    });
  }
});

describe('a date at the edge of the calendar', () => {
  for (const [date, bounds] of Object.entries(READ)) {
    it(`“${date}”`, () => {
      const claims = [
        { id: 'c', saidOn: '0000', date },
        { id: 'd', saidOn: date, date: '2027' },
      ];
      const { roadmap, problems } = parseRoadmap({ milestones: [{ ...undated, claims }] });
      assert.deepEqual(problems, []);
      for (const day of days) assert.doesNotThrow(() => roadmapAsOf(roadmap, day));
      const claim = roadmapAsOf(roadmap, '9999-12-31').milestones[0]?.claims.find(
        ({ id }) => id === 'c',
      );
      assert.deepEqual([claim?.period?.min, claim?.period?.max], bounds);
    });
  }
});

describe('a retracted claim', () => {
  const early = { id: 'early', saidOn: '2020-01-01', date: '2025' };
  const late = { id: 'late', saidOn: '2022-01-01', date: '2030' };
  const forecast = (claims: object[], day: string) => stateOf(claims, day)?.forecast?.id ?? null;

  it('counts until the day of the retraction', () => {
    const claims = [early, { ...late, retracts: 'early' }];
    assert.deepEqual(
      [forecast(claims, '2021-12-31'), forecast(claims, '2022-01-01')],
      ['early', 'late'],
    );
  });

  it('never counts if the retraction was said before it', () => {
    const claims = [{ ...early, retracts: 'late' }, late];
    assert.deepEqual(
      [forecast(claims, '2021-12-31'), forecast(claims, '2022-01-01')],
      ['early', 'early'],
    );
    assert.equal(stateOf(claims, '2022-01-01')?.claims[1]?.retracted, true);
  });

  it('counts if it retracts itself or is in a circle, which is reported', () => {
    const of = (...taken: (string | null)[]) =>
      taken.map((retracts, i) => ({ id: `c${i}`, saidOn: `202${i}`, date: `203${i}`, retracts }));
    for (const claims of [of('c0'), of('c1', 'c0'), of('c1', 'c2', 'c0'), of('c1', 'c2', 'c1')]) {
      const parsed = parseRoadmap({ milestones: [{ ...undated, id: 'm', claims }, good] });
      assert.ok(told(parsed.problems).length >= 1);
      for (const text of told(parsed.problems))
        assert.match(text, /retracts: the claims take each other back in a circle$/);
      assert.deepEqual(parsed.roadmap.milestones[0]?.claims.length, claims.length);
    }
    assert.equal(forecast(of('c1', 'c2', 'c0'), '2026-01-01'), 'c2');
  });

  it('cannot be retracted from another milestone, which is reported', () => {
    const { problems } = parseRoadmap({
      milestones: [
        { ...undated, claims: [early] },
        { ...undated, id: 'other', claims: [{ ...late, retracts: 'early' }] },
      ],
    });
    assert.deepEqual(told(problems), [
      '/milestones/1/claims/0/retracts: no claim “early” stands in this milestone',
    ]);
  });
});
