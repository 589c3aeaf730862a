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

/** What the view tells its element. */
export interface ViewCallbacks {
  /** A gesture or a zoom has ended at other days. */
  onWindow(days: { start: string; end: string }): void;
  /** The focus goes over to another milestone, for the one that had it is gone. */
  onActive(id: string): void;
  /** The reader's day, now and at every midnight. */
  onToday(today: string): void;
}

/** A milestone inside a cluster is zoomed to by this factor, until it stands alone. */
const CLOSER = 1.5;
/** Milliseconds without a move after which a gesture has ended: a wheel never says so. */
const REST = 150;

/** The window over a stage: what it shows, how it moves, and where the focus is. */
export class TimelineView {
  /** What a milestone says when it is pointed at. */
  readonly hint = new Hint();
  readonly #scroller: HTMLElement;
  readonly #callbacks: ViewCallbacks;
  readonly #stage: Stage;
  /** The window follows what is shown until somebody moves it. */
  #fitted = false;
  /** The window is moved by the reader, not by the page: its end is to be told. */
  #moving = false;
  #rest = 0;
  #seen: Days = { start: 0, end: 0 };
  /** The window told last: it comes back in a snapshot, when the reader may have gone on already. */
  #told: Snapshot['window'] | null = null;
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

  /** Takes over another snapshot. */
  show(snapshot: Snapshot): void {
    const { window, active } = this.contents.snapshot;
    const former = this.#stage.focused ? this.#whereabouts() : null;
    const other = this.#stage.show(snapshot);
    if (other) this.hint.hide();
    if (former && active === snapshot.active) this.#bequeath(former);
    const asked = snapshot.window !== window && !(this.#moving && this.#isTold(snapshot.window));
    if (asked || (other && !this.#moving)) this.#follow(snapshot, true);
  }

  get scene(): Scene {
    return this.#stage.scene;
  }

  get contents(): ItemContents {
    return this.#stage.contents;
  }

  /** The usual window; returns the first and last day that will be shown. */
  fit(): { start: string; end: string } {
    this.#told = { start: null, end: null };
    this.#fit(true);
    return daysOf(this.#stage.chart.heading);
  }

  /** Zooms by a factor (more than 1 is closer), around a day in sight, else the middle. */
  zoom(factor: number, around?: number): void {
    const { start, end } = this.#stage.chart.heading;
    const inSight = around !== undefined && around > start && around < end;
    this.#zoom(factor, inSight ? (around - start) / (end - start) : 0.5, true);
  }

  /** Moves by a share of what is in sight; more than 0 is later. */
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

  /** Moves, scrolls and zooms until the milestone is drawn as itself; returns its element. */
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

  /** First day of the active milestone, for a zoom around it. */
  activeDay(): number | undefined {
    const m = this.activeIndex();
    return m !== null && this.scene.spans.dated[m] === 1 ? this.scene.spans.lo[m] : undefined;
  }

  get focused(): boolean {
    return this.#stage.focused;
  }

  /** What an element shows can be seen: a milestone's first day, and its row. */
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
    clearTimeout(this.#rest);
    this.#listening.abort();
    this.hint.destroy();
    this.#stage.destroy();
  }

  /** What is to be said of the lanes left out. */
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

  /** Where the active milestone is gone, the one nearest to where it stood takes over. */
  #bequeath(former: Whereabouts): void {
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
    // What has the focus stays in sight.
    const active = this.#stage.focused ? this.activeIndex() : null;
    const day = dayNumber(this.contents.snapshot.day);
    const { start, pxPerDay } = this.scene.fit(width, day, false, active);
    return { start, end: start + width / pxPerDay };
  }

  /** Zooms around a share of the window, 0 to 1. */
  #zoom(factor: number, share: number, animate: boolean): void {
    const { width, chart } = this.#stage;
    const { start, end } = animate ? chart.heading : chart.window;
    const days = width / clampZoom((width / (end - start)) * factor);
    const centre = start + share * (end - start);
    this.#moveTo(centre - share * days, centre + (1 - share) * days, animate);
  }

  /** As the reader asked. */
  #moveTo(start: number, end: number, animate = true): void {
    this.#fitted = false;
    this.#moving = true;
    this.#go({ start, end }, animate);
  }

  /** Whatever was still to be told is so no more: it would speak of days that are left now. */
  #go({ start, end }: Days, animate: boolean): void {
    clearTimeout(this.#rest);
    this.#stage.chart.setWindow(start, end, { animate });
  }

  /** Brings the window in line with a snapshot: the days it names, else everything. */
  #follow({ window }: Snapshot, animate: boolean): void {
    if (window.start === null && window.end === null) {
      this.#fit(animate);
      return;
    }
    const days = daysNamed(window, () => this.#fitDays());
    const { start, end } = this.#stage.chart.heading;
    this.#fitted = false;
    this.#moving = false;
    clearTimeout(this.#rest);
    // What a gesture has just reported comes back here as whole days: nothing is to move.
    if (Math.abs(days.start - start) > 1 || Math.abs(days.end - end) > 1) this.#go(days, animate);
  }

  #isTold({ start, end }: Snapshot['window']): boolean {
    return start === this.#told?.start && end === this.#told.end;
  }

  #moved(byUser: boolean, done: boolean): void {
    const { start, end } = this.#stage.chart.window;
    if (start !== this.#seen.start || end !== this.#seen.end) this.hint.hide();
    this.#seen = { start, end };
    clearTimeout(this.#rest);
    if (byUser) {
      this.#fitted = false;
      this.#moving = true;
    }
    if (done && this.#moving) this.#rest = window.setTimeout(() => this.#rested(), REST);
  }

  #rested(): void {
    this.#moving = false;
    const days = daysOf(this.#stage.chart.window);
    this.#told = days;
    this.#callbacks.onWindow(days);
  }

  /** Moves to where the milestone can be seen, closer only where it is inside a cluster. */
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

/** The longest a timer waits: the clock may be set, and a machine may sleep meanwhile. */
const LONGEST = 3_600_000;

/** Tells the reader's day, now and when it changes: at midnight where they are, and on coming back to the page. */
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
