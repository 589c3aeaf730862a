import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapTracker } from '../../../components/index.js';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE, many } from '../page/data.js';
import { deep, first, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { rested, updated } from '../page/wait.js';
import {
  drag,
  drawn,
  milestone,
  parts,
  placed as placedTimeline,
  scroller,
  settled,
  visible,
  wheel,
} from '../roadmap-timeline/page.js';
import { placed } from '../roadmap-tracker/page.js';

interface Move {
  readonly name: string;
  /** Moves the element from its box, 1,000 px wide, to another place. */
  readonly to: (element: HTMLElement) => Promise<unknown> | unknown;
}

/** `moveBefore` keeps what stands in an element as it is; the newest engines have it. */
type Mover = ParentNode & { moveBefore?(node: Node, child: Node | null): void };

const another = () => fixture<HTMLElement>(html`<div style="width: 1000px"></div>`);
const MOVES: readonly Move[] = [
  { name: 'to another parent', to: async (element) => (await another()).append(element) },
  {
    name: 'into a shadow root',
    to: async (element) => (await another()).attachShadow({ mode: 'open' }).append(element),
  },
  {
    name: 'with what it stands in',
    to: async (element) => (await another()).append(element.parentElement as HTMLElement),
  },
  {
    name: 'among its siblings, as frameworks reorder a list',
    to: (element) => {
      const parent = element.parentElement as HTMLElement;
      parent.prepend(document.createElement('p'));
      parent.insertBefore(element, parent.firstChild);
    },
  },
  {
    name: 'out of the page, and back later',
    to: async (element) => {
      const parent = element.parentElement as HTMLElement;
      element.remove();
      await updated(document.body);
      parent.append(element);
    },
  },
  {
    name: 'by moveBefore',
    to: async (element) => {
      const to: Mover = await another();
      if (to.moveBefore) to.moveBefore(element, null);
      else to.append(element);
    },
  },
];

const timelineOf = (tracker: RoadmapTracker) => first<RoadmapTimeline>(tracker, 'roadmap-timeline');
const ATTRIBUTES = ['as-of', 'company', 'country', 'query', 'group-by', 'start', 'end', 'selected'];

/** What the reader has chosen, and what they see of it. */
function stateOf(tracker: RoadmapTracker) {
  return {
    attributes: ['view', ...ATTRIBUTES].map((name) => `${name}=${tracker.getAttribute(name)}`),
    details: deep(tracker, 'h3#title').map(({ textContent }) => textContent),
    search: first<HTMLInputElement>(tracker, 'input[type=search]').value,
    chips: deep(tracker, '.chip[part=chip]').map(({ textContent }) => textContent?.trim()),
  };
}

/** Addresses fetched from now on. */
function fetches(): { readonly seen: string[]; restore(): void } {
  const seen: string[] = [];
  const { fetch } = window;
  window.fetch = (...request: Parameters<typeof fetch>) => {
    seen.push(String(request[0] instanceof Request ? request[0].url : request[0]));
    return fetch(...request);
  };
  return { seen, restore: () => Object.assign(window, { fetch }) };
}

/** A tracker in which everything there is to choose is chosen. */
async function chosen(): Promise<RoadmapTracker> {
  const attributes = {
    'as-of': '2025-06-30',
    country: 'JP,US,KR,CN',
    start: '2019-01-01',
    end: '2032-12-31',
    selected: 'toyota-first-assb-vehicle',
  };
  const tracker = await placed(attributes);
  (tracker.parentElement as HTMLElement).style.width = '1000px';
  await drawn(timelineOf(tracker));
  await until(() => deep(tracker, 'h3#title').length > 0, 'details');
  return tracker;
}

describe('a tracker that is moved', () => {
  for (const { name, to } of MOVES)
    it(`${name}: keeps the choices, loads nothing, and goes on working`, async () => {
      const calls = fetches();
      const tracker = await chosen();
      const timeline = timelineOf(tracker);
      scroller(timeline).scrollTop = 200;
      const details = first(tracker, '[part=details]');
      details.scrollTop = 60;
      await settled(timeline);
      const [before, days] = [stateOf(tracker), box(visible(timeline)[0] as Element).width];
      const [lanes, read] = [scroller(timeline).scrollTop, details.scrollTop];
      expect(lanes).to.equal(200);
      await to(tracker);
      await drawn(timelineOf(tracker));
      expect(stateOf(tracker)).to.deep.equal(before);
      expect(timelineOf(tracker)).to.equal(timeline);
      expect(box(visible(timeline)[0] as Element).width).to.be.closeTo(days, 2);
      expect(scroller(timeline).scrollTop, 'scroll of the lanes').to.equal(lanes);
      expect(first(tracker, '[part=details]').scrollTop, 'scroll of the details').to.equal(read);
      calls.restore();
      expect(calls.seen.map((url) => new URL(url, location.href).pathname)).to.deep.equal([FILE]);
      await worksOn(tracker);
    });

  it('while it loads: loads once', async () => {
    const calls = fetches();
    const place = await another();
    const tracker = document.createElement('roadmap-tracker');
    let loads = 0;
    tracker.addEventListener('roadmap-load', () => (loads += 1));
    tracker.src = FILE;
    place.append(tracker);
    await tracker.updateComplete;
    await Promise.resolve();
    (await another()).append(tracker);
    place.append(tracker);
    await until(() => loads > 0);
    await updated(tracker);
    calls.restore();
    expect(loads).to.equal(1);
    expect(calls.seen.length).to.equal(1);
  });

  it('during typing: keeps the text, and searches by it', async () => {
    const tracker = await placed({ view: 'table' });
    const field = () => first<HTMLInputElement>(tracker, 'input[type=search]');
    field().focus();
    await sendKeys({ type: 'sulfide' });
    (await another()).append(tracker);
    expect(field().value).to.equal('sulfide');
    await until(() => tracker.query === 'sulfide', 'they are asked for');
    expect(field().value).to.equal('sulfide');
  });

  it('with its menu open: closes it, and opens it again', async () => {
    const tracker = await chosen();
    await until(() => deep(tracker, '[part~=share]:enabled').length > 0);
    first(tracker, '[part~=share]').click();
    await until(() => deep(tracker, '[part=share-menu] button').length > 0, 'the menu');
    (await another()).append(tracker);
    await tracker.updateComplete;
    await until(() => deep(tracker, '[part=share-menu] button').length === 0, 'closed');
    first(tracker, '[part~=share]').click();
    await until(() => deep(tracker, '[part=share-menu] button').length > 0, 'open again');
    first(tracker, '[data-facet=company]').click();
    await until(() => deep(tracker, '[id=company] input').length > 0, 'the panel');
    (await another()).append(tracker);
    await until(() => deep(tracker, '[id=company] input').length === 0, 'closed');
    first(tracker, '[data-facet=company]').click();
    await until(() => deep(tracker, '[id=company] input').length > 0, 'open again');
  });
});

/** Every kind of listener hears, once. */
async function worksOn(tracker: RoadmapTracker): Promise<void> {
  const timeline = timelineOf(tracker);
  const time = new HeldTime();
  const heard: string[] = [];
  for (const type of ['roadmap-select', 'roadmap-filter', 'roadmap-window'] as const)
    tracker.addEventListener(type, ({ type }) => heard.push(type));
  first(tracker, '[part=close]').click();
  await until(() => deep(tracker, 'h3#title').length === 0, 'closed');
  await settled(timeline);
  const item = parts(timeline, 'milestone').find(({ dataset }) => dataset.milestone) as HTMLElement;
  const id = item.dataset.milestone;
  item.click();
  await until(() => tracker.selected === id, 'opened');
  await rested(tracker, time);
  expect(heard.splice(0)).to.deep.equal(['roadmap-select', 'roadmap-select']);
  const { start } = tracker;
  wheel(timeline, { deltaX: 150 });
  await rested(tracker, time);
  expect(tracker.start, 'panned by the wheel').not.to.equal(start);
  drag(one(timeline, '.plot'), 120);
  await rested(tracker, time);
  time.release();
  expect(heard.splice(0)).to.deep.equal(['roadmap-window', 'roadmap-window']);
  first(tracker, '.chip[part=chip]').click();
  await until(() => heard.length > 0, 'a filter was taken back');
  expect(heard.splice(0)).to.deep.equal(['roadmap-filter']);
}

describe('a timeline on its own that is moved', () => {
  for (const { name, to } of MOVES)
    it(`${name}: keeps days, scroll position and tab stop`, async () => {
      const days = { start: '2005-01-01', end: '2024-12-31' };
      const timeline = await placedTimeline({ data: many(300, 30), attributes: days });
      const time = new HeldTime();
      await timeline.focusMilestone('m40');
      scroller(timeline).scrollTop = 300;
      await rested(timeline, time);
      time.release();
      const [top, { width }] = [scroller(timeline).scrollTop, box(milestone(timeline, 'm40'))];
      const { start, end } = timeline;
      await to(timeline);
      await drawn(timeline);
      expect([timeline.start, timeline.end]).to.deep.equal([start, end]);
      expect(scroller(timeline).scrollTop).to.equal(top);
      expect(box(milestone(timeline, 'm40')).width).to.be.closeTo(width, 1);
      expect(milestone(timeline, 'm40').tabIndex).to.equal(0);
    });
});

describe('parts in a placed tracker', () => {
  it('can be moved within it, and from one tracker to another', async () => {
    const page = await fixture<HTMLElement>(html`<div style="width: 1000px">
      <roadmap-tracker id="one"><div></div><roadmap-timeline></roadmap-timeline></roadmap-tracker>
      <roadmap-tracker id="two" company="byd"><section></section></roadmap-tracker>
    </div>`);
    const [own, other] = [...page.children] as [RoadmapTracker, RoadmapTracker];
    own.src = FILE;
    other.src = FILE;
    own.company = 'toyota';
    const timeline = own.querySelector('roadmap-timeline') as RoadmapTimeline;
    await drawn(timeline);
    own.querySelector('div')?.append(timeline);
    await drawn(timeline);
    expect(parts(timeline, 'lane').length).to.equal(1);
    expect(timeline.company).to.equal('toyota');
    other.querySelector('section')?.append(timeline);
    await drawn(timeline);
    await until(() => timeline.company === 'byd', 'follows the other');
    await settled(timeline);
    expect(parts(timeline, 'lane')[0]?.textContent).to.contain('BYD');
    expect([own.company, other.company]).to.deep.equal(['toyota', 'byd']);
    // Each shows a timeline of its own where none is placed.
    await until(() => deep(own.shadowRoot as Node, 'roadmap-timeline').length === 1);
    expect(other.shadowRoot?.querySelector('roadmap-timeline')).to.equal(null);
  });
});
