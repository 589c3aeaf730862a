import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from '../json/salvage/fault.js';
import { UNDECODED } from '../text.js';
import { stringEnd } from './json-bytes.js';

/** Bytes of records in a batch: parsing them takes about a millisecond. */
const BATCH = 65_536;

/** JSON text in UTF-8 whose records have been told apart from the rest. */
export interface SplitJson {
  /** The document without its records. */
  readonly frame: unknown;
  /** Where each batch of records begins, and one past where the next would: a mark ends each. */
  readonly bounds: readonly number[];
  /** Something in the frame could not be decoded. */
  readonly undecoded: boolean;
}

/**
 * Cuts JSON text at commas between its records, found by counting brackets. Yields how far it is,
 * 0 to 1. Throws a SyntaxError where there is no list of records or the text is not JSON; what is
 * wrong inside a batch shows when that is parsed.
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
  const text = head + decoder.decode(bytes.subarray(at));
  const frame: unknown = JSON.parse(text);
  const list = Array.isArray(frame) ? frame : (frame as { milestones?: unknown }).milestones;
  // Another field of the same name would have gone before.
  if (!Array.isArray(list) || list.length > 0) throw new SyntaxError('no list of records');
  return { frame, bounds, undecoded: text.includes(UNDECODED) };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The records of a batch, whose text `onText` sees. Throws a SyntaxError as JSON.parse does, and where
 * there are none between commas.
 */
export function parseBatch(
  bytes: Uint8Array,
  bounds: readonly number[],
  batch: number,
  onText?: (text: string) => void,
): unknown[] {
  const end = (bounds[batch + 1] as number) - 1;
  const text = decoder.decode(bytes.subarray(bounds[batch], end));
  onText?.(text);
  const records = JSON.parse(`[${text}]`) as unknown[];
  if (records.length === 0 && bounds.length > 2) throw new SyntaxError('nothing between commas');
  return records;
}

/** Where the list of records opens: the document itself, or its `milestones`; -1 where it has none. */
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

/** The comma that ends a batch which begins at a place, or the bracket that closes the list. */
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
