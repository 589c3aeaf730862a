import { html, nothing, type TemplateResult } from 'lit';
import { type Filter, isFiltered, NO_FILTER } from '../../src/model/filter.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import { RoadmapFilterEvent } from '../events.js';
import type { Snapshot } from '../store/snapshot.js';
import { buttons, standingColours, theme } from '../theme/theme.js';
import { english, type FirstWords } from '../words/en.js';
import { facetsIn, type PanelFacet, panelsOf } from './choices.js';
import { downIcon, searchIcon } from './icons.js';
import { PanelController } from './panel-controller.js';
import { styles } from './roadmap-filters.styles.js';
import { type Status, statusRow, statusText } from './status.js';

/** Delays an action until it has not been requested for a while (debounce). */
class Debounced {
  readonly #milliseconds: number;
  readonly #action: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, action: () => void) {
    this.#milliseconds = milliseconds;
    this.#action = action;
  }

  /** Requests the action; an earlier request is delayed with it. */
  ask(): void {
    this.cancel();
    this.#timer = setTimeout(this.#action, this.#milliseconds);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}

const SEARCH_DELAY = 120;
const ANNOUNCE_DELAY = 500;
/** The status before the tracker around it is defined. */
const NONE_YET: Status = {
  load: { phase: 'loading', progress: null },
  filter: NO_FILTER,
  filtered: null,
  lang: 'en',
  words: english,
};

/**
 * Filters of a roadmap: free text, then company, country, stage, technology and standing, each with
 * the number of milestones every choice would leave. What is chosen is always in sight, each part of
 * it and all of it one press from gone. Stands in a `roadmap-tracker`, or alone with `src` or `data`.
 * Its width is its container's (`container-type: inline-size`), so in a flex row give it one.
 *
 * @element roadmap-filters
 * @fires roadmap-filter - The reader asks for another filter (`filter`: all of it). Cancelable: the filter then stays as it is.
 * @fires roadmap-load - Standing alone: a roadmap was loaded (`roadmap`, `problems`).
 * @fires roadmap-error - Standing alone: it could not be loaded (`error`).
 * @slot - Not shown. Standing alone, the records: a `script` of JSON or CSV, or a `table`.
 * @csspart search - The field for free text.
 * @csspart facet - The button of a facet.
 * @csspart panel - The panel of choices a facet's button opens.
 * @csspart choice - One choice in a panel.
 * @csspart status - The row below: how many are left, and what is chosen.
 * @csspart count - How many milestones are left.
 * @csspart chip - The button that takes back one choice or the text.
 * @csspart clear - The button that takes back everything.
 * @cssprop --roadmap-font - Font family; the page's by default.
 * @cssprop --roadmap-font-size - Size of the text, 0.875em.
 * @cssprop --roadmap-text - Colour of text.
 * @cssprop --roadmap-muted - Colour of text that matters less; 4.5:1 on the background (WCAG 1.4.3).
 * @cssprop --roadmap-background - Colour behind buttons, fields and panels.
 * @cssprop --roadmap-surface - Colour of chips, and of what is pointed at.
 * @cssprop --roadmap-line - Colour of quiet borders.
 * @cssprop --roadmap-line-strong - Colour of the borders of fields; 3:1 on the background (WCAG 1.4.11).
 * @cssprop --roadmap-accent - Colour of what is chosen.
 * @cssprop --roadmap-on-accent - Colour of text on the accent.
 * @cssprop --roadmap-focus - Colour of the focus ring.
 * @cssprop --roadmap-radius - Radius of corners, 6px.
 */
export class RoadmapFilters extends RoadmapElement {
  static override styles = [theme, standingColours, buttons, styles];

  readonly #panels = new PanelController(this, (change) => this.#request(change));
  /** Text in the search field that has not been requested yet; null if there is none. */
  #typed: string | null = null;
  readonly #search = new Debounced(SEARCH_DELAY, () => this.#request({}));
  #announced = '';
  /** The text that `#announce` will announce. */
  #pendingText = '';
  /** The filter whose result was announced last. */
  #announcedFilter: Filter | undefined;
  readonly #announce = new Debounced(ANNOUNCE_DELAY, () => {
    this.#announced = this.#pendingText;
    this.#announcedFilter = this.store.snapshot?.filter;
    this.requestUpdate();
  });
  /** Index of the chip that had the focus when it was removed. */
  #chipGone: number | null = null;

  /** If the element is moved while the reader types, the typed text is still requested. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#typed !== null) this.#search.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search.cancel();
    this.#announce.cancel();
    this.#pendingText = this.#announced;
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.store;
    const words = snapshot?.words ?? english;
    const facets = panelsOf(snapshot?.roadmap ?? null, snapshot?.filter ?? NO_FILTER);
    return html`
      <div class="filters" role="group" aria-label=${words.filters.label}>
        <div class="bar">
          ${this.#searchField(snapshot, words)}
          ${facets.map((facet) => this.#facet(facet, snapshot, words))}
        </div>
        <div class="status" part="status" ?hidden=${this.#isQuiet(snapshot)}>${this.#status(snapshot ?? NONE_YET)}</div>
      </div>
      <p class="visually-hidden" role="status">${this.#announced}</p>
    `;
  }

  /**
   * In a tracker the status row is hidden until a filter is set: the tracker shows the number of milestones.
   */
  #isQuiet(snapshot: Snapshot | null): boolean {
    return !this.store.owner && !isFiltered(snapshot?.filter ?? NO_FILTER);
  }

  protected override updated(): void {
    this.#showQuery();
    this.#announceLater();
    if (this.#chipGone === null) return;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
    const next = chips[this.#chipGone] ?? chips[this.#chipGone - 1];
    this.#chipGone = null;
    (next ?? this.renderRoot.querySelector<HTMLElement>('.facet'))?.focus({ preventScroll: true });
  }

  /** Shows the typed text if there is any: the reader may have changed it since the last render. */
  #showQuery(): void {
    const search = this.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
    const query = this.#typed ?? this.store.snapshot?.filter.query ?? '';
    if (search && search.value !== query) search.value = query;
  }

  /** Announces what is left to screen readers once the reader pauses. */
  #announceLater(): void {
    const { snapshot } = this.store;
    const text = snapshot ? statusText(snapshot) : '';
    if (text === this.#pendingText) return;
    this.#pendingText = text;
    this.#announcedFilter ??= snapshot?.filter;
    // In a tracker, other elements announce loading and a change of day.
    if (this.store.owner || snapshot?.filter !== this.#announcedFilter) this.#announce.ask();
  }

  #searchField(snapshot: Snapshot | null, words: FirstWords): TemplateResult {
    return html`<label class="search">
      ${searchIcon}
      <input
        part="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${words.filters.search}
        placeholder=${words.filters.search}
        ?disabled=${!snapshot?.filtered}
        @input=${this.#onSearchInput}
        @change=${() => this.#typed !== null && this.#request({})}
      />
    </label>`;
  }

  readonly #onSearchInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#search.ask();
  };

  #facet(facet: PanelFacet, snapshot: Snapshot | null, words: FirstWords): TemplateResult {
    const panels = this.#panels;
    const open = panels.facet === facet;
    const chosen = snapshot
      ? facetsIn(facet).reduce((n, of) => n + snapshot.filter[of].length, 0)
      : 0;
    return html`<button
        class=${chosen ? 'facet chosen' : 'facet'}
        part="facet"
        data-facet=${facet}
        popovertarget=${facet}
        aria-haspopup="dialog"
        aria-expanded=${open}
        ?disabled=${!snapshot?.filtered}
      >
        <span>${words.facet[facet]}</span>
        ${chosen ? this.#chosenCount(chosen, words) : nothing}
        ${downIcon}
      </button>
      <div
        id=${facet}
        class="panel"
        part="panel"
        popover
        tabindex="-1"
        role="dialog"
        aria-label=${words.facet[facet]}
        @beforetoggle=${panels.onBeforeToggle}
        @toggle=${panels.onToggle}
        @focusout=${panels.onFocusOut}
        @keydown=${panels.onKeyDown}
      >${open && snapshot ? panels.content(facet, snapshot) : nothing}</div>`;
  }

  #chosenCount(chosen: number, words: FirstWords): TemplateResult {
    return html`<span aria-hidden="true">· ${words.filters.number(chosen)}</span>
      <span class="visually-hidden">, ${words.filters.chosen(chosen)}</span>`;
  }

  #status(snapshot: Status): TemplateResult {
    const { owner } = this.store;
    return statusRow({
      snapshot,
      onRetry: owner && (() => owner.reload()),
      onTakeBack: (change, place) => {
        this.#chipGone = place;
        this.#request(change);
      },
    });
  }

  /** Requests the present filter with this change, and with the text as typed. */
  #request(change: Partial<Filter>): void {
    const { snapshot } = this.store;
    if (!snapshot) return;
    const query = this.#typed ?? snapshot.filter.query;
    this.#search.cancel();
    this.#typed = null;
    this.dispatchEvent(new RoadmapFilterEvent({ ...snapshot.filter, query, ...change }));
    // After a refused request, the fields have to show the filter that still holds.
    this.requestUpdate();
  }
}
