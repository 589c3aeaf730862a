import { asParsed, type ParsedRoadmap } from '../read/document.js';
import { readRecords } from '../read/in-slices.js';
import { readingJson } from '../read/json/value.js';
import type { SliceOptions } from '../work/slices.js';
import { type FetchOptions, fetchText, LARGE } from './fetch.js';
import { type Kind, kindOfText } from './format.js';
import { type ChildText, tableIn } from './inline.js';
import { SourceError } from './source-error.js';

/** The progress of reading is part of it. */
export type ReadOptions = FetchOptions;

/** Fetches a roadmap and reads it; null where it is known. Throws a SourceError where it gives none. */
export async function readSrc(src: string, options: ReadOptions): Promise<ParsedRoadmap | null> {
  const source = await fetchText(src, { ...options, onProgress: part(options, 0, 0.5) });
  if (!source) return null;
  if (source.text !== null) return readText(source.text, source.kind, options);
  const { readLarge } = await import('./large.js');
  return checked(await readLarge(source, behindDownload(options)));
}

/** Reads what stands between an element's tags; the places of a table's problems are its rows. */
export async function readChild(child: ChildText, options: ReadOptions): Promise<ParsedRoadmap> {
  if (child.form === 'script') return readText(child.text, child.kind, options);
  const { readingTable } = await import('./csv.js');
  const table = tableIn(child.table);
  return checked(await readRecords((phrases) => readingTable(table, phrases), options));
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
    if (source) return checked(await readLarge(source, behindDownload(options)));
  }
  const document = kind === 'json' ? parsed(text) : undefined;
  if (document !== undefined) return readDocument(document, options);
  const reading =
    kind === 'json'
      ? (await import('./large.js')).readingJsonText
      : (await import('./csv.js')).readingCsv;
  return checked(await readRecords((phrases) => reading(text, phrases), options));
}

/** The value of JSON text; undefined where it is none, or was not decoded well. */
function parsed(text: string): unknown {
  try {
    return text.includes('\uFFFD') ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readDocument(document: unknown, options: ReadOptions): Promise<ParsedRoadmap> {
  const list = (document as { milestones?: unknown } | null)?.milestones ?? document;
  const total = Array.isArray(list) ? list.length : Number.NaN;
  const { onStep, signal } = behindDownload(options);
  const counted = { signal, onStep: (read: number) => onStep(read / total) };
  return checked(await readRecords((phrases) => readingJson(document, phrases), counted));
}

/** Reading is the second half of the way, also where nothing had to be fetched. */
function behindDownload(options: ReadOptions): SliceOptions & { onStep(step: number): void } {
  return { signal: options.signal, onStep: part(options, 0.5, 1) };
}

/** Reports what one step of several has done, 0 to 1, as a part of the whole. */
function part({ onProgress }: ReadOptions, from: number, to: number) {
  return (done: number | null): void =>
    onProgress?.(done === null || Number.isNaN(done) ? null : from + done * (to - from));
}

/** Places of a problem that spoils the whole document. */
const WHOLE = ['', '/milestones', 'line 1'];

/** A document that is none at all is an error, not a roadmap without milestones. */
function checked(parsed: ParsedRoadmap): ParsedRoadmap {
  const fault = parsed.problems.find(
    ({ at, severity }) => severity === 'error' && WHOLE.includes(at),
  );
  if (fault && parsed.roadmap.milestoneColumns.count === 0) {
    throw new SourceError(fault.message, { hint: fault.hint });
  }
  return parsed;
}
