import { MAX_TEXT } from '../read/limits.js';
import {
  decoded,
  decoderFor,
  isMarkup,
  type Kind,
  kindOfEnding,
  kindOfText,
  kindOfType,
} from './format.js';
import { memberOf } from './named-access.js';
import { type Circumstances, SourceError, type SourceFault } from './source-error.js';

/** What was fetched, and how to read it. */
export interface Fetched {
  /** Null if it is large, as decoding it would take long. */
  readonly text: string | null;
  readonly chunks: Uint8Array[];
  /** A label of the WHATWG Encoding standard, as TextDecoder has it. */
  readonly encoding: string;
  readonly kind: Kind;
}

/** Texts with fewer bytes or characters are read without slices, in a few milliseconds. */
export const LARGE = 1_000_000;

/** Limits of a transfer; tests lower them. */
export const LIMITS = {
  /** Milliseconds without a byte until it fails. */
  silence: 30_000,
  /** Bytes, decompressed. */
  bytes: MAX_TEXT,
};

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Whether to ask the server if the browser's cached response is still current (RFC 9111). */
  readonly revalidate?: boolean;
  /** Whether a version was loaded before; a version is an ETag, or a checksum if the server sends none. */
  isKnown?(version: string): boolean;
  /** Receives the progress, 0 to 1; null if the size is unknown. */
  onProgress?(progress: number | null): void;
}

/**
 * Fetches a text, its address resolved against the page; null if its version is known. Whether it is JSON
 * or CSV follows from the content type, else from the ending of the address, else from the content.
 * Throws a SourceError, or the signal's reason.
 */
export async function fetchText(src: string, options: FetchOptions): Promise<Fetched | null> {
  const address = absolute(src);
  // Loaded together with the readers of CSV, which a sheet needs anyway.
  const google = address.includes('/spreadsheets/') ? await import('./csv.js') : null;
  const sheet = google?.sheetCsv(address) ?? null;
  const transfer = new Transfer(sheet ?? address, options);
  try {
    return await transfer.text();
  } catch (error) {
    throw google && sheet !== null ? google.notShared(error) : error;
  } finally {
    transfer.end();
  }
}

function absolute(src: string): string {
  // If the page was opened with a password in its address, the browser sends that by itself.
  const base = withoutUser(new URL(memberOf(document, 'baseURI')));
  if (!URL.canParse(src, base.href))
    throw new SourceError(`“${src.replace(USER, '')}” is not an address`, {
      fault: 'address',
      hint: 'write a path or a URL in src',
    });
  const url = new URL(src, base);
  if (!url.username && !url.password) return url.href;
  throw new SourceError('an address with a user’s name or password cannot be fetched', {
    fault: 'address',
    hint: 'leave them out of src',
    url: withoutUser(url).href,
  });
}

/** Everything up to an @, which may be a name and a password; not repeated in messages. */
const USER = /^.*@/s;

function withoutUser(url: URL): URL {
  url.username = '';
  url.password = '';
  return url;
}

/** One request and its response. */
class Transfer {
  readonly #url: string;
  readonly #options: FetchOptions;
  readonly #abort = new AbortController();
  #answered = false;
  #received = 0;

