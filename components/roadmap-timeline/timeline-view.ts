import { dayNumber } from '../../src/model/day.js';
import { listenTo } from '../../src/sources/named-access.js';
import type { Drawn } from '../../src/view/timeline/draw-list.js';
import { clampZoom } from '../../src/view/timeline/fit.js';
import { heirOf, type Whereabouts, whereabouts } from '../../src/view/timeline/navigate.js';
import type { Scene } from '../../src/view/timeline/scene.js';
import type { SceneCache } from '../../src/view/timeline/scene-cache.js';
import { localToday } from '../base/owner.js';
import type { Snapshot } from '../store/snapshot.js';
import { Hint } from './hint.js';
import type { ItemContents } from './item-content.js';
import { drawOnPaper } from './printing.js';
import { Stage } from './stage.js';
import type { Days } from './time-window.js';
import { daysNamed, daysOf, LEAST_DAYS } from './window-days.js';
import { listenForWheelZoom } from './window-gestures.js';

/** The events of the view. */
export interface ViewCallbacks {
  /** A gesture or a zoom has ended at other days. */
  onWindow(days: { start: string; end: string }): void;
  /** The milestone that had the focus is gone, and another one takes over. */
  onActive(id: string): void;
  /** The reader's current day, at first and at every midnight. */
  onToday(today: string): void;
}

/** Whether only the roadmap has changed, while statements may be recorded. */
function isAmended(last: Snapshot, next: Snapshot): boolean {
  return (
    last.roadmap !== next.roadmap &&
    Boolean(last.editing?.records && next.editing?.records) &&
    last.filter === next.filter &&
    last.groupBy === next.groupBy
  );
}

/** The factor by which to zoom until a milestone inside a cluster is drawn on its own. */
const CLOSER = 1.5;

/** Controls the window over a stage: which days it shows, how it moves, and where the focus is. */
export class TimelineView {
  /** The tooltip of what is hovered or focused. */
  readonly hint = new Hint();
  readonly #scroller: HTMLElement;
  readonly #callbacks: ViewCallbacks;
  readonly #stage: Stage;
  /** Whether the window fits the data, and follows it until somebody moves the window. */
  #fitted = false;
  /** Whether the reader, not the page, is moving the window: then its end is reported. */
  #moving = false;
  #seen: Days = { start: 0, end: 0 };
  /** The window reported last. It comes back in a snapshot, when the reader may have moved on already. */
  #reported: Snapshot['window'] | null = null;
  readonly #listening = new AbortController();

