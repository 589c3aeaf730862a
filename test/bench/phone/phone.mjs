/**
 * Measures the shipped data on a phone's network: one tag, and vis-timeline loaded as in its own examples,
 * in turn, with the output of `npm run build`.
 */
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowser } from '../../tools/browsers.mjs';
import { percentile } from '../figures.mjs';
import { servePhone } from './server.mjs';
import { visit } from './visit.mjs';

/** The pages, and what each shows last: nothing if the tracker is far from the viewport. */
const PAGES = { ours: ['milestone'], japanese: ['milestone'], far: [], vis: ['milestone'] };

const median = (values) => percentile(values, 0.5);
const isScript = ({ url }) => url.endsWith('.js') && !url.startsWith('/pages/');

/** Medians of the times; requests are the same in every run. */
function figuresOf(visits) {
  const time = (what) => median(visits.map(({ seen }) => seen[what]));
  const scripts = visits[0].requests.filter(isScript);
  return {
    words: time('words'),
    title: time('title'),
    milestone: time('milestone'),
    scripts: scripts.length,
    bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: visits[0].requests,
  };
}

/** Visits every page `repeat` times, in turn; returns the figures by page. */
export async function measurePhone(repeat) {
  const visits = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
  const server = await servePhone();
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: CHROMIUM_ARGS,
  });
  try {
    for (let round = 0; round < repeat; round += 1)
      for (const [name, shown] of Object.entries(PAGES))
        visits[name].push(await visit(browser, `${server.url}/pages/${name}.html`, shown));
  } finally {
    await browser.close();
    await server.stop();
  }
  return Object.fromEntries(Object.entries(visits).map(([name, list]) => [name, figuresOf(list)]));
}
