import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/define.js';
import { BROKEN_DOCUMENTS } from '../../sources/broken-documents.js';
import { until } from '../../until.js';
import { FILE, MILESTONES } from '../page/data.js';
import { all, find, findThrough, focused } from '../page/find.js';
import { rendered } from '../page/place.js';

const part = (element: Element, name: string) => find(element, `[part~=${name}]`);
const rows = (element: Element) => {
  const table = find(element, 'roadmap-table');
  return table ? all(table, '[data-milestone]').map(({ dataset }) => dataset.milestone) : [];
};

describe('roadmap-tracker is accessible', () => {
  it('with nothing to show', async () => {
    const element = await fixture(html`<roadmap-tracker></roadmap-tracker>`);
    expect(part(element, 'message')?.textContent).to.include('No roadmap yet');
    await expect(element).to.be.accessible();
  });

  it('while loading', async () => {
    const element = await fixture(html`<roadmap-tracker src=${FILE}></roadmap-tracker>`);
    expect(find(element, 'progress')).to.not.equal(null);
    await expect(element).to.be.accessible();
  });

  it('after a failure, which can be retried', async () => {
    const element = await rendered(
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
    const element = await rendered(html`<roadmap-tracker src=${FILE}></roadmap-tracker>`);
    const milestone = () => findThrough(element, 'roadmap-timeline', '[part~=milestone]');
    await until(milestone, 'the timeline');
    await expect(element).to.be.accessible();
  });

  it('as a table, with a milestone open and with problems', async () => {
    const element = await rendered(html`<roadmap-tracker
      view="table" selected="good"
      .data=${[{ id: 'good', company: 'A', title: 'B', date: '2027' }, { company: 'A' }]}
    ></roadmap-tracker>`);
    await until(() => findThrough(element, 'roadmap-details', 'h3'));
    find(element, 'summary')?.click();
    expect(part(element, 'problems')?.textContent).to.include('/1/title');
    await expect(element).to.be.accessible();
  });
});

describe('roadmap-tracker', () => {
  it('shows the title, the day and the announcement', async () => {
    const element = await rendered(
      html`<roadmap-tracker lang="en-GB" src=${FILE}></roadmap-tracker>`,
    );
    expect(part(element, 'title')?.textContent).to.equal('The all-solid-state battery race');
    expect(part(element, 'as-of')?.textContent).to.equal('As known on 25 Jun 2026');
    expect(find(element, '[role=status]')?.textContent).to.equal(
      `${MILESTONES} milestones loaded.`,
    );
  });

  it('follows its language', async () => {
    const element = await rendered(html`<roadmap-tracker lang="en" src=${FILE}></roadmap-tracker>`);
    element.lang = 'de';
    await element.updateComplete;
    expect(part(element, 'as-of')?.textContent).to.include('25. Juni 2026');
  });

  it('changes its view by tabs, with the keyboard too', async () => {
    const element = await rendered(html`<roadmap-tracker src=${FILE}></roadmap-tracker>`);
    const tab = (view: string) => find(element, `#tab-${view}`) as HTMLElement;
    tab('table').click();
    await until(() => element.view === 'table');
    await element.updateComplete;
    expect(tab('table').getAttribute('aria-selected')).to.equal('true');
    expect(rows(element)).to.have.length(MILESTONES);
    tab('table').focus();
    tab('table').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until(() => element.view === null);
    await element.updateComplete;
    expect(focused()).to.equal(tab('timeline'));
    expect(find(element, 'roadmap-timeline')).to.not.equal(null);
  });

  it('falls back to the timeline for an unknown view', async () => {
    const element = await rendered(
      html`<roadmap-tracker view="nowhere" src=${FILE}></roadmap-tracker>`,
    );
    expect(find(element, '#tab-timeline')?.getAttribute('aria-selected')).to.equal('true');
  });

  it('changes lanes, unless the page refuses', async () => {
    const element = await rendered(html`<roadmap-tracker src=${FILE}></roadmap-tracker>`);
    const select = find(element, 'select') as HTMLSelectElement;
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

  it('offers no choice of lanes if there is none', async () => {
    const records = [{ company: 'A', title: 'B', date: '2027' }];
    const element = await rendered(html`<roadmap-tracker .data=${records}></roadmap-tracker>`);
    expect(find(element, 'select')).to.equal(null);
  });

  it('moves the focus into the details and back', async () => {
    const element = await rendered(
      html`<roadmap-tracker view="table" src=${FILE}></roadmap-tracker>`,
    );
    await until(() => rows(element).length === MILESTONES);
    const opener = findThrough(element, 'roadmap-table', '[data-milestone] button') as HTMLElement;
    opener.focus();
    opener.click();
    await until(() => focused()?.localName === 'h3', 'in the details');
    expect(element.selected).to.be.a('string');
    const close = findThrough(element, 'roadmap-details', '[part~=close]') as HTMLElement;
    close.focus();
    close.click();
    await until(() => focused() === opener, 'back');
    expect(element.selected).to.equal(null);
  });

  it('does not move the focus when the page selects', async () => {
    const element = await rendered(
      html`<roadmap-tracker view="table" src=${FILE}></roadmap-tracker>`,
    );
    element.selected = 'toyota-first-assb-vehicle';
    await until(() => findThrough(element, 'roadmap-details', 'h3'));
    expect(focused()).to.equal(null);
  });

  it('leaves out the parts that the page has placed', async () => {
    const element = await rendered(html`<roadmap-tracker src=${FILE}>
      <div><roadmap-filters></roadmap-filters><roadmap-table></roadmap-table></div>
      <roadmap-trend></roadmap-trend><roadmap-scores></roadmap-scores>
    </roadmap-tracker>`);
    expect(find(element, 'roadmap-filters')).to.equal(null);
    expect(find(element, 'roadmap-table')).to.equal(null);
    expect(find(element, '[role=tablist]')).to.equal(null);
    expect(find(element, 'roadmap-timeline')).to.not.equal(null);
    element.querySelector('roadmap-filters')?.remove();
    await until(() => find(element, 'roadmap-filters'));
  });

  it('focuses a milestone from any view', async () => {
    const element = await rendered(
      html`<roadmap-tracker view="table" src=${FILE}></roadmap-tracker>`,
    );
    await element.focusMilestone('toyota-first-assb-vehicle');
    await until(
      () => (focused() as HTMLElement | null)?.dataset.milestone === 'toyota-first-assb-vehicle',
      'focused',
    );
  });

  it('keeps a table visible until the roadmap is, also if loading fails', async () => {
    const table = html`<table><thead><tr><th>Company</th><th>Milestone</th><th>Date</th></tr></thead>
      <tbody><tr><td>Nio</td><td>Pack</td><td>2029</td></tr></tbody></table>`;
    const display = (element: Element) =>
      getComputedStyle(element.querySelector('table') as Element).display;
    const good = await rendered(html`<roadmap-tracker>${table}</roadmap-tracker>`);
    expect(display(good)).to.equal('none');
    const failing = await rendered(
      html`<roadmap-tracker src="/nowhere.json">${table}</roadmap-tracker>`,
      'roadmap-error',
    );
    expect(display(failing)).to.equal('table');
  });
});

describe('a tracker outside the page', () => {
  it('keeps properties that are set, and shows them when it is back', async () => {
    const element = await rendered(
      html`<roadmap-tracker view="table" src=${FILE}></roadmap-tracker>`,
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
      const element = await rendered(
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