  constructor(url: string, options: FetchOptions) {
    const { signal } = options;
    signal.throwIfAborted();
    signal.addEventListener('abort', () => this.#abort.abort(signal.reason));
    this.#url = url;
    this.#options = options;
  }

  /** Closes the connection if not everything has been read. */
  end(): void {
    this.#abort.abort();
  }

  async text(): Promise<Fetched | null> {
    const response = await this.#ask();
    const chunks = await this.#body(response);
    if (!chunks) return null;
    const type = response.headers.get('content-type');
    // The first three bytes, which may come in several chunks.
    const start = chunks.slice(0, 3).flatMap((chunk) => [...chunk.subarray(0, 3)]);
    const decoder = decoderFor(Uint8Array.from(start), type);
    const text = this.#received < LARGE ? decoded(chunks, decoder) : null;
    const head = text ?? decoder.decode(chunks[0]);
    const { status } = response;
    if (isMarkup(head)) {
      const hint =
        'check the address; it may need a login, or answer every path with the same page';
      throw this.#error('page', 'a web page came instead of data', hint, { status });
    }
    if (!text?.trim() && text !== null)
      throw this.#error('empty', 'the file is empty', 'check the address', { status });
    const kind = kindOfType(type) ?? kindOfEnding(response.url || this.#url) ?? kindOfText(head);
    return { text, chunks, encoding: decoder.encoding, kind };
  }

  async #ask(): Promise<Response> {
    const response = await this.#step(
      fetch(this.#url, {
        signal: this.#abort.signal,
        credentials: 'same-origin',
        cache: this.#options.revalidate ? 'no-cache' : 'default',
      }),
    );
    this.#answered = true;
    if (response.ok) return response;
    const { status, statusText, headers } = response;
    throw this.#error(
      'status',
      `the server answered ${[status, statusText].filter(Boolean).join(' ')}`,
      status === 404
        ? 'there is no such file; check the address'
        : 'check the address, or try later',
      { status, retryAfter: headers.get('retry-after') },
    );
  }

  /** The body in chunks; null if its version is known. */
  async #body(response: Response): Promise<Uint8Array[] | null> {
    const { isKnown, onProgress } = this.#options;
    const tag = response.headers.get('etag');
    if (tag && isKnown?.(tag)) return null;
    const size = bodySize(response);
    this.#assertSize(size);
    const reader = response.body?.getReader();
    const chunks: Uint8Array[] = [];
    let sum = 0;
    for (;;) {
      const step = reader && (await this.#step(reader.read()));
      if (!step || step.done) break;
      this.#received += step.value.length;
      this.#assertSize(this.#received);
      chunks.push(step.value);
      if (isKnown && !tag) sum = summed(sum, step.value);
      onProgress?.(this.#received <= size ? this.#received / size : null);
    }
    // Not every browser reports a short body as an error. From another origin the Content-Encoding is hidden,
    // and compression makes tiny bodies larger, so Content-Length may exceed what was received by a few bytes.
    if (this.#received < size - (response.type === 'cors' ? 64 : 0)) throw this.#incomplete();
    return !tag && isKnown?.(`${this.#received}:${sum}`) ? null : chunks;
  }

  #assertSize(size: number): void {
    if (!(size > LIMITS.bytes)) return;
    const most = Math.round(LIMITS.bytes / 1e6);
    throw this.#error('size', `the file is larger than ${most} MB`, 'leave something out');
  }

  /** Awaits a step. fetch throws errors that say nothing about the cause, so this names the likely one. */
  async #step<T>(step: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.#abort.abort(this.#timeOut()), LIMITS.silence);
    try {
      return await step;
    } catch (cause) {
      const { aborted, reason } = this.#abort.signal;
      if (aborted) throw reason;
      if (!navigator.onLine) throw this.#error('offline', 'the device is offline', 'connect it');
      if (this.#answered) throw this.#incomplete(cause);
      throw this.#error('network', 'nothing could be fetched', hintFor(this.#url), { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  #timeOut(): SourceError {
    const message = `nothing came for ${LIMITS.silence / 1000} seconds`;
    return this.#error('time-out', message, 'the server may be busy; try later');
  }

  #incomplete(cause?: unknown): SourceError {
    const message = 'the connection broke before all had come';
    return this.#error('incomplete', message, 'try again', { cause });
  }

  #error(
    fault: SourceFault,
    message: string,
    hint: string,
    more: Partial<Circumstances> = {},
  ): SourceError {
    return new SourceError(message, { fault, hint, url: this.#url, ...more });
  }
}

/** The size of the body in bytes; NaN if unknown, as for a compressed body. */
function bodySize({ headers }: Response): number {
  if (headers.get('content-encoding')) return Number.NaN;
  return Number.parseInt(headers.get('content-length') ?? '', 10);
}

/** FNV-1a, a checksum for comparing bodies. Not crypto.subtle, which pages without TLS do not have. */
function summed(sum: number, bytes: Uint8Array): number {
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 16_777_619);
  return sum;
}

function hintFor(url: string): string {
  const { protocol, origin } = new URL(url);
  if (protocol === 'file:')
    return 'a page opened from disk may not fetch files: serve it over HTTP';
  if (origin !== location.origin && protocol.startsWith('http')) {
    return `check the address and the connection, and that ${origin} allows this page by CORS`;
  }
  return 'check the address, the connection and the page’s content security policy';
}
