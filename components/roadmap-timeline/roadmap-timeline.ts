import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { NO_FILTER, STANDINGS } from '../../src/model/index.js';
import { navigate, type Step } from '../../src/view/navigate.js';
import { RoadmapFilterEvent, RoadmapSelectEvent, RoadmapWindowEvent } from '../events.js';
import type { Snapshot } from '../store/snapshot.js';
import { StoreController } from '../store/store-controller.js';
import { standingIcon } from '../theme/standing-icon.js';
import { buttons, standingColours, theme } from '../theme/theme.js';
import { itemStyles } from './items.styles.js';
import { timelineStyles } from './roadmap-timeline.styles.js';
import type { TimelineView } from './timeline-view.js';

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'home'],
  ['End', 'end'],
]);
const ZOOM = 1.6;

/**
 * The roadmap as zoomable lanes: every milestone as wide as its date is uncertain.
 *
 * Drag or scroll sideways pans, Ctrl and wheel or a pinch zooms, a plain wheel scrolls the page.
 * With the keyboard: Tab goes to a milestone, arrows to the others, Enter opens it, plus and minus
 * zoom, Home and End go to the first and last of the lane.
 *
 * @element roadmap-timeline
 * @fires roadmap-select - A milestone was opened.
 * @fires roadmap-window - Other days are shown; when a gesture has ended.
 * @fires roadmap-filter - All filters are to go, where nothing is left.
 * @fires roadmap-load - A roadmap was loaded (only an element with `src` or `data` of its own).
 * @fires roadmap-error - A roadmap could not be loaded (likewise).
 * @csspart milestone - A milestone; `data-milestone` is its id, `data-standing` its standing.
 * @csspart cluster - Milestones too close to be told apart; `data-count` says how many.
 * @csspart undated - A milestone without a date, beside its lane's label.
 * @csspart lane - A lane's label.
 * @csspart today-line - The line of today.
 * @csspart as-of-line - The line of the day shown, where that is not today.
 * @csspart toolbar - Legend and zoom buttons.
 * @csspart hint - What a milestone says when it is pointed at.
 * @cssprop [--roadmap-timeline-height=min(70vh, 44rem)] - The most height the lanes take; they scroll within it.
 * @cssprop [--roadmap-label-width=11rem] - Width of the lanes' labels.
 */
export class RoadmapTimeline extends LitElement {
  static override styles = [theme, buttons, standingColours, timelineStyles, itemStyles];

  /** Address of a roadmap, JSON or CSV, relative to the page; only without a tracker around. */
  @property() src: string | null = null;
  /** A roadmap as a value: a document, a list of records, JSON or CSV text. */
  @property({ attribute: false }) data: unknown;
  /** The day shown, `YYYY-MM-DD`; null for the newest. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;
  /** Ids of companies to show, with commas between; null for all. Likewise the next four. */
  @property() company: string | null = null;
  @property() country: string | null = null;
  @property() stage: string | null = null;
  @property() technology: string | null = null;
  @property() standing: string | null = null;
  /** Words that must all be found in a milestone's names. */
  @property() query: string | null = null;
  /** What makes a lane: company (the default), country, stage or technology. */
  @property({ attribute: 'group-by' }) groupBy: string | null = null;
  /** First and last day in the window, `YYYY-MM-DD`; null where everything is to fit. */
  @property() start: string | null = null;
  @property() end: string | null = null;
  /** Id of the opened milestone. */
  @property() selected: string | null = null;
  /** BCP 47; the nearest `lang` around the element where it has none. */
  @property() override lang = '';

  @query('.scroller') private scroller!: HTMLElement;
  @query('.container') private container!: HTMLElement;
  @state() private failed = false;

  readonly #store = new StoreController(this);
  #view: TimelineView | null = null;
  #making: Promise<void> | null = null;
  #seen: IntersectionObserver | null = null;

  /** Shows everything, now and when the roadmap changes. */
  fit(): void {
    this.#view?.fit();
    this.#reportWindow(true);
  }

  /** Shows fewer days. */
  zoomIn(): void {
    this.#view?.zoom(ZOOM);
  }

  /** Shows more days. */
  zoomOut(): void {
    this.#view?.zoom(1 / ZOOM);
  }

