import { fold, freeId, slug } from '../model/ids.js';

/** Things known by an id and by a name, in the order they first came. */
export class NameTable<T extends { readonly id: string; readonly name: string }> {
  readonly list: T[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  /** By names as they were written: folding one takes long. */
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

  /** Index of the entry that `text` names by its id, its name, or the id its name would make. */
  find(text: string): number {
    const known = this.#byId.get(text) ?? this.#written.get(text);
    if (known !== undefined) return known;
    const named = this.#byName.get(fold(text));
    if (named === undefined) return this.#byId.get(slug(text)) ?? -1;
    this.#written.set(text, named);
    return named;
  }

  /** The entry that `text` names; made by `create` where there is none yet. */
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
