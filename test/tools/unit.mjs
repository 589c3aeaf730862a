/** Runs unit tests in one process, as one process for each file would take longer than the tests. Started by test.mjs. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
