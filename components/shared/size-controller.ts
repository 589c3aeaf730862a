import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Observes the width and height of an element in whole pixels, 0 while it does not exist or is not shown, and
 * where nothing is laid out, as in jsdom; updates the host when they change.
 */
export class SizeController implements ReactiveController {
  width = 0;
  height = 0;
  readonly #host: ReactiveControllerHost;
  readonly #element: () => Element | null;
  readonly #observer = globalThis.ResizeObserver
    ? new ResizeObserver((entries) => this.#measured(entries.at(-1)))
    : null;
  #observed: Element | null = null;

  constructor(host: ReactiveControllerHost, element: () => Element | null) {
    this.#host = host;
    this.#element = element;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const element = this.#element();
    if (element === this.#observed) return;
    this.#observer?.disconnect();
    this.#observed = element;
    this.width = 0;
    this.height = 0;
    if (element) this.#observer?.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
  }

  #measured(entry: ResizeObserverEntry | undefined): void {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    const height = Math.floor(entry?.contentRect.height ?? 0);
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    this.#host.requestUpdate();
  }
}
