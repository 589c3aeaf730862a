import { expect } from '@open-wc/testing';
import { RoadmapViewEvent } from '../../../components/events.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { all, find, first, one, there } from '../page/find.js';
import { placed as placedIn } from '../page/place.js';
import { text } from '../page/text.js';
import { granted, updated } from '../page/wait.js';
import { placed } from './page.js';

/** What of each part is in sight. */
const PARTS: Record<string, string> = {
  title: '[part=title]',
  day: '[part=as-of]',
  sentence: '[part=sentence]',
  verdicts: '.bar',
  filters: 'roadmap-filters',
  tabs: '[role=tablist]',
  lanes: '.lanes',
  'as-of': 'roadmap-as-of',
  share: '[part=share]',
  source: '[part=source]',
};
const shownOf = (tracker: RoadmapTracker) =>
  Object.keys(PARTS).filter((name) => find(tracker, PARTS[name] as string)?.checkVisibility());
const toolbar = (tracker: RoadmapTracker) => first(tracker, '[part=toolbar]').checkVisibility();
const ALL = Object.keys(PARTS);

async function shown(attributes: Record<string, string>, width = 1000): Promise<RoadmapTracker> {
  const place = { attributes, properties: { src: FILE }, width };
  const tracker = await placedIn('roadmap-tracker', place);
  tracker.scrollIntoView();
  await there(tracker, '[part~=milestone]');
  await updated(tracker);
  return tracker;
}

const button = (tracker: RoadmapTracker, id: string) =>
  find<HTMLButtonElement>(tracker, `[popovertarget=${id}]`);

async function open(tracker: RoadmapTracker, id: string): Promise<HTMLElement> {
  button(tracker, id)?.click();
  const panel = one(tracker, `#${id}`);
  await until(() => panel.matches(':focus-within'), `the focus in ${id}`);
  await updated(tracker);
  return panel;
}

describe('controls of a tracker', () => {
  it('are all in their places', async () => {
    const tracker = await shown({});
    expect(shownOf(tracker)).to.deep.equal(ALL);
    expect(toolbar(tracker)).to.equal(true);
    expect(one(tracker, '.row').checkVisibility()).to.equal(false);
  });

  it('are behind a row of buttons where the page wants them simple', async () => {
    const tracker = await shown({ controls: 'simple' });
    const away = ['filters', 'tabs', 'lanes', 'share'];
    expect(shownOf(tracker)).to.deep.equal(ALL.filter((name) => !away.includes(name)));
    expect(toolbar(tracker)).to.equal(false);
    const buttons = all(tracker, '.row > button');
    expect(buttons).to.have.length(3);
    for (const one of buttons) {
      expect(one.checkVisibility()).to.equal(true);
      expect(one.getBoundingClientRect().height).to.be.at.least(24);
    }
    await expect(tracker).to.be.accessible();
    await open(tracker, 'controls');
    expect(one(tracker, '[role=tablist]').checkVisibility()).to.equal(true);
    one(tracker, '#tab-table').click();
    await until(() => tracker.view === 'table', 'the table');
    const filters = await open(tracker, 'filters');
    await expect(tracker).to.be.accessible();
    filters.hidePopover();
    const more = await open(tracker, 'more');
    expect(text(more)).to.include('Share');
  });

  it('are the same in a wide place that is simple as in a narrow one', async () => {
    const names = (tracker: RoadmapTracker) =>
      all(tracker, '.row > button').map((one) => one.ariaLabel ?? text(one));
    const [wide, narrow] = [await shown({ controls: 'simple' }), await shown({}, 390)];
    expect(names(wide)).to.deep.equal(names(narrow));
    expect(shownOf(narrow)).to.deep.equal(shownOf(wide).filter((name) => name !== 'day'));
  });

  for (const width of [1000, 390])
    it(`are none at ${width} px, and milestones open all the same`, async () => {
      const tracker = await shown({ controls: 'none' }, width);
      const left = ['title', 'day', 'sentence', 'source'];
      const expected = left.filter((name) => name !== 'day' || width > 600);
      expect(shownOf(tracker)).to.deep.equal(expected);
      expect(find(tracker, '.row')).to.equal(null);
      expect(toolbar(tracker)).to.equal(false);
      await expect(tracker).to.be.accessible();
      first(tracker, '[part~=milestone]').click();
      await until(() => find(tracker, '[part=details]'), 'the details');
    });

  it('come back when the page asks for them', async () => {
    const tracker = await shown({ controls: 'none' });
    tracker.controls = null;
    await updated(tracker);
    expect(shownOf(tracker)).to.deep.equal(ALL);
    expect(toolbar(tracker)).to.equal(true);
  });
});

