import { expect } from '@open-wc/testing';

const FILE = '/data/solid-state-batteries.json';
/** Milliseconds that the roadmap is late. */
const SLOW = 500;

const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

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
  inside.fetch = async (...request: Parameters<typeof fetch>) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return fetch.apply(inside, request);
  };
  return { frame, inside, page: frame.contentDocument };
}

/** What the element's shadow roots hold at last. */
function drawn(host: Element | null): boolean {
  const root = host?.shadowRoot;
  if (host?.localName === 'roadmap-timeline') return !!root?.querySelector('[part~=milestone]');
  const asOf = root?.querySelector('roadmap-as-of')?.shadowRoot?.querySelector('input');
  return !!asOf && drawn(root?.querySelector('roadmap-timeline') ?? null);
}

/** Where the words below stood, frame by frame, and what the browser counts as shifts. */
async function watch(asked: Page) {
  const { frame, inside, page } = await open(asked);
  let score = 0;
  if (inside.PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new inside.PerformanceObserver((list) => {
      for (const entry of list.getEntries()) score += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  const host = page.querySelector(asked.element);
  const below = page.querySelector('#below') as HTMLElement;
  const tops = new Set<number>();
  const began = performance.now();
  for (let after = 0; after < 30; after += drawn(host) ? 1 : 0) {
    if (performance.now() - began > 15_000) throw new Error('nothing was drawn');
    await new Promise((resolve) => inside.requestAnimationFrame(resolve));
    tops.add(Math.round(below.getBoundingClientRect().top));
  }
  const height = (host as HTMLElement).getBoundingClientRect().height;
  frame.remove();
  return { tops: [...tops], score, height };
}

describe('what stands below does not jump', () => {
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
      expect(tops).to.have.length(1);
      // A year on the time machine's axis finds its place once the roadmap is there, and no more.
      expect(score).to.be.below(element === 'roadmap-tracker' ? 0.0005 : 1e-9);
    });
});
