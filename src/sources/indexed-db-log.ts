/** The log in the browser's own database: it outlasts the page, and all tabs of a site share it. */
import type { DBSchema, IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';
import type { AnyEntry } from '../log/entry.js';
import {
  type Cursor,
  cursorAt,
  type EntryLog,
  type Incoming,
  incoming,
  isNew,
  isVerdict,
  type LogListener,
  notify,
  placeOf,
  type Since,
  type Verdict,
  verdictOn,
  verdictsOn,
} from '../log/entry-log.js';
import { readEntry } from '../log/validate.js';
import { inSlices } from '../work/slices.js';
import { abort, endOf, NotKeptError, OwnDatabase, reasonOf } from './own-database.js';
import { hasTextAndList, SecondCopies } from './second-copies.js';

/** The name of the database, and of the channel on which tabs notify each other. */
const NAME = 'roadmap-tracker-log';

interface Row {
  readonly roadmap: string;
  /** 1 for the first entry of its roadmap, without gaps. */
  readonly place: number;
  readonly id: string;
  readonly hash: string;
  readonly entry: AnyEntry;
}

interface Schema extends DBSchema {
  entries: {
    key: [roadmap: string, place: number];
    value: Row;
    indexes: { id: [roadmap: string, id: string] };
  };
  /** Only in a database made after the browser had thrown another one away. Its one row is about that. */
  wiped: {
    key: typeof WIPE;
    /** How many entries were read back from copies, of all roadmaps; null until they were. */
    value: { readonly restored: number | null };
  };
}

const WIPE = 'wipe';

/** What was appended at once. */
interface EntryCopy {
  readonly roadmap: string;
  readonly entries: readonly AnyEntry[];
}

export const ENTRY_COPIES = new SecondCopies(NAME, (value): value is EntryCopy =>
  hasTextAndList(value, 'roadmap', 'entries'),
);

type Database = IDBPDatabase<Schema>;

/** The log of one roadmap in this browser. */
export class IndexedDbLog implements EntryLog {
  readonly roadmap: string;
  #wiped = false;
  #restored = 0;
  readonly #listeners = new Set<LogListener>();
  readonly #channel: BroadcastChannel | null;
  readonly #database = new OwnDatabase<Schema>(NAME, create, async (database) => {
    const wipe = hasWipe(database) ? await database.get('wiped', WIPE) : undefined;
    this.#wiped = wipe !== undefined;
    this.#restored = wipe?.restored ?? (wipe ? await restore(database) : 0);
  });
  /** Rows read before, by the id of their entry, which needs no second check: entries never change. */
  readonly #checked = new Map<string, Pick<Row, 'hash' | 'entry'>>();
  /** Listeners have been notified of the entries up to this position. */
  #notifiedTo = 0;
  /** One notification at a time, so that listeners get each entry once and in order. */
  #notifying: Promise<void> = Promise.resolve();

  /** Opens the log of a roadmap; NotKeptError if the browser stores nothing. */
  static async open(roadmap: string): Promise<IndexedDbLog> {
    const log = new IndexedDbLog(roadmap);
    try {
      log.#notifiedTo = await log.#last();
      return log;
    } catch (error) {
      log.close();
      throw new NotKeptError('this browser keeps nothing for this page', { cause: error });
    }
  }

  private constructor(roadmap: string) {
    this.roadmap = roadmap;
    this.#channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : null;
    this.#channel?.addEventListener('message', ({ data }) => {
      if (data === roadmap) this.#notify();
    });
  }

  async append(entries: readonly unknown[]): Promise<Verdict[]> {
    return verdictsOn(entries, this.roadmap, async (sound) => {
      // If that fails, nothing was kept: the transaction is all or nothing.
      const keeping = this.#keep(sound);
      const verdicts = await keeping.catch((error) => sound.map((one) => refused(one, error)));
      await this.#notify();
      return verdicts;
    });
  }

  async since(cursor?: Cursor | null): Promise<Since> {
    const asked = placeOf(cursor);
    const last = await this.#last();
    const place = asked > last ? 0 : asked;
    const entries = await this.#after(place);
    return { entries, cursor: cursorAt(place + entries.length) };
  }

  subscribe(listener: LogListener): () => void {
    const own: LogListener = (entries) => listener(entries);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /**
   * Whether the browser has thrown away what it had kept for this site, as Chromium does where its database
   * did not survive a crash (`dataLoss` of the event `upgradeneeded`). True until `wipeTold` is called, in
   * every log of the site that is opened.
   */
  get wiped(): boolean {
    return this.#wiped;
  }

  /**
   * How many entries were there again after that, of all roadmaps: those whose second copies were not dropped,
   * where the site has a private file system (OPFS).
   */
  get restored(): number {
    return this.#restored;
  }

  /** Says that the reader knows that the browser has thrown entries away. */
  async wipeTold(): Promise<void> {
    const database = await this.#database.open();
    if (hasWipe(database)) await database.delete('wiped', WIPE);
    this.#wiped = false;
  }

  /** Deletes the second copies of entries that are elsewhere, too: in a file, for example. */
  async dropCopies(isElsewhere: (id: string) => boolean): Promise<void> {
    await ENTRY_COPIES.drop(
      ({ roadmap, entries }) =>
        roadmap === this.roadmap && entries.every(({ id }) => isElsewhere(id)),
    );
  }

  /** Closes the database and the channel. The entries stay. */
  close(): void {
    this.#channel?.close();
    this.#listeners.clear();
    this.#database.release();
  }

  async #keep(sound: readonly Incoming[]): Promise<Verdict[]> {
    if (sound.length === 0) return [];
    // Strict durability: an accepted entry is on the disk, even if the browser is killed.
    const database = await this.#database.open();
    const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
    // It may fail while something else is awaited, and is awaited itself below.
    transaction.done.catch(() => {});
    try {
      const verdicts = await addTo(transaction.store, this.roadmap, sound);
      await transaction.done;
      const entries = sound.flatMap(({ entry }, i) => (isNew(verdicts[i]) ? [entry] : []));
      if (entries.length > 0) {
        await ENTRY_COPIES.add({ roadmap: this.roadmap, entries });
        this.#channel?.postMessage(this.roadmap);
      }
      return verdicts;
    } catch (error) {
      // Without this, what was added before the error would stay.
      abort(transaction);
      throw error;
    }
  }

  /** Notifies listeners of new entries. */
  #notify(): Promise<void> {
    this.#notifying = this.#notifying.then(async () => {
      // What cannot be read now is reported with the next entries.
      const news = await this.since(cursorAt(this.#notifiedTo)).catch(() => null);
      if (news === null) return;
      this.#notifiedTo = placeOf(news.cursor);
      if (news.entries.length > 0) notify(this.#listeners, news.entries);
    });
    return this.#notifying;
  }

  async #last(): Promise<number> {
    const { store } = (await this.#database.open()).transaction('entries');
    return lastPlace(store, this.roadmap);
  }

  async #after(place: number): Promise<AnyEntry[]> {
    const database = await this.#database.open();
    const entries: AnyEntry[] = [];
    // Not all at once, as each new one is checked, and the page has to go on.
    for (let from = place; ; from += AT_ONCE) {
      const range = IDBKeyRange.bound([this.roadmap, from], endOf(this.roadmap), true);
      const rows = await database.getAll('entries', range, AT_ONCE);
      entries.push(...(await inSlices(this.#reading(rows))));
      if (rows.length < AT_ONCE) return entries;
    }
  }

  *#reading(rows: readonly Row[]): Generator<number, AnyEntry[]> {
    const entries: AnyEntry[] = [];
    for (const { id, hash, entry } of rows) {
      let checked = this.#checked.get(id);
      // Another hash: the database was emptied, and this entry came later.
      if (checked?.hash !== hash) {
        checked = { hash, entry: readEntry(entry).entry ?? entry };
        this.#checked.set(id, checked);
      }
      entries.push(checked.entry);
      yield entries.length;
    }
    return entries;
  }
}

