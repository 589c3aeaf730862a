import type { LitElement, ReactiveController } from 'lit';

/** Pixels that a part of an element is wide; 0 while it is not there or not shown. */
export class PartWidth implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #part: HTMLElement | null = null;
  #width = 0;

  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  get width(): number {
    return this.#width;
  }

  hostConnected(): void {
    if (this.#part) this.#observer.observe(this.#part);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    const part = this.#host.renderRoot.querySelector<HTMLElement>(this.#selector);
    if (part === this.#part) return;
    this.#observer.disconnect();
    this.#part = part;
    if (part) this.#observer.observe(part);
    else this.#width = 0;
  }

  #measure(): void {
    const width = this.#part?.clientWidth ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    this.#host.requestUpdate();
  }
}
