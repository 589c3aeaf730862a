/** What CSV and tables take to be read; fetched when there is such a source. */
export { readingCsv, readingCsvParts } from '../model/read/csv.js';
export { csvOfTable } from './table.js';
