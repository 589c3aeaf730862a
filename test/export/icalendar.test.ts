import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toICalendar } from '../../src/export/icalendar.js';
import { roadmapAsOf } from '../../src/model/state.js';
import type { RoadmapState } from '../../src/model/types.js';
import { realRoadmap } from '../data/real.js';
import { documentOf, read, type Said } from '../model/roadmaps.js';
import { attackedDocument } from './attacks.js';
import { checkedCalendar, propertyOf } from './checked.js';

const STAMP = '2026-06-24T09:30:00Z';
const calendarOf = (document: unknown, day = '2026-06-24') => {
  const roadmap = read(document);
  return toICalendar(roadmap, roadmapAsOf(roadmap, day), { stamp: STAMP, product: 'Test 1//2' });
};
const eventOf = (claims: readonly Said[], day?: string) =>
  checkedCalendar(calendarOf(documentOf(claims), day))[0];
/** Of how many milestones a day is known. */
const dated = ({ milestones }: RoadmapState) =>
  milestones.filter(({ actual, forecast }) => {
    const { min = null, max = null } = (actual ?? forecast)?.period ?? {};
    return min !== null || max !== null;
  }).length;
const days = (claims: readonly Said[]) => {
  const event = eventOf(claims);
  return [propertyOf(event, 'dtstart'), propertyOf(event, 'dtend')];
};
const promise = (date: string) => [{ saidOn: '2020-01-01', date }];

describe('days of an event', () => {
  const cases: readonly [string, string | null, string | null][] = [
    ['2027-07-15', '2027-07-15', '2027-07-16'],
    ['2027', '2027-01-01', '2028-01-01'],
    ['2027-35', '2027-07-01', '2027-10-01'],
    ['[2027..2028]', '2027-01-01', '2029-01-01'],
    ['[..2030]', '2030-12-31', '2031-01-01'],
    ['[2027..]', '2027-01-01', '2027-01-02'],
    ['9999', '9999-01-01', '9999-12-31'],
    ['9999-12-31', '9999-12-31', null],
  ];
  for (const [date, start, end] of cases)
    it(date, () => assert.deepEqual(days(promise(date)), [start, end]));

  it('are missing without a date, and so is the event', () => {
    assert.equal(eventOf(promise('XXXX')), undefined);
    assert.equal(eventOf([{ saidOn: '2020-01-01' }]), undefined);
  });

  it('put an open side into the title', () => {
    const summary = (date: string) => propertyOf(eventOf(promise(date)), 'summary');
    assert.equal(summary('[..2030]'), 'Toyota: First car (by 2030)');
    assert.equal(summary('[2027..]'), 'Toyota: First car (from 2027)');
    assert.equal(summary('2027'), 'Toyota: First car');
  });
});

describe('an event', () => {
  const first = { saidOn: '2020-01-01', date: '2025' };
  const moved = { saidOn: '2025-01-01', date: '2027' };

  it('keeps its UID and increases its SEQUENCE with every claim', () => {
    const before = eventOf([first, moved], '2022-01-01');
    const after = eventOf([first, moved]);
    assert.equal(propertyOf(before, 'uid'), propertyOf(after, 'uid'));
    assert.deepEqual([propertyOf(before, 'sequence'), propertyOf(after, 'sequence')], ['0', '1']);
  });

  it('is tentative until achieved', () => {
    const status = (claim: Said) => propertyOf(eventOf([first, claim]), 'status');
    assert.equal(status(moved), 'TENTATIVE');
    assert.equal(status({ saidOn: '2024-05-05', status: 'paused' }), 'TENTATIVE');
    assert.equal(status({ saidOn: '2024-05-05', status: 'cancelled' }), 'CANCELLED');
    assert.equal(status({ saidOn: '2024-05-05', date: '2024', status: 'achieved' }), 'CONFIRMED');
  });

  it('says what became of the promise', () => {
    assert.equal(
      propertyOf(eventOf([first, moved]), 'description'),
      [
        'Delayed · forecast 2027 · 24 months later than first said · missed 2025',
        'first said: 2025 (1 Jan 2020)',
        'said 1 Jan 2025',
      ].join('\n'),
    );
  });

  it('has the address of its source if that is a web address', () => {
    const url = (address: string) => {
      const source = { url: address };
      const claims = [{ saidOn: '2020', date: '2027', source }];
      return propertyOf(
        checkedCalendar(calendarOf([{ company: 'A', title: 'B', claims }]))[0],
        'url',
      );
    };
    assert.equal(url('https://a.example/?q="x y"'), 'https://a.example/?q=%22x%20y%22');
    assert.equal(url('mailto:a@b.example'), null);
    assert.equal(url('javascript:alert(1)'), null);
  });
});

describe('a calendar', () => {
  it('of the shipped data is read completely by another program', () => {
    const roadmap = realRoadmap();
    const state = roadmapAsOf(roadmap, '2026-06-24');
    const text = toICalendar(roadmap, state, { stamp: STAMP });
    const events = checkedCalendar(text);
    assert.equal(events.length, dated(state));
    assert.equal(new Set(events.map((event) => propertyOf(event, 'uid'))).size, events.length);
    for (const event of events)
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'status', 'categories'])
        assert.ok(propertyOf(event, name), name);
  });

  it('is valid for any texts', () => {
    const property = fc.property(attackedDocument, (document) => {
      const roadmap = read(document);
      const state = roadmapAsOf(roadmap, '2026-01-01');
      const events = checkedCalendar(toICalendar(roadmap, state, { stamp: STAMP }));
      assert.equal(events.length, dated(state));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('keeps the characters of a title exactly', () => {
    const title =
      'a;b,c\\n:d"e – 全固体電池の量産を開始する二〇二七年度下期、株式会社 🔋🔋🔋🔋🔋🔋🔋🔋🔋🔋';
    const [event] = checkedCalendar(calendarOf([{ company: 'A', title, date: '2027' }]));
    assert.equal(propertyOf(event, 'summary'), `A: ${title}`);
  });

  it('requires an instant', () => {
    const roadmap = read([]);
    for (const stamp of [
      '',
      '2026-06-24',
      '2026-02-30T00:00:00Z',
      '2026-06-24T24:00:00Z',
      'now\r\n',
    ])
      assert.throws(
        () => toICalendar(roadmap, roadmapAsOf(roadmap, '2026-01-01'), { stamp }),
        RangeError,
      );
  });
});
