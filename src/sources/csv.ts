/** What reads CSV and tables: a script of its own, fetched when there is such a source. */
export { readingCsv, readingCsvParts } from '../read/csv/csv.js';
export { readingTable } from '../read/table.js';
