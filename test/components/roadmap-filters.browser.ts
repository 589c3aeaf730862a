import '../../components/roadmap-filters/define.js';
import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import type { RoadmapFilterEvent } from '../../components/events.js';
import type { RoadmapFilters } from '../../components/roadmap-filters/roadmap-filters.js';
import { StoreController } from '../../components/store/store-controller.js';
import type { Facet, Filter } from '../../src/model/index.js';

const FILE = '/data/solid-state-batteries.json';

interface Document {
  companies: { id: string; name: string; country: string }[];
  milestones: { company: string; stage: string; technology: string; title: string }[];
}

/** Gives the test a store for its children, as the tracker does. */
class TestTracker extends LitElement {
  data: unknown;
  readonly store = new StoreController(this, { provides: true });
  protected override createRenderRoot() {
    return this;
  }
}
customElements.define('test-tracker', TestTracker);

async function loaded(attributes: Record<string, string> = {}, data: unknown = undefined) {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const filters = document.createElement('roadmap-filters');
  for (const [name, value] of Object.entries(attributes)) filters.setAttribute(name, value);
  if (data === undefined) filters.src = FILE;
  else filters.data = data;
  const load = oneEvent(filters, 'roadmap-load');
  holder.append(filters);
  await load;
  await filters.updateComplete;
  return filters;
}

function all<T extends HTMLElement>(filters: RoadmapFilters, selector: string): T[] {
  return [...filters.renderRoot.querySelectorAll<T>(selector)];
}

