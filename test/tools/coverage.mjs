/**
 * `npm run coverage`: runs the tests of model and read, and prints their coverage of lines and branches
 * (blocks, as V8 counts them). Fails below the coverage reached before.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server.mjs';

/** In percent: everything except `tooDeep` of read/json/text.ts, for engines that nest less deep. */
const REACHED = { branches: 99.97, lines: 99.92 };
const ROOMS = ['data', 'export', 'fuzz', 'log', 'model', 'read', 'sources', 'view', 'work'].map(
  (room) => `test/${room}`,
);

const files = ROOMS.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(room, name)),
);
const floors = Object.entries(REACHED).flatMap(([what, percent]) => [`--${what}`, percent]);
const report = [
  '--include',
  'src/model/**',
  '--include',
  'src/read/**',
  '--exclude-after-remap',
  '--reporter',
  'text',
];
const tests = [
  '--import',
  'tsx',
  '--test',
  '--test-reporter=./test/tools/node-reporter.mjs',
  ...files,
];
const c8 = join(root, 'node_modules/c8/bin/c8.js');
const { status } = spawnSync(
  process.execPath,
  [c8, ...report, '--check-coverage', ...floors, process.execPath, ...tests].map(String),
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
