import { dayNumber } from '../../src/model/day.js';
import { memberOf } from '../../src/sources/named-access.js';
import { type Drawn, drawList, place, type Sight } from '../../src/view/timeline/draw-list.js';
import type { Lane } from '../../src/view/timeline/lanes.js';
import { type LaneLayout, ROW, WORDS_LINE } from '../../src/view/timeline/layout.js';
import { Scene } from '../../src/view/timeline/scene.js';
import type { SceneCache } from '../../src/view/timeline/scene-cache.js';
import type { Snapshot } from '../store/snapshot.js';
import { type Frame, TimelineChart } from './chart.js';
import { ItemContents } from './item-content.js';
import { ItemLayer } from './item-layer.js';
import { heightOf, isNarrow, NAME_ABOVE } from './lane-labels.js';
import { LaneLevels } from './lane-levels.js';
import { LaneMount } from './lane-mount.js';
import { Overlays } from './overlays.js';
import { sameScene, sceneInput } from './scene-input.js';
import { ScrollSight } from './scroll-sight.js';
import type { Days } from './time-window.js';
import { LIMITS } from './window-days.js';
import { WordMetrics } from './word-metrics.js';

/** The events of a stage. */
export interface StageCallbacks {
  /** The window has moved; `done` if the gesture or animation has ended. */
  onWindow(byUser: boolean, done: boolean): void;
  onResize(): void;
  onScroll(): void;
  /** The reader asks for other days. */
  onDays(days: Days): void;
}

/** The chart and the milestones on it, written in one frame. */
export class Stage {
  readonly chart: TimelineChart;
  readonly levels = new LaneLevels();
  /** Whether drawing is under way: a focus that moves meanwhile was not moved by the reader. */
  drawing = false;
  readonly #container: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #callbacks: StageCallbacks;
  readonly #cache: SceneCache;
  readonly #items: ItemLayer;
  readonly #lanes: LaneMount;
  readonly #overlays: Overlays;
  readonly #metrics: WordMetrics;
  /** What is noted, below the lanes of a phone. */
  readonly #list: HTMLElement;
  readonly #listening = new AbortController();
  readonly #sight: ScrollSight;
  #contents: ItemContents;
  #layout: readonly LaneLayout[] = [];
  #width = 0;
  #axisHeight = 0;
  /**
   * The focus was inside before lanes were mounted, which may remove its element; it then moves to the active
   * milestone.
   */
  #restoresFocus = false;
  #narrow: boolean;

