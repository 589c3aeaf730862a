import { axisFormat } from './axis-labels.js';
import {
  createMoment,
  type Lane,
  type RangeEvent,
  Timeline,
  type TimelineOptions,
  timelineStyles,
} from './generated/timeline.js';
import { laneStyles } from './lane-styles.js';
import { WindowAnimation } from './window-animation.js';

const DAY = 86_400_000;

/** A lane: the label's element is the caller's, and stays the same node while it is unchanged. */
export type LaneView = Lane;

/**
 * What was drawn. A day's distance from the inline start of the item layer is
 * `(day - start) / (end - start) * width`; right to left it counts from the right.
 */
export interface Frame {
  /** Days since 1970-01-01, with fractions while panning and zooming. */
  readonly start: number;
  readonly end: number;
  /** Pixels: the item layer's width and height, the label column's width, the axis's height. */
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly axisHeight: number;
  readonly rtl: boolean;
  /** Pixels by which tracks have moved since all on them was placed: panning moves nothing else. */
  readonly moved: number;
}

export interface AdapterOptions {
  readonly lanes: readonly LaneView[];
  /** Days since 1970-01-01: the window, and the least and greatest day it may show. */
  readonly start: number;
  readonly end: number;
  readonly minStart: number;
  readonly maxEnd: number;
  /** BCP 47. */
  readonly locale: string;
  /** Before every redraw, with the sizes that come: the place to set its lanes, and another window. */
  onLayout?(frame: Frame): void;
  /** After every redraw, in the same frame: the place to write the item layer. */
  onRedraw(frame: Frame): void;
  /** The characters of the axis have another size. */
  onFont?(): void;
  /** The window moved; `done` where the gesture or the change has ended. */
  onWindow(start: number, end: number, byUser: boolean, done: boolean): void;
}

/** Below four weeks the axis would show hours. */
const LEAST_WINDOW = 28;

/**
 * vis-timeline as axis, grid, lanes, pan and zoom, in days. The container must stand in the
 * tree whose root has adopted `TimelineAdapter.styles`, and inherits its direction.
 */
export class TimelineAdapter {
  /** To be adopted by the container's shadow root before an adapter is made. */
  static readonly styles: readonly string[] = [timelineStyles, laneStyles];

  /** Over the lanes, moving with them when they scroll; empty, and all the caller's. */
  readonly itemsLayer = document.createElement('div');

  readonly #container: HTMLElement;
  readonly #options: AdapterOptions;
  #rtl = false;
  readonly #timeline: Timeline;
  readonly #animation: WindowAnimation;
  readonly #observer = new ResizeObserver((entries) => this.#resized(entries));
  #observed = false;
  readonly #listening = new AbortController();
  #labelWidth = 0;
  #panned = false;

