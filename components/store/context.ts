import type { RoadmapStore } from './store.js';

/** The key by which a part asks its tracker for the store; the same in every copy of the script. */
const KEY = Symbol.for('roadmap-tracker/store/1');

/** A part's request for its store, by the Context Community Protocol of web components. */
class StoreRequestEvent extends Event {
  readonly context = KEY;

  constructor(
    readonly contextTarget: Element,
    readonly callback: (store: RoadmapStore) => void,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** Asks the nearest tracker around, across shadow roots. It calls `use` synchronously, or never. */
export function askForStore(part: Element, use: (store: RoadmapStore) => void): void {
  part.dispatchEvent(new StoreRequestEvent(part, use));
}

/** Gives the store to the parts inside the host that ask for it. */
export function offerStore(host: HTMLElement, store: RoadmapStore): void {
  host.addEventListener('context-request', (event) => {
    if (event.context !== KEY || event.contextTarget === host) return;
    event.stopPropagation();
    event.callback(store);
  });
}

declare global {
  interface HTMLElementEventMap {
    'context-request': StoreRequestEvent;
  }
}
