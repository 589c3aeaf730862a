/** The readers of CSV and tables: a separate script, loaded when a source needs it. */
import { findingNearMisses } from '../read/near.js';
import { setNearFinder } from '../read/short.js';

export { readingCsv, readingCsvParts } from '../read/csv/csv.js';
export { readingTable } from '../read/table.js';
export { notShared, sheetCsv } from './google-sheet.js';
export { tableIn } from './html-table.js';
export { asWestern } from './western.js';

setNearFinder(findingNearMisses);
