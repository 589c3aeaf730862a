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
 * Entries by id and by name, in the order they were added. A text refers to the entry that was given
 * it as an id, else to the one of that name (see nameKey). Ids that were derived from names are not
 * looked up while a document is read, as a later name may be that very text.
 */
export class NameTable<T extends { readonly id: string; readonly name: string }> {
  readonly list: T[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  /** By ids as names are compared; of given ones the first. No id that was made shares it. */
  readonly #byIdKey = new Map<string, number>();
  readonly #byNear = new Map<string, number>();
  /** A cache of names as they were written, as comparing names is slow. */
  readonly #written = new Map<string, number>();
  /** Entries whose ids were made of their names. */
  readonly #derived = new Set<number>();
  /** Names, by their keys, that no other entry may have for its id. */
  readonly #mentioned = new Set<string>();

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Whether an entry came with that id. */
  hasGiven(id: string): boolean {
    const index = this.#byId.get(id);
    return index !== undefined && !this.#derived.has(index);
  }

  /** Takes an entry with an id of its own; one that was made of a name gives way. */
  add(entry: T): number {
    this.#free(nameKey(entry.id));
    return this.#add(entry);
  }

  /** Takes an entry that has a name alone. */
  addNamed(name: string, create: (id: string, name: string) => T): number {
    const key = nameKey(name);
    // Whoever is called so has the id before one whose name only comes down to it.
    this.#free(key);
    this.#derived.add(this.list.length);
    return this.#add(create(this.#freeId(name, key), name));
  }

  replace(index: number, entry: T): void {
    this.list[index] = bare(entry);
  }

  /** The first entry of that name, whatever the ids. */
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

  /** The name of an entry as it is referred to later: an id that differs in case becomes that id. */
  mention(text: string): string {
    const index = this.find(text);
    const entry = this.list[index];
    const key = nameKey(text);
    if (this.#byIdKey.get(key) !== index) this.#free(key);
    this.#mentioned.add(key);
    return entry && nameKey(entry.name) !== key ? entry.id : text;
  }

  /** Of the same letters and digits as `name`, but of another name: the first such entry. */
  nearly(name: string): T | null {
    const entry = this.list[this.#byNear.get(nearKey(name)) ?? -1];
    return entry && nameKey(entry.name) !== nameKey(name) ? entry : null;
  }

  /** From now on every id means its entry. */
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

  /** Gives an entry whose id was made of its name another one, where it has one of that key. */
  #free(key: string): void {
    const index = this.#byIdKey.get(key);
    if (index === undefined || !this.#derived.has(index)) return;
    const entry = this.list[index] as T;
    const id = this.#freeId(entry.name, nameKey(entry.name), key);
    this.#byId.delete(entry.id);
    this.#byIdKey.delete(key);
    this.#setId(id, index);
    this.replace(index, { ...entry, id });
  }

  /** An id for a name, which no other entry has nor may have; nor is its key the one left out. */
  #freeId(name: string, key: string, left?: string): string {
    const has = (id: string) => {
      const idKey = nameKey(id);
      const isMeant = idKey !== key && this.#mentioned.has(idKey);
      return isMeant || idKey === left || this.#byIdKey.has(idKey);
    };
    return freeId(slug(name), { has });
  }
}

/**
 * Sources by id, and those that claims bring along by all that they say: one address with two titles
 * is two sources. Ids that were made here mean nothing: a later source may have that very one.
 */
export class SourceTable {
  readonly list: Source[] = [];
  readonly #asTheyCame: Raw[] = [];
  readonly #ids = new Set<string>();
  readonly #byGivenId = new Map<string, number>();
  readonly #byContent = new Map<string, number>();
  readonly #byAddress = new Map<string, number>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(source: Source, givenId: string | null = source.id): number {
    const index = this.list.push(bare(source)) - 1;
    this.#asTheyCame.push(source);
    this.#ids.add(source.id);
    if (givenId !== null) this.#byGivenId.set(givenId, index);
    const content = contentOf(source);
    if (content && !this.#byContent.has(content)) this.#byContent.set(content, index);
    const address = textField(source, 'url');
    if (address !== null && !this.#byAddress.has(address)) this.#byAddress.set(address, index);
    return index;
  }

  /** Index of the source a claim names by id, by address, or brings along as an object; -1 for none. */
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

  /** Whether a source says what the one at an index does not. */
  differs(index: number, value: Raw): boolean {
    const known = new Map(told(this.#asTheyCame[index] as Raw));
    return told(value).some(([key, text]) => known.get(key) !== text);
  }

  /** A source that a claim brings along: a URL, or an object. */
  derive(value: string | Raw): number {
    const raw = typeof value === 'string' ? bare<Raw>({ url: value.trim() }) : value;
    const given = textField(raw, 'id');
    return this.add({ ...raw, id: freeId(given ?? `s${this.list.length + 1}`, this) }, given);
  }
}

/** All that a source says, its id aside; "" where that is nothing. */
function contentOf(raw: Raw): string {
  const fields = told(raw);
  return fields.length > 0 ? JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1))) : '';
}

/** The fields that say something, as texts that are equal where they are. */
function told(raw: Raw): [key: string, text: string][] {
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
