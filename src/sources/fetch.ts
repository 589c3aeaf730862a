import { decoderFor } from './decode.js';
import { isMarkup, type Kind, kindOfEnding, kindOfText, kindOfType } from './kind.js';
import { SourceError } from './source-error.js';

/** What came from an address, and how to read it. */
export interface Fetched {
  /** Null where it is large: decoding it would take long. */
  readonly text: string | null;
  readonly chunks: Uint8Array[];
  /** As TextDecoder names it. */
  readonly encoding: string;
  readonly kind: Kind;
}

/** Below this many bytes or characters, a text is read at one go: it takes a few milliseconds. */
export const LARGE = 1_000_000;

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** 0 to 1, or null where the server does not say how much there is. */
  onProgress?(progress: number | null): void;
}

/**
 * Fetches a text, its address resolved against the page. JSON or CSV is told by the content type,
 * else by the address's ending, else by the content. Throws a SourceError, or what the signal says.
 */
export async function fetchText(src: string, options: FetchOptions): Promise<Fetched> {
  const url = absolute(src);
  const response = await ask(url, options.signal);
  const type = response.headers.get('content-type');
  const { chunks, received } = await readBody(response, url, options);
  // A first chunk may be a single byte.
  const start = chunks.slice(0, 3).flatMap((chunk) => [...chunk.subarray(0, 3)]);
  const decoder = decoderFor(Uint8Array.from(start), type);
  const text = received < LARGE ? decoded(chunks, decoder) : null;
  const head = text ?? decoder.decode(chunks[0]);
  if (isMarkup(head)) {
    throw new SourceError('a web page came instead of data', {
      fault: 'page',
      hint: 'check the address; it may need a login, or answer every path with the same page',
      url,
      status: response.status,
    });
  }
  if (!text?.trim() && text !== null) {
    throw new SourceError('the file is empty', {
      fault: 'empty',
      hint: 'check the address',
      url,
      status: response.status,
    });
  }
  const kind = kindOfType(type) ?? kindOfEnding(response.url || url) ?? kindOfText(head);
  return { text, chunks, encoding: decoder.encoding, kind };
}

function decoded(chunks: readonly Uint8Array[], decoder: TextDecoder): string {
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

function absolute(src: string): string {
  if (URL.canParse(src, document.baseURI)) return new URL(src, document.baseURI).href;
  throw new SourceError(`“${src}” is not an address`, {
    fault: 'address',
    hint: 'write a path or a URL in src',
  });
}

async function ask(url: string, signal: AbortSignal): Promise<Response> {
  const response = await orNetworkError(
    fetch(url, { signal, credentials: 'same-origin' }),
    url,
    signal,
  );
  if (response.ok) return response;
  void response.body?.cancel();
  const { status, statusText } = response;
  throw new SourceError(`the server answered ${[status, statusText].filter(Boolean).join(' ')}`, {
    fault: 'status',
    hint:
      status === 404
        ? 'there is no such file; check the address'
        : 'check the address, or try later',
    url,
    status,
  });
}

async function readBody(
  response: Response,
  url: string,
  { signal, onProgress }: FetchOptions,
): Promise<{ chunks: Uint8Array[]; received: number }> {
  const size = bodySize(response);
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (;;) {
    const step = reader && (await orNetworkError(reader.read(), url, signal));
    if (!step || step.done) return { chunks, received };
    received += step.value.length;
    chunks.push(step.value);
    onProgress?.(received <= size ? received / size : null);
  }
}

/** Bytes to come; NaN where unknown, as with a compressed body, whose length is of other bytes. */
function bodySize({ headers }: Response): number {
  if (headers.get('content-encoding')) return Number.NaN;
  return Number.parseInt(headers.get('content-length') ?? '', 10);
}

/** What fetch throws says little on purpose; the causes are few, so they are named. */
async function orNetworkError<T>(step: Promise<T>, url: string, signal: AbortSignal): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    signal.throwIfAborted();
    throw new SourceError('nothing could be fetched', {
      fault: 'network',
      hint: hintFor(url),
      url,
      cause,
    });
  }
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
