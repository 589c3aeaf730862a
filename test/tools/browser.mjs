/** Runs browser tests; started by test.mjs with the test files as arguments. */
import { startTestRunner } from '@web/test-runner';
import { securityPages } from '../security/serve.mjs';
import { badServer } from './bad-server.mjs';
import { add, browserReporter, hasFailed, NONE, summary } from './browser-reporter.mjs';
import { BROWSERS, findBrowser, INSTALL_HINT, launcher } from './browsers.mjs';
import { emulation } from './emulation.mjs';
import { freePort, mimeTypes, root, typescript } from './server.mjs';

const { env } = process;
const { CI } = env;

const html = (script) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tests</title></head>
<body><script type="module" src="${script}"></script></body></html>`;

/** Those asked for; else all of them on CI; else those that are here. */
function wantedBrowsers() {
  const asked = env.ROADMAP_BROWSERS?.split(',').filter(Boolean);
  return asked ?? (CI ? BROWSERS : BROWSERS.filter(findBrowser));
}

/** Runs the files in each of the browsers; resolves to one session for each file and browser. */
async function run(files, browsers) {
  let sessions = [];
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      rootDir: root,
      files,
      browsers,
      port: await freePort(),
      // One page a browser: pages that share a browser take the focus from each other.
      concurrency: 1,
      concurrentBrowsers: 3,
      browserStartTimeout: 60_000,
      testsStartTimeout: 60_000,
      testsFinishTimeout: 300_000,
      staticLogging: true,
      nodeResolve: true,
      mimeTypes,
      middleware: [securityPages, badServer],
      plugins: [typescript(), emulation()],
      reporters: [browserReporter((all) => (sessions = all))],
      testFramework: { config: { ui: 'bdd', timeout: '60000' } },
      testRunnerHtml: html,
      filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
    },
  });
  await new Promise((resolve) => runner?.on('stopped', resolve));
  return sessions;
}

/** More files than a stalled machine spoils: something is broken, and a second turn a waste. */
const MANY = 12;

/**
 * A machine that stalls for seconds may spoil a test that waits for the browser. On CI what failed
 * has one more turn, in a page of its own and with one browser at a time. What fails twice has failed.
 */
async function withSecondTurn(sessions, names) {
  const failed = sessions.filter(hasFailed);
  if (!CI || failed.length > MANY) return sessions;
  const settled = sessions.filter((session) => !failed.includes(session));
  for (const [browser, name] of names) {
    const ofBrowser = failed.filter((session) => session.browser === browser);
    const files = ofBrowser.map((session) => session.testFile);
    if (!files.length) continue;
    console.log(`\n  Once more in ${browser.name}: ${files.length} of its files failed.`);
    settled.push(...(await run(files, [await launcher(name)])));
  }
  return settled;
}

async function main(files) {
  const wanted = wantedBrowsers();
  const missing = wanted.length ? wanted.filter((name) => !findBrowser(name)) : ['any browser'];
  if (missing.length) console.log(`  Not found: ${missing.join(', ')}.\n${INSTALL_HINT}`);
  const names = new Map();
  for (const name of wanted.filter(findBrowser)) names.set(await launcher(name), name);
  const sessions = names.size ? await run(files, [...names.keys()]) : [];
  const counts = add(summary(await withSecondTurn(sessions, names)), {
    ...NONE,
    failed: missing.length,
  });
  process.send?.(counts, () => process.exit(counts.failed ? 1 : 0));
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
await main(process.argv.slice(2));
