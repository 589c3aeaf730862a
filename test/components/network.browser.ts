import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { RoadmapErrorEvent } from '../../components/events.js';
import { PACE } from '../../components/store/back-off.js';
import { wordsFor } from '../../components/words/languages.js';
import { LIMITS } from '../../src/sources/fetch.js';
import type { SourceFault } from '../../src/sources/source-error.js';
import { BadServer } from '../sources/bad-network.js';
import { counted, inside, LANGUAGES, pause, shows, text, title, tracker } from './network-page.js';

describe('a failure', () => {
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
    it(`is told in every language, and can be tried again: ${what}`, async () => {
      PACE.tries = [];
      LIMITS.bytes = 200_000;
      await Promise.all(
        LANGUAGES.map(async (lang) => {
          const server = new BadServer();
          const element = await tracker(server.url(kind, { ...parameters }), lang);
          const { error }: RoadmapErrorEvent = await oneEvent(element, 'roadmap-error');
          expect(error).to.include({ fault });
          await waitUntil(() => inside(element, '.failure'));
          const { load } = await wordsFor(lang);
          const told = text(element, '.failure');
          expect(told).to.include(load.failed);
          expect(told).to.include(load.cause(error));
          expect(inside(element, '.failure')?.checkVisibility()).to.equal(true);
          await server.set({ kind: 'ok' });
          inside(element, '.failure button')?.click();
          await oneEvent(element, 'roadmap-load');
          await shows(element, 1);
          expect(inside(element, '.failure')).to.equal(null);
        }),
      );
    });
  }

  it('is told where another origin does not allow this page', async () => {
    PACE.tries = [];
    const element = await tracker(new BadServer().elsewhere('ok'));
    const { error }: RoadmapErrorEvent = await oneEvent(element, 'roadmap-error');
    expect(error).to.include({ fault: 'network' });
    await waitUntil(() => text(element, '.failure').includes('CORS'));
  });
});

describe('a failure that may pass', () => {
  it('is tried again, and says when', async () => {
    PACE.tries = [1, 0.1];
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 503, times: 2 }));
    const counts = counted(element);
    await waitUntil(() => /^Trying again in [12] second/.test(text(element, '.failure .again')));
    await expect(element).to.be.accessible();
    await shows(element, 1);
    expect(inside(element, '.reloading')).to.equal(null);
    expect(await server.log()).to.deep.equal([503, 503, 200]);
    expect(counts).to.deep.equal({ load: 1, error: 2 });
  });

  it('is left to the reader after the last try', async () => {
    PACE.tries = [0.1, 0.1, 0.1];
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 500 }));
    await waitUntil(async () => (await server.log()).length === 4);
    await pause(500);
    expect(await server.log()).to.have.length(4);
    expect(text(element, '.again')).to.equal('');
  });

  it('waits as long as the server asks', async () => {
    PACE.tries = [0.05];
    const server = new BadServer();
    const begin = performance.now();
    const element = await tracker(server.url('status', { code: 429, after: 1, times: 1 }));
    await shows(element, 1);
    expect(performance.now() - begin).to.be.above(1000);
  });

  it('is not tried where the server asks for more than patience, nor where it will not pass', async () => {
    PACE.tries = [0.05];
    const busy = new BadServer();
    const gone = new BadServer();
    await tracker(busy.url('status', { code: 503, after: 3600 }));
    await tracker(gone.url('status', { code: 404 }));
    await pause(700);
    expect(await busy.log()).to.deep.equal([503]);
    expect(await gone.log()).to.deep.equal([404]);
  });

  it('is tried at once when the page comes online', async () => {
    PACE.tries = [60];
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 503, times: 1 }));
    await waitUntil(() => text(element, '.again').startsWith('Trying again in'));
    window.dispatchEvent(new Event('online'));
    await shows(element, 1);
  });

  it('waits for the page to come online', async () => {
    PACE.tries = [0.05];
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const server = new BadServer();
    const element = await tracker(server.url('reset'));
    await waitUntil(() => text(element, '.again') === 'It is loaded once you are online.');
    expect(text(element, '.failure')).to.include('The device is offline');
    const before = await server.log();
    await pause(300);
    expect(await server.log()).to.deep.equal(before);
    await server.set({ kind: 'ok' });
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
    await shows(element, 1);
  });

  it('is forgotten when src changes', async () => {
    PACE.tries = [0.4];
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 500 }));
    await waitUntil(() => text(element, '.again') !== '');
    element.src = new BadServer().url('ok');
    await shows(element, 1);
    await pause(700);
    expect(await server.log()).to.deep.equal([500]);
    expect(title(element)).to.equal('Version 1');
  });

  it('is forgotten when the element leaves, and tried anew when it comes back', async () => {
    PACE.tries = [0.4];
    const server = new BadServer();
    const element = await tracker(server.url('status', { code: 500 }));
    const { parentElement } = element;
    await waitUntil(() => text(element, '.again') !== '');
    element.remove();
    await pause(700);
    expect(await server.log()).to.deep.equal([500]);
    await server.set({ kind: 'ok' });
    parentElement?.append(element);
    await shows(element, 1);
  });

  it('is tried by a part that stands alone', async () => {
    PACE.tries = [1];
    const server = new BadServer();
    const src = server.url('status', { code: 502, times: 1 });
    const element = await fixture<HTMLElement>(html`<roadmap-table src=${src}></roadmap-table>`);
    await waitUntil(() => /^Trying again in [12] second/.test(text(element, '.reloading')));
    await waitUntil(() => inside(element, '[part=row]'), 'rows', { timeout: 5000 });
    expect(inside(element, '.reloading')).to.equal(null);
  });
});
