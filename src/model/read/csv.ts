import { csvMilestones } from './csv-records.js';
import type { PhraseParser } from './dates.js';
import { DocumentReader, type ParsedRoadmap } from './document.js';

/** parseRoadmapCsv a record at a time: yields how many milestones have been read; see readingJson. */
export function* readingCsv(
  text: string,
  phrases: PhraseParser | null,
): Generator<number, ParsedRoadmap> {
  const reader = new DocumentReader(phrases);
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
