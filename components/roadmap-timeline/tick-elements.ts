import { div } from './div.js';

/** An element that shows something of a tick, with what was last written to it. */
export interface TickElement {
  readonly element: HTMLElement;
  /** Pixels from the inline start of its track. */
  x: number;
  /** Pixels it is wide, where it may need to be cut. */
  width: string;
  isMajor: boolean;
}

/**
 * Elements of one kind on a track, one a tick, in the order of time for those who read the page. The
 * track moves while the axis is panned: elements of ticks still in sight stay as they are, and those
 * of ticks that have gone serve the ticks that come.
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

  /** Moves the track to so many pixels from where it was when all on it was placed. */
  move(pixels: number): void {
    this.#track.style.transform = `translateX(${pixels}px)`;
  }

  /** Before ticks are drawn: of which of them the elements stay. */
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

  /** After all ticks are drawn: nothing is left of others. */
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

/** Puts an element so many pixels from the inline start of its track, where it is not there already. */
export function place(drawn: TickElement, x: number): void {
  if (Math.abs(drawn.x - x) < 0.01) return;
  drawn.x = x;
  drawn.element.style.transform = `translateX(${x}px)`;
}
