import { IntColumn } from '../../model/columns.js';
import type { PhraseParser } from '../../model/read/dates.js';
import { DocumentReader, type ReadDocument } from '../../model/read/document.js';
import { readingRecords } from '../../model/read/json.js';
import { readingJsonTextParts } from '../../model/read/json-text.js';
import { TextRecords } from './records.js';
import { parseBatch, splitting } from './split.js';

/** Telling the records apart takes this share of the time. */
const SPLITTING = 0.1;

/**
 * Reads large JSON text in UTF-8 as readingJson does, but by batches, of which no more than the
 * text is kept. Yields how far it is, 0 to 1.
 */
export function* readingBytes(
  bytes: Uint8Array,
  phrases: PhraseParser | null,
): Generator<number, ReadDocument> {
  try {
    return yield* readingBatches(bytes, phrases);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The model says what is wrong with a text that is not JSON or has no list of records.
    const reading = readingJsonTextParts(new TextDecoder().decode(bytes), phrases);
    let step = reading.next();
    for (; !step.done; step = reading.next()) yield 1;
    return step.value;
  }
}

function* readingBatches(
  bytes: Uint8Array,
  phrases: PhraseParser | null,
): Generator<number, ReadDocument> {
  const cutting = splitting(bytes);
  let cut = cutting.next();
  for (; !cut.done; cut = cutting.next()) yield cut.value * SPLITTING;
  const { frame, bounds } = cut.value;
  const reader = new DocumentReader(phrases);
  const places = new IntColumn();
  const firsts: number[] = [];
  function* batches(): Generator<unknown[]> {
    let first = 0;
    for (let batch = 0; batch < bounds.length - 1; batch += 1) {
      const records = parseBatch(bytes, bounds, batch);
      firsts.push(first);
      first += records.length;
      yield records;
    }
  }
  const reading = readingRecords(reader, frame, batches(), (_, place) => places.push(place));
  let begun = 0;
  while (!reading.next().done) {
    if (firsts.length === begun) continue;
    begun = firsts.length;
    const done = (bounds[begun - 1] as number) / bytes.length;
    yield SPLITTING + done * (1 - SPLITTING);
  }
  const records = new TextRecords({ bytes, bounds, firsts, places: places.take() });
  const finishing = reader.finishing(records);
  let step = finishing.next();
  for (; !step.done; step = finishing.next()) yield 1;
  return step.value;
}
