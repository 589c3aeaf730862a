import { expect, fixture, html } from '@open-wc/testing';
import { PACE, refreshSeconds } from '../../../components/loading/back-off.js';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import { reload } from '../../../components/words/en/reload.js';
import type { Words } from '../../../components/words/en.js';
import { wordsFor } from '../../../components/words/languages.js';
import { BadServer } from '../../sources/bad-network.js';
import { until } from '../../until.js';
import { find } from '../page/find.js';
import { realVisibility, setHidden } from '../page/visibility.js';
import { counted, LANGUAGES, shows, textOf, time, title, tracker } from './page.js';

/** The words that come late. */
const ENGLISH: Partial<Words> = { reload };
/** The shortest time between two looks, in milliseconds. */
const LOOK = PACE.refresh * 1000;
const MINUTE = 60_000;

/** Until the next look for newer data is put off by the time between two: the last is over. */
const looked = () => until(() => time.waiting.includes(LOOK), 'the next look is put off');

/** A tracker that polls, and has loaded its first version. */
async function polling(server: BadServer, lang = 'en', parameters = {}): Promise<RoadmapTracker> {
  const element = await tracker(server.url('ok', parameters), lang, PACE.refresh);
  await shows(element, 1);
  await looked();
  return element;
}

/** Time passes, and nothing is asked of the server. */
async function expectRest(server: BadServer): Promise<void> {
  const before = await server.log();
  await time.pass(MINUTE);
  expect(await server.log()).to.deep.equal(before);
}

/** What watches an element as a tracker that polls does has been told that it is far. */
async function seenFar(element: HTMLElement): Promise<void> {
  const far = new Promise<void>((resolve) => {
    const tell = (entries: IntersectionObserverEntry[]) =>
      entries.at(-1)?.isIntersecting === false && resolve();
    new IntersectionObserver(tell, { rootMargin: '50%' }).observe(element);
  });
  await far;
}

function part<T extends HTMLElement>(element: RoadmapTracker, name: string): T {
  return find(element, name) as T;
}

describe('refresh', () => {
  it('is off unless it is a number above 0, and at least ten seconds', () => {
    for (const none of [null, undefined, Number.NaN, 0, -5, '', 'soon']) {
      expect(refreshSeconds(none), String(none)).to.equal(null);
    }
    expect([0.1, 9, 10, 3600, Infinity].map(refreshSeconds)).to.deep.equal([
      10,
      10,
      10,
      3600,
      Infinity,
    ]);
  });

  it('can be set by attribute', async () => {
    const element = await fixture<RoadmapTracker>(
      html`<roadmap-tracker refresh="60"></roadmap-tracker>`,
    );
    expect(element.refresh).to.equal(60);
    element.setAttribute('refresh', 'often');
    expect(refreshSeconds(element.refresh)).to.equal(null);
  });

  for (const [by, parameters] of [
    ['an ETag', {}],
    ['its bytes', { untagged: 1 }],
  ] as const) {
    it(`changes nothing if the data has not changed, recognised by ${by}`, async () => {
      const server = new BadServer();
      const element = await polling(server, 'en', parameters);
      const counts = counted(element);
      let progress = 0;
      element.addEventListener('roadmap-progress', () => (progress += 1));
      const filters = part(element, 'roadmap-filters');
      for (let looks = 0; looks < 4; looks += 1) {
        await time.pass(LOOK);
        await looked();
      }
      expect(await server.log()).to.have.length(5);
      expect(counts).to.deep.equal({ load: 0, error: 0 });
      expect(progress).to.equal(0);
      expect(part(element, 'roadmap-filters')).to.equal(filters);
    });
  }

  it('shows new data, and keeps day, filter, window, opened milestone and focus', async () => {
    const server = new BadServer();
    const element = await polling(server);
    const counts = counted(element);
    element.view = 'table';
    element.company = 'toyota';
    element.asOf = '2025-01-01';
    element.start = '2026-01-01';
    element.end = '2029-12-31';
    element.selected = 'toyota-cars';
    await until(() => find(element, 'roadmap-table'));
    const table = part(element, 'roadmap-table');
    await until(() => find(table, '[data-milestone=toyota-ships] button'));
    find(table, '[data-milestone=toyota-ships] button')?.focus();
    await server.set({ version: 2 });
    await time.pass(LOOK);
    await shows(element, 2);
    expect(counts).to.deep.equal({ load: 1, error: 0 });
    const { company, asOf, start, end, selected, view } = element;
    expect({ company, asOf, start, end, selected, view }).to.deep.equal({
      company: 'toyota',
      asOf: '2025-01-01',
      start: '2026-01-01',
      end: '2029-12-31',
      selected: 'toyota-cars',
      view: 'table',
    });
    const { activeElement } = part(element, 'roadmap-table').shadowRoot as ShadowRoot;
    expect(activeElement?.closest('[data-milestone]')?.getAttribute('data-milestone')).to.equal(
      'toyota-ships',
    );
  });

  it('asks the small file that head names, and src only where that tells of another version', async () => {
    const tells = (snapshot: unknown) =>
      `data:application/json,${encodeURIComponent(JSON.stringify({ snapshot }))}`;
    const server = new BadServer();
    const element = await polling(server);
    const look = async () => {
      await time.pass(LOOK);
      await looked();
      return (await server.log()).length;
    };
    element.setAttribute('head', tells('one.json'));
    const first = await look();
    expect(await look()).to.equal(first);
    await server.set({ version: 2 });
    expect(await look()).to.equal(first);
    element.setAttribute('head', tells('two.json'));
    expect(await look()).to.equal(first + 1);
    await shows(element, 2);
    // What says nothing usable is as none.
    for (const [more, head] of [
      [2, tells(7)],
      [3, 'data:text/plain,no'],
    ] as const) {
      element.setAttribute('head', head);
      expect(await look(), head).to.equal(first + more);
    }
  });

  it('pauses while the element is hidden, and catches up', async () => {
    const server = new BadServer();
    const element = await polling(server);
    element.style.display = 'none';
    await seenFar(element);
    await server.set({ version: 2 });
    await expectRest(server);
    element.style.display = '';
    await shows(element, 2);
  });

  it('pauses while the element is far from the viewport', async () => {
    const server = new BadServer();
    const element = await polling(server);
    element.style.marginBlockStart = '300vh';
    await seenFar(element);
    await server.set({ version: 2 });
    await expectRest(server);
    element.scrollIntoView();
    await shows(element, 2);
  });

  it('pauses while the page is hidden, and catches up', async () => {
    const server = new BadServer();
    const element = await polling(server);
    setHidden(true);
    await server.set({ version: 2 });
    await expectRest(server).finally(realVisibility);
    await shows(element, 2);
  });

  it('pauses outside the page, and with the page’s own data', async () => {
    const server = new BadServer();
    const element = await polling(server);
    const { parentElement } = element;
    element.remove();
    await expectRest(server);
    const before = await server.log();
    parentElement?.append(element);
    await until(async () => {
      await time.pass(LOOK);
      return (await server.log()).length > before.length;
    }, 'asked again');
    element.data = [{ company: 'Toyota', title: 'Cars' }];
    await until(() => !title(element), 'the data of the page');
    await expectRest(server);
  });

  it('works for parts, too', async () => {
    const server = new BadServer();
    const src = server.url('ok');
    const element = await fixture<HTMLElement>(
      html`<roadmap-table src=${src} refresh=${PACE.refresh}></roadmap-table>`,
    );
    const counts = counted(element);
    await until(() => counts.load === 1);
    await looked();
    await server.set({ version: 2 });
    await time.pass(LOOK);
    await until(() => counts.load === 2);
  });
});

