import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import {
  RoadmapAsOfEvent,
  RoadmapFilterEvent,
  RoadmapWindowEvent,
} from '../../../components/events.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { NO_FILTER } from '../../../src/model/index.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { find, findThrough, one } from '../page/find.js';
import { framed } from '../page/frame.js';
import { granted, turn } from '../page/wait.js';
import { placed } from './page.js';

const START = location.href;
/** Longer than what is written later waits, in milliseconds. */
const LATER = 1000;

const parameter = (name: string) => new URL(location.href).searchParams.get(name);

/** The page's own address, with more in its query. */
function address(query: string): string {
  const url = new URL(START);
  url.search += `${url.search ? '&' : '?'}${query}`;
  url.hash = '#part';
  return url.href;
}

async function choose(element: RoadmapTracker, view: string): Promise<void> {
  find(element, `#tab-${view}`)?.click();
  await granted(element);
}

async function travel(steps: number): Promise<void> {
  const popped = oneEvent(window, 'popstate');
  history.go(steps);
  await popped;
}

const filter = (element: RoadmapTracker, change: Partial<typeof NO_FILTER>) =>
  element.dispatchEvent(new RoadmapFilterEvent({ ...NO_FILTER, ...change }));

const { pushState, replaceState } = history;
let time: HeldTime;
let pushed = 0;
let replaced = 0;

beforeEach(() => {
  time = new HeldTime();
  [pushed, replaced] = [0, 0];
  history.pushState = (...args) => {
    pushed += 1;
    pushState.apply(history, args);
  };
  history.replaceState = (...args) => {
    replaced += 1;
    replaceState.apply(history, args);
  };
});

afterEach(async () => {
  time.release();
  // What leaves the page cleans up after itself a moment later.
  fixtureCleanup();
  await turn();
  Object.assign(history, { pushState, replaceState });
  history.replaceState(null, '', START);
});

describe('a tracker without sync-url', () => {
  it('leaves the URL alone', async () => {
    const element = await placed();
    await choose(element, 'table');
    await time.pass(LATER);
    expect(location.href).to.equal(START);
    expect(pushed).to.equal(0);
  });

  it('follows a copied link', async () => {
    history.replaceState(null, '', address('roadmap-view=table'));
    const element = await placed();
    expect(element.view).to.equal('table');
    expect(location.href).to.equal(address('roadmap-view=table'));
  });
});

