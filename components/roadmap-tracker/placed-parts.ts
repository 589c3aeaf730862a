import type { LitElement, ReactiveController } from 'lit';
import { PARTS } from './views.js';

/** Knows which parts the page has placed between the tracker's tags. */
export class PlacedParts implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new MutationObserver(() => this.#look());
  #placed: readonly string[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  has(part: string): boolean {
    return this.#placed.includes(part);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true });
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #look(): void {
    const placed = PARTS.filter((part) => this.#host.querySelector(part));
    if (placed.join() === this.#placed.join()) return;
    this.#placed = placed;
    this.#host.requestUpdate();
  }
}
