import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  type Answer,
  ask,
  isOpen,
  otherAddresses,
  ownAddresses,
  type Request,
  type Running,
  SERVERS,
} from './knock.js';
import { root } from './server.mjs';

const SECRET = 'not for you';
/** Makes folders inside and outside of the repository, and links from one to the other. */
function makeLinks(): { readonly path: string; readonly outside: string; remove(): void } {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  mkdirSync(join(root, 'test/tools/generated'), { recursive: true });
  const inside = mkdtempSync(join(root, 'test/tools/generated/inside-'));
  for (const folder of ['.hidden', 'shown', 'index']) mkdirSync(join(inside, folder));
  writeFileSync(join(outside, 'secret.txt'), SECRET);
  writeFileSync(join(outside, 'index.html'), SECRET);
  writeFileSync(join(inside, '.hidden/secret.txt'), SECRET);
  writeFileSync(join(inside, 'shown/text.txt'), 'for you');
  symlinkSync(outside, join(inside, 'to-outside'));
  symlinkSync(join(inside, 'to-outside'), join(inside, 'to-link'));
  symlinkSync(join(outside, 'secret.txt'), join(inside, 'secret.txt'));
  symlinkSync(join(outside, 'index.html'), join(inside, 'index/index.html'));
  symlinkSync(join(inside, '.hidden'), join(inside, 'to-hidden'));
  symlinkSync(join(inside, 'shown'), join(inside, 'to-shown'));
  const remove = () => {
    for (const folder of [inside, outside]) rmSync(folder, { recursive: true });
  };
  return { path: `/test/tools/generated/${basename(inside)}`, outside, remove };
}

/** The dev server's path for going up from the repository to the root of the disk. */
const disk = `/__wds-outside-root__/${root.split(/[\\/]/).length - 1}`;
/** The prefix by which the test runner requests the absolute path of its framework. */
const FRAMEWORK = '/__web-test-runner__/test-framework';

const NOT_PLAIN = [
  '/../../../../../../etc/passwd',
  '/test/../.git/config',
  '/test/../README.md',
  '/./README.md',
  '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/test/%2E%2e/.git/config',
  '/..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/test%2f..%2f.git%2fconfig',
  '/..\\..\\..\\..\\etc\\passwd',
  '/test\\..\\.git\\config',
  '/..%5c..%5cetc%5cpasswd',
  '//etc/passwd',
  '///etc/passwd',
  '/test//demo/index.html',
  '/.git%00/config',
  '/README.md%00.html',
  '/%',
  '/%c0%ae%c0%ae/etc/passwd',
  '/caf\u00e9',
  'README.md',
  'file:///etc/passwd',
  'http://localhost/README.md',
  '/README.md?inline-script-0.js&source=/../../etc/passwd',
];

const PRIVATE = [
  '/.git/config',
  '/.git/',
  '/.git',
  '/.GIT/config',
  '/%2egit/config',
  '/%2Egi%74/config',
  '/.npmrc',
  '/.npmrc?raw',
  '/.npmrc/',
  '/.ci/run',
  '/.biome.json',
  '/.no-such-file',
  '/.../etc/passwd',
  '/..%252f..%252fetc/passwd',
  '/node_modules/.package-lock.json',
  '/NODE_MODULES/.package-lock.json',
  '/node_modules/.bin/tsc',
  `${disk}/etc/passwd`,
  '/__wds-outside-root__/0/package.json',
  '/__wds-outside-root__/3/etc/passwd',
  '/%5f_wds-outside-root__/3/etc/passwd',
  `${FRAMEWORK}/etc/passwd`,
  `${FRAMEWORK}/no/such/file`,
  `${FRAMEWORK}/`,
  `${FRAMEWORK}${encodeURI(root)}/.npmrc`,
  `${FRAMEWORK}${encodeURI(root)}-beside/file`,
];

/** Paths that this server looks up in its own root, where they do not exist. */
const NOWHERE = [
  '/etc/passwd',
  '/proc/self/environ',
  '/@fs/etc/passwd',
  '/file:/etc/passwd',
  '/%252e%252e/%252e%252e/etc/passwd',
  '/%252egit/config',
];

/** What pages need. */
const PUBLIC = [
  '/README.md',
  '/test/demo/',
  '/test/demo/index.html',
  '/test/demo/demo.css',
  '/test/demo/look.ts?a=/../..#/../..',
  '/components/define.ts',
  '/src/view/ticks/generated/time-step.js',
  '/data/solid-state-batteries.json',
  '/node_modules/lit/index.js',
  '/node_modules/%40open-wc/testing/index.js',
];

