import type { PhraseParser } from './dates.js';
import { makingRoadmap, type ParsedRoadmap, type ReadDocument } from './document.js';
import { readingJsonParts } from './json.js';
import { jsonFault } from './json-fault.js';
import { excerpt, Problems } from './reading.js';
import { placeOf, refuseLong, warnOfUndecoded } from './text.js';

/** readingJson for JSON text; one that is none is an empty roadmap with the problem. */
export function readingJsonText(
  text: string,
  phrases: PhraseParser | null,
): Generator<number, ParsedRoadmap> {
  return makingRoadmap(readingJsonTextParts(text, phrases));
}

/** Like readingJsonText, for what a roadmap is made of. */
export function* readingJsonTextParts(
  text: string,
  phrases: PhraseParser | null,
): Generator<number, ReadDocument> {
  const problems = new Problems();
  return yield* readingJsonParts(parseJson(text, problems), phrases, problems);
}

/** The value, or an empty list with the problem noted; a byte order mark is passed over. */
function parseJson(text: string, problems: Problems): unknown {
  if (refuseLong(text, '', problems)) return [];
  warnOfUndecoded(text, '', problems);
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(bare);
  } catch {
    const message = `this is not JSON: ${faultOf(bare)}`;
    problems.error('', message, 'check commas, quotes and brackets there');
    return [];
  }
}

function faultOf(text: string): string {
  const at = jsonFault(text);
  const { line, column } = placeOf(text, at);
  const rest = text.slice(at, at + 61).split(/[\r\n]/, 1)[0] as string;
  const what = at === text.length ? 'it ends too soon' : `unexpected “${excerpt(rest)}”`;
  return `${what} in line ${line}, column ${column}`;
}
