/** Reads large roadmaps, in a worker if the page allows one. */
import { type ParsedRoadmap, type ReadingOptions, roadmapOf } from '../read/document.js';
import { MAX_TEXT } from '../read/limits.js';
import { renaming } from '../read/renaming.js';
import { setRenaming } from '../read/short.js';
import { inSlices, type SliceOptions } from '../work/slices.js';
import type { Kind } from './format.js';
import { encoding, type LargeSource, readHere } from './large-source.js';
import { SourceError } from './source-error.js';
import { readInWorker, startWorker } from './worker.js';
import { address } from './worker-entry.js';

export { readingJsonText } from '../read/json/text.js';

/** Reads a large source. Progress is 0 to 1. */
export async function readLarge(
  source: LargeSource,
  options: SliceOptions,
): Promise<ParsedRoadmap> {
  const size = source.chunks.reduce((sum, { length }) => sum + length, 0);
  if (size > MAX_TEXT) {
    throw new SourceError(`the text has ${size} bytes, more than the ${MAX_TEXT} that are read`, {
      hint: 'split it into several roadmaps',
    });
  }
  // Even if a worker reads the records, the page reads them again when it needs them as objects.
  setRenaming(renaming);
  const worker = await startWorker(address);
  const read = worker ? readInWorker(worker, source, options) : readHere(source, options);
  return roadmapOf(await read);
}

/** A large text as a source; null if it has a lone surrogate, which UTF-8 cannot encode. */
export async function sourceOf(
  text: string,
  kind: Kind,
  { signal, columns }: SliceOptions & ReadingOptions,
): Promise<LargeSource | null> {
  const chunks = await inSlices(encoding(text), { signal });
  return chunks && { chunks, encoding: 'utf-8', kind, columns };
}