for (const [name, start] of Object.entries(SERVERS))
  describe(`the server of ${name}`, { timeout: 300_000 }, () => {
    let running: Running;
    let links: ReturnType<typeof makeLinks>;
    const get = (path: string, request?: Request): Promise<Answer> =>
      ask(running.port, path, request);
    const statuses = async (paths: readonly string[]): Promise<string[]> =>
      Promise.all(paths.map(async (path) => `${(await get(path)).status} ${path}`));
    const all = (status: number, paths: readonly string[]): string[] =>
      paths.map((path) => `${status} ${path}`);

    before(async () => {
      links = makeLinks();
      running = await start();
    });
    after(async () => {
      links.remove();
      await running.stop();
    });

    test('serves its page and the files that pages need', async () => {
      const paths = [running.page, ...PUBLIC];
      assert.deepEqual(await statuses(paths), all(200, paths));
      const page = await get('/test/demo/', { method: 'HEAD' });
      assert.match(page.text, /^HTTP\/1\.1 200 OK\r\n.*\r\n\r\n$/s);
    });

    test('answers at both loopback addresses, by each of its names', async () => {
      for (const at of ownAddresses())
        for (const host of ['localhost', '127.0.0.1', '[::1]', 'LocalHost']) {
          const headers = { host: `${host}:${running.port}` };
          assert.equal((await get('/README.md', { at, headers })).status, 200, `${host} at ${at}`);
        }
    });

    test('cannot be reached at any other address of the machine', async () => {
      const heard = await otherAddresses();
      const open = await Promise.all(heard.map((address) => isOpen(running.port, address)));
      assert.deepEqual(
        heard.filter((_, i) => open[i]),
        [],
      );
      if (running.address) assert.equal(running.address, '127.0.0.1');
      else assert.notEqual(heard.length, 0, 'the machine has no other address to try');
    });

    test('refuses any other host name, and says which address to open', async () => {
      const port = running.port;
      const hosts = ['evil.example', `evil.example:${port}`, `localhost.evil.example:${port}`];
      hosts.push('localhost', 'localhost:1', `x@localhost:${port}`, `localhost:${port}:${port}`);
      hosts.push(`127.0.0.2:${port}`, `192.168.0.1:${port}`, `0.0.0.0:${port}`, `[::]:${port}`, '');
      for (const host of hosts) {
        const { status, text } = await get('/README.md', { headers: { host } });
        assert.equal(status, 421, host);
        assert.ok(text.includes(`Open http://localhost:${port}/ there instead.`), host);
      }
      const forwarded = { host: 'evil.example', 'x-forwarded-host': `localhost:${port}` };
      assert.equal((await get('/README.md', { headers: forwarded })).status, 421);
    });

    test('refuses ambiguous paths', async () => {
      assert.deepEqual(await statuses(NOT_PLAIN), all(400, NOT_PLAIN));
    });

    test('serves no dot file and nothing from outside of the repository', async () => {
      assert.deepEqual(await statuses(PRIVATE), all(403, PRIVATE));
      assert.deepEqual(await statuses(NOWHERE), all(404, NOWHERE));
      assert.match((await get('/.git/config')).text, /gives the files of its repository only/);
    });

    test('follows links only to files that it would serve anyway', async () => {
      const at = (names: readonly string[]): string[] =>
        names.map((each) => `${links.path}/${each}`);
      const shown = at(['shown/text.txt', 'to-shown/text.txt']);
      const kept = at(['to-outside/secret.txt', 'to-link/secret.txt', 'to-hidden/secret.txt']);
      kept.push(...at(['secret.txt', 'to-outside/', 'to-outside', 'to-link/', 'index/', 'index']));
      assert.deepEqual(await statuses(shown), all(200, shown));
      assert.deepEqual(await statuses(kept), all(403, kept));
      const absolute = [links.path, links.outside].map((path) => encodeURI(path));
      const read = [`${FRAMEWORK}${absolute[1]}/secret.txt`, `${disk}${absolute[1]}/secret.txt`];
      read.push(`${FRAMEWORK}${encodeURI(root)}${absolute[0]}/to-outside/secret.txt`);
      for (const path of read) assert.ok(!(await get(path)).text.includes(SECRET), path);
    });

    test('allows only GET and HEAD', async () => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
        const { status, text } = await get('/README.md', { method });
        assert.equal(status, 405, method);
        assert.match(text, /^allow: GET, HEAD\r$/m);
      }
      assert.equal((await get('evil.example:443', { method: 'CONNECT' })).text, '');
    });

    test('opens a web socket to its own pages only', async () => {
      const { port } = running;
      const open = async (path: string, host: string, origin?: string): Promise<number> => {
        const headers = {
          host,
          ...(origin && { origin }),
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        };
        return (await get(path, { headers })).status;
      };
      const own = `localhost:${port}`;
      assert.equal(await open('/wds', own, `http://${own}`), 101);
      assert.equal(await open('/wds', `[::1]:${port}`, `http://[::1]:${port}`), 101);
      assert.equal(await open('/wds', 'evil.example', 'http://evil.example'), 421);
      assert.equal(await open('/wds', `evil.example:${port}`, `http://${own}`), 421);
      for (const origin of ['http://evil.example', 'http://localhost:1', `https://${own}`, 'null'])
        assert.equal(await open('/wds', own, origin), 403, origin);
      assert.equal(await open('/wds', own), 403, 'no origin');
      for (const path of ['/', '/wds/', '/wds?a', '/.git/config'])
        assert.equal(await open(path, own, `http://${own}`), 404, path);
    });
  });
