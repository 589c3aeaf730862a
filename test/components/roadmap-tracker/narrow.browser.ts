import { expect } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { all, deep, find, findThrough, first, focused, one, there } from '../page/find.js';
import { framed } from '../page/frame.js';
import { box } from '../page/measure.js';
import { updated } from '../page/wait.js';

/** A tracker on a page as wide as a phone. */
async function phone(width = 360, attributes = ''): Promise<RoadmapTracker> {
  const source = `<!doctype html><html lang="en"><meta charset="utf-8">
    <roadmap-tracker src="${FILE}" ${attributes}></roadmap-tracker>
    <script type="module" src="/components/define.ts"></script></html>`;
  const { page } = await framed(source, [width, 700], (page) =>
    findThrough(page, 'roadmap-tracker', '[part=share]:enabled'),
  );
  const tracker = one<RoadmapTracker>(page, 'roadmap-tracker');
  await there(tracker, '[part~=milestone]');
  await there(tracker, '[part=slider]');
  return tracker;
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

const button = (tracker: RoadmapTracker, id: string) =>
  one<HTMLButtonElement>(tracker, `[popovertarget=${id}]`);
const panel = (tracker: RoadmapTracker, id: string) => one(tracker, `#${id}`);
const isOpen = (tracker: RoadmapTracker, id: string) => panel(tracker, id).matches(':popover-open');
const focusOf = ({ ownerDocument }: RoadmapTracker) => focused(ownerDocument);

/** Opens a panel as a reader does, until the focus is in it. */
async function open(tracker: RoadmapTracker, id: string): Promise<HTMLElement> {
  button(tracker, id).focus();
  button(tracker, id).click();
  await until(() => panel(tracker, id).matches(':focus-within'), `the focus in ${id}`);
  await updated(tracker);
  return panel(tracker, id);
}

const pressed = (tracker: RoadmapTracker, name: string) =>
  all(panel(tracker, 'more'), 'button').find((one) =>
    [one.textContent?.trim(), one.getAttribute('aria-label')].includes(name),
  ) as HTMLButtonElement;

describe('a narrow tracker', () => {
  it('has one row of buttons between the verdict and the view', async () => {
    const tracker = await phone();
    for (const away of ['roadmap-filters', '[role=tablist]', '.lanes', '[part=share]'])
      expect(one(tracker, away).checkVisibility(), away).to.equal(false);
    expect(first(tracker, '[part=toolbar]').checkVisibility()).to.equal(false);
    const order = ['h2', '[part=sentence]', '.bar', '.row', 'roadmap-timeline', 'roadmap-as-of'];
    const tops = [...order, '[part=source]'].map((name) => box(one(tracker, name)).top);
    expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
    const rows = new Set(all(tracker, '.row > button').map((one) => Math.round(box(one).top)));
    expect(rows.size).to.equal(1);
  });

  it('has buttons of 44 px', async () => {
    const tracker = await phone(320);
    const chips = all(tracker, '[part=verdict]').filter((one) => one.checkVisibility());
    expect(chips).to.have.length(4);
    for (const one of [...chips, ...all(tracker, '.row > button')]) {
      expect(box(one).height, one.textContent ?? '').to.be.at.least(44);
      expect(box(one).width, one.textContent ?? '').to.be.at.least(44);
    }
  });

  it('does not scroll sideways', async () => {
    const tracker = await phone(320);
    for (const id of ['filters', 'controls', 'more']) {
      const shown = await open(tracker, id);
      expect(shown.scrollWidth, id).to.be.at.most(shown.clientWidth);
      shown.hidePopover();
    }
    const { scrollWidth, clientWidth } = tracker.ownerDocument.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
  });

  it('opens the filters, says how many are set, and returns the focus', async () => {
    const tracker = await phone();
    const filters = await open(tracker, 'filters');
    expect(filters.getAttribute('role')).to.equal('dialog');
    tracker.company = 'toyota';
    tracker.query = 'a';
    await until(() => button(tracker, 'filters').textContent?.includes('· 2'), 'both are counted');
    filters.hidePopover();
    await until(() => focusOf(tracker) === button(tracker, 'filters'), 'the focus is back');
    expect(filters.getAttribute('role')).to.equal(null);
  });

  it('opens a panel of choices over the filters', async () => {
    const tracker = await phone();
    await open(tracker, 'filters');
    const facet = first(tracker, '[data-facet=country]');
    facet.click();
    await until(() => first(tracker, '#country').matches(':popover-open'), 'open');
    expect(isOpen(tracker, 'filters')).to.equal(true);
  });

  it('closes the choice of views once one is chosen', async () => {
    const tracker = await phone();
    await open(tracker, 'controls');
    one(tracker, '#tab-table').click();
    await until(() => tracker.view === 'table' && !isOpen(tracker, 'controls'), 'the table');
    await until(() => focusOf(tracker) === button(tracker, 'controls'), 'the focus is back');
  });

  it('has everything else behind the last button', async () => {
    const tracker = await phone();
    await open(tracker, 'more');
    pressed(tracker, 'Every promise').click();
    await until(() => pressed(tracker, 'Every promise').ariaPressed === 'true', 'all dates');
    pressed(tracker, 'Zoom in').click();
    await until(() => tracker.start !== null, 'closer');
    const { start } = tracker;
    pressed(tracker, 'Later years').click();
    await until(() => tracker.start !== start, 'later');
    pressed(tracker, 'Show all').click();
    await until(() => tracker.start === null, 'all again');
    pressed(tracker, 'Compare with').click();
    await until(() => focusOf(tracker)?.matches('[part=compare]'), 'what to compare with');
    expect(isOpen(tracker, 'more')).to.equal(false);
  });

  it('opens the share menu from there', async () => {
    const tracker = await phone();
    await open(tracker, 'more');
    pressed(tracker, 'Share').click();
    const menu = () => find(tracker, '[part=share-menu]');
    await until(() => menu()?.matches(':popover-open:focus-within'), 'the menu');
    expect(isOpen(tracker, 'more')).to.equal(false);
    menu()?.hidePopover();
    await until(() => focusOf(tracker) === button(tracker, 'more'), 'the focus is back');
  });

  it('closes an open panel once it is wide, where everything is in place', async () => {
    const tracker = await phone();
    await open(tracker, 'filters');
    document.querySelector('iframe')?.style.setProperty('width', '900px');
    await until(() => !isOpen(tracker, 'filters'), 'closed');
    await updated(tracker);
    for (const there of ['roadmap-filters', '[role=tablist]', '.lanes', '[part=share]'])
      expect(one(tracker, there).checkVisibility(), there).to.equal(true);
    expect(deep(tracker, '.row button').some((one) => one.checkVisibility())).to.equal(false);
  });
});
