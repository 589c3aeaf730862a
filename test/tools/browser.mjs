/** Runs browser tests; started by test.mjs with the test files as arguments. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { examplePages } from '../demo/example-pages.mjs';
import { publishedSite } from '../published/serve.mjs';
import { securityPages } from '../security/serve.mjs';
import { logServer } from '../server/serve-log.mjs';
import { badServer } from './bad-server.mjs';
import { browserReporter, summary } from './browser-reporter.mjs';
import { findBrowser, INSTALL_HINT, launcher, START_LIMIT, wantedBrowsers } from './browsers.mjs';
import { bundleOnce } from './bundle.mjs';
import { add, NONE } from './counts.mjs';
import { docsPages } from './docs/serve.mjs';
import { emulation } from './emulation.mjs';
import { fontStyle } from './fonts.mjs';
import { startRunner } from './runner.mjs';
import { testBundles } from './test-bundles.mjs';

const { ROADMAP_FONTS: fonts = 'dejavu' } = process.env;

/**
 * The runner passes the values that a failed assertion compared through structuredClone, which throws for elements:
 * the results of the file would never arrive. Here their texts are sent in place of the values.
 */
const SENDABLE = `
const clone = structuredClone;
globalThis.structuredClone = (value, options) => {
  const compared = (key, part) => (key === 'actual' || key === 'expected' ? String(part) : part);
  const isResult = value?.type === 'wtr-session-finished';
  return clone(isResult ? JSON.parse(JSON.stringify(value, compared)) : value, options);
};`;

/** The page of a test file, with the engines of the run. Its font is loaded before the first test. */
const html = (engines) => (script) =>
  `<!doctype html>
<html lang="en" data-engines="${engines.join(' ')}"><head><meta charset="utf-8"><title>Tests</title><style>${fontStyle(fonts)}</style>
<script>${SENDABLE}</script></head>
<body><script type="module">
await Promise.all(Array.from(document.fonts, (face) => face.load()));
await import('${script}');
</script></body></html>`;

/**
 * What engines do each in their own way: every browser runs these. What is typed, pointed at, focused, scrolled,
 * printed or stored, pages of others and their rules. All other files test our own logic, or places on the screen,
 * which run again with other fonts in other engines (font-sets).
 */
const FOLDERS_IN_EACH =
  /^test\/(?:demo|frameworks|security|components\/(?:accessibility|containers))\//;
const FILES_IN_EACH =
  /\/(?:browsers|details-sheet|focus|hidden|hint|indexed-db-log|kept|keyboard|last-window|panning|phone|printing|sent|sources|window)\.browser/;
const IN_ONE = /\/(?:direction|heard|room)\.browser/;
const isInEach = (file) =>
  !IN_ONE.test(file) && (FOLDERS_IN_EACH.test(file) || FILES_IN_EACH.test(file));

/**
 * How much of the files that run in one browser each gets: Chromium is the fastest, and WebKit runs beside the two
 * others (see run).
 */
const SHARE = { chromium: 2, firefox: 1, webkit: 2 };

/** One of the browsers for a file, the same in each run. */
function oneFor(file, names) {
  const tickets = names.flatMap((name) => Array(SHARE[name]).fill(name));
  return tickets[createHash('sha1').update(file).digest().at(-1) % tickets.length];
}

/** The files that one browser alone runs, as a group for each browser. */
function groupsOf(files, names, browsers) {
  return names
    .map((name, i) => ({
      name: `in ${name} alone`,
      files: files.filter((file) => oneFor(file, names) === name),
      browsers: [browsers[i]],
      testRunnerHtml: html([name]),
    }))
    .filter((group) => group.files.length > 0);
}

/** Runs the files in each browser named; resolves to one session for each file and browser. */
async function run(files, names) {
  const browsers = await Promise.all(names.map((name) => launcher(name, fonts)));
  const inEach = files.filter(isInEach);
  const inOne = files.filter((file) => !isInEach(file));
  let sessions = [];
  const runner = await startRunner({
    // WebKit, the last and the slowest, begins: the others come one after the other beside it.
    browsers: [...browsers].reverse(),
    ...(inEach.length > 0 && { files: inEach }),
    groups: groupsOf(inOne, names, browsers),
    // One page at a time: pages of one browser would take the focus from each other.
    concurrency: 1,
    // More browsers than cores take from each other what their tests wait for.
    concurrentBrowsers: availableParallelism(),
    browserStartTimeout: START_LIMIT,
    testsStartTimeout: START_LIMIT,
    testsFinishTimeout: 600_000,
    staticLogging: true,
    middleware: [
      securityPages,
      publishedSite,
      docsPages(bundleOnce),
      examplePages,
      badServer,
      logServer,
      testBundles(files),
    ],
    plugins: [emulation()],
    reporters: [browserReporter(fonts, (all) => (sessions = all))],
    // A generous limit for slow machines; waiting for a condition fails earlier (see test/until.ts).
    testFramework: { config: { ui: 'bdd', timeout: '120000' } },
    testRunnerHtml: html(names),
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  });
  await new Promise((resolve) => runner?.on('stopped', resolve));
  return sessions;
}

async function main(files) {
  const wanted = wantedBrowsers();
  const missing = wanted.length ? wanted.filter((name) => !findBrowser(name)) : ['any browser'];
  if (missing.length) console.log(`  Not found: ${missing.join(', ')}.\n${INSTALL_HINT}`);
  const names = wanted.filter(findBrowser);
  const sessions = names.length ? await run(files, names) : [];
  const counts = add(summary(sessions), {
    ...NONE,
    failed: missing.length,
    failures: missing.map((name) => `${name} is not installed`),
  });
  const exit = () => process.exit(counts.failed ? 1 : 0);
  if (process.send) process.send(counts, exit);
  else exit();
}

// Errors of a browser's driver that no code awaits: printed in one line, without their large objects.
process.on('unhandledRejection', (error) => {
  console.log(`  The run ended early: ${error instanceof Error ? error.stack : error}`);
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
await main(process.argv.slice(2));
