/** The calls of a log's server that a page makes: see src/server/app.ts. */

import type { AnyEntry } from '../log/entry.js';
import type { Answer, Published } from '../log/outbox.js';
import { readEntry } from '../log/validate.js';
import { isRecord, type Raw } from '../read/fields.js';

/** Resolves to a bearer token; null or "" where nobody has signed in. */
export type Credentials = () => string | null | undefined | PromiseLike<string | null | undefined>;

/** A person in the log. */
export interface Member {
  readonly sub: string;
  readonly name: string;
  readonly role: string;
}

/** Published entries in order, and where the next ones begin. */
export interface Page {
  readonly epoch: string;
  readonly pub: number;
  readonly more: boolean;
  readonly entries: readonly Published[];
}

/** A request that brought no answer that helps. */
export class CallError extends Error {
  constructor(
    message: string,
    /** 0 where no answer came. */
    readonly status: number,
    /** Milliseconds after which the server wants to be asked again; 0 where it has not said. */
    readonly wait = 0,
    /** That of a log that has begun anew. */
    readonly epoch: string | null = null,
  ) {
    super(message);
  }
}

/** Milliseconds that an answer may take. */
const PATIENCE = 30_000;

export class LogCalls {
  /** `https://host/v1/roadmaps/ID`, without a slash at the end. */
  readonly url: string;
  credentials: Credentials | null;
  #token: string | null = null;
  #isSignedOut = false;
  /** Of a request for a token that is under way. */
  #asking: Promise<string | null> | null = null;

  constructor(url: string, credentials: Credentials | null) {
    this.url = url;
    this.credentials = credentials;
  }

  /** Whether there was no token when it was last asked for. */
  get isSignedOut(): boolean {
    return this.#isSignedOut;
  }

  /** The token is asked for anew before the next request. */
  forget(): void {
    this.#token = null;
  }

  async me(signal: AbortSignal): Promise<Member> {
    const { sub, name, role } = await this.#json('/me', { signal });
    return { sub: String(sub), name: String(name), role: String(role) };
  }

  /** The snapshot that a reader starts from: its address, and where the log goes on from it. */
  async head(signal: AbortSignal): Promise<{ snapshot: string; cursor: string }> {
    const { epoch, snapshot } = await this.#json('/head.json', { signal, cache: 'no-cache' });
    const { hash, pub } = fieldsOf(snapshot);
    return { snapshot: `${this.url}/snapshots/${hash}.json`, cursor: `${epoch}.${pub}` };
  }

  async since(cursor: string | null, signal: AbortSignal): Promise<Page> {
    const query = cursor === null ? '' : `?since=${encodeURIComponent(cursor)}`;
    return pageOf(await this.#json(`/entries${query}`, { signal }));
  }

  async append(entries: readonly AnyEntry[], signal: AbortSignal): Promise<Answer[]> {
    const { verdicts } = await this.#json('/entries', { signal, body: { entries } });
    if (!Array.isArray(verdicts)) throw new CallError('it gives no verdicts', 0);
    return verdicts.filter(isRecord) as unknown[] as Answer[];
  }

  async present(milestone: string | null): Promise<void> {
    // Also when the page goes.
    const { signal } = new AbortController();
    await this.#answer('/presence', { signal, body: { milestone }, keepalive: true });
  }

  /** Opens the stream of events; the signal ends it. */
  async events(cursor: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const path = `/events?since=${encodeURIComponent(cursor)}`;
    const limit = limited(signal);
    const asking = { signal: limit.signal, accept: 'text/event-stream' };
    // Over when the headers are there: the stream goes on.
    const answer = await this.#answer(path, asking).finally(limit.met);
    const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
    if (!isStream || !answer.body) throw new CallError('it gives no stream of events', 0);
    return answer.body;
  }

  async #json(path: string, asking: Asking): Promise<Record<string, unknown>> {
    const limit = limited(asking.signal);
    let body: unknown;
    try {
      const answer = await this.#answer(path, { ...asking, signal: limit.signal });
      body = await answer.json().catch((error) => Promise.reject(lost(error)));
    } finally {
      limit.end();
    }
    if (!isRecord(body)) throw new CallError('it answered no JSON object', 0);
    return body;
  }

