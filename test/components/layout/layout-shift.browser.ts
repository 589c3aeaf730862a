import { expect } from '@open-wc/testing';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { there } from '../page/find.js';
import { turn, updated } from '../page/wait.js';

interface Page {
  readonly element: 'roadmap-tracker' | 'roadmap-timeline';
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  /** Pixels the page keeps free until the element is defined. */
  readonly kept: number;
}

/** A page whose scripts have not run yet, with words above and below the element. */
async function open({ element, width, scheme = 'light', kept }: Page) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 1500px; border: 0`;
  frame.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
    :root { color-scheme: ${scheme} } body { margin: 0 }
    ${element}:not(:defined) { display: block; block-size: ${kept}px }
    </style><p>Words above</p><${element} src="${FILE}"></${element}><p id="below">Words below</p>
    <script type="module" src="/components/define.ts"></script></html>`;
  document.body.append(frame);
  while (!frame.contentDocument?.querySelector('#below')) await turn();
  const inside = frame.contentWindow as Window & typeof globalThis;
  const { fetch } = inside;
  let load = () => {};
  const told = new Promise<void>((resolve) => (load = resolve));
  // The roadmap is late until it is told to come.
  inside.fetch = async (...request: Parameters<typeof fetch>) => {
    await told;
    return fetch.apply(inside, request);
  };
  return { frame, inside, page: frame.contentDocument, load };
}

/** What comes with scripts of its own, the last with the others of its kind. */
const PARTS = {
  'roadmap-tracker': ['roadmap-filters', 'roadmap-as-of', 'roadmap-timeline', 'roadmap-details'],
  'roadmap-timeline': [],
};

/** What the element's shadow roots hold at last. */
const LAST = {
  'roadmap-tracker': ['[part~=milestone]', '[part=slider]', '[part~=share]:enabled'],
  'roadmap-timeline': ['[part~=milestone]'],
};
/** Where the words below stood, frame by frame, and what the browser counts as shifts. */
async function watch(asked: Page) {
  const { frame, inside, page, load } = await open(asked);
  let score = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) score += (entry as unknown as { value: number }).value;
  };
  const shifts = new inside.PerformanceObserver((list) => add(list.getEntries()));
  if (inside.PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    shifts.observe({ type: 'layout-shift', buffered: true });
  const host = page.querySelector(asked.element) as HTMLElement;
  const below = page.querySelector('#below') as HTMLElement;
  const tops = new Set<number>();
  const look = () => {
    tops.add(below.getBoundingClientRect().top);
    inside.requestAnimationFrame(look);
  };
  inside.requestAnimationFrame(look);
  const defined = [asked.element, ...PARTS[asked.element]];
  await until(() => defined.every((name) => inside.customElements.get(name)), 'defined');
  await updated(host);
  load();
  for (const selector of LAST[asked.element]) await there(host, selector);
  await updated(host);
  add(shifts.takeRecords());
  const { height } = host.getBoundingClientRect();
  frame.remove();
  return { tops: [...tops], score, height };
}

describe('what is below does not jump', () => {
  for (const [element, width, scheme] of [
    ['roadmap-tracker', 1200, 'light'],
    ['roadmap-tracker', 1000, 'dark'],
    ['roadmap-tracker', 600, 'light'],
    ['roadmap-tracker', 390, 'dark'],
    ['roadmap-timeline', 1200, 'dark'],
    ['roadmap-timeline', 700, 'light'],
    ['roadmap-timeline', 390, 'light'],
  ] as const)
    it(`${element}, ${width} px wide, ${scheme}: defined, loading, loaded, drawn`, async () => {
      // A page can only keep the room that it knows of: what the element takes at last.
      const { height } = await watch({ element, width, scheme, kept: 0 });
      const { tops, score } = await watch({ element, width, scheme, kept: height });
      // Heights of lines are rounded to parts of a pixel; nobody sees half a pixel move.
      expect(Math.max(...tops) - Math.min(...tops)).to.be.below(0.5);
      // A year on the time machine's axis finds its place once the roadmap is there, and no more.
      expect(score).to.be.below(element === 'roadmap-tracker' ? 0.0005 : 1e-9);
    });
});
