import '../../../components/define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import { HeldTime } from '../../held-time.js';
import { FILE } from '../page/data.js';
import { there } from '../page/find.js';
import { rested, updated } from '../page/wait.js';
import { placed } from './page.js';

type Settable = Pick<
  RoadmapTracker,
  | 'asOf'
  | 'since'
  | 'company'
  | 'country'
  | 'stage'
  | 'technology'
  | 'standing'
  | 'query'
  | 'groupBy'
  | 'start'
  | 'end'
  | 'view'
  | 'selected'
>;

const ATTRIBUTES: Record<keyof Settable, string> = {
  asOf: 'as-of',
  since: 'since',
  company: 'company',
  country: 'country',
  stage: 'stage',
  technology: 'technology',
  standing: 'standing',
  query: 'query',
  groupBy: 'group-by',
  start: 'start',
  end: 'end',
  view: 'view',
  selected: 'selected',
};
const NAMES = Object.keys(ATTRIBUTES) as (keyof Settable)[];
const SAID: Settable = {
  asOf: '2024-06-30',
  since: '2020-01-01',
  company: 'toyota',
  country: 'JP',
  stage: 'launch',
  technology: 'sulfide',
  standing: 'delayed',
  query: 'car',
  groupBy: 'country',
  start: '2020-01-01',
  end: '2031-12-31',
  view: 'table',
  selected: 'toyota-first-assb-vehicle',
};
const UNSAID = Object.fromEntries(NAMES.map((name) => [name, null])) as unknown as Settable;

const roadmap = await (await fetch(FILE)).json();
/** A roadmap, new each time, by either way in. */
const SOURCES: Record<string, () => Partial<RoadmapTracker>> = {
  data: () => ({ data: structuredClone(roadmap) }),
  src: () => ({ src: `${FILE}?${Math.random()}` }),
};
const ORDERS = {
  before: (element: RoadmapTracker, state: Settable, source: Partial<RoadmapTracker>) =>
    Object.assign(element, state, source),
  after: (element: RoadmapTracker, state: Settable, source: Partial<RoadmapTracker>) =>
    Object.assign(element, source, state),
};
/** How long the tracker has been on the page by then. */
const MOMENTS: Record<string, (element: RoadmapTracker) => Promise<unknown>> = {
  'at once': async () => {},
  'after its first update': (element) => element.updateComplete,
  'in a while': updated,
};

let time: HeldTime;
beforeEach(() => {
  time = new HeldTime();
});
afterEach(() => time.release());

const properties = (element: RoadmapTracker) =>
  Object.fromEntries(NAMES.map((name) => [name, element[name]]));
const attributes = (element: RoadmapTracker) =>
  Object.fromEntries(NAMES.map((name) => [name, element.getAttribute(ATTRIBUTES[name])]));

/** What was asked for stands, also once all that comes late has come. */
async function expectState(element: RoadmapTracker, state: Settable): Promise<void> {
  await there(element, element.view === 'table' ? '[part=row]' : '[part~=milestone]');
  await rested(element, time);
  expect(properties(element)).to.deep.equal(state);
  expect(attributes(element)).to.deep.equal(state);
}

async function set(
  element: RoadmapTracker,
  order: (element: RoadmapTracker) => unknown,
): Promise<void> {
  const load = oneEvent(element, 'roadmap-load');
  order(element);
  await load;
}

describe('properties set on a tracker in the page', () => {
  for (const [way, source] of Object.entries(SOURCES))
    for (const [when, order] of Object.entries(ORDERS))
      for (const [moment, passed] of Object.entries(MOMENTS))
        it(`${when} ${way} at once, ${moment}, hold until they are removed`, async () => {
          const element = await fixture<RoadmapTracker>(html`<roadmap-tracker></roadmap-tracker>`);
          await passed(element);
          await set(element, () => order(element, SAID, source()));
          await expectState(element, SAID);
          await set(element, () => order(element, UNSAID, source()));
          await expectState(element, UNSAID);
        });

  for (const name of NAMES)
    it(`${name} alone holds together with other data`, async () => {
      const one = { ...UNSAID, [name]: SAID[name] };
      const element = await placed({}, SOURCES.data?.());
      await set(element, () => ORDERS.before(element, one, { data: structuredClone(roadmap) }));
      await expectState(element, one);
      element[name] = null;
      await expectState(element, UNSAID);
    });

  it('hold as attributes', async () => {
    const element = await fixture<RoadmapTracker>(html`<roadmap-tracker></roadmap-tracker>`);
    await set(element, () => {
      for (const name of NAMES) element.setAttribute(ATTRIBUTES[name], String(SAID[name]));
      element.setAttribute('src', FILE);
    });
    await expectState(element, SAID);
    for (const name of NAMES) element.removeAttribute(ATTRIBUTES[name]);
    await expectState(element, UNSAID);
  });

  it('override what was set first; the last of each wins', async () => {
    const element = await placed();
    element.view = 'trend';
    element.company = 'nio';
    await set(element, () => {
      Object.assign(element, SAID, { view: 'scores' });
      element.data = structuredClone(roadmap);
      element.view = 'table';
    });
    await expectState(element, SAID);
  });
});
