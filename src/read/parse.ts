import { parsePeriod } from '../model/period/period.js';
import { drain } from '../work/steps.js';
import { setCountryReader } from './country.js';
import { countryNamed } from './country-names.js';
import { readingCsv } from './csv/csv.js';
import type { ParsedRoadmap, ReadingOptions } from './document.js';
import { readingJsonText } from './json/text.js';
import { readingJson } from './json/value.js';
import { findingNearMisses } from './near.js';
import { renaming } from './renaming.js';
import { setNearFinder, setRenaming } from './short.js';
import { setStatusReader } from './status.js';
import { statusInWords } from './status-words.js';

export type { ParsedRoadmap, ReadingOptions } from './document.js';

setStatusReader(statusInWords);
setCountryReader(countryNamed);
setRenaming(renaming);
setNearFinder(findingNearMisses);

/**
 * Reads a roadmap from a JSON value: the long form (an object) or the short form (a list of
 * records). JSON text is read too. Never throws: what cannot be read becomes a problem with a JSON
 * Pointer, and the rest of the document is read.
 */
export function parseRoadmap(value: unknown, options: ReadingOptions = {}): ParsedRoadmap {
  return drain(readingRoadmap(value, options));
}

/**
 * Reads a roadmap from CSV text, one claim a row; only the columns `company` and `title` are
 * required. Never throws: what cannot be read becomes a problem with its line, and the rest is read.
 */
export function parseRoadmapCsv(text: string, options: ReadingOptions = {}): ParsedRoadmap {
  return drain(readingRoadmapCsv(text, options));
}

/** parseRoadmap as a generator; yields how many records have been read. */
export function readingRoadmap(
  value: unknown,
  options: ReadingOptions = {},
): Generator<number, ParsedRoadmap> {
  if (typeof value === 'string') return readingJsonText(value, parsePeriod, options);
  return readingJson(value, parsePeriod, options);
}

/** parseRoadmapCsv as a generator; yields how many milestones have been read. */
export function readingRoadmapCsv(
  text: string,
  options: ReadingOptions = {},
): Generator<number, ParsedRoadmap> {
  return readingCsv(text, parsePeriod, options);
}
