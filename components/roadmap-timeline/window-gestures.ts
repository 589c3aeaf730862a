import { type Gesture, type GestureListener, Gestures } from './gestures.js';
import type { Days, TimeWindow } from './time-window.js';

/** What a reader takes hold of. */
export interface Held {
  readonly window: TimeWindow;
  readonly rtl: boolean;
  /** Whatever moves by itself stands still. */
  hold(): void;
  /** The window has been moved: by a pointer that goes on holding it, or at once. */
  moved(isHeld: boolean): void;
  released(): void;
}

/** Pixels of a line, where a wheel turns by those. */
const LINE = 40;

/** Moves a window by what pointers and the wheel do over the plot and around it. */
export class WindowGestures implements GestureListener {
  readonly #chart: HTMLElement;
  readonly #plot: HTMLElement;
  readonly #held: Held;
  readonly #gestures: Gestures;
  readonly #listening = new AbortController();
  /** The window when pointers were pressed, and the day between two fingers. */
  #from: Days;
  #around: number | null = null;
  /** Pixels of the screen that the plot is wide: a page may be zoomed by style. */
  #width = 0;
  #isDragging = false;
  /** A drag has moved since the press, so the click that ends it selects nothing. */
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

  /** What was between the two fingers when the second came stays there. */
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

  /** Sideways, or with Shift: along the time; else the page scrolls. */
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

  /** The share of the window that so many pixels are, later where they go on in the reading direction. */
  #shareOf(pixels: number, width: number): number {
    return (this.#held.rtl ? -pixels : pixels) / width;
  }
}

/** Pixels of a wheel that zoom to double or half. */
const DOUBLE = 320;
/** Pixels of a line, and of a page, where a wheel turns by those. */
const UNITS = [1, 40, 800];
/** No single turn zooms by more than this, in doublings. */
const MOST = 0.5;

/**
 * Calls back when Ctrl and the wheel, or a pinch on a touchpad, zoom: with the factor (more than 1
 * is closer) and how far along the lanes the pointer is, 0 to 1. No other wheel is heard of then.
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
