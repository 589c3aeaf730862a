/** The calls of the server. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Auth } from './auth.js';
import { bodyText } from './body.js';
import { UnavailableError } from './database.js';
import { Feed } from './feed.js';
import { isRecord, placeIn, RequestError } from './given.js';
import type { Hints } from './hints.js';
import { type Limits, Rate } from './limits.js';
import { lineOf } from './lines.js';
import type { LogStore, Member } from './log-store.js';
import type { Metrics } from './metrics.js';
import { type Page, pageHeaders } from './page.js';
import { importHono } from './peers.js';
import { PeopleCalls } from './people-calls.js';
import { RoadmapLog } from './roadmap-log.js';
import type { Signer } from './signature.js';
import { write } from './writing.js';

export interface Parts {
  readonly store: LogStore;
  readonly auth: Auth;
  readonly signer: Signer;
  readonly hints: Hints;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly page: Page;
  /** Pages of which origins may ask. */
  readonly origins: readonly string[];
  /** Which names it answers to, with their ports. Asked at each request, as the port is known late. */
  readonly hosts: () => readonly string[];
  /** Takes a line of the log: never with a token, an invitation or a query in it. */
  readonly note: (line: Readonly<Record<string, unknown>>) => void;
}

interface Env {
  Bindings: HttpBindings;
  Variables: { call: string; who: string };
}
type Asked = Context<Env>;

const ID = /^[A-Za-z0-9][\w-]{0,63}$/;
const NUMBER = /^\d{1,15}$/;
const HASH = /^([0-9a-f]{64})\.json$/;
/** Entries of one answer. */
const PAGE = 1_000;
const FOREVER = 'public, max-age=31536000, immutable';
/** Roadmaps that are kept in memory; the one that was asked for longest ago is forgotten first. */
const MOST_LOGS = 500;

