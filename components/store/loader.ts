import type { ParsedRoadmap } from '../../src/model/index.js';
import {
  type ChildText,
  childText,
  type ReadOptions,
  readChild,
  readData,
  readSrc,
} from '../../src/sources/index.js';

/** What a loader tells its owner. */
export interface LoaderCallbacks {
  /** Nothing that was loaded is told of before. */
  ready(): Promise<unknown>;
  /** It has begun or got on: 0 to 1, or null where nobody knows. */
  onProgress(progress: number | null): void;
  /** There is nothing to load. */
  onEmpty(): void;
  onLoad(parsed: ParsedRoadmap): void;
  onError(error: Error): void;
}

/** Progress is shown no more often than this, in milliseconds: each time everything is drawn anew. */
const PROGRESS_EVERY = 100;

/**
 * Loads an element's roadmap from its `data`, else `src`, else its children. The last request
 * wins whatever comes first; the same one again loads nothing.
 */
export class RoadmapLoader {
  readonly #host: Element;
  readonly #callbacks: LoaderCallbacks;
  readonly #observer = new MutationObserver(() => this.#check());
  #connected = false;
  /** The element has said what it shows. */
  #asked = false;
  #src: string | null = null;
  #data: unknown = undefined;
  /** What is loaded or on its way; undefined before the first look. */
  #current: Origin | undefined;
  #loading: AbortController | null = null;

  constructor(host: Element, callbacks: LoaderCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
  }

  connect(): void {
    this.#connected = true;
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.#host.ownerDocument.addEventListener('DOMContentLoaded', this.#check);
    if (this.#asked) this.#check();
  }

  /** Ends what is on its way; it begins anew when the element comes back. */
  disconnect(): void {
    this.#connected = false;
    this.#observer.disconnect();
    this.#host.ownerDocument.removeEventListener('DOMContentLoaded', this.#check);
    if (this.#loading) this.#current = undefined;
    this.#loading?.abort();
    this.#loading = null;
  }

  /** What the element now says it shows. */
  update(src: string | null, data: unknown): void {
    this.#asked = true;
    this.#src = src || null;
    this.#data = data;
    this.#check();
  }

  /** Ends what is on its way, for good. False where nothing is. */
  cancel(): boolean {
    const { signal } = this.#loading ?? {};
    this.#loading?.abort();
    this.#loading = null;
    return signal !== undefined;
  }

  /** Loads the same once more. */
  reload(): void {
    this.#current = undefined;
    this.#check();
  }

  readonly #check = (): void => {
    if (!this.#connected) return;
    const origin = this.#origin();
    if (this.#current && sameOrigin(origin, this.#current)) return;
    this.#current = origin;
    this.#loading?.abort();
    this.#loading = null;
    if (origin.from === 'nothing') {
      this.#callbacks.onEmpty();
      return;
    }
    const loading = new AbortController();
    this.#loading = loading;
    this.#callbacks.onProgress(null);
    if (origin.from !== 'pending') void this.#load(origin, loading.signal);
  };

  #origin(): Origin {
    if (this.#data !== undefined && this.#data !== null) return { from: 'data', data: this.#data };
    if (this.#src !== null) return { from: 'src', src: this.#src };
    const child = childText(this.#host);
    if (child === 'pending') return { from: 'pending' };
    return child ? { from: 'child', child } : { from: 'nothing' };
  }

  async #load(source: Source, signal: AbortSignal): Promise<void> {
    // Whoever set the property may still add a listener.
    await null;
    if (signal.aborted) return;
    const options = { signal, onProgress: this.#progress(signal) };
    const result = await read(source, options).catch((error: Error) => error);
    await this.#callbacks.ready();
    if (signal.aborted) return;
    this.#loading = null;
    if (result instanceof Error) this.#callbacks.onError(result);
    else this.#callbacks.onLoad(result);
  }

  /** Never less than before: what has to be read again is not told of. */
  #progress(signal: AbortSignal): (progress: number | null) => void {
    let last = performance.now();
    let most: number | null = null;
    return (progress) => {
      if (signal.aborted || performance.now() - last < PROGRESS_EVERY) return;
      last = performance.now();
      if (progress !== null) most = Math.max(most ?? 0, progress);
      this.#callbacks.onProgress(most);
    };
  }
}

type Source =
  | { readonly from: 'data'; readonly data: unknown }
  | { readonly from: 'src'; readonly src: string }
  | { readonly from: 'child'; readonly child: ChildText };

/** Where a roadmap comes from; `pending` while the page may still say. */
type Origin = Source | { readonly from: 'pending' } | { readonly from: 'nothing' };

function sameOrigin(a: Origin, b: Origin): boolean {
  if (a.from === 'data' && b.from === 'data') return Object.is(a.data, b.data);
  if (a.from === 'src' && b.from === 'src') return a.src === b.src;
  if (a.from === 'child' && b.from === 'child')
    return a.child.text === b.child.text && a.child.kind === b.child.kind;
  return a.from === b.from;
}

async function read(source: Source, options: ReadOptions): Promise<ParsedRoadmap> {
  if (source.from === 'data') return readData(source.data, options);
  return source.from === 'src' ? readSrc(source.src, options) : readChild(source.child, options);
}
