/** The tabs of a browser that show one log: what they tell each other, and which of them leads. */
import type { LogState } from './log-state.js';

/** Runs something in one tab at a time: in this one as soon as no other does. */
export type Alone = (name: string, signal: AbortSignal, run: () => Promise<void>) => void;

export type Kind = 'outbox' | 'news' | 'hello' | 'wake' | 'state';

export interface Message {
  /** Its address. */
  readonly log: string;
  readonly kind: Kind;
  readonly state?: LogState;
}

const CHANNEL = 'roadmap-tracker-outbox';

export class Tabs {
  readonly #log: string;
  readonly #channel: BroadcastChannel | null;

  constructor(log: string, onMessage: (message: Message) => void) {
    this.#log = log;
    this.#channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
    this.#channel?.addEventListener('message', ({ data }) => {
      if (data?.log === log) onMessage(data);
    });
  }

  /** Of what only one tab is to do. */
  get name(): string {
    return `${CHANNEL} ${this.#log}`;
  }

  tell(kind: Kind, state?: LogState): void {
    const message: Message = { log: this.#log, kind, ...(state && { state }) };
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#channel?.close();
  }
}

/** By a Web Lock; where a page may use none, each tab leads, and the log keeps once what it gets twice. */
export function byLock(name: string, signal: AbortSignal, run: () => Promise<void>): void {
  const { locks } = navigator;
  if (!locks) void run();
  else locks.request(name, { signal }, run).catch(() => {});
}