  /** One request, with a token; asked for once more where it is not taken. */
  async #answer(path: string, asking: Asking): Promise<Response> {
    const had = this.#token;
    const token = had ?? (await this.#ask());
    const first = await this.#fetch(path, asking, token);
    if (first.ok) return first;
    if (first.status !== 401 || had === null) throw await errorOf(first);
    if (this.#token === had) this.#token = null;
    const second = await this.#fetch(path, asking, this.#token ?? (await this.#ask()));
    if (second.ok) return second;
    throw await errorOf(second);
  }

  async #fetch(path: string, asking: Asking, token: string | null): Promise<Response> {
    const { signal, body, keepalive = false } = asking;
    const { cache = 'no-store', accept = 'application/json' } = asking;
    try {
      const answer = await fetch(this.url + path, {
        method: body === undefined ? 'GET' : 'POST',
        cache,
        keepalive,
        // Who asks is said by the token alone.
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal,
        headers: {
          accept,
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (answer.status === 401) this.#token = null;
      return answer;
    } catch (error) {
      throw lost(error);
    }
  }

  async #ask(): Promise<string | null> {
    this.#asking ??= (async () => (await this.credentials?.()) || null)().finally(() => {
      this.#asking = null;
    });
    let token: string | null;
    this.#isSignedOut = false;
    try {
      token = await this.#asking;
      this.#isSignedOut = token === null;
    } catch (error) {
      throw new CallError(`credentials() failed: ${(error as Error)?.message}`, 401);
    }
    // Anything else would be an error of the header, without a reason that helps.
    if (token !== null && !/^[\w.~+/=-]+$/.test(token))
      throw new CallError('credentials() gave no bearer token', 401);
    this.#token = token;
    return token;
  }
}

interface Asking {
  readonly signal: AbortSignal;
  readonly body?: unknown;
  readonly keepalive?: boolean;
  readonly cache?: RequestCache;
  readonly accept?: string;
}

/** A signal that ends what takes too long, until the answer is `met`; `end` lets go of the other signal, too. */
function limited(signal: AbortSignal): { readonly signal: AbortSignal; met(): void; end(): void } {
  const ending = new AbortController();
  const abort = () => ending.abort();
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(abort, PATIENCE);
  const met = () => clearTimeout(timer);
  const end = () => {
    met();
    signal.removeEventListener('abort', abort);
  };
  return { signal: ending.signal, met, end };
}

function lost(error: unknown): CallError {
  return new CallError((error as Error)?.message || 'no answer came', 0);
}

async function errorOf(answer: Response): Promise<CallError> {
  const body: unknown = await answer.json().catch(() => null);
  const { error, epoch } = fieldsOf(body);
  const message = typeof error === 'string' ? error : `it answered ${answer.status}`;
  const wait = waitOf(answer.headers.get('retry-after'));
  return new CallError(message, answer.status, wait, typeof epoch === 'string' ? epoch : null);
}

/** Milliseconds by `Retry-After`: seconds, or a date (RFC 9110). */
function waitOf(header: string | null): number {
  const text = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Math.max(0, wait) || 0;
}

/** Entries as the log gives them out, in an answer or an event. */
export function pageOf(value: unknown): Page {
  const { cursor, more = false, entries } = fieldsOf(value);
  const [, epoch, pub] = /^(\w{1,32})\.(\d{1,15})$/.exec(String(cursor)) ?? [];
  if (!epoch || !Array.isArray(entries)) throw new CallError('it gives no entries', 0);
  return {
    epoch,
    pub: Number(pub),
    more: more === true,
    entries: entries.flatMap((given: unknown): Published[] => {
      if (!isRecord(given) || typeof given.id !== 'string') return [];
      const { entry } = readEntry(given);
      return [{ id: given.id, pub: Number(given.pub), entry }];
    }),
  };
}

const NOTHING: Raw = Object.create(null);

function fieldsOf(value: unknown): Raw {
  return isRecord(value) ? value : NOTHING;
}
