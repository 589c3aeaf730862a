import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { UNKNOWN } from '../../src/model/fold.js';
import { isolated } from '../../src/model/isolated.js';
import { milestoneState } from '../../src/model/state.js';
import type { MilestoneState } from '../../src/model/types.js';
import { statementsOf } from '../../src/view/history.js';
import { countryWords, dayWords, listWords, partnerNames } from '../../src/view/wording.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import { RoadmapSelectEvent } from '../events.js';
import { loadCause } from '../loading/load-cause.js';
import { milestoneNotes } from '../shared/milestone-notes.js';
import { sourceLinkStyles, unverifiedWords } from '../shared/source-link.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { Snapshot } from '../store/snapshot.js';
import { buttons, standingColours, theme } from '../theme/theme.js';
import { details } from '../words/en/details.js';
import { claimRecording, recordingButtons } from './recording.js';
import { styles } from './roadmap-details.styles.js';
import { type SentenceContext, standingSentence } from './sentence.js';
import { statementItem } from './statement.js';

/**
 * How many statements are in the document at first, and how many each request adds: thousands at once would
 * block the page.
 */
const STATEMENTS = 100;
const MORE_STATEMENTS = 1000;

/**
 * The open milestone as known on the as-of day: how it stands, and every claim about it with its source,
 * newest first. Empty while none is open (on its own, it shows a hint).
 *
 * @element roadmap-details
 * @fires {RoadmapLoadEvent} roadmap-load - Standing alone, its records were read.
 * @fires {RoadmapErrorEvent} roadmap-error - Standing alone, its records could not be read.
 * @fires {RoadmapSelectEvent} roadmap-select - The details were closed: its `milestone` is null.
 * @slot - Records, when it stands alone: a `<script type="application/json">` or `text/csv`, or a `<table>`.
 * @csspart details - Everything shown about the milestone.
 * @csspart close - The button that closes it.
 * @csspart claim - One claim.
 * @cssprop [--roadmap-font] - Font family; that of the page by default. `--roadmap-font-size` its size.
 * @cssprop [--roadmap-text] - Colour of text; `--roadmap-muted` of what is secondary.
 * @cssprop [--roadmap-background] - Behind everything; `--roadmap-line` of borders.
 * @cssprop [--roadmap-accent] - Colour of links.
 */
export class RoadmapDetails extends RoadmapElement {
  protected static override readonly storeOptions = { words: { details } };
  static override readonly styles = [theme, standingColours, buttons, sourceLinkStyles, styles];

  /** Id of the milestone to show; for an unknown id, a message says that it is missing. */
  @property() selected: string | null = null;

  @query('h3') private readonly heading!: HTMLElement | null;

  /** How many statements are shown of the milestone that was opened last. */
  #shown = { milestone: '', most: STATEMENTS };

