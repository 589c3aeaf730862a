import type { LitElement, ReactiveController } from 'lit';
import { Nearness } from '../loading/nearness.js';
import { whenIdle } from '../loading/when-idle.js';
import { isShown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import { plainTable } from './plain-table.js';
import type { PrintedTable } from './printed-table.js';

const NAME = 'roadmap-printed-table';

/**
 * Shows a table of what is shown below a tracker's view while the page is printed. Its script is loaded
 * ahead, once there is a roadmap and the reader is near, because printing does not wait; until then the table
 * is a plain one.
 */
export class Printing implements ReactiveController {
  readonly #host: LitElement;
  readonly #snapshot: () => Snapshot | null;
  readonly #near: Nearness;
  #asked = false;
  #cancel = () => {};
  #table: HTMLElement | null = null;

  constructor(host: LitElement, snapshot: () => Snapshot | null) {
    this.#host = host;
    this.#snapshot = snapshot;
    this.#near = new Nearness(host, () => this.hostUpdated());
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
    const isReady = this.#snapshot()?.load.phase === 'ready';
    if (this.#asked || !isReady || !this.#near.isNear(false)) return;
    this.#asked = true;
    this.#cancel = whenIdle(() => void this.#fetch());
  }

  async #fetch(): Promise<void> {
    try {
      const { PrintedTable } = await import('./printed-table.js');
      if (!customElements.get(NAME)) customElements.define(NAME, PrintedTable);
    } catch {
      // Requested again at the next change.
      this.#asked = false;
    }
  }

  readonly #begin = (): void => {
    const { renderRoot } = this.#host;
    const snapshot = this.#snapshot();
    // A table that the page has placed itself is printed where it is.
    if (this.#table || this.#host.querySelector('roadmap-table')) return;
    if (!renderRoot.querySelector('.body') || !snapshot || !isShown(snapshot)) return;
    const full = customElements.get(NAME) && (document.createElement(NAME) as PrintedTable);
    this.#table = full ?? plainTable(snapshot);
    renderRoot.append(this.#table);
    full?.draw();
  };

  readonly #end = (): void => {
    this.#table?.remove();
    this.#table = null;
  };
}
