import { listenTo, memberOf } from '../../src/sources/named-access.js';
import type { RoadmapStore } from '../store/store.js';
import {
  type Failure,
  isTransient,
  onlineDelay,
  refreshSeconds,
  retryAfterSeconds,
  retryDelay,
} from './back-off.js';
import type { RoadmapHost } from './host.js';
import { ReloadNotice } from './reload-notice.js';
import { newestIn } from './version-file.js';

/** Browsers run a timer at once if its delay is longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Loads an element's `src` again: a few times after a transient failure, at once when the page comes online,
 * and every `refresh` seconds while the element is in or near the viewport. Shows on the element what
 * happens next.
 */
export class Reloader {
  readonly #host: RoadmapHost;
  readonly #store: RoadmapStore;
  /** Loads the newest version without showing progress; resolves when the store has the result. */
  readonly #refresh: () => Promise<void>;
  readonly #notice: ReloadNotice;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      this.#isNear = entries.at(-1)?.isIntersecting ?? false;
      this.follow();
    },
    { rootMargin: '50%' },
  );
  #unsubscribe: (() => void) | null = null;
  #unlisten: (() => void) | null = null;
  #isNear = false;
  #failure: Failure | null = null;
  /** Retries since the last success, or since the reader last asked. */
  #tries = 0;
  /** Of these, retries because the page came online. */
  #onlineTries = 0;
  #trying = false;
  /** The time of the next retry, on the clock of performance.now; null if none is planned. */
  #nextTry: number | null = null;
  /** The version that the file named by `head` told of at the last check. */
  #version: string | null = null;
  /** The time of the last request, on the same clock. */
  #lastRequest = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: RoadmapHost, store: RoadmapStore, refresh: () => Promise<void>) {
    this.#host = host;
    this.#store = store;
    this.#refresh = refresh;
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

  /** Outside of the page nothing is loaded; when the element is back, it starts over. */
  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    window.removeEventListener('online', this.#onOnline);
    this.#unlisten?.();
    this.#observer.disconnect();
    this.#isNear = false;
    clearTimeout(this.#timer);
    this.#notice.hide();
    this.#reset();
  }

  /** Adapts the plan to the state of the store, the element and the viewport. */
  readonly follow = (): void => {
    if (!this.#unsubscribe) return;
    const { load } = this.#store.snapshot;
    const failure = 'error' in load ? (load.error ?? null) : null;
    // The reader or the page has started loading: start over.
    if (load.phase === 'loading' && !this.#trying) this.#reset();
    else if (failure !== this.#failure) this.#planRetry(failure);
    this.#schedule();
    this.#updateNotice();
  };

  #reset(): void {
    this.#failure = null;
    this.#tries = 0;
    this.#onlineTries = 0;
    this.#nextTry = null;
    this.#lastRequest = performance.now();
  }

  #planRetry(failure: Failure | null): void {
    this.#failure = failure;
    this.#nextTry = null;
    if (!failure) this.#tries = this.#onlineTries = 0;
    else if (navigator.onLine) {
      const wait = retryDelay(failure, this.#tries, Date.now(), Math.random());
      if (wait !== null) this.#nextTry = performance.now() + wait * 1000;
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
    if (this.#nextTry !== null) return this.#nextTry;
    const seconds = refreshSeconds(this.#host.refresh);
    const shown = this.#isNear && memberOf(document, 'visibilityState') === 'visible';
    if (seconds === null || !shown) return null;
    const asked = this.#failure ? retryAfterSeconds(this.#failure, Date.now()) : 0;
    return this.#lastRequest + Math.max(seconds, asked) * 1000;
  }

  async #try(): Promise<void> {
    if (this.#trying) return;
    clearTimeout(this.#timer);
    this.#trying = true;
    this.#nextTry = null;
    this.#lastRequest = performance.now();
    this.#updateNotice();
    await this.#check();
    this.#trying = false;
    this.follow();
  }

  /** Loads the newest version, unless the small file that tells of it tells of the same one as before. */
  async #check(): Promise<void> {
    const version = this.#failure ? null : await newestIn(this.#host);
    if (version !== null && version === this.#version) return;
    await this.#refresh();
    // After a failure it is asked for again, whatever that file says.
    this.#version = 'error' in this.#store.snapshot.load ? null : version;
  }

  readonly #onOnline = (): void => {
    if (!this.#failure || !isTransient(this.#failure) || this.#trying) return;
    const pause = onlineDelay(this.#failure, this.#onlineTries, Date.now());
    const next = Math.max(performance.now(), this.#lastRequest + pause * 1000);
    if (this.#nextTry !== null && this.#nextTry <= next) return;
    if (this.#onlineTries === 0) this.#tries = 0;
    this.#onlineTries += 1;
    this.#nextTry = next;
    if (next <= performance.now()) void this.#try();
    else this.follow();
  };

  #updateNotice(): void {
    const waits = this.#failure !== null && isTransient(this.#failure) && !navigator.onLine;
    if (this.#failure) this.#notice.show({ next: this.#nextTry, trying: this.#trying, waits });
    else this.#notice.hide();
  }
}
