import { BOM_BYTES, decoderFor } from './decode.js';
import { isMarkup, type Kind, kindOfEnding, kindOfText, kindOfType } from './kind.js';
import { SourceError } from './source-error.js';

/** A text, and how to read it. */
export interface SourceText {
  readonly text: string;
  readonly kind: Kind;
}

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** 0 to 1, or null where the server does not say how much there is. */
  onProgress?(progress: number | null): void;
}

/**
 * Fetches a text, its address resolved against the page. JSON or CSV is told by the content type,
 * else by the address's ending, else by the content. Throws a SourceError, or what the signal says.
 */
export async function fetchText(src: string, options: FetchOptions): Promise<SourceText> {
  const url = absolute(src);
  const response = await ask(url, options.signal);
  const type = response.headers.get('content-type');
  const text = await readBody(response, url, options);
  if (isMarkup(text)) {
    throw new SourceError('a web page came instead of data', {
      fault: 'page',
      hint: 'check the address; it may need a login, or answer every path with the same page',
      url,
      status: response.status,
    });
  }
  if (!text.trim()) {
    throw new SourceError('the file is empty', {
      fault: 'empty',
      hint: 'check the address',
      url,
      status: response.status,
    });
  }
  return { text, kind: kindOfType(type) ?? kindOfEnding(response.url || url) ?? kindOfText(text) };
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
): Promise<string> {
  const type = response.headers.get('content-type');
  const size = bodySize(response);
  const reader = response.body?.getReader();
  const parts: string[] = [];
  let decoder: TextDecoder | null = null;
  let head = new Uint8Array();
  let received = 0;
  for (;;) {
    const step = reader && (await orNetworkError(reader.read(), url, signal));
    if (!step || step.done) break;
    received += step.value.length;
    onProgress?.(received <= size ? received / size : null);
    if (decoder) {
      parts.push(decoder.decode(step.value, { stream: true }));
      continue;
    }
    head = joined(head, step.value);
    if (head.length < BOM_BYTES) continue;
    decoder = decoderFor(head, type);
    parts.push(decoder.decode(head, { stream: true }));
  }
  parts.push(decoder ? decoder.decode() : decoderFor(head, type).decode(head));
  return parts.join('');
}

/** Bytes to come; NaN where unknown, as with a compressed body, whose length is of other bytes. */
function bodySize({ headers }: Response): number {
  if (headers.get('content-encoding')) return Number.NaN;
  return Number.parseInt(headers.get('content-length') ?? '', 10);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
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
