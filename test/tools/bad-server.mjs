import { once } from 'node:events';

/**
 * Middleware of the test server that misbehaves on command: `/bad/KIND?…`. Requested from 127.0.0.1
 * instead of localhost, it is another origin.
 *
 * Parameters: `id` separates the requests of one test from all others; `times` is after how many requests
 * it behaves (never by default); `held` waits for /bad/go before it responds; `cors` is the origin it
 * allows; `untagged` sends no ETag. `/bad/set?id=&version=` changes the content, `&kind=` the kind of
 * misbehaviour; `/bad/go?id=&count=` releases that many responses or pieces, waiting or future ones;
 * `/bad/log?id=` lists the responses.
 */
const seen = new Map();

function recordsOf(id) {
  const state = seen.get(id) ?? { log: [], version: '1', kind: null, waiting: [], toGo: 0 };
  seen.set(id, state);
  return state;
}

/** Resolves when /bad/go releases the response. */
function released(state) {
  return new Promise((resolve) => {
    state.waiting.push(resolve);
    releaseWaiting(state);
  });
}

function releaseWaiting(state) {
  for (; state.toGo > 0 && state.waiting.length > 0; state.toGo -= 1) state.waiting.shift()();
}

/** A roadmap with its version in the title. */
function roadmap(version) {
  const milestones = ['Cars', 'Buses', 'Ships', 'Planes'].map((title, i) => ({
    company: i % 2 ? 'Nio' : 'Toyota',
    title,
    date: `${2027 + i}`,
    saidOn: '2024-05-01',
  }));
  return JSON.stringify({ title: `Version ${version}`, milestones });
}

const CSV = `company,title\n${Array.from({ length: 500 }, (_, i) => `Toyota,Car ${i}`).join('\n')}\n`;
const JSON_TYPE = { 'content-type': 'application/json', 'cache-control': 'no-cache' };

function ok({ req, res, query, state, cors }) {
  const body = roadmap(state.version);
  const etag = query.has('untagged') ? {} : { etag: `"${state.version}"` };
  if (etag.etag && req.headers['if-none-match'] === etag.etag) {
    state.log.push(304);
    res.writeHead(304, { ...cors, ...etag }).end();
    return;
  }
  state.log.push(200);
  res.writeHead(200, { ...JSON_TYPE, ...cors, ...etag, 'content-length': body.length }).end(body);
}

/** Sends half of a body, then calls `then`: to stall, or to close the connection. */
function half({ res, cors, state }, headers, body, then) {
  state.log.push(200);
  res.writeHead(200, { ...headers, ...cors }).write(body.slice(0, body.length / 2), then);
}

/**
 * Answers `/spreadsheets/…` as Google does: redirects to another origin for a shared sheet, to a login page
 * without CORS for a private one, and sends 404 for one that does not exist.
 */
function googleSheet(req, res, url) {
  const port = req.socket.localPort;
  const [, id = ''] = /\/d\/(?:e\/)?([\w-]+)\/(?:export|pub)$/.exec(url.pathname) ?? [];
  const to = (path) =>
    res
      .writeHead(307, {
        location: `http://127.0.0.1:${port}${path}`,
        'access-control-allow-origin': '*',
      })
      .end();
  if (id.startsWith('shared') || id.startsWith('2PACX'))
    return to(`/google/csv?gid=${url.searchParams.get('gid') ?? ''}`);
  if (id.startsWith('private')) return to('/google/login');
  return res
    .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
    .end('<!DOCTYPE html><title>Page not found</title>');
}

function googleContent(res, url) {
  if (url.pathname !== '/google/csv')
    return res
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><title>Sign in</title>');
  const headers = { 'content-type': 'text/csv', 'access-control-allow-origin': '*' };
  return res
    .writeHead(200, headers)
    .end(`Company,Title,ETA\r\nAlpha,Tab ${url.searchParams.get('gid') || 'first'},Q3 2027`);
}

