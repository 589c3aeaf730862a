/**
 * The fast reader of large JSON. For any text its result is that of the plain reader (json/text.ts);
 * test/read/differential.test.ts compares the two. Code outside this folder imports only this file.
 */
import { mapSteps } from '../../work/steps.js';
import type { PhraseParser } from '../dates.js';
import { DocumentReader, type ReadDocument, type ReadingOptions } from '../document.js';
import { isRecord } from '../fields.js';
import { mayRepeatKeys } from '../json/may-repeat.js';
import { type JsonSource, mendingJson, type Piece } from '../json/salvage/index.js';
import { blankEnd } from '../json/syntax.js';
import { readingJsonTextParts } from '../json/text.js';
import { findingTwice } from '../json/twice.js';
import { readingRecords } from '../json/value.js';
import { tellOtherList } from '../misspelt.js';
import { Problems } from '../problems.js';
import { datesOf } from '../record.js';
import { ShortForm } from '../short.js';
import { findingUndecoded, UNDECODED } from '../text.js';
import { allRecords, Batches, splitting, TextRecords } from './batches.js';
import { PlainRecords } from './plain-records.js';
import { ManyNames } from './texts.js';

export { type Message, messagesOf, Receiver } from './message.js';

/** The share of the progress that cutting the text into batches takes. */
const SPLITTING = 0.2;
/** Bytes copied between two yields. */
const COPIED = 1_000_000;

interface Read extends ReadDocument {
  /** Whether something could not be decoded and has not been reported yet. */
  readonly undecoded: boolean;
  /** Whether a key may be there twice, which has not been reported yet. */
  readonly mayRepeat: boolean;
}

/**
 * Reads large JSON text in UTF-8 like readingJsonText, but in batches, and keeps records as text. Yields
 * its progress, 0 to 1.
 */
export function* readingBytes(
  bytes: Uint8Array,
  phrases: PhraseParser | null,
  options: ReadingOptions = {},
): Generator<number, ReadDocument> {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = marked ? bytes.subarray(3) : bytes;
  const { undecoded, ...read } = yield* tellingTwice(
    text,
    yield* readingText(text, phrases, options),
  );
  const told = undecoded ? yield* findingUndecoded(text) : [];
  return { ...read, problems: [...told, ...read.problems] };
}

/** What was read of a text, with the keys told of that are there twice. */
function* tellingTwice(text: Uint8Array, read: Read): Generator<number, Read> {
  if (!read.mayRepeat) return read;
  const twice = yield* mapSteps(findingTwice(text, textOf(text)), () => 1);
  return { ...read, mayRepeat: false, problems: [...twice, ...read.problems] };
}

/** Gives parts of bytes as text. */
function textOf(bytes: Uint8Array): JsonSource['text'] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return (from, to) => decoder.decode(bytes.subarray(from, to));
}

function* readingText(
  bytes: Uint8Array,
  phrases: PhraseParser | null,
  options: ReadingOptions,
): Generator<number, Read> {
  try {
    return yield* readingBatches(bytes, phrases, options, new Problems());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return yield* readingDamaged(bytes, phrases, options);
  }
}

/** Reads damaged JSON by way of the salvage, and JSON without a list of records by the plain reader. */
function* readingDamaged(
  bytes: Uint8Array,
  phrases: PhraseParser | null,
  options: ReadingOptions,
): Generator<number, Read> {
  const text = textOf(bytes);
  const source: JsonSource = { units: bytes, text };
  const mended = yield* mapSteps(mendingJson(source), () => 0);
  if (mended) {
    const whole = yield* assembling(bytes, mended.pieces);
    const read = yield* readingBatches(whole, phrases, options, mended.problems);
    return { ...(yield* tellingTwice(whole, read)), undecoded: true };
  }
  const reading = readingJsonTextParts(text(0, bytes.length), phrases, options);
  return { ...(yield* mapSteps(reading, () => 1)), undecoded: false, mayRepeat: false };
}

/** Joins the pieces into one text. */
function* assembling(bytes: Uint8Array, pieces: readonly Piece[]): Generator<number, Uint8Array> {
  const encoder = new TextEncoder();
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? encoder.encode(piece) : bytes.subarray(...piece),
  );
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    for (let from = 0; from < part.length; from += COPIED) {
      whole.set(part.subarray(from, from + COPIED), at + from);
      yield 0;
    }
    at += part.length;
  }
  return whole;
}

function* readingBatches(
  bytes: Uint8Array,
  phrases: PhraseParser | null,
  { columns = null, today }: ReadingOptions,
  problems: Problems,
): Generator<number, Read> {
  const split = yield* mapSteps(splitting(bytes), (done) => done * SPLITTING);
  const { frame, bounds } = split;
  let { undecoded, mayRepeat } = split;
  const onText = (text: string, value?: unknown) => {
    undecoded ||= text.includes(UNDECODED);
    mayRepeat ||= value !== undefined && mayRepeatKeys(text, value);
  };
  const [first, end] = bounds as [number, number];
  // The frame has none of the records.
  if (blankEnd(bytes, first) === end - 1 && isRecord(frame)) tellOtherList(frame, problems);
  const names = new ManyNames();
  const reader = new DocumentReader(phrases, problems, names, today);
  const short = new ShortForm(columns, () => allRecords(bytes, split));
  reader.dates.allDates = function* () {
    for (const record of allRecords(bytes, split)) yield* datesOf(short.normalised(record));
  };
  const plain = () => new PlainRecords(bytes, reader, names);
  const batches = new Batches(bytes, bounds, plain, onText);
  const { firsts } = batches;
  const reading = readingRecords(reader, frame, batches, short, () => {});
  let begun = 0;
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    if (firsts.length === begun) continue;
    begun = firsts.length;
    const done = (bounds[begun - 1] as number) / bytes.length;
    yield SPLITTING + done * (1 - SPLITTING);
  }
  const records = new TextRecords({
    ...{ bytes, bounds, firsts, places: step.value.take() },
    ...{ columns, isOneLane: short.isOneLane },
  });
  const read = yield* mapSteps(reader.finishing(records), () => 1);
  return { ...read, undecoded, mayRepeat };
}
