import { expect, waitUntil } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';

const FILE = '/data/solid-state-batteries.json';
const MILESTONE = 'toyota-first-assb-vehicle';
const FETCHED = ['timeline', 'as-of', 'trend', 'scores', 'table', 'details'];

interface Page {
  readonly tracker: RoadmapTracker;
  readonly frame: HTMLIFrameElement;
  /** Whether an element is defined there. */
  has(element: string): boolean;
}

const until = (condition: () => unknown, what: string) =>
  waitUntil(condition, what, { timeout: 10_000 });

/** A page of its own, on which some scripts cannot be fetched. */
async function open(body: string, missing: readonly string[] = []): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1000px; block-size: 900px';
  const map = { imports: Object.fromEntries(missing.map((url) => [url, `/nowhere${url}`])) };
  frame.srcdoc = `<!doctype html><html lang="en"><script type="importmap">${JSON.stringify(map)}</script>
    ${body}<script type="module" src="/components/one-tag.ts"></script></html>`;
  document.body.append(frame);
  const inside = () => frame.contentWindow as Window & typeof globalThis;
  const find = () => frame.contentDocument?.querySelector<RoadmapTracker>('roadmap-tracker');
  await until(() => find()?.shadowRoot, 'the tracker is there');
  return {
    tracker: find() as RoadmapTracker,
    frame,
    has: (element) => inside().customElements.get(element) !== undefined,
  };
}

const TRACKER = `<roadmap-tracker src="${FILE}"></roadmap-tracker>`;
const BELOW = `<div style="block-size: 4000px"></div>${TRACKER}`;
const scriptOf = (part: string) => `/components/roadmap-${part}/define.ts`;

const find = (host: HTMLElement, selector: string) =>
  host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const text = (host: HTMLElement, selector: string) => find(host, selector)?.textContent ?? '';
const isDrawn = (host: HTMLElement) =>
  find(host, 'roadmap-timeline')?.shadowRoot?.querySelector('[part~=milestone]');

describe('the parts of a tracker', () => {
  it('are fetched where the reader is near: what shows, then the others', async () => {
    const { tracker, frame, has } = await open(TRACKER);
    await until(() => isDrawn(tracker), 'the timeline is drawn');
    await until(() => FETCHED.every((part) => has(`roadmap-${part}`)), 'all are there');
    frame.remove();
  });

  it('wait for the reader far below; what is printed does not', async () => {
    const { tracker, frame, has } = await open(BELOW);
    await until(() => has('roadmap-printed-table'), 'the table for paper is there');
    expect(text(tracker, '[part=title]')).not.to.equal('');
    expect(FETCHED.filter((part) => has(`roadmap-${part}`))).to.deep.equal([]);
    tracker.scrollIntoView();
    await until(() => isDrawn(tracker), 'the timeline is drawn');
    frame.remove();
  });

  it('are fetched far below, too, where a milestone is to have the focus', async () => {
    const { tracker, frame } = await open(BELOW);
    expect(await tracker.focusMilestone(MILESTONE)).to.equal(true);
    frame.remove();
  });

  it('stand alone on a page with one script, from the start or later', async () => {
    const { tracker, frame, has } = await open(
      `<roadmap-table src="${FILE}"></roadmap-table>${BELOW}`,
    );
    const page = tracker.ownerDocument;
    await until(() => has('roadmap-table'), 'the table is there');
    expect(has('roadmap-trend')).to.equal(false);
    page.body.append(page.createElement('roadmap-trend'));
    await until(() => has('roadmap-trend'), 'the trend is there');
    frame.remove();
  });
});

describe('a part that does not come', () => {
  it('leaves the tracker with its table, and a word in the place of the timeline', async () => {
    const { tracker, frame } = await open(TRACKER, [scriptOf('timeline'), scriptOf('as-of')]);
    await until(() => find(tracker, '[part=view] .failure button'), 'it says so');
    await until(() => tracker.shadowRoot?.querySelectorAll('.failure').length === 1, 'once');
    expect(text(tracker, '[role=status]')).to.contain('could not be loaded');
    expect(await tracker.focusMilestone(MILESTONE)).to.equal(false);
    await tracker.updateComplete;
    find(tracker, '[part=view] button')?.click();
    await until(() => find(tracker, '[part=view] .failure'), 'it tried, and says so again');
    tracker.view = 'table';
    await until(
      () => find(tracker, 'roadmap-table')?.shadowRoot?.querySelector('tbody tr'),
      'the table is there',
    );
    expect(find(tracker, '[part=view] .failure')).to.equal(null);
    frame.remove();
  });

  it('takes no other with it', async () => {
    const { tracker, frame } = await open(TRACKER, [scriptOf('as-of'), scriptOf('details')]);
    await until(() => isDrawn(tracker), 'the timeline is drawn');
    await until(() => find(tracker, '.failure'), 'it says so');
    expect(tracker.shadowRoot?.querySelectorAll('.failure')).to.have.length(1);
    expect(await tracker.focusMilestone(MILESTONE)).to.equal(true);
    tracker.selected = MILESTONE;
    await until(() => find(tracker, '.details .failure'), 'it says so of the details');
    frame.remove();
  });
});
