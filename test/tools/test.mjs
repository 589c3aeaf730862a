/**
 * `npm test [-- STEP… FILE… --browser NAME --fonts SET]`: every check, or those named. STEP is timeline,
 * types, lint, size, package, unit, browser (its framework pages are made by package) or font-sets (tests
 * that measure boxes, again with other fonts); FILE is part of a test file's path; NAME is chromium,
 * firefox or webkit; SET is dejavu, liberation, noto, wide, narrow or tall.
 * Ends with what failed, a line each, and "N passed, N failed"; a step without tests of its own counts as one.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { findBrowser, wantedBrowsers } from './browsers.mjs';
import { add, NONE } from './counts.mjs';
import { FONT_SETS } from './fonts.mjs';
import { checkPackage } from './package.mjs';
import { biome, tsc } from './run.mjs';
import { root } from './server.mjs';
import { checkSizes } from './size.mjs';
import { buildTimeStep } from './time-step.mjs';

const PROJECTS = ['src', '.', 'test'];
/** A zone with an offset of half an hour, and the one where days begin first. */
const TIME_ZONES = ['America/St_Johns', 'Pacific/Kiritimati'];
/** Tests that take long, and to which the time zone makes no difference, run in the first one only: the command's set their own. */
const ANY_ZONE =
  /^test\/(?:(?:cli|fuzz|growth|server|tools|read\/large)\/|read\/(?:any-field|differential|limits|linear)\.)/;
const CURSOR_MOVES = new RegExp(`${String.fromCharCode(27)}\\[\\d*[A-K]`, 'g');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', multiple: true }, fonts: { type: 'string' } },
});
if (options.browser) process.env.ROADMAP_BROWSERS = options.browser.join(',');
if (options.fonts) process.env.ROADMAP_FONTS = options.fonts;
if (options.fonts && !FONT_SETS.includes(options.fonts)) {
  console.error(`No set of fonts ${options.fonts}: there are ${FONT_SETS.join(', ')}.`);
  process.exit(2);
}

const asOne = (passed) => ({ ...NONE, [passed ? 'passed' : 'failed']: 1 });
const sum = (results) => results.reduce(add, NONE);

/** Runs a child process that prints its failures and sends its counts; if it sends none, it counts as failed. */
function child(args, env) {
  return new Promise((resolve) => {
    const stdio = ['ignore', 'pipe', 'inherit', 'ipc'];
    const runner = spawn(process.execPath, args, {
      cwd: root,
      stdio,
      env: { ...process.env, ...env },
    });
    let counts = asOne(false);
    // The test runner prints cursor movements even without a terminal.
    runner.stdout.on('data', (text) =>
      process.stdout.write(String(text).replaceAll(CURSOR_MOVES, '')),
    );
    runner.on('message', (message) => (counts = message));
    runner.on('close', (code) =>
      resolve(code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts),
    );
  });
}

/** Runs so many jobs at once; resolves to their results. */
async function atOnce(jobs, count, run) {
  const results = [];
  const waiting = jobs.values();
  const worker = async () => {
    for (const job of waiting) results.push(await run(job));
  };
  await Promise.all(Array.from({ length: count }, worker));
  return results;
}

