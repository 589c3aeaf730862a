import { csvMilestones } from './parse-csv.js';
import { DocumentReader, type ParsedRoadmap } from './read-document.js';
import { isRecord, kindOf, pointer, type Where } from './reading.js';

export type { ParsedRoadmap } from './read-document.js';

/**
 * Reads a roadmap from a JSON value: the long form (an object) or the short form (a list of
 * records). JSON text is read too. Never throws: what cannot be read is a problem by JSON
 * Pointer, and the rest of the document stands.
 */
export function parseRoadmap(value: unknown): ParsedRoadmap {
  return drain(readingRoadmap(value));
}

/**
 * Reads a roadmap from CSV text, one claim a row; only the columns `company` and `title` are
 * required. Never throws: what cannot be read is a problem by line, and the rest stands.
 */
export function parseRoadmapCsv(text: string): ParsedRoadmap {
  return drain(readingRoadmapCsv(text));
}

/** parseRoadmap a record at a time: yields how many have been read, returns the roadmap. */
export function* readingRoadmap(value: unknown): Generator<number, ParsedRoadmap> {
  const reader = new DocumentReader();
  const document = typeof value === 'string' ? parseJson(value, reader) : value;
  const list = listOf(document, reader);
  if (!Array.isArray(document) && isRecord(document)) reader.readHead(document);
  const base = Array.isArray(document) ? '' : '/milestones';
  let index = 0;
  const where: Where = (claim, field) => {
    const record = list[index];
    const short = !isRecord(record) || !Array.isArray(record.claims);
    const path = claim === null || short ? [] : ['claims', claim];
    return base + pointer(index, ...path, ...(field === undefined ? [] : [field]));
  };
  for (; index < list.length; index += 1) {
    reader.readMilestone(list[index], where);
    yield index + 1;
  }
  return reader.finish();
}

/** parseRoadmapCsv a record at a time: yields how many milestones have been read. */
export function* readingRoadmapCsv(text: string): Generator<number, ParsedRoadmap> {
  const reader = new DocumentReader();
  const { companies, milestones } = yield* csvMilestones(text, reader.problems);
  reader.readHead({ companies });
  let count = 0;
  for (const { record, lines } of milestones) {
    reader.readMilestone(record, (claim) => `line ${lines[claim ?? 0]}`);
    count += 1;
    yield count;
  }
  return reader.finish();
}

function drain<T>(reading: Generator<unknown, T>): T {
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

function parseJson(text: string, { problems }: DocumentReader): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.error(
      '',
      `this is not JSON: ${(error as Error).message}`,
      'check commas, quotes and brackets there',
    );
    return [];
  }
}

function listOf(document: unknown, { problems }: DocumentReader): readonly unknown[] {
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
