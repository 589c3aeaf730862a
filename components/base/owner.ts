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
import type { RoadmapHost } from '../loading/host.js';
import { RoadmapLoader } from '../loading/loader.js';
import type { Reloader } from '../loading/reloader.js';
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

/** Requests that an owner has taken: only the innermost owner applies a request. */
const taken = new WeakSet<Event>();

/** Owns a store: feeds it from `src`, `data` or the element's children, and applies the requests of its parts. */
export class StoreOwner {
  readonly store: RoadmapStore;
  readonly #host: RoadmapHost;
  readonly #loader: RoadmapLoader;
  readonly #language: Language;
  #connected = false;
  /** When a roadmap was last loaded, or found to be unchanged. */
  #loadedAt = 0;
  /** Created at the first failure, or if `refresh` is set. */
  #reloader: Reloader | null = null;
  #isReloaderAsked = false;

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
      onError: (error, isStale) => this.#failed(error, isStale),
    });
    host.addEventListener('focusin', this.#startFocusKeeper, { once: true });
  }

  connect(): void {
    if (this.#connected) return;
    this.#connected = true;
    for (const name of REQUESTS) this.#host.addEventListener(name, this.#takeRequest);
    this.#language.connect();
    this.#loader.connect();
    this.#reloader?.connect();
  }

  disconnect(): void {
    if (!this.#connected) return;
    this.#connected = false;
    for (const name of REQUESTS) this.#host.removeEventListener(name, this.#takeRequest);
    this.#language.disconnect();
    this.#loader.disconnect();
    this.#reloader?.disconnect();
  }

  hostUpdate(): void {
    this.#language.follow();
    if (!this.#connected) return;
    const { src, data, columns, refresh } = this.#host;
    this.#loader.update({ src: src || null, data, columns: columns || null }, Boolean(refresh));
    if (refresh) void this.#startReloader();
    this.#reloader?.follow();
  }

  /** Loads the same source again. */
  reload(): void {
    this.#loader.reload();
  }

  /** Stops loading; the last roadmap stays. */
  cancel(): void {
    if (!this.#loader.cancel()) return;
    const { roadmap } = this.store.snapshot;
    this.store.update({ load: roadmap ? { phase: 'ready' } : { phase: 'empty', cancelled: true } });
  }

  /** Until its script is loaded there is nothing to lose the focus from; if it fails, the browser decides. */
  readonly #startFocusKeeper = async (): Promise<void> => {
    const loaded = await import('../focus/focus-keeper.js').catch(() => null);
    if (loaded) new loaded.FocusKeeper(this.#host, this.store);
  };

  #progressed(progress: number | null): void {
    this.store.update({ load: { phase: 'loading', progress } });
    if (!this.#host.dispatchEvent(new RoadmapProgressEvent(progress))) this.cancel();
  }

  /** Loaded when first needed, as few pages need it. */
  async #startReloader(): Promise<void> {
    if (this.#isReloaderAsked) return;
    this.#isReloaderAsked = true;
    try {
      const { Reloader } = await import('../loading/reloader.js');
      this.#reloader = new Reloader(this.#host, this.store, () => this.#loader.refresh());
      if (this.#connected) this.#reloader.connect();
    } catch {
      // Without a network the script cannot be loaded either.
      this.#isReloaderAsked = false;
      addEventListener('online', () => void this.#startReloader(), { once: true });
    }
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

  #failed(error: Error, isStale: boolean): void {
    this.store.update({
      load: isStale ? { phase: 'ready', error, since: this.#loadedAt } : { phase: 'error', error },
    });
    this.#host.dispatchEvent(new RoadmapErrorEvent(error));
    void this.#startReloader();
  }

  /**
   * Applies a request that has bubbled up to the host, unless a listener prevented it. Waits for a
   * microtask, so that the page's listeners on the host have run too.
   */
  readonly #takeRequest = (event: Event): void => {
    if (taken.has(event)) return;
    taken.add(event);
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
      const { view, groupBy, sort, earlierDates, outlook, quietLanes } = event;
      store.update({
        ...(view && { view }),
        ...(groupBy && { groupBy }),
        ...(sort && { sort }),
        ...(earlierDates !== undefined && { ghosts: earlierDates ? 'all' : 'selected' }),
        ...(outlook !== undefined && { outlook }),
        ...(quietLanes !== undefined && { unfolded: quietLanes }),
      });
    }
  }
}

/** Compares names, not classes: the event may come from another copy of the script, with classes of its own. */
function isOf<E extends Event>(
  { eventName }: { readonly eventName: string; readonly prototype: E },
  event: Event,
): event is E {
  return event.type === eventName;
}

/** Today in the reader's time zone. */
export function localToday(now = new Date()): Day {
  const local = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  return local.toISOString().slice(0, 10);
}
