/** The document that entries are applied to: the long form of a roadmap, with its milestones found by id. */
import { nameKey } from '../model/ids.js';
import { FORMAT, type Roadmap } from '../model/roadmap.js';
import type { Company, Milestone, Source } from '../model/types.js';

/** A roadmap in the long form, for parseRoadmap or JSON.stringify. */
export interface LogDocument {
  readonly companies: readonly Company[];
  readonly sources: readonly Source[];
  readonly milestones: readonly Milestone[];
  readonly [field: string]: unknown;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A list of records that are found by id, and replaced but never changed. */
export class Records<T extends { readonly id: string }> {
  readonly list: T[];
  readonly #indices: Map<string, number>;
  readonly #named = new Map<string, string>();
  readonly #nameOf: (record: T) => string;

  /**
   * `nameOf` gives the name by which a record is found besides its id; of two with the same name, the first
   * is.
   */
  constructor(list: readonly T[], nameOf: (record: T) => string = ({ id }) => id) {
    this.list = [...list];
    this.#indices = new Map(list.map(({ id }, index) => [id, index]));
    this.#nameOf = nameOf;
    for (const record of list) this.#name(record);
  }

  get(id: string): T | undefined {
    return this.list[this.#indices.get(id) ?? -1];
  }

  named(name: string): T | undefined {
    return this.get(this.#named.get(name) ?? '');
  }

  /** Adds a record, or replaces the one with its id. */
  set(record: T): void {
    const index = this.#indices.get(record.id);
    if (index !== undefined) {
      this.list[index] = record;
      return;
    }
    this.#indices.set(record.id, this.list.push(record) - 1);
    this.#name(record);
  }

  #name(record: T): void {
    const name = this.#nameOf(record);
    if (!this.#named.has(name)) this.#named.set(name, record.id);
  }
}

/** The key of a milestone without an id. */
export function titleKey({ company, title }: Pick<Milestone, 'company' | 'title'>): string {
  return JSON.stringify([company, nameKey(title)]);
}

/** A document while entries are applied to it. */
export class Draft {
  readonly #head: Writable<LogDocument>;
  #format: number | null = null;
  readonly companies: Records<Company>;
  readonly sources: Records<Source>;
  readonly milestones: Records<Milestone>;

  constructor(roadmap: Roadmap) {
    this.#head = roadmap.toJSON() as unknown as LogDocument;
    this.companies = new Records(this.#head.companies, ({ name }) => nameKey(name));
    this.sources = new Records(this.#head.sources);
    this.milestones = new Records(this.#head.milestones, titleKey);
  }

  /** Sets fields of the document itself. */
  setHead(fields: Readonly<Record<string, unknown>>): void {
    Object.assign(this.#head, fields);
  }

  /** Fields of format 2 are used from now on; a newer format is kept. */
  raiseFormat(): void {
    const { format } = this.#head;
    this.#format = typeof format === 'number' && format > FORMAT ? format : FORMAT;
  }

  finish(): LogDocument {
    return {
      ...(this.#format && { format: this.#format }),
      ...this.#head,
      ...(this.#format && { format: this.#format }),
      companies: this.companies.list,
      sources: this.sources.list,
      milestones: this.milestones.list,
    };
  }

  /** A document with one milestone and only what it refers to, which is fast to read. */
  alone(milestone: Milestone): LogDocument {
    const { indicators: _, stages: __, ...head } = this.#head;
    const names = [milestone.company, ...(milestone.partners ?? [])];
    const known = <T>(list: Iterable<T | undefined>) =>
      [...new Set(list)].filter((one) => one !== undefined);
    return {
      ...head,
      companies: known(names.map((name) => this.companies.get(name))),
      sources: known(milestone.claims.map(({ source }) => this.sources.get(source ?? ''))),
      milestones: [milestone],
    };
  }
}
