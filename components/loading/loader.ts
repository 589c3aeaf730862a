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

/** Callbacks of a loader to its owner. */
export interface LoaderCallbacks {
  /** Results are held back until this resolves. */
  ready(): Promise<unknown>;
  /** Loading has begun or progressed: 0 to 1, or null if unknown. */
  onProgress(progress: number | null): void;
  /** There is nothing to load. */
  onEmpty(): void;
  /** Null: the roadmap loaded last is unchanged. */
  onLoad(parsed: ParsedRoadmap | null): void;
  /** `isStale`: the roadmap loaded last came from the same source, so it can stay on screen. */
  onError(error: Error, isStale: boolean): void;
}

/** The least time between two reports of progress, in milliseconds: each one draws everything again. */
const PROGRESS_EVERY = 100;

/**
 * Loads an element's roadmap from its `data`, else `src`, else its children. A newer request replaces an
 * older one, and an equal one does nothing.
 */
export class RoadmapLoader {
  readonly #host: Element;
  readonly #callbacks: LoaderCallbacks;
  readonly #observer = new MutationObserver(() => this.#check());
  #unlisten: (() => void) | null = null;
  #connected = false;
  /** Whether the element has given its properties. */
  #hasProperties = false;
  #properties: SourceProperties = { src: null, data: undefined, columns: null };
  /** What is loaded or being loaded; undefined before the first check. */
  #current: Origin | undefined;
  #loading: AbortController | null = null;
  /** The source of the roadmap that was loaded last. */
  #loaded: Origin | undefined;
  /** Its ETag and checksum, by which an unchanged one is recognised. */
  #versions: readonly string[] = [];
  /** The address that was requested last. */
  #address: string | null = null;
  /** Whether to recognise unchanged versions, because there will be checks for newer data. */
  #polls = false;

  constructor(host: Element, callbacks: LoaderCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
  }

  connect(): void {
    this.#connected = true;
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.#unlisten = listenTo(this.#host.ownerDocument, 'DOMContentLoaded', this.#check);
    if (this.#hasProperties) this.#check();
  }

  /** Stops loading, unless the element is only being moved; loading restarts when it is connected again. */
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

  /** Sets the element's properties, and loads if they name another source. */
  update(properties: SourceProperties, polls: boolean): void {
    this.#hasProperties = true;
    this.#polls = polls;
    this.#properties = properties;
    this.#check();
  }

  /** Stops loading for good; returns whether anything was being loaded. */
  cancel(): boolean {
    const { signal } = this.#loading ?? {};
    this.#loading?.abort();
    this.#loading = null;
    return signal !== undefined;
  }

  /** Loads the same source again. */
  reload(): void {
    this.#current = undefined;
    this.#check();
  }

  /** Loads the newest version of the same `src` without showing progress, unless it is loading already. */
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
      this.#loaded = undefined;
      this.#callbacks.onEmpty();
      return;
    }
    const loading = new AbortController();
    this.#loading = loading;
    this.#callbacks.onProgress(null);
    if (origin.from !== 'pending') void this.#load(origin, loading.signal);
  };

  #origin(): Origin {
    const { src, data, columns } = this.#properties;
    if (data !== undefined && data !== null) return { from: 'data', data, columns };
    if (src !== null) return { from: 'src', src, columns };
    const child = childText(this.#host);
    if (child === 'pending') return { from: 'pending' };
    return child ? { from: 'child', child, columns } : { from: 'nothing' };
  }

  /** Asks at once, and not after the element's first drawing: an address takes longer to answer than that. */
  async #load(source: Source, signal: AbortSignal, quiet = false): Promise<void> {
    const isSameSource = this.#loaded !== undefined && sameOrigin(source, this.#loaded);
    const versions: string[] = [];
    const isKnown = (version: string) => {
      versions.push(version);
      return isSameSource && this.#versions.includes(version);
    };
    const address = source.from === 'src' ? source.src : null;
    const options: ReadOptions = {
      signal,
      revalidate: address === this.#address,
      columns: source.columns,
      ...(this.#polls && { isKnown }),
      ...(!(quiet && isSameSource) && { onProgress: this.#progress(signal) }),
    };
    this.#address = address;
    const result = await read(source, options).catch((error: Error) => error);
    await this.#callbacks.ready();
    if (signal.aborted) return;
    this.#loading = null;
    if (result instanceof Error) {
      this.#callbacks.onError(result, isSameSource);
      return;
    }
    if (result) {
      this.#loaded = source;
      this.#versions = versions;
    }
    this.#callbacks.onLoad(result);
  }

  /** Reports progress that never decreases, even if records have to be read a second time. */
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

/** The properties by which an element says where its roadmap comes from. */
interface SourceProperties {
  readonly src: string | null;
  readonly data: unknown;
  /** What its columns mean. */
  readonly columns: string | null;
}

type Source = Pick<SourceProperties, 'columns'> &
  (
    | { readonly from: 'data'; readonly data: unknown }
    | { readonly from: 'src'; readonly src: string }
    | { readonly from: 'child'; readonly child: ChildText }
  );

/** Where a roadmap comes from; `pending` while the page is still being parsed. */
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
