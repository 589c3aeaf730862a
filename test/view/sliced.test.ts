import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { changing } from '../../src/model/changes.js';
import { filteringRoadmap } from '../../src/model/filter.js';
import { foldingRoadmap } from '../../src/model/fold.js';
import { changesBetween, filterRoadmap, foldRoadmap, NO_FILTER } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { claimDays, collectingDays } from '../../src/view/claim-days.js';
import { ranking } from '../../src/view/ranking.js';
import { SORT_KEYS, SortCache, sortingMilestones, sortMilestones } from '../../src/view/sort.js';
import { preparingScene } from '../../src/view/timeline/scene.js';
import { SceneCache } from '../../src/view/timeline/scene-cache.js';
import { spanning, spansOf } from '../../src/view/timeline/spans.js';
import { roadmapValue } from '../bench/data.js';
import { lanesIn } from './view-data.js';

/** Enough for several steps of everything. */
const { roadmap } = parseRoadmap(roadmapValue(40_000));
const DAY = '2024-06-30';
const fold = foldRoadmap(roadmap, DAY);

/** Runs two pieces of work in turns, as the page may; returns what the first gives. */
function inTurns<T>(
  work: Iterator<unknown, T>,
  other: Iterator<unknown>,
): { result: T; steps: number } {
  let step = work.next();
  let steps = 0;
  for (; !step.done; step = work.next()) {
    steps += 1;
    other.next();
  }
  return { result: step.value, steps };
}

const scenes = new SceneCache();
const sorts = new SortCache();

/** Other work of the same kinds, with the same caches. */
function* meanwhile(): Generator<number, void> {
  const other = yield* foldingRoadmap(roadmap, '2015-01-01');
  const filtered = yield* filteringRoadmap(roadmap, other, { ...NO_FILTER, query: 'car' });
  yield* sortingMilestones(roadmap, other, filtered.milestones, BY_TITLE, 'de', sorts);
  yield* preparingScene({ roadmap, fold: other, filtered, groupBy: 'stage' }, scenes, true);
}
const BY_TITLE = { by: 'title', descending: true } as const;

function same<T>(work: Iterator<unknown, T>, wanted: T): void {
  const { result, steps } = inTurns(work, meanwhile());
  assert.ok(steps > 1, `${steps} steps`);
  assert.deepEqual(result, wanted);
}

describe('work in slices gives what work at one go gives', () => {
  it('folding', () => {
    const { slip, ...wanted } = fold;
    const { result } = inTurns(foldingRoadmap(roadmap, DAY), meanwhile());
    const { slip: sliced, ...columns } = result;
    assert.deepEqual(columns, wanted);
    for (let m = 0; m < 40_000; m += 97) assert.ok(Object.is(sliced(m), slip(m)));
  });

  it('filtering', () => {
    const some = fc.record({
      company: fc.subarray(['c0', 'c7', 'c19', 'nobody']),
      stage: fc.subarray(['launch', 'sample']),
      standing: fc.subarray(['delayed', 'overdue', 'achieved']),
      query: fc.constantFrom('', 'car', 'pilot 12', 'company 7', 'oxide road'),
    });
    fc.assert(
      fc.property(some, (chosen) => {
        const filter = { ...NO_FILTER, ...chosen };
        same(filteringRoadmap(roadmap, fold, filter), filterRoadmap(roadmap, fold, filter));
      }),
      { numRuns: 20 },
    );
  });

  it('spans and lanes', () => {
    same(spanning(roadmap, fold), spansOf(roadmap, fold));
    const filtered = filterRoadmap(roadmap, fold, { ...NO_FILTER, company: ['c1', 'c2', 'c5'] });
    for (const groupBy of ['company', 'stage', 'technology'] as const) {
      const input = { roadmap, fold, filtered, groupBy };
      inTurns(preparingScene(input, scenes, true), meanwhile());
      assert.deepEqual(lanesIn(input, scenes), lanesIn(input));
    }
  });

  it('sorting', () => {
    const { milestones } = filterRoadmap(roadmap, fold, { ...NO_FILTER, stage: ['launch'] });
    for (const by of SORT_KEYS) {
      for (const descending of [false, true]) {
        const order = { by, descending };
        const { result } = inTurns(
          sortingMilestones(roadmap, fold, milestones, order, 'en', sorts),
          meanwhile(),
        );
        assert.deepEqual(result, sortMilestones(roadmap, fold, milestones, order, 'en'));
        assert.deepEqual(result.toSorted(), milestones);
      }
    }
  });

  it('collecting days and changes', () => {
    const some = Int32Array.from({ length: 20_000 }, (_, i) => i * 2);
    for (const of of [null, some]) same(collectingDays(roadmap, of), claimDays(roadmap, of));
    const { roadmap: few } = parseRoadmap(roadmapValue(500));
    const folds = ['2020-01-01', DAY].map((day) => foldRoadmap(few, day));
    const [before, after] = folds as [typeof fold, typeof fold];
    const { result } = inTurns(changing(few, before, after), meanwhile());
    assert.deepEqual(result, changesBetween(few, '2020-01-01', DAY));
  });
});

describe('ranks of texts', () => {
  const ranksOf = (texts: readonly string[]) => inTurns(ranking(texts, 'en'), [].values()).result;

  it('are the same for the same text, and rise with the alphabet', () => {
    const word = fc.constantFrom('a', 'B', 'c 2', 'c 10', 'é', 'Z', '');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (texts) => {
        const collator = new Intl.Collator('en', { numeric: true });
        const different = [...new Set(texts)].sort(collator.compare);
        assert.deepEqual(
          [...ranksOf(texts)],
          texts.map((text) => different.indexOf(text)),
        );
      }),
    );
  });

  it('of more texts than a collator can take go by letters without case and accents', () => {
    const texts = Array.from(
      { length: 50_000 },
      (_, i) => `${i % 2 ? 'É' : 'e'}${(i * 7919) % 25_000}`,
    );
    const ranks = ranksOf(texts);
    const plain = (text: string) => text.replace('É', 'e');
    const order = [...texts.keys()].sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
    for (let i = 1; i < order.length; i += 1) {
      const [a, b] = [texts[order[i - 1] as number] as string, texts[order[i] as number] as string];
      assert.ok(plain(a) <= plain(b), `${a} before ${b}`);
      assert.equal(ranks[order[i - 1] as number] === ranks[order[i] as number], a === b);
    }
  });
});
