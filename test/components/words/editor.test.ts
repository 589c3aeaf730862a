import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editorWordsFor } from '../../../components/words/editor.js';
import type { PeriodFault } from '../../../src/model/period/error.js';
import { STANDINGS } from '../../../src/model/types.js';
import { VERDICTS } from '../../../src/model/verdict.js';
import { EFFECTS } from '../../../src/view/effect.js';

/** What each language writes its own letters in. */
const SCRIPTS = {
  en: /^\p{Script=Latin}+$/u,
  ja: /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+$/u,
  ko: /^\p{Script=Hangul}+$/u,
  zh: /^\p{Script=Han}+$/u,
};
/** Names that stay as they are. */
const NAMES = /\b(?:https|TBD|Q3|JSON|CSV|FY)(?![a-z])/g;

const PERIOD_FAULTS = Object.keys({
  unclear: 1,
  long: 1,
  range: 1,
  'no-year': 1,
  month: 1,
  day: 1,
  week: 1,
  'two-readings': 1,
  'two-dates': 1,
  reversed: 1,
  'fiscal-year': 1,
  'said-on': 1,
  duration: 1,
} satisfies Record<PeriodFault, 1>);

const both = ['1', '2', '3'];
/** These effects always have a date before and after, or before. */
const DATED = ['dated', 'withdrawn', 'moved', 'first'];
const pairs = (of: readonly string[]) =>
  of.flatMap((one) => [
    [one, one],
    [null, one],
    [one, of[0]],
  ]);
const SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  '/effect/milestone': [['1', '2']],
  ...Object.fromEntries(
    EFFECTS.map((kind) => [
      `/effect/lead/${kind}`,
      DATED.includes(kind) ? [both] : [both, ['1', null, null]],
    ]),
  ),
  '/effect/months': [
    [12, 108, false],
    [0, 24, true],
    [-12, 12, false],
    [null, 3.5, true],
    [5, null, false],
  ],
  '/effect/standing': pairs(STANDINGS),
  '/effect/verdict': pairs(VERDICTS),
  '/effect/sentence': [
    ['1', '2', ['3', '4']],
    ['1', null, []],
  ],
  '/readAs': [
    ['1', '2'],
    ['1', '1'],
  ],
  '/faults': [[1], [3]],
  '/fault/date': PERIOD_FAULTS.map((fault) => ['1', fault]),
  '/doubt/long': [[800]],
  '/onlyNewest': [[200, 50_000]],
  '/unexported': [[1], [3]],
  '/unexportedSince': [
    [1, '2'],
    [3, '2'],
  ],
  '/wiped': [[0], [1], [3]],
  '/did/claim': [['1', '2']],
  '/did/meta': [['1', '2']],
};

/** Every text by its path: strings, and what functions answer. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = `${path}/${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value !== 'function') return texts(value, at);
    const samples = SAMPLES[at] ?? [['1']];
    return samples.map((args, i) => [`${at}(${i})`, value(...args)]);
  });
}

describe('the words of the form', async () => {
  const expected = texts(await editorWordsFor('en')).map(([path]) => path);
  for (const [lang, script] of Object.entries(SCRIPTS))
    it(`are all there in ${lang}, in its script, and leave nothing unsaid`, async () => {
      const said = texts(await editorWordsFor(lang));
      assert.deepEqual(said.map(([path]) => path).sort(), [...expected].sort());
      for (const [path, text] of said) {
        assert.ok(text?.trim(), path);
        assert.doesNotMatch(
          text,
          /undefined|null|NaN|\[object|,,|、、|。。| {2}/,
          `${path}: ${text}`,
        );
        for (const [letters] of text.replace(NAMES, '').matchAll(/\p{L}+/gu))
          assert.match(letters, script, `${path}: ${text}`);
      }
    });

  it('are English for other languages', async () => {
    assert.equal(await editorWordsFor('fr'), await editorWordsFor('en'));
  });
});
