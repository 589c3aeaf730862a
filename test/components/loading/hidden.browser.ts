import { realVisibility, setHidden } from '../page/visibility.js';
import '../../../components/define.js';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { oneEngineEach } from '../../engine.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE, MILESTONES, TOYOTA } from '../page/data.js';
import { deep, first, there } from '../page/find.js';
import { box } from '../page/measure.js';
import { updated } from '../page/wait.js';
import { click, placed as placedAsOf } from '../roadmap-as-of/page.js';
import { axis, drawn, expectApart, settled, visible } from '../roadmap-timeline/page.js';

const WIDTH = 1000;

/** A place in which nothing is seen, and what shows it. */
interface Place {
  readonly name: string;
  readonly make: () => HTMLElement;
  readonly show: (place: HTMLElement) => void;
  readonly hide: (place: HTMLElement) => void;
}

function styled(hidden: Partial<CSSStyleDeclaration>): Omit<Place, 'name'> {
  const shown = Object.fromEntries(Object.keys(hidden).map((name) => [name, '']));
  const size = { width: `${WIDTH}px` };
  return {
    make: () => document.createElement('div'),
    hide: ({ style }) => Object.assign(style, size, hidden),
    show: ({ style }) => Object.assign(style, shown, size),
  };
}

const PLACES: readonly Place[] = [
  { name: 'display: none', ...styled({ display: 'none' }) },
  { name: 'a box of 0 × 0', ...styled({ width: '0', height: '0', overflow: 'hidden' }) },
  { name: 'content-visibility: hidden', ...styled({ contentVisibility: 'hidden' }) },
  { name: 'visibility: hidden', ...styled({ visibility: 'hidden' }) },
  { name: 'a box far out of sight', ...styled({ position: 'absolute', top: '-9000px' }) },
  {
    name: 'a closed <details>',
    make: () => document.createElement('details'),
    hide: (place) => Object.assign(place, { open: false }).style.setProperty('width', `${WIDTH}px`),
    show: (place) => Object.assign(place, { open: true }),
  },
  {
    name: 'a closed <dialog>',
    make: () => document.createElement('dialog'),
    hide: (place) => {
      place.style.cssText = `box-sizing: content-box; width: ${WIDTH}px; max-width: none; max-height: none; overflow: visible`;
      (place as HTMLDialogElement).close();
    },
    show: (place) => (place as HTMLDialogElement).showModal(),
  },
];

/** What reaches the page's console and its handler of errors. */
function listen() {
  const heard: string[] = [];
  const { warn, error } = console;
  const say =
    (kind: string) =>
    (...words: unknown[]) =>
      /lit\.dev/.test(words.join()) || heard.push(`${kind}: ${words.join(' ')}`);
  Object.assign(console, { warn: say('warn'), error: say('error') });
  const failed = (event: Event) => {
    heard.push(event instanceof ErrorEvent ? event.message : event.type);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Before the test runner's own, which would end the test.
  for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, failed, true);
  return {
    heard,
    stop: () => {
      Object.assign(console, { warn, error });
      for (const type of ['error', 'unhandledrejection'])
        window.removeEventListener(type, failed, true);
    },
  };
}

/** Every style and attribute that holds no number where one should be. */
function noNumbers(within: Element): string[] {
  return deep(within, '*').flatMap((element) =>
    [...element.attributes]
      .filter(({ value }) => /\bNaN\b|\bInfinity\b|\bundefined\b/.test(value))
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  );
}

/** Where everything stands, in the timeline. */
const pictureOf = (timeline: RoadmapTimeline) => {
  const { left, top } = box(timeline);
  return [
    ...axis(timeline).sort(),
    ...visible(timeline)
      .map((item) => {
        const at = box(item);
        const x = Math.round((at.left - left) / 2);
        return `${item.dataset.milestone} ${x} ${Math.round(at.top - top)} ${Math.round(at.width / 2)}`;
      })
      .sort(),
  ];
};

async function timelineIn(tracker: Element): Promise<RoadmapTimeline> {
  await there(tracker, 'roadmap-timeline');
  const timeline = first<RoadmapTimeline>(tracker, 'roadmap-timeline');
  // Only what is near is drawn.
  timeline.scrollIntoView();
  await drawn(timeline);
  return timeline;
}

async function loadedIn(place: HTMLElement, attributes: Record<string, string> = {}) {
  const tracker = document.createElement('roadmap-tracker');
  for (const [name, value] of Object.entries(attributes)) tracker.setAttribute(name, value);
  const load = oneEvent(tracker, 'roadmap-load');
  place.append(tracker);
  tracker.src = FILE;
  await load;
  return tracker;
}

let ears: ReturnType<typeof listen>;
beforeEach(() => {
  ears = listen();
});
afterEach(() => {
  ears.stop();
  expect(ears.heard.join('\n')).to.equal('');
});

