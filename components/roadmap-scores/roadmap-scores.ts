import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { isoDay } from '../../src/model/day.js';
import type { ScoreBy } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import { milestoneState } from '../../src/model/state.js';
import { boardOf } from '../../src/view/scores/board.js';
import { type IndicatorCategory, indicatorBoxes } from '../../src/view/scores/indicators.js';
import {
  firstOrder,
  type ScoreKey,
  type ScoreOrder,
  type ScoreRow,
  scoreOrder,
} from '../../src/view/scores/order.js';
import type { ScoreRows } from '../../src/view/scores/rows.js';
import { dayWords } from '../../src/view/wording.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import { RoadmapSelectEvent } from '../events.js';
import { loadState, noneState, rowsToCome } from '../loading/states.js';
import { states } from '../loading/states.styles.js';
import { sourceLinkStyles } from '../shared/source-link.js';
import { isShown, type Shown } from '../store/shown.js';
import { sortable } from '../theme/sortable.styles.js';
import { buttons, theme, verdictColours } from '../theme/theme.js';
import { scores } from '../words/en/scores.js';
import type { Words } from '../words/en.js';
import { cards } from './cards.styles.js';
import { comparison } from './comparison.js';
import { indicatorSection } from './indicator-section.js';
import { type MeasureContext, namesOf } from './measures.js';
import { outsideSection } from './outside-section.js';
import { styles } from './roadmap-scores.styles.js';
import { MOST_COMPARED, scoreTable } from './score-table.js';
import { ScoreWork } from './score-work.js';
import { MORE_ROWS, scoreboard } from './scoreboard.js';
import { scoreboardStyles } from './scoreboard.styles.js';
import { sections } from './sections.styles.js';
import { tables } from './tables.styles.js';
import { slipScale } from './visuals.js';

const SCORED_BY: readonly ScoreBy[] = ['company', 'country', 'stage', 'technology'];
/** How many cards are in the document at first, and how many each request adds. */
const PAGE = 100;
/** How many rows of the scoreboard are shown at first. */
const BOARD_ROWS = 20;
/** How many cards a phone shows at first; the style sheet hides the others. */
const PHONE_ROWS = 20;
/** With more milestones than this, reading them for scores takes too much time and memory. */
const MOST_MILESTONES = 100_000;

/**
 * Who keeps their word: a scoreboard of companies, countries, stages or technologies, with a square for
 * each promise that came due. Below it, closed at first: all scores with their n, two to four cards side
 * by side, and how late milestones of a stage come; and what sources say of countries. Everything
 * follows the filters and the as-of day. Rows carry `data-card` (id), squares `data-verdict`.
 *
 * @element roadmap-scores
 * @fires {RoadmapLoadEvent} roadmap-load - Standing alone, its records were read.
 * @fires {RoadmapErrorEvent} roadmap-error - Standing alone, its records could not be read.
 * @fires {RoadmapFilterEvent} roadmap-filter - All filters were cleared, where none let anything pass.
 * @fires {RoadmapSelectEvent} roadmap-select - A promise was opened. Cancelable.
 * @slot - Records, when it stands alone: a `<script type="application/json">` or `text/csv`, or a `<table>`.
 * @csspart board - The scoreboard.
 * @csspart promise - The square of a promise that came due.
 * @csspart idle - The folded row of those with nothing due.
 * @csspart full - All scores, closed at first.
 * @csspart table - The table of scorecards.
 * @csspart row - The row (or, in a narrow place, the card) of one scorecard.
 * @csspart total - The row of all milestones shown.
 * @csspart rank - The place of a row among those ranked.
 * @csspart choose - The checkbox that chooses a row to be compared.
 * @csspart bar - What came of the promises that are due, in proportion.
 * @csspart range - The least, middle and largest slip.
 * @csspart comparison - The chosen ones side by side.
 * @csspart chart - Their share delivered over time.
 * @csspart outside - The outside view.
 * @csspart indicators - Figures about countries.
 * @csspart indicator - The box of one source and scope.
 * @cssprop [--roadmap-font] - Font family; that of the page by default. `--roadmap-font-size` its size.
 * @cssprop [--roadmap-text] - Colour of text; `--roadmap-muted` of what is secondary.
 * @cssprop [--roadmap-background] - Behind everything; `--roadmap-surface` behind boxes and the total.
 * @cssprop [--roadmap-accent] - Colour of links, of what is chosen, and of bars.
 * @cssprop [--roadmap-kept] - A promise kept; `--roadmap-late` kept late, `--roadmap-missed` missed, `--roadmap-open` unclear.
 */
export class RoadmapScores extends RoadmapElement {
  protected static override readonly storeOptions = { words: { scores } };
  static override readonly styles = [
    theme,
    buttons,
    sortable,
    states,
    sourceLinkStyles,
    styles,
    tables,
    cards,
    sections,
    verdictColours,
    scoreboardStyles,
  ];

  /**
   * What the scores are of: company, country, stage or technology; anything else means company. Not shared
   * with other elements.
   */
  @property() by: string | null = null;

