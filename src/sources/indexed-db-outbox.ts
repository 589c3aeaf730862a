/** An outbox in the browser's own database: what is kept there outlasts the page, and its tabs share it. */
import type { DBSchema, IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';
import type { AnyEntry, ClientEntry } from '../log/entry.js';
import {
  type Incoming,
  incoming,
  isNew,
  isVerdict,
  type Verdict,
  verdictOn,
} from '../log/entry-log.js';
import { type Item, newItem } from '../log/outbox.js';
import { readEntry } from '../log/validate.js';
import type { Outbox, Stamp } from './outbox.js';
import { abort, endOf, NotKeptError, OwnDatabase } from './own-database.js';
import { hasTextAndList, SecondCopies } from './second-copies.js';

/** The name of the database, and of the folder of its second copies. */
const NAME = 'roadmap-tracker-outbox';

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
  /** Only in a database made after the browser had thrown another one away; empty once the copies were read back. */
  wiped: { key: typeof WIPE; value: true };
}

const WIPE = 'wipe';

type Database = IDBPDatabase<Schema>;
type Store = IDBPObjectStore<Schema, StoreNames<Schema>[], 'items', 'readwrite'>;

/** What was kept at once. */
interface Kept extends Stamp {
  readonly log: string;
  readonly entries: readonly AnyEntry[];
}

export const ITEM_COPIES = new SecondCopies(NAME, (value): value is Kept =>
  hasTextAndList(value, 'log', 'entries'),
);

export class IndexedDbOutbox implements Outbox {
  readonly lasts = true;
  readonly #log: string;
  readonly #database = new OwnDatabase<Schema>(NAME, create, restore);

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
    const log = this.#log;
    const verdicts = await this.#write((store) => addTo(store, log, entries, { sub, epoch }));
    const added = entries.filter((_, i) => isNew(verdicts[i])).map(({ entry }) => entry);
    if (added.length > 0) await ITEM_COPIES.add({ log, sub, epoch, entries: added });
    return verdicts;
  }

  async change(ids: readonly string[] | null, change: (item: Item) => Item | null): Promise<void> {
    let isLess = false;
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
        if (isHereAlone(item) && !(next && isHereAlone(next))) isLess = true;
      }
    });
    // What cannot be deleted now is deleted the next time.
    if (isLess) await this.#dropCopies().catch(() => {});
  }

  /** Deletes the copies of what the log has, and of what is given up. */
  async #dropCopies(): Promise<void> {
    let here: Promise<ReadonlySet<string>> | null = null;
    await ITEM_COPIES.drop(async ({ log, entries }) => {
      if (log !== this.#log) return false;
      // Read after the copies: another tab may keep something meanwhile, and copies it after that.
      here ??= this.#idsHereAlone();
      const ids = await here;
      return !entries.some(({ id }) => ids.has(id));
    });
  }

  async #idsHereAlone(): Promise<ReadonlySet<string>> {
    return new Set((await this.items()).filter(isHereAlone).map(({ entry }) => entry.id));
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

/** Whether the log does not have it: it waits, or was refused, or something else stands there. */
function isHereAlone({ standing }: Item): boolean {
  return standing.at !== 'accepted' && standing.at !== 'pending';
}

function create(database: Database, wiped: boolean): void {
  const store = database.createObjectStore('items', { keyPath: ['log', 'place'] });
  store.createIndex('id', ['log', 'id'], { unique: true });
  // Written down, as nobody is told a second time.
  if (wiped) void database.createObjectStore('wiped').put(true, WIPE);
}

/** Reads all copies back, in one step, where the browser has thrown the items away. They are sent again, which does no harm. */
async function restore(database: Database): Promise<void> {
  if (!database.objectStoreNames.contains('wiped')) return;
  if (!(await database.get('wiped', WIPE))) return;
  const copies = await ITEM_COPIES.all();
  const transaction = database.transaction(['items', 'wiped'], 'readwrite', {
    durability: 'strict',
  });
  for (const { log, entries, ...stamp } of copies) {
    const read = entries.map((entry) => incoming(entry, (entry as ClientEntry).roadmap));
    const sound = read.filter((one): one is Incoming => !isVerdict(one));
    await addTo(transaction.objectStore('items'), log, sound, stamp);
  }
  await transaction.objectStore('wiped').delete(WIPE);
  await transaction.done;
}

/** Adds entries to the items of a log that are not there yet; one verdict each. */
async function addTo(
  store: Store,
  log: string,
  entries: readonly Incoming[],
  { sub, epoch }: Stamp,
): Promise<Verdict[]> {
  const range = IDBKeyRange.bound([log, 0], endOf(log));
  let place = (await store.openKeyCursor(range, 'prev'))?.key[1] ?? 0;
  const verdicts: Verdict[] = [];
  for (const one of entries) {
    const { id } = one.entry;
    const kept = await store.index('id').get([log, id]);
    verdicts.push(verdictOn(one, kept));
    if (kept) continue;
    place += 1;
    await store.add({ ...newItem(one, place, sub, epoch), log, id });
  }
  return verdicts;
}
