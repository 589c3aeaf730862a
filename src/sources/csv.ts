/** What CSV and tables take to be read; fetched when there is such a source. */
import type { Problem } from '../model/types.js';

export { readingCsv, readingCsvParts } from '../read/csv/csv.js';
export { csvOfTable } from './table.js';

/** A problem of a table's CSV at its row: the header is line 1, so the first record is row 1. */
export function atRow(problem: Problem): Problem {
  const line = /^line (\d+)$/.exec(problem.at)?.[1];
  return line === undefined ? problem : { ...problem, at: `row ${Number(line) - 1}` };
}