function testFiles(suffix) {
  const all = readdirSync(`${root}/test`, { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(suffix));
  return filters.length ? all.filter((path) => filters.some((part) => path.includes(part))) : all;
}

async function types() {
  const results = [];
  for (const project of PROJECTS) results.push(await tsc(project));
  return asOne(results.every(Boolean));
}

function noTests(kind) {
  console.log(`  No ${kind} test found.`);
  return asOne(false);
}

/**
 * Folders of tests that take long, the longest first. Each is a process in each zone, and all others together are
 * one, so that no core waits for another: as many run at once as there are cores.
 */
const LONG = [
  'growth',
  'fuzz',
  'server',
  'cli',
  'model',
  'components',
  'view',
  'read',
  'log',
  'export',
];

function unitRuns(files) {
  const folderOf = (path) => LONG.indexOf(path.split('/')[1]);
  const folders = [...LONG.keys(), -1];
  return folders
    .flatMap((folder) =>
      TIME_ZONES.map((TZ, i) => ({
        TZ,
        name: LONG[folder] ?? 'all others',
        files: files.filter(
          (path) => folderOf(path) === folder && (i === 0 || !ANY_ZONE.test(path)),
        ),
      })),
    )
    .filter((run) => run.files.length);
}

async function unit() {
  const runs = unitRuns(testFiles('.test.ts'));
  if (!runs.length) return noTests('unit');
  const reporter = '--test-reporter=./test/tools/node-reporter.mjs';
  const args = ['--import', 'tsx', reporter, 'test/tools/unit.mjs'];
  // One more than cores, as tests of servers wait most of the time.
  return sum(
    await atOnce(runs, availableParallelism() + 1, async ({ TZ, name, files }) => {
      const start = performance.now();
      const result = await child([...args, ...files], { TZ });
      const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(5);
      const { passed, failed, skipped } = result;
      console.log(
        `  ${seconds} s  ${TZ.padEnd(18)}  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
      );
      return result;
    }),
  );
}

function browser() {
  const files = testFiles('.browser.ts');
  if (!files.length) return noTests('browser');
  return child(['test/tools/browser.mjs', ...files]);
}

/**
 * Tests of layout run again with each set of common fonts, in one engine, and tests of room with extreme
 * made fonts. `npm test -- browser --fonts wide` runs all tests with one set.
 */
const FONT_RUNS = [
  { browser: 'chromium', fonts: 'liberation' },
  { browser: 'firefox', fonts: 'noto' },
  { browser: 'webkit', fonts: 'wide', only: /room|layout/ },
  { browser: 'chromium', fonts: 'narrow', only: /room|layout/ },
  { browser: 'firefox', fonts: 'tall', only: /room|layout/ },
];
/** Tests that measure, but not layout: security, loading, focus, gestures, paper, what happens over time. */
const NO_LAYOUT =
  /^test\/(demo|export|published|security|sources)\/|\/(store|words)\/|\/(focus|hidden|importing|kept|keyboard|keyboard-walk|large|last-window|life|panning|pool|printing|share|window)\.browser/;
/** Code by which a test, or its page helper, measures boxes. */
const MEASURES =
  /getBoundingClientRect|elementFromPoint|(client|offset|scroll)(Width|Height)|\b(box|edge|expectApart|visible)\(/;

async function fontSets() {
  const files = testFiles('.browser.ts').filter(
    (path) => !NO_LAYOUT.test(path) && MEASURES.test(readFileSync(`${root}/${path}`, 'utf8')),
  );
  const here = wantedBrowsers().filter(findBrowser);
  const runs = FONT_RUNS.filter(({ browser }) => here.includes(browser))
    .map((run) => ({ ...run, files: files.filter((path) => run.only?.test(path) ?? true) }))
    .filter((run) => run.files.length);
  if (!runs.length) return noTests('layout');
  return sum(
    await atOnce(runs, availableParallelism(), ({ browser, fonts, files }) =>
      child(['test/tools/browser.mjs', ...files], {
        ROADMAP_BROWSERS: browser,
        ROADMAP_FONTS: fonts,
      }),
    ),
  );
}

const STEPS = {
  timeline: async () => asOne(buildTimeStep()),
  types,
  lint: async () => asOne(await biome()),
  size: async () => asOne(await checkSizes()),
  package: async () => asOne(await checkPackage()),
  unit,
  browser,
  'font-sets': fontSets,
};

const filters = positionals
  .filter((word) => !(word in STEPS))
  .map((word) => word.replaceAll('\\', '/').replace(/^\.\//, ''));

/** If only files are given, runs the steps that have them. */
function chosenSteps() {
  const named = Object.keys(STEPS).filter((name) => positionals.includes(name));
  // All steps but lint need the time steps cut out of vis-timeline, which may be missing or outdated.
  if (named.length) return ['timeline', ...named.filter((name) => name !== 'timeline')];
  if (options.browser) return ['timeline', 'browser'];
  if (!filters.length) return Object.keys(STEPS);
  const found = { unit: testFiles('.test.ts'), browser: testFiles('.browser.ts') };
  const steps = Object.keys(found).filter((name) => found[name].length);
  return steps.length ? ['timeline', ...steps] : ['unit'];
}

const results = [];
for (const name of chosenSteps()) {
  console.log(`\n== ${name} ==`);
  const start = performance.now();
  const result = await STEPS[name]();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${result.failed ? 'FAILED' : 'ok'}, ${seconds} s`);
  const unnamed = result.failed > 0 && result.failures.length === 0;
  results.push(unnamed ? { ...result, failures: [`the step ${name}`] } : result);
}
const { passed, failed, skipped, failures } = sum(results);
// Again at the end: the log of a long run may be cut in the middle.
if (failures.length) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
if (skipped) console.log(`\n${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
