/**
 * Commands by which a test changes what its page runs on: `executeServerCommand('time-zone', 'Asia/Kathmandu')`
 * and `('pixel-ratio', 2)`; an empty zone and 0 undo it. False where the browser's driver cannot.
 */

/** An override lasts as long as the connection it came by. */
const clients = new WeakMap();

async function clientOf(page) {
  if (!clients.has(page)) clients.set(page, await page.context().newCDPSession(page));
  return clients.get(page);
}

const CHROMIUM = {
  'time-zone': async (client, timezoneId) => {
    // One override does not take the place of another.
    await client.send('Emulation.setTimezoneOverride', { timezoneId: '' });
    if (timezoneId) await client.send('Emulation.setTimezoneOverride', { timezoneId });
  },
  'pixel-ratio': (client, deviceScaleFactor) => {
    const metrics = { width: 0, height: 0, deviceScaleFactor, mobile: false };
    return client.send('Emulation.setDeviceMetricsOverride', metrics);
  },
};

const FIREFOX = {
  'time-zone': (page, timezoneId) => page.emulateTimezone(timezoneId || undefined),
  'pixel-ratio': (page, ratio) =>
    page.setViewport({ width: 1280, height: 720, deviceScaleFactor: ratio || 1 }),
};

export function emulation() {
  return {
    name: 'emulation',
    async executeCommand({ command, payload, session }) {
      if (!(command in CHROMIUM)) return undefined;
      const { type } = session.browser;
      if (type !== 'playwright' && type !== 'puppeteer') return false;
      const page = session.browser.getPage(session.id);
      if (type === 'playwright') await CHROMIUM[command](await clientOf(page), payload);
      else await FIREFOX[command](page, payload);
      return true;
    },
  };
}
