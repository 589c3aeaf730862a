/** Where an outbox is kept: what every store of one does, and one in memory. */
import { type Incoming, type Verdict, verdictOn } from '../log/entry-log.js';
import { type Item, newItem } from '../log/outbox.js';

/** By whom, and in which epoch of the log, entries are recorded; null where that is not known yet. */
export interface Stamp {
  readonly sub: string | null;
  readonly epoch: string | null;
}

/** The outbox of one log, shared by all tabs. */
export interface Outbox {
  /** Whether it outlasts the page. */
  readonly lasts: boolean;
  /** All items, in order. */
  items(): Promise<readonly Item[]>;
  /** Keeps entries, all or none; returns a verdict for each. Rejects where that failed. */
  keep(entries: readonly Incoming[], stamp: Stamp): Promise<Verdict[]>;
  /** Replaces items in one step, or removes those that become null: those of the ids, or all. */
  change(ids: readonly string[] | null, change: (item: Item) => Item | null): Promise<void>;
  close(): void;
}

/** An outbox that ends with the page. */
export class MemoryOutbox implements Outbox {
  readonly lasts = false;
  readonly #items = new Map<string, Item>();
  #place = 0;

  async items(): Promise<readonly Item[]> {
    return [...this.#items.values()];
  }

  async keep(entries: readonly Incoming[], { sub, epoch }: Stamp): Promise<Verdict[]> {
    return entries.map((one) => {
      const kept = this.#items.get(one.entry.id);
      if (!kept) {
        this.#place += 1;
        this.#items.set(one.entry.id, newItem(one, this.#place, sub, epoch));
      }
      return verdictOn(one, kept);
    });
  }

  async change(ids: readonly string[] | null, change: (item: Item) => Item | null): Promise<void> {
    for (const id of ids ?? [...this.#items.keys()]) {
      const item = this.#items.get(id);
      if (!item) continue;
      const next = change(item);
      if (next) this.#items.set(id, next);
      else this.#items.delete(id);
    }
  }

  close(): void {}
}
