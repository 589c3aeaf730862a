import '../../../components/define.js';
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';

export const FILE = '/data/solid-state-batteries.json';

/** A tracker that has loaded, with attributes. */
export async function placed(
  attributes: Record<string, string> = {},
  properties: Partial<RoadmapTracker> = { src: FILE },
): Promise<RoadmapTracker> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = Object.assign(document.createElement('roadmap-tracker'), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const load = oneEvent(element, 'roadmap-load');
  holder.append(element);
  await load;
  await settled(element);
  return element;
}

/** Lets what was asked for be granted and drawn. */
export async function settled(element: RoadmapTracker): Promise<void> {
  await Promise.resolve();
  await element.updateComplete;
}

export function find<E extends HTMLElement = HTMLElement>(
  element: RoadmapTracker,
  selector: string,
): E | null {
  return element.shadowRoot?.querySelector<E>(selector) ?? null;
}
