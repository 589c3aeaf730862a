/** Pixels along the time before a press is a drag. */
const THRESHOLD = 5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a gesture says of itself at every step. */
export interface Gesture {
  /** The pointer, or the middle between two, in pixels of the viewport. */
  readonly center: Point;
  /** Pixels since the press. */
  readonly deltaX: number;
  /** Distance of the two fingers now to that when the second came; 1 for one pointer. */
  readonly scale: number;
}

export interface GestureListener {
  /** Another number of pointers is down than before: what comes is measured from here. */
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
 * Tells of a drag along the time by one pointer, and of a pinch by two. Up and down stays the page's;
 * no event is ever stopped or prevented, nor is a pointer captured, which would take clicks away from
 * what was hit.
 */
export class Gestures {
  /** Where each pointer that is down is, in the order in which they came. */
  readonly #down = new Map<number, Point>();
  /** Where the only pointer went down; none once two have been. */
  #from: Point | undefined;
  #dragging = false;
  /** Pixels between two fingers when the second came. */
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

  /** Whatever comes is measured from here: so many pointers were not down before. */
  #begin(): void {
    this.#spread = apart([...this.#down.values()]);
    this.listener.pressed();
  }

  /** Pointers leave the element while they are down. */
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
    // It was let go where the page heard nothing of it.
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

  /** A page that takes a gesture over says nothing of where: it ends where it was last seen. */
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
