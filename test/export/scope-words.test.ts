import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scopeWords } from '../../src/export/scope-words.js';
import { ENGLISH } from '../../src/export/words.js';
import { type Filter, filterRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { foldRoadmap } from '../../src/model/fold.js';
import { parseRoadmap } from '../../src/read/parse.js';

const NAMES = ['Toyota', 'NIO', 'BYD', 'BMW', 'Honda', 'SAIC', 'CATL', 'Nissan'];
const { roadmap } = parseRoadmap({
  companies: NAMES.map((name) => ({ id: name.toLowerCase(), name, country: 'JP' })),
  milestones: NAMES.map((name) => ({
    company: name.toLowerCase(),
    title: 'A',
    stage: 'launch',
    date: '2027',
    status: 'announced',
  })),
});
const fold = foldRoadmap(roadmap, '2026-06-25');

describe('what a filter lets through, in words', () => {
  for (const [filter, expected] of [
    [{}, ''],
    [{ company: ['toyota', 'nio'] }, 'Toyota, NIO'],
    [{ company: ['Toyota'], country: ['JP'] }, 'Toyota · Japan'],
    [{ query: '  a\n b ' }, '“a b”'],
    [{ standing: ['unchanged'], verdict: ['open'] }, 'Date unchanged · Open'],
    [{ company: NAMES.map((name) => name.toLowerCase()) }, 'Toyota, NIO, BYD, BMW, Honda, SAIC +2'],
  ] as readonly (readonly [Partial<Filter>, string])[])
    it(`${JSON.stringify(filter)} is “${expected}”`, () => {
      const whole = { ...NO_FILTER, ...filter };
      const words = scopeWords(whole, filterRoadmap(roadmap, fold, whole), ENGLISH);
      assert.equal(words.replace(/[\u2066-\u2069]/g, ''), expected);
    });
});
