import type { Day } from '../../src/model/index.js';
import type { ParsedRoadmap } from '../../src/read/parse.js';
import {
  RoadmapAsOfEvent,
  RoadmapErrorEvent,
  RoadmapFilterEvent,
  RoadmapLoadEvent,
  RoadmapProgressEvent,
  RoadmapSelectEvent,
  RoadmapViewEvent,
  RoadmapWindowEvent,
} from '../events.js';
import { FocusKeeper } from '../focus/focus-keeper.js';
import type { RoadmapHost } from '../loading/host.js';
import { RoadmapLoader } from '../loading/loader.js';
import { Reloader } from '../loading/reloader.js';
import { offerStore } from '../store/context.js';
import { RoadmapStore } from '../store/store.js';
import { Language } from './language.js';

const REQUESTS = [
  RoadmapFilterEvent.eventName,
  RoadmapAsOfEvent.eventName,
  RoadmapSelectEvent.eventName,
  RoadmapWindowEvent.eventName,
  RoadmapViewEvent.eventName,
] as const;

const NO_WINDOW = { start: null, end: null };

/** A request is granted by the innermost owner it comes to, once. */
const granted = new WeakSet<Event>();

/** Owns a store: feeds it from `src`, `data` or the element's children, and grants what its parts ask for. */
export class StoreOwner {
  readonly store: RoadmapStore;
  readonly #host: RoadmapHost;
  readonly #loader: RoadmapLoader;
  readonly #language: Language;
  #connected = false;
  /** When a roadmap came last, or was found to be still the newest. */
  #loadedAt = 0;
  /** Comes with the first failure, and where newer data are looked for. */
  #reloader: Reloader | null = null;

  constructor(host: RoadmapHost, provides: boolean) {
    this.#host = host;
    this.store = new RoadmapStore(localToday());
    if (provides) offerStore(host, this.store);
    this.#language = new Language(host, this.store);
    this.#loader = new RoadmapLoader(host, {
      ready: () => this.#language.ready,
      onProgress: (progress) => this.#progressed(progress),
      onEmpty: () => this.store.update({ load: { phase: 'empty' }, roadmap: null, problems: [] }),
      onLoad: (parsed) => this.#loaded(parsed),
      onError: (error, stands) => this.#failed(error, stands),
    });
    host.addEventListener('focusin', this.#keepFocus, { once: true });
  }

  connect(): void {
    if (this.#connected) return;
    this.#connected = true;
    for (const name of REQUESTS) this.#host.addEventListener(name, this.#grant);
    this.#language.connect();
    this.#loader.connect();
    this.#reloader?.connect();
  }

  disconnect(): void {
    if (!this.#connected) return;
    this.#connected = false;
    for (const name of REQUESTS) this.#host.removeEventListener(name, this.#grant);
    this.#language.disconnect();
    this.#loader.disconnect();
    this.#reloader?.disconnect();
  }

  hostUpdate(): void {
    this.#language.follow();
    if (!this.#connected) return;
    const { src, data, columns, refresh } = this.#host;
    this.#loader.update({ src: src || null, data, columns: columns || null }, Boolean(refresh));
    if (refresh) this.#reload();
    this.#reloader?.follow();
  }

  /** Loads the same source once more. */
  reload(): void {
    this.#loader.reload();
  }

  /** Ends the loading; the last roadmap stays. */
  cancel(): void {
    if (!this.#loader.cancel()) return;
    const { roadmap } = this.store.snapshot;
    this.store.update({ load: roadmap ? { phase: 'ready' } : { phase: 'empty', cancelled: true } });
  }

  readonly #keepFocus = (): void => {
    new FocusKeeper(this.#host, this.store);
  };

  #progressed(progress: number | null): void {
    this.store.update({ load: { phase: 'loading', progress } });
    if (!this.#host.dispatchEvent(new RoadmapProgressEvent(progress))) this.cancel();
  }

  #reload(): void {
    if (this.#reloader) return;
    this.#reloader = new Reloader(this.#host, this.store, () => this.#loader.refresh());
    if (this.#connected) this.#reloader.connect();
  }

  #loaded(parsed: ParsedRoadmap | null): void {
    this.#loadedAt = Date.now();
    const { load } = this.store.snapshot;
    if (!parsed) {
      if (load.phase !== 'ready' || load.error) this.store.update({ load: { phase: 'ready' } });
      return;
    }
    this.store.load(parsed, () => this.#host.dispatchEvent(new RoadmapLoadEvent(parsed)));
  }

  #failed(error: Error, stands: boolean): void {
    this.store.update({
      load: stands ? { phase: 'ready', error, since: this.#loadedAt } : { phase: 'error', error },
    });
    this.#host.dispatchEvent(new RoadmapErrorEvent(error));
    this.#reload();
  }

  /**
   * Grants a request once it has come up to the host and nobody on the way prevented it; waits for
   * a microtask, so that listeners the page put on the host are asked as well.
   */
  readonly #grant = (event: Event): void => {
    if (granted.has(event)) return;
    granted.add(event);
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#apply(event);
    });
  };

  #apply(event: Event): void {
    const { store } = this;
    if (isOf(RoadmapFilterEvent, event)) store.update({ filter: event.filter });
    else if (isOf(RoadmapAsOfEvent, event)) {
      const { asOf, since } = event;
      store.update(since === undefined ? { asOf } : { asOf, since });
    } else if (isOf(RoadmapSelectEvent, event))
      store.update({ selected: event.milestone?.id ?? null });
    else if (isOf(RoadmapWindowEvent, event))
      store.update({ window: event.fit ? NO_WINDOW : { start: event.start, end: event.end } });
    else if (isOf(RoadmapViewEvent, event)) {
      store.update({
        ...(event.view && { view: event.view }),
        ...(event.groupBy && { groupBy: event.groupBy }),
        ...(event.sort && { sort: event.sort }),
      });
    }
  }
}

/** By its name: it may be of another copy of the script, whose classes are others. */
function isOf<E extends Event>(
  { eventName }: { readonly eventName: string; readonly prototype: E },
  event: Event,
): event is E {
  return event.type === eventName;
}

/** The day it is where the reader is. */
export function localToday(now = new Date()): Day {
  const local = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  return local.toISOString().slice(0, 10);
}
