import type { LitElement, ReactiveController } from 'lit';
import type { Problem } from '../../src/model/index.js';
import { memberOf } from '../../src/sources/named-access.js';
import type { RoadmapHost } from '../loading/host.js';
import { STATE_ATTRIBUTES } from '../store/attributes.js';
import { askForStore } from '../store/context.js';
import type { Request, Snapshot } from '../store/snapshot.js';
import type { RoadmapStore } from '../store/store.js';
import type { Words } from '../words/en.js';
import { StoreOwner } from './owner.js';
import { warnOfUnknown, warnOfUnknownIds } from './unknown-values.js';

const TRACKER = 'roadmap-tracker';

export interface StoreOptions {
  /** The element is a tracker, which always has a store of its own for its parts. */
  readonly provides?: boolean;
  /** English words of a part that is loaded after the first paint; they come with its script. */
  readonly words?: Partial<Words>;
}

/**
 * Gives an element its store: that of the tracker around it, else one of its own. Changes of the
 * element's state properties (`company`, `asOf` …) become requests to the store, whose state they reflect.
 */
export class StoreController implements ReactiveController {
  readonly #host: LitElement;
  readonly #provides: boolean;
  readonly #words: Partial<Words>;
  /** The store's snapshot from which #snapshot was made. */
  #from: Snapshot | null = null;
  #snapshot: Snapshot | null = null;
  #merged: { readonly of: Words; readonly words: Words } | null = null;
  /** Created when first needed, and kept while the element is moved within the page. */
  #owner: StoreOwner | null = null;
  #store: RoadmapStore | null = null;
  #unsubscribe: (() => void) | null = null;
  #warnedFrom: readonly unknown[] = [];
  /** What each property held when it last agreed with the store. */
  readonly #lastSynced = new Map<string, string | null>();

  constructor(host: LitElement, { provides = false, words = {} }: StoreOptions = {}) {
    this.#host = host;
    this.#words = words;
    this.#provides = provides;
    host.addController(this);
    // Parts may ask for the store before the host is connected; loading waits until it is.
    if (provides) this.#useOwnStore();
  }

  /** The state to show; null while a part waits for its tracker to be defined. */
  get snapshot(): Snapshot | null {
    const from = this.#store?.snapshot ?? null;
    if (from !== this.#from) {
      this.#from = from;
      this.#snapshot = from && { ...from, words: this.#mergedWords(from.words) };
    }
    return this.#snapshot;
  }

