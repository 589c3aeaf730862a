/** Hash tables for pieces of a byte array. */

/** A random seed, so that nobody can prepare texts that collide. */
export function newSeed(): number {
  return Math.floor(Math.random() * 2 ** 32) | 0;
}

/** Adds a unit of a text to its hash. The shift keeps patterns of units from cancelling each other. */
export function mixed(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The most texts in a table, and the longest; others are not added. */
const MOST = 30_000;
const LONGEST = 64;

/** A random odd factor, so that nobody can prepare texts that collide. */
const FACTOR = newSeed() | 1;

/** Adds a byte of a text to its hash. */
export function hashed(hash: number, byte: number): number {
  return (Math.imul(hash, FACTOR) + byte) | 0;
}

/** A hash table from texts, given by their bytes, to values. */
export class ByteTable<T> {
  #bytes = new Uint8Array(1 << 12);
  #size = 0;
  /** For each entry, where its bytes begin. */
  readonly #starts: number[] = [];
  readonly #hashes = new Int32Array(MOST);
  readonly #values: T[] = [];
  #slots = new Int32Array(1 << 8);

  /** The value of the text with this hash; undefined if it is not in the table. */
  find(hash: number, bytes: Uint8Array, from: number, to: number): T | undefined {
    const slots = this.#slots;
    for (let at = spread(hash); ; at += 1) {
      const entry = (slots[at & (slots.length - 1)] as number) - 1;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && this.#is(entry, bytes, from, to))
        return this.#values[entry];
    }
  }

  /** Adds a text that is not in the table yet, if there is room. */
  add(hash: number, bytes: Uint8Array, from: number, to: number, value: T): void {
    const entry = this.#starts.length;
    if (entry === MOST || to - from > LONGEST) return;
    if (this.#size + to - from > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes.subarray(from, to), this.#size);
    this.#starts.push(this.#size);
    this.#hashes[entry] = hash;
    this.#values.push(value);
    this.#size += to - from;
    if (entry * 2 > this.#slots.length) this.#grow();
    else this.#put(entry);
  }

  #is(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const known = this.#bytes;
    const start = this.#starts[entry] as number;
    const end = entry + 1 < this.#starts.length ? (this.#starts[entry + 1] as number) : this.#size;
    if (end - start !== to - from) return false;
    for (let i = from, k = start; i < to; i += 1, k += 1) if (bytes[i] !== known[k]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#starts.length; entry += 1) this.#put(entry);
  }

  #put(entry: number): void {
    const slots = this.#slots;
    let at = spread(this.#hashes[entry] as number);
    while (slots[at & (slots.length - 1)] !== 0) at += 1;
    slots[at & (slots.length - 1)] = entry + 1;
  }
}

/** Mixes high bits into the low ones, which choose the slot. */
function spread(hash: number): number {
  return mixed(hash, hash >>> 15);
}
