import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryLog } from '../../src/log/index.js';
import { ROADMAP } from './entries.js';
import { LOG_CASES } from './log-table.js';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('a log in memory', () => {
  for (const { name, run, expected } of LOG_CASES)
    it(name, async () => {
      assert.deepEqual(plain(await run(new MemoryLog(ROADMAP))), plain(expected));
    });
});
