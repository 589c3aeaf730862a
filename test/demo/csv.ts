/** Shows the data set as a spreadsheet would have it: written as CSV, and read from that. */
import { toCsv } from '../../src/export/csv.js';
import { parseRoadmap } from '../../src/read/parse.js';

const response = await fetch('/data/solid-state-batteries.json');
const csv = toCsv(parseRoadmap(await response.json()).roadmap);
const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
document.querySelector('roadmap-tracker')?.setAttribute('src', address);
