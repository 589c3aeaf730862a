/**
 * A log with many entries, and many who listen: how long it takes to append, to get what is new, to make a
 * snapshot, and until all have heard. `npm run soak` makes it larger. It prints figures and has no bars, as
 * machines differ; what it does expect is that everybody gets everything, once and in order.
 */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { BASE, entry } from '../log/entries.js';
import { Crowd } from '../tools/link.js';
import { roadmapFile, ServerProcess, sharedPostgres } from './machines.js';
import { AT, ask, owner, type Person, send } from './people.js';

const ENTRIES = Number(process.env.ROADMAP_ENTRIES ?? 10_000);
const LISTENERS = Number(process.env.ROADMAP_LISTENERS ?? 500);
/** Entries of one request. */
const BATCH = 500;
/** Listeners of one person: see src/server/limits.ts. */
const EACH = 20;
const TRIES = 5;
/** Milliseconds that a call may take, on a machine with much else to do. */
const LIMIT = 600_000;

describe(`a log of ${ENTRIES} entries`, () => {
  let server: ServerProcess;
  let olga: Person;
  const editors: Person[] = [];

  before(async () => {
    const postgres = await sharedPostgres();
    const database = await postgres.database();
    server = await ServerProcess.start(roadmapFile(BASE), '--database-url', database);
    olga = await owner(server);
    // By hand, as the server lets nobody take hundreds of invitations a minute.
    const count = Math.ceil(LISTENERS / EACH) + 1;
    const name = new URL(database).pathname.slice(1);
    await postgres.admin(async (client) => {
      for (let i = 0; i < count; i += 1) {
        const person = { sub: `e${i}`, name: `E${i}`, token: `${i}`.padStart(43, 'x') };
        const hash = createHash('sha256').update(person.token).digest('hex');
        await client.query(
          `INSERT INTO roadmap_tracker.member VALUES ('race', $1, $2, 'editor', now())`,
          [person.sub, person.name],
        );
        await client.query(
          `INSERT INTO roadmap_tracker.token VALUES ($1, 'race', $2, now() + interval '1 day')`,
          [hash, person.sub],
        );
        editors.push(person);
      }
    }, name);
  });
  after(() => server?.stop());

  const head = async () => (await ask(server.url, `${AT}/head.json`, { limit: LIMIT })).body;

  it('takes them all, each once and in order', async () => {
    const times: number[] = [];
    const began = performance.now();
    for (let sent = 0; sent < ENTRIES; sent += BATCH) {
      const count = Math.min(BATCH, ENTRIES - sent);
      const entries = Array.from({ length: count }, () => ({ ...entry(0), id: randomUUID() }));
      const writer = editors[(sent / BATCH) % editors.length] as Person;
      const at = performance.now();
      const { status, body, text } = await send(server.url, writer, entries, LIMIT);
      times.push(performance.now() - at);
      assert.equal(status, 200, text);
      assert.deepEqual(
        body.verdicts.map(({ pub }: { pub: number }) => pub),
        Array.from({ length: count }, (_, i) => sent + i + 1),
      );
    }
    const seconds = (performance.now() - began) / 1_000;
    figure(
      'append',
      `${ENTRIES} in ${seconds.toFixed(1)} s, ${Math.round(ENTRIES / seconds)} a second`,
    );
    figure(`one request of ${BATCH}`, spread(times));
  });

  it('gives what is new behind a cursor, and a head', async () => {
    const { body } = await ask(server.url, `${AT}/entries`, { limit: LIMIT });
    const cursor = `${body.cursor.split('.')[0]}.${ENTRIES - 10}`;
    const times: number[] = [];
    for (let i = 0; i < TRIES; i += 1) {
      const at = performance.now();
      const delta = await ask(server.url, `${AT}/entries?since=${cursor}`, { limit: LIMIT });
      times.push(performance.now() - at);
      assert.equal(delta.body.entries.length, 10);
    }
    figure('delta of 10', spread(times));
    const at = performance.now();
    const first = await head();
    figure('first head, with the snapshot of all', `${ms(performance.now() - at)}`);
    assert.equal(first.pub, ENTRIES);
    const again = performance.now();
    await head();
    figure('head again', ms(performance.now() - again));
    const last = performance.now();
    const { body: page } = await ask(server.url, `${AT}/history?most=200`, {
      token: olga.token,
      limit: LIMIT,
    });
    figure('the newest 200 of the history', ms(performance.now() - last));
    assert.equal(page.entries[0].pub, ENTRIES);
  });

  it(`tells ${LISTENERS} listeners of each new entry`, async () => {
    const { epoch } = await head();
    const requests = Array.from({ length: LISTENERS }, (_, i) => {
      const { token } = editors[Math.floor(i / EACH)] as Person;
      return `GET ${AT}/events?since=${epoch}.${ENTRIES} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${token}\r\n\r\n`;
    });
    const at = performance.now();
    const crowd = await Crowd.of(server.port, requests);
    figure(`${LISTENERS} listeners come`, ms(performance.now() - at));
    const acknowledged: number[] = [];
    const toAll: number[] = [];
    for (let i = 1; i <= TRIES; i += 1) {
      const sent = performance.now();
      const { body } = await send(server.url, olga, [{ ...entry(0), id: randomUUID() }], LIMIT);
      acknowledged.push(performance.now() - sent);
      assert.equal(body.verdicts[0].pub, ENTRIES + i);
      await crowd.heard(ENTRIES + i);
      toAll.push(performance.now() - sent);
    }
    figure('one entry acknowledged', spread(acknowledged));
    figure(`one entry heard by all ${LISTENERS}`, spread(toAll));
    for (const pubs of crowd.all)
      assert.deepEqual(
        pubs,
        Array.from({ length: TRIES }, (_, i) => ENTRIES + i + 1),
      );
    crowd.end();
  });
});

function ms(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** "median 12 ms, most 40 ms". */
function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${ms(sorted[sorted.length >> 1] as number)}, most ${ms(sorted.at(-1) as number)}`;
}

function figure(what: string, value: string): void {
  console.log(`  ${what}: ${value}`);
}