  /** The store's words with the part's own; the same object as long as the store's are the same. */
  #mergedWords(words: Words): Words {
    if (this.#merged?.of !== words) {
      // Words of a language that has them all take precedence.
      this.#merged = { of: words, words: { ...this.#words, ...words } };
    }
    return this.#merged.words;
  }

  /** Changes state that needs no event, such as the active milestone. */
  update(change: Partial<Request>): void {
    this.#store?.update(change);
  }

  /** Loads the records, and can do so again; null for an element without a store of its own. */
  get owner(): StoreOwner | null {
    return this.#store && this.#store === this.#owner?.store ? this.#owner : null;
  }

  hostConnected(): void {
    if (this.#provides) this.#useOwnStore().connect();
    else if (!this.#requestStore()) void this.#findStore();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#owner?.disconnect();
    // A tracker keeps its store even outside of the page: a property set there makes it render.
    if (!this.#provides) this.#store = null;
  }

  /** The element was moved without being removed. */
  moved(): void {
    if (this.#provides) return;
    let found = false;
    askForStore(this.#host, (store) => {
      found = true;
      this.#useStore(store);
    });
    if (found || this.owner) return;
    this.hostDisconnected();
    void this.#findStore();
  }

  /** Properties that differ from what they agreed on with the store are requests. */
  hostUpdate(): void {
    const store = this.#store;
    if (!store) return;
    let change: Partial<Request> = {};
    for (const attribute of STATE_ATTRIBUTES) {
      const { property, write } = attribute;
      if (!(property in this.#host)) continue;
      const value = this.#property(property);
      if (value === (this.#lastSynced.get(property) ?? null)) continue;
      this.#lastSynced.set(property, value);
      warnOfUnknown(this.#host.localName, attribute, value);
      change = { ...change, ...write(value, { ...store.snapshot, ...change }) };
    }
    store.update(change);
    // Takes over the store's spelling of each value now; doing it after the update would request another one.
    this.#syncProperties(true);
    if (this.owner) this.owner.hostUpdate();
    else this.#reportOwnSource(store);
  }

  /** Attributes are reflected only now, after the element has read those that the page set. */
  hostUpdated(): void {
    const { snapshot, owner } = this;
    if (!snapshot || !owner) return;
    this.#warnOfIds(snapshot);
    for (const { property, attribute, read, isToggle } of STATE_ATTRIBUTES) {
      const value = read(snapshot);
      if (property in this.#host) reflect(this.#host, attribute, isToggle && value ? '' : value);
    }
  }

  #warnOfIds(snapshot: Snapshot): void {
    const { roadmap, filter, highlight } = snapshot;
    const from = [roadmap, filter, highlight];
    if (from.every((value, i) => value === this.#warnedFrom[i])) return;
    this.#warnedFrom = from;
    warnOfUnknownIds(this.#host.localName, snapshot);
  }

  /** Warns the page that a part inside a tracker ignores its own source. */
  #reportOwnSource(store: RoadmapStore): void {
    const { localName, src, data }: RoadmapHost = this.#host;
    const { problems } = store.snapshot;
    const at = this.#host.id ? `${localName}#${this.#host.id}` : localName;
    const own = src ? 'src' : data !== undefined && data !== null ? 'data' : null;
    const message = `its ${own} is not used: it shows what the ${TRACKER} around it has loaded`;
    if (!own || problems.some((other) => other.at === at && other.message === message)) return;
    const problem: Problem = {
      at,
      message,
      hint: `give ${own} to the ${TRACKER}`,
      severity: 'warning',
    };
    store.update({ problems: [...problems, problem] });
  }

  /** If the tracker around is not defined yet, waits for it. A part without a tracker gets its own store. */
  async #findStore(): Promise<void> {
    const tracker = ancestor(this.#host, TRACKER);
    if (!tracker) {
      this.#useOwnStore().connect();
      return;
    }
    await customElements.whenDefined(TRACKER);
    customElements.upgrade(tracker);
    if (!this.#host.isConnected || this.#store) return;
    if (!this.#requestStore()) this.#useOwnStore().connect();
  }

  /** Asks the tracker around for its store; returns whether one has answered. */
  #requestStore(): boolean {
    askForStore(this.#host, (store) => this.#useStore(store));
    return this.#store !== null;
  }

  #useOwnStore(): StoreOwner {
    this.#owner ??= new StoreOwner(this.#host, this.#provides);
    this.#useStore(this.#owner.store);
    return this.#owner;
  }

  #useStore(store: RoadmapStore): void {
    if (this.#store === store && this.#unsubscribe) return;
    this.#unsubscribe?.();
    if (this.#owner && store !== this.#owner.store) this.#owner.disconnect();
    this.#store = store;
    this.#unsubscribe = store.subscribe(() => this.#storeChanged());
    // The page's attributes become requests before the store's state overwrites the properties.
    this.hostUpdate();
    this.#storeChanged();
  }

  #storeChanged(): void {
    this.#syncProperties(false);
    this.#host.requestUpdate();
  }

  /** Copies the store's state to the element's properties: to all, or to those that changed only in the store. */
  #syncProperties(all: boolean): void {
    const { snapshot } = this;
    if (!snapshot) return;
    for (const { property, read, isToggle } of STATE_ATTRIBUTES) {
      if (!(property in this.#host)) continue;
      const value = read(snapshot);
      const synced = this.#lastSynced.get(property) ?? null;
      // A change by the page since then is a request that is still pending.
      if (!all && (value === synced || this.#property(property) !== synced)) continue;
      this.#lastSynced.set(property, value);
      Reflect.set(this.#host, property, isToggle ? value !== null : value);
    }
  }

  #property(name: string): string | null {
    const value: unknown = Reflect.get(this.#host, name);
    return value ? String(value) : null;
  }
}

function reflect(host: LitElement, attribute: string, value: string | null): void {
  if (host.getAttribute(attribute) === value) return;
  if (value === null) host.removeAttribute(attribute);
  else host.setAttribute(attribute, value);
}

/** The nearest ancestor of that name, across shadow roots and slots, as an event would meet it. */
export function ancestor(element: Element, name: string): Element | null {
  let node: Node | null = element;
  while (node) {
    const slot: Node | null = node instanceof Element ? memberOf(node, 'assignedSlot') : null;
    node = slot ?? (node instanceof ShadowRoot ? node.host : memberOf(node, 'parentNode'));
    if (node instanceof Element && memberOf(node, 'localName') === name) return node;
  }
  return null;
}
