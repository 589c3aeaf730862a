/** What else is known about a source that failed. */
interface Circumstances {
  /** How to mend it. */
  readonly hint: string;
  /** Absolute address it was asked from; null where it stood in the page. */
  readonly url?: string | null;
  /** HTTP status, where a server answered. */
  readonly status?: number | null;
  readonly cause?: unknown;
}

/** A source gave no roadmap: nothing came, or nothing in it can be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  /** How to mend it. */
  readonly hint: string;
  /** Absolute address it was asked from; null where it stood in the page. */
  readonly url: string | null;
  /** HTTP status; null where no server answered. */
  readonly status: number | null;

  constructor(message: string, { hint, url = null, status = null, cause }: Circumstances) {
    super(message, { cause });
    this.hint = hint;
    this.url = url;
    this.status = status;
  }
}
