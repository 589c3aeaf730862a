/**
 * Why a source failed: its address is none, the page is offline, nothing came, or nothing more for
 * too long, or not all of it, or too much, the server refused (see status), a web page or nothing at
 * all stood in the file, or what stood there cannot be read (see message).
 */
export type SourceFault =
  | 'address'
  | 'offline'
  | 'network'
  | 'time-out'
  | 'incomplete'
  | 'size'
  | 'status'
  | 'page'
  | 'empty'
  | 'content';

/** What else is known about a source that failed. */
export interface Circumstances {
  /** content by default. */
  readonly fault?: SourceFault;
  /** How to mend it. */
  readonly hint: string;
  /** Absolute address it was asked from; null where it stood in the page. */
  readonly url?: string | null;
  /** HTTP status, where a server answered. */
  readonly status?: number | null;
  /** What the server said in Retry-After (RFC 9110). */
  readonly retryAfter?: string | null;
  readonly cause?: unknown;
}

/** A source gave no roadmap: nothing came, or nothing in it can be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: SourceFault;
  /** How to mend it. */
  readonly hint: string;
  /** Absolute address it was asked from; null where it stood in the page. */
  readonly url: string | null;
  /** HTTP status; null where no server answered. */
  readonly status: number | null;
  /** When to ask again, as the server said: seconds or a date (RFC 9110, Retry-After); null where it did not. */
  readonly retryAfter: string | null;

  constructor(
    message: string,
    { fault = 'content', hint, url = null, status = null, retryAfter = null, cause }: Circumstances,
  ) {
    super(message, { cause });
    this.fault = fault;
    this.hint = hint;
    this.url = url;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
