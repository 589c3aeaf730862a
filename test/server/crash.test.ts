/** What breaks while people write: nothing that was acknowledged is lost, doubled or in another order. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BASE, entry } from '../log/entries.js';
import { Link } from '../tools/link.js';
import { until } from '../until.js';
import { Postgres, Redis, roadmapFile, ServerProcess, sharedPostgres } from './machines.js';
import {
  AT,
  ask,
  everything,
  invited,
  listen,
  owner,
  type Person,
  pubsIn,
  send,
} from './people.js';
import { expectWhole, Writers } from './writers.js';

/** Who write at the same time. */
const EDITORS = 4;
/** How often each thing is broken; `npm run soak` breaks it more often. */
const ROUNDS = Number(process.env.ROADMAP_ROUNDS ?? 5);

describe('a log of two servers while something breaks', () => {
  let postgres: Postgres;
  let redis: Redis;
  let toDatabase: Link;
  let one: ServerProcess;
  let two: ServerProcess;
  let people: Person[];
  let urls: string[];

  before(async () => {
    [postgres, redis] = await Promise.all([Postgres.start(), Redis.start()]);
    toDatabase = await Link.to(postgres.port);
    const database = await postgres.database();
    const file = roadmapFile(BASE);
    const name = new URL(database).pathname.slice(1);
    const args = [file, '--redis', redis.url, '--database-url'];
    one = await ServerProcess.start(...args, postgres.url(name, toDatabase.port));
    two = await ServerProcess.start(...args, database);
    urls = [one.url, two.url];
    const olga = await owner(one);
    people = [];
    for (let i = 0; i < EDITORS; i += 1)
      people.push(await invited(one.url, olga, 'editor', `E${i}`));
  });
  after(async () => {
    await Promise.all([one?.stop(), two?.stop()]);
    toDatabase?.close();
    await Promise.all([postgres?.kill(), redis?.kill()]);
  });

  const breaks: Readonly<Record<string, () => Promise<void>>> = {
    async 'a server is killed'() {
      await one.kill();
      await one.run();
    },
    async 'the database is killed'() {
      await postgres.kill();
      await postgres.run();
    },
    async 'Redis is killed'() {
      await redis.kill();
      redis.run();
    },
    async 'the link to the database is cut'() {
      toDatabase.cut();
      await new Promise((resolve) => setTimeout(resolve, 50));
      toDatabase.mend();
    },
  };
  for (const [what, broken] of Object.entries(breaks))
    it(`${what}, ${ROUNDS} times in mid-write`, async () => {
      const writers = new Writers(urls, people);
      for (let round = 0; round < ROUNDS; round += 1) {
        await writers.more(6);
        await broken();
      }
      await writers.more(4);
      await writers.end();
      await expectWhole(urls, writers);
    });

  it('tells listeners of the other server also while Redis is away', async () => {
    const [person] = people as [Person];
    await redis.kill();
    const { heard, end } = listen(two.url, person);
    await until(() => heard.status === 200);
    const { body } = await send(one.url, person, [entry(0, { id: crypto.randomUUID() })]);
    const [{ pub }] = body.verdicts;
    await until(() => pubsIn(heard.text).includes(pub));
    end();
    redis.run();
  });

  it('finishes what it was asked when it is told to end', async () => {
    const [person] = people as [Person];
    const ids = Array.from({ length: 10 }, () => crypto.randomUUID());
    const answers = ids.map((id) => send(one.url, person, [entry(0, { id })]).catch(() => null));
    await until(async () => (await everything(two.url)).some(({ id }) => ids.includes(id)));
    assert.equal(await one.stop(), 0);
    const kept = new Set((await everything(two.url)).map(({ id }) => id));
    for (const [i, answer] of (await Promise.all(answers)).entries())
      if (answer?.status === 200) assert.ok(kept.has(ids[i]));
    await one.run();
  });

  it('begins a new epoch after a restore, and takes again what the backup lacks', async () => {
    const [person] = people as [Person];
    const { body: before } = await ask(one.url, `${AT}/entries`);
    await one.stop();
    await one.run('--restored');
    assert.equal((await ask(one.url, `${AT}/entries?since=${before.cursor}`)).status, 409);
    const again = before.entries
      .slice(-1)
      .map(({ id, body, clientAt }: Record<string, unknown>) => entry(0, { id, body, clientAt }));
    const { body } = await send(one.url, person, again);
    assert.deepEqual([body.verdicts[0].verdict, body.verdicts[0].again], ['accepted', true]);
  });
});

/** Sends until it is answered, as a client does: an idle link may be closed just as it is used again. */
async function acknowledged(url: string, person: Person, entries: readonly unknown[]) {
  for (;;) {
    const answer = await send(url, person, entries).catch(() => null);
    if (answer?.status === 200) return;
    assert.ok(!answer || answer.status === 503, answer?.text);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('20 editors, 50 entries each, through two servers', () => {
  it('gives both the same log', async () => {
    const database = await (await sharedPostgres()).database();
    const file = roadmapFile(BASE);
    const servers: ServerProcess[] = [];
    for (let i = 0; i < 2; i += 1)
      servers.push(await ServerProcess.start(file, '--database-url', database));
    const [one, two] = servers as [ServerProcess, ServerProcess];
    const olga = await owner(one);
    const people: Person[] = [];
    for (let i = 0; i < 20; i += 1) people.push(await invited(one.url, olga, 'editor', `E${i}`));
    const heard = servers.map(({ url }) => listen(url, olga));
    await until(() => heard.every((each) => each.heard.status === 200));
    const clocks = ['2025-11-30T00:00:00Z', '2026-11-30T00:00:00+09:00', '2027-11-30T00:00:00Z'];
    await Promise.all(
      people.flatMap((person, p) =>
        [0, 1, 2, 3, 4].map((part) => {
          const entries = Array.from({ length: 10 }, (_, i) =>
            entry(p * 1_000 + part * 10 + i + 1, { clientAt: clocks[p % clocks.length] }),
          );
          return acknowledged((servers[(p + part) % 2] as ServerProcess).url, person, entries);
        }),
      ),
    );
    const logs = await Promise.all(servers.map(({ url }) => everything(url)));
    assert.equal(logs[0]?.length, 1_000);
    assert.deepEqual(logs[1], logs[0]);
    const numbers = Array.from({ length: 1_000 }, (_, i) => i + 1);
    await until(() => heard.every((each) => pubsIn(each.heard.text).length >= 1_000));
    for (const each of heard) assert.deepEqual(pubsIn(each.heard.text), numbers);
    const heads = await Promise.all([one, two].map(({ url }) => ask(url, `${AT}/head.json`)));
    assert.deepEqual(heads[0]?.body.log, heads[1]?.body.log);
    for (const { end } of heard) end();
    await Promise.all(servers.map((server) => server.stop()));
  });
});
