import { expect, oneEvent } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import { oneEngineEach } from '../../engine.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { deep, first, focused, there } from '../page/find.js';
import { named } from '../page/text.js';
import { rested, updated } from '../page/wait.js';
import { placed } from './page.js';

const SELECTED = 'toyota-first-assb-vehicle';

/** Somewhere the focus may be: how the tracker is placed, and what has the focus. */
interface Place {
  at: string;
  attributes?: Record<string, string>;
  /** Pressed first. */
  press?: string;
}

const compared = { 'as-of': '2025-06-30', since: '2022-01-01' };
const PLACES: Place[] = [
  { at: '[type=search]' },
  { at: '[data-facet=company]' },
  { at: '[part~=choice] input', press: '[data-facet=company]' },
  { at: '.chip[part=chip]', attributes: { company: 'toyota,nissan' } },
  { at: '[part=play]' },
  { at: '[part=slider]' },
  { at: '[part=date]' },
  { at: '.step' },
  { at: 'summary', attributes: compared },
  { at: '[part=change] .open', attributes: compared },
  { at: '[role=tab][aria-selected=true]' },
  { at: '.group-by select', attributes: { view: 'timeline' } },
  { at: '[part~=share]' },
  { at: '.zoom button', attributes: { view: 'timeline' } },
  { at: '[part~=milestone][tabindex="0"]', attributes: { view: 'timeline' } },
  { at: '[part=multiple] [part=open]', attributes: { view: 'trend' } },
  {
    at: '[part=plot]',
    attributes: { view: 'trend' },
    press: 'roadmap-trend .shown button:last-child',
  },
  {
    at: '[part=table] [part=open]',
    attributes: { view: 'trend' },
    press: 'roadmap-trend .toolbar button',
  },
  { at: '[part=promise]', attributes: { view: 'scores' } },
  {
    at: '[part=table] th button',
    attributes: { view: 'scores' },
    press: 'roadmap-scores [part=full] summary',
  },
  {
    at: '[part=choose]',
    attributes: { view: 'scores' },
    press: 'roadmap-scores [part=full] summary',
  },
  { at: '[part=table] th button', attributes: { view: 'table' } },
  { at: '[part=row]:nth-child(40) [part=open]', attributes: { view: 'table' } },
  { at: '[part=row]:nth-child(40) a', attributes: { view: 'table' } },
  { at: 'h3#title', attributes: { selected: SELECTED } },
  { at: '[part=close]', attributes: { selected: SELECTED } },
  { at: '[part=claim]:last-child a', attributes: { selected: SELECTED } },
];

async function focusAt({ at, attributes, press }: Place): Promise<RoadmapTracker> {
  const tracker = await placed({ attributes: { src: FILE, view: 'table', ...attributes } });
  await there(tracker, '[type=search]:enabled');
  await there(tracker, at.startsWith('[part~=choice]') || press ? '[part~=facet]' : at);
  // From inside the tracker: a move within it is not heard of outside.
  first(tracker, '[type=search]').focus();
  // What keeps the focus comes with the first one.
  await import('../../../components/focus/focus-keeper.js');
  if (press) {
    const [part, selector] = press.split(/ (.+)/) as [string, string?];
    await there(tracker, part);
    const inside = selector ? first(tracker, part) : tracker;
    if (selector) await there(inside, selector);
    first(inside, selector ?? part).click();
    await there(tracker, at);
  }
  first(tracker, at).focus();
  await updated(tracker);
  expect(focused(), `nothing to focus at ${at}`).to.not.equal(null);
  return tracker;
}

/** The focus is on something that can be seen, in the tracker. */
async function expectKept(tracker: RoadmapTracker, after: string): Promise<void> {
  // What is drawn late takes away what had the focus.
  await rested(tracker, time);
  const element = focused();
  expect(element, `lost after ${after}`).to.not.equal(null);
  expect(document.activeElement, `${after}: outside`).to.equal(tracker);
  expect(
    element?.checkVisibility({ visibilityProperty: true }),
    `${named(element)} after ${after}`,
  ).to.equal(true);
}

