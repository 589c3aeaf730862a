import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/define.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { BROKEN_DOCUMENTS } from '../../sources/broken-documents.js';
import { until } from '../../until.js';

const DATA = '/data/solid-state-batteries.json';

const part = (element: Element, name: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`) ?? null;
const within = (element: Element, ...path: string[]) =>
  path.reduce<Element | null>(
    (node, selector) => node?.shadowRoot?.querySelector(selector) ?? null,
    element,
  ) as HTMLElement | null;
const rows = (element: Element) =>
  [
    ...(within(element, 'roadmap-table')?.shadowRoot?.querySelectorAll('[data-milestone]') ?? []),
  ].map((row) => (row as HTMLElement).dataset.milestone);

async function tracker(template: ReturnType<typeof html>, event = 'roadmap-load') {
  const holder = document.createElement('div');
  document.body.append(holder);
  const heard = oneEvent(holder, event);
  const element = await fixture<RoadmapTracker>(template, { parentNode: holder });
  await heard;
  await element.updateComplete;
  return element;
}

const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

describe('roadmap-tracker is accessible', () => {
  it('with nothing to show', async () => {
    const element = await fixture(html`<roadmap-tracker></roadmap-tracker>`);
    expect(part(element, 'message')?.textContent).to.include('No roadmap yet');
    await expect(element).to.be.accessible();
  });

  it('while loading', async () => {
    const element = await fixture(html`<roadmap-tracker src=${DATA}></roadmap-tracker>`);
    expect(within(element, 'progress')).to.not.equal(null);
    await expect(element).to.be.accessible();
  });

  it('after a failure, which can be tried again', async () => {
    const element = await tracker(
      html`<roadmap-tracker src="/nowhere.json"></roadmap-tracker>`,
      'roadmap-error',
    );
    expect(part(element, 'message')?.textContent).to.include('404').and.include('/nowhere.json');
    await expect(element).to.be.accessible();
    const again = oneEvent(element, 'roadmap-error');
    part(element, 'message')?.querySelector('button')?.click();
    await again;
  });

  it('as a timeline', async () => {
    const element = await tracker(html`<roadmap-tracker src=${DATA}></roadmap-tracker>`);
    const milestone = () => within(element, 'roadmap-timeline', '[part~=milestone]');
    await until(milestone, 'the timeline');
    await expect(element).to.be.accessible();
  });

  it('as a table, with a milestone open and with problems', async () => {
    const element = await tracker(html`<roadmap-tracker
      view="table" selected="good"
      .data=${[{ id: 'good', company: 'A', title: 'B', date: '2027' }, { company: 'A' }]}
    ></roadmap-tracker>`);
    await until(() => within(element, 'roadmap-details', 'h3'));
    within(element, 'summary')?.click();
    expect(part(element, 'problems')?.textContent).to.include('/1/title');
    await expect(element).to.be.accessible();
  });
});

describe('roadmap-tracker', () => {
  it('shows the title, the day and the announcement', async () => {
    const element = await tracker(
      html`<roadmap-tracker lang="en-GB" src=${DATA}></roadmap-tracker>`,
    );
    expect(part(element, 'title')?.textContent).to.equal('The all-solid-state battery race');
    expect(part(element, 'as-of')?.textContent).to.equal('As known on 24 Jun 2026');
    expect(within(element, '[role=status]')?.textContent).to.equal('95 milestones loaded.');
  });

  it('follows its language', async () => {
    const element = await tracker(html`<roadmap-tracker lang="en" src=${DATA}></roadmap-tracker>`);
    element.lang = 'de';
    await element.updateComplete;
    expect(part(element, 'as-of')?.textContent).to.include('24. Juni 2026');
  });

  it('changes its view by tabs, with the keyboard too', async () => {
    const element = await tracker(html`<roadmap-tracker src=${DATA}></roadmap-tracker>`);
    const tab = (view: string) => within(element, `#tab-${view}`) as HTMLElement;
    tab('table').click();
    await until(() => element.view === 'table');
    await element.updateComplete;
    expect(tab('table').getAttribute('aria-selected')).to.equal('true');
    expect(rows(element)).to.have.length(95);
    tab('table').focus();
    tab('table').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until(() => element.view === null);
    await element.updateComplete;
    expect(focused()).to.equal(tab('timeline'));
    expect(within(element, 'roadmap-timeline')).to.not.equal(null);
  });

  it('falls back to the timeline for a view that is not there', async () => {
    const element = await tracker(
      html`<roadmap-tracker view="nowhere" src=${DATA}></roadmap-tracker>`,
    );
    expect(within(element, '#tab-timeline')?.getAttribute('aria-selected')).to.equal('true');
  });

  it('changes lanes, unless the page refuses', async () => {
    const element = await tracker(html`<roadmap-tracker src=${DATA}></roadmap-tracker>`);
    const select = within(element, 'select') as HTMLSelectElement;
    const choose = (value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    choose('stage');
    await until(() => element.getAttribute('group-by') === 'stage');
    element.addEventListener('roadmap-view', (event) => event.preventDefault());
    choose('country');
    await element.updateComplete;
    expect(element.groupBy).to.equal('stage');
    expect(select.value).to.equal('stage');
  });

  it('offers no choice of lanes where there is none', async () => {
    const records = [{ company: 'A', title: 'B', date: '2027' }];
    const element = await tracker(html`<roadmap-tracker .data=${records}></roadmap-tracker>`);
    expect(within(element, 'select')).to.equal(null);
  });

  it('moves the focus into the details and back', async () => {
    const element = await tracker(
      html`<roadmap-tracker view="table" src=${DATA}></roadmap-tracker>`,
    );
    await until(() => rows(element).length === 95);
    const opener = within(element, 'roadmap-table', '[data-milestone] button') as HTMLElement;
    opener.focus();
    opener.click();
    await until(() => focused()?.localName === 'h3', 'in the details');
    expect(element.selected).to.be.a('string');
    const close = within(element, 'roadmap-details', '[part~=close]') as HTMLElement;
    close.focus();
    close.click();
    await until(() => focused() === opener, 'back');
    expect(element.selected).to.equal(null);
  });

  it('moves no focus when the page selects', async () => {
    const element = await tracker(
      html`<roadmap-tracker view="table" src=${DATA}></roadmap-tracker>`,
    );
    element.selected = 'toyota-first-assb-vehicle';
    await until(() => within(element, 'roadmap-details', 'h3'));
    expect(focused()).to.equal(document.body);
  });

  it('leaves out the parts that the page has placed', async () => {
    const element = await tracker(html`<roadmap-tracker src=${DATA}>
      <div><roadmap-filters></roadmap-filters><roadmap-table></roadmap-table></div>
      <roadmap-trend></roadmap-trend><roadmap-scores></roadmap-scores>
    </roadmap-tracker>`);
    expect(within(element, 'roadmap-filters')).to.equal(null);
    expect(within(element, 'roadmap-table')).to.equal(null);
    expect(within(element, '[role=tablist]')).to.equal(null);
    expect(within(element, 'roadmap-timeline')).to.not.equal(null);
    element.querySelector('roadmap-filters')?.remove();
    await until(() => within(element, 'roadmap-filters'));
  });

  it('brings a milestone into focus from any view', async () => {
    const element = await tracker(
      html`<roadmap-tracker view="table" src=${DATA}></roadmap-tracker>`,
    );
    await element.focusMilestone('toyota-first-assb-vehicle');
    await until(
      () => (focused() as HTMLElement | null)?.dataset.milestone === 'toyota-first-assb-vehicle',
      'focused',
    );
  });

  it('keeps a table in sight until the roadmap is, also when that fails', async () => {
    const table = html`<table><thead><tr><th>Company</th><th>Milestone</th><th>Date</th></tr></thead>
      <tbody><tr><td>Nio</td><td>Pack</td><td>2029</td></tr></tbody></table>`;
    const display = (element: Element) =>
      getComputedStyle(element.querySelector('table') as Element).display;
    const good = await tracker(html`<roadmap-tracker>${table}</roadmap-tracker>`);
    expect(display(good)).to.equal('none');
    const failing = await tracker(
      html`<roadmap-tracker src="/nowhere.json">${table}</roadmap-tracker>`,
      'roadmap-error',
    );
    expect(display(failing)).to.equal('table');
  });
});

describe('a tracker out of the page', () => {
  it('takes properties, and shows them when it comes back', async () => {
    const element = await tracker(
      html`<roadmap-tracker view="table" src=${DATA}></roadmap-tracker>`,
    );
    const parent = element.parentElement as HTMLElement;
    element.remove();
    element.company = 'toyota';
    await element.updateComplete;
    parent.append(element);
    await until(() => rows(element).length > 0 && rows(element).length < 20);
    expect(rows(element).every((id) => id?.startsWith('toyota'))).to.equal(true);
  });
});

describe('broken documents in the page', () => {
  for (const { what, text, at, good } of BROKEN_DOCUMENTS.filter((_, i) => i % 5 === 0)) {
    it(what, async () => {
      const shown = good.length > 0;
      const element = await tracker(
        html`<roadmap-tracker view="table" .data=${text}></roadmap-tracker>`,
        shown ? 'roadmap-load' : 'roadmap-error',
      );
      if (!shown) {
        expect(part(element, 'message')?.textContent).to.include('could not be loaded');
        return;
      }
      await until(() => rows(element).length === good.length);
      expect(rows(element)).to.have.members(good);
      expect(part(element, 'problems')?.textContent).to.include(at);
    });
  }
});
