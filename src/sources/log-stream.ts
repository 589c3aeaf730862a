/** Listens to a log's server-sent events, and notices a stream that is dead. */
import { eventReader, type ServerEvent } from './event-stream.js';
import { CallError, type LogCalls } from './log-calls.js';

const PACE = {
  /** Milliseconds without a sign of life, which the server gives every 15 seconds. */
  silence: 40_000,
  /** A stream that ends sooner counts as one that does not get through. */
  short: 5_000,
  retry: 1_000,
  most: 30_000,
} as const;

export class LogStream {
  readonly #calls: LogCalls;
  readonly #onEvent: (event: ServerEvent) => Promise<void>;
  /** Called when it has ended, with what it ended with if that was a refusal. */
  readonly #onEnd: (refusal: CallError | null) => void;
  #ending: AbortController | null = null;
  #failures = 0;
  /** When it may be opened again. */
  #due = 0;

  constructor(
    calls: LogCalls,
    onEvent: (event: ServerEvent) => Promise<void>,
    onEnd: (refusal: CallError | null) => void,
  ) {
    this.#calls = calls;
    this.#onEvent = onEvent;
    this.#onEnd = onEnd;
  }

  get isOpen(): boolean {
    return this.#ending !== null;
  }

  /** Milliseconds until it may be opened again. */
  get wait(): number {
    return Math.max(0, this.#due - Date.now());
  }

  /** Opens it, unless it is open or was not to be had a moment ago. */
  open(cursor: string): void {
    if (!this.isOpen && this.wait === 0) void this.#run(cursor);
  }

  close(): void {
    this.#ending?.abort();
  }

  async #run(cursor: string): Promise<void> {
    const ending = new AbortController();
    this.#ending = ending;
    const began = Date.now();
    let watch = setTimeout(() => ending.abort(), PACE.silence);
    let refusal: CallError | null = null;
    try {
      const reader = (await this.#calls.events(cursor, ending.signal)).getReader();
      const decoder = new TextDecoder();
      const read = eventReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        clearTimeout(watch);
        watch = setTimeout(() => ending.abort(), PACE.silence);
        for (const event of read(decoder.decode(piece.value, { stream: true })))
          await this.#onEvent(event);
      }
    } catch (error) {
      if (error instanceof CallError && error.status > 0) refusal = error;
      // What is read and means nothing ends it, too: it is asked for instead.
      ending.abort();
    }
    clearTimeout(watch);
    this.#ending = null;
    const now = Date.now();
    this.#failures = now - began > PACE.short ? 0 : this.#failures + 1;
    // Pages that were cut off together do not come back together.
    const pause = Math.min(PACE.most, PACE.retry * 2 ** Math.min(this.#failures, 10));
    this.#due = now + Math.max(refusal?.wait ?? 0, pause * Math.random());
    this.#onEnd(refusal);
  }
}
