/** Measures one subject at one size, in a browser of its own so that heaps are not shared. */
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowser } from '../tools/browsers.mjs';

/** A subject that takes longer is stopped, in milliseconds. */
export const LIMIT = 60_000;
/** The limit for preparing the data, which is not measured, in milliseconds. */
const PREPARE_LIMIT = 300_000;

class TooLong extends Error {}

function within(limit, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TooLong()), limit);
  });
  // A stopped call rejects later, when its browser is closed.
  promise.catch(() => {});
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const launch = () =>
  chromium.launch({ executablePath: findBrowser('chromium'), args: CHROMIUM_ARGS });

/** Measures by the DevTools protocol: heap after a garbage collection, working time of the main thread. */
async function inspect(page) {
  const protocol = await page.context().newCDPSession(page);
  // Thread time, which does not include other work of the machine.
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async heap() {
      for (let round = 0; round < 2; round += 1) await protocol.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = await protocol.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize;
    },
    async taskSeconds() {
      const { metrics } = await protocol.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value;
    },
  };
}

async function measure(page, { name, size, files }, found) {
  const call = (limit, method, ...args) => {
    const run = page.evaluate(([method, args]) => window.bench[method](...args), [method, args]);
    return within(limit, run);
  };
  await call(PREPARE_LIMIT, 'load', name, files);
  const inspector = await inspect(page);
  const empty = await inspector.heap();
  found.jsonBytes = await call(PREPARE_LIMIT, 'prepare', size);
  found.ready = await call(LIMIT, 'ready');
  await call(LIMIT, 'release');
  found.heap = (await within(LIMIT, inspector.heap())) - empty;
  const before = await inspector.taskSeconds();
  // Half as much again, as a step that has begun may finish.
  found.path = await call(1.5 * LIMIT, 'path', LIMIT);
  const seconds = (await within(LIMIT, inspector.taskSeconds())) - before;
  found.path.cpu = (seconds * 1000) / found.path.busy.length;
  for (const kind of ['filter', 'asOf']) {
    // Twice as long, as the changes are also prepared, which is not measured.
    found[kind] = await call(2 * LIMIT, 'changes', kind, LIMIT);
  }
}

/**
 * Measures a subject. If it takes too long or fails, the figures found until then are returned with
 * `stopped` or `failed`.
 */
export async function runSubject(url, task) {
  const found = {};
  const errors = [];
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 700 }, locale: 'en' });
    page.on('pageerror', (error) => errors.push(error.message));
    const crashed = new Promise((_, reject) => {
      page.on('crash', () => reject(new Error('the page crashed')));
    });
    crashed.catch(() => {});
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction('window.bench');
    await Promise.race([measure(page, task, found), crashed]);
  } catch (error) {
    if (error instanceof TooLong) found.stopped = true;
    else found.failed = error.message.split('\n')[0];
  } finally {
    await browser.close();
  }
  if (errors.length) found.errors = [...new Set(errors)].slice(0, 5);
  return found;
}
