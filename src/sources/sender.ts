/** Sends what is in an outbox, in order; one request at a time. */
import type { AnyEntry } from '../log/entry.js';
import { type Answer, answered, batchOf, type Item, wireEntry } from '../log/outbox.js';
import { CallError } from './log-calls.js';
import type { Outbox } from './outbox.js';

/** Entries of one request, and bytes. */
const MOST = 100;
const BYTES = 500_000;
/** A request that can never succeed as it is, for one of its entries or for its size. */
const HOPELESS = [400, 413, 415, 422];

/** Sends entries; rejects with a CallError. */
export type Append = (entries: readonly AnyEntry[]) => Promise<readonly Answer[]>;

/** What the log has answered about entries that were sent. */
export interface Heard {
  readonly entries: readonly AnyEntry[];
  readonly answers: readonly Answer[];
}

export class Sender {
  readonly #outbox: Outbox;
  readonly #append: Append;
  #most = MOST;
  /** The place of the last item that was asked about. */
  #asked = 0;

  constructor(outbox: Outbox, append: Append) {
    this.#outbox = outbox;
    this.#append = append;
  }

  /**
   * Sends the next items of a person, and keeps what became of each; null where there are none. Rejects with the
   * CallError of a request that is to be tried again: nothing has changed then.
   */
  async round(epoch: string, me: string): Promise<Heard | null> {
    const batch = batchOf(await this.#outbox.items(), me, this.#most, BYTES);
    return batch.length === 0 ? null : this.#send(batch, epoch, me);
  }

  /** Asks what became of entries that wait for an editor: sent again, they are kept once. */
  async ask(epoch: string, me: string): Promise<Heard | null> {
    const waits = ({ standing, sub }: Item) => standing.at === 'pending' && sub === me;
    const waiting = (await this.#outbox.items()).filter(waits);
    const next = waiting.filter(({ place }) => place > this.#asked).slice(0, this.#most);
    const batch = next.length > 0 ? next : waiting.slice(0, this.#most);
    this.#asked = batch.at(-1)?.place ?? 0;
    return batch.length === 0 ? null : this.#send(batch, epoch, me);
  }

  async #send(batch: readonly Item[], epoch: string, me: string): Promise<Heard> {
    const entries = batch.map(({ entry }) => entry);
    let answers: readonly Answer[];
    try {
      answers = await this.#append(batch.map((item) => wireEntry(item, epoch)));
      this.#most = Math.min(MOST, this.#most * 2);
    } catch (error) {
      if (!(error instanceof CallError) || !HOPELESS.includes(error.status)) throw error;
      if (batch.length > 1) {
        // Halves, until the one it is about stands alone and holds up nobody.
        this.#most = Math.floor(batch.length / 2);
        return { entries: [], answers: [] };
      }
      if (batch[0]?.standing.at !== 'waiting') throw error;
      const { id } = entries[0] as AnyEntry;
      answers = [{ id, verdict: 'refused', reason: error.message, problems: [] }];
      this.#most = MOST;
    }
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    if (entries.some(({ id }) => !byId.has(id)))
      throw new CallError('it did not answer about each entry', 0);
    const now = Date.now();
    await this.#outbox.change(
      entries.map(({ id }) => id),
      (item) => answered(item, byId.get(item.entry.id) as Answer, epoch, me, now),
    );
    return { entries, answers };
  }
}