  constructor(container: HTMLElement, options: AdapterOptions) {
    this.#container = container;
    this.#options = options;
    this.#rtl = this.#isRtl();
    this.#timeline = new Timeline(container, this.#timelineOptions());
    this.#animation = new WindowAnimation((start, end) => {
      this.#move(start, end, false);
      // At an edge of what may be shown, the last frames change nothing.
      if (!this.#animation.running) this.#stopped();
    });
    this.itemsLayer.className = 'items';
    const { dom } = this.#timeline;
    dom.center.append(this.itemsLayer);
    this.#listen();
    // Characters of the axis tell of another font, the probe of another direction.
    const probe = document.createElement('div');
    probe.className = 'direction';
    dom.root.append(probe);
    const characters = dom.root.querySelectorAll('.vis-measure');
    for (const part of [container, dom.leftContainer, dom.rightContainer, probe, ...characters]) {
      this.#observer.observe(part);
    }
    this.setLanes(options.lanes);
  }

  /** Lanes in order; draws in the next frame. A label that stays keeps its node, and so its focus. */
  setLanes(lanes: readonly LaneView[]): void {
    this.#timeline.setLanes(lanes);
    this.#timeline.redraw();
  }

  /** Shows the days from `start` to `end`; draws in the next frame, or over several. */
  setWindow(start: number, end: number, { animate = false } = {}): void {
    if (!animate) {
      this.#animation.cancel();
      this.#move(start, end, false);
      return;
    }
    const { range } = this.#timeline;
    this.#animation.run([range.start / DAY, range.end / DAY], [start, end]);
  }

  /** The days shown. */
  get window(): { start: number; end: number } {
    const { start, end } = this.#timeline.range;
    return { start: start / DAY, end: end / DAY };
  }

  /** The language of the axis (BCP 47). */
  setLocale(locale: string): void {
    this.#timeline.setOptions({ moment: createMoment(locale), format: axisFormat(locale) });
  }

  /** Draws in the next frame. */
  redraw(): void {
    this.#timeline.redraw();
  }

  /** Reads all sizes again when it draws next, or while it does. */
  resized(): void {
    this.#timeline.measured = false;
  }

  /** Pixels of the item layer; 0 while hidden. */
  get width(): number {
    if (!this.#timeline.measured) this.#timeline._setDOM();
    return Math.max(this.#timeline.props.center.width, 0);
  }

  /** Draws at once, where what is drawn is needed now: focus after a change of window. */
  redrawNow(): void {
    this.#timeline._origRedraw();
  }

  destroy(): void {
    this.#animation.cancel();
    this.#listening.abort();
    this.#observer.disconnect();
    this.#timeline.destroy();
    this.#container.replaceChildren();
  }

  #timelineOptions(): TimelineOptions {
    const { start, end, minStart, maxEnd, locale } = this.#options;
    return {
      start: start * DAY,
      end: end * DAY,
      min: minStart * DAY,
      max: maxEnd * DAY,
      zoomMin: LEAST_WINDOW * DAY,
      zoomMax: (maxEnd - minStart) * DAY,
      rtl: this.#rtl,
      // A year label needs four characters and some air; seven, its default, hides every year but the fifth.
      maxMinorChars: 5,
      moment: createMoment(locale),
      format: axisFormat(locale),
    };
  }

  #listen(): void {
    const { signal } = this.#listening;
    this.#timeline.on('draw', () => this.#options.onLayout?.(this.#frame()));
    this.#timeline.on('changed', () => this.#options.onRedraw(this.#frame()));
    this.#timeline.on('rangechange', (event) => this.#moved(event, false));
    this.#timeline.on('rangechanged', (event) => this.#moved(event, true));
    this.#timeline.on('panstart', () => {
      this.#panned = true;
    });
    this.#container.addEventListener('pointerdown', () => this.#touched(), {
      signal,
      capture: true,
    });
    this.#container.addEventListener('click', (event) => this.#clicked(event), {
      signal,
      capture: true,
    });
    this.#container.addEventListener('wheel', (event) => this.#wheeled(event), {
      signal,
      passive: false,
    });
  }

  #touched(): void {
    this.#panned = false;
    this.#still();
  }

  #still(): void {
    if (!this.#animation.running) return;
    this.#animation.cancel();
    this.#stopped();
  }

  #stopped(): void {
    const { start, end } = this.window;
    this.#options.onWindow(start, end, false, true);
  }

  /** The click that ends a drag is none. */
  #clicked(event: Event): void {
    if (!this.#panned) return;
    this.#panned = false;
    event.stopPropagation();
    event.preventDefault();
  }

  /** Sideways, or with Shift: along the time; else the page scrolls. */
  #wheeled(event: WheelEvent): void {
    this.#still();
    if (event.ctrlKey) return;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const delta = sideways ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    if (delta === 0) return;
    event.preventDefault();
    const { range, dom } = this.#timeline;
    const { width } = dom.centerContainer.getBoundingClientRect();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? delta : delta * 40;
    const days = ((range.end - range.start) / DAY / width) * (this.#rtl ? -pixels : pixels);
    this.#move(range.start / DAY + days, range.end / DAY + days, true);
  }

  #move(start: number, end: number, byUser: boolean): void {
    this.#timeline.range.setRange(start * DAY, end * DAY, byUser);
  }

  /** Frames of an animation may be far apart: only the last ends it. */
  #moved({ start, end, byUser }: RangeEvent, ended: boolean): void {
    const done = ended && !this.#animation.running;
    this.#options.onWindow(start.valueOf() / DAY, end.valueOf() / DAY, byUser, done);
  }

  #isRtl(): boolean {
    return getComputedStyle(this.#container).direction === 'rtl';
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    // Sizes as they were read are no news.
    const { dom, props } = this.#timeline;
    const first = !this.#observed;
    this.#observed = true;
    if (first && dom.root.offsetWidth === props.root.width) return;
    const rtl = this.#isRtl();
    // Not while sizes are observed: the labels change sides.
    if (rtl !== this.#rtl) requestAnimationFrame(() => this.#turn(rtl));
    if (entries.some(({ target }) => target.classList.contains('vis-measure')))
      this.#options.onFont?.();
    this.resized();
    this.#timeline.redraw();
  }

  #turn(rtl: boolean): void {
    if (this.#listening.signal.aborted) return;
    this.#rtl = rtl;
    this.#timeline.setOptions({ rtl });
  }

  #frame(): Frame {
    const { dom, props, range, timeAxis } = this.#timeline;
    const labelWidth = (this.#rtl ? props.right : props.left).width;
    if (labelWidth !== this.#labelWidth) {
      this.#labelWidth = labelWidth;
      dom.root.style.setProperty('--label-width', `${labelWidth}px`);
    }
    return {
      start: range.start / DAY,
      end: range.end / DAY,
      width: props.center.width,
      height: props.center.height,
      labelWidth,
      axisHeight: props.top.height,
      rtl: this.#rtl,
      moved: timeAxis.moved,
    };
  }
}
