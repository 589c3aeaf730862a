/** Runs browser tests; started by test.mjs with the test files as arguments. */
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
 * Tests of our own logic, which engines do not run differently: the first browser runs them. What stays on screen, is
 * typed, pointed at, scrolled, stored, fetched, printed or in an address is tested in all, and so is what they divide.
 */
const LOGIC =
  /^test\/(?:export|frameworks|published)\/|^test\/components\/(?:roadmap-(?:as-of|scores|story|table|trend)|store|theme)\/|^test\/components\/.*\/(?:columns|density|extreme-days|large|network|properties|races|refresh|verdicts)\.browser/;

/** Runs the files in each browser named; resolves to one session for each file and browser. */
async function run(files, names) {
  const browsers = await Promise.all(names.map((name) => launcher(name, fonts)));
  const logic = files.filter((file) => LOGIC.test(file));
  const others = files.filter((file) => !LOGIC.test(file));
  let sessions = [];
  const runner = await startRunner({
    // WebKit, the last and the slowest, begins: the others come one after the other beside it.
    browsers: [...browsers].reverse(),
    ...(others.length > 0 && { files: others }),
    groups:
      logic.length > 0 ? [{ name: 'logic', files: logic, browsers: browsers.slice(0, 1) }] : [],
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
