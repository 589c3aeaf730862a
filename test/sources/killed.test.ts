/**
 * What the log or the outbox has accepted is there after the browser was killed, whenever that was. Chromium then
 * throws its database away now and again ("database was corrupt: checksum mismatch").
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowser } from '../tools/browsers.mjs';
import { until } from '../until.js';
import type { Place } from './killed-page.js';

const executablePath = findBrowser('chromium');
const ROUNDS = 3;
/** Entries that are accepted before it is killed. */
const ENOUGH = 15;

let profile = '';
/** A link that Chromium makes in its profile, which names its process. */
const lock = () => join(profile, 'SingletonLock');

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

async function opened(
  script: string,
  accept: (id: string) => void,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: CHROMIUM_ARGS,
  });
  const page = await context.newPage();
  // No server: the page is all that is asked for.
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log</title>' }),
  );
  await page.exposeFunction('accepted', accept);
  await page.goto('https://log.example/');
  await page.addScriptTag({ content: script });
  return { context, page };
}

async function killed(context: BrowserContext): Promise<void> {
  const ended = new Promise((resolve) => context.once('close', resolve));
  process.kill(Number(/\d+$/.exec(readlinkSync(lock()))?.[0]), 'SIGKILL');
  await ended;
  rmSync(lock(), { force: true });
}

/** Writes nonsense where the database begins; the browser is closed. */
function corrupted(): void {
  const folder = join(profile, 'Default/IndexedDB');
  const [current] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('CURRENT'),
  );
  writeFileSync(join(folder, String(current)), 'nonsense');
}

for (const place of ['log', 'outbox'] satisfies Place[])
  describe(`a browser that is killed while it records in its ${place}`, {
    skip: !executablePath || process.platform === 'win32',
  }, () => {
    let script = '';
    let open: BrowserContext | null = null;
    const accepted = new Set<string>();

    /** What is kept is all that was accepted, nothing of it twice. */
    async function expectAll(page: Page): Promise<boolean> {
      const { ids, wiped } = await page.evaluate((of) => window.kept(of), place);
      const there = new Set(ids);
      assert.equal(there.size, ids.length);
      assert.deepEqual(
        [...accepted].filter((id) => !there.has(id)),
        [],
        wiped ? 'the browser threw its database away' : 'the database is whole',
      );
      return wiped;
    }

    async function started(): Promise<{ context: BrowserContext; page: Page }> {
      const { context, page } = await opened(script, (id) => accepted.add(id));
      open = context;
      return { context, page };
    }

    /** Appends some entries, and more until the browser ends. */
    async function appended(page: Page): Promise<void> {
      const before = accepted.size;
      page.evaluate((of) => window.appendForever(of), place).catch(() => {});
      await until(() => accepted.size >= before + ENOUGH);
    }

    before(async () => {
      script = await pageScript();
      profile = mkdtempSync(join(tmpdir(), 'roadmap-killed-'));
    });
    after(() => rmSync(profile, { recursive: true, force: true }));
    // An open browser would keep the whole run waiting after a failure.
    afterEach(() => open?.close().catch(() => {}));

    it('loses nothing that was accepted, even if it then throws its database away', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { context, page } = await started();
        await expectAll(page);
        await appended(page);
        await killed(context);
      }
      await expectAll((await started()).page);
    });

    it('has all of it again from its second copies where the database is corrupt', async () => {
      const first = await started();
      await appended(first.page);
      await killed(first.context);
      corrupted();
      const wiped = await expectAll((await started()).page);
      // What is in an outbox is sent: nobody has to be told.
      assert.equal(wiped, place === 'log');
    });
  });