describe('what a page hides of a tracker', () => {
  for (const name of [...ALL, 'toolbar'])
    it(`is ${name} alone`, async () => {
      const tracker = await shown({ hide: name });
      expect(shownOf(tracker)).to.deep.equal(ALL.filter((other) => other !== name));
      expect(toolbar(tracker)).to.equal(name !== 'toolbar');
    });

  it('is not behind the buttons of a narrow one either', async () => {
    const tracker = await shown({ hide: 'filters toolbar as-of' }, 390);
    expect(button(tracker, 'filters')).to.equal(null);
    const more = await open(tracker, 'more');
    expect([...more.querySelectorAll('button')].map((one) => text(one))).to.deep.equal(['Share']);
  });

  it('leaves no button with nothing behind', async () => {
    const hide = 'filters tabs lanes toolbar as-of share';
    const tracker = await shown({ hide }, 390);
    expect(find(tracker, '.row')).to.equal(null);
  });

  it('is what is told of problems', async () => {
    const data = { data: [{ company: 'A', title: 'B', date: 'blue moon', status: 'announced' }] };
    const told = await placed({}, data);
    await until(() => find(told, '[part=problems]'), 'they are told');
    const quiet = await placed({ hide: 'problems' }, data);
    expect(find(quiet, '[part=problems]')).to.equal(null);
  });

  it('is the panel of details, for pages with one of their own', async () => {
    const tracker = await shown({ hide: 'details' });
    let opened: string | undefined;
    tracker.addEventListener('roadmap-select', ({ milestone }) => {
      opened = milestone?.id;
    });
    first(tracker, '[part~=milestone]').click();
    await granted(tracker);
    expect(opened).to.equal(tracker.selected);
    expect(opened).to.be.a('string');
    expect(find(tracker, '[part=details]')).to.equal(null);
  });
});

describe('views of a tracker', () => {
  it('are those that the page offers, in its order', async () => {
    const tracker = await placed({ views: 'table timeline', view: 'trend' });
    const tabs = all(tracker, '[role=tab]').map((tab) => tab.dataset.view);
    expect(tabs).to.deep.equal(['table', 'timeline']);
    expect(one(tracker, '[role=tab][aria-selected=true]').dataset.view).to.equal('table');
    await expect(tracker).to.be.accessible();
  });

  it('have no tabs where there is one', async () => {
    const tracker = await placed({ views: 'scores' });
    expect(find(tracker, '[role=tablist]')).to.equal(null);
    expect(find(tracker, 'roadmap-scores')).to.not.equal(null);
    expect(find(tracker, '[role=tabpanel]')).to.equal(null);
  });
});

describe('toggles of the timeline', () => {
  const TOGGLES = [
    ['earlierDates', 'earlier-dates', 'Every promise'],
    ['outlook', 'outlook', 'If history repeats'],
  ] as const;
  for (const [property, attribute, name] of TOGGLES)
    it(`${attribute} is an attribute, a property, and a choice that a page can refuse`, async () => {
      const tracker = await shown({ [attribute]: '' });
      const pressed = () =>
        all(first(tracker, '[part=toolbar]'), '.switches button').find((one) =>
          text(one).includes(name),
        ) as HTMLElement;
      expect(pressed().ariaPressed).to.equal('true');
      expect(tracker[property]).to.equal(true);
      pressed().click();
      await granted(tracker);
      expect(tracker[property]).to.equal(false);
      expect(tracker.hasAttribute(attribute)).to.equal(false);
      tracker[property] = true;
      await updated(tracker);
      expect(pressed().ariaPressed).to.equal('true');
      expect(tracker.getAttribute(attribute)).to.equal('');
      tracker.addEventListener('roadmap-view', (event) => event.preventDefault(), { once: true });
      pressed().click();
      await granted(tracker);
      expect(tracker[property]).to.equal(true);
    });

  it('quiet-lanes opens the row of lanes where nothing happened', async () => {
    const tracker = await shown({ 'quiet-lanes': '' });
    expect(tracker.quietLanes).to.equal(true);
    expect(
      first(tracker, '[part=quiet-lanes] button, button[part=quiet-lanes]').ariaExpanded,
    ).to.equal('true');
    tracker.dispatchEvent(new RoadmapViewEvent({ quietLanes: false }));
    await updated(tracker);
    expect(tracker.hasAttribute('quiet-lanes')).to.equal(false);
    expect(
      first(tracker, '[part=quiet-lanes] button, button[part=quiet-lanes]').ariaExpanded,
    ).to.equal('false');
  });

  it('stand in the address, each a step to go back by', async () => {
    const tracker = await placed({ id: 'race', 'sync-url': '' });
    tracker.dispatchEvent(new RoadmapViewEvent({ outlook: true }));
    await granted(tracker);
    expect(new URLSearchParams(location.search).get('race-outlook')).to.equal('true');
    tracker.dispatchEvent(new RoadmapViewEvent({ earlierDates: true }));
    await granted(tracker);
    expect(new URLSearchParams(location.search).get('race-earlier-dates')).to.equal('true');
    history.back();
    await until(() => !tracker.earlierDates, 'one step back');
    expect(tracker.outlook).to.equal(true);
    history.back();
    await until(() => !tracker.outlook, 'another');
  });
});
