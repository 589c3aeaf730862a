/** One visit on a phone's network with an empty cache: what a page requested, and when it showed what. */
import { join } from 'node:path';

/** Lighthouse's slow 4G: bytes a second, milliseconds a request. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
/** A visit is over after this many milliseconds without a request. */
const QUIET = 3000;
const TIMEOUT = 60_000;

const WATCH = join(import.meta.dirname, 'watch.js');

/** Records every request of a page: address, start and end in seconds, and bytes of its body as sent. */
function follow(protocol) {
  const requests = new Map();
  let last = Date.now();
  protocol.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    last = Date.now();
    if (request.url.startsWith('http'))
      requests.set(requestId, { url: new URL(request.url).pathname, begun: timestamp, bytes: 0 });
  });
  protocol.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes += encodedDataLength;
  });
  protocol.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    last = Date.now();
    const request = requests.get(requestId);
    if (request) request.ended = timestamp;
  });
  return { requests, quietFor: () => Date.now() - last };
}

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * `shown` lists what has to appear before the visit may end. Resolves to `seen` (milliseconds since the
 * page was requested) and `requests` in order.
 */
export async function visit(browser, url, shown) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: WATCH });
    const protocol = await context.newCDPSession(page);
    await protocol.send('Network.enable');
    await protocol.send('Network.emulateNetworkConditions', NETWORK);
    const { requests, quietFor } = follow(protocol);
    await page.goto(url, { waitUntil: 'load', timeout: TIMEOUT });
    const seen = (what) =>
      page.waitForFunction((name) => name in window.firstSeen, what, { timeout: TIMEOUT });
    for (const what of shown) await seen(what);
    while (quietFor() < QUIET) await pause(100);
    const list = [...requests.values()];
    const start = list[0].begun;
    const ms = (time) => Math.round((time - start) * 1000);
    return {
      seen: await page.evaluate(() => window.firstSeen),
      requests: list.map(({ url, begun, ended, bytes }) => ({
        url,
        begun: ms(begun),
        ended: ms(ended),
        bytes,
      })),
    };
  } finally {
    await context.close();
  }
}