  /** Moves and zooms until the milestone with that id is drawn, and focuses it; nothing where there is none. */
  async focusMilestone(id: string): Promise<void> {
    this.#make({ evenIfFar: true });
    await this.#making;
    const index = this.#store.snapshot?.roadmap?.indexOf(id) ?? -1;
    if (index >= 0 && this.#view?.scene.laneOf(index)) this.#focus(index);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The timeline module is only fetched when the element comes near the reader's sight.
    this.#seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#make();
      },
      { rootMargin: '400px' },
    );
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen?.disconnect();
    this.#seen = null;
    this.#unmake();
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.#store;
    const words = snapshot?.words;
    const shown = snapshot?.filtered != null && snapshot.filtered.milestones.length > 0;
    return html`
      <div class="toolbar" part="toolbar">
        ${snapshot && shown ? legend(snapshot) : html`<span></span>`}
        <div class="zoom" role="group" aria-label=${words?.timeline.toolbar ?? ''}>
          <button type="button" title=${words?.timeline.zoomOut ?? ''} aria-label=${words?.timeline.zoomOut ?? ''} ?disabled=${!shown} @click=${this.zoomOut}>−</button>
          <button type="button" title=${words?.timeline.zoomIn ?? ''} aria-label=${words?.timeline.zoomIn ?? ''} ?disabled=${!shown} @click=${this.zoomIn}>+</button>
          <button type="button" ?disabled=${!shown} @click=${this.fit}>${words?.timeline.fit ?? ''}</button>
        </div>
      </div>
      <div class="frame">
        <div
          class="scroller"
          role="group"
          aria-label=${words?.timeline.label ?? ''}
          aria-describedby="help"
          ?hidden=${!shown}
          @click=${this.#clicked}
          @keydown=${this.#pressed}
          @focusin=${this.#focused}
          @focusout=${this.#hideHint}
          @pointerover=${this.#pointed}
          @pointerleave=${this.#hideHint}
        >
          <div class="container"></div>
        </div>
        ${snapshot && !shown ? this.#stateOf(snapshot) : nothing}
        ${this.failed ? html`<p class="message" role="alert">${words?.timeline.failed}</p>` : nothing}
      </div>
      <p id="help" class="visually-hidden">${words?.timeline.help}</p>
    `;
  }

  protected override updated(_: PropertyValues): void {
    const { snapshot } = this.#store;
    if (!snapshot?.filtered) return;
    if (this.#view) this.#show(snapshot);
    else this.#make();
  }

  /** What stands in place of the lanes. */
  #stateOf({ load, roadmap, words }: Snapshot): TemplateResult {
    if (roadmap && load.phase !== 'error') {
      const clear = () => this.dispatchEvent(new RoadmapFilterEvent(NO_FILTER));
      return html`<div class="message"><p>${words.noneLeft.title}</p><button type="button" @click=${clear}>${words.noneLeft.clear}</button></div>`;
    }
    switch (load.phase) {
      case 'error':
        return html`<div class="message" role="alert">
          <p><strong>${words.load.failed}</strong></p><p>${load.error.message}</p>
          ${this.#store.owner ? html`<button type="button" @click=${() => this.#store.owner?.reload()}>${words.load.retry}</button>` : nothing}
        </div>`;
      case 'empty':
        return html`<div class="message"><p>${words.load.empty}</p><p class="muted">${words.load.emptyHint}</p></div>`;
      default:
        return html`<div class="skeleton" role="status" aria-label=${words.load.loading}>
          ${Array.from({ length: 9 }, () => html`<div class="ghost"></div>`)}
        </div>`;
    }
  }

  /** Fetches the timeline module and draws, once there is something to draw and the reader is near. */
  #make({ evenIfFar = false } = {}): void {
    if (this.#view || this.#making || !this.isConnected || !this.hasUpdated) return;
    if (!this.#store.snapshot?.filtered?.milestones.length) return;
    if (evenIfFar || this.#near()) {
      this.#making = this.#load().finally(() => {
        this.#making = null;
      });
    }
  }

  async #load(): Promise<void> {
    try {
      const { TimelineView } = await import('./timeline-view.js');
      const { snapshot } = this.#store;
      if (!this.isConnected || !snapshot?.filtered?.milestones.length) return;
      this.#view = new TimelineView(this.container, this.scroller, snapshot, {
        onWindow: () => this.#reportWindow(false),
      });
    } catch {
      this.failed = true;
    }
  }

  #near(): boolean {
    const entries = this.#seen?.takeRecords() ?? [];
    if (entries.length === 0) {
      const { top, bottom } = this.getBoundingClientRect();
      return top < window.innerHeight + 400 && bottom > -400;
    }
    return entries.some(({ isIntersecting }) => isIntersecting);
  }

  #unmake(): void {
    this.#view?.destroy();
    this.#view = null;
  }

  #show(snapshot: Snapshot): void {
    const view = this.#view;
    if (!view) return;
    const lost = view.focusedIndex();
    if ((snapshot.filtered?.milestones.length ?? 0) === 0) return;
    view.show(snapshot);
    if (lost !== null) view.keepFocus(lost);
  }

  #reportWindow(fit: boolean): void {
    const days = this.#view?.days;
    if (days) this.dispatchEvent(new RoadmapWindowEvent(days.start, days.end, { fit }));
  }

  readonly #clicked = (event: Event): void => {
    const view = this.#view;
    if (!view) return;
    const target = targetOf(event);
    const cluster = target && view.drawnOf(target);
    if (cluster && cluster.placed.members.length > 1) view.open(cluster);
    else if (target?.dataset.milestone) this.#select(target.dataset.milestone);
  };

  #select(id: string): void {
    const index = this.#store.snapshot?.roadmap?.indexOf(id) ?? -1;
    if (index >= 0 && this.#view)
      this.dispatchEvent(new RoadmapSelectEvent(this.#view.contents.state(index)));
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#view) return;
    if (this.#act(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Does what a key asks for; false where it asks for nothing. */
  #act(key: string): boolean {
    const view = this.#view as TimelineView;
    const target = this.shadowRoot?.activeElement;
    const step = STEPS.get(key);
    if (step) this.#step(step);
    else if (key === '+' || key === '=') view.zoom(ZOOM, view.activeDay());
    else if (key === '-' || key === '_') view.zoom(1 / ZOOM, view.activeDay());
    else if (key === '0') this.fit();
    else if (key === 'Escape' && view.hint.shown) view.hint.hide();
    else if ((key === 'Enter' || key === ' ') && target instanceof HTMLElement) target.click();
    else return false;
    return true;
  }

  #step(step: Step): void {
    const view = this.#view as TimelineView;
    const { lanes, spans } = view.scene;
    const from = view.activeIndex();
    // Right to left, the next in time stands to the left.
    const rtl = getComputedStyle(this).direction === 'rtl';
    const turned = rtl && step === 'left' ? 'right' : rtl && step === 'right' ? 'left' : step;
    const to = from === null ? null : navigate(lanes, spans, from, turned);
    if (to !== null) this.#focus(to);
  }

  #focus(m: number): void {
    const view = this.#view as TimelineView;
    this.#store.update({ active: view.contents.state(m).id });
    const { snapshot } = this.#store;
    if (snapshot) view.show(snapshot);
    view.reveal(m)?.focus({ preventScroll: true });
  }

  readonly #focused = (event: Event): void => {
    const view = this.#view;
    const target = targetOf(event);
    if (!view || !target) return;
    const id = target.dataset.milestone;
    if (id) {
      this.#store.update({ active: id });
      view.showHint(target);
    }
  };

  readonly #pointed = (event: Event): void => {
    const target = targetOf(event);
    if (target?.dataset.milestone) this.#view?.showHint(target);
    else this.#hideHint();
  };

  readonly #hideHint = (): void => {
    this.#view?.hint.hide();
  };
}

/** The milestone, cluster or chip an event is about. */
function targetOf(event: Event): HTMLElement | null {
  const target = event.target instanceof Element ? event.target : null;
  return (
    target?.closest<HTMLElement>('[part~="milestone"], [part~="cluster"], [part~="undated"]') ??
    null
  );
}

/** The standings that occur, each with its sign. */
function legend({ filtered, words }: Snapshot): TemplateResult {
  const counts = new Map(filtered?.choices.standing.map(({ id, count }) => [id, count]));
  const shown = STANDINGS.filter((standing) => (counts.get(standing) ?? 0) > 0);
  return html`<ul class="legend">
    ${shown.map((standing) => html`<li data-standing=${standing}>${standingIcon(standing)}${words.standing[standing]}</li>`)}
  </ul>`;
}
