/** The log as pages have it, with real servers and links: what is recorded gets there, whatever breaks. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Item } from '../../src/log/outbox.js';
import { HttpLog } from '../../src/sources/http-log.js';
import { type Credentials, LogCalls } from '../../src/sources/log-calls.js';
import type { Link as State } from '../../src/sources/log-state.js';
import { MemoryOutbox } from '../../src/sources/outbox.js';
import { BASE, claim, entry, uuid } from '../log/entries.js';
import { Link } from '../tools/link.js';
import { freePort } from '../tools/loopback.mjs';
import { until } from '../until.js';
import { type Postgres, roadmapFile, ServerProcess, sharedPostgres } from './machines.js';
import { AT, ask, everything, invited, owner, type Person, sendOne } from './people.js';

const ROUNDS = Number(process.env.ROADMAP_ROUNDS ?? 5);

let n = 0;
/** A statement of a day of its own, so that it looks like no other. */
const fresh = () => {
  n += 1;
  const saidOn = new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10);
  return claim(n, { saidOn, date: '2029', status: 'announced' });
};
const title = (text: string) =>
  entry(++n, { kind: 'meta', target: { milestone: 'm' }, body: { title: text } });

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('a log by HTTP', () => {
  let postgres: Postgres;
  let database: string;
  let file: string;
  let server: ServerProcess;
  let link: Link;
  let olga: Person;
  let ed: Person;
  let pia: Person;
  const open: HttpLog[] = [];

  /** A page of somebody, behind the link. Each of several leads, as there are no Web Locks here. */
  function page(
    person: Person,
    { outbox = new MemoryOutbox(), credentials = (() => person.token) as Credentials } = {},
  ): HttpLog {
    const calls = new LogCalls(`http://127.0.0.1:${link.port}${AT}`, credentials);
    const log = new HttpLog('race', { calls, outbox, alone: (_name, _signal, run) => void run() });
    open.push(log);
    return log;
  }

  const linked = (log: HttpLog, state: State) =>
    until(() => log.state.link === state, `${state}, and not ${log.state.link}`);
  const itemOf = (log: HttpLog, id: string): Item | undefined =>
    log.items.find((item) => item.entry.id === id);
  const stands = (log: HttpLog, id: string, at: Item['standing']['at']) =>
    until(() => itemOf(log, id)?.standing.at === at, `${id} is ${at}`);
  const review = (id: string, body: object) =>
    sendOne(server.url, olga, { ...entry(++n, { kind: 'review', target: { entry: id } }), body });

  /** Runs a server behind the link, with a database. */
  async function run(url: string, ...more: string[]): Promise<void> {
    const args = [file, '--database-url', url, '--host', `127.0.0.1:${link.port}`, ...more];
    server = new ServerProcess(args, server?.port ?? (await freePort()));
    link ??= await Link.to(server.port);
    await server.run();
  }

  before(async () => {
    postgres = await sharedPostgres();
    database = await postgres.database();
    file = roadmapFile(BASE);
    const port = await freePort();
    link = await Link.to(port);
    server = new ServerProcess([], port);
    await run(database);
    olga = await owner(server);
    ed = await invited(server.url, olga, 'editor', 'Ed');
    pia = await invited(server.url, olga, 'proposer', 'Pia');
  });
  afterEach(() => {
    for (const log of open.splice(0)) log.close();
    link.mend();
  });
  after(async () => {
    await server?.stop();
    link?.close();
  });

  it('sends what was recorded without a link, in order, and others hear of it', async () => {
    const [mine, theirs] = [page(ed), page(olga)];
    await linked(mine, 'online');
    await linked(theirs, 'online');
    link.cut();
    const said = [fresh(), fresh(), fresh()];
    const verdicts = await mine.append(said);
    assert.deepEqual(
      verdicts.map(({ verdict }) => verdict),
      ['accepted', 'accepted', 'accepted'],
    );
    await linked(mine, 'offline');
    assert.deepEqual(ids((await mine.since()).entries).slice(-3), ids(said));
    const heard: string[] = [];
    theirs.subscribe((entries) => heard.push(...ids(entries)));
    link.mend();
    await until(() => heard.length >= 3, 'the other page hears of them');
    assert.deepEqual(heard, ids(said));
    for (const { id } of said) await stands(mine, id, 'accepted');
    const shown = ids((await mine.since()).entries);
    assert.equal(new Set(shown).size, shown.length, 'none is shown twice');
  });

  it(`has each once and in order after ${ROUNDS} cuts and kills in mid-write`, async () => {
    const writers = [ed, olga].map((person) => {
      const outbox = new MemoryOutbox();
      return { tabs: [page(person, { outbox }), page(person, { outbox })], said: [] as string[] };
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { tabs, said } of writers)
        for (const tab of [...tabs, ...tabs, ...tabs]) {
          const one = fresh();
          said.push(one.id);
          // Not awaited by the other writer: the link breaks in between.
          void tab.append([one]);
        }
      await new Promise(setImmediate);
      if (round % 2) {
        await server.kill();
        await server.run();
      } else {
        link.cut();
        await linked(writers[0]?.tabs[0] as HttpLog, 'offline');
        link.mend();
      }
      // The person presses "Try again".
      for (const { tabs } of writers) for (const tab of tabs) tab.retry();
    }
    for (const { tabs, said } of writers)
      for (const tab of tabs)
        await until(() => said.every((id) => itemOf(tab, id)?.standing.at === 'accepted'));
    const there = ids(await everything(server.url));
    for (const { said, tabs } of writers) {
      const kept = ids((tabs[0] as HttpLog).items.map(({ entry: one }) => one));
      assert.deepEqual(new Set(kept), new Set(said));
      assert.deepEqual(
        there.filter((id) => said.includes(id)),
        kept,
        'in the order in which they were kept',
      );
    }
    for (const { tabs } of writers)
      for (const tab of tabs)
        await until(async () => (await tab.since()).entries.length === there.length);
  });

  it('asks for another token where one has expired, and keeps what it cannot send', async () => {
    let token = 'expired';
    let asked = 0;
    const log = page(ed, {
      credentials: () => {
        asked += 1;
        return token;
      },
    });
    await linked(log, 'expired');
    const one = fresh();
    await log.append([one]);
    await linked(log, 'expired');
    assert.equal(itemOf(log, one.id)?.standing.at, 'waiting');
    token = ed.token;
    log.retry();
    await stands(log, one.id, 'accepted');
    assert.ok(asked >= 2);
    assert.equal(log.state.me?.name, 'Ed');
  });

  it('reads without a token, and sends once there is one', async () => {
    let token: string | null = null;
    const log = page(ed, { credentials: async () => token });
    await linked(log, 'signed-out');
    const one = fresh();
    await log.append([one]);
    assert.ok((await log.since()).entries.length > 1);
    token = ed.token;
    log.retry();
    await stands(log, one.id, 'accepted');
  });

  it('keeps what somebody records whose role was taken away, until it is given back', async () => {
    const eve = await invited(server.url, olga, 'editor', 'Eve');
    const give = (role: string) =>
      ask(server.url, `${AT}/members/${eve.sub}`, {
        method: 'PUT',
        token: olga.token,
        body: { role },
      });
    const log = page(eve);
    await linked(log, 'online');
    await give('reader');
    const one = fresh();
    await log.append([one]);
    await linked(log, 'reading');
    assert.equal(itemOf(log, one.id)?.standing.at, 'waiting');
    await give('editor');
    log.retry();
    await stands(log, one.id, 'accepted');
    await ask(server.url, `${AT}/members/${eve.sub}`, { method: 'DELETE', token: olga.token });
    const two = fresh();
    await log.append([two]);
    await linked(log, 'expired');
    assert.equal(itemOf(log, two.id)?.standing.at, 'waiting');
  });

  it('hears what an editor decides', async () => {
    const log = page(pia);
    const [yes, no] = [fresh(), fresh()];
    await log.append([yes, no]);
    for (const { id } of [yes, no]) await stands(log, id, 'pending');
    assert.equal((await review(yes.id, { verdict: 'published' })).verdict, 'accepted');
    await review(no.id, { verdict: 'refused', note: 'the source says 2030' });
    await stands(log, yes.id, 'accepted');
    await stands(log, no.id, 'refused');
    const { standing } = itemOf(log, no.id) as Item;
    assert.match(standing.at === 'refused' ? standing.reason : '', /the source says 2030/);
    const shown = ids((await log.since()).entries);
    assert.ok(shown.includes(yes.id) && !shown.includes(no.id));
  });

  it('hears what was decided while it was away', async () => {
    const outbox = new MemoryOutbox();
    const before = page(pia, { outbox });
    const said = fresh();
    await before.append([said]);
    await stands(before, said.id, 'pending');
    before.close();
    await review(said.id, { verdict: 'refused', note: 'the source says 2031' });
    await stands(page(pia, { outbox }), said.id, 'refused');
  });

  it('lets one choose between two values', async () => {
    const [mine, theirs] = [page(ed), page(olga)];
    await linked(mine, 'online');
    await linked(theirs, 'online');
    link.cut();
    await linked(mine, 'offline');
    const [one, other] = [title('By Ed'), title('By Olga')];
    await mine.append([one]);
    await sendOne(server.url, olga, other);
    link.mend();
    mine.retry();
    await stands(mine, one.id, 'conflict');
    const { standing } = itemOf(mine, one.id) as Item;
    const stood = standing.at === 'conflict' ? standing.stands : null;
    assert.equal((stood as { body: { title: string } }).body.title, 'By Olga');
    await until(async () => ids((await mine.since()).entries).includes(other.id));
    const id = uuid(++n);
    await mine.insist(one.id, id, '2026-11-30T10:00:00Z');
    await stands(mine, id, 'accepted');
    assert.equal(itemOf(mine, one.id), undefined);
  });

  it('sends again what a restored log lacks', async () => {
    const log = page(ed);
    const before = fresh();
    await log.append([before]);
    await stands(log, before.id, 'accepted');
    await server.stop();
    const backup = `${database}_backup`;
    const name = (url: string) => new URL(url).pathname.slice(1);
    await postgres.admin((client) =>
      client.query(`CREATE DATABASE ${name(backup)} TEMPLATE ${name(database)}`),
    );
    await server.run();
    log.retry();
    const lost = [fresh(), fresh()];
    await log.append(lost);
    for (const { id } of lost) await stands(log, id, 'accepted');
    await server.stop();
    await run(backup, '--restored');
    const later = fresh();
    await log.append([later]);
    log.retry();
    await stands(log, later.id, 'accepted');
    assert.deepEqual(ids(await everything(server.url)).slice(-4), [
      before.id,
      ...ids(lost),
      later.id,
    ]);
    for (const { id } of [before, ...lost]) await stands(log, id, 'accepted');
  });

  it('tells who else is at a milestone', async () => {
    const [mine, theirs] = [page(ed), page(olga)];
    await linked(mine, 'online');
    await linked(theirs, 'online');
    theirs.present('m');
    await until(() => mine.state.people.some(({ milestone }) => milestone === 'm'));
    assert.deepEqual(
      mine.state.people.map(({ name }) => name),
      ['Olga'],
    );
    theirs.present(null);
    await until(() => mine.state.people.every(({ milestone }) => milestone === null));
  });

  it('tells who comes later who is there already', async () => {
    const { token } = olga;
    await ask(server.url, `${AT}/presence`, { token, body: { milestone: 'm' } });
    const mine = page(ed);
    await until(() => mine.state.people.some(({ milestone }) => milestone === 'm'));
  });

  it('gives the newest roadmap also where the last one was made a moment before', async () => {
    const there = async () => {
      const answer = await fetch(`${server.url}${AT}.json`);
      return (await answer.json()).milestones[0].title;
    };
    for (const words of ['First', 'Second']) {
      await sendOne(server.url, olga, title(words));
      await there();
    }
    await until(async () => (await there()) === 'Second');
  });
});
