import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/define.js';
import { NO_FILTER, RoadmapFilterEvent, type RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { all, find } from '../page/find.js';
import { rendered } from '../page/place.js';

const RECORDS = [
  { company: 'Toyota', title: 'Cars', date: '2027' },
  { company: 'BYD', title: 'Cars', date: '2028' },
  { company: 'Nio', title: 'Pack', date: '2029' },
];

const tableOf = (element: Element) =>
  find(element, 'roadmap-table') ?? element.querySelector('roadmap-table');
const rows = (element: Element) => {
  const table = tableOf(element);
  return table ? all(table, '[data-milestone]').map(({ dataset }) => dataset.milestone) : [];
};

describe('state attributes', () => {
  it('filter what is shown, and persist', async () => {
    const element = await rendered(
      html`<roadmap-tracker view="table" company="toyota, byd" .data=${RECORDS}></roadmap-tracker>`,
    );
    await until(() => rows(element).length === 2);
    expect(rows(element)).to.have.members(['toyota-cars', 'byd-cars']);
    expect(element.getAttribute('company')).to.equal('toyota,byd');
    expect(element.company).to.equal('toyota,byd');
  });

  it('survive an upgrade', async () => {
    const holder = await fixture(html`<div></div>`);
    const template = document.createElement('template');
    template.content.append(document.createElement('roadmap-tracker'));
    const copy = template.content.cloneNode(true) as DocumentFragment;
    const element = copy.firstElementChild as RoadmapTracker;
    expect(element.constructor).to.equal(HTMLElement);
    element.setAttribute('company', 'toyota');
    element.setAttribute('group-by', 'stage');
    Object.assign(element, { data: RECORDS, view: 'table' });
    holder.append(copy);
    await until(() => rows(element).length === 1);
    expect(element.getAttribute('company')).to.equal('toyota');
    expect(element.getAttribute('group-by')).to.equal('stage');
    expect(element.getAttribute('view')).to.equal('table');
  });

  it('follow the reader’s requests', async () => {
    const element = await rendered(html`<roadmap-tracker .data=${RECORDS}></roadmap-tracker>`);
    const filter = { ...NO_FILTER, company: ['nio'], query: 'pack' };
    element.dispatchEvent(new RoadmapFilterEvent(filter));
    await until(() => element.getAttribute('company') === 'nio');
    expect(element.getAttribute('query')).to.equal('pack');
    expect(element.company).to.equal('nio');
    element.company = null;
    await element.updateComplete;
    expect(element.hasAttribute('company')).to.equal(false);
    expect(element.query).to.equal('pack');
  });

  it('fall back if they are invalid', async () => {
    const element = await rendered(
      html`<roadmap-tracker as-of="2026-02-30" view="pie" group-by="mood" .data=${RECORDS}></roadmap-tracker>`,
    );
    await until(() => !element.hasAttribute('as-of'));
    expect(element.hasAttribute('view')).to.equal(false);
    expect(element.hasAttribute('group-by')).to.equal(false);
  });

  it('do not change if the page refuses a request', async () => {
    const element = await rendered(html`<roadmap-tracker .data=${RECORDS}></roadmap-tracker>`);
    const refuse = (event: Event) => event.preventDefault();
    element.addEventListener('roadmap-filter', refuse, { once: true });
    element.dispatchEvent(new RoadmapFilterEvent({ ...NO_FILTER, company: ['nio'] }));
    element.dispatchEvent(new RoadmapFilterEvent({ ...NO_FILTER, query: 'pack' }));
    await until(() => element.getAttribute('query') === 'pack');
    expect(element.hasAttribute('company')).to.equal(false);
  });
});

describe('parts', () => {
  it('follow the tracker around them, also in shadow roots', async () => {
    const element = await rendered(
      html`<roadmap-tracker company="nio" .data=${RECORDS}><div></div></roadmap-tracker>`,
    );
    const shadow = element.querySelector('div')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    const table = document.createElement('roadmap-table');
    shadow.append(table);
    await until(() => all(table, '[data-milestone]').length === 1);
    expect(table.company).to.equal('nio');
    expect(table.hasAttribute('company')).to.equal(false);
  });

  it('have a roadmap of their own outside, and share that of the tracker they are moved into', async () => {
    const holder = await fixture(html`<div></div>`);
    const table = document.createElement('roadmap-table');
    table.data = RECORDS.slice(0, 1);
    const count = () => all(table, '[data-milestone]').length;
    holder.append(table);
    await until(() => count() === 1, 'alone');
    const element = await rendered(html`<roadmap-tracker .data=${RECORDS}></roadmap-tracker>`);
    element.append(table);
    await until(() => count() === 3, 'in the tracker');
    await until(() => find(element, '[part=problems]'), 'told');
    const told = find(element, '[part=problems]')?.textContent;
    expect(told).to.include('roadmap-table').and.include('its data is not used');
    holder.append(table);
    await until(() => count() === 1, 'alone again');
  });
});

describe('loading', () => {
  const json = (title: string) =>
    URL.createObjectURL(
      new Blob([JSON.stringify([{ company: 'A', title }])], { type: 'application/json' }),
    );

  it('ends with the last of several', async () => {
    const element = await fixture<RoadmapTracker>(html`<roadmap-tracker></roadmap-tracker>`);
    const titles: (string | undefined)[] = [];
    element.addEventListener('roadmap-load', ({ roadmap }) =>
      titles.push(roadmap.milestones[0]?.title),
    );
    for (const src of [FILE, json('one'), '/nowhere', json('two')]) {
      element.src = src;
      await element.updateComplete;
    }
    await until(() => titles.length > 0);
    // What was asked for after all of these has come.
    await Promise.all([fetch(`${FILE}?later`), fetch('/nowhere?later')]);
    element.src = json('three');
    await until(() => titles.includes('three'));
    expect(titles).to.deep.equal(['two', 'three']);
  });

  it('prefers data over src over children, and loads nothing twice', async () => {
    const element = await rendered(html`<roadmap-tracker src=${json('src')} .data=${RECORDS}>
      <script type="application/json">[{"company": "A", "title": "child"}]</script>
    </roadmap-tracker>`);
    const titles: (string | undefined)[] = [];
    element.addEventListener('roadmap-load', ({ roadmap }) =>
      titles.push(roadmap.milestones[0]?.title),
    );
    element.requestUpdate();
    await element.updateComplete;
    element.data = null;
    await until(() => titles.length === 1);
    element.src = null;
    await until(() => titles.length === 2);
    const script = element.querySelector('script') as HTMLScriptElement;
    script.textContent = '[{"company": "A", "title": "changed"}]';
    await until(() => titles.length === 3);
    expect(titles).to.deep.equal(['src', 'child', 'changed']);
  });

  it('stops when the element is removed, and restarts when it is back', async () => {
    const element = await fixture<RoadmapTracker>(
      html`<roadmap-tracker src=${FILE}></roadmap-tracker>`,
    );
    const another = () => rendered(html`<roadmap-tracker src=${FILE}></roadmap-tracker>`);
    const holder = element.parentElement as HTMLElement;
    let loads = 0;
    element.addEventListener('roadmap-load', () => (loads += 1));
    element.remove();
    await another();
    expect(loads).to.equal(0);
    holder.append(element);
    await until(() => loads === 1);
    element.remove();
    holder.append(element);
    await another();
    expect(loads).to.equal(1);
  });

  it('keeps the old roadmap visible until the new one is loaded or has failed', async () => {
    const element = await rendered(
      html`<roadmap-tracker view="table" .data=${RECORDS}></roadmap-tracker>`,
    );
    await until(() => rows(element).length === 3);
    element.data = null;
    element.src = '/nowhere.json';
    const failed = oneEvent(element, 'roadmap-error');
    await element.updateComplete;
    expect(find(element, 'progress')).to.not.equal(null);
    expect(rows(element)).to.have.length(3);
    await failed;
    await element.updateComplete;
    expect(rows(element)).to.have.length(0);
    expect(find(element, '.failure')?.textContent).to.include('404');
  });
});
