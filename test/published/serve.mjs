/**
 * Serves /published/: the site that the program makes of the battery race, with the scripts as they are
 * published. Nothing of the test runner gets into its pages but what a test opens around them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bundleOnce } from '../tools/bundle.mjs';
import { buildCli } from '../tools/cli.mjs';
import { root } from '../tools/server.mjs';

const BASE = '/published/';
const TYPES = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
};

let made;

/** Runs the program once; the folder goes with the process. */
async function site() {
  const caches = join(root, 'node_modules/.cache');
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'published-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'roadmap-tracker.js');
  await buildCli(program);
  const scripts = join(folder, 'cdn');
  mkdirSync(scripts);
  for (const [name, { contents }] of await bundleOnce())
    writeFileSync(join(scripts, basename(name)), contents);
  const out = join(folder, 'site');
  const args = [
    ...['publish', join(root, 'data/solid-state-batteries.json'), '--out', out],
    ...['--scripts', scripts, '--url', 'https://news.example/race/'],
  ];
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return out;
}

/** Koa middleware for the test runner. */
export async function publishedSite(context, next) {
  const { path } = context;
  if (!path.startsWith(BASE)) return next();
  const name = path.slice(BASE.length) || 'index.html';
  made ??= site();
  // The guard has refused every path that leads elsewhere.
  const file = join(await made, name);
  try {
    context.body = readFileSync(file);
  } catch {
    context.status = 404;
    return;
  }
  context.type = TYPES[name.split('.').at(-1)] ?? 'text/plain';
  context.set('cache-control', dirname(name) === 'snapshots' ? 'immutable' : 'no-cache');
}
