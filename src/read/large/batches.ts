/**
 * A large document in batches of records: its text is cut at commas between records, and each batch is
 * parsed by itself. Only the text stays in memory.
 */
import type { RawRecord, RecordList } from '../../model/roadmap.js';
import { mayRepeatKeys } from '../json/may-repeat.js';
import {
  blankEnd,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  stringEnd,
  valueEnd,
} from '../json/syntax.js';
import { READ } from '../json/value.js';
import { MAX_RECORDS } from '../limits.js';
import { owned } from '../own.js';
import { ShortForm } from '../short.js';
import { UNDECODED } from '../text.js';
import type { PlainRecords } from './plain-records.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The size of a batch in bytes; parsing it takes about a millisecond. */
const BATCH = 65_536;

/** Stands for the records in the frame. */
const RECORDS = '\uE000the records\uE000';

/** A JSON document in UTF-8, cut into batches. */
export interface SplitJson {
  /** The document without its records. */
  readonly frame: unknown;
  /** The place where each batch begins, and one entry more for where the last one ends. */
  readonly bounds: readonly number[];
  /** Whether something in the frame could not be decoded. */
  readonly undecoded: boolean;
  /** Whether the frame may have a key twice. */
  readonly mayRepeat: boolean;
}

/**
 * Cuts JSON text at commas between its records, found by counting brackets. Yields its progress, 0 to 1.
 * Throws a SyntaxError if there is no list of records or the frame is not JSON; errors inside a batch are
 * found when the batch is parsed.
 */
export function* splitting(bytes: Uint8Array): Generator<number, SplitJson> {
  const start = listStart(bytes);
  if (start < 0) throw new SyntaxError('no list of records');
  const bounds = [start + 1];
  let at = start;
  do {
    at = batchEnd(bytes, at + 1);
    bounds.push(at + 1);
    yield at / bytes.length;
  } while (bytes[at] === COMMA);
  const decoder = new TextDecoder();
  const head = decoder.decode(bytes.subarray(0, start + 1));
  const text = head + JSON.stringify(RECORDS) + decoder.decode(bytes.subarray(at));
  const frame: unknown = owned(JSON.parse(text));
  const list = Array.isArray(frame) ? frame : (frame as { milestones?: unknown }).milestones;
  // If the field occurs twice, JSON.parse takes the last one, which is not the list cut here.
  if (!Array.isArray(list) || list.length !== 1 || list.pop() !== RECORDS)
    throw new SyntaxError('no list of records');
  const mayRepeat = mayRepeatKeys(text, frame);
  return { frame, bounds, undecoded: text.includes(UNDECODED), mayRepeat };
}

/** Receives text that was decoded, and what was parsed of it. */
type OnText = (text: string, value?: unknown) => void;

/**
 * The records of a batch; `onText` receives its text. Throws a SyntaxError if the text is not JSON, or has
 * no records between its commas.
 */
export function parseBatch(
  bytes: Uint8Array,
  bounds: readonly number[],
  batch: number,
  onText?: OnText,
): unknown[] {
  const end = (bounds[batch + 1] as number) - 1;
  const text = decoder.decode(bytes.subarray(bounds[batch], end));
  const records = owned(JSON.parse(`[${text}]`) as unknown[]);
  onText?.(text, records);
  if (records.length === 0 && bounds.length > 2) throw new SyntaxError('nothing between commas');
  return records;
}

/** The bracket that opens the list of records: the document itself, or its `milestones`; -1 if there is none. */
function listStart(bytes: Uint8Array): number {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case QUOTE:
        at = stringEnd(bytes, at);
        break;
      case OPEN_LIST:
        if (depth === 0 || (depth === 1 && isMilestones(bytes, at))) return at;
        depth += 1;
        break;
      case OPEN_OBJECT:
        depth += 1;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
    }
  }
  return -1;
}

function isMilestones(bytes: Uint8Array, at: number): boolean {
  return /"milestones"\s*:\s*$/.test(decoder.decode(bytes.subarray(Math.max(0, at - 40), at)));
}

/** The comma that ends the batch from a place on, or the bracket that closes the list. */
function batchEnd(bytes: Uint8Array, from: number): number {
  const enough = from + BATCH;
  let depth = 1;
  for (let at = from; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case QUOTE:
        at = stringEnd(bytes, at);
        break;
      case COMMA:
        if (depth === 1 && at >= enough) return at;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
        if (depth === 0) return at;
    }
  }
  throw new SyntaxError('the list of records does not end');
}

