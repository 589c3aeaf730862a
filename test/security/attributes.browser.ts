import '../../components/define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapTracker } from '../../components/index.js';
import { oneEngineEach } from '../engine.js';
import { until } from '../until.js';
import { faultsIn } from './inspect.js';
import { all, deep } from './pages/steps.js';
import { STRINGS } from './strings.js';
import { Trap } from './trap.js';

const TAGS = ['tracker', 'timeline', 'filters', 'as-of', 'trend', 'scores', 'table', 'details'];
const STATE =
  'as-of since company country stage technology standing query group-by start end view selected';
const RECORDS = [
  { company: 'A', title: 'B', date: '2027', stage: 'launch', technology: 't', country: 'JP' },
  { company: 'C', title: 'D', date: '2025', status: 'achieved' },
];

const MINE = oneEngineEach(STRINGS.keys());
const at = (n: number) => STRINGS[n % STRINGS.length] as string;
const box = async () => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.cssText = 'inline-size: 1000px';
  return place;
};

/** A page of its own with the published script and nothing else. */
async function addressPage(under: string) {
  const frame = (await box()).appendChild(document.createElement('iframe'));
  frame.style.cssText = 'inline-size: 1000px; block-size: 800px';
  frame.src = `/security/address.html?under=${under}`;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentWindow as Window;
  page.alert = (said) => window.alert(said);
  return { page, contentDocument: page.document };
}

/** Changes the page's address; engines allow so many changes in some seconds (WebKit: 100 in 10 s). */
async function moved({ history }: Window, address: string): Promise<void> {
  const change = () => {
    try {
      history.replaceState(null, '', address);
      return true;
    } catch {
      return false;
    }
  };
  await until(change, 'the address may be changed');
}

/** As a browser lists what it fetched: without fragment, name and password. */
function addressed(text: string, { baseURI }: Document): string {
  const url = new URL(text, baseURI);
  return Object.assign(url, { hash: '', username: '', password: '' }).href;
}

describe('strings from strangers, in attributes', () => {
  let trap: Trap;
  let tried = 0;
  beforeEach(() => {
    trap = new Trap();
  });
  afterEach(async () => {
    const caught = await trap.caught();
    trap.remove();
    expect(caught).to.eql([]);
  });
  after(() => console.log(`      ${tried} strings × attributes tried`));

  for (const tag of TAGS)
    it(`ask roadmap-${tag} for nothing harmful`, async () => {
      const element = document.createElement(`roadmap-${tag}`) as RoadmapTracker;
      const { observedAttributes } = customElements.get(`roadmap-${tag}`) as unknown as {
        observedAttributes: string[];
      };
      const names = observedAttributes.filter((name) => !/^(?:src|sync-url)$/.test(name));
      element.data = RECORDS;
      (await box()).append(element);
      for (const n of MINE) {
        for (const [i, name] of names.entries()) element.setAttribute(name, at(n + 7 * i));
        await element.updateComplete;
        expect(faultsIn(element), at(n)).to.eql([]);
        expect(element.childNodes).to.have.length(0);
      }
      tried += names.length * MINE.length;
    });

  it('are addresses to fetch from and no more, in src', async () => {
    const { page, contentDocument } = await addressPage('');
    const element = contentDocument.createElement('roadmap-tracker');
    contentDocument.body.append(element);
    const asked = new Set<string>();
    for (const text of oneEngineEach(STRINGS)) {
      if (URL.canParse(text, contentDocument.baseURI)) asked.add(addressed(text, contentDocument));
      const failed = oneEvent(element, 'roadmap-error');
      element.setAttribute('src', text);
      await failed;
      await element.updateComplete;
      expect(faultsIn(element), text).to.eql([]);
    }
    const fetched = page.performance.getEntriesByType('resource').map(({ name }) => name);
    const scripts = `${location.origin}/security/cdn/`;
    const others = fetched.filter((url) => !url.startsWith(scripts));
    expect(others.filter((url) => !asked.has(addressed(url, contentDocument)))).to.eql([]);
    expect(page.location.pathname).to.equal('/security/address.html');
    tried += MINE.length;
  });

  it('are problems at most, as data', async () => {
    const element = document.createElement('roadmap-tracker');
    (await box()).append(element);
    for (const text of oneEngineEach(STRINGS)) {
      const done = Promise.race([
        oneEvent(element, 'roadmap-load'),
        oneEvent(element, 'roadmap-error'),
      ]);
      element.data = text;
      await done;
      await element.updateComplete;
      expect(faultsIn(element), text).to.eql([]);
    }
    tried += MINE.length;
  });

  it('stay text from a table of the page, which is left as it was', async () => {
    const table = document.createElement('table');
    const cells = (texts: readonly string[], tag: string) => {
      const row = table.insertRow();
      for (const text of texts) row.appendChild(document.createElement(tag)).textContent = text;
    };
    cells(['company', 'title', 'date', 'stage', 'phrase', 'source_url'], 'th');
    for (const n of STRINGS.keys())
      cells([at(n), at(n + 7), '2027', at(n + 14), at(n + 21), at(n + 28)], 'td');
    const before = table.innerHTML;
    const element = document.createElement('roadmap-tracker');
    element.view = 'table';
    element.append(table);
    const loaded = oneEvent(element, 'roadmap-load');
    (await box()).append(element);
    await loaded;
    await until(() => deep(element.shadowRoot as ShadowRoot, 'tr[data-milestone]')[0]);
    expect(faultsIn(element)).to.eql([]);
    expect(table.innerHTML).to.equal(before);
    tried += 5 * STRINGS.length;
  });

  it('stay text from the address of the page, and in it', async () => {
    const { page, contentDocument } = await addressPage('strict');
    const violations: string[] = [];
    contentDocument.addEventListener('securitypolicyviolation', ({ sample, blockedURI }) =>
      violations.push(`${blockedURI} ${sample}`),
    );
    const names = STATE.split(' ');
    for (const n of MINE) {
      const said = names.map((name, i) => `roadmap-${name}=${encoded(at(n + 7 * i))}`);
      await moved(page, `?other=${encoded(at(n))}&${said.join('&')}#place`);
      const element = contentDocument.createElement('roadmap-tracker') as RoadmapTracker;
      element.setAttribute('sync-url', '');
      element.setAttribute('src', 'data.json');
      contentDocument.body.replaceChildren(element);
      await new Promise((resolve) =>
        element.addEventListener('roadmap-load', resolve, { once: true }),
      );
      await element.updateComplete;
      expect(faultsIn(element), at(n)).to.eql([]);
      // Written back, it is the same page still.
      element.view = 'scores';
      await element.updateComplete;
      const { origin, pathname, hash, searchParams } = new URL(page.location.href);
      expect([origin, pathname, hash]).to.eql([
        location.origin,
        '/security/address.html',
        '#place',
      ]);
      expect(searchParams.get('other')).to.equal(wellFormed(at(n)));
    }
    expect(violations).to.eql([]);
    expect(all(contentDocument.body).filter(({ localName }) => localName === 'script')).to.eql([]);
    tried += names.length * MINE.length;
  });
});

/** Half a character cannot stand in an address. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');
const encoded = (text: string) => encodeURIComponent(wellFormed(text));
