import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSlices, runFor, SlicedWork } from '../../src/work/slices.js';
import { drain, inSteps, mapSteps, STEP } from '../../src/work/steps.js';

function* counting(to: number): Generator<number, string> {
  for (let n = 1; n <= to; n += 1) yield n;
  return `counted to ${to}`;
}

/** Work that lasts longer than a slice, whatever the machine. */
function* lasting(milliseconds: number): Generator<number, string> {
  const end = performance.now() + milliseconds;
  for (let n = 0; performance.now() < end; n += 1) yield n;
  return 'done';
}

describe('steps', () => {
  it('are drained, told as something else, and cover a range without gaps', () => {
    assert.equal(drain(counting(3)), 'counted to 3');
    const told: string[] = [];
    const work = mapSteps(counting(2), (n) => `${n} of 2`);
    let step = work.next();
    for (; !step.done; step = work.next()) told.push(step.value);
    assert.deepEqual([told, step.value], [['1 of 2', '2 of 2'], 'counted to 2']);
    const ranges: (readonly [number, number])[] = [];
    drain(inSteps(2 * STEP + 1, (...range) => ranges.push(range)));
    assert.deepEqual(ranges, [
      [0, STEP],
      [STEP, 2 * STEP],
      [2 * STEP, 2 * STEP + 1],
    ]);
  });

  it('run for a while, or to their end', () => {
    assert.deepEqual(runFor(counting(5), 60_000), { done: true, value: 'counted to 5' });
    assert.deepEqual(runFor(counting(5), 0), { done: false, value: 1 });
  });
});

describe('slices', () => {
  const signal = new AbortController().signal;

  it('give the page its turn between them, and none to work that fits into one', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1));
    assert.equal(await inSlices(counting(5), { signal }), 'counted to 5');
    assert.equal(turns, 0);
    const steps: number[] = [];
    const onStep = (step: number) => steps.push(step);
    assert.equal(await inSlices(lasting(100), { signal, onStep }), 'done');
    clearInterval(other);
    assert.ok(turns > 0 && steps.length > 0);
  });

  it('end with the signal’s reason, and with what the work throws', async () => {
    const aborting = new AbortController();
    const onStep = () => aborting.abort(new Error('enough'));
    await assert.rejects(
      inSlices(lasting(100), { signal: aborting.signal, onStep }),
      /^Error: enough/,
    );
    const broken = mapSteps(counting(2), () => {
      throw new Error('broken');
    });
    await assert.rejects(inSlices(broken, { signal }), /^Error: broken/);
  });
});

describe('sliced work', () => {
  it('is done at once where it is not to be sliced', () => {
    const results: string[] = [];
    const work = new SlicedWork<string>((result) => results.push(result));
    work.ask(false, () => counting(1));
    assert.deepEqual([results, work.busy], [['counted to 1'], false]);
  });

  it('finishes what runs, then does only the newest of what was asked for', async () => {
    const results: string[] = [];
    await new Promise<void>((resolve) => {
      const work = new SlicedWork<string>((result) => {
        results.push(result);
        if (!work.busy) resolve();
      });
      work.ask(true, () => lasting(20));
      work.ask(true, () => counting(1));
      work.ask(true, () => counting(2));
      assert.ok(work.busy);
    });
    assert.deepEqual(results, ['done', 'counted to 2']);
  });

  it('gives nothing once it is cancelled', async () => {
    const results: string[] = [];
    const work = new SlicedWork<string>((result) => results.push(result));
    work.ask(true, () => lasting(20));
    work.cancel();
    await new Promise<void>((resolve) => {
      const next = new SlicedWork<string>(() => resolve());
      next.ask(true, () => lasting(40));
    });
    assert.deepEqual([results, work.busy], [[], false]);
  });
});
