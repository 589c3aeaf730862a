import '../../../components/roadmap-filters/define.js';
import { oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { StoreController } from '../../../components/base/store-controller.js';
import type { RoadmapFilters } from '../../../components/roadmap-filters/roadmap-filters.js';
import type { Facet, Filter } from '../../../src/model/index.js';
import type { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { all, focused, one } from '../page/find.js';
import { placed as placedElement } from '../page/place.js';
import { text } from '../page/text.js';
import { granted } from '../page/wait.js';

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

/** Filters that have loaded, by themselves, on the real data or others. */
export async function placed(attributes: Record<string, string> = {}, data?: unknown) {
  const properties = data === undefined ? { src: FILE } : { data };
  const filters = await placedElement('roadmap-filters', { attributes, properties });
  await filters.updateComplete;
  return filters;
}

export const facet = (filters: RoadmapFilters, name: Facet) => one(filters, `[data-facet=${name}]`);
export const countOf = (filters: RoadmapFilters) => text(one(filters, '[part=count]'));
export const chipsOf = (filters: RoadmapFilters) =>
  all(filters, '[part=chip]').map((chip) => text(chip));
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
    box: one<HTMLInputElement>(label, 'input'),
    name: text(one(label, '.name')),
    count: Number(text(one(label, '.number'))),
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
  await granted(filters);
}

export function recorded(filters: RoadmapFilters): Filter[] {
  const seen: Filter[] = [];
  filters.addEventListener('roadmap-filter', ({ filter }) => seen.push(filter));
  return seen;
}

export const short = (company: string, title = 'First car') => ({ company, title, date: '2027' });
