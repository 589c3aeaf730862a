/**
 * `npm run soak [-- --rounds 50 --entries 1000000 --listeners 8000]`: the tests that break things, more often, and
 * those of a large log, larger. Takes hours; prints figures, and what the machine was doing meanwhile.
 */
import { spawn } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    entries: { type: 'string', default: '1000000' },
    listeners: { type: 'string', default: '8000' },
  },
});

const load = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(', ');

/** Runs test files with the sizes that were asked for; resolves to whether they passed. */
function run(files) {
  const { rounds, entries, listeners } = values;
  const paths = files.map((name) => join('test/server', name));
  const env = {
    ...process.env,
    ROADMAP_ROUNDS: rounds,
    ROADMAP_ENTRIES: entries,
    ROADMAP_LISTENERS: listeners,
  };
  const args = ['--import', 'tsx', '--test', '--test-reporter=spec', ...paths];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
    child.on('close', (status) => resolve(status === 0));
  });
}

console.log(`${availableParallelism()} cores, load ${load()} before`);
const passed = [];
for (const files of [['crash.test.ts'], ['standby.test.ts'], ['large.test.ts']])
  passed.push(await run(files));
console.log(`load ${load()} after`);
process.exit(passed.every(Boolean) ? 0 : 1);
