import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asOf } from '../../../components/words/en/as-of.js';
import { details } from '../../../components/words/en/details.js';
import { reload } from '../../../components/words/en/reload.js';
import { scores } from '../../../components/words/en/scores.js';
import { share } from '../../../components/words/en/share.js';
import { story } from '../../../components/words/en/story.js';
import { timeline } from '../../../components/words/en/timeline.js';
import { trend } from '../../../components/words/en/trend.js';
import { english as first } from '../../../components/words/en.js';
import { japanese } from '../../../components/words/ja.js';
import { korean } from '../../../components/words/ko.js';
import { wordsFor } from '../../../components/words/languages.js';
import { chinese } from '../../../components/words/zh.js';
import { STAGES } from '../../../src/read/tables.js';
import { SAMPLES } from './samples.js';

const english = { ...first, asOf, details, reload, scores, share, story, timeline, trend };

/** What each language writes its own letters in. */
const LANGUAGES = {
  en: { words: english, script: /^\p{Script=Latin}+$/u },
  ja: { words: japanese, script: /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+$/u },
  ko: { words: korean, script: /^\p{Script=Hangul}+$/u },
  zh: { words: chinese, script: /^\p{Script=Han}+$/u },
};

/** Names that stay as they are: of attributes, keys and standards, and n of the statisticians. */
const NAMES = /\b(?:src|data|URL|CORS|Enter|Home|End|Escape|n)(?![a-z])/g;

/** Every text in a table by its path: its strings, and what its functions answer. */
function texts(words: object, samples: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const at = `${path}/${key}`;
    const sample: unknown = Reflect.get(samples, key);
    if (typeof value === 'string') found.set(at, value);
    else if (typeof value === 'function') {
      assert.ok(Array.isArray(sample), `${at} has no sample`);
      for (const [i, args] of sample.entries()) found.set(`${at}(${i})`, value(...args));
    } else for (const [inner, text] of texts(value, sample ?? {}, at)) found.set(inner, text);
  }
  return found;
}

const expected = texts(english, SAMPLES);
/** Left to Intl in English. */
const OPTIONAL = /^\/period\/range/;

describe('the words', () => {
  it('name every stage of the model', () => {
    for (const words of [japanese, korean, chinese])
      for (const { name } of STAGES) assert.notEqual(words.stage(name), name);
  });

  for (const [lang, { words, script }] of Object.entries(LANGUAGES)) {
    const said = texts(words, SAMPLES);

    it(`are complete in ${lang}`, () => {
      const paths = (of: Map<string, string>) =>
        [...of.keys()].filter((path) => !OPTIONAL.test(path)).sort();
      assert.deepEqual(paths(said), paths(expected));
      for (const [path, text] of said) assert.ok(text?.trim(), path);
    });

    it(`are in the script of ${lang}`, () => {
      for (const [path, text] of said)
        for (const [letters] of text
          .replace(NAMES, '')
          .replace(/\d+年代/g, '')
          .matchAll(/\p{L}+/gu))
          assert.match(letters, script, `${path}: ${text}`);
    });

    it(`are never empty or undefined in ${lang}`, () => {
      for (const [path, text] of said)
        assert.doesNotMatch(text, /undefined|null|NaN|\[object|,,|、、|。。| {2}/, path);
    });
  }

  it('are in the requested language, by its primary subtag', async () => {
    const of = (...tags: string[]) => Promise.all(tags.map((tag) => wordsFor(tag)));
    for (const words of await of('ja', 'ja-JP', 'JA-jp')) assert.equal(words, japanese);
    for (const words of await of('ko', 'ko-KR')) assert.equal(words, korean);
    for (const words of await of('zh', 'zh-CN', 'zh-Hans', 'zh-SG', 'zh-TW', 'zh-Hant-HK', 'cmn'))
      assert.equal(words, chinese);
    for (const words of await of(
      'en',
      'en-GB',
      'fr',
      'kok',
      'jam',
      'ja_JP',
      '',
      'no such language!',
    ))
      assert.equal(words, first);
  });
});
