/**
 * Why a source failed: its address is invalid, the page is offline, the server did not respond or stopped
 * for too long, the response was incomplete or too large, the server refused (see status), it sent a web
 * page or an empty file, a Google sheet is not shared, or the content cannot be read (see message).
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
  | 'sheet'
  | 'content';

/** Details of a failure. */
export interface Circumstances {
  /** `content` by default. */
  readonly fault?: SourceFault;
  /** How to correct it. */
  readonly hint: string;
  /** Absolute address of the source; null if it was in the page. */
  readonly url?: string | null;
  /** HTTP status, if a server answered. */
  readonly status?: number | null;
  /** The response's Retry-After header (RFC 9110). */
  readonly retryAfter?: string | null;
  readonly cause?: unknown;
}

/** A source failed to give a roadmap. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: SourceFault;
  /** How to correct it. */
  readonly hint: string;
  /** Absolute address of the source; null if it was in the page. */
  readonly url: string | null;
  /** HTTP status; null if no server answered. */
  readonly status: number | null;
  /** The response's Retry-After header, seconds or a date (RFC 9110); null if there was none. */
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