const KINDS = {
  ok,
  silent: ({ state }) => state.log.push(0),
  reset: ({ res, state }) => {
    state.log.push(0);
    res.destroy();
  },
  status({ res, query, state, cors }) {
    const after = query.get('after');
    state.log.push(Number(query.get('code')));
    res.writeHead(Number(query.get('code')), { ...cors, ...(after && { 'retry-after': after }) });
    res.end('<!doctype html><p>Sorry');
  },
  stall(asked) {
    const body = roadmap(1);
    half(asked, { ...JSON_TYPE, 'content-length': body.length }, body, () => {});
  },
  drop(asked) {
    const headers = { 'content-type': 'text/csv', 'content-length': CSV.length };
    half(asked, headers, CSV, () => asked.res.destroy());
  },
  /** Like drop, without a Content-Length: JSON, or CSV with `csv`. */
  cut(asked) {
    const [headers, body] = asked.query.has('csv')
      ? [{ 'content-type': 'text/csv' }, CSV]
      : [JSON_TYPE, roadmap(1)];
    half(asked, headers, body, () => asked.res.destroy());
  },
  /** Sends eight pieces; with `pieces`, each waits for /bad/go. */
  async drip({ res, query, state, cors }) {
    const body = roadmap(state.version);
    const size = Math.ceil(body.length / 8);
    state.log.push(200);
    res.writeHead(200, { ...JSON_TYPE, ...cors, 'content-length': body.length });
    for (let at = 0; at < body.length && !res.destroyed; at += size) {
      await (query.has('pieces') ? released(state) : turn());
      res.write(body.slice(at, at + size));
    }
    res.end();
  },
  loop({ req, res, state, cors }) {
    state.log.push(302);
    res.writeHead(302, { ...cors, location: req.url }).end();
  },
  empty({ res, state, cors }) {
    state.log.push(200);
    res.writeHead(200, { ...JSON_TYPE, ...cors }).end();
  },
  page({ res, state, cors }) {
    state.log.push(200);
    res.writeHead(200, { ...JSON_TYPE, ...cors }).end('<!doctype html><p>Log in');
  },
  broken({ res, state, cors }) {
    state.log.push(200);
    res.writeHead(200, { ...JSON_TYPE, ...cors }).end('{"milestones": [{"company": "To');
  },
  /** Never ends; sends a Content-Length if `length` is given. */
  async endless({ res, query, state, cors }) {
    const length = query.get('length');
    state.log.push(200);
    res.writeHead(200, { ...JSON_TYPE, ...cors, ...(length && { 'content-length': length }) });
    const closed = once(res, 'close');
    for (let piece = '[{}'; !res.destroyed; piece = '')
      if (!res.write(piece.padEnd(65_536))) await Promise.race([once(res, 'drain'), closed]);
  },
};

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function answer(req, res, kind, query) {
  const state = recordsOf(query.get('id'));
  if (kind === 'log') {
    res.writeHead(200, JSON_TYPE).end(JSON.stringify(state.log));
    return;
  }
  if (kind === 'set') {
    if (query.has('version')) state.version = query.get('version');
    if (query.has('kind')) state.kind = query.get('kind');
    res.writeHead(204).end();
    return;
  }
  if (kind === 'go') {
    state.toGo += Number(query.get('count'));
    releaseWaiting(state);
    res.writeHead(204).end();
    return;
  }
  if (query.has('held')) await released(state);
  const behaves = query.has('times') && state.log.length >= Number(query.get('times'));
  const allowed = query.get('cors');
  const cors = allowed ? { 'access-control-allow-origin': allowed } : {};
  KINDS[state.kind ?? (behaves ? 'ok' : kind)]({ req, res, query, state, cors });
}

/** Middleware for Koa. */
export async function badServer(context, next) {
  const { pathname, searchParams } = new URL(context.url, 'http://localhost');
  if (!/^\/(?:bad|spreadsheets|google)\//.test(pathname)) return next();
  // Otherwise Koa would respond with 404.
  context.respond = false;
  context.res.statusCode = 200;
  const url = new URL(context.url, 'http://localhost');
  if (pathname.startsWith('/spreadsheets/')) return googleSheet(context.req, context.res, url);
  if (pathname.startsWith('/google/')) return googleContent(context.res, url);
  answer(context.req, context.res, pathname.slice('/bad/'.length), searchParams);
}
