import { textField } from '../fields.js';
import {
  BACKSLASH,
  blankEnd,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_OBJECT,
  pastWord,
  QUOTE,
} from '../json/syntax.js';
import { MAX_FIELD } from '../limits.js';
import { ByteTable, hashed } from './byte-table.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** A field that is not asked for. */
const OTHER = -2;

/** Fields of an object that are foreseen: objects of a list are mostly alike. */
const FORESEEN = 16;

/** Where fields of an object stand in its bytes; strings with escapes are left to JSON.parse. */
export class Fields {
  readonly #bytes: Uint8Array;
  readonly #names = new ByteTable<number>();
  /** Where each value begins and ends, -1 for none. */
  readonly #spans: Int32Array;
  readonly #hashes: Int32Array;
  /** Whether a value holds more than ASCII. */
  readonly #wide: Uint8Array;
  /** By place in the object: from where to where the last one had a name and its colon, and which. */
  readonly #foreseen = new Int32Array(3 * FORESEEN);
  /** Of the string passed last: its hash, and bits of all its bytes. */
  #hash = 0;
  #bits = 0;
  /** Bits of all bytes of all strings passed. */
  allBits = 0;
  /** The field whose name was passed last. */
  #field = OTHER;

  constructor(bytes: Uint8Array, names: readonly string[]) {
    this.#bytes = bytes;
    this.#spans = new Int32Array(2 * names.length);
    this.#hashes = new Int32Array(names.length);
    this.#wide = new Uint8Array(names.length);
    names.forEach((name, field) => {
      const text = encoder.encode(name);
      this.#names.add(text.reduce(hashed, 0), text, 0, text.length, field);
    });
  }

  /**
   * Reads an object; returns the place behind it, -1 where it is of another form. `other` passes a
   * named field's value that is no string: it is given its place, and returns the place behind or -1.
   */
  read(from: number, other: (field: number, at: number) => number): number {
    const bytes = this.#bytes;
    if (bytes[from] !== OPEN_OBJECT) return -1;
    this.#spans.fill(-1);
    let at = from;
    let place = 0;
    do {
      at = this.#pastName(blankEnd(bytes, at + 1), place);
      if (at >= 0) at = this.#value(this.#field, blankEnd(bytes, at), other);
      if (at < 0) return -1;
      at = blankEnd(bytes, at);
      place += 1;
    } while (bytes[at] === COMMA);
    return bytes[at] === CLOSE_OBJECT ? at + 1 : -1;
  }

  /** Passes a name and its colon. */
  #pastName(from: number, place: number): number {
    const bytes = this.#bytes;
    const foreseen = this.#foreseen;
    if (place < FORESEEN) {
      const end = foreseen[3 * place + 1] as number;
      let at = from;
      let known = foreseen[3 * place] as number;
      while (known < end && bytes[at] === bytes[known]) {
        at += 1;
        known += 1;
      }
      if (known === end && end > 0) {
        this.#field = foreseen[3 * place + 2] as number;
        return at;
      }
    }
    const end = this.#pastString(from);
    if (end < 0) return -1;
    this.#field = this.#names.find(this.#hash, bytes, from + 1, end - 1) ?? OTHER;
    const colon = blankEnd(bytes, end);
    if (bytes[colon] !== COLON) return -1;
    if (place < FORESEEN) foreseen.set([from, colon + 1, this.#field], 3 * place);
    return colon + 1;
  }

  #value(field: number, at: number, other: (field: number, at: number) => number): number {
    const isText = this.#bytes[at] === QUOTE;
    if (!isText && field !== OTHER) {
      this.#spans[2 * field] = -1;
      return other(field, at);
    }
    const end = isText ? this.#pastString(at) : pastWord(this.#bytes, at, 'null');
    if (field === OTHER || end < 0) return end;
    // The last of two fields of one name counts.
    this.#spans[2 * field] = at + 1;
    this.#spans[2 * field + 1] = end - 1;
    this.#hashes[field] = this.#hash;
    this.#wide[field] = this.#bits >>> 7;
    return end;
  }

  #pastString(open: number): number {
    const bytes = this.#bytes;
    if (bytes[open] !== QUOTE) return -1;
    let bits = 0;
    let hash = 0;
    for (let at = open + 1; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        this.#bits = bits;
        this.allBits |= bits;
        this.#hash = hash;
        return at + 1;
      }
      if (byte < 0x20 || byte === BACKSLASH) return -1;
      bits |= byte;
      hash = hashed(hash, byte);
    }
    return -1;
  }

  hash(field: number): number {
    return this.#hashes[field] as number;
  }

  has(field: number): boolean {
    return this.from(field) >= 0;
  }

  from(field: number): number {
    return this.#spans[2 * field] as number;
  }

  to(field: number): number {
    return this.#spans[2 * field + 1] as number;
  }

  /** Whether it holds more than ASCII. */
  isWide(field: number): boolean {
    return this.#wide[field] === 1;
  }

  /** Whether a field's text is not too long to be read. */
  isShort(field: number): boolean {
    return this.to(field) - this.from(field) <= MAX_FIELD;
  }

  /** Whether a field's text is not too long, and begins and ends as it is read: with no blank. */
  isTrim(field: number): boolean {
    const from = this.from(field);
    const to = this.to(field);
    const bytes = this.#bytes;
    return (
      to > from &&
      this.isShort(field) &&
      (bytes[from] as number) > 0x20 &&
      (bytes[to - 1] as number) > 0x20
    );
  }

  /** A field's text as textField gives it. */
  text(field: number): string | null {
    const text = decoder.decode(this.#bytes.subarray(this.from(field), this.to(field)));
    return textField({ text }, 'text');
  }
}

/** What texts mean, worked out once for each. */
export class Meanings<T> {
  readonly #mean: (text: string) => T | undefined;
  /** Grows where texts may mean something else from then on. */
  readonly #age: () => number;
  #known = new ByteTable<T>();
  #knownAt = 0;

  constructor(mean: (text: string) => T | undefined, age: () => number = () => 0) {
    this.#mean = mean;
    this.#age = age;
  }

  /** What a field's text means; undefined where that is to be worked out elsewhere. */
  of(bytes: Uint8Array, fields: Fields, field: number): T | undefined {
    if (this.#knownAt !== this.#age()) {
      this.#knownAt = this.#age();
      this.#known = new ByteTable();
    }
    const from = fields.from(field);
    const to = fields.to(field);
    const known = this.#known.find(fields.hash(field), bytes, from, to);
    if (known !== undefined) return known;
    const text = fields.isTrim(field) ? fields.text(field) : null;
    const meaning = text === null ? undefined : this.#mean(text);
    if (meaning !== undefined) this.#known.add(fields.hash(field), bytes, from, to, meaning);
    return meaning;
  }
}
