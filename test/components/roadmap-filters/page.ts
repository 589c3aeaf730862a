import '../../../components/roadmap-filters/define.js';
import { fixture, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { StoreController } from '../../../components/base/store-controller.js';
import type { RoadmapFilters } from '../../../components/roadmap-filters/roadmap-filters.js';
import type { Facet, Filter } from '../../../src/model/index.js';
import type { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';

export const FILE = '/data/solid-state-batteries.json';

export interface Document {
  companies: { id: string; name: string; country: string }[];
  milestones: { company: string; stage: string; technology: string; title: string }[];
}

/** Gives the test a store for its children, as the tracker does. */
export class TestTracker extends LitElement {
  data: unknown;
  readonly store = new StoreController(this, { provides: true });
  protected override createRenderRoot() {
    return this;
  }
}
customElements.define('test-tracker', TestTracker);

export async function loaded(attributes: Record<string, string> = {}, data: unknown = undefined) {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const filters = document.createElement('roadmap-filters');
  for (const [name, value] of Object.entries(attributes)) filters.setAttribute(name, value);
  if (data === undefined) filters.src = FILE;
  else filters.data = data;
  const load = oneEvent(filters, 'roadmap-load');
  holder.append(filters);
  await load;
  await filters.updateComplete;
  return filters;
}

export function all<T extends HTMLElement>(filters: RoadmapFilters, selector: string): T[] {
  return [...filters.renderRoot.querySelectorAll<T>(selector)];
}

export function one<T extends HTMLElement>(filters: RoadmapFilters, selector: string): T {
  const found = filters.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const facet = (filters: RoadmapFilters, name: Facet) => one(filters, `[data-facet=${name}]`);
export const focused = (filters: RoadmapFilters) => filters.shadowRoot?.activeElement ?? null;
export const text = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const countOf = (filters: RoadmapFilters) => text(one(filters, '[part=count]'));
export const chipsOf = (filters: RoadmapFilters) => all(filters, '[part=chip]').map(text);
export const isOpen = (filters: RoadmapFilters, name: Facet) =>
  one(filters, `#${name}`).matches(':popover-open');

/** Opens a panel and waits until it has taken the focus. */
export async function open(filters: RoadmapFilters, name: Facet) {
  facet(filters, name).click();
  const panel = one(filters, `#${name}`);
  await until(() => panel.contains(focused(filters)), 'the panel takes the focus');
  return panel;
}

/** Rows of the open panel: name, count, checkbox. */
export function rows(filters: RoadmapFilters) {
  return all(filters, '[part=choice]').map((label) => ({
    label,
    box: label.querySelector('input') as HTMLInputElement,
    name: text(label.querySelector('.name') as Element),
    count: Number(label.querySelector('.number')?.textContent),
  }));
}

export async function choose(filters: RoadmapFilters, name: string) {
  rows(filters)
    .find((row) => row.name === name)
    ?.box.click();
  await filters.updateComplete;
  await filters.updateComplete;
}

/** Types into a field as a person does, all at once. */
export function type(field: HTMLInputElement, value: string) {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Searches, as a person who then pauses: `time` where the test holds it. */
export async function search(filters: RoadmapFilters, value: string, time?: HeldTime) {
  const asked = oneEvent(filters, 'roadmap-filter');
  type(one<HTMLInputElement>(filters, '[part=search]'), value);
  await time?.pass(1000);
  await asked;
  // It is granted a microtask after it was heard.
  await null;
  await filters.updateComplete;
}

export function recorded(filters: RoadmapFilters): Filter[] {
  const seen: Filter[] = [];
  filters.addEventListener('roadmap-filter', ({ filter }) => seen.push(filter));
  return seen;
}

export const short = (company: string, title = 'First car') => ({ company, title, date: '2027' });
