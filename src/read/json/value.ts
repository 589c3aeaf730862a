import type { PhraseParser } from '../dates.js';
import {
  DocumentReader,
  makingRoadmap,
  type ParsedRoadmap,
  type ReadDocument,
} from '../document.js';
import { isRecord, type Raw } from '../fields.js';
import { MAX_RECORDS } from '../limits.js';
import { kindOf, Problems, pointer, type Where } from '../problems.js';
import { datesOf } from '../record.js';

/**
 * parseRoadmap as a generator; yields how many records have been read. `phrases` parses typed phrases;
 * without it the first one throws PhrasesNeeded.
 */
export function readingJson(
  value: unknown,
  phrases: PhraseParser | null,
): Generator<number, ParsedRoadmap> {
  return makingRoadmap(readingJsonParts(value, phrases));
}

/** readingJson without making the Roadmap. */
export function* readingJsonParts(
  document: unknown,
  phrases: PhraseParser | null,
  problems = new Problems(),
): Generator<number, ReadDocument> {
  const reader = new DocumentReader(phrases, problems);
  const records: Raw[] = [];
  const list = listOf(document, problems);
  const lists = [list];
  reader.dates.allDates = () => list.flatMap(datesOf);
  yield* readingRecords(reader, document, lists, (record) => records.push(record));
  return yield* reader.finishing(records);
}

/** Stands for a record that the fast reader has already read and accepted. */
export const READ = {};

/**
 * Reads a document whose records come in several lists, one after another. Calls `keep` with each accepted
 * record and its position among all. Yields how many records have been read.
 */
export function* readingRecords(
  reader: DocumentReader,
  document: unknown,
  lists: Iterable<Iterable<unknown>>,
  keep: (record: Raw, place: number) => void,
): Generator<number, void> {
  if (!Array.isArray(document) && isRecord(document)) reader.readHead(document);
  const base = Array.isArray(document) ? '' : '/milestones';
  let index = 0;
  let record: unknown;
  const where: Where = (claim, field) => {
    const short = !isRecord(record) || !Array.isArray(record.claims);
    const path = claim === null || short ? [] : ['claims', claim];
    return base + pointer(index, ...path, ...(field === undefined ? [] : [field]));
  };
  for (const list of lists) {
    for (record of list) {
      if (reader.problems.tooMany(base, index + 1, 'milestones', MAX_RECORDS)) return;
      if (record === READ || reader.readMilestone(record, where)) keep(record as Raw, index);
      index += 1;
      yield index;
    }
  }
}

function listOf(document: unknown, problems: Problems): readonly unknown[] {
  if (Array.isArray(document)) return document;
  if (!isRecord(document)) {
    problems.error(
      '',
      `the document is ${kindOf(document)}`,
      'write {"milestones": [ … ]} or a list of records',
    );
    return [];
  }
  const { milestones } = document;
  if (Array.isArray(milestones)) return milestones;
  const what = milestones === undefined ? 'missing' : `${kindOf(milestones)}, not a list`;
  problems.error('/milestones', `milestones is ${what}`, 'write "milestones": [ … ]');
  return [];
}