  @state() private order: ScoreOrder = firstOrder('milestones');
  /** Ids of the chosen cards, in the order in which they were chosen. */
  @state() private chosen: readonly string[] = [];
  @state() private comparing = false;
  /** Whether the table of all scores is open; while it is closed, it is not in the document. */
  @state() private full = false;
  @state() private boardRows = BOARD_ROWS;
  /** Whether a phone shows more than the first cards. */
  @state() private unfolded = false;
  @state() private limit = PAGE;
  @query('#side-by-side') private readonly heading!: HTMLElement | null;
  @query('.tray .compare') private readonly compareButton!: HTMLElement | null;

  @queryAll('.board > ul > li') private readonly boardItems!: NodeListOf<HTMLElement>;
  @queryAll('tr[data-card]') private readonly tableRows!: NodeListOf<HTMLElement>;

  readonly #work = new ScoreWork(this);
  #indicators: readonly IndicatorCategory[] = [];
  #indicatorsFrom: readonly unknown[] = [];

  /** Not in willUpdate, which runs before the store has taken over changed properties. */
  protected override update(changed: PropertyValues): void {
    const { snapshot } = this.store;
    if (changed.has('by')) this.#reset();
    if (snapshot && isShown(snapshot)) this.#prepare(snapshot);
    super.update(changed);
  }

  #prepare({ roadmap, fold, filtered, filter, day }: Shown): void {
    if (filtered.milestones.length > MOST_MILESTONES) this.#work.stop();
    else this.#work.want(roadmap, fold, filtered.milestones, this.#by);
    const from = [roadmap, day, filter.country];
    if (from.every((value, index) => value === this.#indicatorsFrom[index])) return;
    this.#indicatorsFrom = from;
    const choice = { day, countries: filter.country };
    this.#indicators = indicatorBoxes(roadmap.indicators, roadmap.sources, choice);
  }

  get #by(): ScoreBy {
    return SCORED_BY.find((by) => by === this.by) ?? 'company';
  }

  override render(): TemplateResult {
    const { snapshot } = this.store;
    const toCome = rowsToCome(6, snapshot?.words ?? null);
    if (!snapshot) return toCome;
    if (!isShown(snapshot)) return loadState(snapshot, this.store.owner, toCome);
    return html`${this.#renderScores(snapshot)}${indicatorSection(this.#indicators, snapshot)}`;
  }

  #renderScores(snapshot: Shown): TemplateResult {
    const { words, filtered } = snapshot;
    const count = filtered.milestones.length;
    if (count === 0) return noneState(snapshot, this);
    if (count > MOST_MILESTONES)
      return html`<div class="state" role="status"><strong>${words.scores.tooMany(count, MOST_MILESTONES)}</strong></div>`;
    const { rows, progress } = this.#work;
    const working = progress === null ? '' : words.scores.working(progress);
    return html`
      <div class="bar">${this.#renderBy(words)}<span class="muted" role="status">${working}</span></div>
      ${
        rows
          ? html`<div aria-busy=${progress !== null}>
              ${this.#renderBoard(rows, snapshot)}${this.#renderFull(rows, snapshot)}
            </div>`
          : rowsToCome(6, words)
      }`;
  }

