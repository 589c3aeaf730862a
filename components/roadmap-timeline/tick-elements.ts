import { div } from './div.js';

/** An element that shows a tick's label or line, with what was last written to it. */
export interface TickElement {
  readonly element: HTMLElement;
  /** Distance from the inline start of its track, in pixels. */
  x: number;
  /** Its CSS width, set only if it may need to be cut off. */
  width: string;
  isMajor: boolean;
}

/**
 * A pool of elements on a track, one for each tick, in the order of time for screen readers. The track moves
 * while the axis is panned: ticks still in the window keep their elements, and elements of ticks that left
 * are reused for those that enter.
 */
export class TickElements {
  readonly #track = div('track');
  readonly #className: string;
  #drawn = new Map<number, TickElement>();
  #kept = new Map<number, TickElement>();
  #free: TickElement[] = [];
  #last: HTMLElement | null = null;

  constructor(panel: HTMLElement, className: string) {
    this.#className = className;
    panel.append(this.#track);
  }

  /** Moves the track to this many pixels from where everything on it was positioned. */
  move(pixels: number): void {
    this.#track.style.transform = `translateX(${pixels}px)`;
  }

  /** Call before ticks are drawn; tells which ticks keep their elements. */
  begin(stays: (at: number) => boolean): void {
    this.#kept = new Map();
    for (const [at, drawn] of this.#drawn) {
      if (stays(at)) this.#kept.set(at, drawn);
      else this.#free.push(drawn);
    }
    this.#drawn = new Map();
    this.#last = null;
  }

  /** The element of the next tick in the order of time. */
  next(at: number): TickElement {
    const kept = this.#kept.get(at);
    this.#kept.delete(at);
    const drawn = kept ?? this.#free.shift() ?? this.#create();
    if (drawn !== kept) this.#insert(drawn.element);
    this.#drawn.set(at, drawn);
    this.#last = drawn.element;
    return drawn;
  }

  /** Call after all ticks are drawn; removes unused elements. */
  end(): void {
    for (const { element } of [...this.#kept.values(), ...this.#free.splice(0)]) element.remove();
    this.#kept.clear();
  }

  #insert(element: HTMLElement): void {
    const next = this.#last ? this.#last.nextSibling : this.#track.firstChild;
    if (next !== element) this.#track.insertBefore(element, next);
  }

  #create(): TickElement {
    const element = div(this.#className);
    return { element, x: Number.POSITIVE_INFINITY, width: '', isMajor: false };
  }
}

/** Positions an element this many pixels from the inline start of its track, unless it is there already. */
export function place(drawn: TickElement, x: number): void {
  if (Math.abs(drawn.x - x) < 0.01) return;
  drawn.x = x;
  drawn.element.style.transform = `translateX(${x}px)`;
}
