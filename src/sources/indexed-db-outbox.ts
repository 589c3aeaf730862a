/** An outbox in the browser's own database: what is kept there outlasts the page, and its tabs share it. */
import type { DBSchema, IDBPObjectStore } from 'idb';
import { type Incoming, type Verdict, verdictOn } from '../log/entry-log.js';
import { type Item, newItem } from '../log/outbox.js';
import { readEntry } from '../log/validate.js';
import type { Outbox, Stamp } from './outbox.js';
import { abort, endOf, NotKeptError, OwnDatabase } from './own-database.js';

interface Row extends Item {
  /** The address of the log. */
  readonly log: string;
  readonly id: string;
}

interface Schema extends DBSchema {
  items: {
    key: [log: string, place: number];
    value: Row;
    indexes: { id: [log: string, id: string] };
  };
}

type Store = IDBPObjectStore<Schema, ['items'], 'items', 'readwrite'>;

export class IndexedDbOutbox implements Outbox {
  readonly lasts = true;
  readonly #log: string;
  readonly #database = new OwnDatabase<Schema>('roadmap-tracker-outbox', (database) => {
    const store = database.createObjectStore('items', { keyPath: ['log', 'place'] });
    store.createIndex('id', ['log', 'id'], { unique: true });
  });

  /** Opens the outbox of the log at an address; NotKeptError if the browser stores nothing. */
  static async open(log: string): Promise<IndexedDbOutbox> {
    const outbox = new IndexedDbOutbox(log);
    try {
      await outbox.items();
      return outbox;
    } catch (error) {
      outbox.close();
      throw new NotKeptError('this browser keeps nothing for this page', { cause: error });
    }
  }

  private constructor(log: string) {
    this.#log = log;
  }

  async items(): Promise<readonly Item[]> {
    const range = IDBKeyRange.bound([this.#log, 0], endOf(this.#log));
    const rows = await (await this.#database.open()).getAll('items', range);
    return rows.map(({ log: _, id: _id, ...item }) => readAgain(item));
  }

  async keep(entries: readonly Incoming[], { sub, epoch }: Stamp): Promise<Verdict[]> {
    if (entries.length === 0) return [];
    return this.#write(async (store) => {
      const range = IDBKeyRange.bound([this.#log, 0], endOf(this.#log));
      let place = (await store.openKeyCursor(range, 'prev'))?.key[1] ?? 0;
      const verdicts: Verdict[] = [];
      for (const one of entries) {
        const { id } = one.entry;
        const kept = await store.index('id').get([this.#log, id]);
        verdicts.push(verdictOn(one, kept));
        if (kept) continue;
        place += 1;
        await store.add({ ...newItem(one, place, sub, epoch), log: this.#log, id });
      }
      return verdicts;
    });
  }

  async change(ids: readonly string[] | null, change: (item: Item) => Item | null): Promise<void> {
    await this.#write(async (store) => {
      const range = IDBKeyRange.bound([this.#log, 0], endOf(this.#log));
      const rows = ids
        ? await Promise.all(ids.map((id) => store.index('id').get([this.#log, id])))
        : await store.getAll(range);
      for (const row of rows) {
        if (!row) continue;
        const { log, id, ...item } = row;
        const next = change(item);
        if (!next) await store.delete([log, row.place]);
        else if (next !== item) await store.put({ ...next, log, id });
      }
    });
  }

  close(): void {
    this.#database.release();
  }

  /** All or nothing, and on the disk when it resolves, even if the browser is killed. */
  async #write<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const database = await this.#database.open();
    const transaction = database.transaction('items', 'readwrite', { durability: 'strict' });
    // It may fail while something else is awaited, and is awaited itself below.
    transaction.done.catch(() => {});
    try {
      const result = await work(transaction.store);
      await transaction.done;
      return result;
    } catch (error) {
      abort(transaction);
      throw error;
    }
  }
}

/** Checked like everything that comes from elsewhere: another program may have written it. */
function readAgain(item: Item): Item {
  return { ...item, entry: readEntry(item.entry).entry ?? item.entry };
}
