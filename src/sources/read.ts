import { asParsed, type ParsedRoadmap, type ReadingOptions } from '../read/document.js';
import { readRecords } from '../read/in-slices.js';
import { mayRepeatKeys } from '../read/json/may-repeat.js';
import { readingJson } from '../read/json/value.js';
import { owned } from '../read/own.js';
import type { SliceOptions } from '../work/slices.js';
import { type FetchOptions, fetchText, LARGE } from './fetch.js';
import { type Kind, kindOfText } from './format.js';
import type { ChildText } from './inline.js';
import { SourceError } from './source-error.js';

/** Progress covers the download and the reading. */
export type ReadOptions = FetchOptions & ReadingOptions;

/** Fetches a roadmap and reads it; null if its version is known. Throws a SourceError if there is no roadmap. */
export async function readSrc(src: string, options: ReadOptions): Promise<ParsedRoadmap | null> {
  const source = await fetchText(src, { ...options, onProgress: part(options, 0, 0.5) });
  if (!source) return null;
  const { text, kind, chunks, encoding } = source;
  if (text !== null && kind === 'csv' && text.includes('\uFFFD')) {
    const { asWestern } = await import('./csv.js');
    return readText(asWestern(text, chunks, encoding, kind) ?? text, kind, options);
  }
  if (text !== null) return readText(text, kind, options);
  const { readLarge } = await import('./large.js');
  const { columns } = options;
  return checked(await readLarge({ ...source, columns }, afterDownload(options)));
}

/** Reads a roadmap between an element's tags; problems of a table have rows as their places. */
export async function readChild(child: ChildText, options: ReadOptions): Promise<ParsedRoadmap> {
  if (child.form === 'script') return readText(child.text, child.kind, options);
  const { readingTable, tableIn } = await import('./csv.js');
  const table = tableIn(child.table);
  return checked(
    await readRecords(
      (phrases) => readingTable(table, phrases, { columns: options.columns }),
      options,
    ),
  );
}

/** Reads a value: a roadmap, what parseRoadmap returns, a document or list, JSON text or CSV text. */
export async function readData(data: unknown, options: ReadOptions): Promise<ParsedRoadmap> {
  const parsed = asParsed(data);
  if (parsed) return parsed;
  if (typeof data === 'string') return readText(data, kindOfText(data), options);
  return readDocument(data, options);
}

async function readText(text: string, kind: Kind, options: ReadOptions): Promise<ParsedRoadmap> {
  if (text.length >= LARGE) {
    const { readLarge, sourceOf } = await import('./large.js');
    const source = await sourceOf(text, kind, options);
    if (source) return checked(await readLarge(source, afterDownload(options)));
  }
  const document = kind === 'json' ? parsed(text) : undefined;
  if (document !== undefined) return readDocument(document, options);
  const reading =
    kind === 'json'
      ? (await import('./large.js')).readingJsonText
      : (await import('./csv.js')).readingCsv;
  return checked(
    await readRecords((phrases) => reading(text, phrases, { columns: options.columns }), options),
  );
}

/** The value of JSON text; undefined if it is damaged, was not decoded correctly or may have a key twice. */
function parsed(text: string): unknown {
  try {
    const value: unknown = text.includes('\uFFFD') ? undefined : JSON.parse(text);
    return mayRepeatKeys(text, value) ? undefined : value;
  } catch {
    return undefined;
  }
}

async function readDocument(document: unknown, options: ReadOptions): Promise<ParsedRoadmap> {
  const { milestones } = owned(document ?? {}) as { milestones?: unknown };
  const list = milestones ?? document;
  const total = Array.isArray(list) ? list.length : Number.NaN;
  const { onStep, signal } = afterDownload(options);
  const counted = { signal, onStep: (read: number) => onStep(read / total) };
  return checked(
    await readRecords(
      (phrases) => readingJson(document, phrases, { columns: options.columns }),
      counted,
    ),
  );
}

/** Reading is the second half of the progress, even if nothing was downloaded. */
function afterDownload(options: ReadOptions): SliceOptions & { onStep(step: number): void } {
  return { signal: options.signal, onStep: part(options, 0.5, 1) };
}

/** Maps the progress of one stage, 0 to 1, to a part of the whole. */
function part({ onProgress }: ReadOptions, from: number, to: number) {
  return (done: number | null): void =>
    onProgress?.(done === null || Number.isNaN(done) ? null : from + done * (to - from));
}

/** Places of problems that concern the whole document. */
const WHOLE = ['', '/milestones', 'line 1'];

/** Throws if the document as a whole could not be read, rather than return a roadmap without milestones. */
function checked(parsed: ParsedRoadmap): ParsedRoadmap {
  const fault = parsed.problems.find(
    ({ at, severity }) => severity === 'error' && WHOLE.includes(at),
  );
  if (fault && parsed.roadmap.milestoneColumns.count === 0) {
    throw new SourceError(fault.message, { hint: fault.hint });
  }
  return parsed;
}
