import '../../../components/roadmap-timeline/define.js';
import { expect, nextFrame } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { all, focused, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { placed as placedElement } from '../page/place.js';

export interface Place {
  width?: number;
  dir?: 'ltr' | 'rtl';
  attributes?: Record<string, string>;
  data?: unknown;
  /** More of the box's style. */
  style?: string;
}

/** A timeline in a box so many pixels wide, with the real data or others, once it is drawn. */
export async function placed({ width = 1000, data, ...place }: Place = {}) {
  const properties = data === undefined ? { src: FILE } : { data };
  const timeline = await placedElement('roadmap-timeline', { ...place, width, properties });
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

const picture = (timeline: RoadmapTimeline) =>
  [
    ...[one(timeline, '.items > .track'), ...visible(timeline)].map(
      (item) => item.dataset.milestone + item.style.transform,
    ),
    axis(timeline),
  ].join();

export const parts = (timeline: RoadmapTimeline, part: string) =>
  all(timeline, `[part~="${part}"]`).filter((element) => !element.hidden);
export const visible = (timeline: RoadmapTimeline) => [
  ...parts(timeline, 'milestone'),
  ...parts(timeline, 'cluster'),
];
export const milestone = (timeline: RoadmapTimeline, id: string) =>
  one(timeline, `[data-milestone="${id}"]:not([hidden])`);
export const focusedId = (timeline: RoadmapTimeline) => focused(timeline)?.dataset.milestone;
/** Shows the lanes that are folded into one row. */
export async function unfold(timeline: RoadmapTimeline): Promise<void> {
  one(timeline, '.fold').click();
  await settled(timeline);
}

export const axis = (timeline: RoadmapTimeline) =>
  all(timeline, '.tick').map(({ textContent }) => textContent);
export const scroller = (timeline: RoadmapTimeline) => one(timeline, '.scroller');
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

/** Fails where two words or bars of the timeline stand on one another. */
export function expectApart(timeline: RoadmapTimeline): void {
  const boxes = visible(timeline).map((item) => {
    const label = box(one(item, '.label'));
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
