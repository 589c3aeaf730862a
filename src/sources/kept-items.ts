/** What is in an outbox, as it was last read: another tab may have changed it since. */
import type { Item } from '../log/outbox.js';
import type { Outbox } from './outbox.js';

export class KeptItems {
  readonly #outbox: Outbox;
  /** Called with the items of which the log has said more, whenever anything has changed. */
  readonly #onChange: (changed: readonly Item[]) => void;
  #list: readonly Item[] = [];
  /** Ids of what is being kept here: the log may have answered before it is read for the first time. */
  readonly #expected = new Set<string>();
  /** One reading at a time. */
  #reading: Promise<void> = Promise.resolve();

  constructor(outbox: Outbox, onChange: (changed: readonly Item[]) => void) {
    this.#outbox = outbox;
    this.#onChange = onChange;
  }

  /** In the order in which they are sent. */
  get list(): readonly Item[] {
    return this.#list;
  }

  /** Tells of what the log says about these, even if it has said so before they are read. */
  expect(ids: readonly string[]): void {
    for (const id of ids) this.#expected.add(id);
  }

  /** Resolves once a reading that is under way has ended. */
  get read(): Promise<void> {
    return this.#reading;
  }

  /** Reads it again, and tells of what has changed. */
  refresh(): Promise<void> {
    this.#reading = this.#reading.then(async () => {
      const items = await this.#outbox.items().catch(() => null);
      if (items) this.#take(items);
    });
    return this.#reading;
  }

  #take(items: readonly Item[]): void {
    const before = new Map(this.#list.map((item) => [item.entry.id, item]));
    const formerOf = ({ entry }: Item) => before.get(entry.id);
    const isSame = (item: Item) =>
      JSON.stringify(item.standing) === JSON.stringify(formerOf(item)?.standing);
    if (items.length === before.size && items.every(isSame)) return;
    // An entry that was known stays the same object, so that nothing is done about it again.
    this.#list = items.map((item) => ({ ...item, entry: formerOf(item)?.entry ?? item.entry }));
    const isAnswered = ({ entry, standing: { at } }: Item) => {
      const isExpected = this.#expected.has(entry.id);
      const former = before.get(entry.id)?.standing.at ?? (isExpected ? 'waiting' : undefined);
      return former !== undefined && at !== 'waiting' && at !== former;
    };
    const answered = this.#list.filter(isAnswered);
    for (const { entry } of items) this.#expected.delete(entry.id);
    this.#onChange(answered);
  }
}
