import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Facet } from '../../src/model/facets.js';
import type { Choice } from '../../src/model/filter.js';
import { STANDINGS } from '../../src/model/types.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { FirstWords } from '../words/en.js';
import { found } from './panel-choices.js';

/** A panel with more choices than this can be searched. */
const SEARCHABLE = 8;
/** Rows at most; the rest is found by typing. */
const ROWS = 100;

/** What an open panel shows and whom it tells. */
export interface PanelView {
  readonly facet: Facet;
  readonly words: FirstWords;
  readonly choices: readonly Choice[];
  /** What was typed to narrow the list. */
  readonly typed: string;
  onType(text: string): void;
  onChoose(choice: Choice, chosen: boolean): void;
  onClear(): void;
}

/** The inside of a facet's panel. */
export function panelContent(view: PanelView): TemplateResult {
  const { facet, words, choices, onClear } = view;
  return html`
    <div class="head">
      ${choices.length > SEARCHABLE ? finder(view) : html`<span class="title">${words.facet[facet]}</span>`}
      <button
        class="quiet"
        ?disabled=${!choices.some(({ chosen }) => chosen)}
        aria-label=${words.filters.clearFacet(words.facet[facet])}
        @click=${onClear}
      >${words.filters.clear}</button>
    </div>
    ${choiceList(view)}
  `;
}

function finder({ facet, words, typed, onType }: PanelView): TemplateResult {
  return html`<input
    type="search"
    autocomplete="off"
    spellcheck="false"
    aria-label=${words.filters.find[facet]}
    placeholder=${words.filters.find[facet]}
    .value=${live(typed)}
    @input=${(event: Event) => onType((event.target as HTMLInputElement).value)}
  />`;
}

function choiceList(view: PanelView): TemplateResult {
  const { words, typed } = view;
  const matches = found(view.choices, typed);
  const more = matches.length - ROWS;
  if (matches.length === 0)
    return html`<p class="note" role="status">${words.filters.notFound(typed.trim())}</p>`;
  return html`
    <ul role="list">${matches.slice(0, ROWS).map((choice) => row(choice, view))}</ul>
    ${more > 0 ? html`<p class="note">${words.filters.more(more)}</p>` : nothing}
  `;
}

function row(choice: Choice, { facet, words, onChoose }: PanelView): TemplateResult {
  const { id, name, count, chosen } = choice;
  const standing = facet === 'standing' ? STANDINGS.find((known) => known === id) : undefined;
  return html`<li>
    <label part="choice" class=${count === 0 ? 'empty' : ''} data-standing=${standing ?? nothing}>
      <input
        type="checkbox"
        .checked=${live(chosen)}
        @change=${(event: Event) => onChoose(choice, (event.target as HTMLInputElement).checked)}
      />
      ${standing ? standingIcon(standing) : nothing}
      <span class="name">${name}</span>
      <span class="number" aria-hidden="true">${words.filters.number(count)}</span>
      <span class="visually-hidden">, ${words.milestones(count)}</span>
    </label>
  </li>`;
}
