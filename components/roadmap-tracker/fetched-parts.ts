import type { LitElement, ReactiveController } from 'lit';
import { Nearness } from '../loading/nearness.js';
import { whenIdle } from '../loading/when-idle.js';
import { FETCHED_PARTS, type FetchedPart, fetchPart } from './part-scripts.js';
import { PARTS } from './views.js';

/**
 * Loads the scripts of a tracker's parts: of those it shows once the reader is near, and of the others
 * (prefetch) once the pointer or the focus has been in the tracker and the browser is idle.
 */
export class FetchedParts implements ReactiveController {
  readonly #host: LitElement;
  /** Whether there is a roadmap to draw. */
  readonly #isReady: () => boolean;
  readonly #near: Nearness;
  readonly #asked = new Set<FetchedPart>();
  /** Why shown parts failed to load, until they are requested again. */
  readonly #failures = new Map<string, Error>();
  #isUsed = false;
  #restAsked = false;
  #cancelRest = () => {};

  constructor(host: LitElement, isReady: () => boolean) {
    this.#host = host;
    this.#isReady = isReady;
    this.#near = new Nearness(host, () => this.#fetchShown());
    for (const type of ['pointerenter', 'focusin'])
      host.addEventListener(type, this.#onUse, { once: true });
    host.addController(this);
  }

  /** Why a shown part failed to load; null if all are loaded or loading. */
  get failure(): Error | null {
    for (const [part, error] of this.#failures) if (!customElements.get(part)) return error;
    return null;
  }

  /** Whether the part failed to load and has not been requested again. */
  missing(part: string): boolean {
    return this.#failures.has(part) && !customElements.get(part);
  }

  hostUpdated(): void {
    this.#fetchShown();
  }

  /** A busy page may not be idle for long; a removed element must not be kept in memory until then. */
  hostDisconnected(): void {
    this.#cancelRest();
    this.#restAsked = false;
  }

  /** Loads a part whether or not it is shown; resolves once it is loaded or has failed. */
  async fetch(part: FetchedPart): Promise<void> {
    this.#asked.add(part);
    try {
      await fetchPart(part);
      this.#fetchShown();
    } catch (error) {
      this.#failures.set(part, error as Error);
      this.#host.requestUpdate();
    }
  }

  /** Requests parts that failed again. */
  readonly retry = (): void => {
    const parts = FETCHED_PARTS.filter((part) => this.#failures.has(part));
    this.#failures.clear();
    this.#host.requestUpdate();
    for (const part of parts) void this.fetch(part);
  };

  readonly #onUse = (): void => {
    this.#isUsed = true;
    this.#fetchShown();
  };

  #fetchShown(): void {
    if (!this.#near.isNear(false)) return;
    const shown = FETCHED_PARTS.filter((part) => this.#shows(part));
    for (const part of shown) if (!this.#asked.has(part)) void this.fetch(part);
    if (!this.#isUsed || this.#restAsked || !this.#isReady()) return;
    if (!shown.every((part) => customElements.get(part))) return;
    this.#restAsked = true;
    this.#cancelRest = whenIdle(fetchRest);
  }

  /** Whether the part is in the tracker's own tree, or placed between its tags by the page. */
  #shows(part: FetchedPart): boolean {
    return Boolean(this.#host.renderRoot.querySelector(part) ?? this.#host.querySelector(part));
  }
}

/** Failures are ignored, as a part is requested again when it is shown. */
function fetchRest(): void {
  for (const part of FETCHED_PARTS) fetchPart(part).catch(() => {});
}

/** Observes which parts the page has placed between the tracker's tags. */
export class PlacedParts implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new MutationObserver(() => this.#look());
  #placed: readonly string[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  has(part: string): boolean {
    return this.#placed.includes(part);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true });
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #look(): void {
    const placed = PARTS.filter((part) => this.#host.querySelector(part));
    if (placed.join() === this.#placed.join()) return;
    this.#placed = placed;
    this.#host.requestUpdate();
  }
}
