import { blankEnd, COMMA } from '../json/salvage/fault.js';
import { READ } from '../json/value.js';
import { MAX_RECORDS } from '../limits.js';
import { valueEnd } from './json-bytes.js';
import type { PlainRecords } from './plain-records.js';
import { parseBatch, type SplitJson } from './split.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The records of all batches: READ where one is of plain form and has been read, else its value. */
export class Batches {
  readonly #bytes: Uint8Array;
  readonly #bounds: SplitJson['bounds'];
  readonly #plain: () => PlainRecords;
  readonly #onText: (text: string) => void;
  /** The place of each batch's first record among all. */
  readonly firsts: number[] = [];
  #count = 0;

  /**
   * `plain` is called when the head of the document has been read; `onText` sees all text that may
   * hold what could not be decoded.
   */
  constructor(
    bytes: Uint8Array,
    bounds: SplitJson['bounds'],
    plain: () => PlainRecords,
    onText: (text: string) => void,
  ) {
    this.#bytes = bytes;
    this.#bounds = bounds;
    this.#plain = plain;
    this.#onText = onText;
  }

  *[Symbol.iterator](): Generator<Iterable<unknown>> {
    const plain = this.#plain();
    for (let batch = 0; batch < this.#bounds.length - 1; batch += 1) {
      this.firsts.push(this.#count);
      yield this.#records(batch, plain);
    }
  }

  *#records(batch: number, plain: PlainRecords): Generator<unknown> {
    const bytes = this.#bytes;
    const end = (this.#bounds[batch + 1] as number) - 1;
    let at = this.#bounds[batch] as number;
    let next = this.#read(plain, at);
    // Where the first is of another form, the others are likely to be so.
    if (next < 0) {
      for (const record of parseBatch(bytes, this.#bounds, batch, this.#onText))
        yield this.#counted(record);
      return;
    }
    for (;;) {
      if (next >= 0) {
        if (plain.isWide) this.#text(at, next);
        yield this.#counted(READ);
        next = blankEnd(bytes, next);
        if (next < end && bytes[next] !== COMMA) throw new SyntaxError('no comma');
      } else {
        next = valueEnd(bytes, at, end);
        yield this.#counted(JSON.parse(this.#text(at, next)));
      }
      if (next >= end) return;
      at = next + 1;
      next = this.#read(plain, at);
    }
  }

  /** More records than are read are only told of. */
  #read(plain: PlainRecords, at: number): number {
    return this.#count < MAX_RECORDS ? plain.read(at) : -1;
  }

  #text(from: number, to: number): string {
    const text = decoder.decode(this.#bytes.subarray(from, to));
    this.#onText(text);
    return text;
  }

  #counted<T>(record: T): T {
    this.#count += 1;
    return record;
  }
}