/** Rows that are read from the database at once. */
const AT_ONCE = 500;

function create(database: Database, wiped: boolean): void {
  const store = database.createObjectStore('entries', { keyPath: ['roadmap', 'place'] });
  store.createIndex('id', ['roadmap', 'id'], { unique: true });
  // Written down, as nobody is told a second time.
  if (wiped) void database.createObjectStore('wiped').put({ restored: null }, WIPE);
}

function hasWipe({ objectStoreNames }: Database): boolean {
  return objectStoreNames.contains('wiped');
}

/** Reads all copies back, in one step; returns how many entries there are. */
async function restore(database: Database): Promise<number> {
  const copies = await ENTRY_COPIES.all();
  const transaction = database.transaction(['entries', 'wiped'], 'readwrite', {
    durability: 'strict',
  });
  // Another tab may have done so meanwhile.
  const wipe = await transaction.objectStore('wiped').get(WIPE);
  let restored = wipe?.restored ?? 0;
  if (wipe?.restored === null) {
    for (const { roadmap, entries } of copies) {
      const sound = entries
        .map((entry) => incoming(entry, roadmap))
        .filter((one): one is Incoming => !isVerdict(one));
      const verdicts = await addTo(transaction.objectStore('entries'), roadmap, sound);
      restored += verdicts.filter(isNew).length;
    }
    await transaction.objectStore('wiped').put({ restored }, WIPE);
  }
  await transaction.done;
  return restored;
}

/** Adds entries to those of a roadmap that are not there yet; one verdict each. */
async function addTo(
  store: Entries<'readwrite'>,
  roadmap: string,
  sound: readonly Incoming[],
): Promise<Verdict[]> {
  let place = await lastPlace(store, roadmap);
  const verdicts: Verdict[] = [];
  for (const one of sound) {
    const { entry, hash } = one;
    const kept = await store.index('id').get([roadmap, entry.id]);
    verdicts.push(verdictOn(one, kept));
    if (kept) continue;
    place += 1;
    await store.add({ roadmap, place, id: entry.id, hash, entry });
  }
  return verdicts;
}

type Entries<Mode extends IDBTransactionMode> = IDBPObjectStore<
  Schema,
  StoreNames<Schema>[],
  'entries',
  Mode
>;

/** The position of the last entry of a roadmap; 0 if there is none. */
async function lastPlace<Mode extends IDBTransactionMode>(
  store: Entries<Mode>,
  roadmap: string,
): Promise<number> {
  const range = IDBKeyRange.bound([roadmap, 0], endOf(roadmap));
  return (await store.openKeyCursor(range, 'prev'))?.key[1] ?? 0;
}

function refused({ entry: { id } }: Incoming, error: unknown): Verdict {
  return { id, verdict: 'refused', reason: reasonOf(error), problems: [] };
}
