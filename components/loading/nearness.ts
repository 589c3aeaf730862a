import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element counts as near within this many pixels of the viewport. */
const NEAR = 400;

/** Observes when an element comes near the viewport. */
export class Nearness implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /** Null where nothing is laid out, as in jsdom: there everything counts as near. */
  readonly #observer: IntersectionObserver | null = null;
  #seen = false;

  constructor(host: ReactiveControllerHost & Element, onNear: () => void) {
    this.#host = host;
    if (globalThis.IntersectionObserver)
      this.#observer = new IntersectionObserver(
        (entries) => {
          this.#seen = entries.at(-1)?.isIntersecting ?? false;
          if (this.#seen) onNear();
        },
        { rootMargin: `${NEAR}px` },
      );
    else this.#seen = true;
    host.addController(this);
  }

  /**
   * Whether the element was near at the last observation, which may be a frame old. With `now`, measures it
   * again if it was not, for which the page has to lay out.
   */
  isNear(now: boolean): boolean {
    if (this.#seen || !now) return this.#seen;
    if (this.#host.getClientRects().length === 0) return false;
    const { top, bottom } = this.#host.getBoundingClientRect();
    return top < window.innerHeight + NEAR && bottom > -NEAR;
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#seen = !this.#observer;
  }
}