function one<T extends HTMLElement>(filters: RoadmapFilters, selector: string): T {
  const found = filters.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const facet = (filters: RoadmapFilters, name: Facet) => one(filters, `[data-facet=${name}]`);
const focused = (filters: RoadmapFilters) => filters.shadowRoot?.activeElement ?? null;
const text = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const countOf = (filters: RoadmapFilters) => text(one(filters, '[part=count]'));
const chipsOf = (filters: RoadmapFilters) => all(filters, '[part=chip]').map(text);
const isOpen = (filters: RoadmapFilters, name: Facet) =>
  one(filters, `#${name}`).matches(':popover-open');

/** Opens a panel and waits until it has taken the focus. */
async function open(filters: RoadmapFilters, name: Facet) {
  facet(filters, name).click();
  const panel = one(filters, `#${name}`);
  await waitUntil(() => panel.contains(focused(filters)), 'the panel takes the focus', {
    timeout: 5000,
  });
  return panel;
}

/** Rows of the open panel: name, count, checkbox. */
function rows(filters: RoadmapFilters) {
  return all(filters, '[part=choice]').map((label) => ({
    label,
    box: label.querySelector('input') as HTMLInputElement,
    name: text(label.querySelector('.name') as Element),
    count: Number(label.querySelector('.number')?.textContent),
  }));
}

async function choose(filters: RoadmapFilters, name: string) {
  rows(filters)
    .find((row) => row.name === name)
    ?.box.click();
  await filters.updateComplete;
  await filters.updateComplete;
}

/** Types into a field as a person does, all at once. */
function type(field: HTMLInputElement, value: string) {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function search(filters: RoadmapFilters, value: string) {
  const asked = oneEvent(filters, 'roadmap-filter');
  type(one<HTMLInputElement>(filters, '[part=search]'), value);
  await asked;
  await aTimeout(0);
  await filters.updateComplete;
}

function recorded(filters: RoadmapFilters): Filter[] {
  const seen: Filter[] = [];
  filters.addEventListener('roadmap-filter', ({ filter }) => seen.push(filter));
  return seen;
}

const short = (company: string, title = 'First car') => ({ company, title, date: '2027' });

describe('roadmap-filters', () => {
  describe('is accessible', () => {
    it('empty', async () => {
      const filters = await fixture<RoadmapFilters>(html`<roadmap-filters></roadmap-filters>`);
      expect(all<HTMLButtonElement>(filters, '.facet').every((button) => button.disabled)).to.equal(
        true,
      );
      await expect(filters).to.be.accessible();
    });
    it('loaded', async () => {
      await expect(await loaded()).to.be.accessible();
    });
    for (const name of ['company', 'country', 'stage', 'technology', 'standing'] as const) {
      it(`with the panel of ${name} open`, async () => {
        const filters = await loaded();
        await open(filters, name);
        expect(facet(filters, name).getAttribute('aria-expanded')).to.equal('true');
        await expect(filters).to.be.accessible();
      });
    }
    it('filtered', async () => {
      const filters = await loaded({
        company: 'toyota,byd',
        standing: 'delayed',
        query: 'battery',
      });
      await expect(filters).to.be.accessible();
    });
    it('with nothing left, in the dark', async () => {
      const filters = await loaded({ query: 'xyzzy' });
      document.documentElement.style.colorScheme = 'dark';
      document.body.style.background = '#14181f';
      await expect(filters).to.be.accessible();
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    });
  });

  describe('keyboard', () => {
    it('goes from the text through the facets, into a panel, and back by Escape', async () => {
      const filters = await loaded();
      one(filters, '[part=search]').focus();
      await sendKeys({ press: 'Tab' });
      expect(focused(filters)).to.equal(facet(filters, 'company'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(filters)?.matches('#company [type=search]'));
      await sendKeys({ type: 'toyo' });
      expect(rows(filters).map(({ name }) => name)).to.deep.equal(['Toyota']);
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(filters)).to.equal(rows(filters)[0]?.box);
      await sendKeys({ press: ' ' });
      await filters.updateComplete;
      expect(chipsOf(filters)).to.deep.equal(['Toyota']);
      await sendKeys({ press: 'ArrowUp' });
      expect(focused(filters)?.matches('[type=search]')).to.equal(true);
      await sendKeys({ press: 'Escape' });
      expect(isOpen(filters, 'company')).to.equal(false);
      expect(focused(filters)).to.equal(facet(filters, 'company'));
      expect(text(facet(filters, 'company'))).to.equal('Company · 1 , 1 chosen');
      for (const name of ['country', 'stage', 'technology', 'standing'] as const) {
        await sendKeys({ press: 'Tab' });
        expect(focused(filters)).to.equal(facet(filters, name));
      }
      await sendKeys({ press: 'Tab' });
      expect(focused(filters)).to.equal(one(filters, '[part=chip]'));
      await sendKeys({ press: 'Tab' });
      expect(focused(filters)).to.equal(one(filters, '[part=clear]'));
    });

    it('closes a panel that is left by Tab', async () => {
      const filters = await loaded();
      const panel = await open(filters, 'stage');
      [...panel.querySelectorAll('input')].at(-1)?.focus();
      await sendKeys({ press: 'Tab' });
      await waitUntil(() => !isOpen(filters, 'stage'));
      expect(focused(filters)).to.equal(facet(filters, 'technology'));
    });

    it('keeps the focus in reach when the chip it is on goes', async () => {
      const filters = await loaded({ company: 'toyota,byd', query: 'car' });
      for (const left of [2, 1, 0]) {
        all(filters, '[part=chip]')[Math.min(left, 1)]?.focus();
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => all(filters, '[part=chip]').length === left);
        const next = left ? all(filters, '[part=chip]').at(-1) : facet(filters, 'company');
        expect(focused(filters)).to.equal(next);
      }
    });
  });

  it('closes on a click elsewhere, or on its own button', async () => {
    const filters = await loaded();
    await open(filters, 'company');
    await sendMouse({ type: 'click', position: [5, window.innerHeight - 5] });
    await waitUntil(() => !isOpen(filters, 'company'));
    await open(filters, 'stage');
    facet(filters, 'stage').click();
    await waitUntil(() => !isOpen(filters, 'stage'));
    expect(focused(filters)).to.equal(facet(filters, 'stage'));
  });

  it('goes straight from one panel to another', async () => {
    const filters = await loaded();
    await open(filters, 'company');
    await open(filters, 'standing');
    await nextFrame();
    expect(isOpen(filters, 'company')).to.equal(false);
    expect(facet(filters, 'company').getAttribute('aria-expanded')).to.equal('false');
    expect(rows(filters)[0]?.name).to.equal('Date unchanged');
  });

  it('asks with the whole filter, at once for a choice', async () => {
    const filters = await loaded({ stage: 'launch', query: 'car' });
    const seen = recorded(filters);
    await open(filters, 'company');
    await choose(filters, 'Toyota');
    expect(seen).to.deep.equal([
      {
        company: ['toyota'],
        country: [],
        stage: ['launch'],
        technology: [],
        standing: [],
        query: 'car',
      },
    ]);
    expect(filters.company).to.equal('toyota');
    expect(filters.getAttribute('company')).to.equal('toyota');
  });

  it('asks for text once the reader pauses, and takes it along with a choice', async () => {
    const filters = await loaded();
    const seen = recorded(filters);
    const field = one<HTMLInputElement>(filters, '[part=search]');
    for (const typed of ['c', 'ca', 'car']) type(field, typed);
    expect(seen).to.have.length(0);
    await waitUntil(() => seen.length > 0);
    type(field, 'cars');
    await open(filters, 'stage');
    await choose(filters, 'Launch');
    await aTimeout(200);
    expect(seen.map(({ query, stage }) => [query, ...stage])).to.deep.equal([
      ['car'],
      ['cars', 'launch'],
    ]);
    expect(field.value).to.equal('cars');
  });

  it('shows what holds when a request is refused', async () => {
    const filters = await loaded();
    filters.addEventListener('roadmap-filter', (event: RoadmapFilterEvent) =>
      event.preventDefault(),
    );
    await open(filters, 'stage');
    await choose(filters, 'Launch');
    expect(rows(filters).some(({ box }) => box.checked)).to.equal(false);
    await search(filters, 'xyzzy');
    expect(one<HTMLInputElement>(filters, '[part=search]').value).to.equal('');
    expect(chipsOf(filters)).to.deep.equal([]);
  });

  it('counts what each choice would leave by the other filters', async () => {
    const record: Document = await (await fetch(FILE)).json();
    const filters = await loaded({ stage: 'launch', company: 'toyota' });
    const expected = record.companies.map(({ id, name }) => [
      name,
      record.milestones.filter((m) => m.company === id && m.stage === 'launch').length,
    ]);
    await open(filters, 'company');
    const shown = rows(filters);
    expect(new Map(shown.map(({ name, count }) => [name, count]))).to.deep.equal(
      new Map(expected as [string, number][]),
    );
    const toyota = record.milestones.filter((m) => m.company === 'toyota');
    const left = toyota.filter((m) => m.stage === 'launch').length;
    expect(countOf(filters)).to.equal(`${left} of ${record.milestones.length} milestones`);
    await open(filters, 'stage');
    for (const { name, count } of rows(filters)) {
      const id = name.toLowerCase().replace(' ', '-').replace('samples', 'sample');
      expect([name, count]).to.deep.equal([name, toyota.filter((m) => m.stage === id).length]);
    }
  });

  it('orders choices: chosen first, empty ones last, companies by name, countries by count', async () => {
    const filters = await loaded({ company: 'toyota', query: 'battery' });
    await open(filters, 'company');
    const shown = rows(filters);
    expect(shown[0]?.name).to.equal('Toyota');
    const some = shown.slice(1).filter(({ count }) => count > 0);
    const empty = shown.slice(1).filter(({ count }) => count === 0);
    expect(shown.slice(1)).to.deep.equal([...some, ...empty]);
    for (const part of [some, empty]) {
      const names = part.map(({ name }) => name);
      expect(names).to.deep.equal(names.toSorted(new Intl.Collator('en').compare));
    }
    await choose(filters, some.at(-1)?.name ?? '');
    expect(rows(filters).map(({ name }) => name)).to.deep.equal(shown.map(({ name }) => name));
    await open(filters, 'country');
    const counts = rows(filters).map(({ count }) => count);
    expect(counts).to.deep.equal(counts.toSorted((a, b) => b - a));
    await open(filters, 'stage');
    expect(rows(filters).map(({ name }) => name)).to.include('Mass production');
  });

  it('takes back one choice by its chip, and all at once', async () => {
    const filters = await loaded({ company: 'toyota,byd', country: 'JP', query: 'car' });
    expect(chipsOf(filters)).to.deep.equal(['“car”', 'BYD', 'Toyota', 'Japan']);
    const names = all(filters, '[part=chip]').map((chip) => chip.getAttribute('aria-label'));
    expect(names).to.include('Remove Toyota');
    all(filters, '[part=chip]')[1]?.click();
    await waitUntil(() => chipsOf(filters).length === 3);
    expect(filters.company).to.equal('toyota');
    one(filters, '[part=clear]').click();
    await waitUntil(() => chipsOf(filters).length === 0);
    expect([filters.company, filters.country, filters.query]).to.deep.equal([null, null, null]);
    expect(one<HTMLInputElement>(filters, '[part=search]').value).to.equal('');
    expect(countOf(filters)).to.equal('95 milestones');
  });

  it('clears one facet in its panel', async () => {
    const filters = await loaded({ company: 'toyota,byd', stage: 'launch' });
    const panel = await open(filters, 'company');
    panel.querySelector('button')?.click();
    await waitUntil(() => filters.company === null);
    expect(filters.stage).to.equal('launch');
    expect(panel.contains(focused(filters))).to.equal(true);
  });

  it('says when nothing is left, and gives a way out', async () => {
    const filters = await loaded();
    await search(filters, 'xyzzy');
    expect(countOf(filters)).to.equal('No milestone fits these filters');
    await waitUntil(() => text(one(filters, '[role=status]')) === countOf(filters));
    one(filters, '[part=clear]').click();
    await waitUntil(() => countOf(filters) === '95 milestones');
    expect(focused(filters)).to.equal(facet(filters, 'company'));
  });

  it('tells assistive technology what is left, once the reader has paused', async () => {
    const filters = await loaded({ company: 'toyota' });
    const region = one(filters, '[role=status]');
    await waitUntil(() => text(region) === countOf(filters));
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(region, { characterData: true, childList: true, subtree: true });
    for (const typed of ['a', 'al', 'all']) await search(filters, typed);
    await waitUntil(() => text(region) === countOf(filters));
    expect(changes).to.equal(1);
    observer.disconnect();
  });

  it('is filtered by its attributes, and keeps what the roadmap does not know in sight', async () => {
    const data = [short('Toyota'), short('BYD', 'Sample'), short('CATL')];
    const filters = await loaded({ company: 'toyota,BYD,nobody', lang: 'en' }, data);
    expect(chipsOf(filters)).to.deep.equal(['Toyota', 'BYD', 'nobody']);
    expect(countOf(filters)).to.equal('2 of 3 milestones');
    await open(filters, 'company');
    expect(rows(filters).map(({ name, box }) => [name, box.checked])).to.deep.equal([
      ['BYD', true],
      ['nobody', true],
      ['Toyota', true],
      ['CATL', false],
    ]);
    await choose(filters, 'nobody');
    await choose(filters, 'BYD');
    expect(filters.company).to.equal('toyota');
    expect(rows(filters).map(({ name }) => name)).to.include('nobody');
    filters.setAttribute('company', 'catl');
    await waitUntil(() => chipsOf(filters).join() === 'CATL');
  });

  it('counts as of a day', async () => {
    const filters = await loaded({ 'as-of': '2018-01-01' });
    expect(Number.parseInt(countOf(filters), 10)).to.be.within(1, 30);
    await open(filters, 'company');
    const known = rows(filters).reduce((sum, { count }) => sum + count, 0);
    expect(countOf(filters)).to.equal(`${known} milestones`);
  });

  it('shows only facets that say something', async () => {
    const filters = await loaded({}, [short('Toyota'), short('BYD')]);
    expect(all(filters, '.facet').map(text)).to.deep.equal(['Company', 'Standing']);
  });

  it('names countries in the language of the page', async () => {
    const data = ['DE', 'EU', 'WORLD', 'not a code'].map((country) => ({
      ...short(country),
      country,
    }));
    const filters = await loaded({ lang: 'de' }, data);
    await open(filters, 'country');
    const names = rows(filters).map(({ name }) => name);
    expect(names).to.include.members(['Deutschland', 'Europäische Union', 'World']);
    const odd = await loaded({ lang: 'no such language!' }, data);
    expect(all(odd, '.facet')).to.have.length(3);
  });

  it('shows hostile names as text', async () => {
    const name = '<img src=x onerror="window.hacked=1">“x”';
    const filters = await loaded({ query: '<b>' }, [{ ...short(name), country: '<b>' }]);
    await open(filters, 'company');
    expect(rows(filters)[0]?.name).to.equal(name);
    await choose(filters, name);
    expect(chipsOf(filters)).to.deep.equal(['“<b>”', name]);
    expect(filters.renderRoot.querySelector('img, b')).to.equal(null);
  });

  it('lists a hundred of thousands of companies, and finds the rest', async () => {
    const data = Array.from({ length: 3000 }, (_, i) => short(`Company ${i}`));
    const filters = await loaded({}, data);
    const panel = await open(filters, 'company');
    expect(rows(filters)).to.have.length(100);
    expect(text(panel.querySelector('.note') as Element)).to.equal(
      '2,900 more: type to narrow the list',
    );
    type(panel.querySelector('input') as HTMLInputElement, '2999');
    await filters.updateComplete;
    expect(rows(filters).map(({ name }) => name)).to.deep.equal(['Company 2999']);
    type(panel.querySelector('input') as HTMLInputElement, 'zzz');
    await filters.updateComplete;
    expect(text(panel.querySelector('.note') as Element)).to.equal('Nothing called “zzz”');
  });

  describe('layout', () => {
    for (const width of [320, 1200]) {
      it(`does not jump while loading or typing, ${width} px wide`, async () => {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        box.style.inlineSize = `${width}px`;
        const filters = document.createElement('roadmap-filters');
        box.append(filters);
        await filters.updateComplete;
        const before = filters.offsetHeight;
        filters.src = FILE;
        await oneEvent(filters, 'roadmap-load');
        await filters.updateComplete;
        expect(filters.offsetHeight).to.equal(before);
        const button = facet(filters, 'standing').getBoundingClientRect();
        await search(filters, 'battery on a long road, far too long for a line');
        await search(filters, 'battery');
        expect(facet(filters, 'standing').getBoundingClientRect().left).to.equal(button.left);
        expect(filters.offsetHeight).to.equal(before);
      });
    }

    it('fits 320 px: targets of 24 px, panels as wide as the element', async () => {
      const filters = await loaded({ company: 'toyota,byd,factorial', query: 'a' });
      (filters.parentElement as HTMLElement).style.inlineSize = '320px';
      await nextFrame();
      const around = filters.getBoundingClientRect();
      for (const control of all(filters, 'button, input')) {
        const { left, right, width, height } = control.getBoundingClientRect();
        if (width === 0) continue;
        expect(Math.min(width, height)).to.be.at.least(24);
        expect(left).to.be.at.least(around.left);
        expect(right).to.be.at.most(around.right + 0.5);
      }
      const panel = (await open(filters, 'standing')).getBoundingClientRect();
      expect([panel.left, panel.width]).to.deep.equal([around.left, around.width]);
    });

    it('opens a panel on the side of the text, also from right to left', async () => {
      const filters = await loaded();
      (filters.parentElement as HTMLElement).dir = 'rtl';
      await nextFrame();
      const panel = (await open(filters, 'company')).getBoundingClientRect();
      const button = facet(filters, 'company').getBoundingClientRect();
      const around = filters.getBoundingClientRect();
      const right = Math.max(button.right, around.left + panel.width);
      expect(panel.right).to.be.closeTo(right, 1);
      expect(panel.top).to.be.closeTo(button.bottom + 4, 1);
    });
  });

  it('shares the store of the tracker it stands in', async () => {
    const tracker = document.createElement('test-tracker') as TestTracker;
    tracker.data = [short('Toyota'), short('BYD')];
    const pair = [0, 1].map(() => document.createElement('roadmap-filters'));
    tracker.append(...pair);
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const load = oneEvent(tracker, 'roadmap-load');
    holder.append(tracker);
    await load;
    const [first, second] = pair as [RoadmapFilters, RoadmapFilters];
    await first.updateComplete;
    await open(first, 'company');
    await choose(first, 'BYD');
    await second.updateComplete;
    expect(chipsOf(second)).to.deep.equal(['BYD']);
    expect(second.hasAttribute('company')).to.equal(false);
  });

  it('leaves nothing running when it is taken away', async () => {
    const filters = await loaded();
    const seen = recorded(filters);
    await open(filters, 'company');
    type(one<HTMLInputElement>(filters, '[part=search]'), 'car');
    const { parentElement } = filters;
    filters.remove();
    await aTimeout(200);
    expect(seen).to.deep.equal([]);
    parentElement?.append(filters);
    await filters.updateComplete;
    expect(all(filters, '[part=choice]')).to.have.length(0);
    expect(facet(filters, 'company').getAttribute('aria-expanded')).to.equal('false');
  });
});
