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
/** Attributes that change all the time get no history entries of their own. */
const FLEETING = ['start', 'end', 'query'];
/** Days chosen within this many milliseconds of each other, by dragging or playing, share an entry. */
const ONE_RUN = 2500;
/** Least milliseconds between two replacements: Safari allows 100 in 30 seconds. */
const BETWEEN = 500;

/**
 * Applies the state in the page's URL, and then keeps the URL up to date if `sync-url` asks for it. A choice
 * of the reader adds a history entry, with back and forward between them; any other change replaces the
 * entry. Does nothing if the page may not change its URL.
 */
export class UrlSync implements ReactiveController {
  readonly #host: SyncedElement;
  readonly #store: StoreController;
  readonly #base: UrlState;
  /** Null while the URL is not kept up to date. */
  #prefix: string | null = null;
  /** The state in the URL, or about to be written to it. */
  #state: UrlState = new Map();
  /** The route (path and hash) the element was connected on. */
  #route = routeNow();
  /** Whether the next change is a choice of the reader. */
  #chosen = false;
  #asOfAt = Number.NEGATIVE_INFINITY;
  #replacedAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `base` has the state from the page's own attributes. */
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
   * Removes the parameters of a tracker that is gone together with its route. On the same route the element
   * may come back; parameters that have changed since, or that another tracker has, are not ours to remove.
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
    // A frame without an address (about:srcdoc) uses that of the page around it.
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

  /** Switches to another prefix, or none: removes the parameters of the old one. */
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

  /** Whether the change adds a history entry. */
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

  /** Writes a delayed replacement now. */
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

  /** A request is a choice if no listener has prevented it. */
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
    // The URL has this state already, so it is not written back.
    this.#state = this.#differing;
  }
}

/** Writes the state; other parts of the URL, and the page's history state, stay. */
function write(method: 'pushState' | 'replaceState', prefix: string, state: UrlState): void {
  const url = new URL(location.href);
  url.search = withState(location.search, prefix, state);
  if (url.href === location.href) return;
  try {
    history[method](history.state, '', url.href);
  } catch {
    // The page has no address (about:srcdoc), or has changed it too often.
  }
}

/** The part of the address that routers use, without its parameters. */
function routeNow(): string {
  return location.pathname + location.hash;
}
