import type { PhraseParser } from './dates.js';
import { DocumentReader, type ParsedRoadmap } from './document.js';
import { isRecord, kindOf, pointer, type Where } from './reading.js';

/**
 * parseRoadmap a record at a time: yields how many have been read, returns the roadmap. Typed
 * phrases are read by `phrases`; without it the first one throws PhrasesNeeded.
 */
export function* readingJson(
  value: unknown,
  phrases: PhraseParser | null,
): Generator<number, ParsedRoadmap> {
  const reader = new DocumentReader(phrases);
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
