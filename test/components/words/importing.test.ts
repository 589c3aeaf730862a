import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ImportingWords, importingWordsFor } from '../../../components/words/importing.js';

/** What each language writes its own letters in. */
const SCRIPTS = {
  en: /^\p{Script=Latin}+$/u,
  ja: /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+$/u,
  ko: /^\p{Script=Hangul}+$/u,
  zh: /^\p{Script=Han}+$/u,
};
/** Names that stay as they are. */
const NAMES = /\b(?:JSON|CSV|MB|ID)(?![a-z])/g;

const counts = [[0], [1], [2], [12345]];
const text = [['2030']];
type Functions = {
  readonly [K in keyof ImportingWords as ImportingWords[K] extends (...args: never[]) => string
    ? K
    : never]: ImportingWords[K] extends (...args: infer Args) => string ? readonly Args[] : never;
};
/** Arguments for every function among the words: the compiler finds one that has none. */
const SAMPLES = {
  reading: text,
  read: counts,
  column: counts,
  missing: [[['1']], [['1', '2']]],
  statements: counts,
  asksTwice: text,
  differs: [
    ['1', '2', '3'],
    ['1', '2', ''],
  ],
  line: counts,
  said: text,
  recorded: [
    ['1', '2027'],
    ['', '2027'],
  ],
  moreStatements: counts,
  problems: counts,
  indicators: counts,
  otherLog: [['1', '2']],
  keep: counts,
  kept: counts,
  handedOver: counts,
  notKept: counts,
  found: [
    [5, 4, 0],
    [12345, 1, 2],
  ],
} as unknown as Functions;

function textsOf(words: object): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(key, value);
    else if (typeof value !== 'function')
      for (const [inner, one] of textsOf(value)) found.set(`${key}/${inner}`, one);
    else {
      const samples = Reflect.get(SAMPLES, key) as readonly (readonly unknown[])[] | undefined;
      assert.ok(samples, `${key} has no sample`);
      samples.forEach((args, i) => {
        found.set(`${key}(${i})`, value(...args));
      });
    }
  }
  return found;
}

describe('the words of taking over a file', () => {
  for (const [lang, script] of Object.entries(SCRIPTS))
    it(`are all there in ${lang}, in its script`, async () => {
      const said = textsOf(await importingWordsFor(lang));
      assert.deepEqual([...said.keys()], [...textsOf(await importingWordsFor('en')).keys()]);
      for (const [path, one] of said) {
        assert.doesNotMatch(one, /undefined|null|NaN|\[object| {2}/, path);
        assert.ok(one.trim(), path);
        for (const [letters] of one.replace(NAMES, '').matchAll(/\p{L}+/gu))
          assert.match(letters, script, `${path}: ${one}`);
      }
    });
});