  constructor(
    container: HTMLElement,
    scroller: HTMLElement,
    snapshot: Snapshot,
    cache: SceneCache,
    callbacks: StageCallbacks,
  ) {
    this.#container = container;
    this.#scroller = scroller;
    this.#callbacks = callbacks;
    this.#cache = cache;
    this.#narrow = isNarrow(scroller);
    this.#metrics = new WordMetrics(container);
    container.classList.toggle('narrow', this.#narrow);
    this.#contents = this.#contentsOf(snapshot);
    const day = dayNumber(snapshot.day);
    this.chart = new TimelineChart(container, {
      // The label column has its width from the first frame on.
      lanes: [{ id: '', label: document.createElement('div'), height: 0 }],
      start: day - 365,
      end: day + 365,
      ...LIMITS,
      locale: snapshot.lang,
      onLayout: (frame) => this.#layOut(frame),
      onRedraw: (frame) => this.#draw(frame),
      onFont: () => this.#metrics.refresh() && this.#changedWords(),
      onWindow: (_start, _end, byUser, done) => callbacks.onWindow(byUser, done),
    });
    this.#width = this.chart.width;
    this.#lanes = new LaneMount(this.chart);
    this.#overlays = new Overlays(this.chart.itemsLayer, callbacks.onDays, (text) =>
      this.#metrics.noteWidth(text),
    );
    this.#items = new ItemLayer(
      this.chart.itemsLayer,
      (drawn) => this.#contents.of(drawn),
      (drawn) => this.#contents.key(drawn.placed, drawn.lane.lane),
      (words) => this.#metrics.movedWidth(words),
    );
    this.#overlays.show(snapshot);
    scroller.after(this.#overlays.flags);
    this.#list = document.createElement('ol');
    this.#list.className = 'notes';
    this.#list.setAttribute('part', 'notes');
    container.after(this.#list);
    this.#listNotes();
    const { signal } = this.#listening;
    this.#sight = new ScrollSight(scroller, (byReader) => this.#scrolled(byReader), signal);
    const font = () => this.#metrics.clear() && this.#changedWords();
    watchPage({ screen: () => this.chart.redraw(), font }, signal);
  }

  get contents(): ItemContents {
    return this.#contents;
  }

  get scene(): Scene {
    return this.#contents.scene;
  }

  /** Width of the lanes beside their labels, in pixels. */
  get width(): number {
    return this.#width || 100;
  }

  /** Whether the focus is inside the timeline. */
  get focused(): boolean {
    return this.#container.contains((this.#container.getRootNode() as ShadowRoot).activeElement);
  }

  /**
   * Whether the focus is on a button among the lanes, for collapsed lanes or for what is beyond: it stays
   * there.
   */
  get #isButtonFocused(): boolean {
    return (this.#container.getRootNode() as ShadowRoot).activeElement?.localName === 'button';
  }

  /** Takes over a snapshot; true if it makes another picture. */
  show(snapshot: Snapshot): boolean {
    const { snapshot: last, scene } = this.#contents;
    const same = sameScene(snapshot, last);
    if (snapshot.lang !== last.lang) this.chart.setLocale(snapshot.lang);
    this.#overlays.show(snapshot);
    this.#contents = same
      ? new ItemContents(snapshot, scene, this.#contents)
      : this.#contentsOf(snapshot);
    if (!same) {
      this.#layout = [];
      this.#listNotes();
    }
    this.chart.redraw();
    return !same;
  }

  /** Index of the active milestone, or else of the first one. */
  activeIndex(): number | null {
    return this.#contents.activeIndex();
  }

  /** The element that shows a milestone now: its own, its cluster's, or its chip. */
  element(m: number): HTMLElement | null {
    const lane = this.#layoutOf(m);
    const placed = lane?.rows.placeOf(m);
    if (lane && placed) return this.#items.element(this.#contents.key(placed, lane.lane));
    return this.#lanes.labels.chip(this.#contents.state(m).id);
  }

  drawnOf(target: EventTarget | null): Drawn | null {
    return this.#items.drawnOf(target);
  }

  /** Draws at once, with the milestone's lane mounted wherever it is. */
  drawNow(m: number): void {
    this.#mountLanes(m);
    this.chart.redrawNow();
  }

  /** Scrolls the lanes until the milestone's row, or chip, is visible. */
  scrollTo(m: number): void {
    const layout = this.#layoutOf(m);
    if (!layout) return;
    const top = heightOf(layout, m, this.#narrow);
    const above = this.#narrow ? WORDS_LINE + NAME_ABOVE : ROW;
    this.#sight.scrollTo(top - above, top + ROW * 2 + this.#axisHeight);
  }

  /** The topmost milestone in sight, and how far below the edge it is; null at the very top. */
  anchor(): Anchor | null {
    this.#sight.read();
    const { top, bottom } = this.#sight;
    if (top <= 0) return null;
    let first: Anchor | null = null;
    for (const layout of this.#layout) {
      if (layout.top + layout.height < top || layout.top > bottom) continue;
      for (const m of [...layout.lane.dated, ...layout.lane.undated]) {
        const below = heightOf(layout, m, this.#narrow) - top;
        if (below >= 0 && below < (first?.below ?? bottom - top))
          first = { id: this.#contents.id(m), below };
      }
    }
    return first;
  }

  /** Scrolls until a milestone is where it was. */
  keep({ id, below }: Anchor): void {
    const m = this.#contents.snapshot.roadmap?.indexOf(id) ?? -1;
    if (m < 0 || !this.scene.laneOf(m)) return;
    this.chart.redrawNow();
    const layout = this.#layoutOf(m);
    if (!layout) return;
    this.#scroller.scrollTop = heightOf(layout, m, this.#narrow) - below;
    this.#sight.read();
    this.drawNow(m);
  }

  /**
   * Takes over a new size of the scroller, perhaps that of paper, and draws at once; returns the lanes left
   * out.
   */
  fillNow(paper: boolean): readonly Lane[] {
    this.levels.paper = paper;
    this.#items.most = this.levels.most;
    this.chart.resized();
    this.chart.redrawNow();
    // At its new height, more lanes are visible.
    this.#sight.read();
    this.#mountLanes();
    this.chart.redrawNow();
    this.#items.finish();
    const drawn = new Set(this.#layout.map(({ lane }) => lane));
    return this.scene.lanes.filter((lane) => !drawn.has(lane));
  }

  destroy(): void {
    this.#listening.abort();
    this.#items.destroy();
    this.#overlays.destroy();
    this.#list.remove();
    this.chart.destroy();
  }

  #listNotes(): void {
    const notes = this.#contents.noted();
    this.#list.hidden = notes.length === 0;
    this.#list.replaceChildren(
      ...notes.map(({ number, text }) => {
        const item = document.createElement('li');
        item.value = number;
        item.textContent = text;
        item.dir = 'auto';
        return item;
      }),
    );
  }

  #contentsOf(snapshot: Snapshot): ItemContents {
    const input = sceneInput(snapshot);
    const { moved } = snapshot.words.timeline;
    const metrics = this.#metrics.of(input, this.#narrow, moved);
    return new ItemContents(snapshot, new Scene(input, metrics, this.#cache));
  }

  /** Before lanes are drawn: takes over a new width, and mounts the lanes of the present zoom. */
  #layOut(frame: Frame): void {
    if (frame.width <= 0) return;
    this.drawing = true;
    this.#restoresFocus ||= this.focused && !this.#isButtonFocused;
    if (frame.width !== this.#width) this.#resize(frame.width);
    const { start, end } = this.chart.window;
    const layout = this.levels.at(this.scene, frame.width / (end - start));
    if (layout !== this.#layout) {
      this.#layout = layout;
      this.#mountLanes();
    }
    this.drawing = false;
  }

  #draw(frame: Frame): void {
    // Nothing is drawn while hidden.
    if (frame.width <= 0) return;
    this.drawing = true;
    this.#axisHeight = frame.axisHeight;
    if (!this.#drawFrame(frame)) return;
    const stop = this.#markStates();
    if (this.#restoresFocus) stop?.focus({ preventScroll: true });
    this.#restoresFocus = false;
    this.#items.hideFree();
    this.drawing = false;
  }

  /**
   * Draws what is visible; false if other lanes had to be mounted or clusters widened, and everything was
   * drawn again.
   */
  #drawFrame(frame: Frame): boolean {
    const pxPerDay = frame.width / (frame.end - frame.start);
    const moved = this.#sight.fill(frame.axisHeight + frame.height);
    if (moved) this.#mountLanes();
    const sight = {
      start: frame.start,
      pxPerDay,
      width: frame.width,
      top: this.#sight.top - ROW,
      bottom: this.#sight.bottom,
      line: this.scene.line,
    };
    const text = (m: number) => this.scene.textWidth(m);
    const list = drawList(this.#layout, this.scene.spans, sight, text);
    if (moved || (list.length >= this.levels.most && this.levels.widen(this.scene, pxPerDay))) {
      this.chart.redrawNow();
      return false;
    }
    const active = this.#activeDrawn(sight, text);
    // Drawn even if it is out of view, because it is the tab stop.
    if (active) list.unshift(active);
    this.#items.draw(list, this.scene, frame, this.scene.line);
    this.#items.dim(this.#overlays.draw(list, this.#contents, frame, sight, this.#layout));
    return true;
  }

  #activeDrawn(sight: Sight, text: (m: number) => number): Drawn | null {
    const m = this.activeIndex();
    const lane = m === null ? undefined : this.#layoutOf(m);
    const placed = lane?.rows.placeOf(m as number);
    return lane && placed ? place(lane, placed, this.scene.spans, sight, text) : null;
  }

  /** Marks the tab stop, which it returns, and the selected milestone. */
  #markStates(): HTMLElement | null {
    const { selected } = this.#contents.snapshot;
    const m = this.activeIndex();
    const stop = m === null ? null : this.element(m);
    this.#items.mark(stop, selected === null ? null : `m ${selected}`);
    this.#lanes.labels.mark(stop, selected);
    return stop;
  }

  #layoutOf(m: number): LaneLayout | undefined {
    const lane = this.scene.laneOf(m);
    return this.#layout.find((layout) => layout.lane === lane);
  }

  #mountLanes(m = this.activeIndex()): void {
    const { top, bottom } = this.#sight;
    const lane = m === null ? undefined : this.scene.laneOf(m);
    const kept = m !== null && lane ? { lane, m } : null;
    this.#lanes.mount(this.#layout, { top, bottom, kept, narrow: this.#narrow }, this.#contents);
  }

  #scrolled(byReader: boolean): void {
    if (byReader) {
      this.#callbacks.onScroll();
      this.#mountLanes();
    }
    // Not in this callback: a ResizeObserver may have called it, and mounting lanes changes sizes again.
    this.chart.redraw();
  }

  #changedWords(): void {
    this.#rebuild();
    this.chart.redraw();
    this.#callbacks.onResize();
  }

