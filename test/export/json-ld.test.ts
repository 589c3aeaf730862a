import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toJsonLd } from '../../src/export/json-ld.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { realRoadmap } from '../data/real.js';
import { documentOf, read, type Said } from '../model/roadmaps.js';
import { attackedDocument } from './attacks.js';
import { checkedLinkedData, expanded } from './checked.js';

const written = (document: unknown, day = '2026-06-24') => {
  const roadmap = read(document);
  return toJsonLd(roadmap, roadmapAsOf(roadmap, day));
};
async function eventOf(claims: readonly Said[]) {
  const [event] = await expanded(written(documentOf(claims)));
  const values = (name: string) =>
    (event?.[`http://schema.org/${name}`] ?? []).map((value) => value['@value']);
  return {
    start: values('startDate')[0] ?? null,
    end: values('endDate')[0] ?? null,
    previous: values('previousStartDate'),
    status: values('eventStatus')[0]?.replace('https://schema.org/', ''),
  };
}
const said = (saidOn: string, date: string | null, status?: string) => ({
  saidOn,
  date,
  ...(status && { status }),
});

describe('dates of an event', () => {
  const cases: readonly [string, string | null, string | null][] = [
    ['2027', '2027', null],
    ['2027-07', '2027-07', null],
    ['2027-07-15', '2027-07-15', null],
    ['2027~', '2027', null],
    ['2027-35', '2027-07-01', '2027-09-30'],
    ['[2027..2028]', '2027', '2028'],
    ['[2027-04..2028-03]', '2027-04', '2028-03'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['[..2030]', '2030', null],
    ['[2027..]', '2027', null],
    ['XXXX', null, null],
  ];
  for (const [date, start, end] of cases)
    it(date, async () => {
      const event = await eventOf([said('2019', date)]);
      assert.deepEqual([event.start, event.end], [start, end]);
    });
});

describe('status of an event', () => {
  const cases: readonly [string, readonly Said[], string, string[]][] = [
    ['first date', [said('2020', '2027')], 'EventScheduled', []],
    ['repeated', [said('2020', '2027'), said('2021', '2027')], 'EventScheduled', []],
    ['made precise', [said('2020', '2027'), said('2021', '2027-07')], 'EventScheduled', []],
    [
      'moved twice',
      [said('2017', '[2020..2023]'), said('2020', '2025'), said('2023', '[2027..2028]')],
      'EventRescheduled',
      ['2020', '2025'],
    ],
    [
      'cancelled after a move',
      [said('2020', '2025'), said('2023', '2027'), said('2024', null, 'cancelled')],
      'EventCancelled',
      ['2025'],
    ],
    ['date withdrawn', [said('2020', '2025'), said('2023', 'XXXX')], 'EventPostponed', ['2025']],
    ['paused', [said('2020', '2027'), said('2023', null, 'paused')], 'EventPostponed', []],
    [
      'achieved in time',
      [said('2020', '2024'), said('2024-05-05', '2024-05-04', 'achieved')],
      'EventScheduled',
      [],
    ],
    [
      'achieved late',
      [said('2020', '2022'), said('2024-05-05', '2024-05-04', 'achieved')],
      'EventRescheduled',
      ['2022'],
    ],
  ];
  for (const [name, claims, status, previous] of cases)
    it(name, async () => {
      const event = await eventOf(claims);
      assert.deepEqual([event.status, event.previous], [status, previous]);
    });
});

describe('linked data', () => {
  it('of the shipped data is read completely by a processor', async () => {
    const roadmap = realRoadmap();
    const state = roadmapAsOf(roadmap, '2026-06-24');
    const events = await expanded(toJsonLd(roadmap, state));
    assert.equal(events.length, state.milestones.length);
    for (const event of events) {
      assert.deepEqual(event['@type'], ['http://schema.org/Event']);
      assert.ok(event['http://schema.org/name'] && event['http://schema.org/organizer']);
    }
  });

  it('is text whatever the texts, and safe in a script element', async () => {
    const property = fc.asyncProperty(attackedDocument, async (document) => {
      await checkedLinkedData(written(document));
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
