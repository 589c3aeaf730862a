import { Axis } from './axis.js';
import { div } from './div.js';
import { LaneRows, type LaneView } from './lane-rows.js';
import { type Days, TimeWindow, WindowAnimation } from './time-window.js';
import { WindowGestures } from './window-gestures.js';

/** Pixels. */
interface PanelSizes {
  readonly width: number;
  readonly labelWidth: number;
  readonly rtl: boolean;
}

/**
 * The panels of a chart: the lanes' labels, the plot beside them, the lines of the grid behind it,
 * and the axis, which stays in sight over them. The styles place them; two sizes that only the script
 * knows are written as custom properties.
 */
class Panels {
  readonly grid = div('grid');
  readonly plot = div('plot');
  readonly labels = div('labels');
  readonly axis = div('axis');
  /** Its width depends on the direction: whoever observes its size hears of another one. */
  readonly #direction = div('direction');
  readonly root = div('chart', this.grid, this.plot, this.labels, this.axis, this.#direction);
  #written = '';
  #height = 0;

  constructor(container: HTMLElement) {
    container.append(this.root);
  }

  /** Those whose size tells of another width, or another direction. */
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

  /** The axis, a line, and so many pixels of lanes. */
  setHeight(axis: number, lanes: number): void {
    const height = axis + 1 + lanes;
    if (height === this.#height) return;
    this.#height = height;
    this.root.style.height = `${height}px`;
  }
}

/**
 * What was drawn. A day's distance from the inline start of the item layer is
 * `(day - start) / (end - start) * width`; right to left it counts from the right.
 */
export interface Frame extends Days {
  /** Pixels: the item layer's width and height, the label column's width, the axis's height. */
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly axisHeight: number;
  readonly rtl: boolean;
  /** Pixels by which tracks have moved since all on them was placed: panning moves nothing else. */
  readonly moved: number;
}

export interface ChartOptions {
  readonly lanes: readonly LaneView[];
  /** Days since 1970-01-01: the window, and the first and last day it may show. */
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
const LEAST_DAYS = 28;
/** Milliseconds without a move after which one has ended, where nothing else says so. */
const REST = 200;
/** What hears of sizes may change them: so often they are read anew before a frame is drawn. */
const ROUNDS = 3;
const NO_SIZES: PanelSizes = { width: 0, labelWidth: 0, rtl: false };

/**
 * The frame of a timeline: axis, grid and lanes, panned and zoomed, in days. Drawn in the next frame
 * however often it is asked; sizes are read when something may have changed them and not before every
 * frame, so that a redraw makes the browser lay out once, after everything is written. The container
 * inherits its direction, and its root has adopted `chartStyles`.
 */
export class TimelineChart {
  /** Over the lanes, moving with them when they scroll; empty, and all the caller's. */
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
  /** A pointer has moved the window and still holds it. */
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

  /** Lanes in order; draws in the next frame. A label that stays keeps its node, and so its focus. */
  setLanes(lanes: readonly LaneView[]): void {
    this.#lanes.set(lanes);
    this.redraw();
  }

  /**
   * Shows the days from `start` to `end`; draws in the next frame, or over several. Whatever moved
   * the window before has nothing more to tell.
   */
  setWindow(start: number, end: number, { animate = false } = {}): void {
    const to = this.#window.within({ start, end });
    this.#isHeld = false;
    this.#animation.cancel();
    clearTimeout(this.#rest);
    if (animate) this.#animation.run(this.#window.days, to);
    else if (this.#window.show(to)) this.#moved(false);
    // Where nothing moves, nothing else tells that it has ended.
    else this.#endSoon(false);
  }

  /** The days shown. */
  get window(): Days {
    return this.#window.days;
  }

  /** The days that will be shown once the window stands still: what is asked for next goes on from there. */
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

  /** Reads all sizes again when it draws next, or while it does. */
  resized(): void {
    this.#isMeasured = false;
  }

  /** Pixels of the item layer; 0 while hidden. */
  get width(): number {
    const { width, labelWidth } = this.#measured();
    return Math.max(width - labelWidth, 0);
  }

  /** Draws at once, where what is drawn is needed now: focus after a change of window. */
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

  /** Reads all there is to read, then writes what depends on it. */
  #measured(): PanelSizes {
    if (this.#isMeasured) return this.#sizes;
    this.#isMeasured = true;
    this.#axis.measure();
    this.#sizes = this.#panels.read();
    this.#axis.setHeights();
    this.#panels.write(this.#sizes.labelWidth, this.#axis.height);
    return this.#sizes;
  }

  /** Sizes as they were read are no news. */
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
      moved: (isHeld: boolean) => this.#taken(isHeld),
      released: () => this.#isHeld && this.#ended(true),
    };
  }

  /** Frames of an animation may be far apart: only the last ends it, also where it changes nothing. */
  #animated(days: Days): void {
    if (this.#window.show(days)) this.#moved(false, true);
    if (!this.#animation.goal) this.#ended(false);
  }

  /** Where the reader stops it is not where it was going. */
  #hold(): void {
    if (!this.#animation.goal) return;
    this.#animation.cancel();
    this.#ended(true);
  }

  #taken(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#animation.cancel();
    this.#moved(true, isHeld);
  }

  /** The window is another; it may go on moving, and `goesOn` says that somebody will tell its end. */
  #moved(byUser: boolean, goesOn = false): void {
    this.redraw();
    this.#tell(byUser, false);
    clearTimeout(this.#rest);
    if (!goesOn) this.#endSoon(byUser);
  }

  #endSoon(byUser: boolean): void {
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#tell(byUser, true), REST);
  }

  #ended(byUser: boolean): void {
    this.#isHeld = false;
    clearTimeout(this.#rest);
    this.#tell(byUser, true);
  }

  #tell(byUser: boolean, done: boolean): void {
    const { start, end } = this.#window;
    this.#options.onWindow(start, end, byUser, done);
  }
}
