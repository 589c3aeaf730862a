/** Runs unit tests in one process, for starting one for each file takes longer than its tests; started by test.mjs. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
