import { type PhraseParser, PhrasesNeeded } from '../model/read/dates.js';
import type { ParsedRoadmap } from '../model/read/document.js';
import { readingJson } from '../model/read/json.js';
import { Roadmap } from '../model/roadmap.js';
import type { Problem } from '../model/types.js';
import type { ChildText } from './children.js';
import { fetchText } from './fetch.js';
import { type Kind, kindOfText } from './kind.js';
import { inSlices, type SliceOptions } from './slices.js';
import { SourceError } from './source-error.js';

export interface ReadOptions {
  readonly signal: AbortSignal;
  /** 0 to 1, or null where nobody knows. */
  onProgress?(progress: number | null): void;
}

/** Fetches a roadmap and reads it. Throws a SourceError where it gives none. */
export async function readSrc(src: string, options: ReadOptions): Promise<ParsedRoadmap> {
  const { text, kind } = await fetchText(src, { ...options, onProgress: part(options, 0, 0.5) });
  return readText(text, kind, options);
}

/** Reads what stands between an element's tags; the places of a table's problems are its rows. */
export async function readChild(child: ChildText, options: ReadOptions): Promise<ParsedRoadmap> {
  if (child.form === 'script') return readText(child.text, child.kind, options);
  const { csvOfTable } = await import('./csv.js');
  const parsed = await readText(csvOfTable(child.table), 'csv', options);
  return { ...parsed, problems: parsed.problems.map(atRow) };
}

/** Reads a value: a roadmap, what parseRoadmap returns, a document or list, JSON text or CSV text. */
export async function readData(data: unknown, options: ReadOptions): Promise<ParsedRoadmap> {
  if (data instanceof Roadmap) return { roadmap: data, problems: [] };
  if (isParsedRoadmap(data)) return data;
  if (typeof data === 'string') return readText(data, kindOfText(data), options);
  return readDocument(data, options);
}

async function readText(text: string, kind: Kind, options: ReadOptions): Promise<ParsedRoadmap> {
  if (kind === 'csv') {
    options.onProgress?.(null);
    const { readingCsv } = await import('./csv.js');
    return reading((phrases) => readingCsv(text, phrases), options);
  }
  const document = await parseText(text.replace(/^\uFEFF/, ''), options).catch((error) => {
    if (!(error instanceof SyntaxError)) throw error;
    // The model says what is wrong with a text that is not JSON.
    return text;
  });
  return readDocument(document, options);
}

/** Below this many characters, JSON is parsed at one go: it takes a few milliseconds. */
const LARGE = 1_000_000;

async function parseText(text: string, options: ReadOptions): Promise<unknown> {
  if (text.length < LARGE) return JSON.parse(text);
  const { parsingJson } = await import('./json.js');
  return inSlices(parsingJson(text), { ...options, onStep: part(options, 0.5, 0.75) });
}

async function readDocument(document: unknown, options: ReadOptions): Promise<ParsedRoadmap> {
  const list = (document as { milestones?: unknown } | null)?.milestones ?? document;
  const total = Array.isArray(list) ? list.length : Number.NaN;
  const progress = part(options, 0.75, 1);
  const onStep = (read: number) => progress(read / total);
  return reading((phrases) => readingJson(document, phrases), { ...options, onStep });
}

/** Reads records; the parser of typed phrases comes when the first phrase does, and all is read again. */
async function reading(
  read: (phrases: PhraseParser | null) => Generator<number, ParsedRoadmap>,
  options: SliceOptions,
): Promise<ParsedRoadmap> {
  const parsed = inSlices(read(null), options).catch(async (error: unknown) => {
    if (!(error instanceof PhrasesNeeded)) throw error;
    const { parsePeriod } = await import('../model/period/period.js');
    options.signal.throwIfAborted();
    return inSlices(read(parsePeriod), options);
  });
  return checked(await parsed);
}

/** Reports what one step of several has done, 0 to 1, as a part of the whole. */
function part({ onProgress }: ReadOptions, from: number, to: number) {
  return (done: number | null): void =>
    onProgress?.(done === null || Number.isNaN(done) ? null : from + done * (to - from));
}

function isParsedRoadmap(data: unknown): data is ParsedRoadmap {
  return (data as ParsedRoadmap | null)?.roadmap instanceof Roadmap;
}

/** Places of a problem that spoils the whole document. */
const WHOLE = ['', '/milestones', 'line 1'];

/** A document that is none at all is an error, not a roadmap without milestones. */
function checked(parsed: ParsedRoadmap): ParsedRoadmap {
  const fault = parsed.problems.find((problem) => WHOLE.includes(problem.at));
  if (fault?.severity === 'error' && parsed.roadmap.milestoneColumns.count === 0) {
    throw new SourceError(fault.message, { hint: fault.hint });
  }
  return parsed;
}

/** The header is line 1, so the first record is row 1. */
function atRow(problem: Problem): Problem {
  const line = /^line (\d+)$/.exec(problem.at)?.[1];
  return line === undefined ? problem : { ...problem, at: `row ${Number(line) - 1}` };
}
