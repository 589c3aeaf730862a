import type { LitElement, ReactiveController } from 'lit';
import { PrintedTable } from './printed-table.js';

const NAME = 'roadmap-printed-table';

/** Puts the table of what is shown below a tracker's view while the page is printed. */
export class Printing implements ReactiveController {
  readonly #host: LitElement;
  #table: PrintedTable | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    if (!customElements.get(NAME)) customElements.define(NAME, PrintedTable);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.#end();
  }

  readonly #begin = (): void => {
    const { renderRoot } = this.#host;
    // Where the page has placed the table itself it is printed there.
    if (this.#table || this.#host.querySelector('roadmap-table')) return;
    if (!renderRoot.querySelector('.body')) return;
    this.#table = document.createElement(NAME) as PrintedTable;
    renderRoot.append(this.#table);
    this.#table.draw();
  };

  readonly #end = (): void => {
    this.#table?.remove();
    this.#table = null;
  };
}
