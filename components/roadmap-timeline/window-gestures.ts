import { type Gesture, type GestureListener, Gestures } from './gestures.js';
import type { Days, TimeWindow } from './time-window.js';

/** What gestures act on. */
export interface Held {
  readonly window: TimeWindow;
  readonly rtl: boolean;
  /** Stops an animation under way. */
  hold(): void;
  /** The window was moved: by a pointer that is still down, or by a single event. */
  moved(isHeld: boolean): void;
  released(): void;
}

/** The height of a line in pixels, for wheels that report lines. */
const LINE = 40;

/** Moves a window by pointers and the wheel over the chart. */
export class WindowGestures implements GestureListener {
  readonly #chart: HTMLElement;
  readonly #plot: HTMLElement;
  readonly #held: Held;
  readonly #gestures: Gestures;
  readonly #listening = new AbortController();
  /** The window when pointers were pressed, and the day between two fingers. */
  #from: Days;
  #around: number | null = null;
  /** Width of the plot in screen pixels, which differ from CSS pixels if the page uses CSS zoom. */
  #width = 0;
  #isDragging = false;
  /** Whether the pointer has dragged since it was pressed; the click at the end of a drag is ignored. */
  #hasDragged = false;

  constructor(chart: HTMLElement, plot: HTMLElement, held: Held) {
    this.#chart = chart;
    this.#plot = plot;
    this.#held = held;
    this.#from = held.window.days;
    this.#gestures = new Gestures(chart, this);
    const { signal } = this.#listening;
    const first = { signal, capture: true };
    chart.addEventListener('pointerdown', () => this.#touched(), first);
    chart.addEventListener('click', (event) => this.#clicked(event), first);
    chart.addEventListener('wheel', (event) => this.#wheeled(event), { signal, passive: false });
  }

  destroy(): void {
    this.#listening.abort();
    this.#gestures.destroy();
  }

  pressed(): void {
    this.#from = this.#held.window.days;
    this.#around = null;
  }

  dragStarted({ center }: Gesture): void {
    this.#hasDragged = true;
    const { left, right, width } = this.#plot.getBoundingClientRect();
    if (center.x < left || center.x > right) return;
    this.pressed();
    this.#width = width;
    this.#isDragging = true;
    this.#chart.style.cursor = 'move';
  }

  dragged({ deltaX }: Gesture): void {
    if (!this.#isDragging) return;
    this.#held.window.pan(this.#from, this.#shareOf(-deltaX, this.#width));
    this.#held.moved(true);
  }

  dragEnded(): void {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    this.#chart.style.cursor = '';
    this.#held.released();
  }

  /** The day between the fingers stays between them. */
  pinched({ center, scale }: Gesture): void {
    const { window, rtl } = this.#held;
    const { left, right, width } = this.#plot.getBoundingClientRect();
    const share = (rtl ? right - center.x : center.x - left) / width;
    this.#around ??= window.start + share * (window.end - window.start);
    if (window.zoom(this.#from, this.#around, scale)) this.#held.moved(false);
  }

  #touched(): void {
    this.#hasDragged = false;
    this.#held.hold();
  }

  #clicked(event: Event): void {
    if (!this.#hasDragged) return;
    this.#hasDragged = false;
    event.stopPropagation();
    event.preventDefault();
  }

  /** A sideways wheel, or one with Shift, pans along the time axis; any other scrolls the page. */
  #wheeled(event: WheelEvent): void {
    if (event.ctrlKey) return;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const delta = sideways ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    if (delta === 0) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? delta : delta * LINE;
    const { window } = this.#held;
    const share = this.#shareOf(pixels, this.#plot.getBoundingClientRect().width);
    if (window.pan(window.days, share)) this.#held.moved(false);
  }

  /** A distance in pixels as a share of the window; positive is later, in the reading direction. */
  #shareOf(pixels: number, width: number): number {
    return (this.#held.rtl ? -pixels : pixels) / width;
  }
}

/** Pixels of a wheel that double or halve the zoom. */
const DOUBLE = 320;
/** Pixels of a pixel, a line and a page, the units that wheels report. */
const UNITS = [1, 40, 800];
/** The most that one wheel event zooms, in doublings. */
const MOST = 0.5;

/**
 * Calls back when Ctrl and the wheel, or a pinch on a touchpad, zoom: with the factor (closer above 1) and
 * the pointer's position along the lanes, 0 to 1. Stops such events, so that no other listener handles them.
 */
export function listenForWheelZoom(
  container: HTMLElement,
  lanes: HTMLElement,
  zoom: (factor: number, share: number) => void,
  signal: AbortSignal,
): void {
  const wheeled = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    const doublings = (-event.deltaY * (UNITS[event.deltaMode] ?? 1)) / DOUBLE;
    const { left, right, width } = lanes.getBoundingClientRect();
    const rtl = getComputedStyle(lanes).direction === 'rtl';
    const share = (rtl ? right - event.clientX : event.clientX - left) / Math.max(width, 1);
    zoom(2 ** Math.max(-MOST, Math.min(MOST, doublings)), Math.max(0, Math.min(1, share)));
  };
  container.addEventListener('wheel', wheeled, { signal, capture: true, passive: false });
}
