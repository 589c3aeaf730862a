/**
 * What a reader sees of the demo without scrolling: node test/tools/first-screen.mjs [URL_PATH] [--fonts noto].
 * By screen: milestones with a mark of at least 12 px and their words whole, the delayed and the missed among them,
 * words that are cut or that a line crosses, and the pixels above the lanes, of the page and of the tracker alone.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowser, INSTALL_HINT } from './browsers.mjs';
import { fontEnvironment } from './fonts.mjs';
import { serve } from './server.mjs';
import { buildTimeStep } from './time-step.mjs';

const SCREENS = [
  [1200, 900],
  [390, 844],
  [320, 640],
];

/** Runs in the page. */
function figures() {
  const LEAST_MARK = 12;
  const tracker = document.querySelector('roadmap-tracker');
  const root = tracker.shadowRoot.querySelector('roadmap-timeline').shadowRoot;
  const plot = root.querySelector('.plot').getBoundingClientRect();
  const { bottom } = root.querySelector('.scroller').getBoundingClientRect();
  const axis = root.querySelector('.axis').getBoundingClientRect().bottom;
  const end = Math.min(bottom, innerHeight);
  const line = [...root.querySelectorAll('.line:not([hidden])')][0]?.getBoundingClientRect().left;
  const isIn = ({ top, bottom }) => top >= axis - 1 && bottom <= end + 1;
  const seen = { milestones: [], delayed: 0, missed: 0, cut: 0, crossed: 0 };
  for (const item of root.querySelectorAll('.item[part=milestone]:not([hidden])')) {
    const label = item.querySelector('.label');
    const text = document.createRange();
    text.selectNodeContents(label);
    const words = text.getBoundingClientRect();
    const bar = item.querySelector('.bar').getBoundingClientRect();
    if (!isIn(bar) || !isIn(words)) continue;
    const mark = Math.min(bar.right, plot.right) - Math.max(bar.left, plot.left);
    const isCut =
      label.scrollWidth > label.clientWidth || words.left < plot.left || words.right > plot.right;
    // Words on a line of their own have a ground that covers what is behind them.
    const isCrossed = !item.hasAttribute('data-above') && line > words.left && line < words.right;
    if (isCut) seen.cut += 1;
    if (isCrossed) seen.crossed += 1;
    if (isCut || mark < LEAST_MARK || Math.min(bar.height, LEAST_MARK) < LEAST_MARK) continue;
    seen.milestones.push(item.dataset.milestone);
    if (item.dataset.standing === 'delayed') seen.delayed += 1;
    if (item.dataset.verdict === 'missed') seen.missed += 1;
  }
  const { highlight } = tracker;
  const wanted = (highlight ?? '').split(',').filter(Boolean);
  const toTop = (element) => Math.round(axis - element.getBoundingClientRect().top);
  return {
    ...seen,
    milestones: seen.milestones.length,
    highlighted: `${wanted.filter((id) => seen.milestones.includes(id)).length} of ${wanted.length}`,
    'px above the lanes': toTop(document.documentElement),
    'of them the tracker’s': toTop(tracker),
  };
}

async function measure(browser, url, [width, height]) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForSelector('roadmap-tracker .item[part=milestone]');
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  const found = await page.evaluate(figures);
  await page.close();
  return found;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { fonts: { type: 'string' } },
});
const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error(INSTALL_HINT);
  process.exit(2);
}
buildTimeStep();
const server = await serve();
const env = { ...process.env, ...(options.fonts && (await fontEnvironment(options.fonts))) };
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS, env });
try {
  const path = positionals[0] ?? '/test/demo/';
  const url = new URL(path, `http://localhost:${server.config.port}`).href;
  const table = {};
  for (const screen of SCREENS) table[screen.join(' × ')] = await measure(browser, url, screen);
  console.table(table);
} finally {
  await browser.close();
  await server.stop();
}
