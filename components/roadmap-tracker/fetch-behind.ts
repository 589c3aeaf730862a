import type { ReactiveController } from 'lit';
import type { Snapshot } from '../store/snapshot.js';
import type { StoreController } from '../store/store-controller.js';
import type { Share } from './share.js';
import type { SyncedElement } from './url-prefix.js';

/** Fetches what the tracker does without until its first picture. */
export class Behind implements ReactiveController {
  /** The way to links and files; null until its script has come. */
  share: Share | null = null;
  readonly #host: SyncedElement;
  readonly #store: StoreController;
  #begun = false;

  constructor(host: SyncedElement, store: StoreController) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  /** Begins once the store has taken over what the page's own attributes say. */
  async hostUpdate(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    const { owner, snapshot } = this.#store;
    const coming = import('./behind.js');
    // What the URL says is to be in the first picture.
    if (owner && location.search) owner.awaited = coming;
    const { FocusReturn, KeptScroll, Printing, Share } = await coming;
    new FocusReturn(this.#host);
    new KeptScroll(this.#host);
    new Printing(this.#host);
    this.share = new Share(this.#host, this.#store, snapshot as Snapshot);
  }
}
