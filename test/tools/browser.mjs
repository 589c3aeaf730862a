/** Runs browser tests; started by test.mjs with the test files as arguments. */
import { startTestRunner } from '@web/test-runner';
import { securityPages } from '../security/serve.mjs';
import { badServer } from './bad-server.mjs';
import { add, browserReporter, NONE } from './browser-reporter.mjs';
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

async function startRunner(files, browsers, report) {
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
      reporters: [browserReporter(report)],
      // A machine that stalls for seconds may spoil a test that waits for the browser: on CI it has
      // more time, and one more turn. What fails twice has failed.
      testFramework: {
        config: { ui: 'bdd', timeout: CI ? '60000' : '20000', retries: CI ? 1 : 0 },
      },
      testRunnerHtml: html,
      filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
    },
  });
  await new Promise((resolve) => runner?.on('stopped', resolve));
}

async function main(files) {
  const wanted = wantedBrowsers();
  const missing = wanted.length ? wanted.filter((name) => !findBrowser(name)) : ['any browser'];
  let counts = { ...NONE, failed: missing.length };
  if (missing.length) console.log(`  Not found: ${missing.join(', ')}.\n${INSTALL_HINT}`);
  const browsers = await Promise.all(wanted.filter(findBrowser).map(launcher));
  if (browsers.length)
    await startRunner(files, browsers, (result) => {
      counts = add(counts, result);
    });
  process.send?.(counts, () => process.exit(counts.failed ? 1 : 0));
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
await main(process.argv.slice(2));
