import '../../components/define.js';
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { RoadmapTracker } from '../../components/index.js';
import type { RoadmapTimeline } from '../../components/roadmap-timeline/roadmap-timeline.js';
import { deep, first } from './accessibility-page.js';
import { click, pause, placed as placedAsOf } from './as-of-page.js';
import { axis, box, drawn, expectApart, FILE, settled, visible } from './timeline-page.js';

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
        return `${item.dataset.milestone} ${x} ${Math.round(at.top - top)} ${Math.round(at.width)}`;
      })
      .sort(),
  ];
};

async function timelineIn(tracker: Element): Promise<RoadmapTimeline> {
  await waitUntil(() => deep(tracker, 'roadmap-timeline').length > 0);
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

describe('a tracker that cannot be seen', () => {
  let expected: string[];

  before(async () => {
    const place = await fixture<HTMLElement>(html`<div style="width: ${WIDTH}px"></div>`);
    const tracker = await loadedIn(place);
    expected = pictureOf(await timelineIn(tracker));
  });

  for (const { name, make, show, hide } of PLACES)
    it(`in ${name}: loads, and draws what it would have drawn when it is shown, again and again`, async () => {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      const place = around.appendChild(make());
      hide(place);
      const tracker = await loadedIn(place);
      await aTimeout(150);
      show(place);
      const timeline = await timelineIn(tracker);
      expect(pictureOf(timeline)).to.deep.equal(expected);
      for (let turn = 0; turn < 3; turn += 1) {
        hide(place);
        await aTimeout(60);
        tracker.company = turn === 1 ? 'toyota' : null;
        await aTimeout(60);
        show(place);
        tracker.company = null;
        await aTimeout(350);
        await settled(timeline);
        expect(pictureOf(timeline), `turn ${turn}`).to.deep.equal(expected);
      }
      expectApart(timeline);
      expect(noNumbers(tracker)).to.deep.equal([]);
      hide(place);
    });

  for (const view of ['trend', 'scores', 'table'])
    it(`shows its ${view} whole when it is shown`, async () => {
      for (const { make, show, hide } of PLACES) {
        const around = await fixture<HTMLElement>(html`<div></div>`);
        const place = around.appendChild(make());
        hide(place);
        const tracker = await loadedIn(place, { view });
        await aTimeout(50);
        show(place);
        const there = { trend: 'svg [part=line]', scores: '[part=choose]', table: '[part=row]' }[
          view
        ];
        await waitUntil(() => deep(tracker, there as string).length > 3, view, { timeout: 8000 });
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
    it(`${steps.join(', ')} px: fits at last, and nothing stands on anything on the way`, async () => {
      const place = await fixture<HTMLElement>(html`<div style="overflow: hidden"></div>`);
      place.style.width = `${steps[0]}px`;
      const tracker = await loadedIn(place);
      for (const width of steps) {
        place.style.width = `${width}px`;
        await aTimeout(80);
        expect(noNumbers(tracker), `${width} px`).to.deep.equal([]);
      }
      const timeline = await timelineIn(tracker);
      expectApart(timeline);
      const last = pictureOf(timeline);
      const fresh = await fixture<HTMLElement>(html`<div></div>`);
      fresh.style.width = `${steps.at(-1)}px`;
      expect(last).to.deep.equal(pictureOf(await timelineIn(await loadedIn(fresh))));
    });

  it('by an animation over many frames: never tells the page of a loop', async () => {
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

  it('with nothing left, then another day and company at once: never tells the page of a loop', async () => {
    for (const width of [1200, 700, 380]) {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.style.width = `${width}px`;
      const tracker = await loadedIn(place);
      const timeline = await timelineIn(tracker);
      for (const company of ['toyota', null, 'toyota,byd']) {
        tracker.query = 'no such words anywhere';
        await aTimeout(120);
        Object.assign(tracker, { query: null, asOf: '2022-01-01', company });
        await aTimeout(300);
        tracker.asOf = null;
        await settled(timeline);
      }
    }
  });
});

/** The page in a tab that is not shown, or shown again. */
function setHidden(hidden: boolean): void {
  const state = hidden ? 'hidden' : 'visible';
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('a page in a tab behind', () => {
  afterEach(() => {
    setHidden(false);
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(document, 'hidden');
    window.requestAnimationFrame = frame;
  });
  const frame = window.requestAnimationFrame;

  it('loads without a frame, and draws when it comes to the front', async () => {
    const place = await fixture<HTMLElement>(html`<div style="width: ${WIDTH}px"></div>`);
    setHidden(true);
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => waiting.push(callback);
    const tracker: RoadmapTracker = await loadedIn(place);
    await aTimeout(300);
    tracker.company = 'toyota';
    await aTimeout(50);
    window.requestAnimationFrame = frame;
    setHidden(false);
    for (const callback of waiting.splice(0)) frame(callback);
    const timeline = await timelineIn(tracker);
    await waitUntil(() => axis(timeline).length > 2);
    expect(visible(timeline).length).to.be.greaterThan(3);
    expectApart(timeline);
  });

  it('stops the play of days, and does not run ahead', async () => {
    const element = await placedAsOf({ src: FILE }, { 'as-of': '2018-01-01' });
    await click(element, '[part=play]');
    await pause(300);
    setHidden(true);
    const { asOf } = element;
    expect(asOf).not.to.equal('2018-01-01');
    await pause(400);
    setHidden(false);
    await pause(100);
    expect(element.asOf).to.equal(asOf);
  });
});
