/** What the log has accepted is there after the browser was killed, whenever that was. */
import assert from 'node:assert/strict';
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowser } from '../tools/browsers.mjs';
import { until } from '../until.js';

const executablePath = findBrowser('chromium');
const ROUNDS = 3;
/** Entries that are accepted before it is killed. */
const ENOUGH = 15;

const profile = mkdtempSync(join(tmpdir(), 'roadmap-killed-'));
after(() => rmSync(profile, { recursive: true, force: true }));
/** A link that Chromium makes in its profile, which names its process. */
const lock = join(profile, 'SingletonLock');

const accepted = new Set<string>();

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('killed-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

async function opened(script: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: CHROMIUM_ARGS,
  });
  const page = await context.newPage();
  // No server: the page is all that is asked for.
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log</title>' }),
  );
  await page.exposeFunction('accepted', (id: string) => accepted.add(id));
  await page.goto('https://log.example/');
  await page.addScriptTag({ content: script });
  return { context, page };
}

async function killed(context: BrowserContext): Promise<void> {
  const ended = new Promise((resolve) => context.once('close', resolve));
  process.kill(Number(/\d+$/.exec(readlinkSync(lock))?.[0]), 'SIGKILL');
  await ended;
  rmSync(lock, { force: true });
}

describe('a browser killed while it records', {
  skip: !executablePath || process.platform === 'win32',
}, () => {
  it('has lost nothing that was accepted, and has nothing twice', async () => {
    const script = await pageScript();
    for (let round = 0; round <= ROUNDS; round += 1) {
      const { context, page } = await opened(script);
      const kept = await page.evaluate(() => window.kept());
      const there = new Set(kept);
      assert.equal(there.size, kept.length);
      assert.deepEqual(
        [...accepted].filter((id) => !there.has(id)),
        [],
      );
      if (round === ROUNDS) {
        await context.close();
        return;
      }
      const before = accepted.size;
      // It ends with the browser.
      page.evaluate(() => window.appendForever()).catch(() => {});
      await until(() => accepted.size >= before + ENOUGH);
      await killed(context);
    }
  });
});
