/** Every example of the documentation that needs a browser runs here: on its page, or on one of its own. */
import { expect } from '@open-wc/testing';
import { deep, first } from '../components/page/find.js';
import { turn } from '../components/page/wait.js';
import { oneEngineEach } from '../engine.js';
import type { Example } from '../tools/docs/examples.mjs';
import { until } from '../until.js';

const examples: Example[] = await (await fetch('/docs-examples/all.json')).json();
const uses = (...wanted: string[]) =>
  examples.filter(({ language, use }) => wanted.includes(`${language} ${use}`.trim()));
const liveOf = (page: string) => uses('html live').filter((each) => each.page === page);

// A program of the test runner: it brings its own tests.
const isTest = ({ code }: Example) => code.includes("from '@open-wc/testing'");
for (const { page, number } of uses('js browser').filter(isTest))
  await import(`/docs-examples/${page}-${number}.js`);

/** What an element draws once it has its records. */
const DRAWN =
  '[part~=milestone], [part~=multiple], [part~=plot], [part~=row], [part~=promise], [part~=claim], form, [part~=drop], .vis-item';

let frame: HTMLIFrameElement | undefined;
afterEach(() => frame?.remove());

/** Opens a page in a frame, and collects its errors and what its policy refuses. */
async function open(address: string) {
  const faults: string[] = [];
  frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1200px; block-size: 800px; border: 0';
  frame.src = address;
  document.body.append(frame);
  while (!frame.contentWindow || frame.contentWindow.location.href === 'about:blank') await turn();
  const inside = frame.contentWindow as Window & typeof globalThis;
  inside.addEventListener('error', ({ message }) => faults.push(message));
  inside.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  inside.console.error = (...words: unknown[]) => faults.push(words.join(' '));
  inside.console.warn = (...words: unknown[]) => faults.push(words.join(' '));
  inside.document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
    faults.push(`${violatedDirective} refuses ${blockedURI}`),
  );
  await until(() => inside.document.readyState === 'complete', 'the page is there');
  return { page: inside.document, inside, faults };
}

const draws = (place: Element) =>
  until(
    () => deep(place as HTMLElement, DRAWN).length > 0,
    `${place.innerHTML.slice(0, 80)} draws`,
  );

describe('live examples', () => {
  before(async function () {
    // The first request waits until the elements are bundled.
    this.timeout(600_000);
    expect((await fetch('/docs/cdn/roadmap-tracker.js')).ok).to.equal(true);
  });

  for (const name of oneEngineEach(new Set(uses('html live').map(({ page }) => page))))
    it(`${name} draws what it shows the code of`, async () => {
      const { page, inside, faults } = await open(`/docs/${name}.html`);
      const places = [...page.querySelectorAll('.live')];
      expect(places.length).to.equal(liveOf(name).length);
      for (const place of places) {
        // Some are drawn only when the reader is near.
        place.scrollIntoView({ behavior: 'instant' });
        await draws(place);
      }
      expect(page.documentElement.scrollWidth).to.be.at.most(inside.innerWidth);
      expect(faults).to.deep.equal([]);
    });

  it('controlled: the page allows one organisation at a time', async () => {
    const { page } = await open('/docs/controlled.html');
    const tracker = page.querySelector('#owned') as HTMLElement & { company: string | null };
    await draws(tracker);
    const choose = async (name: string) => {
      if (!deep(tracker, '[part=choice]').length) first(tracker, '[data-facet=company]').click();
      const labels = () => deep<HTMLElement>(tracker, '[part=choice]');
      const label = await until(() => labels().find((each) => each.textContent?.includes(name)));
      label.click();
    };
    await choose('ITER');
    await until(() => tracker.company === 'iter');
    await choose('Helion');
    await until(() => tracker.company === 'helion');
    (page.querySelector('#reset') as HTMLButtonElement).click();
    expect(tracker.company).to.equal(null);
  });
});

describe('examples on pages of their own', () => {
  for (const { page: of, number, language, use } of oneEngineEach([
    ...uses('html', 'js vue', 'tsx react', 'svelte svelte', 'ts angular'),
    ...uses('js browser').filter((example) => !isTest(example)),
  ]))
    it(`${of}, example ${number} (${language} ${use})`, async () => {
      const { page, inside, faults } = await open(`/docs-examples/${of}-${number}.html`);
      // One only registers elements.
      if (of === 'frameworks' && use === 'browser')
        await until(() => inside.customElements.get('roadmap-timeline'));
      else await draws(page.body);
      expect(faults).to.deep.equal([]);
    });
});
