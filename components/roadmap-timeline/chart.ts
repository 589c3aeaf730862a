import { Axis } from './axis.js';
import { div } from './div.js';
import { LaneRows, type LaneView } from './lane-rows.js';
import { type Days, TimeWindow, WindowAnimation } from './time-window.js';
import { LEAST_DAYS } from './window-days.js';
import { WindowGestures } from './window-gestures.js';

/** In pixels. */
interface PanelSizes {
  readonly width: number;
  readonly labelWidth: number;
  readonly rtl: boolean;
}

/**
 * The panels of a chart: the lanes' labels, the plot beside them, the grid behind it, and the axis, which is
 * sticky above them. The styles position them; two sizes that only the script knows are written as custom
 * properties.
 */
class Panels {
  readonly grid = div('grid');
  readonly plot = div('plot');
  readonly labels = div('labels');
  readonly axis = div('axis');
  /** Its width depends on the text direction, so that a ResizeObserver detects a change of direction. */
  readonly #direction = div('direction');
  readonly root = div('chart', this.grid, this.plot, this.labels, this.axis, this.#direction);
  #written = '';
  #height = 0;

  constructor(container: HTMLElement) {
    container.append(this.root);
  }

  /** The elements whose size changes with the width or the text direction. */
  get observed(): readonly HTMLElement[] {
    return [this.root, this.labels, this.#direction];
  }

  read(): PanelSizes {
    return {
      width: this.root.offsetWidth,
      labelWidth: this.labels.offsetWidth,
      rtl: getComputedStyle(this.root).direction === 'rtl',
    };
  }

  write(labelWidth: number, axisHeight: number): void {
    const { style } = this.root;
    const written = `${labelWidth} ${axisHeight}`;
    if (written === this.#written) return;
    this.#written = written;
    style.setProperty('--_label-width', `${labelWidth}px`);
    style.setProperty('--_axis-height', `${axisHeight}px`);
  }

  /** The height of axis, border and lanes, in pixels. */
  setHeight(axis: number, lanes: number): void {
    const height = axis + 1 + lanes;
    if (height === this.#height) return;
    this.#height = height;
    this.root.style.height = `${height}px`;
  }
}

/**
 * What was drawn. A day's distance from the inline start of the item layer is `(day - start) / (end - start)
 * * width`; in right-to-left pages it is measured from the right.
 */
export interface Frame extends Days {
  /** In pixels: the item layer's width and height, the label column's width, the axis's height. */
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly axisHeight: number;
  readonly rtl: boolean;
  /**
   * Pixels by which the tracks have moved since everything on them was positioned; panning moves only them.
   */
  readonly moved: number;
}

export interface ChartOptions {
  readonly lanes: readonly LaneView[];
  /** Days since 1970-01-01: the window, and the first and last day it may show. */
  readonly start: number;
  readonly end: number;
  readonly minStart: number;
  readonly maxEnd: number;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** Called before every redraw with its sizes; may set lanes and another window. */
  onLayout?(frame: Frame): void;
  /** Called after every redraw, in the same frame; writes the item layer. */
  onRedraw(frame: Frame): void;
  /** Called when the characters of the axis change in size. */
  onFont?(): void;
  /** Called when the window has moved; `done` if the gesture or animation has ended. */
  onWindow(start: number, end: number, byUser: boolean, done: boolean): void;
}

/** Milliseconds without a move after which a gesture counts as ended if no event says so. */
const REST = 200;
/** How many times sizes are read before a frame is drawn, because `onLayout` may change them. */
const ROUNDS = 3;
const NO_SIZES: PanelSizes = { width: 0, labelWidth: 0, rtl: false };

/**
 * The frame of a timeline: axis, grid and lanes; pans and zooms in days. Any number of requests draw once, in
 * the next frame. Sizes are read only after something may have changed them, so that a redraw makes the
 * browser lay out once, after everything is written. The container inherits its direction, and its root has
 * adopted `chartStyles`.
 */
export class TimelineChart {
  /** Above the lanes and scrolling with them; the caller fills it. */
  readonly itemsLayer = div('items');
  readonly #options: ChartOptions;
  readonly #panels: Panels;
  readonly #axis: Axis;
  readonly #lanes: LaneRows;
  readonly #window: TimeWindow;
  readonly #gestures: WindowGestures;
  readonly #animation: WindowAnimation;
  readonly #observer = new ResizeObserver(() => this.#resized());
  #sizes = NO_SIZES;
  #isMeasured = false;
  #isDestroyed = false;
  #scheduled = 0;
  #rest = 0;
  /** Whether a pointer that moved the window is still down. */
  #isHeld = false;

  constructor(container: HTMLElement, options: ChartOptions) {
    this.#options = options;
    this.#panels = new Panels(container);
    const { root, axis, grid, labels, plot, observed } = this.#panels;
    this.#axis = new Axis(axis, grid, options.locale);
    this.#lanes = new LaneRows(labels, plot);
    plot.append(this.itemsLayer);
    const { minStart: first, maxEnd: last } = options;
    this.#window = new TimeWindow(options, { first, last, least: LEAST_DAYS });
    this.#animation = new WindowAnimation((days) => this.#animated(days));
    this.#gestures = new WindowGestures(root, plot, this.#held());
    for (const part of [...observed, ...this.#axis.characters]) this.#observer.observe(part);
    this.setLanes(options.lanes);
  }

  /**
   * Sets the lanes in order; draws in the next frame. Labels that stay keep their nodes, and so the focus.
   */
  setLanes(lanes: readonly LaneView[]): void {
    this.#lanes.set(lanes);
    this.redraw();
  }

  /**
   * Shows the days from `start` to `end`; draws in the next frame, or animates. Cancels any move under way,
   * whose end is not reported.
   */
  setWindow(start: number, end: number, { animate = false } = {}): void {
    const to = this.#window.within({ start, end });
    this.#isHeld = false;
    this.#animation.cancel();
    clearTimeout(this.#rest);
    if (animate) this.#animation.run(this.#window.days, to);
    else if (this.#window.show(to)) this.#moved(false);
    // If nothing moves, no other code reports the end.
    else this.#endSoon(false);
  }

  /** The days shown. */
  get window(): Days {
    return this.#window.days;
  }

  /** The days shown once an animation ends; the next zoom or pan starts from them. */
  get heading(): Days {
    return this.#animation.goal ?? this.#window.days;
  }

  /** The language of the axis (BCP 47). */
  setLocale(locale: string): void {
    this.#axis.setLocale(locale);
    this.redraw();
  }

  /** Draws in the next frame. */
  redraw(): void {
    this.#scheduled ||= requestAnimationFrame(() => this.redrawNow());
  }

  /** Makes the next redraw, or the one under way, read all sizes again. */
  resized(): void {
    this.#isMeasured = false;
  }

  /** Width of the item layer in pixels; 0 while hidden. */
  get width(): number {
    const { width, labelWidth } = this.#measured();
    return Math.max(width - labelWidth, 0);
  }

  /** Draws at once, for a caller that needs the elements now: to focus one after a change of window. */
  redrawNow(): void {
    this.#unschedule();
    if (this.#isDestroyed) return;
    for (let round = 0; round === 0 || (round < ROUNDS && !this.#isMeasured); round += 1) {
      if (this.#measured().width === 0) return;
      this.#options.onLayout?.(this.#frame());
    }
    this.#lanes.draw();
    this.#panels.setHeight(this.#axis.height, this.#lanes.height);
    const { width, rtl } = this.#frame();
    this.#axis.draw(this.#window, width, rtl);
    this.#unschedule();
    this.#options.onRedraw(this.#frame());
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#unschedule();
    clearTimeout(this.#rest);
    this.#animation.cancel();
    this.#observer.disconnect();
    this.#gestures.destroy();
    this.#panels.root.remove();
  }

  #unschedule(): void {
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = 0;
  }

  /** The sizes; if they are outdated, reads all of them first and then writes what depends on them. */
  #measured(): PanelSizes {
    if (this.#isMeasured) return this.#sizes;
    this.#isMeasured = true;
    this.#axis.measure();
    this.#sizes = this.#panels.read();
    this.#axis.setHeights();
    this.#panels.write(this.#sizes.labelWidth, this.#axis.height);
    return this.#sizes;
  }

  /** Redraws if sizes have changed; a ResizeObserver also reports those already read. */
  #resized(): void {
    const isFont = this.#axis.isOutdated;
    const { width, labelWidth, rtl } = this.#panels.read();
    const last = this.#sizes;
    const isSame = width === last.width && labelWidth === last.labelWidth && rtl === last.rtl;
    if (isSame && !isFont) return;
    if (isFont) this.#options.onFont?.();
    this.resized();
    this.redraw();
  }

  #frame(): Frame {
    const { width, labelWidth, rtl } = this.#sizes;
    return {
      ...this.#window.days,
      width: width - labelWidth,
      height: this.#lanes.height,
      labelWidth,
      axisHeight: this.#axis.height,
      rtl,
      moved: this.#axis.moved,
    };
  }

  #held() {
    const rtl = () => this.#sizes.rtl;
    return {
      window: this.#window,
      get rtl() {
        return rtl();
      },
      hold: () => this.#hold(),
      moved: (isHeld: boolean) => this.#movedByUser(isHeld),
      released: () => this.#isHeld && this.#ended(true),
    };
  }

  /** Animation frames may be far apart, so the last one reports the end even if it changes nothing. */
  #animated(days: Days): void {
    if (this.#window.show(days)) this.#moved(false, true);
    if (!this.#animation.goal) this.#ended(false);
  }

  /** If the reader stops an animation, the window ends at other days than requested. */
  #hold(): void {
    if (!this.#animation.goal) return;
    this.#animation.cancel();
    this.#ended(true);
  }

  #movedByUser(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#animation.cancel();
    this.#moved(true, isHeld);
  }

  /** The window has changed; with `goesOn`, the caller reports the end of the move. */
  #moved(byUser: boolean, goesOn = false): void {
    this.redraw();
    this.#report(byUser, false);
    clearTimeout(this.#rest);
    if (!goesOn) this.#endSoon(byUser);
  }

  #endSoon(byUser: boolean): void {
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#report(byUser, true), REST);
  }

  #ended(byUser: boolean): void {
    this.#isHeld = false;
    clearTimeout(this.#rest);
    this.#report(byUser, true);
  }

  #report(byUser: boolean, done: boolean): void {
    const { start, end } = this.#window;
    this.#options.onWindow(start, end, byUser, done);
  }
}
