import { bare } from '../model/bare.js';
import { freeId, nameKey, nearKey, slug } from '../model/ids.js';
import type { Company, FiscalYear, Source, Stage } from '../model/types.js';
import { isBlank, isRecord, isText, type Raw, textField } from './fields.js';

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

/**
 * Entries by id and by name, in the order they were added. A text refers to the entry whose record gives it as
 * the id, else to the one of that name (see nameKey). Ids that were derived from names are not looked up
 * while a document is read, because a later entry may be called exactly that.
 */
export class NameTable<T extends { readonly id: string; readonly name: string }> {
  readonly list: T[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  /** Entries by the nameKey of their id; if given ids share a key, the first. Derived ids never share one. */
  readonly #byIdKey = new Map<string, number>();
  readonly #byNear = new Map<string, number>();
  /** A cache by names as written, because nameKey is slow. */
  readonly #written = new Map<string, number>();
  /** Entries whose ids were derived from their names. */
  readonly #derived = new Set<number>();
  /** Keys of names that partners use: no other entry may get an id with such a key. */
  readonly #reserved = new Set<string>();

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Whether an entry's record gives that id. */
  hasGiven(id: string): boolean {
    const index = this.#byId.get(id);
    return index !== undefined && !this.#derived.has(index);
  }

  /** Adds an entry that has an id. If the id was derived for another entry, that one gets a new id. */
  add(entry: T): number {
    this.#reassign(nameKey(entry.id));
    return this.#add(entry);
  }

  /** Adds an entry that has only a name. */
  addNamed(name: string, create: (id: string, name: string) => T): number {
    const key = nameKey(name);
    // An entry with exactly this name has a better right to the id than one whose slug happens to be the same.
    this.#reassign(key);
    this.#derived.add(this.list.length);
    return this.#add(create(this.#freeId(name, key), name));
  }

  replace(index: number, entry: T): void {
    this.list[index] = bare(entry);
  }

  /** The first entry of that name, whatever its id. */
  named(name: string): T | null {
    return this.list[this.#byName.get(nameKey(name)) ?? -1] ?? null;
  }

  /** Index of the entry that `text` refers to; -1 if there is none. */
  find(text: string): number {
    const written = this.#written.get(text);
    if (written !== undefined) return written;
    const index = this.#byId.get(text);
    if (index !== undefined && !this.#derived.has(index)) return index;
    const key = nameKey(text);
    const like = this.#byIdKey.get(key) ?? -1;
    const named = this.#byName.get(key) ?? (this.#derived.has(like) ? -1 : like);
    if (named >= 0) this.#written.set(text, named);
    return named;
  }

  /** The entry that `text` refers to; if there is none, adds the one that `create` makes. */
  findOrAdd(
    text: string,
    create: (id: string, name: string) => T,
  ): { index: number; added: boolean } {
    const found = this.find(text);
    if (found >= 0) return { index: found, added: false };
    return { index: this.addNamed(text, create), added: true };
  }

  /** The text by which a partner is stored: an id written in another case becomes the id itself. */
  mention(text: string): string {
    const index = this.find(text);
    const entry = this.list[index];
    const key = nameKey(text);
    if (this.#byIdKey.get(key) !== index) this.#reassign(key);
    this.#reserved.add(key);
    return entry && nameKey(entry.name) !== key ? entry.id : text;
  }

  /** The first entry whose name has the same letters and digits as `name`, but is not the same name. */
  nearly(name: string): T | null {
    const entry = this.list[this.#byNear.get(nearKey(name)) ?? -1];
    return entry && nameKey(entry.name) !== nameKey(name) ? entry : null;
  }

  /** Call after the last entry: from now on derived ids are looked up too. */
  settle(): this {
    this.#derived.clear();
    this.#byIdKey.clear();
    return this;
  }

  #add(entry: T): number {
    const index = this.list.push(bare(entry)) - 1;
    const name = nameKey(entry.name);
    this.#setId(entry.id, index);
    if (!this.#byName.has(name)) this.#byName.set(name, index);
    if (!this.#derived.has(index)) this.#written.clear();
    const near = nearKey(entry.name);
    if (near && !this.#byNear.has(near)) this.#byNear.set(near, index);
    return index;
  }

  #setId(id: string, index: number): void {
    const key = nameKey(id);
    this.#byId.set(id, index);
    if (!this.#byIdKey.has(key)) this.#byIdKey.set(key, index);
  }

  /** If an entry has a derived id with this key, gives it another id. */
  #reassign(key: string): void {
    const index = this.#byIdKey.get(key);
    if (index === undefined || !this.#derived.has(index)) return;
    const entry = this.list[index] as T;
    const id = this.#freeId(entry.name, nameKey(entry.name), key);
    this.#byId.delete(entry.id);
    this.#byIdKey.delete(key);
    this.#setId(id, index);
    this.replace(index, { ...entry, id });
  }

  /** A new id for a name, whose key is neither used by another entry, nor reserved, nor `left`. */
  #freeId(name: string, key: string, left?: string): string {
    const has = (id: string) => {
      const idKey = nameKey(id);
      const isMeant = idKey !== key && this.#reserved.has(idKey);
      return isMeant || idKey === left || this.#byIdKey.has(idKey);
    };
    return freeId(slug(name), { has });
  }
}

/**
 * Sources by id; sources that claims contain as objects are matched by their whole content, so that one address
 * with two titles is two sources. Ids that were made here are not looked up: a later source may give the same.
 */
export class SourceTable {
  readonly list: Source[] = [];
  readonly #originals: Raw[] = [];
  readonly #ids = new Set<string>();
  readonly #byGivenId = new Map<string, number>();
  readonly #byContent = new Map<string, number>();
  readonly #byAddress = new Map<string, number>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(source: Source, givenId: string | null = source.id): number {
    const index = this.list.push(bare(source)) - 1;
    this.#originals.push(source);
    this.#ids.add(source.id);
    if (givenId !== null) this.#byGivenId.set(givenId, index);
    const content = contentOf(source);
    if (content && !this.#byContent.has(content)) this.#byContent.set(content, index);
    const address = textField(source, 'url');
    if (address !== null && !this.#byAddress.has(address)) this.#byAddress.set(address, index);
    return index;
  }

  /** Index of the source that a claim names by id or address, or contains as an object; -1 if there is none. */
  find(value: unknown): number {
    if (typeof value === 'string') {
      const text = value.trim();
      return this.#byGivenId.get(text) ?? this.#byAddress.get(text) ?? -1;
    }
    if (!isRecord(value)) return -1;
    const id = textField(value, 'id');
    const known = id === null ? this.#byContent.get(contentOf(value)) : this.#byGivenId.get(id);
    return known ?? -1;
  }

  /** Whether a source has a field that the one at an index does not have, or has with another value. */
  differs(index: number, value: Raw): boolean {
    const known = new Map(filledFields(this.#originals[index] as Raw));
    return filledFields(value).some(([key, text]) => known.get(key) !== text);
  }

  /** Adds a source that a claim contains: a URL, or an object. */
  derive(value: string | Raw): number {
    const raw = typeof value === 'string' ? bare<Raw>({ url: value.trim() }) : value;
    const given = textField(raw, 'id');
    return this.add({ ...raw, id: freeId(given ?? `s${this.list.length + 1}`, this) }, given);
  }
}

/** All that a source says, except its id, as one text; "" if that is nothing. */
function contentOf(raw: Raw): string {
  const fields = filledFields(raw);
  return fields.length > 0 ? JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1))) : '';
}

/** The fields that have a value, except the id, as texts that can be compared. */
function filledFields(raw: Raw): [key: string, text: string][] {
  return Object.keys(raw).flatMap((key): [string, string][] => {
    const value = isText(raw[key]) ? raw[key].trim() : raw[key];
    return key === 'id' || isBlank(value) ? [] : [[key, `${typeof value} ${textOf(value)}`]];
  });
}

function textOf(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  );
}

/** Companies by id and name. */
export class CompanyTable extends NameTable<Company> {
  fiscalYear(index: number): FiscalYear | undefined {
    return this.list[index]?.fiscalYear;
  }
}

export function stageTable(stages: readonly Stage[]): NameTable<Stage> {
  const table = new NameTable<Stage>();
  // Copies, as `add` may take the prototype of an entry.
  for (const stage of stages) table.add({ ...stage });
  return table;
}
