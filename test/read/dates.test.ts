import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FIRST_DAY, isoDay, LAST_DAY } from '../../src/model/day.js';
import { readPeriod } from '../../src/model/period/edtf.js';
import { parsePeriod } from '../../src/model/period/period.js';
import { DateReader } from '../../src/read/dates.js';
import { readingBytes } from '../../src/read/large/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { drain } from '../../src/work/steps.js';

describe('the dates of a document', () => {
  it('are days as EDTF defines them', () => {
    const reader = new DateReader(null);
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (n) => {
        const { min, max, due } = readPeriod(isoDay(n));
        const bounds = { min, max, due, withdrawn: false, typed: null, note: null };
        assert.deepEqual(reader.known(isoDay(n)), bounds);
        assert.deepEqual(reader.read(isoDay(n)), bounds);
      }),
    );
  });

  for (const text of [
    '2023-02-29',
    '2027-13-01',
    '2027-1-01',
    ' 2027-01-01',
    '2027-01-01~',
    '2027',
  ])
    it(`are null before they are read: “${text}”`, () => {
      assert.equal(new DateReader(null).known(text), undefined);
    });
});

describe('typed and stored dates', () => {
  const read = (document: unknown) => {
    const { roadmap, problems } = parseRoadmap(document);
    const claims = roadmap.milestones.flatMap(({ claims }) => claims);
    return { dates: claims.map(({ date, phrase }) => [date, phrase]), problems };
  };
  const record = { company: 'Alpha', title: 'Pilot' };

  it('a pair of years is EDTF in the long form, and years with a note in the short form', () => {
    const long = read({ milestones: [{ ...record, claims: [{ date: '2030-35' }] }] });
    assert.deepEqual(long, { dates: [['2030-35', '']], problems: [] });
    const short = read([{ ...record, date: '2030-35' }]);
    assert.deepEqual(short.dates, [['[2030..2035]', '2030-35']]);
    assert.deepEqual(
      short.problems.map(({ at, severity }) => [at, severity]),
      [['/0/date', 'warning']],
    );
  });

  it('a pair of years is EDTF in our own CSV, and years in any other', () => {
    const dates = (text: string) =>
      parseRoadmapCsv(text).roadmap.milestones.map(({ claims }) => claims[0]?.date);
    assert.deepEqual(dates('milestone,claim,company,title,said_on,date\na,c,A,T,,2030-35'), [
      '2030-35',
    ]);
    for (const header of ['milestone,said_on', 'milestone,claim', 'claim,said_on'])
      assert.deepEqual(dates(`${header},company,title,date\na,,A,T,2030-35`), ['[2030..2035]']);
    assert.deepEqual(dates('company,title,date\nA,T,2024-29'), ['[2024..2029]']);
  });

  it('a number is a year, or a day without hyphens', () => {
    const dates = [2027, 20260315];
    const { dates: read_, problems } = read(
      dates.map((date, i) => ({ ...record, title: `${i}`, date })),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      read_.map(([date]) => date),
      ['2027', '2026-03-15'],
    );
    const serial = read([{ ...record, date: 46022 }]);
    assert.match(serial.problems[0]?.message ?? '', /serial number.*2025-12-31/);
  });

  const ordered = (dates: readonly string[]) => {
    const rows = dates.map((date, i) => `Alpha,${i},${date}`);
    const csv = parseRoadmapCsv(`company,title,date\n${rows.join('\n')}`);
    const json = parseRoadmap(dates.map((date, i) => ({ company: 'Alpha', title: `${i}`, date })));
    const datesOf = ({ roadmap }: typeof csv) =>
      roadmap.milestones.flatMap(({ claims }) => claims.map(({ date }) => date));
    assert.deepEqual(datesOf(csv), datesOf(json));
    return { dates: datesOf(csv), problems: csv.problems };
  };

  it('day and month have the order that the whole file shows', () => {
    const days = ordered(['31/12/2027', '01/02/2027', '15/06/2028', '05/07/2028']);
    assert.deepEqual(days.dates, ['2027-12-31', '2027-02-01', '2028-06-15', '2028-07-05']);
    assert.deepEqual(
      days.problems.map(({ at, severity }) => `${at} ${severity}`),
      ['line 3 warning', 'line 5 warning'],
    );
    const months = ordered(['01/02/2027', '12/31/2027']);
    assert.deepEqual(months.dates, ['2027-01-02', '2027-12-31']);
  });

  it('if the file has both orders, or no evidence, a date with two readings is refused', () => {
    assert.deepEqual(ordered(['31/12/2027', '12/31/2027', '01/02/2027']).dates.length, 2);
    assert.deepEqual(ordered(['01/02/2027']).dates, []);
  });
});

describe('dates with a year of two digits', () => {
  const csv = (...dates: readonly string[]) =>
    `company,title,date\n${dates.map((date, i) => `A,T ${i},${date}\n`).join('')}`;
  const told = (...dates: readonly string[]) =>
    parseRoadmapCsv(csv(...dates)).problems.map(({ at, message }) => `${at}: ${message}`);

  it('are told of once for all of a file', () => {
    const one = 'line 2: “31.12.27” was read as 2027-12-31, not as 2031-12-27';
    assert.deepEqual(told('31.12.27'), [one]);
    assert.deepEqual(told('31.12.27', '30.11.27'), [`${one}; 2 dates here were read so`]);
    const many = Array.from({ length: 500 }, () => '05.11.27');
    assert.deepEqual(told('31.12.27', ...many), [`${one}; 501 dates here were read so`]);
  });

  it('leave each other problem its own', () => {
    const places = told('31.12.27', '2030-35', '30.12.27', '2030-36', '31/12/2027', '05/11/2027');
    assert.deepEqual(
      places.map((problem) => problem.split(':')[0]),
      ['line 2', 'line 3', 'line 5', 'line 7'],
    );
  });

  it('are told of alike in large files', () => {
    const records = ['31.12.27', '30.11.27', '29.10.27'].map((date, i) => ({
      ...{ company: 'A', title: `T ${i}`, date },
    }));
    const { problems } = drain(
      readingBytes(new TextEncoder().encode(JSON.stringify(records)), parsePeriod),
    );
    assert.deepEqual(problems, parseRoadmap(records).problems);
    assert.equal(problems.length, 1);
  });
});
