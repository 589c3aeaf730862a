import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapErrorEvent } from '../../../components/events.js';
import { PACE } from '../../../components/loading/back-off.js';
import { wordsFor } from '../../../components/words/languages.js';
import { LIMITS } from '../../../src/sources/fetch.js';
import type { SourceFault } from '../../../src/sources/source-error.js';
import { BadServer } from '../../sources/bad-network.js';
import { until } from '../../until.js';
import { find } from '../page/find.js';
import { counted, LANGUAGES, shows, textOf, time, title, tracker } from './page.js';

/** Longer than until any try, and than the patience with silence. */
const MINUTE = 60_000;
/** The most by which a try is put off beyond its seconds, in milliseconds a second. */
const LATEST = 1200;

/** A failure is told of, and that it will be tried again. */
const saysAgain = (element: HTMLElement) =>
  until(() => expect(textOf(element, '.again')).to.match(/^Trying again in/));

describe('a failure to load', () => {
  const code = (status: number) => [`${status}`, 'status', 'status', { code: status }] as const;
  const FAULTS: readonly (readonly [
    what: string,
    kind: string,
    fault: SourceFault,
    parameters?: Readonly<Record<string, number>>,
  ])[] = [
    ['no answer', 'silent', 'time-out'],
    ['silence in mid-body', 'stall', 'time-out'],
    ['a closed connection', 'reset', 'network'],
    ['a drop in mid-body', 'drop', 'incomplete'],
    ['a loop of redirects', 'loop', 'network'],
    ['too much', 'endless', 'size'],
    ['a page', 'page', 'page'],
    ['nothing', 'empty', 'empty'],
    ...[404, 429, 500, 503].map(code),
  ];
  for (const [what, kind, fault, parameters] of FAULTS) {
    it(`is explained in every language, and can be retried: ${what}`, async () => {
      LIMITS.bytes = 200_000;
      for (const lang of LANGUAGES) {
        const server = new BadServer();
        const element = await tracker(server.url(kind, { ...parameters }), lang);
        const failing: Promise<RoadmapErrorEvent> = oneEvent(element, 'roadmap-error');
        if (fault === 'time-out') await fallsSilent(element, server);
        const { error } = await failing;
        expect(error).to.include({ fault });
        const { load } = await wordsFor(lang);
        for (const words of [load.failed, load.cause(error)])
          await until(() => expect(textOf(element, '.failure')).to.include(words));
        expect(find(element, '.failure')?.checkVisibility()).to.equal(true);
        await server.set({ kind: 'ok' });
        find(element, '.failure button')?.click();
        await oneEvent(element, 'roadmap-load');
        await shows(element, 1);
        expect(find(element, '.failure')).to.equal(null);
        element.remove();
      }
    });
  }

  it('is explained if another origin does not allow this page', async () => {
    const element = await tracker(new BadServer().elsewhere('ok'));
    const { error }: RoadmapErrorEvent = await oneEvent(element, 'roadmap-error');
    expect(error).to.include({ fault: 'network' });
    await until(() => textOf(element, '.failure').includes('CORS'));
  });
});

/** The time passes that an element waits for its server, after the answer has begun as well. */
async function fallsSilent(element: HTMLElement, server: BadServer): Promise<void> {
  const counts = counted(element);
  await until(async () => (await server.log()).length === 1, 'asked for');
  await until(async () => {
    if (time.waiting.includes(LIMITS.silence)) await time.pass(LIMITS.silence);
    return counts.error > 0;
  }, 'nothing comes');
}