export class App {
  readonly #parts: Parts;
  readonly #logs = new Map<string, RoadmapLog>();
  readonly #feeds = new Map<string, Feed>();
  readonly #writes: Rate;
  readonly #guesses: Rate;
  #atOnce = 0;
  #isEnding = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { rate, burst, guesses } = parts.limits;
    this.#writes = new Rate(rate, burst);
    this.#guesses = new Rate(guesses / 60, guesses);
    parts.hints.listen((roadmap, what) => {
      const feed = this.#feeds.get(roadmap);
      if (what === 'wrote') {
        this.#logs.get(roadmap)?.touch();
        void feed?.pull();
      } else if (feed) void parts.hints.people(roadmap).then((people) => feed.tellPeople(people));
    });
  }

  /** Tells listeners and those who come that it ends. */
  end(): void {
    this.#isEnding = true;
    for (const feed of this.#feeds.values()) feed.end();
  }

  log(id: string): RoadmapLog {
    const known = this.#logs.get(id);
    const log = known ?? new RoadmapLog(id, this.#parts.store, this.#parts.signer);
    this.#logs.delete(id);
    this.#logs.set(id, log);
    if (this.#logs.size > MOST_LOGS) this.#logs.delete([...this.#logs.keys()][0] as string);
    return log;
  }

  async routes(): Promise<Hono<Env>> {
    const { Hono } = await importHono();
    const app = new Hono<Env>();
    const { metrics, store, page } = this.#parts;
    app.use(async (c, next) => this.#around(c, next));
    app.onError((error, c) => this.#failed(error, c));
    app.notFound((c) => c.json({ error: 'there is nothing here' }, 404));

    const on = (
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      path: string,
      call: string,
      answer: (c: Asked) => Response | Promise<Response>,
    ) =>
      app.on(method, path, (c) => {
        c.set('call', call);
        return answer(c);
      });
    on('GET', '/healthz', 'health', async (c) => {
      if (this.#isEnding) throw new RequestError(503, 'it is ending');
      await store.state('');
      return c.text('ok\n');
    });
    on('GET', '/metrics', 'metrics', (c) => c.text(metrics.text(this.#listeners)));
    on('GET', '/', 'page', () => new Response(page.html, { headers: pageHeaders('text/html') }));
    for (const folder of ['cdn', 'page'] as const)
      on('GET', `/${folder}/*`, 'page', async (c) => {
        const file = await page.file(folder, c.req.path.slice(`/${folder}/`.length));
        return file ?? c.json({ error: 'there is nothing here' }, 404);
      });

    const at = '/v1/roadmaps/:id';
    on('POST', `${at}/entries`, 'append', (c) => this.#append(c));
    on('GET', `${at}/entries`, 'since', (c) => this.#since(c));
    on('GET', `${at}/head.json`, 'head', (c) => this.#head(c));
    on('GET', `${at}/snapshots/:file`, 'snapshot', (c) => this.#file(c, 'snapshot'));
    on('GET', `${at}/log/:file`, 'segment', (c) => this.#file(c, 'segment'));
    on('GET', `${at}/events`, 'events', (c) => this.#events(c));
    on('GET', `${at}/me`, 'me', async (c) => c.json(await this.#member(c)));
    on('GET', `${at}/history`, 'history', (c) => this.#history(c));
    const people = new PeopleCalls<Asked>(store, this.#parts.auth, {
      id: idOf,
      member: (c) => this.#member(c),
      writer: async (c) => {
        const member = await this.#member(c);
        refuseAfter(this.#writes.take(member.sub));
        return member;
      },
      limitGuesses: (c) => this.#limitGuesses(c),
      json: (c) => this.#json(c),
    });
    on('GET', `${at}/members`, 'members', (c) => people.members(c));
    on('POST', `${at}/members`, 'join', (c) => people.join(c));
    on('PUT', `${at}/members/:sub`, 'role', (c) => people.setRole(c));
    on('DELETE', `${at}/members/:sub`, 'role', (c) => people.remove(c));
    on('GET', `${at}/invitations`, 'invitations', (c) => people.invitations(c));
    on('POST', `${at}/invitations`, 'invite', (c) => people.invite(c));
    on('DELETE', `${at}/invitations/:invitation`, 'call-back', (c) => people.callBack(c));
    on('POST', `${at}/presence`, 'presence', (c) => this.#present(c));
    on('GET', '/v1/roadmaps/:file', 'roadmap', async (c) => {
      const id = /^(.+)\.json$/.exec(c.req.param('file') ?? '')?.[1] ?? '';
      const { head } = await this.#existing(id).then((log) => log.head());
      c.header('cache-control', 'public, max-age=5');
      return c.redirect(`/v1/roadmaps/${id}/snapshots/${head.snapshot.hash}.json`, 302);
    });
    return app;
  }

  get #listeners(): number {
    return [...this.#feeds.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** What holds for every request: whom it answers, how many at once, and what is noted. */
  async #around(c: Asked, next: () => Promise<void>): Promise<void> {
    const { metrics, note, limits } = this.#parts;
    const began = performance.now();
    c.set('call', 'none');
    c.set('who', '');
    this.#atOnce += 1;
    try {
      this.#checkHost(c);
      if (this.#atOnce > limits.atOnce || this.#isEnding)
        throw new RequestError(503, 'too many ask at once', {}, { 'retry-after': '1' });
      if (c.req.method === 'OPTIONS') c.res = this.#preflight(c);
      else await next();
    } catch (error) {
      c.res = this.#failed(error as Error, c);
    } finally {
      this.#atOnce -= 1;
    }
    if (c.get('call') === 'events' && c.res.headers.has(SENT)) {
      metrics.request('events', 200);
    } else {
      for (const [name, value] of Object.entries(this.#cors(c))) c.res.headers.set(name, value);
      c.res.headers.set('x-content-type-options', 'nosniff');
      if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
      metrics.request(c.get('call'), c.res.status);
    }
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const { method, path } = c.req;
    note({
      call: c.get('call'),
      method,
      path: path.slice(0, 200),
      status: c.res.status,
      ms,
      ...(c.get('who') && { who: c.get('who') }),
    });
  }

  #checkHost(c: Asked): void {
    const hosts = this.#parts.hosts();
    if (hosts.includes((c.req.header('host') ?? '').toLowerCase())) return;
    throw new RequestError(
      421,
      `this server answers to ${hosts.join(', ')} only: start it with --host NAME for another name`,
    );
  }

  #cors(c: Asked): Record<string, string> {
    const origin = c.req.header('origin');
    if (!origin || !this.#parts.origins.includes(origin)) return { vary: 'Origin' };
    return {
      vary: 'Origin',
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'etag, retry-after',
    };
  }

  #preflight(c: Asked): Response {
    const allowed = this.#cors(c);
    if (!allowed['access-control-allow-origin']) return new Response(null, { status: 403 });
    return new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'authorization, content-type, if-none-match, last-event-id',
        'access-control-max-age': '600',
      },
    });
  }

  #failed(error: Error, c: Asked): Response {
    const { note, metrics } = this.#parts;
    if (error instanceof RequestError)
      return c.json({ error: error.message, ...error.fields }, error.status, error.headers);
    if (error instanceof UnavailableError) {
      metrics.error('database');
      const text = 'the database does not answer: nothing is lost, send it again';
      return c.json({ error: text }, 503, { 'retry-after': '1' });
    }
    metrics.error('other');
    note({ level: 'error', call: c.get('call'), error: error.stack ?? error.message });
    return c.json({ error: 'something went wrong here' }, 500);
  }

  async #existing(id: string): Promise<RoadmapLog> {
    if (!ID.test(id)) throw new RequestError(404, 'there is no such roadmap');
    const known = this.#logs.get(id);
    // Names that somebody tries are not remembered.
    if (!known && !(await this.#parts.store.state(id)))
      throw new RequestError(404, `there is no roadmap “${id}”`);
    return this.log(id);
  }

  /** The member who asks; RequestError where there is none. */
  async #member(c: Asked): Promise<Member> {
    const member = await this.#someone(c);
    if (member) return member;
    throw new RequestError(
      401,
      'say who you are: write Authorization: Bearer TOKEN',
      {},
      {
        'www-authenticate': 'Bearer',
      },
    );
  }

  async #someone(c: Asked): Promise<Member | null> {
    try {
      const id = idOf(c);
      const member = await this.#parts.auth.memberOf(c.req.header('authorization'), id);
      if (member) c.set('who', member.sub);
      return member;
    } catch (error) {
      if (error instanceof RequestError && error.status === 401) this.#limitGuesses(c);
      throw error;
    }
  }

  #limitGuesses(c: Asked): void {
    refuseAfter(this.#guesses.take(c.env.incoming.socket.remoteAddress ?? ''));
  }

  async #append(c: Asked): Promise<Response> {
    const { store, limits, metrics, hints } = this.#parts;
    const member = await this.#member(c);
    if (member.role === 'reader') throw new RequestError(403, 'you may read here, and not write');
    refuseAfter(this.#writes.take(member.sub));
    const log = await this.#existing(idOf(c));
    const text = await bodyText(c.env.incoming, limits);
    const began = performance.now();
    try {
      const verdicts = await write(text, member, log, store);
      for (const { verdict } of verdicts) metrics.verdict(verdict);
      return c.json({ verdicts });
    } finally {
      // Also where it failed: some of it may be there.
      metrics.append((performance.now() - began) / 1000);
      log.touch();
      hints.wrote(log.id);
    }
  }

  async #since(c: Asked): Promise<Response> {
    const { store } = this.#parts;
    const member = await this.#someone(c);
    const log = await this.#existing(idOf(c));
    const { epoch, pub } = await log.present();
    const after = placeAfter(c.req.query('since'), epoch, pub);
    const rows = await store.published(log.id, after, PAGE);
    const last = rows.at(-1)?.pub ?? after;
    const parts = [
      `"cursor":"${epoch}.${last}"`,
      `"more":${rows.length === PAGE}`,
      `"entries":[${rows.map(lineOf).join(',')}]`,
    ];
    const pending = c.req.query('pending');
    if (pending !== undefined) {
      if (!member) throw new RequestError(401, 'what waits for review is for members');
      if (member.role === 'reader')
        throw new RequestError(403, 'what waits for review is for editors');
      if (!NUMBER.test(pending))
        throw new RequestError(400, 'pending is no number: write that of the last entry you had');
      const state = c.req.query('state');
      if (state !== undefined && state !== 'pending')
        throw new RequestError(400, 'state is none: write pending, or leave it out');
      const only = state === 'pending';
      const waiting = await store.unpublished(log.id, Number(pending), PAGE, member, only);
      parts.push(
        `"pending":{"cursor":${waiting.at(-1)?.seq ?? Number(pending)},"more":${waiting.length === PAGE},"entries":[${waiting.map(lineOf).join(',')}]}`,
      );
    }
    return json(`{${parts.join(',')}}`);
  }

  /** Who recorded what when: by arrival, newest first. What is not published, only for whom it is. */
  async #history(c: Asked): Promise<Response> {
    const member = await this.#someone(c);
    const log = await this.#existing(idOf(c));
    const { seq } = await log.present();
    const { before = String(seq + 1), most = String(PAGE) } = c.req.query();
    for (const [name, text] of Object.entries({ before, most }))
      if (!NUMBER.test(text)) throw new RequestError(400, `${name} is no number`);
    const count = Math.min(Math.max(Number(most), 1), PAGE);
    const rows = await this.#parts.store.history(log.id, Number(before), count, member);
    const last = rows.at(-1)?.seq ?? 0;
    const more = rows.length === count && last > 1;
    return json(`{"before":${last},"more":${more},"entries":[${rows.map(lineOf).join(',')}]}`);
  }

  async #head(c: Asked): Promise<Response> {
    const { text, etag } = await this.#existing(idOf(c)).then((log) => log.head());
    const headers = { etag, 'cache-control': 'public, max-age=5' };
    const asked = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim());
    if (asked.some((one) => one.replace(/^W\//, '') === etag || one === '*'))
      return new Response(null, { status: 304, headers });
    return json(text, headers);
  }

  async #file(c: Asked, kind: 'snapshot' | 'segment'): Promise<Response> {
    const hash = HASH.exec(c.req.param('file') ?? '')?.[1];
    const log = await this.#existing(idOf(c));
    const text = hash ? await log.fileText(kind, hash) : null;
    if (text === null)
      throw new RequestError(404, 'there is no such file: the head names those there are');
    return json(text, { etag: `"${hash}"`, 'cache-control': FOREVER });
  }

  async #events(c: Asked): Promise<Response> {
    const { store, limits, metrics, hints } = this.#parts;
    const member = await this.#member(c);
    const log = await this.#existing(idOf(c));
    const { epoch, pub } = await log.present();
    const since = c.req.query('since') ?? c.req.header('last-event-id') ?? `${epoch}.${pub}`;
    const after = placeAfter(since, epoch, pub);
    if (this.#listeners >= limits.listeners)
      throw new RequestError(503, 'too many listen here', {}, { 'retry-after': '30' });
    const feed =
      this.#feeds.get(log.id) ??
      new Feed(log.id, store, (error) => {
        metrics.error('database');
        this.#parts.note({ level: 'warn', error: error.message });
      });
    this.#feeds.set(log.id, feed);
    if (feed.countOf(member.sub) >= limits.listenersEach)
      throw new RequestError(429, 'you listen too often at once', {}, { 'retry-after': '30' });
    const { outgoing } = c.env;
    outgoing.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      ...this.#cors(c),
    });
    outgoing.flushHeaders();
    outgoing.on('close', () => {
      if (feed.size === 0 && this.#feeds.get(log.id) === feed) this.#feeds.delete(log.id);
    });
    const out = outgoing as Parameters<Feed['join']>[0];
    feed
      .join(out, member, after)
      .then(async () => feed.tellPeople(await hints.people(log.id), out))
      .catch((error) => {
        this.#failed(error as Error, c);
        outgoing.destroy();
      });
    return new Response(null, { headers: { [SENT]: 'true' } });
  }

  async #present(c: Asked): Promise<Response> {
    const { sub, name } = await this.#member(c);
    refuseAfter(this.#writes.take(sub));
    const { milestone = null } = await this.#json(c);
    if (milestone !== null && (typeof milestone !== 'string' || milestone.length > 1_000))
      throw new RequestError(400, 'milestone is none: write its id, or null');
    await this.#parts.hints.present(idOf(c), { sub, name, milestone });
    return c.body(null, 204);
  }

  async #json(c: Asked): Promise<Record<string, unknown>> {
    const text = await bodyText(c.env.incoming, this.#parts.limits);
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      // Told below.
    }
    if (!isRecord(body)) throw new RequestError(400, 'it is no JSON object');
    return body;
  }
}

/** Tells the adapter that the response has been sent by way of Node. */
const SENT = 'x-hono-already-sent';

function idOf(c: Asked): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw new RequestError(404, 'there is no such roadmap');
  return id;
}

/** How many published entries somebody has, by a cursor. */
function placeAfter(cursor: string | undefined, epoch: string, pub: number): number {
  if (cursor === undefined) return 0;
  const place = placeIn(cursor);
  if (!place) throw new RequestError(400, `“${cursor.slice(0, 60)}” is no place in this log`);
  if (place.epoch === epoch && place.pub <= pub) return place.pub;
  throw new RequestError(
    409,
    'the log has begun anew: load the roadmap again, and send what it lacks',
    { epoch },
  );
}

function refuseAfter(seconds: number): void {
  if (seconds === 0) return;
  const headers = { 'retry-after': String(seconds) };
  throw new RequestError(429, `too much at once: wait ${seconds} s`, {}, headers);
}

function json(text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { headers: { 'content-type': 'application/json', ...headers } });
}