let time: HeldTime;
beforeEach(() => {
  time = new HeldTime();
});
afterEach(() => time.release());

/** Other milestones of the same companies, and some of the same ones. */
async function otherData(): Promise<object> {
  const document = await (await fetch(FILE)).json();
  document.milestones = document.milestones.filter((_: unknown, i: number) => i % 2 === 0);
  return document;
}

describe('the focus is never lost', () => {
  for (const place of oneEngineEach(PLACES))
    it(`from ${place.at}${place.attributes?.view ? ` of the ${place.attributes.view}` : ''}`, async () => {
      const tracker = await focusAt(place);
      tracker.asOf = '2022-06-30';
      await expectKept(tracker, 'another day');
      tracker.asOf = null;
      await expectKept(tracker, 'the newest day');
      tracker.company = 'nissan';
      await expectKept(tracker, 'a filter');
      // What the timeline does then, its own tests say.
      if (place.attributes?.view !== 'timeline') tracker.query = 'zzz';
      await expectKept(tracker, 'a filter that leaves nothing');
      tracker.company = tracker.query = null;
      await expectKept(tracker, 'no filter');
      const load = oneEvent(tracker, 'roadmap-load');
      tracker.data = await otherData();
      await load;
      await expectKept(tracker, 'other data');
      tracker.lang = 'ja';
      await until(() => first(tracker, '[role=tab]').textContent !== 'Timeline');
      await expectKept(tracker, 'another language');
    });

  it('when the page closes the details, or their milestone is removed', async () => {
    for (const close of [
      (tracker: RoadmapTracker) => {
        tracker.selected = null;
      },
      (tracker: RoadmapTracker) => {
        tracker.data = [{ company: 'A', title: 'B', date: '2030' }];
      },
    ]) {
      const tracker = await focusAt({ at: '[part=close]', attributes: { selected: SELECTED } });
      close(tracker);
      await until(() => deep(tracker, '[part=claim]').length === 0, 'gone');
      await expectKept(tracker, 'closing');
    }
  });

  for (const view of ['timeline', 'trend', 'scores', 'table'])
    it(`when the page switches from the ${view}`, async () => {
      const at = {
        timeline: '[part~=milestone][tabindex="0"]',
        trend: '[part=multiple] [part=open]',
        scores: '[part=promise]',
        table: '[part=open]',
      }[view] as string;
      const tracker = await focusAt({ at, attributes: { view } });
      tracker.view = view === 'table' ? 'scores' : 'table';
      await expectKept(tracker, 'another view');
      expect(focused()?.getAttribute('role')).to.equal('tab');
    });

  it('when loading fails, and when it is retried', async () => {
    const tracker = await focusAt({ at: '[part=open]', attributes: { view: 'table' } });
    const failed = oneEvent(tracker, 'roadmap-error');
    tracker.src = '/no.json';
    await failed;
    await expectKept(tracker, 'a failure');
    expect(focused()?.closest('[part=message]')).to.not.equal(null);
    tracker.src = FILE;
    await oneEvent(tracker, 'roadmap-load');
    await expectKept(tracker, 'another try');
  });

  it('when the details close and their opener is gone', async () => {
    const tracker = await placed({ attributes: { src: FILE, view: 'table' } });
    await there(tracker, '[part=open]');
    const opener = deep(tracker, '[part=open]').at(-1) as HTMLElement;
    opener.focus();
    // What keeps the focus comes with the first one.
    await import('../../../components/focus/focus-keeper.js');
    opener.click();
    await until(() => focused()?.localName === 'h3');
    tracker.view = 'scores';
    await there(tracker, '[part=promise]');
    first(tracker, '[part=close]').click();
    await expectKept(tracker, 'closing');
  });
});
