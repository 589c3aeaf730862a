import type { LitElement, ReactiveController } from 'lit';

/** Scrolls what an element holds back to where it was when the element is moved: browsers forget it. */
export class KeptScroll implements ReactiveController {
  readonly #host: LitElement;
  readonly #tops = new WeakMap<EventTarget, number>();
  #gone = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    const scrolled = ({ target }: Event) => {
      if (target instanceof Element) this.#tops.set(target, target.scrollTop);
    };
    host.renderRoot.addEventListener('scroll', scrolled, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#gone = true;
  }

  hostConnected(): void {
    if (!this.#gone) return;
    this.#gone = false;
    for (const element of this.#host.renderRoot.querySelectorAll('*')) {
      const top = this.#tops.get(element);
      if (top) element.scrollTop = top;
    }
  }
}
