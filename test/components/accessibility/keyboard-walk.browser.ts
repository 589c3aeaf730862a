import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapTracker } from '../../../components/index.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE, many } from '../page/data.js';
import { deep, first, focused, there } from '../page/find.js';
import { named } from '../page/text.js';
import { rested, updated } from '../page/wait.js';
import { type Placed, placed } from './page.js';

/** More presses of Tab than any part has stops. */
const STOPS = 40;

const is = (selector: string) => focused()?.matches(selector) === true;
const hosted = (part: string) =>
  ((focused()?.getRootNode() as ShadowRoot | undefined)?.host?.localName ?? '') === part;

/** An outline, or a ring drawn as a shadow, on the element or on the field around it. */
function ringed(element: Element): boolean {
  return [element, element.parentElement].some((ring) => {
    if (!ring) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(ring);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
}

/** Some of the element can be seen: it is in the window, and nothing lies on all of it. */
function inSight(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [l, t] = [Math.max(left, 0), Math.max(top, 0)];
  const [r, b] = [Math.min(right, window.innerWidth), Math.min(bottom, window.innerHeight)];
  if (r - l < 1 || b - t < 1) return false;
  const root = element.getRootNode() as Document | ShadowRoot;
  return [0.02, 0.5, 0.98].some((share) => {
    const hit = root.elementFromPoint(l + (r - l) * share, t + (b - t) * 0.5);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
}

function expectFocusSeen(after: string): void {
  const element = focused();
  expect(element, `focus lost after ${after}`).to.not.equal(null);
  if (!element) return;
  const what = `${named(element)} after ${after}`;
  // Chromium: what is focused inside a date field is not :focus-visible for the field.
  expect(
    element.matches(':focus-visible, [type=date]:focus-within'),
    `${what}: :focus-visible`,
  ).to.equal(true);
  expect(ringed(element), `${what}: ring`).to.equal(true);
  expect(inSight(element), `${what}: in sight`).to.equal(true);
}

/** Presses keys one after the other; the focus is to be seen after each. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await updated(document.body);
    expectFocusSeen(key);
  }
}

/** Tab as often as it takes to get to what matches. */
async function tabTo(selector: string, part?: string): Promise<void> {
  for (let n = 0; n < STOPS; n += 1) {
    await press('Tab');
    if (is(selector) && (!part || hosted(part))) return;
  }
  throw new Error(`Tab does not get to ${selector}; at ${named(focused())}`);
}

/** A page with something to begin at before the tracker. */
async function begin(how: Placed<'roadmap-tracker'> = {}): Promise<RoadmapTracker> {
  const tracker = await placed(how);
  const before = document.createElement('button');
  before.textContent = 'Before';
  tracker.before(before);
  before.focus();
  return tracker;
}

const inDetails = () => until(() => is('h3') && hosted('roadmap-details'), 'focus in the details');
const expectAt = (selector: string, part: string) => {
  expect(is(selector) && hosted(part), `at ${selector}: ${named(focused())}`).to.equal(true);
};

describe('a walk with the keyboard alone', () => {
  it('filters by company, searches, and clears both', async () => {
    const tracker = await begin();
    await there(tracker, '[part~=milestone]');
    await tabTo('[type=search]', 'roadmap-filters');
    await sendKeys({ type: 'battery' });
    await until(() => tracker.query !== null, 'searched');
    await tabTo('[data-facet=company]');
    await press('Enter');
    await until(() => is('input') && deep(tracker, '[part~=choice]').length > 0, 'in the panel');
    expectFocusSeen('Enter');
    await press('ArrowDown', ' ');
    await until(() => tracker.company !== null, 'filtered');
    await press('Escape');
    expectAt('[data-facet=company]', 'roadmap-filters');
    await tabTo('.chip');
    await press('Enter');
    await until(() => tracker.query === null, 'the text is taken back');
    expectAt('.chip', 'roadmap-filters');
    await press('Enter');
    await until(() => tracker.company === null, 'the company is taken back');
    await updated(tracker);
    expectFocusSeen('the last chip');
    expectAt('.facet', 'roadmap-filters');
  });

  it('moves through the timeline, opens a milestone and returns', async () => {
    const tracker = await begin();
    await there(tracker, '[part~=milestone]');
    await tabTo('.zoom button', 'roadmap-timeline');
    await press('Enter');
    await tabTo('[part~=milestone], [part~=cluster]', 'roadmap-timeline');
    await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowUp', 'ArrowLeft');
    const time = new HeldTime();
    for (const key of ['+', '+', '-', '0']) {
      await press(key);
      await rested(tracker, time);
      expectFocusSeen(`${key} and rest`);
    }
    time.release();
    for (let n = 0; n < 8 && !is('[part~=milestone]'); n += 1) await press('ArrowRight');
    const id = focused()?.dataset.milestone;
    await press('Enter');
    await inDetails();
    expectFocusSeen('opening');
    expect(tracker.selected).to.equal(id);
    await press('Escape');
    await until(() => focused()?.dataset.milestone === id, 'back');
    expectFocusSeen('closing');
    await press('Enter');
    await inDetails();
    await press('Tab', 'Enter');
    await until(() => focused()?.dataset.milestone === id, 'back from the button');
    expectFocusSeen('the button');
  });

  it('opens a cluster and stays in the timeline', async () => {
    const days = { start: '2000-01-01', end: '2060-12-31' };
    const tracker = await begin({ attributes: days, data: many(3000, 6) });
    await there(tracker, '[part~=cluster]');
    await tabTo('[part~=milestone], [part~=cluster], [part~=undated]', 'roadmap-timeline');
    for (let n = 0; n < 20 && !is('[part~=cluster]'); n += 1) await press('ArrowRight');
    const before = tracker.start;
    await press('Enter');
    await until(() => tracker.start !== before, 'another window');
    await updated(tracker);
    expectFocusSeen('opening the cluster');
    expect(hosted('roadmap-timeline')).to.equal(true);
  });

  it('goes back in time, plays, and compares', async () => {
    const tracker = await begin();
    await there(tracker, '[part~=milestone]');
    await tabTo('[part~=play]');
    await press(' ');
    await until(() => tracker.asOf !== null, 'plays');
    await press(' ');
    const paused = tracker.asOf;
    const time = new HeldTime();
    await rested(tracker, time);
    time.release();
    expect(tracker.asOf).to.equal(paused);
    await tabTo('[part~=slider]');
    await press('End', 'ArrowLeft', 'PageDown', 'ArrowRight');
    expect(tracker.asOf).to.be.a('string');
    await tabTo('.step');
    const day = tracker.asOf;
    await press('Enter');
    await until(() => tracker.asOf !== day, 'the claim before');
    await tabTo('[part~=date]');
    await tabTo('[part~=compare]');
    // By its letter: arrows open a native list in some browsers, which a test cannot press keys in.
    await sendKeys({ type: 'A' });
    await until(() => tracker.since !== null, 'compared with a quarter earlier');
    expectFocusSeen('choosing');
    await tabTo('summary', 'roadmap-as-of');
    await press('Enter', 'Enter');
    await tabTo('.open', 'roadmap-as-of');
    const opener = focused();
    await press('Enter');
    await inDetails();
    await press('Escape');
    await until(() => focused() === opener, 'back');
    expectFocusSeen('closing');
  });

  it('returns to the newest day', async () => {
    const tracker = await begin({ attributes: { src: FILE, 'as-of': '2024-06-30' } });
    await there(tracker, '[part=slider]');
    await tabTo('.newest');
    await press('Enter');
    await until(() => tracker.asOf === null, 'the newest day');
    expectAt('.newest', 'roadmap-as-of');
  });

  it('goes from view to view, and through the trend', async () => {
    const tracker = await begin();
    await there(tracker, '[part~=milestone]');
    await tabTo('[role=tab]', 'roadmap-tracker');
    await press('ArrowRight');
    await until(() => tracker.view === 'trend', 'the trend');
    await there(tracker, '[part=multiple] svg');
    await tabTo('.toolbar button', 'roadmap-trend');
    await tabTo('.shown button:last-child', 'roadmap-trend');
    await press('Enter');
    await there(tracker, '[part=plot] svg');
    await tabTo('[part=plot]');
    await press('ArrowDown', 'ArrowLeft', 'Home', 'End');
    await press('Enter');
    await inDetails();
    await press('Escape');
    await until(() => is('[part=plot]'), 'back in the plot');
    expectFocusSeen('closing');
    focused()?.getRootNode().dispatchEvent(new Event('none'));
    first(tracker, 'roadmap-trend')
      .shadowRoot?.querySelector<HTMLElement>('.toolbar button')
      ?.focus();
    await press('Enter');
    await there(tracker, '[part=table]');
    expectFocusSeen('showing the table');
    await tabTo('[part=open]', 'roadmap-trend');
    const opener = focused();
    await press('Enter');
    await inDetails();
    await press('Escape');
    await until(() => focused() === opener, 'back in the table');
  });

  it('reads, sorts and compares scores', async () => {
    const tracker = await begin({
      attributes: { src: FILE, view: 'scores' },
    });
    await there(tracker, '[part=promise]');
    await tabTo('[part=promise]', 'roadmap-scores');
    await tabTo('[part=full] > summary', 'roadmap-scores');
    await press('Enter');
    await there(tracker, '[part=choose]');
    await tabTo('.meaning summary', 'roadmap-scores');
    await press('Enter', 'Enter');
    await tabTo('th button', 'roadmap-scores');
    await press('Enter');
    await tabTo('[part~=choose]');
    await press(' ');
    await tabTo('[part~=choose]');
    await press(' ');
    while (!is('.compare')) await press('Tab');
    await press('Enter');
    expectAt('h3', 'roadmap-scores');
    await press('Tab', 'Enter');
    expectAt('.compare', 'roadmap-scores');
  });

  it('sorts the table and opens a row', async () => {
    const tracker = await begin({
      attributes: { src: FILE, view: 'table' },
    });
    await there(tracker, '[part=row]');
    await tabTo('th button', 'roadmap-table');
    await press('Enter');
    expectAt('th button', 'roadmap-table');
    await tabTo('[part=open]');
    const opener = focused();
    await press('Enter');
    await inDetails();
    expectFocusSeen('opening');
    await press('Escape');
    await until(() => focused() === opener, 'back');
    expectFocusSeen('closing');
  });

  it('opens the share menu and closes it', async () => {
    const tracker = await begin();
    await there(tracker, '[part~=milestone]');
    await tabTo('[part~=share]', 'roadmap-tracker');
    await press('Enter');
    await until(() => focused()?.closest('[part=share-menu]') != null, 'in the menu');
    expectFocusSeen('opening');
    await press('Tab', 'Escape');
    expectAt('[part~=share]', 'roadmap-tracker');
  });
});