describe('a transient failure', () => {
  it('is retried, and says when', async () => {
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 503, times: 2 }));
    const counts = counted(element);
    await until(() => expect(textOf(element, '.failure .again')).to.match(/ in [12] second/));
    await expect(element).to.be.accessible();
    await time.pass(799);
    expect(await server.log()).to.deep.equal([503]);
    await time.pass(401);
    await until(() => expect(textOf(element, '.failure .again')).to.match(/ in [45] second/));
    // The second wait, of 3,200 ms at least, may have begun at any of the 401 that were passed.
    await time.pass(3200 - 401 - 1);
    expect(await server.log()).to.deep.equal([503, 503]);
    await time.pass(1 + 401 + 1600);
    await shows(element, 1);
    expect(find(element, '.reloading')).to.equal(null);
    expect(await server.log()).to.deep.equal([503, 503, 200]);
    expect(counts).to.deep.equal({ load: 1, error: 2 });
  });

  it('is left to the reader after the last try', async () => {
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 500 }));
    for (const seconds of PACE.retries) {
      await saysAgain(element);
      await time.pass(seconds * LATEST);
    }
    await until(() => expect(textOf(element, '.again')).to.equal(''));
    await time.pass(MINUTE);
    expect(await server.log()).to.deep.equal([500, 500, 500, 500]);
  });

  it('waits as long as the server asks', async () => {
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 429, after: 30, times: 1 }));
    await saysAgain(element);
    await time.pass(29_999);
    expect(await server.log()).to.deep.equal([429]);
    await time.pass(1);
    await shows(element, 1);
  });

  it('is not retried if the server asks for a long wait, or if it is permanent', async () => {
    const busy = new BadServer();
    const gone = new BadServer();
    const elements = [
      await tracker(busy.url('status', { code: 503, after: 3600 })),
      await tracker(gone.url('status', { code: 404 })),
    ];
    for (const element of elements) await until(() => find(element, '.failure .again'));
    await time.pass(MINUTE);
    expect(await busy.log()).to.deep.equal([503]);
    expect(await gone.log()).to.deep.equal([404]);
  });

  it('is retried at once when the page comes online', async () => {
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 503, times: 1 }));
    await saysAgain(element);
    window.dispatchEvent(new Event('online'));
    await shows(element, 1);
  });

  it('is retried rarely if the connection comes and goes', async () => {
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 500 }));
    await saysAgain(element);
    const counts = counted(element);
    const before = (await server.log()).length;
    for (let second = 0; second < 120; second += 2) {
      window.dispatchEvent(new Event('online'));
      await time.pass(2000);
      const asked = (await server.log()).length - before;
      await until(() => counts.error >= asked);
    }
    // At once and three tries after that, then after 10, 20, 40 seconds.
    expect((await server.log()).length - before).to.be.within(1, 10);
  });

  it('waits for the page to come online', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const server = new BadServer();
    const element = await tracker(server.url('reset'));
    await until(() => textOf(element, '.again') === 'It is loaded once you are online.');
    expect(textOf(element, '.failure')).to.include('The device is offline');
    const before = await server.log();
    await time.pass(MINUTE);
    expect(await server.log()).to.deep.equal(before);
    await server.set({ kind: 'ok' });
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
    await shows(element, 1);
  });

  it('is forgotten when src changes', async () => {
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 500 }));
    await saysAgain(element);
    element.src = new BadServer().url('ok');
    await shows(element, 1);
    await time.pass(MINUTE);
    expect(await server.log()).to.deep.equal([500]);
    expect(title(element)).to.equal('Version 1');
  });

  it('is forgotten when the element is removed, and loading restarts when it is back', async () => {
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 500 }));
    const { parentElement } = element;
    await saysAgain(element);
    element.remove();
    await time.pass(MINUTE);
    expect(await server.log()).to.deep.equal([500]);
    await server.set({ kind: 'ok' });
    parentElement?.append(element);
    await saysAgain(element);
    await time.pass(LATEST);
    await shows(element, 1);
  });

  it('is retried by a part on its own', async () => {
    const server = new BadServer();
    const src = server.url('status', { code: 502, times: 1 });
    const element = await fixture<HTMLElement>(html`<roadmap-table src=${src}></roadmap-table>`);
    await until(() =>
      expect(textOf(element, '.reloading')).to.match(/^Trying again in [12] second/),
    );
    await time.pass(LATEST);
    await until(() => find(element, '[part=row]'), 'rows');
    expect(find(element, '.reloading')).to.equal(null);
  });
});
