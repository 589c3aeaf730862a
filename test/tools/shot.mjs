/**
 * Takes a screenshot of a page: node test/tools/shot.mjs URL_PATH OUT.png [--width 1200] [--height 800]
 * [--dark] [--locale ja] [--fonts wide] [--full] [--wait SELECTOR] [--eval 'JavaScript to run in the page'].
 * Serves the repository meanwhile, and prints the page's errors to stderr.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowser, INSTALL_HINT } from './browsers.mjs';
import { fontEnvironment } from './fonts.mjs';
import { serve } from './server.mjs';
import { buildTimeStep } from './time-step.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1200' },
    height: { type: 'string', default: '800' },
    dark: { type: 'boolean' },
    locale: { type: 'string', default: 'en' },
    fonts: { type: 'string' },
    full: { type: 'boolean' },
    wait: { type: 'string' },
    eval: { type: 'string' },
  },
});

async function openPage(browser, url) {
  const page = await browser.newPage({
    viewport: { width: Number(options.width), height: Number(options.height) },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.locale,
    reducedMotion: 'reduce',
  });
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text(), message.location().url);
  });
  page.on('pageerror', (error) => console.error(error.stack));
  await page.goto(url, { waitUntil: 'networkidle' });
  if (options.wait) await page.waitForSelector(options.wait);
  if (options.eval) await page.evaluate(options.eval);
  // Two frames: one for the page's own work, one for that of --eval.
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  return page;
}

const [path, file] = positionals;
const executablePath = findBrowser('chromium');
if (!path || !file || !executablePath) {
  console.error(executablePath ? 'Needs a path and an output file.' : INSTALL_HINT);
  process.exit(2);
}
buildTimeStep();
const server = await serve();
const env = { ...process.env, ...(options.fonts && (await fontEnvironment(options.fonts))) };
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS, env });
try {
  const page = await openPage(
    browser,
    new URL(path, `http://localhost:${server.config.port}`).href,
  );
  await page.screenshot({ path: file, fullPage: options.full });
} finally {
  await browser.close();
  await server.stop();
}
