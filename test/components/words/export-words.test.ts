import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { japanese } from '../../../components/words/ja.js';
import { korean } from '../../../components/words/ko.js';
import { chinese } from '../../../components/words/zh.js';
import { exportWordingFor } from '../../../src/export/words/languages.js';
import type { ExportWords } from '../../../src/export/words.js';

/** Arguments that every word of an export takes, one way or the other. */
const SAMPLES: Partial<Record<keyof ExportWords, readonly unknown[][]>> = {
  slip: [
    [12, false],
    [-3, true],
    [0, false],
  ],
  moved: [[96], [-1.5]],
  movedShort: [[96], [-5]],
  firstSaid: [
    ['2027', null],
    ['2027', '2011'],
  ],
  sources: [
    [['a'], 0],
    [['a', 'b'], 3],
  ],
  milestones: [[1], [1200]],
  more: [[1], [1200]],
  count: [[1200]],
};

describe('the words of exports on the command line', () => {
  for (const [lang, page] of Object.entries({ ja: japanese, ko: korean, zh: chinese }))
    it(`are those of the page, in ${lang}`, () => {
      const { words } = exportWordingFor(lang) as { words: ExportWords };
      const { share, timeline, trend, tracker } = page;
      const expected: Partial<ExportWords> = {
        ...page,
        ...share.inFile,
        count: page.filters.number,
        asKnown: tracker.asOf,
        movedShort: timeline.moved,
        forecast: timeline.forecast,
        achieved: timeline.achieved,
        said: timeline.saidOn,
        noLane: timeline.noLane,
        promisedAxis: trend.promisedAxis,
        saidAxis: trend.saidAxis,
        passed: trend.passed,
        cite: { sources: tracker.sources, accessed: share.accessed },
      };
      for (const name of Object.keys(words) as (keyof ExportWords)[]) {
        const [ours, theirs] = [words[name], expected[name]];
        if (typeof ours !== 'function') {
          if (name === 'cite')
            for (const key of ['sources', 'accessed'] as const)
              assert.equal(words.cite?.[key](3 as never), expected.cite?.[key](3 as never));
          else assert.deepEqual(ours, theirs, name);
          continue;
        }
        for (const sample of SAMPLES[name] ?? [['X']])
          assert.equal(
            Reflect.apply(ours, null, sample),
            Reflect.apply(theirs as typeof ours, null, sample),
            name,
          );
      }
    });

  it('are found by a tag, or not', () => {
    for (const [tag, known] of [
      ['en', true],
      ['en-GB', true],
      ['zh-CN', true],
      ['JA', true],
      ['fr', false],
      ['', false],
    ] as const)
      assert.equal(exportWordingFor(tag) !== null, known, tag);
  });
});
