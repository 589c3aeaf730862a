/** Pixels along the time axis before a press becomes a drag. */
const THRESHOLD = 5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A gesture at one step. */
export interface Gesture {
  /** The pointer, or the midpoint of two, in viewport pixels. */
  readonly center: Point;
  /** Pixels since the press. */
  readonly deltaX: number;
  /** The distance of the two fingers relative to when the second touched down; 1 for one pointer. */
  readonly scale: number;
}

export interface GestureListener {
  /** The number of pointers that are down has changed; distances are measured from here. */
  pressed(): void;
  dragStarted(gesture: Gesture): void;
  dragged(gesture: Gesture): void;
  dragEnded(): void;
  pinched(gesture: Gesture): void;
}

const between = ([a, b = a]: readonly Point[]): Point =>
  a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : { x: 0, y: 0 };

const apart = ([a, b]: readonly Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 1);

/**
 * Recognises a drag along the time axis by one pointer, and a pinch by two. Vertical moves are left to the
 * page. No event is stopped or prevented, and no pointer is captured, as capture would redirect clicks.
 */
export class Gestures {
  /** The position of each pointer that is down, in the order of their presses. */
  readonly #down = new Map<number, Point>();
  /** Where a single pointer was pressed; undefined once two have been down. */
  #from: Point | undefined;
  #dragging = false;
  /** Distance between two fingers when the second touched down, in pixels. */
  #spread = 0;
  #following: AbortController | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly listener: GestureListener,
  ) {
    element.addEventListener('pointerdown', this.#pressed);
  }

  destroy(): void {
    this.element.removeEventListener('pointerdown', this.#pressed);
    this.#following?.abort();
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (event.button !== 0 && event.pointerType !== 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    if (this.#down.size === 0) this.#follow(point);
    this.#down.set(event.pointerId, point);
    if (this.#down.size > 1) this.#endDrag();
    this.#begin();
  };

  /** Distances are measured from here, because the number of pointers has changed. */
  #begin(): void {
    this.#spread = apart([...this.#down.values()]);
    this.listener.pressed();
  }

  /** Listens on the window, because pointers leave the element while they are down. */
  #follow(from: Point): void {
    this.#from = from;
    this.#following = new AbortController();
    const { signal } = this.#following;
    addEventListener('pointermove', (event) => this.#moved(event), { signal });
    for (const type of ['pointerup', 'pointercancel'] as const)
      addEventListener(type, (event) => this.#lifted(event), { signal });
  }

  #moved(event: PointerEvent): void {
    if (!this.#down.has(event.pointerId)) return;
    // The button was released where the page received no event.
    if (event.buttons === 0) {
      this.#lifted(event);
      return;
    }
    this.#down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const now = this.#now();
    if (this.#down.size === 2) this.listener.pinched(now);
    if (!this.#from) return;
    if (this.#dragging) this.listener.dragged(now);
    if (this.#dragging || Math.abs(now.deltaX) <= THRESHOLD) return;
    this.#dragging = true;
    this.listener.dragStarted(now);
  }

  /** A pointercancel (the page scrolls instead) has no position: the gesture ends at the last one. */
  #lifted({ pointerId }: PointerEvent): void {
    if (!this.#down.delete(pointerId)) return;
    this.#endDrag();
    if (this.#down.size === 0) this.#following?.abort();
    else this.#begin();
  }

  #endDrag(): void {
    const was = this.#dragging;
    this.#from = undefined;
    this.#dragging = false;
    if (was) this.listener.dragEnded();
  }

  #now(): Gesture {
    const points = [...this.#down.values()].slice(0, 2);
    const center = between(points);
    const deltaX = center.x - (this.#from?.x ?? center.x);
    return { center, deltaX, scale: points.length === 2 ? apart(points) / this.#spread : 1 };
  }
}
