/** A trend on a page, and what a test reads of it and does to it. */
import '../../../components/roadmap-trend/define.js';
import { fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapTrend } from '../../../components/roadmap-trend/roadmap-trend.js';
import { until } from '../../until.js';

export const FILE = '/data/solid-state-batteries.json';
export const TOYOTA = 'toyota-first-assb-vehicle';
const LOADED = ['roadmap-load', 'roadmap-error'] as const;

/** A trend that has loaded (or failed to) and is drawn, in a place so many pixels wide. */
export async function placed(
  properties: Partial<RoadmapTrend>,
  attributes: Record<string, string> = {},
  width = 1000,
): Promise<RoadmapTrend> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.width = `${width}px`;
  const trend = Object.assign(document.createElement('roadmap-trend'), properties);
  for (const [name, value] of Object.entries(attributes)) trend.setAttribute(name, value);
  const done = Promise.race(LOADED.map((name) => oneEvent(trend, name)));
  holder.append(trend);
  await done;
  await trend.updateComplete;
  await until(() => !find(trend, '.plot') || find(trend, '.plot svg'), 'drawn');
  await trend.updateComplete;
  return trend;
}

export const root = (trend: RoadmapTrend) => trend.shadowRoot as ShadowRoot;
export const find = (trend: RoadmapTrend, selector: string) =>
  root(trend).querySelector<HTMLElement>(selector);
export const all = (trend: RoadmapTrend, selector: string) => [
  ...root(trend).querySelectorAll<HTMLElement>(selector),
];
export const ids = (trend: RoadmapTrend) =>
  all(trend, '[part=line]').map(({ dataset }) => dataset.milestone ?? '');
export const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const said = (trend: RoadmapTrend) => text(find(trend, 'p[role=status]'));

export async function press(trend: RoadmapTrend, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await trend.updateComplete;
}

export async function point(
  trend: RoadmapTrend,
  x: number,
  y: number,
  type = 'pointermove',
  pointerType = 'mouse',
): Promise<void> {
  const plot = find(trend, '.plot') as HTMLElement;
  const { left, top } = plot.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, bubbles: true, pointerType };
  plot.dispatchEvent(new PointerEvent(type, at));
  await trend.updateComplete;
}

/** The marks of the raised line by the id of their claim. */
export function marks(trend: RoadmapTrend, milestone: string): HTMLElement[] {
  return all(trend, `[part=raised][data-milestone="${milestone}"] [part=point]`);
}
export const place = ({ dataset }: HTMLElement) => [Number(dataset.x), Number(dataset.y)] as const;
