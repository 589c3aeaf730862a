import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { MilestoneState } from '../../src/model/index.js';
import { linesNear } from '../../src/view/trend/nearest.js';
import { biggestSlips, MOST_LINES } from '../../src/view/trend/pick.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import { RoadmapSelectEvent } from '../events.js';
import { loadState, noneState } from '../loading/states.js';
import { states } from '../loading/states.styles.js';
import { SizeController } from '../shared/size-controller.js';
import { sourceLinkStyles } from '../shared/source-link.js';
import { zoomOf } from '../shared/zoom.js';
import { isShown, type Shown } from '../store/shown.js';
import { buttons, standingColours, theme } from '../theme/theme.js';
import { trend } from '../words/en/trend.js';
import type { Words } from '../words/en.js';
import { aroundStyles } from './around.styles.js';
import { FontController } from './font-controller.js';
import { legend } from './legend.js';
import { type Multiples, multiples, multiplesOf } from './multiples.js';
import { multiplesStyles } from './multiples.styles.js';
import { lineOf, type Picture, pictureOf, type Trend, trendOf } from './picture.js';
import { announcement, chart, tooltip } from './plot.js';
import { pointsTable, ROWS } from './points-table.js';
import {
  type Raised,
  raisedByKey,
  raisedByPointer,
  sameRaised,
  stillThere,
  walked,
} from './raised.js';
import { styles } from './roadmap-trend.styles.js';
import { tableStyles } from './table.styles.js';
import { placeTooltip } from './tooltip.js';

/** A cached value, computed again only when one of its inputs changes. */
class Remembered<T> {
  value: T | null = null;
  #from: readonly unknown[] = [];

