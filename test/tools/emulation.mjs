/**
 * Test runner commands that emulate another environment: `executeServerCommand('time-zone', 'Asia/Kathmandu')`
 * and `('pixel-ratio', 2)`; an empty zone and 0 reset it. They return false if the driver cannot do it.
 */

/** Connections by page, kept open because an override ends with its connection. */
const clients = new WeakMap();

async function clientOf(page) {
  if (!clients.has(page)) clients.set(page, await page.context().newCDPSession(page));
  return clients.get(page);
}

const CHROMIUM = {
  'time-zone': async (client, timezoneId) => {
    // An override has to be reset before another can be set.
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
