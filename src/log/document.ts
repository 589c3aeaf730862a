/** The document that entries are applied to: the long form of a roadmap, with its milestones found by id. */
import { nameKey } from '../model/ids.js';
import { FORMAT, type Roadmap } from '../model/roadmap.js';
import type { Company, Milestone, Source, Stage } from '../model/types.js';
import { type NameTable, stageTable } from '../read/tables.js';

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
  /** What undoes each change since the checkpoint, newest last; null without one. */
  #undoing: (() => void)[] | null = null;

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
      const before = this.list[index] as T;
      this.list[index] = record;
      this.#undoing?.push(() => {
        this.list[index] = before;
      });
      return;
    }
    this.#indices.set(record.id, this.list.push(record) - 1);
    this.#name(record);
    this.#undoing?.push(() => {
      this.list.pop();
      this.#indices.delete(record.id);
      const name = this.#nameOf(record);
      if (this.#named.get(name) === record.id) this.#named.delete(name);
    });
  }

  /** From now on changes can be undone; returns what undoes them. A checkpoint ends the one before. */
  checkpoint(): () => void {
    const undoing: (() => void)[] = [];
    this.#undoing = undoing;
    return () => {
      for (const undo of undoing.splice(0).reverse()) undo();
    };
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
  #stages: NameTable<Stage> | undefined;

  constructor(roadmap: Roadmap) {
    this.#head = roadmap.toJSON() as unknown as LogDocument;
    this.companies = new Records(this.#head.companies, ({ name }) => nameKey(name));
    this.sources = new Records(this.#head.sources);
    this.milestones = new Records(this.#head.milestones, titleKey);
  }

  /** Which stage a text is the id or the name of: its place in the list, else its name. */
  stageOf(text: string): number | string {
    this.#stages ??= stageTable(this.#head.stages as readonly Stage[]);
    const index = this.#stages.find(text);
    return index < 0 ? nameKey(text) : index;
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

  /** From now on changes can be undone; returns what undoes them. A checkpoint ends the one before. */
  checkpoint(): () => void {
    const undos = [this.companies, this.sources, this.milestones].map((list) => list.checkpoint());
    const { title, knownThrough } = this.#head;
    const format = this.#format;
    return () => {
      for (const undo of undos) undo();
      this.setHead({ title, knownThrough });
      this.#format = format;
    };
  }

  /** The milestones of the claims with some ids. */
  ownersOf(ids: ReadonlySet<string>): Map<string, string> {
    const owners = new Map<string, string>();
    for (const { id, claims } of this.milestones.list)
      for (const claim of claims) if (ids.has(claim.id)) owners.set(claim.id, id);
    return owners;
  }

  /** A document with one milestone and only what it, and more names, refer to, which is fast to read. */
  alone(
    milestone: Milestone | undefined,
    companies: readonly string[] = [],
    sources: readonly string[] = [],
  ): LogDocument {
    const { title, knownThrough } = this.#head;
    const owners = milestone ? [milestone.company, ...(milestone.partners ?? [])] : [];
    const cited = (milestone?.claims ?? []).map(({ source }) => source ?? '');
    const known = <T>(list: Iterable<T | undefined>) =>
      [...new Set(list)].filter((one) => one !== undefined);
    return {
      title,
      knownThrough,
      companies: known([...owners, ...companies].map((name) => this.companies.get(name))),
      sources: known([...cited, ...sources].map((id) => this.sources.get(id))),
      milestones: milestone ? [milestone] : [],
    };
  }
}
