/** The readers of CSV and tables: a separate script, loaded when a source needs it. */
export { readingCsv, readingCsvParts } from '../read/csv/csv.js';
export { readingTable } from '../read/table.js';
export { tableIn } from './html-table.js';