/** The records of all batches, parsed one batch at a time. */
export function* allRecords(bytes: Uint8Array, { bounds }: SplitJson): Generator<unknown> {
  for (let batch = 0; batch < bounds.length - 1; batch += 1)
    yield* parseBatch(bytes, bounds, batch);
}

/** Iterates over the records of all batches: READ for a record that PlainRecords has read, else its value. */
export class Batches {
  readonly #bytes: Uint8Array;
  readonly #bounds: SplitJson['bounds'];
  readonly #plain: () => PlainRecords;
  readonly #onText: OnText;
  /** The position of each batch's first record among all. */
  readonly firsts: number[] = [];
  #count = 0;

  /**
   * `plain` is called after the head of the document has been read; `onText` receives all text in which
   * undecoded characters have to be searched for.
   */
  constructor(
    bytes: Uint8Array,
    bounds: SplitJson['bounds'],
    plain: () => PlainRecords,
    onText: OnText,
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
    // If PlainRecords cannot read the first record, it can hardly read the others of the batch.
    if (next < 0) {
      for (const record of parseBatch(bytes, this.#bounds, batch, this.#onText))
        yield this.#counted(record);
      return;
    }
    for (;;) {
      if (next >= 0) {
        if (plain.isWide) this.#onText(this.#text(at, next));
        yield this.#counted(READ);
        next = blankEnd(bytes, next);
        if (next < end && bytes[next] !== COMMA) throw new SyntaxError('no comma');
      } else {
        next = valueEnd(bytes, at, end);
        const text = this.#text(at, next);
        const record = owned(JSON.parse(text));
        this.#onText(text, record);
        yield this.#counted(record);
      }
      if (next >= end) return;
      at = next + 1;
      next = this.#read(plain, at);
    }
  }

  /** Records beyond the limit are not read, only counted. */
  #read(plain: PlainRecords, at: number): number {
    return this.#count < MAX_RECORDS ? plain.read(at) : -1;
  }

  #text(from: number, to: number): string {
    return decoder.decode(this.#bytes.subarray(from, to));
  }

  #counted<T>(record: T): T {
    this.#count += 1;
    return record;
  }
}

/** Records that are kept as text. */
export interface KeptText {
  /** JSON text in UTF-8. */
  readonly bytes: Uint8Array;
  /** The places where batches begin; see SplitJson. */
  readonly bounds: readonly number[];
  /** The position of each batch's first record among all. */
  readonly firsts: readonly number[];
  /** The position of each milestone's record among all. */
  readonly places: Int32Array;
  /** See ShortForm. */
  readonly columns: string | null;
  readonly isOneLane: boolean;
}

/** The number of parsed batches in the cache; the records on screen are rarely in more. */
const CACHED = 8;

/** The milestones' records, parsed on demand: as objects they would take several times the memory. */
export class TextRecords implements RecordList {
  readonly kept: KeptText;
  /** An LRU cache: the batch used last is last. */
  readonly #parsed = new Map<number, readonly unknown[]>();
  readonly #short: ShortForm;

  constructor(kept: KeptText) {
    this.kept = kept;
    this.#short = new ShortForm(kept.columns, () => [], kept.isOneLane);
  }

  at(index: number): RawRecord | undefined {
    const { firsts, places } = this.kept;
    const place = places[index];
    if (place === undefined) return undefined;
    const batch = batchOf(firsts, place);
    return this.#short.normalised(
      this.#batch(batch)[place - (firsts[batch] as number)],
    ) as RawRecord;
  }

  #batch(batch: number): readonly unknown[] {
    const { bytes, bounds } = this.kept;
    const records = this.#parsed.get(batch) ?? parseBatch(bytes, bounds, batch);
    this.#parsed.delete(batch);
    this.#parsed.set(batch, records);
    const [oldest] = this.#parsed.keys();
    if (this.#parsed.size > CACHED && oldest !== undefined) this.#parsed.delete(oldest);
    return records;
  }
}

/** The batch with the record at a position. */
function batchOf(firsts: readonly number[], place: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((firsts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
