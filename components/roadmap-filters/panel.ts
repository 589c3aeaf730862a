import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { STANDINGS } from '../../src/model/types.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { FirstWords } from '../words/en.js';
import type { PanelFacet } from './choices.js';
import { found, type PanelChoice } from './panel-choices.js';

export { panelStyles } from './panel.styles.js';
export { inOrderOf, orderedChoices, panelChoices } from './panel-choices.js';

/** A panel with more choices than this has a search field. */
const SEARCHABLE = 8;
/** The most rows shown; searching finds the others. */
const ROWS = 100;

/** What an open panel shows, and its callbacks. */
export interface PanelView {
  readonly facet: PanelFacet;
  readonly words: FirstWords;
  readonly choices: readonly PanelChoice[];
  /** The text typed to narrow the list. */
  readonly typed: string;
  onType(text: string): void;
  onChoose(choice: PanelChoice, chosen: boolean): void;
  onClear(): void;
}

/** The content of a facet's panel. */
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
    <div class="choices">
      ${byFacet(matches.slice(0, ROWS)).map((choices) => group(choices, view))}
    </div>
    ${more > 0 ? html`<p class="note">${words.filters.more(more)}</p>` : nothing}
  `;
}

/** The choices split where the facet changes. */
function byFacet(choices: readonly PanelChoice[]): PanelChoice[][] {
  const groups: PanelChoice[][] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last?.[0]?.facet === choice.facet) last.push(choice);
    else groups.push([choice]);
  }
  return groups;
}

/** The choices of one facet. The verdict, in the panel of the standing, has a heading. */
function group(choices: readonly PanelChoice[], view: PanelView): TemplateResult {
  const facet = choices[0]?.facet;
  const { verdict } = view.words.facet;
  return html`${facet === 'verdict' ? html`<p class="group" aria-hidden="true">${verdict}</p>` : nothing}
    <ul role="list" class=${facet ?? ''} aria-label=${facet === 'verdict' ? verdict : nothing}
      >${choices.map((choice) => row(choice, view))}</ul>`;
}

function row(choice: PanelChoice, { words, onChoose }: PanelView): TemplateResult {
  const { facet, id, name, count, chosen } = choice;
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
