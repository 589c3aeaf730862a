import type { RoadmapStore } from './store.js';

/** The key under which a part finds the store of the tracker it stands in; the same for every copy of the script. */
const KEY = Symbol.for('roadmap-tracker/store/1');

/** A part's question for its store, as the Context Community Protocol of web components has it. */
class StoreRequestEvent extends Event {
  readonly context = KEY;

  constructor(
    readonly contextTarget: Element,
    readonly callback: (store: RoadmapStore) => void,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** Asks the nearest tracker around, across shadow roots; it answers at once or not at all. */
export function askForStore(part: Element, use: (store: RoadmapStore) => void): void {
  part.dispatchEvent(new StoreRequestEvent(part, use));
}

/** Answers the parts inside. */
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
