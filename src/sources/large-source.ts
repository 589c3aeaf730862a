/** A large source, and how a worker or the page reads it. */
import type { ReadDocument, ReadingOptions } from '../read/document.js';
import { readRecords } from '../read/in-slices.js';
import { readingBytes } from '../read/large/index.js';
import { inSlices, type SliceOptions } from '../work/slices.js';
import type { Kind } from './format.js';
import { asWestern } from './western.js';

/** A large source: its bytes, which reading consumes, and how to read them. */
export interface LargeSource extends ReadingOptions {
  readonly chunks: Uint8Array[];
  /** A label of the WHATWG Encoding standard, as TextDecoder names it. */
  readonly encoding: string;
  readonly kind: Kind;
}

/** Reads a large source in slices, in the current thread. Progress is 0 to 1. */
export async function readHere(source: LargeSource, options: SliceOptions): Promise<ReadDocument> {
  const quietly = { signal: options.signal };
  const utf8 = source.encoding === 'utf-8' && source.kind === 'json';
  const chunks = source.kind === 'csv' ? [...source.chunks] : source.chunks;
  const first = utf8 ? null : await inSlices(decoding(chunks, source.encoding), quietly);
  const text = first && (asWestern(first, source.chunks, source.encoding, source.kind) ?? first);
  if (text !== null && source.kind === 'csv') {
    const { readingCsvParts } = await import('./csv.js');
    return readRecords(
      (phrases) => readingCsvParts(text, phrases, { columns: source.columns }),
      quietly,
    );
  }
  const encoded = text === null ? source.chunks : await inSlices(encoding(text), quietly);
  const bytes = await inSlices(joining(encoded ?? []), quietly);
  return readRecords(
    (phrases) => readingBytes(bytes, phrases, { columns: source.columns }),
    options,
  );
}

/** Characters encoded between two yields. */
const PIECE = 1_000_000;
const LONE_SURROGATE = /[\ud800-\udfff]/u;
/** ES2024, so not in every browser; faster than the expression, because one-byte strings need no search. */
const { isWellFormed } = String.prototype as { isWellFormed?(this: string): boolean };

/** Joins chunks into one array. Empties their list on the way, so that no chunk is in memory twice. Yields 0 to 1. */
export function* joining(chunks: Uint8Array[]): Generator<number, Uint8Array> {
  const size = chunks.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    bytes.set(chunk, at);
    at += chunk.length;
    yield at / size;
  }
  return bytes;
}

/** Encodes a text in UTF-8; null if it has a lone surrogate, which UTF-8 cannot encode. Yields 0 to 1. */
export function* encoding(text: string): Generator<number, Uint8Array[] | null> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + PIECE, text.length);
    // Surrogate pairs are not split.
    if (to < text.length && text.charCodeAt(to) >>> 10 === 0x37) to -= 1;
    const piece = text.slice(from, to);
    if (!(isWellFormed?.call(piece) ?? !LONE_SURROGATE.test(piece))) return null;
    chunks.push(encoder.encode(piece));
    from = to;
    yield from / text.length;
  }
  return chunks;
}

/** Decodes chunks into a text, emptying their list on the way. Yields 0 to 1. */
export function* decoding(chunks: Uint8Array[], encoding: string): Generator<number, string> {
  const decoder = new TextDecoder(encoding);
  const count = chunks.length;
  let text = '';
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    text += decoder.decode(chunk, { stream: true });
    yield 1 - chunks.length / count;
  }
  return text + decoder.decode();
}
