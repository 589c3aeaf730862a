import { fold, freeId, slug } from '../model/ids.js';
import type { Company, FiscalYear, Source, Stage } from '../model/types.js';
import { isRecord, isText, type Raw, textField } from './fields.js';

/** The stages of a data set that does not define its own. */
export const STAGES: readonly Stage[] = [
  { id: 'research', name: 'Research' },
  { id: 'sample', name: 'Sample' },
  { id: 'pilot-line', name: 'Pilot line' },
  { id: 'demonstration', name: 'Demonstration' },
  { id: 'launch', name: 'Launch' },
  { id: 'mass-production', name: 'Mass production' },
];

export const newName = (id: string, name: string): Stage => ({ id, name });

/** Entries by id and by name, in the order they were added. */
export class NameTable<T extends { readonly id: string; readonly name: string }> {
  readonly list: T[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  /** A cache of names as they were written, as folding a name is slow. */
  readonly #written = new Map<string, number>();

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  add(entry: T): number {
    const index = this.list.push(entry) - 1;
    this.#byId.set(entry.id, index);
    const name = fold(entry.name);
    if (!this.#byName.has(name)) this.#byName.set(name, index);
    return index;
  }

  replace(index: number, entry: T): void {
    this.list[index] = entry;
  }

  /** Index of the entry with this id or name, or with the id that the name would get; -1 if there is none. */
  find(text: string): number {
    const known = this.#byId.get(text) ?? this.#written.get(text);
    if (known !== undefined) return known;
    const named = this.#byName.get(fold(text));
    if (named === undefined) return this.#byId.get(slug(text)) ?? -1;
    this.#written.set(text, named);
    return named;
  }

  /** The entry with this id or name; if there is none, adds the one that `create` makes. */
  findOrAdd(
    text: string,
    create: (id: string, name: string) => T,
  ): { index: number; added: boolean } {
    const found = this.find(text);
    if (found >= 0) return { index: found, added: false };
    const id = freeId(slug(text), this);
    return { index: this.add(create(id, text)), added: true };
  }
}

/** Sources by id, and those that claims contain by their content. */
export class SourceTable {
  readonly list: Source[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byContent = new Map<string, number>();

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  add(source: Source): number {
    const index = this.list.push(source) - 1;
    this.#byId.set(source.id, index);
    const content = contentKey(source);
    if (content && !this.#byContent.has(content)) this.#byContent.set(content, index);
    return index;
  }

  /** Index of the source that a claim names by id or URL, or contains as an object; -1 if it is not there. */
  find(value: unknown): number {
    if (typeof value === 'string') {
      const text = value.trim();
      return this.#byId.get(text) ?? this.#byContent.get(contentKey({ url: text })) ?? -1;
    }
    if (!isRecord(value)) return -1;
    const id = textField(value, 'id');
    return (
      (id !== null ? this.#byId.get(id) : undefined) ?? this.#byContent.get(contentKey(value)) ?? -1
    );
  }

  /** Adds a source that a claim contains: a URL, or an object; returns its index. */
  derive(value: string | Raw): number {
    const raw = typeof value === 'string' ? { url: value.trim() } : value;
    const wanted = textField(raw, 'id') ?? `s${this.list.length + 1}`;
    return this.add({ ...raw, id: freeId(wanted, this) });
  }
}

/** Equal for the same source: its URL, else publisher, title and date; "" if it has none of these. */
function contentKey(raw: Raw): string {
  const url = textField(raw, 'url');
  if (url !== null) return `url ${url}`;
  const told = ['publisher', 'title', 'published'].map((key) => textField(raw, key) ?? '');
  return told.join('') && `text ${told.join('\n')}`;
}

/** Companies by id and name. */
export class CompanyTable extends NameTable<Company> {
  fiscalYear(index: number): FiscalYear | undefined {
    return this.list[index]?.fiscalYear;
  }
}

export function stageTable(stages: readonly Stage[]): NameTable<Stage> {
  const table = new NameTable<Stage>();
  for (const stage of stages) table.add(stage);
  return table;
}

/** A stage or technology from its entry in a document: text, or an object with an id or a name. */
export function namedEntry(value: unknown): Stage | null {
  if (isText(value) && value.trim()) {
    return { id: slug(value), name: value.trim() };
  }
  if (!isRecord(value)) return null;
  const id = textField(value, 'id');
  const name = textField(value, 'name');
  const label = name ?? id;
  return label === null ? null : { ...value, id: id ?? slug(label), name: label };
}