describe('sync-url', () => {
  it('makes each choice a history entry', async () => {
    const element = await placed({ 'sync-url': '' });
    await choose(element, 'table');
    filter(element, { company: ['toyota', 'nio'] });
    await granted(element);
    expect(location.search).to.match(/[?&]roadmap-company=toyota,nio&roadmap-view=table$/);
    expect(pushed).to.equal(2);
    await travel(-1);
    expect([element.view, element.company]).to.deep.equal(['table', null]);
    await travel(-1);
    expect([element.view, element.company]).to.deep.equal([null, null]);
    expect(location.href).to.equal(START);
    await travel(2);
    expect([element.view, element.company]).to.deep.equal(['table', 'toyota,nio']);
    await time.pass(LATER);
    expect([pushed, replaced]).to.deep.equal([2, 0]);
    await travel(-2);
  });

  it('replaces the entry while the reader types and pans', async () => {
    const element = await placed({ 'sync-url': '' });
    for (const query of ['s', 'so', 'sol']) {
      filter(element, { query });
      await granted(element);
    }
    element.dispatchEvent(new RoadmapWindowEvent('2020-01-01', '2030-12-31'));
    await time.pass(LATER);
    expect(parameter('roadmap-query')).to.equal('sol');
    expect(parameter('roadmap-end')).to.equal('2030-12-31');
    expect(pushed).to.equal(0);
  });

  it('writes no more often than Safari allows', async () => {
    const element = await placed({ 'sync-url': '' });
    const move = (n: number) =>
      element.dispatchEvent(new RoadmapWindowEvent('2020-01-01', `20${30 + n}-12-31`));
    move(0);
    await until(() => replaced === 1, 'the first is written at once');
    for (let n = 1; n <= 40; n += 1) {
      move(n);
      await granted(element);
      await time.pass(25);
    }
    expect(parameter('roadmap-end')).to.equal('2070-12-31');
    expect(replaced, 'at once, and twice in a second').to.equal(3);
  });

  it('makes one entry of consecutive days', async () => {
    const element = await placed({ 'sync-url': '' });
    for (const day of ['2019-01-01', '2020-01-01', '2021-01-01']) {
      element.dispatchEvent(new RoadmapAsOfEvent(day));
      await granted(element);
    }
    await time.pass(LATER);
    expect(parameter('roadmap-as-of')).to.equal('2021-01-01');
    expect(pushed).to.equal(1);
    await travel(-1);
    expect(element.asOf).to.equal(null);
  });

  it('contains only what differs from the page, and keeps the rest of the URL', async () => {
    history.replaceState({ kept: 1 }, '', address('q=a%2Cb&flag'));
    const element = await placed({ 'sync-url': '', view: 'trend', company: 'toyota' });
    expect(location.href).to.equal(address('q=a%2Cb&flag'));
    filter(element, {});
    await granted(element);
    expect(location.href).to.equal(address('q=a%2Cb&flag&roadmap-company='));
    expect(history.state).to.deep.equal({ kept: 1 });
    await travel(-1);
    expect(element.company).to.equal('toyota');
  });

  it('shows the state in the URL from the first picture on', async () => {
    history.replaceState(null, '', address('roadmap-view=table&roadmap-company=toyota'));
    const element = Object.assign(document.createElement('roadmap-tracker'), { src: FILE });
    element.setAttribute('sync-url', '');
    element.setAttribute('company', 'nio');
    const load = oneEvent(element, 'roadmap-load');
    document.body.append(element);
    await load;
    await element.updateComplete;
    expect([element.view, element.company]).to.deep.equal(['table', 'toyota']);
    const table = one(element, 'roadmap-table');
    await until(() => find(table, '[data-milestone]'));
    expect(find(table, '[data-milestone*=nio]')).to.equal(null);
    element.remove();
  });

  it('uses the default for invalid values', async () => {
    history.replaceState(
      null,
      '',
      address('roadmap-view=nowhere&roadmap-as-of=x&roadmap-query=%E4'),
    );
    const element = await placed({ 'sync-url': '' });
    expect([element.view, element.asOf, element.query]).to.deep.equal([null, null, null]);
    await until(() => location.href === address('').replace('&#', '#').replace('?#', '#'));
  });

  it('keeps trackers apart, by value, id or number', async () => {
    const first = await placed({ 'sync-url': '' });
    const second = await placed({ 'sync-url': '' });
    const third = await placed({ 'sync-url': '', id: 'cars' });
    const fourth = await placed({ 'sync-url': 'own', id: 'cars' });
    await choose(first, 'table');
    await choose(second, 'trend');
    await choose(third, 'scores');
    await choose(fourth, 'table');
    expect(location.search).to.match(
      /roadmap-view=table&roadmap2-view=trend&cars-view=scores&own-view=table$/,
    );
    await travel(-3);
    expect([first, second, third, fourth].map(({ view }) => view)).to.deep.equal([
      'table',
      null,
      null,
      null,
    ]);
  });

  it('numbers trackers that connect together in document order, whichever is first', async () => {
    history.replaceState(null, '', address('roadmap-view=table&roadmap2-view=trend'));
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const [first, second] = [0, 1].map(() => document.createElement('roadmap-tracker'));
    if (!first || !second) throw new Error('two are made');
    box.append(second);
    box.prepend(first);
    second.src = FILE;
    await oneEvent(second, 'roadmap-load');
    first.src = FILE;
    await oneEvent(first, 'roadmap-load');
    expect([first.view, second.view]).to.deep.equal(['table', 'trend']);
    // One that comes later takes no name away.
    const later = document.createElement('roadmap-tracker');
    box.prepend(later);
    later.src = FILE;
    await oneEvent(later, 'roadmap-load');
    expect([later.view, first.view, second.view]).to.deep.equal([null, 'table', 'trend']);
  });

  it('cleans up the URL when it is turned off', async () => {
    history.replaceState(null, '', address('q=1'));
    const element = await placed({ 'sync-url': '' });
    await choose(element, 'table');
    expect(parameter('roadmap-view')).to.equal('table');
    element.syncUrl = null;
    await element.updateComplete;
    expect(location.href).to.equal(address('q=1'));
    await choose(element, 'trend');
    expect(location.href).to.equal(address('q=1'));
    element.syncUrl = 'late';
    await element.updateComplete;
    await time.pass(LATER);
    expect(parameter('late-view')).to.equal('trend');
  });

  it('leaves nothing in the URL when it is removed', async () => {
    const { addEventListener, removeEventListener } = window;
    const heard = new Set<unknown>();
    const spy = (listen: typeof addEventListener, note: (listener: unknown) => void) =>
      function (this: Window, ...args: Parameters<typeof addEventListener>) {
        if (args[0] === 'popstate') note(args[1]);
        listen.apply(window, args);
      };
    Object.assign(window, {
      addEventListener: spy(addEventListener, (listener) => heard.add(listener)),
      removeEventListener: spy(removeEventListener, (listener) => heard.delete(listener)),
    });
    const element = await placed({ 'sync-url': '' });
    expect(heard.size).to.equal(1);
    element.dispatchEvent(new RoadmapWindowEvent('2020-01-01', '2030-12-31'));
    await granted(element);
    element.dispatchEvent(new RoadmapWindowEvent('2020-01-01', '2031-12-31'));
    await granted(element);
    element.remove();
    expect(heard.size).to.equal(0);
    Object.assign(window, { addEventListener, removeEventListener });
    const { href } = location;
    await time.pass(LATER);
    expect(location.href).to.equal(href);
  });

  it('does nothing if a page may not change its URL', async () => {
    const source = `<!doctype html><html lang="en"><roadmap-tracker sync-url src="${FILE}"></roadmap-tracker>
      <script type="module" src="/components/define.ts"></script></html>`;
    const { frame, page, window } = await framed(source, [1000, 900], (page) =>
      findThrough(page, 'roadmap-tracker', '[part=share]:enabled'),
    );
    const inner = one<RoadmapTracker>(page, 'roadmap-tracker');
    const inside = new HeldTime(window);
    const errors: unknown[] = [];
    window.addEventListener('error', (event) => errors.push(event.error));
    await choose(inner, 'table');
    expect(inner.view).to.equal('table');
    await inside.pass(LATER);
    expect(errors).to.deep.equal([]);
    frame.remove();
  });
});
