/** A log by HTTP, with a server that answers what a test wants: see test/server/http-log.test.ts for the real one. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Entry } from '../../src/log/index.js';
import { HttpLog } from '../../src/sources/http-log.js';
import { LogCalls } from '../../src/sources/log-calls.js';
import { MemoryOutbox, type Outbox } from '../../src/sources/outbox.js';
import { claim, uuid } from '../log/entries.js';
import { serveWebhook } from '../tools/server.mjs';
import { until } from '../until.js';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const says = (n: number) => claim(n, { saidOn: '2026-03-02', date: '2029' });

describe('a log by HTTP, and a server with a will of its own', () => {
  let served: { url: string; stop(): Promise<void> };
  /** Entries that are published. */
  let there: Entry[];
  /** What is answered to entries; undefined where they are taken. */
  let refuse: (entries: readonly Entry[]) => Answer | undefined;
  /** When entries came, and how many. */
  let posts: { readonly at: number; readonly count: number }[];
  /** What was asked for, but who somebody is. */
  let calls: string[];
  let authorizations: Set<string | undefined>;

  function answerTo(method: string, path: string, body: string): Answer {
    if (path === '/me') return { status: 200, body: { sub: 'me', name: 'Me', role: 'editor' } };
    calls.push(`${method} ${path.split('?')[0]}`);
    if (path === '/presence') return { status: 200, body: {} };
    if (path.startsWith('/events')) return { status: 200, body: 'A proxy says: no streams here.' };
    if (method === 'GET') {
      const after = Number(/since=\w+\.(\d+)/.exec(path)?.[1] ?? 0);
      const entries = there.slice(after);
      return { status: 200, body: { cursor: `e.${there.length}`, more: false, entries } };
    }
    const { entries } = JSON.parse(body) as { entries: Entry[] };
    posts.push({ at: performance.now(), count: entries.length });
    return (
      refuse(entries) ?? {
        status: 200,
        body: { verdicts: entries.map(({ id }) => ({ id, ...publish(says(0), id) })) },
      }
    );
  }

  function publish(entry: Entry, id: string) {
    there.push({ ...entry, id, pub: there.length + 1 });
    return { verdict: 'accepted', again: false, problems: [], pub: there.length };
  }

  before(async () => {
    served = await serveWebhook(async (request, response) => {
      let body = '';
      for await (const piece of request) body += piece;
      authorizations.add(request.headers.authorization);
      const { method = '', url = '' } = request;
      const path = url.replace('/v1/roadmaps/race', '');
      const { status, headers, body: given } = answerTo(method, path, body);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(given));
    });
  });
  after(() => served.stop());
  beforeEach(() => {
    there = [];
    posts = [];
    calls = [];
    authorizations = new Set();
    refuse = () => undefined;
  });

  function opened(outbox: Outbox = new MemoryOutbox()): HttpLog {
    const calls = new LogCalls(`${served.url}/v1/roadmaps/race`, () => 'a.token');
    const alone = (_name: string, _signal: AbortSignal, run: () => Promise<void>) => void run();
    return new HttpLog('race', { calls, outbox, alone });
  }

  const standingOf = (log: HttpLog, n: number) =>
    log.items.find(({ entry }) => entry.id === uuid(n))?.standing.at;

  it('is left alone as long as it asks for, whatever is recorded meanwhile', async () => {
    let isBusy = true;
    refuse = () => {
      if (!isBusy) return undefined;
      isBusy = false;
      return { status: 429, headers: { 'retry-after': '2' }, body: { error: 'too much' } };
    };
    const log = opened();
    await log.append([says(1)]);
    await until(() => log.state.link === 'busy');
    await log.append([says(2)]);
    await until(() => standingOf(log, 2) === 'accepted');
    log.close();
    const [first, second] = posts as [(typeof posts)[0], (typeof posts)[0]];
    assert.ok(second.at - first.at >= 1_900, `${second.at - first.at} ms`);
    assert.deepEqual(
      there.map(({ id }) => id),
      [uuid(1), uuid(2)],
    );
  });

  it('tells of an answer that comes before the entry is kept for good', async () => {
    const outbox = new MemoryOutbox();
    const keep = outbox.keep.bind(outbox);
    outbox.keep = async (entries, stamp) => {
      const verdicts = await keep(entries, stamp);
      // Another tab sends what it finds.
      log.retry();
      await until(() => standingOf(log, 1) === 'accepted');
      return verdicts;
    };
    const log = opened(outbox);
    const told: string[] = [];
    log.watch((changed) => told.push(...changed.map(({ entry }) => entry.id)));
    await until(() => log.state.link === 'online');
    await log.append([says(1)]);
    log.close();
    assert.deepEqual(told, [uuid(1)]);
  });

  it('takes what is too much at once piece by piece, and is not held up by what it cannot read', async () => {
    refuse = (entries) => {
      if (entries.length > 2) return { status: 413, body: { error: 'too many' } };
      const isBad = entries.some(({ id }) => id === uuid(4));
      return isBad ? { status: 400, body: { error: 'it is no JSON' } } : undefined;
    };
    const log = opened();
    await log.append([1, 2, 3, 4, 5, 6].map(says));
    await until(() => standingOf(log, 6) === 'accepted');
    log.close();
    assert.deepEqual(
      there.map(({ id }) => id),
      [1, 2, 3, 5, 6].map(uuid),
    );
    const [bad] = log.items.filter(({ standing }) => standing.at === 'refused');
    assert.equal(bad?.entry.id, uuid(4));
    assert.deepEqual(bad?.standing, { at: 'refused', reason: 'it is no JSON' });
  });

  it('is asked what is new where no stream gets through', async () => {
    const log = opened();
    await until(() => log.state.link === 'online');
    publish(says(9), uuid(9));
    await until(async () => (await log.since()).entries.some(({ id }) => id === uuid(9)));
    log.close();
    assert.deepEqual([...authorizations], ['Bearer a.token'], 'and shown the token each time');
  });

  it('is asked what an editor has decided where no stream gets through', async () => {
    refuse = (entries) => {
      if (posts.length > 1) return undefined;
      const verdicts = entries.map(({ id }) => ({ id, verdict: 'pending', problems: [] }));
      return { status: 200, body: { verdicts } };
    };
    const log = opened();
    await log.append([says(1)]);
    await until(() => standingOf(log, 1) === 'accepted');
    log.close();
  });

  it('hears where the reader is as soon as there is a link', async () => {
    const log = opened();
    log.present('m');
    await until(() => calls.includes('POST /presence'));
    log.close();
    const before = calls.slice(0, calls.indexOf('POST /presence'));
    assert.ok(before.filter((call) => call === 'GET /entries').length <= 2, before.join());
  });
});
