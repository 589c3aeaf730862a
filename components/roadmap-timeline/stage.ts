import { dayNumber } from '../../src/model/day.js';
import { type Drawn, drawList, place, type Sight } from '../../src/view/draw-list.js';
import type { Lane } from '../../src/view/lanes.js';
import { LANE_PAD, type LaneLayout, type Placed, ROW } from '../../src/view/layout.js';
import { Scene } from '../../src/view/scene.js';
import { type Frame, TimelineAdapter } from '../../src/view/vis/adapter.js';
import type { Snapshot } from '../store/snapshot.js';
import { DayLines } from './day-lines.js';
import { ItemContents, wordsOn } from './item-content.js';
import { ItemLayer } from './item-layer.js';
import { LaneLabels, labelHeight } from './lane-labels.js';
import { lanesToMount } from './lane-window.js';
import { TextMeasure } from './measure.js';
import { sceneInput } from './scene-input.js';

/** Below this the lanes' labels stand above their rows instead of beside them. */
const NARROW = 560;
/** Pixels of such a label. */
const HEADER = 26;
/** Longest words on a bar, in pixels; longer ones are cut short with an ellipsis. */
const WORDS_MOST = 260;
const WORDS_MOST_NARROW = 170;
/** The days a timeline may be moved to. */
const FIRST_DAY = dayNumber('1000-01-01');
const LAST_DAY = dayNumber('3000-01-01');

/** What the stage tells of. */
export interface StageCallbacks {
  /** The window moved; `done` where the gesture or the change has ended. */
  onWindow(byUser: boolean, done: boolean): void;
  onResize(): void;
}

/** vis-timeline's axis and lanes with our milestones on top, written in one frame. */
export class Stage {
  readonly adapter: TimelineAdapter;
  readonly #container: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #callbacks: StageCallbacks;
  readonly #items: ItemLayer;
  readonly #lines: DayLines;
  readonly #labels = new LaneLabels();
  readonly #spacers = new Map<string, HTMLElement>();
  readonly #measure = new TextMeasure();
  readonly #listening = new AbortController();
  #contents: ItemContents;
  #layout: readonly LaneLayout[] = [];
  #frame: Frame | null = null;
  #narrow: boolean;
  #drawing = false;

