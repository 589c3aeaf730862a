import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysAhead } from '../../src/model/ahead.js';
import { Roadmap } from '../../src/model/roadmap.js';
import { messagesOf, Receiver, readingBytes } from '../../src/read/large/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { drain } from '../../src/work/steps.js';
import { read } from './roadmaps.js';

const TODAY = '2026-11-29';
const of = (claims: readonly object[], head: object = {}) => ({
  ...head,
  milestones: [{ company: 'A', title: 'T', claims }],
});
const ahead = (claims: readonly object[], head: object = {}) =>
  daysAhead(read(of(claims, head)), TODAY).map(({ kind, day }) => `${kind} ${day}`);

describe('days ahead', () => {
  it('are impossible ones: said or recorded after today', () => {
    assert.deepEqual(ahead([{ saidOn: '2026-11-29', date: '2030' }]), []);
    assert.deepEqual(ahead([{ saidOn: '2026-11-30' }, { saidOn: '2027-02-01' }]), [
      'said 2027-02-01',
    ]);
    assert.deepEqual(ahead([{ saidOn: '2026-01-01', recordedOn: '2027-01-05' }]), [
      'recorded 2027-01-05',
    ]);
    assert.deepEqual(ahead([{ saidOn: '2027-01-01', recordedOn: '2027-01-05' }]), [
      'said 2027-01-01',
      'recorded 2027-01-05',
    ]);
  });

  it('do not include a year or month that has begun', () => {
    assert.deepEqual(ahead([{ saidOn: '2026', recordedOn: '2026-11' }]), []);
    assert.deepEqual(ahead([{ saidOn: '2027' }]), ['said 2027-01-01']);
  });

  it('do not include claims that were recorded by mistake', () => {
    const claims = [
      { id: 'c1', saidOn: '2062-01-01', recordedOn: '2062-01-02', date: '2070' },
      { id: 'c2', voids: 'c1' },
    ];
    assert.deepEqual(ahead(claims), []);
  });

  it('include days after knownThrough, and knownThrough itself if it is in the future', () => {
    const claims = [{ saidOn: '2026-06-01' }];
    assert.deepEqual(ahead(claims, { knownThrough: '2026-06-01' }), []);
    assert.deepEqual(ahead(claims, { knownThrough: '2026-05-31' }), ['newer 2026-06-01']);
    assert.deepEqual(ahead(claims, { knownThrough: '2027-01-01' }), ['looked 2027-01-01']);
  });

  it('are found in what another thread has read', () => {
    const document = of([{ saidOn: '2026-01-01', recordedOn: '2027-01-05' }]);
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const receiver = new Receiver();
    for (const [message] of messagesOf(drain(readingBytes(bytes, null)))) {
      const whole = receiver.take(message);
      if (whole) assert.equal(daysAhead(new Roadmap(whole.parts), TODAY)[0]?.day, '2027-01-05');
    }
  });

  it('are problems with a place if the reader’s day is given', () => {
    const told = (today?: string) =>
      parseRoadmap(of([{ saidOn: '2027-01-01', recordedOn: '2027-01-05' }]), {
        today,
      }).problems.map(({ at, severity }) => `${at}: ${severity}`);
    assert.deepEqual(told(), []);
    assert.deepEqual(told(TODAY), [
      '/milestones/0/claims/0/saidOn: warning',
      '/milestones/0/claims/0/recordedOn: warning',
    ]);
  });
});
