import { expect, oneEvent } from '@open-wc/testing';
import '../../../components/define.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { heldAfterCollection } from '../page/collection.js';
import { updated } from '../page/wait.js';

const CYCLES = 500;
const DATA = {
  knownThrough: '2026-06-24',
  milestones: Array.from({ length: 30 }, (_, i) => ({
    id: `m${i}`,
    company: i % 2 ? 'Aster' : 'Borealis',
    title: `Milestone ${i}`,
    claims: [
      { saidOn: '2020-01-01', date: '2024' },
      { saidOn: '2023-05-01', date: `${2024 + (i % 6)}` },
    ],
  })),
};

/** What an element adds to targets that outlive it, counted by wrapping the two methods. */
function countListeners(...targets: EventTarget[]) {
  const counts = new Map<EventTarget, number>();
  const restore = targets.map((target) => {
    const { addEventListener, removeEventListener } = target;
    counts.set(target, 0);
    const count = (by: number) => counts.set(target, (counts.get(target) as number) + by);
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      // One with a signal goes when that says so.
      const [, , options] = args;
      const signal = typeof options === 'object' ? options?.signal : undefined;
      signal?.addEventListener('abort', () => count(-1), { once: true });
      count(1);
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      count(-1);
      removeEventListener.apply(target, args);
    };
    return () => Object.assign(target, { addEventListener, removeEventListener });
  });
  return {
    counts,
    restore: () => {
      for (const undo of restore) undo();
    },
  };
}

async function cycle(round: number): Promise<WeakRef<RoadmapTracker>> {
  const tracker = document.createElement('roadmap-tracker');
  tracker.view = ['timeline', 'table', 'trend', 'scores'][round % 4] as string;
  tracker.data = DATA;
  const loaded = oneEvent(tracker, 'roadmap-load');
  document.body.append(tracker);
  await loaded;
  tracker.company = 'aster';
  tracker.selected = `m${round % 30}`;
  await tracker.updateComplete;
  tracker.asOf = '2022-01-01';
  await tracker.updateComplete;
  tracker.remove();
  return new WeakRef(tracker);
}

describe('a long life', () => {
  it(`${CYCLES} trackers are added, load, filter, select and are removed, without a leak`, async function () {
    // Many times what it takes.
    this.timeout(600_000);
    // Everything that comes late is there before anything is counted.
    await cycle(0);
    await until(() => customElements.get('roadmap-scores'));
    await until(() => customElements.get('roadmap-timeline'));
    for (let round = 0; round < 8; round += 1) await cycle(round);
    await updated(document.body);
    const nodes = document.querySelectorAll('*').length;
    const { counts, restore } = countListeners(window, document, document.documentElement);
    const gone: WeakRef<RoadmapTracker>[] = [];
    for (let round = 0; round < CYCLES; round += 1) gone.push(await cycle(round));
    await until(() => {
      for (const [target, count] of counts) expect(count, String(target)).to.be.at.most(0);
      expect(document.querySelectorAll('*').length).to.equal(nodes);
      return true;
    }, 'all is as before');
    restore();
    // The last one may still be held by a frame that was asked for.
    const held = await heldAfterCollection(gone);
    if (navigator.userAgent.includes('Chrome')) expect(held).to.be.a('number');
  });
});
