/** A value that is made again only when something it was made from is another. */
export class Remembered<T> {
  value: T | null = null;
  #from: readonly unknown[] = [];

  of(from: readonly unknown[], make: () => T): T {
    const same =
      from.length === this.#from.length &&
      from.every((part, index) => Object.is(part, this.#from[index]));
    if (this.value === null || !same) this.value = make();
    this.#from = from;
    return this.value;
  }
}
