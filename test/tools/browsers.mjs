/** Finds the browsers of this machine, and makes launchers for the test runner. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { FONT_FOLDERS, fontEnvironment } from './fonts.mjs';
import { freePort } from './loopback.mjs';

const { env } = process;
const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((key) => env[key] ?? '');

const PLACES = {
  chromium: {
    chosen: env.CHROME_PATH,
    usual: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...windows.map((base) => join(base, 'Google/Chrome/Application/chrome.exe')),
      ...windows.map((base) => join(base, 'Microsoft/Edge/Application/msedge.exe')),
    ],
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  },
  firefox: {
    chosen: env.FIREFOX_PATH,
    usual: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windows.map((base) => join(base, 'Mozilla Firefox/firefox.exe')),
    ],
    names: ['firefox-esr', 'firefox'],
  },
  webkit: { usual: [], names: ['WebKitWebDriver'] },
};

function onPath(names) {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env.PATH ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function list(folder) {
  const inside = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return inside.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** WebKitGTK's MiniBrowser, which its driver controls. */
function findMiniBrowser() {
  return ['/usr/lib', '/usr/lib64', '/usr/libexec', ...list('/usr/lib')]
    .flatMap(list)
    .filter((folder) => /webkit2?gtk-[\d.]+$/.test(folder))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(exists);
}

const exists = (path) => existsSync(path);

/** Path of the browser's program (for WebKit, of its driver), or undefined. */
export function findBrowser(name) {
  const { chosen, usual, names } = PLACES[name];
  // Besides its driver, WebKit needs MiniBrowser and a virtual display.
  if (name === 'webkit' && !(findMiniBrowser() && onPath(['xvfb-run']).some(exists))) return;
  return chosen ? [chosen].find(exists) : [...usual, ...onPath(names)].find(exists);
}

export const BROWSERS = Object.keys(PLACES);

/** The browsers in ROADMAP_BROWSERS; else all on CI; else those installed. */
export function wantedBrowsers() {
  const asked = env.ROADMAP_BROWSERS?.split(',').filter(Boolean);
  return asked ?? (env.CI ? BROWSERS : BROWSERS.filter(findBrowser));
}

export const INSTALL_HINT = `Debian, Ubuntu: apt-get install chromium firefox-esr webkit2gtk-driver xvfb xauth
Elsewhere install Chrome or Firefox, or name the program in CHROME_PATH or FIREFOX_PATH.`;

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The limit for starting a browser or a page, in milliseconds, long enough for a busy machine. */
export const START_LIMIT = 180_000;

/** Opens a page with START_LIMIT in place of the default of 30 seconds. */
async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(START_LIMIT);
  return page;
}

/** One for all files, so that scripts are fetched once; the launcher ends the context of each. */
async function createBrowserContext({ browser }) {
  const [context = await browser.newContext()] = browser.contexts();
  context.close = () => Promise.all(context.pages().map((page) => page.close()));
  return context;
}

function chromium(executablePath, environment) {
  // Tests for leaks call `gc()`.
  const args = [...CHROMIUM_ARGS, '--js-flags=--expose-gc'];
  const launchOptions = { executablePath, args, env: environment, timeout: START_LIMIT };
  return playwrightLauncher({
    product: 'chromium',
    launchOptions,
    createBrowserContext,
    createPage,
  });
}

const FIREFOX_SETTINGS = {
  // Its sandbox lets pages read fonts from the system's folders only.
  'security.sandbox.content.read_path_whitelist': FONT_FOLDERS,
  // Draw characters of fallback fonts at once and not only in a second picture.
  'gfx.font_rendering.fallback.async': false,
};

function firefox(executablePath, environment) {
  const launchOptions = {
    browser: 'firefox',
    executablePath,
    headless: true,
    env: environment,
    extraPrefsFirefox: FIREFOX_SETTINGS,
    timeout: START_LIMIT,
  };
  return puppeteerLauncher({ launchOptions, createPage });
}

async function startWebKitDriver(driver, environment) {
  const port = await freePort();
  const args = ['-a', '-s', '-screen 0 1280x1024x24', driver, `--port=${port}`];
  // With compositing, but without a graphics card, WebKit draws only a few frames a second.
  const settings = { ...environment, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  // Detached, so that display, driver and browser are a process group and can be ended together.
  const child = spawn('xvfb-run', args, { detached: true, stdio: 'ignore', env: settings });
  process.once('exit', () => child.exitCode === null && process.kill(-child.pid, 'SIGTERM'));
  for (const begun = Date.now(); Date.now() - begun < START_LIMIT; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not answer within three minutes.');
}

/**
 * WebKit crashes now and again as it leaves a page, when the results of its tests are in. The driver's session
 * ends with it, and every later file would fail; so the next one gets another.
 */
function reviving(launcher) {
  const { startSession, stopSession } = launcher;
  const isAlive = () =>
    launcher.driver?.getWindowHandle().then(
      () => true,
      () => false,
    );
  launcher.startSession = async (...session) => {
    if ((await isAlive()) === false) {
      clearInterval(launcher.pendingHeartbeat);
      launcher.driver = launcher.driverManager = undefined;
    }
    return startSession.apply(launcher, session);
  };
  launcher.stopSession = async (...session) => {
    try {
      return await stopSession.apply(launcher, session);
    } catch (error) {
      if (await isAlive()) throw error;
      console.log('  WebKit crashed as it left a page, and is started again.');
      return {};
    }
  };
  return launcher;
}

async function webkit(driver, environment) {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: await startWebKitDriver(driver, environment),
    path: '/',
    automationProtocol: 'webdriver',
    capabilities: {
      browserName: 'MiniBrowser',
      // The runner itself knows when tests begin and end. Waiting for the load event as well would abort the
      // whole run after two minutes if a busy page delays that event.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    },
  });
  return reviving(launcher);
}

const LAUNCHERS = { chromium, firefox, webkit };

/** A test runner launcher for a browser that sees only a set of fonts. */
export async function launcher(name, fonts) {
  return LAUNCHERS[name](findBrowser(name), { ...env, ...(await fontEnvironment(fonts)) });
}
