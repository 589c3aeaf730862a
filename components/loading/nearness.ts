import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels around what the reader sees in which an element counts as near. */
const NEAR = 400;

/** Tells when an element comes near to what the reader sees. */
export class Nearness implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: IntersectionObserver;
  #seen = false;

  constructor(host: ReactiveControllerHost & Element, tell: () => void) {
    this.#host = host;
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#seen = entries.at(-1)?.isIntersecting ?? false;
        if (this.#seen) tell();
      },
      { rootMargin: `${NEAR}px` },
    );
    host.addController(this);
  }

  /**
   * It was near when the browser last looked, which tells nothing of what comes back within a frame;
   * with `now` it is looked again, for which the page has to lay out.
   */
  isNear(now: boolean): boolean {
    if (this.#seen || !now) return this.#seen;
    if (this.#host.getClientRects().length === 0) return false;
    const { top, bottom } = this.#host.getBoundingClientRect();
    return top < window.innerHeight + NEAR && bottom > -NEAR;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#seen = false;
  }
}
