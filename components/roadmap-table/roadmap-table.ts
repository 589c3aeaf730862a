import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { milestoneState } from '../../src/model/state.js';
import type { MilestoneState } from '../../src/model/types.js';
import { isLarge } from '../../src/view/large.js';
import {
  SORT_KEYS,
  SortCache,
  type SortKey,
  type SortOrder,
  sortingMilestones,
} from '../../src/view/sort.js';
import { dayWords } from '../../src/view/wording.js';
import { SlicedWork } from '../../src/work/slices.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import { RoadmapSelectEvent } from '../events.js';
import { loadState, noneState, rowsToCome } from '../loading/states.js';
import { states } from '../loading/states.styles.js';
import { sourceLinkStyles } from '../shared/source-link.js';
import { isShown, type Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import { sortable } from '../theme/sortable.styles.js';
import { buttons, standingColours, theme } from '../theme/theme.js';
import type { Words } from '../words/en.js';
import { cards } from './cards.styles.js';
import { CELLS, type RowContext, titleCell } from './cells.js';
import { styles } from './roadmap-table.styles.js';

const COLUMNS = [
  'company',
  'title',
  'stage',
  'forecast',
  'baseline',
  'slip',
  'standing',
  'lastSaid',
  'source',
] as const;
type Column = (typeof COLUMNS)[number];

const isSortKey = (column: Column): column is Column & SortKey =>
  SORT_KEYS.some((key) => key === column);

/** How many rows a phone shows at first; the style sheet hides the others. */
const PHONE_ROWS = 20;

/** Sorted milestones, and the snapshot they are of. */
interface Sorted {
  readonly of: Pick<Shown, 'roadmap' | 'fold' | 'filtered' | 'day'>;
  readonly sorted: Int32Array;
}

/**
 * Every milestone the filters leave, as a real table that sorts by its columns: the accessible twin
 * of the timeline. In a narrow place each row becomes a card; it stays a table for assistive technology.
 * Rows carry `data-milestone` (id), `data-standing` and `data-verdict`; the open one `aria-current`.
 *
 * @element roadmap-table
 * @fires {RoadmapLoadEvent} roadmap-load - Standing alone, its records were read.
 * @fires {RoadmapErrorEvent} roadmap-error - Standing alone, its records could not be read.
 * @fires {RoadmapSelectEvent} roadmap-select - A milestone was opened.
 * @fires {RoadmapFilterEvent} roadmap-filter - All filters were cleared, where none let anything pass.
 * @slot - Records, when it stands alone: a `<script type="application/json">` or `text/csv`, or a `<table>`.
 * @csspart table - The table.
 * @csspart row - The row (or card) of one milestone.
 * @csspart open - The button with a milestone's title.
 * @csspart mine - That the reader has recorded something about a milestone, inside an editable tracker.
 * @csspart standing - A milestone's standing: its sign and its word.
 * @cssprop [--roadmap-font] - Font family; that of the page by default. `--roadmap-font-size` its size.
 * @cssprop [--roadmap-text] - Colour of text; `--roadmap-muted` of what is secondary.
 * @cssprop [--roadmap-background] - Behind the rows; `--roadmap-surface` behind what is hovered or open.
 * @cssprop [--roadmap-accent] - Colour of links and of what is chosen.
 */
export class RoadmapTable extends RoadmapElement {
  static override readonly styles = [
    theme,
    standingColours,
    buttons,
    sortable,
    states,
    sourceLinkStyles,
    styles,
    cards,
  ];

  /** Id of the milestone that is open; an unknown id marks no row. */
  @property() selected: string | null = null;

  /** How many rows are in the document at a time. */
  protected readonly pageSize: number = 100;

  /** A last page of a few rows is not worth turning to. */
  get #perPage(): number {
    const { length } = this.#sorted;
    return length <= this.pageSize * 1.25 ? Math.max(length, 1) : this.pageSize;
  }
  /** Whether to sort at once, however many milestones there are. */
  protected readonly atOnce: boolean = false;

  /** The order of the rows. */
  @state() private order: SortOrder = { by: 'forecast', descending: false };
  @state() private page = 0;
  /** Whether a phone shows the whole page, not only its first rows. */
  @state() private unfolded = false;
  @queryAll('.open') private readonly openButtons!: NodeListOf<HTMLElement>;
  @query('.top button[data-step="1"]') private readonly topNext!: HTMLElement | null;
  @query('.top button[data-step="-1"]') private readonly topPrevious!: HTMLElement | null;

  readonly #work = new SlicedWork<Sorted>(({ of, sorted }) => {
    this.#picture = of;
    this.#sorted = sorted;
    if (isLarge(of.roadmap)) this.requestUpdate();
  });
  readonly #cache = new SortCache();
  #sorted: Int32Array = new Int32Array();
  /** The snapshot that #sorted is of; a newer one may still be being sorted. */
  #picture: Sorted['of'] | null = null;
  /** The inputs of the last sort and of the page's rows, so that the same inputs cost nothing. */
  #sortedFrom: readonly unknown[] = [];
  #rowsFrom: readonly unknown[] = [];
  #rows: readonly MilestoneState[] = [];
  #last: Snapshot | null = null;

  /** Not in willUpdate, which runs before the store has taken over changed properties. */
  protected override update(changed: PropertyValues): void {
    const { snapshot } = this.store;
    if (snapshot && isShown(snapshot)) this.#arrange(snapshot, changed.has('order'));
    else {
      this.#picture = null;
      this.#sortedFrom = [];
    }
    super.update(changed);
  }

  /** Sorts the milestones, and chooses the page to show. */
  #arrange(snapshot: Shown, reordered: boolean): void {
    this.#sort(snapshot);
    if (snapshot.filter !== this.#last?.filter || reordered) this.page = 0;
    if (snapshot.selected !== this.#last?.selected) this.#turnTo(snapshot);
    this.page = Math.min(
      this.page,
      Math.max(0, Math.ceil(this.#sorted.length / this.#perPage) - 1),
    );
    this.#last = snapshot;
  }

  override render(): TemplateResult {
    const { snapshot: asked } = this.store;
    const toCome = rowsToCome(8, asked?.words ?? null);
    if (!asked) return toCome;
    if (!isShown(asked)) return loadState(asked, this.store.owner, toCome);
    if (!this.#picture) return toCome;
    const snapshot = { ...asked, ...this.#picture, busy: asked.busy || this.#work.busy };
    if (this.#sorted.length === 0) return noneState(snapshot, this);
    const several = this.#sorted.length > this.#perPage;
    return html`
      ${several ? this.#renderPager(snapshot, true) : nothing}
      ${this.#renderTable(snapshot)}
      ${this.#renderUnfold(snapshot)}
      ${several ? this.#renderPager(snapshot, false) : nothing}`;
  }

  /** Sorts the milestones; the rows of a large roadmap stay as they are until that is done. */
  #sort({ roadmap, fold, filtered, day, lang }: Shown): void {
    const { order } = this;
    const from = [fold, filtered.milestones, lang, order];
    if (same(from, this.#sortedFrom)) return;
    this.#sortedFrom = from;
    const of = { roadmap, fold, filtered, day };
    const cache = this.#cache;
    this.#work.ask(!this.atOnce && isLarge(roadmap), function* () {
      const { milestones } = filtered;
      return {
        of,
        sorted: yield* sortingMilestones(roadmap, fold, milestones, order, lang, cache),
      };
    });
  }

  /** Turns to the page of a milestone that was opened elsewhere. */
  #turnTo({ selected }: Shown): void {
    const place = this.#sorted.indexOf(this.#picture?.roadmap.indexOf(selected ?? '') ?? -1);
    if (selected === null || place < 0) return;
    this.page = Math.floor(place / this.#perPage);
    if (place % this.#perPage >= PHONE_ROWS) this.unfolded = true;
  }

  /** The milestones of the page as objects; no others are ever read back. */
  #pageRows({ roadmap, fold }: Shown): readonly MilestoneState[] {
    const from = [fold, this.#sorted, this.page];
    if (!same(from, this.#rowsFrom)) {
      const first = this.page * this.#perPage;
      const indices = this.#sorted.subarray(first, first + this.#perPage);
      this.#rowsFrom = from;
      this.#rows = Array.from(indices, (m) => milestoneState(roadmap, fold, m));
    }
    return this.#rows;
  }

  #renderTable(snapshot: Shown): TemplateResult {
    const { words, day } = snapshot;
    // Roles are explicit because the card layout makes blocks of the table, which drops its roles.
    return html`<table role="table" part="table" aria-labelledby="caption" aria-busy=${snapshot.busy ? 'true' : nothing} aria-rowcount=${this.#sorted.length + 1}>
      <caption id="caption" dir="auto">${words.table.caption(dayWords(day, snapshot))}</caption>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1" data-label=${words.table.sortBy}>
          ${COLUMNS.map((column) => this.#renderHeader(column, words))}
        </tr>
      </thead>
      <tbody role="rowgroup" class=${this.unfolded ? '' : 'folded'}>
        ${
          // Not keyed: rows keep their elements, so the focus stays even if its milestone leaves the page.
          this.#pageRows(snapshot).map((state, index) =>
            this.#renderRow({ ...snapshot, state }, index, snapshot.selected),
          )
        }
      </tbody>
    </table>`;
  }

  #renderHeader(column: Column, words: Words): TemplateResult {
    const name = words.table.column[column];
    if (!isSortKey(column))
      return html`<th role="columnheader" scope="col" class="plain" data-column=${column}>${name}</th>`;
    const { by, descending } = this.order;
    const direction = by !== column ? 'none' : descending ? 'descending' : 'ascending';
    return html`<th role="columnheader" scope="col" data-column=${column} aria-sort=${direction}>
      <button @click=${() => this.#sortBy(column)}>
        <span>${name}</span>
        <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true"><path d="M4 1 7.5 5h-7Z"/><path d="M4 11 .5 7h7Z"/></svg>
      </button>
    </th>`;
  }

  #renderRow(row: RowContext, index: number, selected: string | null): TemplateResult {
    const { state, words } = row;
    return html`<tr role="row" part="row" data-milestone=${state.id} data-standing=${state.standing}
      data-verdict=${state.verdict} aria-rowindex=${this.page * this.#perPage + index + 2}
      aria-current=${state.id === selected ? 'true' : nothing}>
      ${COLUMNS.map((column) => {
        if (column === 'title')
          return html`<th role="rowheader" scope="row" data-column="title">
            ${titleCell(row, () => this.dispatchEvent(new RoadmapSelectEvent(state)))}
          </th>`;
        const content = CELLS[column](row);
        return html`<td role="cell" data-column=${column} data-label=${words.table.column[column]}
          class=${content === nothing ? 'blank' : ''}>${content}</td>`;
      })}
    </tr>`;
  }

  /** A button that only phones show. */
  #renderUnfold({ words }: Shown): TemplateResult | typeof nothing {
    const rows = this.#rows.length;
    if (this.unfolded || rows <= PHONE_ROWS) return nothing;
    return html`<p class="unfold"><button @click=${() => void this.#unfold()}>${words.table.showAll(rows)}</button></p>`;
  }

  #renderPager({ words }: Shown, top: boolean): TemplateResult {
    const total = this.#sorted.length;
    const first = this.page * this.#perPage + 1;
    const last = Math.min(total, first + this.#perPage - 1);
    const { previous, next, pages, pagesBelow, range } = words.table;
    const step = (by: number, off: boolean, name: string) => html`<button
      data-step=${by} aria-disabled=${off ? 'true' : nothing}
      @click=${() => !off && this.#turn(by, top)}>${name}</button>`;
    return html`<nav class=${top ? 'pager top' : 'pager'} aria-label=${top ? pages : pagesBelow}>
      ${step(-1, first === 1, previous)}
      <span dir="auto" role=${top ? 'status' : nothing}>${range(first, last, total)}</span>
      ${step(1, last === total, next)}
    </nav>`;
  }

  /** Focuses the first added row, because the button disappears. */
  async #unfold(): Promise<void> {
    this.unfolded = true;
    await this.updateComplete;
    this.openButtons[PHONE_ROWS]?.focus();
  }

  #sortBy(by: SortKey): void {
    // Largest slips first: they matter most.
    const descending = this.order.by === by ? !this.order.descending : by === 'slip';
    this.order = { by, descending };
  }

  /** After the buttons below the table, focuses the button of the same name above it. */
  #turn(by: number, top: boolean): void {
    this.page += by;
    if (top) return;
    const button = by > 0 ? this.topNext : this.topPrevious;
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  }
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
