import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overBudget } from './size.mjs';

describe('the size budget', () => {
  const told = (bytes: number) => overBudget({ all: bytes }, { all: 1000 }, { all: 2000 });

  it('lets pass what has not grown', () => {
    assert.deepEqual(told(1000), []);
    assert.deepEqual(told(400), []);
  });

  it('tells of a rise, and of what is above the bar', () => {
    assert.match(told(1500)[0] ?? '', /500 more than the 1000 accepted/);
    assert.match(told(2001)[0] ?? '', /1 above the bar of 2000/);
  });
});
