/** A database of ours in this browser: opened when first needed, and again after it was closed. */
import type { DBSchema, IDBPDatabase } from 'idb';

/** The browser stores nothing for this page: a private window, a policy, or a broken profile. */
export class NotKeptError extends Error {}

export class OwnDatabase<Schema extends DBSchema> {
  readonly #name: string;
  readonly #create: (database: IDBPDatabase<Schema>, wiped: boolean) => void;
  readonly #opened: (database: IDBPDatabase<Schema>) => Promise<void>;
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  /**
   * `create` makes the stores of the first version; `wiped` where the browser has thrown away a database of
   * this name. `opened` does what is to be done before anyone uses it.
   */
  constructor(
    name: string,
    create: (database: IDBPDatabase<Schema>, wiped: boolean) => void,
    opened: (database: IDBPDatabase<Schema>) => Promise<void> = async () => {},
  ) {
    this.#name = name;
    this.#create = create;
    this.#opened = opened;
  }

  open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= this.#opening().catch((error: unknown) => {
      this.#database = null;
      throw error;
    });
    return this.#database;
  }

  /** Closes it. What is in it stays. */
  release(): void {
    this.#database?.then((database) => database.close()).catch(() => {});
    this.#database = null;
  }

  async #opening(): Promise<IDBPDatabase<Schema>> {
    // Loaded only for readers who record something.
    const { openDB } = await import('idb');
    const database = await openDB<Schema>(this.#name, 1, {
      upgrade: (database, _from, _to, _transaction, { dataLoss }: VersionChange) =>
        this.#create(database, dataLoss === 'total'),
      // Closed for a newer version in another tab; opened again here when needed.
      blocking: () => this.release(),
      terminated: () => {
        this.#database = null;
      },
    });
    await this.#opened(database);
    return database;
  }
}

/** Chromium says in it whether a database is new because the one before was thrown away. */
interface VersionChange extends IDBVersionChangeEvent {
  readonly dataLoss?: 'none' | 'total';
}

/** Ends a transaction of which nothing is to stay; one that failed has ended already. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended.
  }
}

/** A key after all numbers under a name: in IndexedDB, lists sort after numbers. */
export function endOf(name: string): [string, never] {
  return [name, [] as never];
}

/** Why nothing was kept, in words. */
export function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  return name === 'QuotaExceededError'
    ? 'this browser has no space left for it'
    : `this browser could not keep it: ${message}`;
}
