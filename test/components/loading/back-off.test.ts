import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Failure,
  isTransient,
  onlineDelay,
  PACE,
  retryAfterSeconds,
  retryDelay,
} from '../../../components/loading/back-off.js';

const NOW = Date.parse('2026-06-24T12:00:00Z');
const failure = (details: Partial<Failure>): Failure => Object.assign(new Error('it'), details);
const status = (code: number, retryAfter: string | null = null) =>
  failure({ fault: 'status', status: code, retryAfter });

describe('back-off', () => {
  it('is for faults that may pass', () => {
    for (const fault of ['offline', 'network', 'time-out', 'incomplete'] as const)
      assert.equal(isTransient(failure({ fault })), true, fault);
    for (const fault of ['address', 'size', 'page', 'empty', 'content'] as const)
      assert.equal(isTransient(failure({ fault })), false, fault);
    assert.equal(isTransient(new TypeError('ours')), false);
    const passing = Array.from({ length: 600 }, (_, code) => code).filter((code) =>
      isTransient(status(code)),
    );
    assert.deepEqual(
      passing.filter((code) => code < 500),
      [408, 425, 429],
    );
    assert.equal(passing.length, 103);
  });

  it('waits 1, 4 and 10 seconds, give or take a fifth, and then gives up', () => {
    const waits = (chance: number) =>
      [0, 1, 2, 3].map((tries) => retryDelay(status(503), tries, NOW, chance));
    assert.deepEqual(waits(0.5), [1, 4, 10, null]);
    assert.deepEqual(waits(0), [0.8, 3.2, 8, null]);
    assert.equal(retryDelay(status(404), 0, NOW, 0.5), null);
  });

  it('waits as long as the server asks, in seconds or until a date', () => {
    assert.equal(retryDelay(status(429, '120'), 0, NOW, 0.5), 120);
    const date = new Date(NOW + 90_000).toUTCString();
    assert.equal(retryDelay(status(503, date), 0, NOW, 0.5), 90);
    assert.equal(retryDelay(status(503, new Date(NOW - 90_000).toUTCString()), 0, NOW, 0.5), 1);
    assert.equal(retryDelay(status(503, String(PACE.longestWait + 1)), 0, NOW, 0.5), null);
    assert.equal(retryDelay(status(503, 'soon'), 0, NOW, 0.5), 1);
  });

  it('reads any Retry-After as a number of seconds from 0', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String), fc.date().map(String)), (text) => {
        const seconds = retryAfterSeconds(status(503, text), NOW);
        assert.ok(seconds >= 0, `${text}: ${seconds}`);
      }),
    );
  });
});

describe('back-off of retries when the page comes online', () => {
  it('is 0, then 10 seconds, then doubles up to five minutes', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 60].map((times) => onlineDelay(status(503), times, NOW));
    assert.deepEqual(waits, [0, 10, 20, 40, 80, 160, 300, 300]);
  });

  it('is as long as the server asks', () => {
    assert.equal(onlineDelay(status(503, '120'), 0, NOW), 120);
    assert.equal(onlineDelay(status(503, '120'), 9, NOW), 300);
  });
});
