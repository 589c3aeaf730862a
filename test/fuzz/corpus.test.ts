import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { check, TARGETS, type Target } from './check.js';

const corpus = JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')) as Record<
  Target,
  string[]
>;

describe('inputs that the fuzzer has found are read correctly', () => {
  for (const target of TARGETS) {
    it(`as ${target}: ${corpus[target].length} inputs`, () => {
      for (const input of corpus[target]) check(target, input);
    });
  }
});
