import { dayNumber, isoDay } from '../../src/model/day.js';
import type { Drawn } from '../../src/view/draw-list.js';
import { clampZoom } from '../../src/view/fit.js';
import type { Scene } from '../../src/view/scene.js';
import { TimelineAdapter } from '../../src/view/vis/adapter.js';
import type { Snapshot } from '../store/snapshot.js';
import { Hint } from './hint.js';
import type { ItemContents } from './item-content.js';
import { Stage } from './stage.js';

/** What the view tells its element. */
export interface ViewCallbacks {
  /** A gesture or a zoom has ended at other days. */
  onWindow(): void;
}

/** No window is shorter, in days. */
const LEAST_DAYS = 28;
/** A milestone inside a cluster is zoomed to by this factor, until it stands alone. */
const CLOSER = 1.5;

/** The window over a stage: what it shows, how it moves, and where the focus is. */
export class TimelineView {
  /** What a milestone says when it is pointed at. */
  readonly hint = new Hint();
  readonly #container: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #callbacks: ViewCallbacks;
  readonly #stage: Stage;
  /** The window follows what is shown until somebody moves it. */
  #fitted = false;

  constructor(
    container: HTMLElement,
    scroller: HTMLElement,
    snapshot: Snapshot,
    callbacks: ViewCallbacks,
  ) {
    this.#container = container;
    this.#scroller = scroller;
    this.#callbacks = callbacks;
    adoptStyles(container.getRootNode() as ShadowRoot);
    this.#stage = new Stage(container, scroller, snapshot, {
      onWindow: (byUser, done) => this.#moved(byUser, done),
      onResize: () => this.#fitted && this.fit(false),
    });
    scroller.after(this.hint.element);
    this.#follow(snapshot, false);
  }

  /** Takes over another snapshot. */
  show(snapshot: Snapshot): void {
    const { window } = this.contents.snapshot;
    const other = this.#stage.show(snapshot);
    if (other || snapshot.window !== window) this.#follow(snapshot, true);
  }

  get scene(): Scene {
    return this.#stage.scene;
  }

  get contents(): ItemContents {
    return this.#stage.contents;
  }

  /** The first and last day shown. */
  get days(): { start: string; end: string } {
    const { start, end } = this.#stage.adapter.window;
    return { start: isoDay(Math.floor(start)), end: isoDay(Math.ceil(end) - 1) };
  }

  /** Everything into the picture. */
  fit(animate = true): void {
    this.#fitted = true;
    const { start, end } = this.#fitDays();
    this.#stage.adapter.setWindow(start, end, { animate });
  }

  /** Zooms by a factor (more than 1 is closer), around a day or the middle. */
  zoom(factor: number, around?: number): void {
    const { start, end } = this.#stage.adapter.window;
    const { width } = this.#stage;
    const days = width / clampZoom((width / (end - start)) * factor);
    const centre =
      around !== undefined && around > start && around < end ? around : (start + end) / 2;
    const share = (centre - start) / (end - start);
    this.#moveTo(centre - share * days, centre + (1 - share) * days);
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

  /** Moves and zooms until the milestone is drawn as itself; returns its element. */
  reveal(m: number): HTMLElement | null {
    if (!this.scene.laneOf(m)) return null;
    if (this.scene.spans.dated[m] === 1) this.#showDays(m);
    this.#stage.drawNow(m);
    this.#stage.scrollTo(m);
    this.#stage.drawNow(m);
    return this.#stage.element(m);
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

  /** The active milestone while something in the timeline has the focus; null else. */
  focusedIndex(): number | null {
    const active = (this.#container.getRootNode() as ShadowRoot).activeElement;
    return active && this.#container.contains(active) ? this.activeIndex() : null;
  }

  /** Gives the focus that a change took away to the milestone, or to what is active now. */
  keepFocus(m: number): void {
    const target = this.scene.laneOf(m) ? m : this.activeIndex();
    if (target === null) return;
    this.#stage.drawNow(target);
    if (this.focusedIndex() === null) this.reveal(target)?.focus({ preventScroll: true });
  }

  showHint(target: HTMLElement): void {
    const m = this.contents.snapshot.roadmap?.indexOf(target.dataset.milestone ?? '') ?? -1;
    const { frame } = this.#stage;
    if (m < 0 || !frame) return;
    const drawn = this.drawnOf(target);
    const top = drawn?.y ?? (this.#stage.layoutOf(m)?.top ?? 0) + 40;
    const { scrollTop, clientHeight } = this.#scroller;
    this.hint.show(this.contents.hint(m), drawn?.x ?? 0, top, scrollTop, clientHeight, frame);
  }

  destroy(): void {
    this.hint.element.remove();
    this.#stage.destroy();
  }

  #fitDays(): { start: number; end: number } {
    const { width } = this.#stage;
    const { start, pxPerDay } = this.scene.fit(width, dayNumber(this.contents.snapshot.day));
    return { start, end: start + width / pxPerDay };
  }

  #moveTo(start: number, end: number, animate = true): void {
    this.#fitted = false;
    this.#stage.adapter.setWindow(start, end, { animate });
  }

  /** Brings the window in line with a snapshot: the days it names, else everything. */
  #follow({ window }: Snapshot, animate: boolean): void {
    if (window.start === null && window.end === null) {
      this.fit(animate);
      return;
    }
    const all = this.#fitDays();
    const start = window.start === null ? all.start : dayNumber(window.start);
    const end = window.end === null ? all.end : dayNumber(window.end) + 1;
    const now = this.#stage.adapter.window;
    this.#fitted = false;
    // What a gesture has just reported comes back here as whole days: nothing is to move.
    if (Math.abs(now.start - start) <= 1 && Math.abs(now.end - end) <= 1) return;
    this.#moveTo(start, Math.max(end, start + LEAST_DAYS), animate);
  }

  #moved(byUser: boolean, done: boolean): void {
    this.hint.hide();
    if (byUser) this.#fitted = false;
    if (done && !this.#fitted) this.#callbacks.onWindow();
  }

  /** Moves to where the milestone can be seen, closer only where it is inside a cluster. */
  #showDays(m: number): void {
    const { adapter, width } = this.#stage;
    const lo = this.scene.spans.lo[m] as number;
    const now = adapter.window;
    let days = now.end - now.start;
    while (days > LEAST_DAYS && this.#clustered(m, width / days)) days /= CLOSER;
    const start = (now.start + now.end - days) / 2;
    const inSight = lo >= start + days * 0.03 && lo <= start + days * 0.8;
    if (inSight && days === now.end - now.start) return;
    const first = inSight ? start : lo - days * 0.3;
    this.#moveTo(first, first + days, false);
  }

  #clustered(m: number, pxPerDay: number): boolean {
    const lane = this.scene.laneOf(m);
    const layout = this.scene.layout(pxPerDay).find((other) => other.lane === lane);
    return layout?.placed.some(({ members }) => members.length > 1 && members.includes(m)) ?? false;
  }
}

const adopted = new WeakSet<ShadowRoot>();

/** vis-timeline's own styles come before ours, which colour what they lay out. */
function adoptStyles(root: ShadowRoot): void {
  if (adopted.has(root)) return;
  adopted.add(root);
  const sheets = TimelineAdapter.styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets];
}
