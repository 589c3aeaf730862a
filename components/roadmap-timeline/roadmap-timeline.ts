import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import {
  RoadmapSelectEvent,
  RoadmapViewEvent,
  RoadmapWindowEvent,
  type ViewRequest,
} from '../events.js';
import { Nearness } from '../loading/nearness.js';
import { loadState, noneState } from '../loading/states.js';
import { states } from '../loading/states.styles.js';
import { isShown, type Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import { buttons, standingColours, theme, verdictColours } from '../theme/theme.js';
import { timeline } from '../words/en/timeline.js';
import type { Words } from '../words/en.js';
import { chartStyles } from './chart.styles.js';
import { ghostStyles } from './ghosts.styles.js';
import { Interaction, ZOOM } from './interaction.js';
import { itemStyles } from './items.styles.js';
import { missingHere } from './needs.js';
import { timelineStyles } from './roadmap-timeline.styles.js';
import { PreparedSnapshots } from './scene-input.js';
import { TimelineView } from './timeline-view.js';
import { type ToolbarActions, toolbar } from './toolbar.js';

/** The milestone to focus as soon as it can be; another one asked for takes its place. */
class WantedFocus {
  /** Null where none is wanted. */
  id: string | null = null;
  #done: ((focused: boolean) => void) | null = null;

  /** Settles once it has the focus, or will not have it. */
  ask(id: string): Promise<boolean> {
    this.giveUp();
    this.id = id;
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  /** Nothing is wanted any more: it has the focus, or does not. */
  take(): (focused: boolean) => void {
    const done = this.#done;
    this.id = this.#done = null;
    return (focused) => done?.(focused);
  }

  giveUp(): void {
    this.take()(false);
  }
}

/**
 * The roadmap as zoomable lanes: every milestone as wide as its date is uncertain.
 *
 * Drag or scroll sideways pans, Ctrl and wheel or a pinch zooms, a plain wheel scrolls the page.
 * With the keyboard: Tab goes to a milestone, arrows to the others, Enter opens it, plus and minus
 * zoom, 0 shows all, Home and End go to the first and last of the lane, Escape hides the hint.
 *
 * For a screen reader it is a named group of buttons with one tab stop, described by the keys. A
 * milestone says "Toyota, First car on sale, forecast 2027–2028, delayed, 96 months later than first
 * said"; a cluster its lane, number, days and standings. The open one is `aria-current`. Names are
 * there at once for the tab stop, for the others when the picture rests. The same as a table: `roadmap-table`.
 *
 * @element roadmap-timeline
 * @fires roadmap-select - A milestone was opened.
 * @fires roadmap-window - Other days are shown; when a gesture has ended.
 * @fires roadmap-filter - All filters are to go, where nothing is left.
 * @fires roadmap-view - The reader turned earlier dates, the outlook or the quiet lanes on or off.
 * @fires roadmap-load - A roadmap was loaded (only an element with `src` or `data` of its own).
 * @fires roadmap-error - A roadmap could not be loaded (likewise).
 * @csspart milestone - A milestone; `data-milestone` is its id, `data-standing` its standing, `data-verdict` its verdict.
 * @csspart slip - How far a milestone's date moved: from the end of its first promise to where it stands now.
 * @csspart slip-words - The same in words, behind the title: "+8 yr".
 * @csspart cluster - Milestones too close to be told apart; `data-count` says how many.
 * @csspart undated - A milestone without a date, beside its lane's label.
 * @csspart lane - A lane's label.
 * @csspart quiet-lanes - The row of lanes where nothing moved and nothing has come due, which opens them.
 * @csspart beyond - A button at an end of the window that says in which years there is more, and goes there.
 * @csspart today-line - The line of today.
 * @csspart as-of-line - The line of the day shown, in place of that of today, where that is not today.
 * @csspart toolbar - Legend and zoom buttons.
 * @csspart ghost - An earlier date of a milestone, with the day it was said.
 * @csspart outlook - The outside view: from the day half of such milestones have come by to the day four in five have.
 * @csspart note - What is noted at a milestone: a line to its words on a wide page, a number on a phone.
 * @csspart notes - The list of what is noted, below the lanes of a phone.
 * @csspart hint - What a milestone says when it is pointed at.
 * @cssprop [--roadmap-timeline-height=min(70vh, 44rem)] - The most height the lanes take; they scroll within it.
 * @cssprop [--roadmap-label-width=11rem] - Width of the lanes' labels.
 * @cssprop [--roadmap-edge-width=3px] - Width of the edges of a bar whose first or last day is known.
 */
export class RoadmapTimeline extends RoadmapElement {
  protected static override readonly storeOptions = { words: { timeline } };
  static override styles = [
    theme,
    buttons,
    standingColours,
    verdictColours,
    states,
    timelineStyles,
    chartStyles,
    itemStyles,
    ghostStyles,
  ];

  /** An earlier day to compare with, `YYYY-MM-DD`: what changed since is marked; null for none. */
  @property() since: string | null = null;
  /** What makes a lane: company (the default), country, stage, technology, standing or verdict. */
  @property({ attribute: 'group-by' }) groupBy: string | null = null;
  /**
   * The order of lanes: slip (largest first), due (next first), name or data; null or anything else: slip
   * where dates have moved, else data.
   */
  @property() sort: string | null = null;
  /** Ids of milestones with commas between, drawn on top and in weight; ids nobody knows count for nothing. */
  @property() highlight: string | null = null;
  /**
   * First day in the window, `YYYY-MM-DD` (ISO 8601), 0000-01-01 to 9999-12-31; null, or anything else,
   * where everything is to fit. An end before the start counts for nothing.
   */
  @property() start: string | null = null;
  /** Last day in the window, likewise. */
  @property() end: string | null = null;
  /**
   * Id of the opened milestone: its lane is scrolled into sight, and the window moves to its bar. An id that nobody
   * knows opens none.
   */
  @property() selected: string | null = null;
  /** Shows the earlier dates of all milestones, each with the day it was said; else those of the opened one. */
  @property({ type: Boolean, attribute: 'earlier-dates' }) earlierDates = false;
  /** Shows when open milestones may really come, going by what became of others. */
  @property({ type: Boolean }) outlook = false;
  /** Shows the lanes where nothing moved and nothing has come due, not only one row that counts them. */
  @property({ type: Boolean, attribute: 'quiet-lanes' }) quietLanes = false;

  @query('.scroller') private scroller!: HTMLElement;
  @query('.container') private container!: HTMLElement;

  readonly #interaction = new Interaction({
    view: () => this.#view,
    activate: (active) => this.store.update({ active }),
    focus: (m) => this.#focus(m),
    select: (state) => this.dispatchEvent(new RoadmapSelectEvent(state)),
    fit: () => this.fit(),
    unfold: () => this.#ask({ quietLanes: !this.store.snapshot?.unfolded }),
  });
  readonly #prepared = new PreparedSnapshots(() => this.#update());
  #view: TimelineView | null = null;
  /** Undefined before the first picture. */
  #selectedShown: string | null | undefined = undefined;
  readonly #wanted = new WantedFocus();
  /** Pixels the lanes were scrolled by, for when they come back. */
  #scrolled = 0;
  /** The focus was in lanes that are hidden now. */
  #focusOwed = false;
  readonly #near = new Nearness(this, () => this.#update());

  /** Shows the usual window, nine tenths of all dates, now and when the roadmap changes. */
  fit(): void {
    if (this.#view) {
      const { start, end } = this.#view.fit();
      this.dispatchEvent(new RoadmapWindowEvent(start, end, { fit: true }));
    } else this.start = this.end = null;
  }

  /** Shows fewer days, around the middle. */
  zoomIn(): void {
    this.#view?.zoom(ZOOM);
  }

  /** Shows more days, around the middle. */
  zoomOut(): void {
    this.#view?.zoom(1 / ZOOM);
  }

  /** Moves by a share of what is in sight; more than 0 is later. */
  pan(share: number): void {
    this.#view?.pan(share);
  }

  /**
   * Moves, scrolls and zooms until the milestone with that id is drawn, and focuses it; once the
   * roadmap is there, if it is still on its way. False where no milestone shown has that id, or
   * nothing can be drawn.
   */
  focusMilestone(id: string): Promise<boolean> {
    void this.updateComplete.then(() => this.#update());
    return this.#wanted.ask(id);
  }

  /** What is scrolled loses its place in a move. */
  override connectedMoveCallback(): void {
    super.connectedMoveCallback();
    this.#restoreScroll();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = null;
    this.#wanted.giveUp();
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.store;
    const words = snapshot?.words;
    const shown = hasLanes(snapshot) && missingHere().length === 0;
    return html`<div class="layout">
      ${toolbar(snapshot, shown, this.store.owner !== null, this.#actions)}
      <div class="frame">
        <div
          class="scroller"
          role="group"
          tabindex="-1"
          aria-label=${words?.timeline.label ?? ''}
          aria-describedby="help"
          ?hidden=${!shown}
          @click=${this.#interaction}
          @keydown=${this.#interaction}
          @focusin=${this.#interaction}
          @focusout=${this.#interaction}
          @pointerover=${this.#interaction}
          @pointerleave=${this.#interaction}
          @scroll=${this.#onScroll}
        >
          <div class="container"></div>
        </div>
        ${snapshot && !shown ? this.#notice(snapshot) : nothing}
      </div>
      <p id="help" class="visually-hidden">${words?.timeline.help}</p>
    </div>`;
  }

  /** What stands in place of the lanes. */
  #notice(snapshot: Snapshot): TemplateResult {
    if (hasLanes(snapshot))
      return html`<p class="state" role="status">${snapshot.words.timeline.cannotDraw(missingHere())}</p>`;
    return isShown(snapshot)
      ? noneState(snapshot, this)
      : loadState(snapshot, this.store.owner, lanesToCome(snapshot.words));
  }

  protected override updated(): void {
    this.#update();
  }

  /** Brings the drawing in line with the snapshot, and makes it if it is time. */
  #update(): void {
    const { snapshot } = this.store;
    if (this.#view) this.#show(snapshot);
    else this.#make();
    this.#showSelected();
    this.#focusWanted();
  }

  readonly #onScroll = (): void => {
    if (this.#view) this.#scrolled = this.scroller.scrollTop;
  };

  readonly #actions: ToolbarActions = {
    zoomIn: () => this.zoomIn(),
    zoomOut: () => this.zoomOut(),
    fit: () => this.fit(),
    pan: (share) => this.pan(share),
    change: (to) => this.#ask(to),
  };

  /** Draws what there is once the reader is near. */
  #make(): void {
    const { snapshot } = this.store;
    if (!this.isConnected || !hasLanes(snapshot) || missingHere().length > 0) return;
    if (this.#wanted.id === null && !this.#near.isNear(true)) return;
    const drawable = this.#drawable;
    if (!drawable) return;
    this.#view = new TimelineView(this.container, this.scroller, drawable, this.#prepared.cache, {
      onWindow: ({ start, end }) => this.dispatchEvent(new RoadmapWindowEvent(start, end)),
      onActive: (active) => this.store.update({ active }),
      onToday: (today) => this.store.update({ today }),
    });
    this.#restoreScroll();
  }

  /** After the next drawing, in the same frame. */
  #restoreScroll(): void {
    const scrolled = this.#scrolled;
    if (scrolled > 0) requestAnimationFrame(() => (this.scroller.scrollTop = scrolled));
  }

  /** The newest snapshot that can be drawn now. */
  get #drawable(): Snapshot | null {
    const { snapshot } = this.store;
    return hasLanes(snapshot) ? this.#prepared.of(snapshot) : null;
  }

  #show(snapshot: Snapshot | null): void {
    const view = this.#view as TimelineView;
    if (hasLanes(snapshot)) {
      if (this.#drawable) view.show(this.#drawable);
      if (this.#focusOwed) queueMicrotask(() => this.#focus(view.activeIndex()));
      this.#focusOwed = false;
      return;
    }
    // The lanes are hidden now: a focus in them waits at the way out.
    view.hint.hide();
    if (!view.focused) return;
    this.#focusOwed = true;
    this.renderRoot.querySelector<HTMLElement>('.state button')?.focus();
  }

  #ask(request: ViewRequest): void {
    this.dispatchEvent(new RoadmapViewEvent(request));
  }

  /** Brings what was opened elsewhere into sight, once. */
  #showSelected(): void {
    const { snapshot } = this.store;
    const view = this.#view;
    if (!view || !hasLanes(snapshot) || !this.#drawable) return;
    const { selected, window } = snapshot;
    if (selected === this.#selectedShown) return;
    // Days that a page asks for together with a milestone stay.
    const pan = this.#selectedShown !== undefined || window.start === null;
    this.#selectedShown = selected;
    const m = selected === null ? -1 : snapshot.roadmap.indexOf(selected);
    if (m < 0) return;
    if (view.scene.isFolded(m)) this.#unfold();
    view.bringIntoSight(m, pan);
  }

  /** Shows the lanes that are folded away, at once. */
  #unfold(): void {
    this.store.update({ unfolded: true });
    if (this.#drawable) this.#view?.show(this.#drawable);
  }

  #focusWanted(): void {
    const { snapshot } = this.store;
    const { id } = this.#wanted;
    if (id === null || !snapshot || snapshot.load.phase === 'loading') return;
    if (snapshot.busy || this.#prepared.busy) return;
    const index = snapshot.roadmap?.indexOf(id) ?? -1;
    const comes = !this.#view && missingHere().length === 0;
    if (hasLanes(snapshot) && index >= 0 && comes) return;
    if (index >= 0 && this.#view?.scene.isFolded(index)) this.#unfold();
    const shown = index >= 0 && this.#view?.scene.laneOf(index) !== undefined;
    const done = this.#wanted.take();
    // Not amid an update: the focus asks the store for another.
    queueMicrotask(() => {
      if (shown) this.#focus(index);
      done(shown);
    });
  }

  /** The window moves first, so that the browser need not scroll to what is focused. */
  #focus(m: number | null): void {
    const view = this.#view;
    if (!view || m === null) return;
    this.store.update({ active: view.contents.state(m).id });
    if (this.#drawable) view.show(this.#drawable);
    const element = view.reveal(m);
    element?.focus({ preventScroll: true });
    // In line with the axis now; the page around may still be elsewhere.
    element?.scrollIntoView({ block: 'nearest' });
  }
}

/** There is something to draw. */
function hasLanes(snapshot: Snapshot | null): snapshot is Shown {
  return snapshot !== null && isShown(snapshot) && snapshot.filtered.milestones.length > 0;
}

/** Lanes are to come. */
function lanesToCome({ load }: Words): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${load.loading}>
    ${Array.from({ length: 9 }, () => html`<div class="ghost breathing"></div>`)}
  </div>`;
}