  /** Focuses the milestone's title once it is rendered, for a reader who opened it. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { snapshot } = this.store;
    if (!snapshot) return nothing;
    const { roadmap, fold, selected, words, load } = snapshot;
    if (!roadmap || !fold || load.phase === 'error') return this.#renderLoad(snapshot);
    if (selected === null) return this.#hint(words.details.none);
    const m = roadmap.indexOf(selected);
    // The id may come from a link, so it is shown as quoted text and not as a heading.
    if (m < 0) {
      const missing = html`<p><q>${selected}</q></p><p>${words.details.missing}</p>`;
      return this.#panel(snapshot, words.details.notFound, missing);
    }
    const title = roadmap.milestoneColumns.titles.at(m) as string;
    if (fold.standing[m] === UNKNOWN) {
      const unknown = words.details.unknownOn(dayWords(snapshot.day, snapshot));
      return this.#panel(snapshot, title, html`<p>${unknown}</p>`);
    }
    return this.#renderMilestone(
      snapshot,
      { ...snapshot, roadmap },
      milestoneState(roadmap, fold, m),
    );
  }

  #renderMilestone(
    snapshot: Snapshot,
    context: SentenceContext,
    state: MilestoneState,
  ): TemplateResult {
    const { words, lang } = context;
    const { historyHint, history } = words.details;
    const owner = [isolated(state.companyName), state.country && countryWords(state.country, lang)];
    const content = html`
      <div class="summary" data-standing=${state.standing} data-verdict=${state.verdict}>
        <p class="standing">${standingIcon(state.standing)}<strong>${words.standing[state.standing]}</strong>
          ${milestoneNotes(state, context.roadmap, context).map((note) => html`<span>${note}</span>`)}
          ${state.unverified ? html`<span class="unverified">${unverifiedWords(words)}</span>` : nothing}
        </p>
        <p class="sentence">${standingSentence(state, context)}</p>
        ${facts(state, context)}
        ${recordingButtons(snapshot, state.id)}
      </div>
      <div class="history">
        <h4>${history} <small>${historyHint}</small></h4>
        ${this.#history(state, context, snapshot)}
      </div>`;
    return this.#panel(snapshot, state.title, content, owner.filter(Boolean).join(' · '));
  }

  /** The newest statements, and a button that shows more. */
  #history(state: MilestoneState, context: SentenceContext, snapshot: Snapshot): TemplateResult {
    const statements = statementsOf(state, snapshot.day);
    if (this.#shown.milestone !== state.id) this.#shown = { milestone: state.id, most: STATEMENTS };
    const { most } = this.#shown;
    const more = Math.min(statements.length - most, MORE_STATEMENTS);
    return html`<ol>${statements.slice(0, most).map((entry) => statementItem(entry, context, state.company, claimRecording(snapshot, state.id, entry.claim)))}</ol>
      ${more > 0 ? html`<button class="more" @click=${this.#showMore}>${context.words.details.more(more)}</button>` : nothing}`;
  }

  /** Focuses the first of the added statements, because the button may disappear. */
  readonly #showMore = async (): Promise<void> => {
    const { most } = this.#shown;
    this.#shown.most += MORE_STATEMENTS;
    this.requestUpdate();
    await this.updateComplete;
    const next = this.renderRoot.querySelectorAll<HTMLElement>('ol > li')[most];
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  };

  #panel({ words }: Snapshot, title: string, content: TemplateResult, above = ''): TemplateResult {
    return html`<section part="details" aria-labelledby="title" @keydown=${this.#onKeydown}>
      <header>
        <div>
          ${above ? html`<p class="above" dir="auto">${above}</p>` : nothing}
          <h3 id="title" tabindex="-1" dir="auto">${title}</h3>
        </div>
        <button class="close" part="close" aria-label=${words.details.close} @click=${this.#close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8"/></svg>
        </button>
      </header>
      <div class="body">${content}</div>
    </section>`;
  }

  /** A tracker shows loading and failures itself; only an element on its own shows them here. */
  #renderLoad({ load, words }: Snapshot): TemplateResult | typeof nothing {
    const { owner } = this.store;
    if (load.phase === 'empty') return this.#hint(words.load.empty);
    if (load.phase !== 'error') return this.#hint(words.load.loading);
    if (!owner) return nothing;
    return html`<div class="hint" role="alert"><strong>${words.load.failed}</strong>
      <span>${loadCause(load.error, words)}</span>
      <button @click=${() => owner.reload()}>${words.load.retry}</button></div>`;
  }

  #hint(text: string): TemplateResult | typeof nothing {
    return this.store.owner ? html`<p class="hint" role="status">${text}</p>` : nothing;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new RoadmapSelectEvent(null));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.#close();
  };
}

/** Other facts about the milestone, each with its name. */
function facts(state: MilestoneState, { roadmap, lang, words }: SentenceContext): TemplateResult {
  const stage = roadmap.stageWithId(state.stage ?? '')?.name;
  const technology = roadmap.technologyWithId(state.technology ?? '')?.name;
  const { min, max } = state.slipBounds;
  // The number that is said everywhere is first; where it is another one, the pair explains nothing.
  const isSaid = max !== null && Math.abs(max - (state.slipMonths ?? 0)) < 0.05;
  const both =
    isSaid && min !== null && Math.abs(min - max) >= 0.05
      ? words.details.slipBoth(max, min)
      : undefined;
  const partners = listWords(partnerNames(roadmap, state.partners), lang);
  const list: [string, string | undefined][] = [
    [words.facet.stage, stage && words.stage(stage)],
    [words.facet.technology, technology],
    [words.details.partners, partners],
    [words.details.slip, both],
  ];
  return html`<dl>${list.map(([name, value]) =>
    value ? html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>` : nothing,
  )}</dl>`;
}