describe('a tracker that is not visible', () => {
  let expected: string[];

  before(async () => {
    const place = await fixture<HTMLElement>(html`<div style="width: ${WIDTH}px"></div>`);
    const tracker = await loadedIn(place);
    expected = pictureOf(await timelineIn(tracker));
  });

  for (const { name, make, show, hide } of oneEngineEach(PLACES))
    it(`in ${name}: loads, and draws the same whenever it is shown`, async () => {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      const place = around.appendChild(make());
      hide(place);
      const tracker = await loadedIn(place);
      await updated(tracker);
      show(place);
      const timeline = await timelineIn(tracker);
      const expectPicture = async (when: string) => {
        await until(() => expect(pictureOf(timeline)).to.deep.equal(expected), when);
        await settled(timeline);
        expect(pictureOf(timeline), when).to.deep.equal(expected);
      };
      await expectPicture('at first');
      for (let turn = 0; turn < 3; turn += 1) {
        hide(place);
        await updated(tracker);
        tracker.company = turn === 1 ? 'toyota' : null;
        await updated(tracker);
        show(place);
        tracker.company = null;
        await updated(tracker);
        await expectPicture(`turn ${turn}`);
      }
      expectApart(timeline);
      expect(noNumbers(tracker)).to.deep.equal([]);
      hide(place);
    });

  for (const view of ['trend', 'scores', 'table'])
    it(`shows its ${view} completely once it is shown`, async () => {
      for (const { make, show, hide } of oneEngineEach(PLACES)) {
        const around = await fixture<HTMLElement>(html`<div></div>`);
        const place = around.appendChild(make());
        hide(place);
        const tracker = await loadedIn(place, { view });
        await updated(tracker);
        show(place);
        const shows = { trend: 'svg [part=line]', scores: '[part=promise]', table: '[part=row]' }[
          view
        ];
        await until(() => deep(tracker, shows as string).length > 3, view);
        expect(noNumbers(tracker)).to.deep.equal([]);
        hide(place);
        around.remove();
      }
    });
});

describe('a box that grows and shrinks', () => {
  for (const steps of [
    [0, 1200, 0, 1200, 1, 1200],
    [1200, 30, 559, 560, 561, 320, 0, 1000],
    [0, 5, 40, 100, 300, 600, 1200, 600, 300, 100, 40, 5, 0, 1000],
  ])
    it(`${steps.join(', ')} px: fits in the end, and nothing overlaps on the way`, async () => {
      const place = await fixture<HTMLElement>(html`<div style="overflow: hidden"></div>`);
      place.style.width = `${steps[0]}px`;
      const tracker = await loadedIn(place);
      for (const width of steps) {
        place.style.width = `${width}px`;
        await updated(tracker);
        expect(noNumbers(tracker), `${width} px`).to.deep.equal([]);
      }
      const timeline = await timelineIn(tracker);
      expectApart(timeline);
      const last = pictureOf(timeline);
      const fresh = await fixture<HTMLElement>(html`<div></div>`);
      fresh.style.width = `${steps.at(-1)}px`;
      expect(last).to.deep.equal(pictureOf(await timelineIn(await loadedIn(fresh))));
    });

  it('by an animation over many frames: causes no ResizeObserver loop error', async () => {
    const place = await fixture<HTMLElement>(html`<div style="overflow: hidden"></div>`);
    place.style.width = '1200px';
    const tracker = await loadedIn(place, { selected: 'toyota-first-assb-vehicle' });
    const timeline = await timelineIn(tracker);
    for (let frame = 0; frame <= 60; frame += 1) {
      place.style.width = `${Math.round(700 + 500 * Math.cos(frame / 10))}px`;
      await new Promise(requestAnimationFrame);
    }
    await settled(timeline);
    expectApart(timeline);
  });

  it('with nothing left, then another day and company at once: causes no ResizeObserver loop error', async () => {
    for (const width of [1200, 700, 380]) {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.style.width = `${width}px`;
      const tracker = await loadedIn(place);
      const timeline = await timelineIn(tracker);
      for (const company of ['toyota', null, 'toyota,byd']) {
        tracker.query = 'no such words anywhere';
        await there(timeline, '.state');
        Object.assign(tracker, { query: null, asOf: '2022-01-01', company });
        await until(() => deep(timeline, '.state').length === 0, 'lanes again');
        await settled(timeline);
        tracker.asOf = null;
        await settled(timeline);
      }
    }
  });
});

describe('a page in a background tab', () => {
  afterEach(() => {
    realVisibility();
    window.requestAnimationFrame = frame;
  });
  const frame = window.requestAnimationFrame;

  it('loads without a frame, and draws once it is in front', async () => {
    const place = await fixture<HTMLElement>(html`<div style="width: ${WIDTH}px"></div>`);
    setHidden(true);
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => waiting.push(callback);
    const tracker: RoadmapTracker = await loadedIn(place);
    await there(await there(tracker, 'roadmap-timeline'), '.scroller');
    tracker.company = 'toyota';
    const count = () => first(tracker, '[part=count]').textContent ?? '';
    await until(() => count().includes(` of ${MILESTONES} `), 'filtered');
    window.requestAnimationFrame = frame;
    setHidden(false);
    for (const callback of waiting.splice(0)) frame(callback);
    const timeline = await timelineIn(tracker);
    await until(() => axis(timeline).length > 2);
    await until(() => visible(timeline).some(({ dataset }) => dataset.milestone === TOYOTA));
    expectApart(timeline);
  });

  it('stops playing, and does not skip days', async () => {
    const element = await placedAsOf({ src: FILE }, { 'as-of': '2018-01-01' });
    const time = new HeldTime();
    const goOn = async () => {
      for (let frames = 0; frames < 5; frames += 1) {
        await time.pass(200);
        await nextFrame();
      }
    };
    await click(element, '[part=play]');
    await goOn();
    setHidden(true);
    const { asOf } = element;
    expect(asOf).not.to.equal('2018-01-01');
    await goOn();
    setHidden(false);
    await goOn();
    time.release();
    expect(element.asOf).to.equal(asOf);
  });
});