  #resize(width: number): void {
    this.#width = width;
    this.levels.clear();
    const narrow = isNarrow(this.#scroller);
    if (narrow !== this.#narrow) {
      this.#narrow = narrow;
      this.#container.classList.toggle('narrow', narrow);
      this.#lanes.labels.keep([]);
      this.#rebuild();
      // Labels move with this, so the width changes again.
      this.chart.resized();
    }
    this.#callbacks.onResize();
  }

  #rebuild(): void {
    this.#contents = this.#contentsOf(this.#contents.snapshot);
    this.#layout = [];
  }
}

/** What stays in its place while others move. */
export interface Anchor {
  readonly id: string;
  /** Pixels below the upper edge of what is in sight. */
  readonly below: number;
}

interface PageLook {
  /** The page has moved to a screen of another pixel density, which resizes no element. */
  screen(): void;
  /** A font that the page's styles use has been loaded. */
  font(): void;
}

/** Observes what changes a page's look without changing any of its elements. */
function watchPage({ screen, font }: PageLook, signal: AbortSignal): void {
  const watch = (): void => {
    const media = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    media.addEventListener('change', again, { signal, once: true });
  };
  const again = (): void => {
    screen();
    watch();
  };
  watch();
  memberOf(document, 'fonts')?.addEventListener('loadingdone', font, { signal });
}
