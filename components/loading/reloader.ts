import { listenTo, memberOf } from '../../src/sources/named-access.js';
import type { RoadmapStore } from '../store/store.js';
import {
  askedPatience,
  type Failure,
  mayPass,
  refreshSeconds,
  secondsBefore,
  secondsOnline,
} from './back-off.js';
import type { RoadmapHost } from './host.js';
import { ReloadNotice } from './reload-notice.js';

/** Browsers take a longer one for none. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Loads an element's `src` again: some times after a failure that may pass, at once when the page
 * comes online, and every `refresh` seconds while the element is shown, or near to it. Follows the
 * store; says on the element what it is about to do.
 */
export class Reloader {
  readonly #host: RoadmapHost;
  readonly #store: RoadmapStore;
  /** Asks for the newest, quietly; settles when the store has the answer. */
  readonly #ask: () => Promise<void>;
  readonly #notice: ReloadNotice;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      this.#near = entries.at(-1)?.isIntersecting ?? false;
      this.follow();
    },
    { rootMargin: '50%' },
  );
  #unsubscribe: (() => void) | null = null;
  #unlisten: (() => void) | null = null;
  #near = false;
  #failure: Failure | null = null;
  /** Since it last went well, or the reader asked. */
  #tries = 0;
  /** How often it was tried because the page came online, likewise. */
  #onlines = 0;
  #trying = false;
  /** When to try after a failure, on the clock of performance.now; null: not by itself. */
  #next: number | null = null;
  /** When it was asked last, on the same clock. */
  #asked = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: RoadmapHost, store: RoadmapStore, ask: () => Promise<void>) {
    this.#host = host;
    this.#store = store;
    this.#ask = ask;
    this.#notice = new ReloadNotice(host, store, () => void this.#try());
  }

  connect(): void {
    if (this.#unsubscribe) return;
    this.#unsubscribe = this.#store.subscribe(this.follow);
    window.addEventListener('online', this.#onOnline);
    this.#unlisten = listenTo(document, 'visibilitychange', this.follow);
    this.#observer.observe(this.#host);
    this.follow();
  }

  /** Nothing goes on out of the page; back in it, tries begin anew. */
  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    window.removeEventListener('online', this.#onOnline);
    this.#unlisten?.();
    this.#observer.disconnect();
    this.#near = false;
    clearTimeout(this.#timer);
    this.#notice.hide();
    this.#begin();
  }

  /** Takes over what is in the store, on the element and on the screen now. */
  readonly follow = (): void => {
    if (!this.#unsubscribe) return;
    const { load } = this.#store.snapshot;
    const failure = 'error' in load ? (load.error ?? null) : null;
    // The reader, or the page, has asked for something: all begins anew.
    if (load.phase === 'loading' && !this.#trying) this.#begin();
    else if (failure !== this.#failure) this.#plan(failure);
    this.#schedule();
    this.#tell();
  };

  #begin(): void {
    this.#failure = null;
    this.#tries = 0;
    this.#onlines = 0;
    this.#next = null;
    this.#asked = performance.now();
  }

  #plan(failure: Failure | null): void {
    this.#failure = failure;
    this.#next = null;
    if (!failure) this.#tries = this.#onlines = 0;
    else if (navigator.onLine) {
      const wait = secondsBefore(failure, this.#tries, Date.now(), Math.random());
      if (wait !== null) this.#next = performance.now() + wait * 1000;
      this.#tries += 1;
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const due = this.#due();
    if (due === null) return;
    const wait = Math.min(Math.max(0, due - performance.now()), LONGEST_TIMER);
    this.#timer = setTimeout(() => {
      if (performance.now() < due) this.#schedule();
      else void this.#try();
    }, wait);
  }

  #due(): number | null {
    if (this.#trying || this.#store.snapshot.load.phase === 'loading') return null;
    if (this.#next !== null) return this.#next;
    const seconds = refreshSeconds(this.#host.refresh);
    const shown = this.#near && memberOf(document, 'visibilityState') === 'visible';
    if (seconds === null || !shown) return null;
    const patience = this.#failure ? askedPatience(this.#failure, Date.now()) : 0;
    return this.#asked + Math.max(seconds, patience) * 1000;
  }

  async #try(): Promise<void> {
    if (this.#trying) return;
    clearTimeout(this.#timer);
    this.#trying = true;
    this.#next = null;
    this.#asked = performance.now();
    this.#tell();
    await this.#ask();
    this.#trying = false;
    this.follow();
  }

  readonly #onOnline = (): void => {
    if (!this.#failure || !mayPass(this.#failure) || this.#trying) return;
    const pause = secondsOnline(this.#failure, this.#onlines, Date.now());
    const next = Math.max(performance.now(), this.#asked + pause * 1000);
    if (this.#next !== null && this.#next <= next) return;
    if (this.#onlines === 0) this.#tries = 0;
    this.#onlines += 1;
    this.#next = next;
    if (next <= performance.now()) void this.#try();
    else this.follow();
  };

  #tell(): void {
    const waits = this.#failure !== null && mayPass(this.#failure) && !navigator.onLine;
    if (this.#failure) this.#notice.show({ next: this.#next, trying: this.#trying, waits });
    else this.#notice.hide();
  }
}
