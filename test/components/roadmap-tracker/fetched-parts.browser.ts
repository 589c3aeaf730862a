import { expect } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import { until } from '../../until.js';
import { FILE, MILESTONES, TOYOTA } from '../page/data.js';
import { all, find, findThrough, one } from '../page/find.js';
import { framed } from '../page/frame.js';
import { text } from '../page/text.js';

const FETCHED = ['timeline', 'as-of', 'trend', 'scores', 'table', 'details'];

/** What a reader opens. */
const OPENED = ['trend', 'scores', 'details'];

interface Page {
  readonly tracker: RoadmapTracker;
  readonly frame: HTMLIFrameElement;
  /** Whether an element is defined there. */
  has(element: string): boolean;
}

/** A page of its own, on which some scripts cannot be fetched. */
async function open(body: string, missing: readonly string[] = []): Promise<Page> {
  const map = { imports: Object.fromEntries(missing.map((url) => [url, `/nowhere${url}`])) };
  const source = `<!doctype html><html lang="en"><script type="importmap">${JSON.stringify(map)}</script>
    ${body}<script type="module" src="/components/one-tag.ts"></script></html>`;
  const { frame, page, window } = await framed(
    source,
    [1000, 900],
    (page) => find(page, 'roadmap-tracker')?.shadowRoot,
  );
  return {
    tracker: one<RoadmapTracker>(page, 'roadmap-tracker'),
    frame,
    has: (element) => window.customElements.get(element) !== undefined,
  };
}

const TRACKER = `<roadmap-tracker src="${FILE}"></roadmap-tracker>`;
const BELOW = `<div style="block-size: 4000px"></div>${TRACKER}`;
const scriptOf = (part: string) => `/components/roadmap-${part}/define.ts`;

const textOf = (host: HTMLElement, selector: string) => text(find(host, selector));
const isDrawn = (host: HTMLElement) => findThrough(host, 'roadmap-timeline', '[part~=milestone]');

describe('the parts of a tracker', () => {
  it('are loaded when the reader is near: those shown, and the others once the reader uses the tracker', async () => {
    const { tracker, frame, has } = await open(TRACKER);
    await until(() => isDrawn(tracker), 'the timeline is drawn');
    await until(() => has('roadmap-printed-table'), 'what is fetched when all is quiet is there');
    expect(OPENED.filter((part) => has(`roadmap-${part}`))).to.deep.equal([]);
    tracker.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => FETCHED.every((part) => has(`roadmap-${part}`)), 'all are there');
    frame.remove();
  });

  it('wait while the reader is far above; until then a plain table is printed', async () => {
    const { tracker, frame, has } = await open(BELOW);
    await until(() => Boolean(textOf(tracker, '[part=title]')), 'the title is there');
    const page = tracker.ownerDocument.defaultView as Window;
    page.dispatchEvent(new Event('beforeprint'));
    const rows = tracker.renderRoot.querySelectorAll('table.plain tbody tr');
    expect(rows).to.have.length(MILESTONES);
    expect(rows[0]?.textContent).to.match(/\S/);
    page.dispatchEvent(new Event('afterprint'));
    expect(tracker.renderRoot.querySelector('table.plain')).to.equal(null);
    const fetched = [...FETCHED.map((part) => `roadmap-${part}`), 'roadmap-printed-table'];
    expect(fetched.filter(has)).to.deep.equal([]);
    tracker.scrollIntoView();
    await until(() => isDrawn(tracker), 'the timeline is drawn');
    await until(() => has('roadmap-printed-table'), 'the table for paper is there');
    frame.remove();
  });

  it('are loaded even far below if a milestone is to be focused', async () => {
    const { tracker, frame } = await open(BELOW);
    expect(await tracker.focusMilestone(TOYOTA)).to.equal(true);
    frame.remove();
  });

  it('work alone on a page with one script, from the start or added later', async () => {
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

/** A part in a shadow root of an element, in that of another. */
function nested(page: Document, part: string): { outer: HTMLElement; inner: HTMLElement } {
  const [outer, inner] = [page.createElement('div'), page.createElement('section')];
  inner.attachShadow({ mode: 'open' }).append(page.createElement(part));
  return { outer, inner };
}

describe('parts on a page with one script, in shadow roots of the page', () => {
  it('are loaded if the roots are in the page, or nested, from the start or added later', async () => {
    const declared = `<div><template shadowrootmode="open"><roadmap-details></roadmap-details></template></div>`;
    const { tracker, frame, has } = await open(`${declared}${BELOW}`);
    const page = tracker.ownerDocument;
    await until(() => has('roadmap-details'), 'the declared one is there');
    const { outer, inner } = nested(page, 'roadmap-scores');
    page.body.append(outer);
    outer.attachShadow({ mode: 'open' }).append(inner);
    await until(() => has('roadmap-scores'), 'the nested one is there');
    inner.shadowRoot?.append(page.createElement('p'), page.createElement('roadmap-timeline'));
    await until(() => has('roadmap-timeline'), 'the later one is there');
    const timeline = inner.shadowRoot?.querySelector('roadmap-timeline');
    expect(timeline?.shadowRoot).not.to.equal(null);
    expect(has('roadmap-trend')).to.equal(false);
    frame.remove();
  });

  it('are loaded if the element around is defined later', async () => {
    const { tracker, frame, has } = await open(`<page-card></page-card>${BELOW}`);
    const page = tracker.ownerDocument;
    const { HTMLElement, customElements } = frame.contentWindow as Window & typeof globalThis;
    class Card extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).append(page.createElement('roadmap-as-of'));
      }
    }
    customElements.define('page-card', Card);
    await until(() => has('roadmap-as-of'), 'it is there');
    frame.remove();
  });

  it('are there already with every tracker', async () => {
    const { tracker, frame } = await open(BELOW);
    const { outer } = nested(tracker.ownerDocument, 'roadmap-filters');
    const filters = tracker.ownerDocument.createElement('roadmap-filters');
    outer.attachShadow({ mode: 'open' }).append(filters);
    tracker.ownerDocument.body.append(outer);
    await until(() => filters.shadowRoot, 'it is drawn');
    frame.remove();
  });
});

describe('a part that fails to load', () => {
  it('leaves the tracker with its table, and a message instead of the timeline', async () => {
    const { tracker, frame } = await open(TRACKER, [scriptOf('timeline'), scriptOf('as-of')]);
    await until(() => find(tracker, '[part=view] .failure button'), 'it says so');
    await until(() => all(tracker, '.failure').length === 1, 'once');
    expect(textOf(tracker, '[role=status]')).to.contain('could not be loaded');
    expect(await tracker.focusMilestone(TOYOTA)).to.equal(false);
    await tracker.updateComplete;
    find(tracker, '[part=view] button')?.click();
    await until(() => find(tracker, '[part=view] .failure'), 'it tried, and says so again');
    tracker.view = 'table';
    await until(() => findThrough(tracker, 'roadmap-table', 'tbody tr'), 'the table is there');
    expect(find(tracker, '[part=view] .failure')).to.equal(null);
    frame.remove();
  });

  it('does not affect others', async () => {
    const { tracker, frame } = await open(TRACKER, [scriptOf('as-of'), scriptOf('details')]);
    await until(() => isDrawn(tracker), 'the timeline is drawn');
    await until(() => find(tracker, '.failure'), 'it says so');
    expect(all(tracker, '.failure')).to.have.length(1);
    expect(await tracker.focusMilestone(TOYOTA)).to.equal(true);
    tracker.selected = TOYOTA;
    await until(() => find(tracker, '.details .failure'), 'it says so of the details');
    frame.remove();
  });
});