  #renderBoard({ cards, due }: ScoreRows, snapshot: Shown): TemplateResult {
    const { words, roadmap, lang, fold, day } = snapshot;
    const board = boardOf(cards, due, namesOf(this.#by, roadmap, words, lang));
    return scoreboard({
      board,
      by: this.#by,
      caption: words.scores.caption[this.#by](dayWords(day, snapshot)),
      limit: this.boardRows,
      words,
      lang,
      roadmap,
      open: (m) => this.dispatchEvent(new RoadmapSelectEvent(milestoneState(roadmap, fold, m))),
      showMore: () => void this.#showMoreRows(),
    });
  }

  /** The table of all scores, closed at first. */
  #renderFull(rows: ScoreRows, snapshot: Shown): TemplateResult {
    const { words, roadmap } = snapshot;
    return html`<details class="full" part="full" ?open=${this.full}
        @toggle=${({ target }: Event) => {
          this.full = (target as HTMLDetailsElement).open;
        }}>
      <summary>${words.scores.board.full}</summary>
      ${
        this.full
          ? html`${meaning(words)}${this.#renderRows(rows, snapshot)}${outsideSection(rows.classes, roadmap, words)}`
          : nothing
      }
    </details>`;
  }

  #renderBy(words: Words): TemplateResult {
    const { scores, facet } = words;
    return html`<div class="by" role="group" aria-label=${scores.by}>
      <span class="muted" aria-hidden="true">${scores.by}</span>
      ${SCORED_BY.map(
        (by) =>
          html`<button data-by=${by} aria-pressed=${by === this.#by ? 'true' : 'false'}
            @click=${() => {
              this.by = by;
            }}>${facet[by]}</button>`,
      )}
    </div>`;
  }

  #renderRows(scores: ScoreRows, snapshot: Shown): TemplateResult {
    const { words, roadmap, lang, fold, day } = snapshot;
    const nameOf = namesOf(this.#by, roadmap, words, lang);
    const rows = scoreOrder(scores.cards, this.order, nameOf, lang);
    const chosen = this.chosen.flatMap((id) => rows.find(({ card }) => card.id === id) ?? []);
    const judgedOn = isoDay(fold.judgedOn);
    const context = { words, lang, judgedOn, sorted: this.order.by, slips: slipScale(scores) };
    if (this.comparing && chosen.length > 1)
      return comparison(chosen, context, () => void this.#compare(false));
    const shown = rows.slice(0, this.limit);
    const ids = chosen.map(({ card }) => card.id);
    const caption = words.scores.caption[this.#by](dayWords(day, snapshot));
    return html`<div class="scores">
      ${scoreTable({
        ...context,
        by: this.#by,
        caption,
        order: this.order,
        rows: shown,
        unfolded: this.unfolded,
        total: scores.total,
        chosen: ids,
        sortBy: (key) => this.#sortBy(key),
        choose: (id, wanted) => this.#choose(id, wanted, ids),
      })}
      ${rows.length > PHONE_ROWS && !this.unfolded ? this.#renderUnfold(shown.length, words) : nothing}
      ${rows.length > shown.length ? this.#renderMore(shown.length, rows.length, words) : nothing}
      ${
        scores.ungrouped > 0
          ? html`<p class="muted note">${words.scores.ungrouped(scores.ungrouped, words.facet[this.#by])}</p>`
          : nothing
      }
      ${this.#renderTray(chosen, context)}
    </div>`;
  }

  /** A button that only phones show. */
  #renderUnfold(shown: number, { scores }: Words): TemplateResult {
    return html`<p class="unfold"><button @click=${() => void this.#unfold()}>${scores.board.showAll(shown)}</button></p>`;
  }

  #renderMore(shown: number, all: number, { table, scores }: Words): TemplateResult {
    return html`<p class="more"><span class="muted">${table.range(1, shown, all)}</span>
      <button @click=${() => {
        this.limit += PAGE;
      }}>${scores.more}</button></p>`;
  }

  /** The chosen cards, and what can be done with them. */
  #renderTray(chosen: readonly ScoreRow[], { words: { scores } }: MeasureContext): TemplateResult {
    const names = chosen.map(({ name }) => isolated(name));
    const hint = chosen.length === 1 ? scores.oneMore : scores.atMost;
    const limit = chosen.length === 1 || chosen.length === MOST_COMPARED;
    return html`<div class=${chosen.length > 0 ? 'tray chosen' : 'tray'}>
      <span role="status" dir="auto">${
        chosen.length > 0
          ? html`${scores.chosen(names)}${limit ? html` <span class="muted">(${hint})</span>` : nothing}`
          : html`<span class="muted">${scores.compareHint}</span>`
      }</span>
      ${
        chosen.length > 0
          ? html`<button class="compare" ?disabled=${chosen.length < 2}
                @click=${() => void this.#compare(true)}>${scores.compareChosen(chosen.length)}</button>
              <button @click=${() => {
                this.chosen = [];
              }}>${scores.clear}</button>`
          : nothing
      }
    </div>`;
  }

  /** Focuses the first added row, because the button may disappear. */
  async #showMoreRows(): Promise<void> {
    const shown = this.boardRows;
    this.boardRows += MORE_ROWS;
    await this.updateComplete;
    this.boardItems[shown]?.querySelector('button')?.focus();
  }

  async #unfold(): Promise<void> {
    this.unfolded = true;
    await this.updateComplete;
    this.tableRows[PHONE_ROWS]?.querySelector('input')?.focus();
  }

  #sortBy(key: ScoreKey): void {
    const { by, descending } = this.order;
    this.order = by === key ? { by, descending: !descending } : firstOrder(key);
  }

  /** `chosen` are those of the chosen cards that are still shown. */
  #choose(id: string, wanted: boolean, chosen: readonly string[]): void {
    const others = chosen.filter((other) => other !== id);
    this.chosen = wanted ? [...others, id].slice(0, MOST_COMPARED) : others;
  }

  /** Focuses what replaces the pressed button. */
  async #compare(comparing: boolean): Promise<void> {
    this.comparing = comparing;
    await this.updateComplete;
    const target = comparing ? this.heading : this.compareButton;
    target?.focus();
  }

  #reset(): void {
    this.chosen = [];
    this.comparing = false;
    this.limit = PAGE;
    this.boardRows = BOARD_ROWS;
    this.unfolded = false;
  }
}

/** What each score means, in plain words, closed at first. */
function meaning({ scores }: Words): TemplateResult {
  const keys = Object.keys(scores.meaning) as (keyof typeof scores.meaning)[];
  return html`<details class="meaning">
      <summary>${scores.explain}</summary>
      <dl>${keys.map((key) => html`<div><dt>${scores.column[key]}</dt><dd>${scores.meaning[key]}</dd></div>`)}</dl>
      <p>${scores.meaningOfN}</p>
    </details>`;
}
