import type { ReadDocument } from '../read/document.js';
import { readRecords } from '../read/in-slices.js';
import { readingBytes } from '../read/large/index.js';
import { inSlices, type SliceOptions } from '../work/slices.js';
import { decoding, encoding, joining } from './bytes.js';
import type { Kind } from './kind.js';

/** A large source: its bytes, which reading takes away, and how to read them. */
export interface LargeSource {
  readonly chunks: Uint8Array[];
  /** A label of the WHATWG Encoding standard, as TextDecoder names it. */
  readonly encoding: string;
  readonly kind: Kind;
}

/** Reads a large source in the thread it is called in, in slices. Progress is 0 to 1. */
export async function readHere(source: LargeSource, options: SliceOptions): Promise<ReadDocument> {
  const quietly = { signal: options.signal };
  const utf8 = source.encoding === 'utf-8' && source.kind === 'json';
  const text = utf8 ? null : await inSlices(decoding(source.chunks, source.encoding), quietly);
  if (text !== null && source.kind === 'csv') {
    const { readingCsvParts } = await import('./csv.js');
    return readRecords((phrases) => readingCsvParts(text, phrases), quietly);
  }
  const encoded = text === null ? source.chunks : await inSlices(encoding(text), quietly);
  const bytes = await inSlices(joining(encoded ?? []), quietly);
  return readRecords((phrases) => readingBytes(bytes, phrases), options);
}