  constructor(
    container: HTMLElement,
    scroller: HTMLElement,
    snapshot: Snapshot,
    callbacks: StageCallbacks,
  ) {
    this.#container = container;
    this.#scroller = scroller;
    this.#callbacks = callbacks;
    this.#narrow = scroller.clientWidth < NARROW;
    container.classList.toggle('narrow', this.#narrow);
    this.#readFont();
    this.#contents = this.#contentsOf(snapshot);
    const day = dayNumber(snapshot.day);
    this.adapter = new TimelineAdapter(container, {
      lanes: [],
      start: day - 365,
      end: day + 365,
      minStart: FIRST_DAY,
      maxEnd: LAST_DAY,
      locale: snapshot.lang,
      onRedraw: (frame) => this.#draw(frame),
      onWindow: (_start, _end, byUser, done) => callbacks.onWindow(byUser, done),
    });
    this.#items = new ItemLayer(
      this.adapter.itemsLayer,
      (drawn) => this.#contents.of(drawn),
      ({ placed, lane }) => this.#key(placed, lane.lane),
    );
    this.#lines = new DayLines(this.adapter.itemsLayer);
    this.#lines.show(snapshot);
    scroller.after(this.#lines.flags);
    this.#listen();
  }

  get contents(): ItemContents {
    return this.#contents;
  }

  get scene(): Scene {
    return this.#contents.scene;
  }

  get frame(): Frame | null {
    return this.#frame;
  }

  /** Pixels of the lanes beside their labels. */
  get width(): number {
    return (
      this.#frame?.width || Math.max(this.#scroller.clientWidth - (this.#narrow ? 0 : 176), 100)
    );
  }

  /** Takes over another snapshot; true where it makes another picture. */
  show(snapshot: Snapshot): boolean {
    const { snapshot: last, scene } = this.#contents;
    const same =
      snapshot.filtered === last.filtered &&
      snapshot.groupBy === last.groupBy &&
      snapshot.words === last.words &&
      snapshot.lang === last.lang;
    if (snapshot.lang !== last.lang) this.adapter.setLocale(snapshot.lang);
    this.#lines.show(snapshot);
    this.#contents = same
      ? new ItemContents(snapshot, scene, this.#contents)
      : this.#contentsOf(snapshot);
    if (!same) this.#layout = [];
    this.adapter.redraw();
    return !same;
  }

  /** Index of the active milestone, or of the first one there is. */
  activeIndex(): number | null {
    const { active, roadmap } = this.#contents.snapshot;
    const index = active === null ? -1 : (roadmap?.indexOf(active) ?? -1);
    if (index >= 0 && this.scene.laneOf(index)) return index;
    const first = this.scene.lanes[0];
    return first?.dated[0] ?? first?.undated[0] ?? null;
  }

  /** What shows a milestone now: its own element, its cluster's, or its chip. */
  element(m: number): HTMLElement | null {
    const lane = this.layoutOf(m);
    const placed = lane && placedIn(lane, m);
    if (lane && placed) return this.#items.element(this.#key(placed, lane.lane));
    return this.#labels.chip(this.#contents.state(m).id);
  }

  drawnOf(target: EventTarget | null): Drawn | null {
    return this.#items.drawnOf(target);
  }

  layoutOf(m: number): LaneLayout | undefined {
    const lane = this.scene.laneOf(m);
    return this.#layout.find((layout) => layout.lane === lane);
  }

  /** Draws at once, with the lane of a milestone mounted wherever it is. */
  drawNow(m: number): void {
    this.#mountLanes(m);
    this.adapter.redrawNow();
  }

  /** Scrolls the lanes until the milestone's row is in sight. */
  scrollTo(m: number): void {
    const layout = this.layoutOf(m);
    if (!layout) return;
    const { scrollTop, clientHeight } = this.#scroller;
    const top = layout.top + (placedIn(layout, m)?.row ?? 0) * ROW;
    const bottom = top + ROW * 2 + (this.#frame?.axisHeight ?? 0);
    if (top < scrollTop) this.#scroller.scrollTop = Math.max(top - ROW, 0);
    else if (bottom > scrollTop + clientHeight) this.#scroller.scrollTop = bottom - clientHeight;
  }

  destroy(): void {
    this.#listening.abort();
    this.#lines.flags.remove();
    this.adapter.destroy();
  }

  #contentsOf(snapshot: Snapshot): ItemContents {
    const { filtered, roadmap, fold } = snapshot;
    if (!filtered || !roadmap || !fold) throw new Error('a timeline shows a roadmap');
    const narrow = this.#narrow;
    const scene: Scene = new Scene(sceneInput(snapshot, roadmap, fold, filtered), {
      textWidth: (m) => this.#textWidth(scene, m),
      header: narrow ? HEADER : 0,
      leastHeight: (lane) => (narrow ? HEADER + ROW / 2 : labelHeight(lane)),
    });
    return new ItemContents(snapshot, scene);
  }

  #textWidth(scene: Scene, m: number): number {
    const most = this.#narrow ? WORDS_MOST_NARROW : WORDS_MOST;
    return Math.min(this.#measure.width(wordsOn(scene.input, m)) + 4, most);
  }

  #draw(frame: Frame): void {
    // Mounting lanes redraws; what is drawn then is drawn below as well.
    if (this.#drawing) return;
    this.#drawing = true;
    const resized = this.#frame !== null && frame.width !== this.#frame.width;
    this.#frame = frame;
    if (frame.width > 0) this.#drawFrame(frame);
    this.#drawing = false;
    if (resized) this.#resized();
  }

  #drawFrame(frame: Frame): void {
    const pxPerDay = frame.width / (frame.end - frame.start);
    const layout = this.scene.layout(pxPerDay);
    if (layout !== this.#layout) {
      this.#layout = layout;
      this.#mountLanes();
      this.adapter.redrawNow();
    }
    const { scrollTop, clientHeight } = this.#scroller;
    const sight = {
      start: frame.start,
      pxPerDay,
      width: frame.width,
      top: scrollTop - ROW,
      bottom: scrollTop + clientHeight,
    };
    const text = (m: number) => this.#textWidth(this.scene, m);
    const list = drawList(layout, this.scene.spans, sight, this.#header, text);
    const active = this.#activeDrawn(sight, text);
    if (active && !list.some(({ placed }) => placed === active.placed)) list.push(active);
    this.#items.draw(list, { version: this.scene, rtl: frame.rtl });
    this.#markStates();
    this.#lines.draw(frame);
  }

  get #header(): number {
    return this.#narrow ? HEADER : 0;
  }

  /** The active milestone is drawn even where it is out of sight: it is the tab stop. */
  #activeDrawn(sight: Sight, text: (m: number) => number): Drawn | null {
    const m = this.activeIndex();
    const lane = m === null ? undefined : this.layoutOf(m);
    const placed = lane && placedIn(lane, m as number);
    if (!lane || !placed) return null;
    const y = lane.top + LANE_PAD + this.#header + placed.row * ROW;
    return place(lane, placed, this.scene.spans, sight, y, text);
  }

