/**
 * `node --import tsx test/bench/steps.ts 1000000`: prints for each kind of sliced work its whole time and
 * its longest step, for which the page is blocked, in milliseconds.
 */
import { type Filter, filteringRoadmap } from '../../src/model/filter.js';
import { foldingRoadmap } from '../../src/model/fold.js';
import { NO_FILTER } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { collectingDays } from '../../src/view/claim-days.js';
import { SortCache, type SortKey, sortingMilestones } from '../../src/view/sort.js';
import { preparingScene, Scene } from '../../src/view/timeline/scene.js';
import { SceneCache } from '../../src/view/timeline/scene-cache.js';
import { roadmapValue } from './data.js';

const { roadmap } = parseRoadmap(roadmapValue(Number(process.argv[2] ?? 1_000_000)));

function timed<T>(name: string, work: Iterator<unknown, T>): T {
  let whole = 0;
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const step = work.next();
    const took = performance.now() - start;
    whole += took;
    longest = Math.max(longest, took);
    if (!step.done) continue;
    console.log(
      `${name.padEnd(24)} ${whole.toFixed(0).padStart(7)} ${longest.toFixed(1).padStart(7)}`,
    );
    return step.value;
  }
}

/** Work without steps. */
function atOnce<T>(work: () => T): Iterator<unknown, T> {
  return { next: () => ({ done: true, value: work() }) };
}

const metrics = { textWidth: () => 100, mostText: 200, header: () => 0, leastHeight: () => 30 };
const scenes = new SceneCache();
const sorts = new SortCache();
const naming = { locale: 'en', nameOf: (_: string, name: string) => name, markName: () => '' };

console.log('work                       whole longest');
for (const day of ['2020-01-01', '2026-06-30']) {
  const fold = timed(`fold ${day}`, foldingRoadmap(roadmap, day));
  const filters: Partial<Filter>[] = [{}, { stage: ['launch', 'sample'] }, { query: 'car 12' }];
  for (const filter of filters) {
    const asked = { ...NO_FILTER, ...filter };
    const filtered = timed(
      `filter ${JSON.stringify(filter)}`,
      filteringRoadmap(roadmap, fold, asked),
    );
    const input = { roadmap, fold, filtered, groupBy: 'company' as const };
    timed('prepare the scene', preparingScene(input, scenes));
    const scene = timed(
      'scene',
      atOnce(() => new Scene({ ...input, ...naming, allGhosts: true }, metrics, scenes)),
    );
    timed(
      'fit',
      atOnce(() => scene.fit(1200, 20_000)),
    );
    for (const by of ['company', 'slip', 'title'] satisfies SortKey[]) {
      const order = { by, descending: false };
      timed(
        `sort by ${by}`,
        sortingMilestones(roadmap, fold, filtered.milestones, order, 'en', sorts),
      );
    }
    timed('days of claims', collectingDays(roadmap, filtered.milestones));
  }
}
