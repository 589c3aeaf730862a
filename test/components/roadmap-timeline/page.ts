import '../../../components/roadmap-timeline/define.js';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { until } from '../../until.js';

export const FILE = '/data/solid-state-batteries.json';

export interface Place {
  width?: number;
  dir?: 'ltr' | 'rtl';
  attributes?: Record<string, string>;
  data?: unknown;
}

/** A timeline in a box so many pixels wide, with the real data or others, once it is drawn. */
export async function loaded({ width = 1000, dir = 'ltr', attributes = {}, data }: Place = {}) {
  const box = await fixture<HTMLElement>(html`<div dir=${dir} style="width: ${width}px"></div>`);
  const timeline = document.createElement('roadmap-timeline');
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  if (data === undefined) timeline.src = FILE;
  else timeline.data = data;
  const load = oneEvent(timeline, 'roadmap-load');
  box.append(timeline);
  await load;
  await drawn(timeline);
  return timeline;
}

export async function drawn(timeline: RoadmapTimeline): Promise<void> {
  await until(() => parts(timeline, 'lane').length > 0, 'lanes are drawn');
  await settled(timeline);
}

/** Until nothing moves any more. */
export async function settled(timeline: RoadmapTimeline): Promise<void> {
  let last = '';
  let still = 0;
  while (still < 4) {
    await timeline.updateComplete;
    await nextFrame();
    const now = picture(timeline);
    still = now === last ? still + 1 : 0;
    last = now;
  }
}

/** Until sizes have been observed, as they are now: for who observes from now on, and so for all. */
export const sized = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });

/** Until the browser has looked what is in sight, as it is now. */
export const looked = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });

const picture = (timeline: RoadmapTimeline) =>
  [
    ...[one(timeline, '.items > .track'), ...visible(timeline)].map(
      (item) => item.dataset.milestone + item.style.transform,
    ),
    axis(timeline),
  ].join();

export const root = (timeline: RoadmapTimeline) => timeline.shadowRoot as ShadowRoot;
export const all = (timeline: RoadmapTimeline, selector: string) => [
  ...root(timeline).querySelectorAll<HTMLElement>(selector),
];
export function one(timeline: RoadmapTimeline, selector: string): HTMLElement {
  const found = root(timeline).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
export const parts = (timeline: RoadmapTimeline, part: string) =>
  all(timeline, `[part~="${part}"]`).filter((element) => !element.hidden);
export const visible = (timeline: RoadmapTimeline) => [
  ...parts(timeline, 'milestone'),
  ...parts(timeline, 'cluster'),
];
export const milestone = (timeline: RoadmapTimeline, id: string) =>
  one(timeline, `[data-milestone="${id}"]:not([hidden])`);
export const focused = (timeline: RoadmapTimeline) =>
  (root(timeline).activeElement as HTMLElement | null) ?? null;
export const focusedId = (timeline: RoadmapTimeline) => focused(timeline)?.dataset.milestone;
export const axis = (timeline: RoadmapTimeline) =>
  all(timeline, '.tick').map(({ textContent }) => textContent);
export const scroller = (timeline: RoadmapTimeline) => one(timeline, '.scroller');
export const box = (element: Element) => element.getBoundingClientRect();
export const ids = (timeline: RoadmapTimeline) =>
  [...parts(timeline, 'milestone'), ...parts(timeline, 'undated')].map(
    ({ dataset }) => dataset.milestone as string,
  );

export interface Reported {
  start: string;
  end: string;
  fit: boolean;
}

/** What the timeline reports of its window. */
export function windows(timeline: RoadmapTimeline): Reported[] {
  const seen: Reported[] = [];
  timeline.addEventListener('roadmap-window', ({ start, end, fit }) =>
    seen.push({ start, end, fit }),
  );
  return seen;
}

/** Ids of the milestones that were opened. */
export function selections(timeline: RoadmapTimeline): (string | undefined)[] {
  const seen: (string | undefined)[] = [];
  timeline.addEventListener('roadmap-select', ({ milestone: state }) => seen.push(state?.id));
  return seen;
}

/** A mouse that presses at one point of an element and is drawn sideways from there. */
export function drag(element: HTMLElement, dx: number): void {
  const { left, top, width, height } = box(element);
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  const init = {
    bubbles: true,
    composed: true,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  };
  const fire = (on: EventTarget, type: string, x: number, buttons: number) =>
    on.dispatchEvent(
      new PointerEvent(type, { ...init, ...at, clientX: at.clientX + x, button: 0, buttons }),
    );
  fire(element, 'pointerdown', 0, 1);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) fire(window, 'pointermove', dx * share, 1);
  fire(window, 'pointerup', dx, 0);
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...at }));
}

export function wheel(timeline: RoadmapTimeline, init: WheelEventInit): WheelEvent {
  const target = one(timeline, '.items');
  const { left, top, width } = box(target);
  const event = new WheelEvent('wheel', {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: left + width / 2,
    clientY: top + 40,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}

/** Milestones of generated lanes, spread over years. */
export function many(count: number, laneCount: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `m${i}`,
    company: `Company ${i % laneCount}`,
    title: `Milestone number ${i}`,
    date: i % 97 === 96 ? null : String(2000 + ((Math.imul(i, 2_654_435_761) >>> 8) % 40)),
    status: 'announced',
  }));
}

/** All elements in the shadow root, those of nested roots too. */
export function nodeCount(within: ParentNode): number {
  return [...within.querySelectorAll('*')].reduce(
    (sum, element) => sum + 1 + (element.shadowRoot ? nodeCount(element.shadowRoot) : 0),
    0,
  );
}

/** Fails where two words or bars of the timeline stand on one another. */
export function expectApart(timeline: RoadmapTimeline): void {
  const boxes = visible(timeline).map((item) => {
    const label = box(inside(item, '.label'));
    const bar = box(item);
    return {
      name: item.getAttribute('aria-label'),
      top: bar.top,
      bottom: bar.bottom,
      left: Math.min(bar.left, label.left),
      right: Math.max(bar.right, label.right),
    };
  });
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const above = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      expect(over > 0 && above > 0, `${a.name} on ${b.name}`).to.equal(false);
    }
  });
}

export function inside(element: Element, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
