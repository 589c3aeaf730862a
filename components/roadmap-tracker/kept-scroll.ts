import type { LitElement, ReactiveController } from 'lit';

/** Restores the scroll positions inside an element when the element is moved, as browsers reset them. */
export class KeptScroll implements ReactiveController {
  readonly #host: LitElement;
  readonly #tops = new WeakMap<EventTarget, number>();
  #gone = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#gone = true;
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
    if (!this.#gone) return;
    this.#gone = false;
    this.restore();
  }

  restore(): void {
    for (const element of this.#host.renderRoot.querySelectorAll('*')) {
      const top = this.#tops.get(element);
      if (top) element.scrollTop = top;
    }
  }

  readonly #scrolled = ({ target }: Event): void => {
    if (target instanceof Element) this.#tops.set(target, target.scrollTop);
  };
}
