import { IntColumn } from '../builder.js';
import type { PhraseParser } from '../dates.js';
import {
  DocumentReader,
  type FollowingOptions,
  makingRoadmap,
  type ParsedRoadmap,
  type ReadDocument,
} from '../document.js';
import { isRecord, type Raw } from '../fields.js';
import { MAX_RECORDS } from '../limits.js';
import { tellOtherList } from '../misspelt.js';
import { owned } from '../own.js';
import { kindOf, Problems, pointer, type Where } from '../problems.js';
import { datesOf } from '../record.js';
import { ShortForm, unwrapped } from '../short.js';

/**
 * parseRoadmap as a generator; yields how many records have been read. `phrases` parses typed phrases;
 * without it the first one throws PhrasesNeeded.
 */
export function readingJson(
  value: unknown,
  phrases: PhraseParser | null,
  options: FollowingOptions = {},
): Generator<number, ParsedRoadmap> {
  return makingRoadmap(readingJsonParts(value, phrases, options));
}

/** readingJson without making the Roadmap. */
export function* readingJsonParts(
  document: unknown,
  phrases: PhraseParser | null,
  { columns = null, today, onRecord }: FollowingOptions = {},
  problems = new Problems(),
): Generator<number, ReadDocument> {
  const given = unwrapped(owned(document), problems);
  if (isRecord(given)) tellOtherList(given, problems);
  const reader = new DocumentReader(phrases, problems, undefined, today);
  reader.onRecord = onRecord;
  const records: Raw[] = [];
  const list = listOf(given, problems);
  const lists = [list];
  const short = new ShortForm(columns, () => list);
  reader.dates.allDates = () => list.map((record) => short.normalised(record)).flatMap(datesOf);
  yield* readingRecords(reader, given, lists, short, (record) => records.push(record));
  return yield* reader.finishing(records);
}

/** Stands for a record that the fast reader has already read and accepted. */
export const READ = {};

/**
 * Reads a document whose records come in several lists, one after another. Calls `keep` with each accepted
 * record. Yields how many records have been read; returns the positions of those accepted among all.
 */
export function* readingRecords(
  reader: DocumentReader,
  document: unknown,
  lists: Iterable<Iterable<unknown>>,
  short: ShortForm,
  keep: (record: Raw) => void,
): Generator<number, IntColumn> {
  if (!Array.isArray(document) && isRecord(document)) reader.readHead(document);
  const base = Array.isArray(document) ? '' : '/milestones';
  let index = 0;
  let record: unknown;
  const places = new IntColumn();
  reader.whereIs = (m, record) => whereOf(base, places.at(m) as number, record);
  const where: Where = (claim, field) => whereOf(base, index, record)(claim, field);
  for (const list of lists) {
    for (const given of list) {
      record = given === READ ? READ : short.normalised(given);
      if (reader.problems.tooMany(base, index + 1, 'milestones', MAX_RECORDS)) return places;
      const accepted = record === READ || reader.readMilestone(record, where);
      reader.onRecord?.(record, where, accepted);
      if (accepted) {
        if (record !== READ) short.accept();
        places.push(index);
        keep(record as Raw);
      }
      index += 1;
      yield index;
    }
  }
  short.tell(base, reader.problems);
  return places;
}

/** The places of the record at a position. */
function whereOf(base: string, index: number, record: unknown): Where {
  return (claim, field) => {
    const short = !isRecord(record) || !Array.isArray(record.claims);
    const path = claim === null || short ? [] : ['claims', claim];
    return base + pointer(index, ...path, ...(field === undefined ? [] : [field]));
  };
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
