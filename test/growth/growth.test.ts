import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ADDRESSED } from './calls.js';
import type { Grown } from './growth.js';
import { INPUTS } from './inputs.js';

/** With twice the input, linear work doubles, sorting takes 2.2 times the work, and quadratic work up to 4 times. */
const MOST = 2.5;

/** Counts in a process of its own, because counting replaces built-in methods. */
function counting(): Promise<Grown[]> {
  const script = fileURLToPath(new URL('growth.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const all: Grown[] = [];
    const child = fork(script, { execArgv: ['--import', 'tsx'] });
    child.on('message', (one) => all.push(one as Grown));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(all) : reject(new Error(`counting ended with ${code}`)),
    );
  });
}

describe('with twice the input, no public call does much more than twice the work:', async () => {
  const grown = await counting();

  for (const input of [...Object.keys(INPUTS), ...Object.keys(ADDRESSED)])
    it(input, () => {
      const { ratios } = grown.find((one) => one.input === input) as Grown;
      const more = Object.entries(ratios).filter(([, ratio]) => !(ratio < MOST));
      assert.deepEqual(more, []);
    });
});
