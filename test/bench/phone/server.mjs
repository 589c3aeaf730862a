/** A plain web server for the pages on a phone's network: gzip, cacheable scripts, nothing else. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, serveAnswers } from '../../tools/server.mjs';

/** Folders by the beginning of the address. */
const FOLDERS = {
  '/pages/': 'test/bench/phone/pages',
  '/cdn/': 'dist/cdn',
  '/vis/': 'node_modules/vis-timeline',
  '/data/': 'data',
};

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** Compressed files, prepared before the first request as on a real server. */
const kept = new Map();

async function compressed(path) {
  const [start, folder] = Object.entries(FOLDERS).find(([start]) => path.startsWith(start)) ?? [];
  if (!folder || normalize(path) !== path) return null;
  const file = join(root, folder, path.slice(start.length));
  return gzipSync(await readFile(file), { level: 9 });
}

async function answer({ url }, response) {
  const { pathname } = new URL(url, 'http://localhost');
  if (!kept.has(pathname)) kept.set(pathname, await compressed(pathname).catch(() => null));
  const body = kept.get(pathname);
  if (!body) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    'content-length': body.length,
    'cache-control': 'max-age=31536000, immutable',
  });
  response.end(body);
}

/** Starts the server; resolves to its address and a function that ends it. */
export const servePhone = () => serveAnswers((request, response) => void answer(request, response));
