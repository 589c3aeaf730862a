/** What is known here of the published entries of a log elsewhere. */
import { type AnyEntry, isKnown } from '../log/entry.js';
import type { Published } from '../log/outbox.js';
import type { Page } from './log-calls.js';

export class Mirror {
  #epoch: string | null = null;
  #pub = 0;
  #published = new Map<string, Published>();

  /** Entries up to the cursor are in the base that is shown, and need not be known. */
  constructor(cursor: string | null) {
    const [, epoch, pub] = /^(\w+)\.(\d+)$/.exec(cursor ?? '') ?? [];
    if (epoch) [this.#epoch, this.#pub] = [epoch, Number(pub)];
  }

  /** Null before the first answer. */
  get epoch(): string | null {
    return this.#epoch;
  }

  /** The number of the last entry that is known. */
  get pub(): number {
    return this.#pub;
  }

  get cursor(): string | null {
    return this.#epoch === null ? null : `${this.#epoch}.${this.#pub}`;
  }

  /** Whether a page is of this log, and leaves no gap. */
  continues({ epoch, entries: [first] }: Page): boolean {
    return epoch === this.#epoch && first !== undefined && first.pub <= this.#pub + 1;
  }

  /** Takes a page; returns what was not known, or null for a page of a log that has begun anew. */
  take({ epoch, pub, entries }: Page): Published[] | null {
    this.#epoch ??= epoch;
    if (epoch !== this.#epoch) return null;
    const fresh = entries.filter((one) => one.pub > this.#pub);
    this.#pub = Math.max(this.#pub, pub);
    for (const one of fresh) this.#add(one);
    return fresh;
  }

  /** Starts over with the pages of a log that has begun anew. */
  restart(pages: readonly Page[]): ReadonlyMap<string, Published> {
    this.#epoch = null;
    this.#pub = 0;
    this.#published = new Map();
    for (const page of pages) this.take(page);
    return this.#published;
  }

  /** The entries after a number, in order; those whose bodies were removed are left out. */
  after(pub: number): AnyEntry[] {
    return [...this.#published.values()].flatMap((one) =>
      one.entry && one.pub > pub ? [one.entry] : [],
    );
  }

  #add(one: Published): void {
    this.#published.set(one.id, one);
    const { entry } = one;
    if (!entry || !isKnown(entry) || entry.kind !== 'redact') return;
    const gone = entry.target?.entry?.toLowerCase() ?? '';
    const known = this.#published.get(gone);
    if (known) this.#published.set(gone, { ...known, entry: null });
  }
}