  of(from: readonly unknown[], make: () => T): T {
    const same =
      from.length === this.#from.length &&
      from.every((part, index) => Object.is(part, this.#from[index]));
    if (this.value === null || !same) this.value = make();
    this.#from = from;
    return this.value;
  }
}

/**
 * Milestone trend analysis: x the day something was said, y the day it was promised for. A level
 * line holds its date, a rising one slips; on the diagonal both are equal, and a line in the gray
 * zone beyond it is past its date. Each promise is a dot (hollow where only the press or analysts
 * said it) with an arrow where it is open; a line ends with a diamond (delivered), a cross
 * (cancelled), two bars (paused) or a square (open). Above eight lines, the twelve that slipped most
 * have a small chart each, on the same axes; one chart of all lines is a choice. Plain SVG by Lit: charting libraries weigh 10
 * to 100 kB gzipped, and would still leave open sides, gaps, the gray zone, the walk by keyboard and
 * the table to this element, which has all of it in 12.
 *
 * @element roadmap-trend
 * @fires {RoadmapLoadEvent} roadmap-load - Standing alone, its records were read.
 * @fires {RoadmapErrorEvent} roadmap-error - Standing alone, its records could not be read.
 * @fires {RoadmapSelectEvent} roadmap-select - A milestone was opened.
 * @fires {RoadmapFilterEvent} roadmap-filter - All filters were cleared, where none let anything pass.
 * @slot - Records, when it stands alone: a `<script type="application/json">` or `text/csv`, or a `<table>`.
 * @csspart multiples - The small charts of the biggest slips.
 * @csspart multiple - One of them, with `data-milestone`.
 * @csspart plot - The picture, which takes the focus.
 * @csspart line - A milestone's line; it has `data-milestone`, `data-standing` and `data-verdict`, as a label has.
 * @csspart raised - The line that is pointed at, focused or open, drawn again above the others.
 * @csspart band - The days that a promise of the raised line leaves open.
 * @csspart point - A mark of the raised line, with `data-kind` and `data-claim`.
 * @csspart label - The name of a line at the edge.
 * @csspart zone - The gray zone: days before the day of the statement.
 * @csspart diagonal - Where the day promised is the day of the statement.
 * @csspart as-of-line - The day the roadmap is shown as known on.
 * @csspart tooltip - What a statement says.
 * @csspart legend - How to read it.
 * @csspart table - The table of the points.
 * @csspart open - The button with a milestone's title, in that table and above a small chart.
 * @cssprop [--roadmap-trend-height=clamp(20rem, 60cqi, min(70vh, 40rem))] - Height of the picture; 14rem at least.
 * @cssprop [--roadmap-kept] - Colour of what was kept; likewise `--roadmap-late`, `--roadmap-missed` and `--roadmap-open`.
 * @cssprop [--roadmap-text] - Colour of text; `--roadmap-muted` of what is secondary.
 * @cssprop [--roadmap-background] - Behind everything; `--roadmap-line` of the grid and the gray zone.
 */
export class RoadmapTrend extends RoadmapElement {
  protected static override readonly storeOptions = { words: { trend } };
  static override readonly styles = [
    theme,
    standingColours,
    buttons,
    states,
    sourceLinkStyles,
    styles,
    aroundStyles,
    tableStyles,
    multiplesStyles,
  ];

  /** Id of the milestone that is open and whose line is raised; an unknown id raises none. */
  @property() selected: string | null = null;

  /**
   * `all` for one chart of all lines, however many; null or anything else uses small charts above eight
   * lines.
   */
  @property() lines: string | null = null;

  @state() private raised: Raised | null = null;
  @state() private asTable = false;
  @state() private rows = ROWS;
  @query('.plot') private readonly plot!: HTMLElement | null;
  @query('.cell') private readonly cell!: HTMLElement | null;
  @query('.tooltip') private readonly tooltip!: HTMLElement | null;

  readonly #size = new SizeController(this, () => this.plot ?? this.cell);
  readonly #font = new FontController(this, () => this.plot ?? this.cell);
  readonly #chosen = new Remembered<readonly number[]>();
  readonly #multiples = new Remembered<Multiples>();
  readonly #trend = new Remembered<Trend>();
  readonly #picture = new Remembered<Picture>();
  /** Whether a touch has just raised a line; only the next touch opens it. */
  #onlyRaised = false;

  override render(): TemplateResult {
    const { snapshot } = this.store;
    const toCome = skeleton(snapshot?.words);
    if (!snapshot) return toCome;
    if (!isShown(snapshot)) return loadState(snapshot, this.store.owner, toCome);
    if (snapshot.filtered.milestones.length === 0) return noneState(snapshot, this);
    const trend = this.#trendOf(snapshot);
    const { words } = snapshot;
    if (trend.lines.length === 0) return nothingToDraw(words.trend);
    const slips = this.#slipsOf(trend, snapshot.selected);
    return html`
      <div class="toolbar">
        <span>${words.trend.count(
          trend.lines.length,
          snapshot.filtered.milestones.length,
          trend.points,
        )}</span>
        <button type="button" @click=${this.#toggle}>${this.asTable ? words.trend.showChart : words.trend.showTable}</button>
        ${slips.length > 0 && !this.asTable ? this.#renderChoice(words.trend) : nothing}
      </div>
      ${this.asTable ? this.#renderTable(trend, snapshot) : this.#renderChart(trend, slips, snapshot)}
      ${leftOut(trend, words.trend)}`;
  }

  protected override updated(_: PropertyValues): void {
    const { tooltip, raised } = this;
    const shapes = this.#picture.value?.shapes;
    if (!tooltip || !raised || !shapes) return;
    const shape = shapes.find(({ line }) => line.milestone === raised.milestone);
    const mark = shape?.marks.find(({ point }) => point === raised.point) ?? shape?.marks.at(-1);
    if (mark) placeTooltip(tooltip, mark, this.#size.width);
  }

  #trendOf(snapshot: Shown): Trend {
    const { fold, filtered, selected } = snapshot;
    // If not all lines are drawn, the one of the open milestone always is.
    const kept = filtered.milestones.length > MOST_LINES ? selected : null;
    return this.#trend.of([fold, filtered.milestones, kept], () => trendOf(snapshot));
  }

  #pictureOf(trend: Trend, snapshot: Shown): Picture | null {
    const { width, height } = this.#size;
    if (!this.plot || width === 0) return null;
    const rtl = this.matches(':dir(rtl)');
    const { lang, words } = snapshot;
    const { font, text, arrived } = this.#font;
    return this.#picture.of([trend, width, height, rtl, lang, words, font, arrived], () => {
      const size = { width, height, rtl, text };
      const lineHeight = Number.parseFloat(font) * 1.4;
      return pictureOf(trend, snapshot, { ...size, lineHeight });
    });
  }

  /** The lines with a small chart: the biggest slips, and the open one. */
  #slipsOf(trend: Trend, selected: string | null): readonly number[] {
    return this.#chosen.of([trend, selected], () => {
      const slips = biggestSlips(trend.states);
      const open = lineOf(trend, selected ?? '');
      return slips.length === 0 || open < 0 || slips.includes(open) ? slips : [...slips, open];
    });
  }

  /** The choice between small charts and one chart of all lines. */
  #renderChoice(words: Words['trend']): TemplateResult {
    const choice = (lines: string | null, text: string) => html`<button type="button"
      aria-pressed=${(this.lines === 'all') === (lines === 'all') ? 'true' : 'false'}
      @click=${() => {
        this.lines = lines;
      }}>${text}</button>`;
    return html`<div class="shown" role="group" aria-label=${words.lines}>
      ${choice(null, words.biggest)}${choice('all', words.allLines)}
    </div>`;
  }

  #renderChart(trend: Trend, slips: readonly number[], snapshot: Shown): TemplateResult {
    if (slips.length === 0 || this.lines === 'all') return this.#renderPlot(trend, snapshot);
    const { words } = snapshot;
    return html`
      ${multiples(trend, slips, this.#multiplesOf(trend, slips, snapshot), snapshot, (state) => this.#open(state))}
      <p class="axes" aria-hidden="true">${words.trend.promisedAxis} ↑ · ${words.trend.saidAxis} ${this.matches(':dir(rtl)') ? '←' : '→'}</p>
      ${legend(words, new Set(trend.states.map(({ standing }) => standing)))}`;
  }

  #multiplesOf(trend: Trend, slips: readonly number[], snapshot: Shown): Multiples | null {
    const { width, height } = this.#size;
    if (!this.cell || width === 0) return null;
    const rtl = this.matches(':dir(rtl)');
    const { lang, words } = snapshot;
    const { font, text, arrived } = this.#font;
    const from = [trend, slips, width, height, rtl, lang, words, font, arrived];
    return this.#multiples.of(from, () => {
      const lineHeight = Number.parseFloat(font) * 1.3;
      return multiplesOf(trend, slips, snapshot, { width, height, rtl, text, lineHeight });
    });
  }

  #renderPlot(trend: Trend, snapshot: Shown): TemplateResult {
    const { words } = snapshot;
    const picture = this.#pictureOf(trend, snapshot);
    const raised = stillThere(this.raised, trend);
    return html`
      <div class="plot" part="plot" tabindex="0" role="application" aria-label=${words.trend.label}
        aria-describedby="help" @keydown=${this.#pressed} @focus=${this.#focused} @blur=${this.#lower}
        @pointermove=${this.#pointed} @pointerdown=${this.#down} @pointerleave=${this.#left} @click=${this.#clicked}>
        ${picture ? chart(trend, picture, snapshot, raised) : nothing}
        ${picture && raised ? tooltip(trend, snapshot, raised) : nothing}
      </div>
      <p id="help" class="visually-hidden">${words.trend.help}</p>
      <p role="status" class="visually-hidden">${announcement(trend, snapshot, raised)}</p>
      ${legend(words, new Set(trend.states.map(({ standing }) => standing)))}`;
  }

  #renderTable(trend: Trend, snapshot: Shown): TemplateResult {
    return pointsTable(trend, snapshot, this.rows, {
      open: (milestone) => this.#open(milestone),
      more: () => {
        this.rows += ROWS;
      },
    });
  }

  #open(milestone: MilestoneState | undefined): void {
    if (milestone) this.dispatchEvent(new RoadmapSelectEvent(milestone));
  }

  readonly #toggle = (): void => {
    this.asTable = !this.asTable;
    this.raised = null;
    this.rows = ROWS;
  };

  /** Delayed, because removing the picture takes the focus away during an update. */
  readonly #lower = async (): Promise<void> => {
    await null;
    this.raised = null;
  };

  /** Raises the line under the pointer; the pointer may move onto the tooltip without closing it. */
  readonly #pointed = (event: PointerEvent): void => {
    const { value: trend } = this.#trend;
    const { value: picture } = this.#picture;
    if (!trend || !picture || !this.plot || within(event, '.tooltip')) return;
    const label = within(event, '[data-milestone][part="label"]')?.dataset.milestone;
    const { left, top } = this.plot.getBoundingClientRect();
    const zoom = zoomOf(this.plot);
    const raised = label
      ? raisedByKey(trend, lineOf(trend, label))
      : raisedByPointer(
          linesNear(picture.shapes, (event.clientX - left) / zoom, (event.clientY - top) / zoom),
          trend,
        );
    const next = raised && { ...raised, by: 'pointer' as const };
    if (!sameRaised(next, this.raised)) this.raised = next;
  };

  readonly #down = (event: PointerEvent): void => {
    this.#onlyRaised = false;
    if (event.pointerType === 'mouse') return;
    const before = this.raised?.milestone;
    this.#pointed(event);
    this.#onlyRaised = this.raised?.milestone !== before;
  };

  readonly #left = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.raised = null;
  };

  /** Opens the line under the pointer; if several run through the place, each press opens the next. */
  readonly #clicked = (): void => {
    const { value: trend } = this.#trend;
    const here = this.raised?.here ?? [];
    if (this.#onlyRaised || !trend || here.length === 0) return;
    const at = here.indexOf(this.store.snapshot?.selected ?? '');
    const next = here[(at + 1) % here.length] as string;
    this.#open(trend.states[lineOf(trend, next)]);
  };

  readonly #focused = (): void => {
    const { value: trend } = this.#trend;
    if (this.raised || !trend || !this.plot?.matches(':focus-visible')) return;
    this.raised = this.#start(trend);
  };

  /** Where moving by keyboard starts: at the last position, at the open milestone, or at the latest date. */
  #start(trend: Trend): Raised | null {
    const { active = null, selected = null } = this.store.snapshot ?? {};
    const lines = [active, selected].map((id) => lineOf(trend, id ?? ''));
    return raisedByKey(trend, lines.find((line) => line >= 0) ?? trend.order.at(-1) ?? 0);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#act(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Handles a key; false for keys without a function. */
  #act(key: string): boolean {
    const { value: trend } = this.#trend;
    if (!trend) return false;
    const raised = stillThere(this.raised, trend);
    if (key === 'Enter' && raised) this.#open(trend.states[lineOf(trend, raised.milestone)]);
    else if (key === 'Escape' && raised) this.raised = null;
    else {
      const start = raised ?? this.#start(trend);
      const next = start && walked(trend, start, key, this.matches(':dir(rtl)'));
      if (!next) return false;
      this.raised = raised ? next : start;
      this.store.update({ active: this.raised?.milestone ?? null });
    }
    return true;
  }
}

function within(event: Event, selector: string): HTMLElement | SVGElement | null {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest<HTMLElement | SVGElement>(selector) ?? null;
}

/** The skeleton of the picture. */
function skeleton(words: Words | undefined): TemplateResult {
  return html`<div class="skeleton breathing" aria-busy="true">
    <span role="status" class="visually-hidden">${words?.load.loading}</span>
  </div>`;
}

function nothingToDraw(words: Words['trend']): TemplateResult {
  return html`<div class="state" role="status">
    <strong>${words.nothing}</strong><span>${words.nothingHint}</span>
  </div>`;
}

/** What the picture does not show, and why. */
function leftOut({ left }: Trend, words: Words['trend']): TemplateResult | typeof nothing {
  const notes = [
    left.tooMany > 0 && words.tooMany(left.tooMany),
    left.noDate > 0 && words.noDate(left.noDate),
    left.dayUnknown > 0 && words.dayUnknown(left.dayUnknown),
  ].filter((note) => note !== false);
  return notes.length > 0 ? html`<p class="left-out">${words.leftOut(notes)}</p>` : nothing;
}
