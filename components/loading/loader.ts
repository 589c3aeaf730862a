import type { ParsedRoadmap } from '../../src/read/parse.js';
import {
  type ChildText,
  childText,
  type ReadOptions,
  readChild,
  readData,
  readSrc,
} from '../../src/sources/index.js';
import { listenTo } from '../../src/sources/named-access.js';

/** What a loader tells its owner. */
export interface LoaderCallbacks {
  /** Nothing that was loaded is told of before. */
  ready(): Promise<unknown>;
  /** It has begun or got on: 0 to 1, or null where nobody knows. */
  onProgress(progress: number | null): void;
  /** There is nothing to load. */
  onEmpty(): void;
  /** Null: it is still the one that was loaded last. */
  onLoad(parsed: ParsedRoadmap | null): void;
  /** `stands`: what was loaded last came from the same place. */
  onError(error: Error, stands: boolean): void;
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
  #unlisten: (() => void) | null = null;
  #connected = false;
  /** The element has said what it shows. */
  #asked = false;
  #said: Said = { src: null, data: undefined, columns: null };
  /** What is loaded or on its way; undefined before the first look. */
  #current: Origin | undefined;
  #loading: AbortController | null = null;
  /** Where what was loaded last came from. */
  #stands: Origin | undefined;
  /** By what it would be known again. */
  #versions: readonly string[] = [];
  /** The address asked last. */
  #address: string | null = null;
  /** It will be asked whether there is another version. */
  #polls = false;

  constructor(host: Element, callbacks: LoaderCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
  }

  connect(): void {
    this.#connected = true;
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.#unlisten = listenTo(this.#host.ownerDocument, 'DOMContentLoaded', this.#check);
    if (this.#asked) this.#check();
  }

  /** Ends what is on its way, unless the element is only moved; it begins anew when that comes back. */
  disconnect(): void {
    this.#connected = false;
    this.#observer.disconnect();
    this.#unlisten?.();
    queueMicrotask(() => {
      if (this.#connected || !this.#loading) return;
      this.#current = undefined;
      this.cancel();
    });
  }

  /** What the element now says it shows. */
  update(said: Said, polls: boolean): void {
    this.#asked = true;
    this.#polls = polls;
    this.#said = said;
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

  /** Asks quietly for the newest of the same `src`, unless it is on its way. */
  async refresh(): Promise<void> {
    if (this.#loading || this.#current?.from !== 'src') return;
    this.#loading = new AbortController();
    await this.#load(this.#current, this.#loading.signal, true);
  }

  readonly #check = (): void => {
    if (!this.#connected) return;
    const origin = this.#origin();
    if (this.#current && sameOrigin(origin, this.#current)) return;
    this.#current = origin;
    this.#loading?.abort();
    this.#loading = null;
    if (origin.from === 'nothing') {
      this.#stands = undefined;
      this.#callbacks.onEmpty();
      return;
    }
    const loading = new AbortController();
    this.#loading = loading;
    this.#callbacks.onProgress(null);
    if (origin.from !== 'pending') void this.#load(origin, loading.signal);
  };

  #origin(): Origin {
    const { src, data, columns } = this.#said;
    if (data !== undefined && data !== null) return { from: 'data', data, columns };
    if (src !== null) return { from: 'src', src, columns };
    const child = childText(this.#host);
    if (child === 'pending') return { from: 'pending' };
    return child ? { from: 'child', child, columns } : { from: 'nothing' };
  }

  async #load(source: Source, signal: AbortSignal, quiet = false): Promise<void> {
    // Whoever set the property may still add a listener.
    await null;
    if (signal.aborted) return;
    const stands = this.#stands !== undefined && sameOrigin(source, this.#stands);
    const versions: string[] = [];
    const isKnown = (version: string) => {
      versions.push(version);
      return stands && this.#versions.includes(version);
    };
    const address = source.from === 'src' ? source.src : null;
    const options: ReadOptions = {
      signal,
      revalidate: address === this.#address,
      columns: source.columns,
      ...(this.#polls && { isKnown }),
      ...(!(quiet && stands) && { onProgress: this.#progress(signal) }),
    };
    this.#address = address;
    const result = await read(source, options).catch((error: Error) => error);
    await this.#callbacks.ready();
    if (signal.aborted) return;
    this.#loading = null;
    if (result instanceof Error) {
      this.#callbacks.onError(result, stands);
      return;
    }
    if (result) {
      this.#stands = source;
      this.#versions = versions;
    }
    this.#callbacks.onLoad(result);
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

/** What an element says of its roadmap. */
interface Said {
  readonly src: string | null;
  readonly data: unknown;
  /** Which columns are which. */
  readonly columns: string | null;
}

type Source = Pick<Said, 'columns'> &
  (
    | { readonly from: 'data'; readonly data: unknown }
    | { readonly from: 'src'; readonly src: string }
    | { readonly from: 'child'; readonly child: ChildText }
  );

/** Where a roadmap comes from; `pending` while the page may still say. */
type Origin = Source | { readonly from: 'pending' } | { readonly from: 'nothing' };

function sameOrigin(a: Origin, b: Origin): boolean {
  if ('columns' in a && 'columns' in b && a.columns !== b.columns) return false;
  if (a.from === 'data' && b.from === 'data') return Object.is(a.data, b.data);
  if (a.from === 'src' && b.from === 'src') return a.src === b.src;
  if (a.from === 'child' && b.from === 'child')
    return a.child.text === b.child.text && a.child.kind === b.child.kind;
  return a.from === b.from;
}

async function read(source: Source, options: ReadOptions): Promise<ParsedRoadmap | null> {
  if (source.from === 'data') return readData(source.data, options);
  return source.from === 'src' ? readSrc(source.src, options) : readChild(source.child, options);
}
