import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { HeldTime } from './held-time.js';
import { until } from './until.js';

describe('held time', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  it('passes only when the test says so, and runs due timers in order', async () => {
    const said: string[] = [];
    const began = performance.now();
    const say = (what: string) => () => said.push(`${what} ${performance.now() - began}`);
    setTimeout(say('b'), 200);
    setTimeout(say('a'), 100);
    const interval = setInterval(say('i'), 80);
    clearTimeout(setTimeout(say('never'), 10));
    assert.deepEqual(time.waiting, [80, 100, 200]);
    await time.pass(99);
    assert.deepEqual(said, ['i 80']);
    await time.pass(101);
    assert.deepEqual(said, ['i 80', 'a 100', 'i 160', 'b 200']);
    clearInterval(interval);
    await time.pass(1000);
    assert.equal(said.length, 4);
    assert.equal(performance.now() - began, 1200);
  });

  it('also passes for timers that timers have set', async () => {
    let done = false;
    setTimeout(async () => {
      await null;
      setTimeout(() => (done = true), 50);
    }, 50);
    await time.pass(100);
    assert.equal(done, true);
  });

  it('does not hold timers without delay, nor until', async () => {
    let done = false;
    setTimeout(() => (done = true));
    assert.equal(await until(() => done && 'seen'), 'seen');
  });
});
