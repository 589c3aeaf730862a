import { expect } from '@open-wc/testing';
import type { RoadmapLoadEvent } from '../../components/index.js';
import { turn } from '../components/page/wait.js';

/** The demo pages as they are served, with the milestones each shows. */
const PAGES: readonly [string, number][] = [
  ['index.html', 95],
  ['short-form.html', 6],
  ['csv.html', 95],
  ['inline.html', 3],
  ['table.html', 4],
  ['parts.html', 95],
  ['large.html', 10_000],
  ['look.html', 95],
];

/** Opens a page in a frame and waits until its tracker has loaded. */
async function open(page: string) {
  const faults: string[] = [];
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1200px; block-size: 800px';
  frame.src = `/test/demo/${page}`;
  document.body.append(frame);
  while (!frame.contentWindow || frame.contentWindow.location.href === 'about:blank') await turn();
  const inside = frame.contentWindow as Window & typeof globalThis;
  inside.addEventListener('error', ({ message }) => faults.push(message));
  inside.console.error = (...words: unknown[]) => faults.push(words.join(' '));
  const event = await new Promise<RoadmapLoadEvent>((resolve) => {
    inside.addEventListener('roadmap-load', resolve, { once: true });
  });
  return { frame, event, faults };
}

describe('demo pages', () => {
  for (const [name, count] of PAGES) {
    it(`${name} shows ${count} milestones`, async () => {
      const { frame, event, faults } = await open(name);
      expect(event.roadmap.milestoneColumns.count).to.equal(count);
      expect(event.problems).to.deep.equal([]);
      const page = frame.contentDocument?.documentElement;
      expect(page?.scrollWidth).to.equal(page?.clientWidth);
      expect(faults).to.deep.equal([]);
      frame.remove();
    });
  }
});