  constructor(
    container: HTMLElement,
    scroller: HTMLElement,
    snapshot: Snapshot,
    cache: SceneCache,
    callbacks: ViewCallbacks,
  ) {
    this.#scroller = scroller;
    this.#callbacks = callbacks;
    this.#stage = new Stage(container, scroller, snapshot, cache, {
      onWindow: (byUser, done) => this.#moved(byUser, done),
      onResize: () => this.#fitted && this.#fit(false),
      onScroll: () => this.hint.hide(),
      onDays: ({ start, end }) => this.#moveTo(start, end),
    });
    scroller.after(this.hint.element);
    const zoom = (factor: number, share: number) => this.#zoom(factor, share, false);
    const { itemsLayer } = this.#stage.chart;
    listenForWheelZoom(container, itemsLayer, zoom, this.#listening.signal);
    const frame = scroller.parentElement as HTMLElement;
    drawOnPaper(frame, (paper) => this.#onPaper(paper), this.#listening.signal);
    this.#follow(snapshot, false);
    watchToday((today) => callbacks.onToday(today), this.#listening.signal);
  }

  /** Takes over a snapshot. */
  show(snapshot: Snapshot): void {
    const { window, active } = this.contents.snapshot;
    const former = this.#stage.focused ? this.#whereabouts() : null;
    // What is recorded meanwhile, by the reader or by others, moves nothing that the reader looks at.
    const isRecorded = isAmended(this.contents.snapshot, snapshot);
    const anchor = isRecorded ? this.#stage.anchor() : null;
    const other = this.#stage.show(snapshot);
    if (other) this.hint.hide();
    if (former && active === snapshot.active) this.#passFocusOn(former);
    const asked =
      snapshot.window !== window && !(this.#moving && this.#isReported(snapshot.window));
    if (asked || (other && !this.#moving && !isRecorded)) this.#follow(snapshot, true);
    if (anchor) this.#stage.keep(anchor);
  }

  get scene(): Scene {
    return this.#stage.scene;
  }

  get contents(): ItemContents {
    return this.#stage.contents;
  }

  /** Shows the usual window; returns its first and last day. */
  fit(): { start: string; end: string } {
    this.#reported = { start: null, end: null };
    this.#fit(true);
    return daysOf(this.#stage.chart.heading);
  }

  /** Zooms by a factor (closer above 1), around a day if it is in the window, else around the middle. */
  zoom(factor: number, around?: number): void {
    const { start, end } = this.#stage.chart.heading;
    const inSight = around !== undefined && around > start && around < end;
    this.#zoom(factor, inSight ? (around - start) / (end - start) : 0.5, true);
  }

  /** Moves by a share of the window's length; later if it is positive. */
  pan(share: number): void {
    const { start, end } = this.#stage.chart.heading;
    const days = share * (end - start);
    this.#moveTo(start + days, end + days);
  }

  /** Zooms to the members of a cluster. */
  open({ placed }: Drawn): void {
    const { spans } = this.scene;
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const m of placed.members) {
      first = Math.min(first, spans.lo[m] as number);
      last = Math.max(last, spans.lo[m] as number);
    }
    const days = Math.max((last - first) * 1.4, 2 * LEAST_DAYS);
    this.#moveTo((first + last - days) / 2, (first + last + days) / 2);
  }

  /** Pans, scrolls and zooms until the milestone is drawn on its own; returns its element. */
  reveal(m: number): HTMLElement | null {
    if (!this.scene.laneOf(m)) return null;
    if (this.scene.spans.dated[m] === 1) this.#showDays(m);
    this.#stage.drawNow(m);
    this.#stage.scrollTo(m);
    this.#stage.drawNow(m);
    return this.#stage.element(m);
  }

  /** Scrolls to a milestone's row, where that is not in sight, and to its lane; `pan` moves the window, too, to its bar. */
  bringIntoSight(m: number, pan: boolean): void {
    if (!this.scene.laneOf(m)) return;
    if (pan && this.scene.spans.dated[m] === 1) this.#panTo(m);
    this.#stage.drawNow(m);
    this.#stage.scrollTo(m);
    this.#stage.drawNow(m);
  }

  drawnOf(target: EventTarget | null): Drawn | null {
    return this.#stage.drawnOf(target);
  }

  activeIndex(): number | null {
    return this.#stage.activeIndex();
  }

  /** First day of the active milestone, to zoom around. */
  activeDay(): number | undefined {
    const m = this.activeIndex();
    return m !== null && this.scene.spans.dated[m] === 1 ? this.scene.spans.lo[m] : undefined;
  }

  get focused(): boolean {
    return this.#stage.focused;
  }

  /** Whether the milestone of an element is visible: its first day, and its row. */
  inSight(target: HTMLElement): boolean {
    const drawn = this.drawnOf(target);
    const bar = target.getBoundingClientRect();
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const across = !drawn || (drawn.x + drawn.bar > 8 && drawn.x + 8 < this.#stage.width);
    return across && bar.top >= top + bar.height && bar.bottom <= bottom;
  }

  get drawing(): boolean {
    return this.#stage.drawing;
  }

  showHint(target: HTMLElement): void {
    const m = this.contents.snapshot.roadmap?.indexOf(target.dataset.milestone ?? '') ?? -1;
    if (m >= 0 && this.scene.laneOf(m)) this.hint.show(this.contents.hint(m), target);
  }

  destroy(): void {
    this.#listening.abort();
    this.hint.destroy();
    this.#stage.destroy();
  }

  /** Draws for paper or for the screen; returns a note about the lanes left out. */
  #onPaper(paper: boolean): string {
    const lanes = this.#stage.fillNow(paper);
    const count = lanes.reduce((sum, { dated, undated }) => sum + dated.length + undated.length, 0);
    const { words } = this.contents.snapshot;
    return lanes.length > 0 ? words.timeline.leftOnPaper(lanes.length, count) : '';
  }

  #whereabouts(): Whereabouts | null {
    const m = this.activeIndex();
    return m === null ? null : whereabouts(this.scene.lanes, this.scene.spans, m);
  }

  /** If the active milestone is gone, the nearest one takes over. */
  #passFocusOn(former: Whereabouts): void {
    const { active, roadmap } = this.contents.snapshot;
    const { lanes, spans } = this.scene;
    const index = active === null ? -1 : (roadmap?.indexOf(active) ?? -1);
    if (index >= 0 && this.scene.laneOf(index)) return;
    const heir = heirOf(lanes, spans, former);
    if (heir === null) return;
    const { id } = this.contents.state(heir);
    queueMicrotask(() => this.#callbacks.onActive(id));
  }

  #fit(animate: boolean): void {
    this.#fitted = true;
    this.#moving = false;
    this.#go(this.#fitDays(), animate);
  }

  #fitDays(): Days {
    const { width } = this.#stage;
    // The focused milestone stays in the window.
    const active = this.#stage.focused ? this.activeIndex() : null;
    const day = dayNumber(this.contents.snapshot.day);
    const { start, pxPerDay } = this.scene.fit(width, day, active);
    return { start, end: start + width / pxPerDay };
  }

  /** Zooms around a point in the window, given as a share from 0 to 1. */
  #zoom(factor: number, share: number, animate: boolean): void {
    const { width, chart } = this.#stage;
    const { start, end } = animate ? chart.heading : chart.window;
    const days = width / clampZoom((width / (end - start)) * factor);
    const centre = start + share * (end - start);
    this.#moveTo(centre - share * days, centre + (1 - share) * days, animate);
  }

  /** Moves the window at the reader's request. */
  #moveTo(start: number, end: number, animate = true): void {
    this.#fitted = false;
    this.#moving = true;
    this.#go({ start, end }, animate);
  }

  #go({ start, end }: Days, animate: boolean): void {
    this.#stage.chart.setWindow(start, end, { animate });
  }

  /** Moves the window to the days of a snapshot; if it has none, to the usual window. */
  #follow({ window }: Snapshot, animate: boolean): void {
    if (window.start === null && window.end === null) {
      this.#fit(animate);
      return;
    }
    const days = daysNamed(window, () => this.#fitDays());
    const { start, end } = this.#stage.chart.heading;
    this.#fitted = false;
    this.#moving = false;
    // A gesture that was just reported comes back as whole days; that must not move the window.
    if (Math.abs(days.start - start) > 1 || Math.abs(days.end - end) > 1) this.#go(days, animate);
  }

  #isReported({ start, end }: Snapshot['window']): boolean {
    return start === this.#reported?.start && end === this.#reported.end;
  }

  #moved(byUser: boolean, done: boolean): void {
    const { start, end } = this.#stage.chart.window;
    if (start !== this.#seen.start || end !== this.#seen.end) this.hint.hide();
    this.#seen = { start, end };
    if (byUser) {
      this.#fitted = false;
      this.#moving = true;
    }
    if (done && this.#moving) this.#rested();
  }

  #rested(): void {
    this.#moving = false;
    const days = daysOf(this.#stage.chart.window);
    this.#reported = days;
    this.#callbacks.onWindow(days);
  }

  /** Moves to where the milestone is visible, zooming in only if it is inside a cluster. */
  #showDays(m: number): void {
    const { chart, width } = this.#stage;
    const lo = this.scene.spans.lo[m] as number;
    const now = chart.heading;
    let days = now.end - now.start;
    while (days > LEAST_DAYS && this.#clustered(m, width / days)) days /= CLOSER;
    const start = (now.start + now.end - days) / 2;
    const inSight = lo >= start + days * 0.03 && lo <= start + days * 0.8;
    if (inSight && days === now.end - now.start) return;
    const first = inSight ? start : lo - days * 0.3;
    this.#moveTo(first, first + days, false);
  }

  /** Moves by as much as it takes, no closer and no farther, to where some of a bar can be seen. */
  #panTo(m: number): void {
    const { start, end } = this.#stage.chart.heading;
    const { lo, hi } = this.scene.spans;
    const [first, last] = [lo[m] as number, hi[m] as number];
    const days = end - start;
    const margin = days * 0.02;
    if (first < end - margin && last > start + margin) return;
    const from = first - days * 0.3;
    this.#moveTo(from, from + days, false);
  }

  #clustered(m: number, pxPerDay: number): boolean {
    const lane = this.scene.laneOf(m);
    const layout = this.#stage.levels.at(this.scene, pxPerDay).find((other) => other.lane === lane);
    return (layout?.rows.placeOf(m)?.members.length ?? 0) > 1;
  }
}

/** The longest delay of the timer, because the clock may be set and the machine may sleep. */
const LONGEST = 3_600_000;

/**
 * Reports the reader's day at first and whenever it changes: at local midnight, or when the page becomes
 * visible again.
 */
function watchToday(tell: (today: string) => void, signal: AbortSignal): void {
  let timer = 0;
  const look = (): void => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    clearTimeout(timer);
    timer = window.setTimeout(look, Math.min(Number(midnight) - Number(now), LONGEST));
    tell(localToday(now));
  };
  const unlisten = listenTo(document, 'visibilitychange', look);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    unlisten();
  });
  look();
}
