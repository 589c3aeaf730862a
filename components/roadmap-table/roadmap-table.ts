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

/** Rows that a phone shows at first; the style sheet hides the others. */
const PHONE_ROWS = 20;

/** Milestones in order, and what of. */
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

  /** Id of the milestone that is open; one that is not there marks no row. */
  @property() selected: string | null = null;

  /** Rows in the document at a time. */
  protected readonly pageSize: number = 100;
  /** Sorts in one go, however many there are. */
  protected readonly atOnce: boolean = false;

  /** The order of the rows. */
  @state() private order: SortOrder = { by: 'forecast', descending: false };
  @state() private page = 0;
  /** Whether a phone shows the whole page, not its first rows alone. */
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
  /** What #sorted is of; another snapshot may be on its way. */
  #picture: Sorted['of'] | null = null;
  /** What is sorted, and what the page's rows were made from; the same again costs nothing. */
  #sortedFrom: readonly unknown[] = [];
  #rowsFrom: readonly unknown[] = [];
  #rows: readonly MilestoneState[] = [];
  #last: Snapshot | null = null;

  /** Here and not in willUpdate, which runs before the store has heard of changed properties. */
  protected override update(changed: PropertyValues): void {
    const { snapshot } = this.store;
    if (snapshot && isShown(snapshot)) this.#arrange(snapshot, changed.has('order'));
    else {
      this.#picture = null;
      this.#sortedFrom = [];
    }
    super.update(changed);
  }

  /** Sorts what is to be shown and finds the page to show of it. */
  #arrange(snapshot: Shown, reordered: boolean): void {
    this.#sort(snapshot);
    if (snapshot.filter !== this.#last?.filter || reordered) this.page = 0;
    if (snapshot.selected !== this.#last?.selected) this.#turnTo(snapshot);
    this.page = Math.min(
      this.page,
      Math.max(0, Math.ceil(this.#sorted.length / this.pageSize) - 1),
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
    const several = this.#sorted.length > this.pageSize;
    return html`
      ${several ? this.#renderPager(snapshot, true) : nothing}
      ${this.#renderTable(snapshot)}
      ${this.#renderUnfold(snapshot)}
      ${several ? this.#renderPager(snapshot, false) : nothing}`;
  }

  /** Sorts what is shown; a large roadmap's rows stay as they are until that is done. */
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
    this.page = Math.floor(place / this.pageSize);
    if (place % this.pageSize >= PHONE_ROWS) this.unfolded = true;
  }

  /** The milestones of the page as objects; only these are ever read back. */
  #pageRows({ roadmap, fold }: Shown): readonly MilestoneState[] {
    const from = [fold, this.#sorted, this.page];
    if (!same(from, this.#rowsFrom)) {
      const first = this.page * this.pageSize;
      const indices = this.#sorted.subarray(first, first + this.pageSize);
      this.#rowsFrom = from;
      this.#rows = Array.from(indices, (m) => milestoneState(roadmap, fold, m));
    }
    return this.#rows;
  }

  #renderTable(snapshot: Shown): TemplateResult {
    const { words, day } = snapshot;
    // Roles are said again because cards lay the table out as blocks, which drops them.
    return html`<table role="table" part="table" aria-labelledby="caption" aria-busy=${snapshot.busy ? 'true' : nothing} aria-rowcount=${this.#sorted.length + 1}>
      <caption id="caption" dir="auto">${words.table.caption(dayWords(day, snapshot))}</caption>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1" data-label=${words.table.sortBy}>
          ${COLUMNS.map((column) => this.#renderHeader(column, words))}
        </tr>
      </thead>
      <tbody role="rowgroup" class=${this.unfolded ? '' : 'folded'}>
        ${
          // Rows are filled anew where they stand: what has the focus keeps it, though its milestone goes.
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
      data-verdict=${state.verdict} aria-rowindex=${this.page * this.pageSize + index + 2}
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

  /** On phones alone. */
  #renderUnfold({ words }: Shown): TemplateResult | typeof nothing {
    const rows = this.#rows.length;
    if (this.unfolded || rows <= PHONE_ROWS) return nothing;
    return html`<p class="unfold"><button @click=${() => void this.#unfold()}>${words.table.showAll(rows)}</button></p>`;
  }

  #renderPager({ words }: Shown, top: boolean): TemplateResult {
    const total = this.#sorted.length;
    const first = this.page * this.pageSize + 1;
    const last = Math.min(total, first + this.pageSize - 1);
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

  /** The focus goes on from the button that disappears to the first row it brought. */
  async #unfold(): Promise<void> {
    this.unfolded = true;
    await this.updateComplete;
    this.openButtons[PHONE_ROWS]?.focus();
  }

  #sortBy(by: SortKey): void {
    // Of slips, the largest is what readers look for.
    const descending = this.order.by === by ? !this.order.descending : by === 'slip';
    this.order = { by, descending };
  }

  /** From below the table, the reader goes on at its top, on the button of the same name. */
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
