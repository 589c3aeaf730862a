import type { PhraseParser } from '../dates.js';
import {
  DocumentReader,
  makingRoadmap,
  type ParsedRoadmap,
  type ReadDocument,
} from '../document.js';
import { Problems, type Raw } from '../reading.js';
import { refuseLong, warnOfUndecoded } from '../text.js';
import { csvMilestones } from './records.js';

/** parseRoadmapCsv a record at a time: yields how many milestones have been read; see readingJson. */
export function readingCsv(
  text: string,
  phrases: PhraseParser | null,
): Generator<number, ParsedRoadmap> {
  return makingRoadmap(readingCsvParts(text, phrases));
}

/** Like readingCsv, for what a roadmap is made of. */
export function* readingCsvParts(
  text: string,
  phrases: PhraseParser | null,
): Generator<number, ReadDocument> {
  const problems = new Problems();
  const reader = new DocumentReader(phrases, problems);
  if (refuseLong(text, 'line 1', problems)) return yield* reader.finishing([]);
  warnOfUndecoded(text, 'line', problems);
  const { companies, milestones } = yield* csvMilestones(text, problems);
  reader.readHead({ companies });
  const records: Raw[] = [];
  let count = 0;
  for (const { record, lines } of milestones) {
    if (reader.readMilestone(record, (claim) => `line ${lines[claim ?? 0]}`)) records.push(record);
    count += 1;
    yield count;
  }
  return yield* reader.finishing(records);
}
