import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { story } from '../../../components/words/en/story.js';
import { english } from '../../../components/words/en.js';
import { japanese } from '../../../components/words/ja.js';
import { korean } from '../../../components/words/ko.js';
import { chinese } from '../../../components/words/zh.js';
import { roadmapAsOf } from '../../../src/model/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { storyOf, storySentences } from '../../../src/view/story.js';
import { readData } from '../../data/schema.js';

const LANGUAGES = { en: { ...english, story }, ja: japanese, ko: korean, zh: chinese };

type Said = readonly [saidOn: string, date: string | null, status?: string];

const milestone = (title: string, ...claims: readonly Said[]) => ({
  company: 'A',
  title,
  claims: claims.map(([saidOn, date, status = 'announced']) => ({ saidOn, date, status })),
});

/** The sentences in English, as of 2022. */
const told = (...milestones: readonly object[]) => {
  const { roadmap } = parseRoadmap(milestones);
  const words = LANGUAGES.en;
  return storySentences(storyOf(roadmapAsOf(roadmap, '2022-01-01')), roadmap, {
    lang: 'en',
    words,
  });
};

describe('a roadmap told in three sentences', () => {
  it('names the oldest promise, the date that moved furthest, and what came due', () => {
    const sentences = told(
      milestone(
        'Line',
        ['2015-01-01', '2020'],
        ['2019-01-01', '2021'],
        ['2021-06-01', '2021-06', 'achieved'],
      ),
      milestone('Car', ['2012-01-01', '2016'], ['2016-01-01', '2030']),
      milestone('Cell', ['2014-01-01', '2018'], ['2017-01-01', '2017', 'achieved']),
      milestone('Plant', ['2020-01-01', '2040']),
    );
    assert.deepEqual(sentences, [
      'The oldest promise is that of A, “Car”: 2016, said 1 Jan 2012; the forecast is now 2030.',
      'The date that moved furthest is that of A, “Car”: 168 months later than first said.',
      'Of 4 milestones, 3 came due as first promised: 1 delivered in time, 1 late and 1 not at all.',
    ]);
  });

  it('says what became of the oldest promise', () => {
    const first = (...claims: readonly Said[]) =>
      told(milestone('Car', ['2012-01-01', '2016'], ...claims))[0] ?? '';
    assert.match(first(['2015-05-05', '2015-05', 'achieved']), /; it was delivered .*2015\.$/);
    assert.match(first(['2015-05-05', null, 'cancelled']), /; it was cancelled\.$/);
    assert.match(first(['2015-05-05', 'XXXX']), /; no date stands now\.$/);
  });

  it('works without promises and without anything due', () => {
    assert.deepEqual(told(milestone('Car', ['2020-01-01', null])), [
      'No date has moved later.',
      'Of 1 milestone, none has come due yet.',
    ]);
    assert.equal(told().length, 2);
  });

  for (const set of ['solid-state-batteries', 'space-launch', 'fusion'])
    for (const [lang, words] of Object.entries(LANGUAGES))
      it(`is told for ${set} in ${lang}`, () => {
        const { roadmap } = parseRoadmap(readData(`${set}.json`));
        const of = storyOf(roadmapAsOf(roadmap, roadmap.knownThrough as string));
        const sentences = storySentences(of, roadmap, { lang, words });
        assert.equal(sentences.length, 3);
        for (const sentence of sentences) {
          assert.match(sentence, /[.。]$/);
          assert.doesNotMatch(sentence, /undefined|null|NaN/);
        }
        assert.ok(sentences[0]?.includes(of.first?.companyName ?? '?'), sentences[0]);
        assert.ok(sentences[1]?.includes(of.furthest?.milestone.title ?? '?'), sentences[1]);
        assert.ok(sentences[2]?.includes(String(of.record.due)), sentences[2]);
      });
});
