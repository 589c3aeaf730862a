import type { ReactiveController } from 'lit';
import { memberOf } from '../../src/sources/named-access.js';
import type { StoreController } from '../base/store-controller.js';
import {
  RoadmapAsOfEvent,
  RoadmapFilterEvent,
  RoadmapSelectEvent,
  RoadmapViewEvent,
} from '../events.js';
import type { Snapshot } from '../store/snapshot.js';
import { isTaken, prefixOf, type SyncedElement } from './url-prefix.js';
import {
  difference,
  readQuery,
  requestOf,
  stateOf,
  type UrlState,
  withState,
} from './url-state.js';

const CHOICES = [
  RoadmapFilterEvent.eventName,
  RoadmapViewEvent.eventName,
  RoadmapSelectEvent.eventName,
  RoadmapAsOfEvent.eventName,
] as const;
/** What changes all the time: no steps to go back by. */
const FLEETING = ['start', 'end', 'query'];
/** Days chosen within so many milliseconds of each other, by dragging or playing, are one step. */
const ONE_RUN = 2500;
/** Milliseconds between replacements: Safari allows 100 in 30 seconds. */
const BETWEEN = 500;

/**
 * Takes over what the URL that came with the page says, and keeps the URL in step from then on where
 * `sync-url` asks for it. A choice of the reader is an entry of the history, with back and forward
 * between them; all else changes the entry. A page that may not change its URL does without.
 */
export class UrlSync implements ReactiveController {
  readonly #host: SyncedElement;
  readonly #store: StoreController;
  readonly #base: UrlState;
  /** Null while it is not asked for. */
  #prefix: string | null = null;
  /** What the URL says, or will in a moment. */
  #state: UrlState = new Map();
  /** The route it was shown on. */
  #route = routeNow();
  /** The next change is a choice of the reader's. */
  #chosen = false;
  #asOfAt = Number.NEGATIVE_INFINITY;
  #replacedAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `base` is what the page's own attributes said. */
  constructor(host: SyncedElement, store: StoreController, base: Snapshot) {
    this.#host = host;
    this.#store = store;
    this.#base = stateOf(base);
    host.addController(this);
    this.#apply(this.#base, readQuery(location.search, prefixOf(host)));
  }

  hostConnected(): void {
    for (const name of CHOICES) this.#host.addEventListener(name, this.#onChoice);
    window.addEventListener('popstate', this.#onPop);
  }

  hostDisconnected(): void {
    for (const name of CHOICES) this.#host.removeEventListener(name, this.#onChoice);
    window.removeEventListener('popstate', this.#onPop);
    this.#forget();
    const prefix = this.#prefix;
    this.#prefix = null;
    if (prefix !== null) queueMicrotask(() => this.#leave(prefix));
  }

  /**
   * A route that has ended takes its parameters along. On the same route the element may come back, and a
   * page that has already other parameters, or another tracker, said so itself.
   */
  #leave(prefix: string): void {
    if (this.#host.isConnected || isTaken(prefix) || this.#route === routeNow()) return;
    const said = readQuery(location.search, prefix);
    const isOwn = difference(said, this.#state).size + difference(this.#state, said).size === 0;
    if (isOwn) write('replaceState', prefix, new Map());
  }

  /** What the page's own attributes said. */
  get base(): UrlState {
    return this.#base;
  }

  /** The page's address with a state; by default with what differs from what the page itself says. */
  link(state: UrlState = this.#differing): string {
    // A frame with no address of its own has that of the page around.
    const own = /^https?:|^file:/.test(location.href);
    const url = new URL(own ? location.href : memberOf(document, 'baseURI'));
    url.search = withState(url.search, prefixOf(this.#host), state);
    return url.href;
  }

  hostUpdated(): void {
    const { isConnected, syncUrl } = this.#host;
    if (!isConnected) return;
    const prefix = syncUrl === null ? null : prefixOf(this.#host);
    if (prefix !== this.#prefix) this.#begin(prefix);
    if (prefix !== null) this.#follow();
  }

  get #differing(): UrlState {
    return difference(stateOf(this.#store.snapshot as Snapshot), this.#base);
  }

  /** Under another name, or none: what stands under the old one goes. */
  #begin(prefix: string | null): void {
    this.#forget();
    if (this.#prefix !== null) write('replaceState', this.#prefix, new Map());
    this.#prefix = prefix;
    this.#route = routeNow();
    this.#state = prefix === null ? new Map() : readQuery(location.search, prefix);
  }

  #follow(): void {
    const state = this.#differing;
    const changed = [...new Map([...this.#state, ...state]).keys()].filter(
      (attribute) => state.get(attribute) !== this.#state.get(attribute),
    );
    if (changed.length === 0) return;
    const step = this.#isStep(changed);
    if (step) this.#settle();
    this.#state = state;
    if (step) write('pushState', this.#prefix as string, state);
    else this.#replaceSoon();
  }

  /** Whether to go back to before this change. */
  #isStep(changed: readonly string[]): boolean {
    const chosen = this.#chosen;
    this.#chosen = false;
    if (!chosen) return false;
    const now = performance.now();
    const running = now - this.#asOfAt < ONE_RUN && changed.join() === 'as-of';
    if (changed.includes('as-of')) this.#asOfAt = now;
    return !running && !changed.every((attribute) => FLEETING.includes(attribute));
  }

  #replaceSoon(): void {
    clearTimeout(this.#timer);
    const wait = Math.max(0, this.#replacedAt + BETWEEN - performance.now());
    this.#timer = setTimeout(this.#settle, wait);
  }

  /** What is to be replaced soon is replaced now. */
  readonly #settle = (): void => {
    if (this.#timer === undefined || this.#prefix === null) return;
    this.#forget();
    this.#replacedAt = performance.now();
    write('replaceState', this.#prefix, this.#state);
  };

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** A request is a choice once nobody on its way up has prevented it. */
  readonly #onChoice = (event: Event): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#chosen = true;
    });
  };

  /** The reader went back or forward. */
  readonly #onPop = (): void => {
    if (this.#prefix === null) return;
    this.#forget();
    this.#apply(this.#base, readQuery(location.search, this.#prefix));
  };

  #apply(others: UrlState, said: UrlState): void {
    const { snapshot } = this.#store;
    if (!snapshot) return;
    this.#store.update(requestOf(new Map([...others, ...said]), snapshot));
    // Now agreed: it is not written back.
    this.#state = this.#differing;
  }
}

/** Everything else in the URL, and what the page keeps with the entry, stays. */
function write(method: 'pushState' | 'replaceState', prefix: string, state: UrlState): void {
  const url = new URL(location.href);
  url.search = withState(location.search, prefix, state);
  if (url.href === location.href) return;
  try {
    history[method](history.state, '', url.href);
  } catch {
    // A page with no address of its own (about:srcdoc), or one that has changed it too often.
  }
}

/** What a router goes by: the address without its parameters. */
function routeNow(): string {
  return location.pathname + location.hash;
}
