import { html, nothing, type TemplateResult } from 'lit';
import { type Filter, isFiltered, NO_FILTER } from '../../src/model/filter.js';
import { isolated } from '../../src/model/isolated.js';
import { STANDINGS } from '../../src/model/types.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { Snapshot } from '../store/snapshot.js';
import type { FirstWords } from '../words/en.js';
import { type Choosing, type Chosen, chosenOf, withChoice } from './choices.js';
import { removeIcon } from './icons.js';

/** The most chips shown: a link may choose thousands, which the facets' panels list as well. */
const CHIPS = 50;

/** The parts of a snapshot that the status row needs. */
export type Status = Choosing & Pick<Snapshot, 'load'>;

/** What the status row shows, and its callbacks. */
export interface StatusView {
  readonly snapshot: Status;
  /** Loads again; null if another element does the loading. */
  readonly onRetry: (() => void) | null;
  /** The reader removes a part of the filter with the chip of that index. */
  onTakeBack(change: Partial<Filter>, place: number): void;
}

/**
 * How many milestones are left, a chip for each choice, and a button that clears all. Each always keeps its
 * room, so that nothing jumps when it appears.
 */
export function statusRow(view: StatusView): TemplateResult {
  const { snapshot, onRetry } = view;
  const { filtered, load, words } = snapshot;
  const total = filtered?.total ?? 0;
  const failed = load.phase === 'error' && !filtered;
  return html`
    <span
      part="count"
      class=${filtered ? 'count ready' : 'count'}
      aria-hidden="true"
      data-longest=${words.noneLeft.title}
      data-widest=${filtered ? words.filters.left(total, total) : nothing}
    ><span>${statusText(snapshot)}</span></span>
    <div class="chips">
      ${failed && onRetry ? html`<button class="quiet" @click=${onRetry}>${words.load.retry}</button>` : nothing}
      ${chips(view)}
    </div>
    ${clearAll(view)}
  `;
}

/** How many milestones are left, or why there are none. */
export function statusText(snapshot: Status): string {
  const { filtered, filter, load, words } = snapshot;
  if (!filtered) {
    if (load.phase === 'error') return words.load.failed;
    return load.phase === 'empty' ? words.load.empty : words.load.loading;
  }
  if (noneLeft(snapshot)) return words.noneLeft.title;
  const { milestones, total } = filtered;
  return isFiltered(filter)
    ? words.filters.left(milestones.length, total)
    : words.milestones(total);
}

function noneLeft({ filtered, filter }: Status): boolean {
  return filtered?.milestones.length === 0 && filtered.total > 0 && isFiltered(filter);
}

function chips(view: StatusView): TemplateResult {
  const { filter, words } = view.snapshot;
  const query = filter.query.trim();
  const chosen = chosenOf(view.snapshot);
  const list = chosen
    .slice(0, CHIPS)
    .map((choice, index) => choiceChip(choice, index + (query ? 1 : 0), view));
  const more = chosen.length - list.length;
  return html`${query ? queryChip(query, view, words) : nothing}${list}${
    more > 0 ? html`<span class="more">${words.filters.chosenMore(more)}</span>` : nothing
  }`;
}

function queryChip(query: string, { onTakeBack }: StatusView, words: FirstWords): TemplateResult {
  const name = words.filters.query(isolated(query));
  return html`<button
    class="chip query"
    part="chip"
    title=${name}
    aria-label=${words.filters.remove(name)}
    @click=${() => onTakeBack({ query: '' }, 0)}
  ><span class="name">${name}</span>${removeIcon}</button>`;
}

function choiceChip({ facet, id, name }: Chosen, place: number, view: StatusView): TemplateResult {
  const { words } = view.snapshot;
  const standing = facet === 'standing' ? STANDINGS.find((known) => known === id) : undefined;
  const change = () => ({ [facet]: withChoice(view.snapshot, facet, id, false) });
  return html`<button
    class="chip"
    part="chip"
    title=${name}
    aria-label=${words.filters.remove(isolated(name))}
    data-standing=${standing ?? nothing}
    @click=${() => view.onTakeBack(change(), place)}
  >${standing ? standingIcon(standing) : nothing}<span class="name">${name}</span>${removeIcon}</button>`;
}

/** The button that clears all; with a full label, and emphasised, if nothing is left. */
function clearAll({ snapshot, onTakeBack }: StatusView): TemplateResult {
  const { filter, words } = snapshot;
  const none = !isFiltered(filter);
  const urgent = noneLeft(snapshot);
  return html`<button
    class=${none ? 'quiet' : urgent ? 'clear urgent' : 'clear quiet'}
    part=${none ? nothing : 'clear'}
    ?disabled=${none}
    @click=${() => onTakeBack(NO_FILTER, 0)}
  >${urgent ? words.noneLeft.clear : words.filters.clearAll}</button>`;
}
