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
import { buttons, standingColours, theme } from '../theme/theme.js';
import { timeline } from '../words/en/timeline.js';
import type { Words } from '../words/en.js';
import { chartStyles } from './chart.styles.js';
import { ghostStyles } from './ghosts.styles.js';
import { Interaction, ZOOM } from './interaction.js';
import { itemStyles } from './items.styles.js';
import { key } from './key.js';
import { missingHere } from './needs.js';
import { timelineStyles } from './roadmap-timeline.styles.js';
import { PreparedSnapshots } from './scene-input.js';
import { TimelineView } from './timeline-view.js';
import { type ToolbarActions, toolbar } from './toolbar.js';

/** The milestone to focus as soon as possible; a newer request replaces an older one. */
class WantedFocus {
  /** Null if no focus is pending. */
  id: string | null = null;
  #done: ((focused: boolean) => void) | null = null;

  /** Resolves once the milestone has the focus, or cannot get it. */
  ask(id: string): Promise<boolean> {
    this.giveUp();
    this.id = id;
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  /** Ends the request; the caller reports with the returned function whether the milestone has the focus. */
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
 * @csspart key - How to read it, closed at first.
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
  /**
   * Ids of milestones, separated by commas, that are drawn on top and in bold; unknown ids are ignored, with
   * a warning in the console.
   */
  @property() highlight: string | null = null;
  /**
   * First day in the window, `YYYY-MM-DD` (ISO 8601), 0000-01-01 to 9999-12-31; null, or anything else, fits
   * everything. An end before the start is ignored.
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
  /** How far the lanes were scrolled, in pixels, to restore it when they are shown again. */
  #scrolled = 0;
  /** The focus was in lanes that are hidden now; it returns when they are shown. */
  #restoresFocus = false;
  readonly #near = new Nearness(this, () => this.#update());

  /** Shows the usual window, with nine tenths of all dates, now and whenever the roadmap changes. */
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

  /** Moves by a share of the window's length; later if it is positive. */
  pan(share: number): void {
    this.#view?.pan(share);
  }

  /**
   * Pans, scrolls and zooms until the milestone with that id is drawn, and focuses it; if the roadmap is
   * loading, afterwards. False if no milestone shown has that id, or nothing can be drawn.
   */
  focusMilestone(id: string): Promise<boolean> {
    void this.updateComplete.then(() => this.#update());
    return this.#wanted.ask(id);
  }

  /** Moving an element resets its scroll position. */
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
          <div class="foot"></div>
        </div>
        ${snapshot && !shown ? this.#notice(snapshot) : nothing}
      </div>
      ${key(snapshot, 'below')}
      <p id="help" class="visually-hidden">${words?.timeline.help}</p>
    </div>`;
  }

  /** Shown instead of the lanes. */
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

  /** Updates the drawing to the snapshot, or creates it once it is needed. */
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

  /** Creates the drawing once the element is near the viewport. */
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

  /** Restores the scroll position after the next drawing, in the same frame. */
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
      if (this.#restoresFocus) queueMicrotask(() => this.#focus(view.activeIndex()));
      this.#restoresFocus = false;
      return;
    }
    // The lanes are hidden now; a focus in them moves to the button that shows them again.
    view.hint.hide();
    if (!view.focused) return;
    this.#restoresFocus = true;
    this.renderRoot.querySelector<HTMLElement>('.state button')?.focus();
  }

  #ask(request: ViewRequest): void {
    this.dispatchEvent(new RoadmapViewEvent(request));
  }

  /** Scrolls once to a milestone that was opened elsewhere. */
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

  /** Expands the collapsed lanes at once. */
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
    // Not during an update, because focusing changes the store.
    queueMicrotask(() => {
      if (shown) this.#focus(index);
      done(shown);
    });
  }

  /** Moves the window before focusing, so that the browser need not scroll. */
  #focus(m: number | null): void {
    const view = this.#view;
    if (!view || m === null) return;
    this.store.update({ active: view.contents.state(m).id });
    if (this.#drawable) view.show(this.#drawable);
    const element = view.reveal(m);
    element?.focus({ preventScroll: true });
    // The lanes are in place now, but the page may have to scroll.
    element?.scrollIntoView({ block: 'nearest' });
  }
}

/** Whether there are milestones to draw. */
function hasLanes(snapshot: Snapshot | null): snapshot is Shown {
  return snapshot !== null && isShown(snapshot) && snapshot.filtered.milestones.length > 0;
}

/** The skeleton of the lanes. */
function lanesToCome({ load }: Words): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${load.loading}>
    ${Array.from({ length: 9 }, () => html`<div class="ghost breathing"></div>`)}
  </div>`;
}
