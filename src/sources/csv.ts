/** What CSV and tables take to be read, and JSON with something wrong in it; fetched when there is such a source. */
export { readingCsv, readingCsvParts } from '../model/read/csv.js';
export { readingJsonText } from '../model/read/json-text.js';
export { csvOfTable } from './table.js';
