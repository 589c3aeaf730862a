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

/** Stands for a field that the caller does not want. */
const OTHER = -2;

/** The number of field positions that are predicted: objects of a list mostly have the same keys in the same order. */
const PREDICTED = 16;

/** Finds the values of an object's fields in its bytes. Gives up at strings with escapes, which are left to JSON.parse. */
export class Fields {
  readonly #bytes: Uint8Array;
  readonly #names = new ByteTable<number>();
  /** The begin and end of each field's value, -1 if it is missing. */
  readonly #spans: Int32Array;
  readonly #hashes: Int32Array;
  /** 1 for each value with non-ASCII characters. */
  readonly #wide: Uint8Array;
  /** For each position in an object: begin and end of the key that the previous object had there, and its field. */
  readonly #predicted = new Int32Array(3 * PREDICTED);
  /** The hash of the last string, and the bitwise or of its bytes. */
  #hash = 0;
  #bits = 0;
  /** The bitwise or of the bytes of all strings. */
  allBits = 0;
  /** The field of the last key. */
  #field = OTHER;
  /** The fields that the object has had so far, a bit each, and where its other keys begin. */
  #seen = 0;
  readonly #others: number[] = [];

  /** Whether a key has to be reported. */
  readonly #isTold: (name: string) => boolean;

  /**
   * At most 31 names; an object with a key for which `isTold` returns true is left to DocumentReader, which
   * reports it.
   */
  constructor(bytes: Uint8Array, names: readonly string[], isTold: (name: string) => boolean) {
    this.#bytes = bytes;
    this.#isTold = isTold;
    this.#spans = new Int32Array(2 * names.length);
    this.#hashes = new Int32Array(names.length);
    this.#wide = new Uint8Array(names.length);
    names.forEach((name, field) => {
      const text = encoder.encode(name);
      this.#names.add(text.reduce(hashed, 0), text, 0, text.length, field);
    });
  }

  /**
   * Reads an object; returns the place after it, or -1 if it cannot read it. For a value that is not a
   * string, it calls `other` with the field and the place; that returns the place after the value, or -1.
   */
  read(from: number, other: (field: number, at: number) => number): number {
    const bytes = this.#bytes;
    if (bytes[from] !== OPEN_OBJECT) return -1;
    this.#spans.fill(-1);
    this.#seen = 0;
    this.#others.length = 0;
    let at = from;
    let place = 0;
    do {
      const key = blankEnd(bytes, at + 1);
      at = this.#keyAt(key, place);
      if (at >= 0 && this.#isTwice(key)) return -1;
      if (at >= 0) at = this.#value(this.#field, blankEnd(bytes, at), other);
      if (at < 0) return -1;
      at = blankEnd(bytes, at);
      place += 1;
    } while (bytes[at] === COMMA);
    return bytes[at] === CLOSE_OBJECT ? at + 1 : -1;
  }

  /** Whether the object has had this key before; DocumentReader reports that. */
  #isTwice(at: number): boolean {
    const field = this.#field;
    if (field === OTHER) {
      if (
        this.#others.length === PREDICTED ||
        this.#others.some((other) => this.#isSame(other, at))
      )
        return true;
      this.#others.push(at);
      return false;
    }
    const bit = 1 << field;
    const isTwice = (this.#seen & bit) !== 0;
    this.#seen |= bit;
    return isTwice;
  }

  /** Whether the strings at two places, without escapes, are the same. */
  #isSame(one: number, other: number): boolean {
    const bytes = this.#bytes;
    let i = 1;
    while (bytes[one + i] === bytes[other + i] && bytes[one + i] !== QUOTE) i += 1;
    return bytes[one + i] === bytes[other + i];
  }

  /** Reads a key and its colon; returns the place after them. */
  #keyAt(from: number, place: number): number {
    const bytes = this.#bytes;
    const predicted = this.#predicted;
    if (place < PREDICTED) {
      const end = predicted[3 * place + 1] as number;
      let at = from;
      let known = predicted[3 * place] as number;
      while (known < end && bytes[at] === bytes[known]) {
        at += 1;
        known += 1;
      }
      if (known === end && end > 0) {
        this.#field = predicted[3 * place + 2] as number;
        return at;
      }
    }
    const end = this.#stringAt(from);
    if (end < 0) return -1;
    this.#field = this.#names.find(this.#hash, bytes, from + 1, end - 1) ?? OTHER;
    const colon = blankEnd(bytes, end);
    if (bytes[colon] !== COLON) return -1;
    if (this.#field === OTHER && this.#isTold(decoder.decode(bytes.subarray(from + 1, end - 1))))
      return -1;
    if (place < PREDICTED) predicted.set([from, colon + 1, this.#field], 3 * place);
    return colon + 1;
  }

  #value(field: number, at: number, other: (field: number, at: number) => number): number {
    const isText = this.#bytes[at] === QUOTE;
    if (!isText && field !== OTHER) {
      this.#spans[2 * field] = -1;
      return other(field, at);
    }
    const end = isText ? this.#stringAt(at) : pastWord(this.#bytes, at, 'null');
    if (field === OTHER || end < 0) return end;
    this.#spans[2 * field] = at + 1;
    this.#spans[2 * field + 1] = end - 1;
    this.#hashes[field] = this.#hash;
    this.#wide[field] = this.#bits >>> 7;
    return end;
  }

  #stringAt(open: number): number {
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

  /** Whether a field's text has non-ASCII characters. */
  isWide(field: number): boolean {
    return this.#wide[field] === 1;
  }

  /** Whether a field's text is within the length limit. */
  isShort(field: number): boolean {
    return this.to(field) - this.from(field) <= MAX_FIELD;
  }

  /** Whether a field's text needs no trimming and is within the length limit. */
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

  /** A field's text, as textField returns it. */
  text(field: number): string | null {
    const text = decoder.decode(this.#bytes.subarray(this.from(field), this.to(field)));
    return textField({ text }, 'text');
  }
}

/** A cache from texts to what they stand for (an index, a date), so that each distinct text is looked up once. */
export class Meanings<T> {
  readonly #lookUp: (text: string) => T | undefined;
  /** A number that changes when texts may stand for something else, which empties the cache. */
  readonly #age: () => number;
  #known = new ByteTable<T>();
  #knownAt = 0;

  constructor(mean: (text: string) => T | undefined, age: () => number = () => 0) {
    this.#lookUp = mean;
    this.#age = age;
  }

  /** What a field's text stands for; undefined if the record has to be left to DocumentReader. */
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
    const meaning = text === null ? undefined : this.#lookUp(text);
    if (meaning !== undefined) this.#known.add(fields.hash(field), bytes, from, to, meaning);
    return meaning;
  }
}
