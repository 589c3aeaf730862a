import type { Problem } from '../../model/types.js';
import { mapSteps } from '../../work/steps.js';
import type { PhraseParser } from '../dates.js';
import {
  type FollowingOptions,
  makingRoadmap,
  type ParsedRoadmap,
  type ReadDocument,
} from '../document.js';
import { MAX_DEPTH } from '../limits.js';
import { Problems } from '../problems.js';
import { refuseLong, warnOfUndecoded } from '../text.js';
import { mayRepeatKeys } from './may-repeat.js';
import { type Mended, mendingJson } from './salvage/index.js';
import { unitsOf } from './syntax.js';
import { findingTwice } from './twice.js';
import { readingJsonParts } from './value.js';

/**
 * readingJson for JSON text. If the text is damaged, the undamaged records are read and the rest reported; if
 * there are none, the roadmap is empty.
 */
export function readingJsonText(
  text: string,
  phrases: PhraseParser | null,
  options: FollowingOptions = {},
): Generator<number, ParsedRoadmap> {
  return makingRoadmap(readingJsonTextParts(text, phrases, options));
}

/** readingJsonText without making the Roadmap. */
export function* readingJsonTextParts(
  text: string,
  phrases: PhraseParser | null,
  options: FollowingOptions = {},
): Generator<number, ReadDocument> {
  const problems = new Problems();
  if (refuseLong(text, '', problems))
    return yield* readingJsonParts([], phrases, options, problems);
  const bare = text.replace(/^\uFEFF/, '');
  const document = parsed(bare);
  if (document === undefined) return yield* readingMended(bare, phrases, options);
  warnOfUndecoded(text, '', problems);
  const twice = yield* repeatedKeys(bare, document);
  const read = yield* readingJsonParts(document, phrases, options);
  return { ...read, problems: [...problems.list, ...twice, ...read.problems] };
}

function* repeatedKeys(text: string, value: unknown): Generator<number, readonly Problem[]> {
  if (!mayRepeatKeys(text, value)) return [];
  const finding = findingTwice(unitsOf(text), (from, to) => text.slice(from, to));
  return yield* mapSteps(finding, () => 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* readingMended(
  text: string,
  phrases: PhraseParser | null,
  options: FollowingOptions,
): Generator<number, ReadDocument> {
  const piece = (from: number, to: number) => text.slice(from, to);
  const mending = mendingJson({ units: unitsOf(text), text: piece });
  const mended = yield* mapSteps(mending, () => 0);
  // JSON without a fault that the engine cannot parse is nested too deep for it.
  const { pieces, problems } = mended ?? tooDeep();
  const whole = pieces.map((it) => (typeof it === 'string' ? it : piece(...it))).join('');
  const document: unknown = JSON.parse(whole);
  const twice = yield* repeatedKeys(whole, document);
  const read = yield* readingJsonParts(document, phrases, options, problems);
  const undecoded = new Problems();
  warnOfUndecoded(text, '', undecoded);
  return { ...read, problems: [...undecoded.list, ...twice, ...read.problems] };
}

function tooDeep(): Mended {
  const problems = new Problems();
  problems.error('', `it nests deeper than ${MAX_DEPTH} levels`, 'write it flatter');
  return { pieces: ['[]'], problems };
}