  #markStates(): void {
    const { selected } = this.#contents.snapshot;
    const active = this.activeIndex();
    const stop = active === null ? null : this.element(active);
    this.#items.mark(stop, selected === null ? null : `m ${selected}`);
    for (const chip of this.#labels.chips()) {
      chip.tabIndex = chip === stop ? 0 : -1;
      if (chip.dataset.milestone === selected) chip.setAttribute('aria-current', 'true');
      else chip.removeAttribute('aria-current');
    }
  }

  #key({ members, lo }: Placed, lane: Lane): string {
    const first = members[0] as number;
    return members.length === 1
      ? `m ${this.#contents.state(first).id}`
      : `c ${lane.id} ${lo} ${members.length}`;
  }

  #mountLanes(m?: number): void {
    const kept = m ?? this.activeIndex();
    const { scrollTop, clientHeight } = this.#scroller;
    const lane = kept === null ? undefined : this.scene.laneOf(kept);
    const mounted = lanesToMount(this.#layout, scrollTop, scrollTop + clientHeight, lane);
    this.#labels.keep(this.scene.lanes);
    this.adapter.setLanes(
      mounted.map((entry) =>
        'spacer' in entry
          ? {
              id: `spacer ${entry.spacer}`,
              label: this.#spacer(`${entry.spacer}`),
              height: entry.height,
            }
          : { id: `lane ${entry.lane.id}`, label: this.#label(entry.lane), height: entry.height },
      ),
    );
  }

  /** The label beside a lane's rows; on narrow screens it stands in the layer, above them. */
  #label(lane: Lane): HTMLElement {
    const label = this.#labels.element(lane, this.#contents);
    if (!this.#narrow) {
      label.style.transform = '';
      return label;
    }
    const top = this.#layout.find((layout) => layout.lane === lane)?.top ?? 0;
    label.style.transform = `translateY(${top}px)`;
    if (label.parentElement !== this.adapter.itemsLayer) this.adapter.itemsLayer.append(label);
    return this.#spacer(`lane ${lane.id}`);
  }

  #spacer(key: string): HTMLElement {
    let spacer = this.#spacers.get(key);
    if (!spacer) {
      spacer = document.createElement('div');
      this.#spacers.set(key, spacer);
    }
    return spacer;
  }

  #listen(): void {
    const { signal } = this.#listening;
    const scrolled = () => {
      this.#mountLanes();
      this.adapter.redraw();
    };
    this.#scroller.addEventListener('scroll', scrolled, { signal, passive: true });
    // Words are measured anew once a font has arrived.
    const arrived = () => {
      this.#measure.clear();
      this.#rebuild();
    };
    document.fonts?.addEventListener('loadingdone', arrived, { signal });
  }

  #resized(): void {
    const narrow = this.#scroller.clientWidth < NARROW;
    if (narrow !== this.#narrow) {
      this.#narrow = narrow;
      this.#container.classList.toggle('narrow', narrow);
      this.#labels.clear();
      this.#rebuild();
    }
    this.#callbacks.onResize();
  }

  #rebuild(): void {
    this.#contents = this.#contentsOf(this.#contents.snapshot);
    this.#layout = [];
    this.adapter.redraw();
  }

  #readFont(): void {
    const { fontFamily, fontSize } = getComputedStyle(this.#container);
    this.#measure.font = `500 ${Number.parseFloat(fontSize) * 0.93}px ${fontFamily}`;
  }
}

function placedIn({ placed }: LaneLayout, m: number): Placed | undefined {
  return placed.find(({ members }) => members.includes(m));
}
