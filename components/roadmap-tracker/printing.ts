import type { LitElement, ReactiveController } from 'lit';
import { whenIdle } from '../loading/when-idle.js';
import type { PrintedTable } from './printed-table.js';

const NAME = 'roadmap-printed-table';

/**
 * Puts the table of what is shown below a tracker's view while the page is printed, also where the
 * reader has not come near. It is fetched when there is a roadmap: what is printed does not wait.
 */
export class Printing implements ReactiveController {
  readonly #host: LitElement;
  /** There is a roadmap to print. */
  readonly #isReady: () => boolean;
  #asked = false;
  #cancel = () => {};
  #table: PrintedTable | null = null;

  constructor(host: LitElement, isReady: () => boolean) {
    this.#host = host;
    this.#isReady = isReady;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.#cancel();
    this.#asked = false;
    this.#end();
  }

  hostUpdated(): void {
    if (this.#asked || !this.#isReady()) return;
    this.#asked = true;
    this.#cancel = whenIdle(() => void this.#fetch());
  }

  async #fetch(): Promise<void> {
    try {
      const { PrintedTable } = await import('./printed-table.js');
      if (!customElements.get(NAME)) customElements.define(NAME, PrintedTable);
    } catch {
      // Asked for again with the next change.
      this.#asked = false;
    }
  }

  readonly #begin = (): void => {
    const { renderRoot } = this.#host;
    // Where the page has placed the table itself it is printed there.
    if (this.#table || this.#host.querySelector('roadmap-table')) return;
    if (!renderRoot.querySelector('.body') || !customElements.get(NAME)) return;
    this.#table = document.createElement(NAME) as PrintedTable;
    renderRoot.append(this.#table);
    this.#table.draw();
  };

  readonly #end = (): void => {
    this.#table?.remove();
    this.#table = null;
  };
}