describe('the last good roadmap', () => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
  });

  for (const lang of LANGUAGES) {
    it(`stays with its age until a newer one is loaded, in ${lang}`, async () => {
      const loadedAt = Date.now();
      Date.now = () => loadedAt;
      const server = new BadServer();
      const element = await polling(server, lang, { code: 503 });
      const counts = counted(element);
      await server.set({ kind: 'status' });
      await time.pass(LOOK);
      await until(() => find(element, '.reloading.old'));
      const { reload, load } = { ...ENGLISH, ...(await wordsFor(lang)) };
      expect(counts).to.deep.equal({ load: 0, error: 1 });
      expect(title(element)).to.equal('Version 1');
      expect(find(element, 'roadmap-filters')).not.to.equal(null);
      expect(textOf(element, '.old .what')).to.equal(reload.old(-10, 'second'));
      expect(textOf(element, '[role=status]')).to.equal(load.failed);
      Date.now = () => loadedAt + 5 * MINUTE;
      // Told of every second; tried again no sooner.
      await time.pass(1000);
      expect(textOf(element, '.old .what')).to.equal(reload.old(-5, 'minute'));
      await server.set({ kind: 'ok', version: 2 });
      find(element, '.old button')?.click();
      await shows(element, 2);
      expect(find(element, '.reloading')).to.equal(null);
    });
  }

  it('has an accessible notice, and the focus stays in the element when that is removed', async () => {
    const server = new BadServer();
    const element = await polling(server, 'en', { code: 500 });
    await server.set({ kind: 'status' });
    await time.pass(LOOK);
    await until(() => find(element, '.old button'));
    await expect(element).to.be.accessible();
    const button = find(element, '.old button');
    button?.focus();
    await server.set({ kind: 'ok' });
    button?.click();
    await until(() => !find(element, '.reloading'), 'gone');
    expect(document.activeElement).to.equal(element);
    expect(title(element)).to.equal('Version 1');
  });

  it('is not shown for another source that failed to load', async () => {
    const element = await polling(new BadServer());
    element.src = new BadServer().url('status', { code: 404 });
    await until(() => find(element, '.failure'));
    expect(find(element, 'roadmap-filters')).to.equal(null);
  });

  it('stays if its successor is broken, however often', async () => {
    const server = new BadServer();
    const element = await polling(server);
    const counts = counted(element);
    await server.set({ kind: 'broken' });
    for (let looks = 1; looks <= 3; looks += 1) {
      await time.pass(LOOK);
      await until(() => counts.error === looks);
      await looked();
    }
    expect(counts.load).to.equal(0);
    expect(title(element)).to.equal('Version 1');
    expect(find(element, '.reloading.old')).not.to.equal(null);
  });
});
