import '../../../components/roadmap-as-of/define.js';
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapAsOf } from '../../../components/roadmap-as-of/roadmap-as-of.js';
import { until } from '../../until.js';

export const FILE = '/data/solid-state-batteries.json';

/** A time machine that has loaded, in a place so many pixels wide. */
export async function placed(
  properties: Partial<RoadmapAsOf> = { src: FILE },
  attributes: Record<string, string> = {},
  width = 900,
): Promise<RoadmapAsOf> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.width = `${width}px`;
  const element = Object.assign(document.createElement('roadmap-as-of'), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const load = oneEvent(element, 'roadmap-load');
  holder.append(element);
  await load;
  await until(() => measured(element), 'the strip is measured');
  return element;
}

/** The strip has as many bars as there is room for. */
export const measured = (element: RoadmapAsOf): boolean =>
  one<SVGSVGElement>(element, '.claims').viewBox.baseVal.width > 1;

const root = (element: RoadmapAsOf) => element.shadowRoot as ShadowRoot;

export function one<T extends Element = HTMLElement>(element: RoadmapAsOf, selector: string): T {
  return root(element).querySelector<T>(selector) as T;
}

export function all(element: RoadmapAsOf, selector: string): HTMLElement[] {
  return [...root(element).querySelectorAll<HTMLElement>(selector)];
}

export const text = (element: Element | null) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const slider = (element: RoadmapAsOf) => one<HTMLInputElement>(element, '[part=slider]');
export const date = (element: RoadmapAsOf) => one<HTMLInputElement>(element, '[part=date]');
export const said = (element: RoadmapAsOf) => text(one(element, '[role=status]'));

/** Lets what was asked for be granted and drawn. */
export async function settled(element: RoadmapAsOf): Promise<void> {
  await Promise.resolve();
  await element.updateComplete;
}

/** Chooses a value as a reader does. */
export async function choose(
  element: RoadmapAsOf,
  selector: string,
  value: string,
  type = 'change',
): Promise<void> {
  const field = one<HTMLInputElement | HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(type, { bubbles: true }));
  await settled(element);
}

export async function click(element: RoadmapAsOf, selector: string): Promise<void> {
  one(element, selector).click();
  await settled(element);
}
