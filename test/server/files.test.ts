/** What readers take: heads, snapshots and segments, from the server or as files, and what stays of a redaction. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run } from '../cli/program.js';
import { BASE, claim, entry } from '../log/entries.js';
import { until } from '../until.js';
import { roadmapFile, ServerProcess, sharedPostgres, temporary } from './machines.js';
import { AT, ask, everything, invited, owner, type Person, send, sendOne } from './people.js';

describe('the files of a log', () => {
  let server: ServerProcess;
  let olga: Person;
  let pia: Person;
  const folder = join(temporary(), 'public');
  const own = join(folder, 'race');

  before(async () => {
    const database = await (await sharedPostgres()).database();
    const args = ['--database-url', database, '--publish', folder];
    server = await ServerProcess.start(roadmapFile(BASE), ...args);
    olga = await owner(server);
    pia = await invited(server.url, olga, 'proposer', 'Pia');
    const entries = Array.from({ length: 23 }, (_, i) => entry(i + 1));
    await send(server.url, olga, entries);
  });
  after(() => server?.stop());

  const head = async () => (await ask(server.url, `${AT}/head.json`)).body;
  /** Waits until the folder has what the server has. */
  const published = (pub: number) =>
    until(() => JSON.parse(readFileSync(join(own, 'head.json'), 'utf8')).pub === pub);

  it('name segments that stay when the log grows', async () => {
    const { log } = await head();
    assert.deepEqual(
      log.map(({ first, last }: { first: number; last: number }) => [first, last]),
      [
        [1, 10],
        [11, 20],
        [21, 21],
        [22, 22],
        [23, 23],
      ],
    );
    await send(server.url, olga, [entry(24)]);
    await until(async () => (await head()).pub === 24);
    const later = await head();
    assert.deepEqual(later.log.slice(0, 5), log);
    const entries = [];
    for (const { hash } of later.log)
      entries.push(...(await ask(server.url, `${AT}/log/${hash}.json`)).body.entries);
    assert.deepEqual(entries, await everything(server.url));
  });

  it('are written for a static host, whole, and are verified there and at the server', async () => {
    await published(24);
    const place = join(own, 'head.json');
    for (const at of [place, `${server.url}${AT}/head.json`]) {
      const { status, out, err } = await run(['verify', at, '--key', server.key]);
      assert.equal(status, 0, err);
      assert.match(out, /^race: 24 entries, whole; signed with /);
    }
    const { snapshot } = JSON.parse(readFileSync(place, 'utf8'));
    const roadmap = readFileSync(join(folder, 'race.json'), 'utf8');
    assert.equal(roadmap, readFileSync(join(own, 'snapshots', `${snapshot.hash}.json`), 'utf8'));
    assert.equal((await run(['check', join(folder, 'race.json')])).status, 0);
    const other = await run(['verify', place, '--key', 'x'.repeat(43)]);
    assert.equal(other.status, 1);
    assert.match(other.err, /was signed with the key/);
  });

  it('are not verified where a letter of them was changed', async () => {
    const place = join(own, 'head.json');
    const good = readFileSync(place, 'utf8');
    const parsed = JSON.parse(good);
    const segment = join(own, 'log', `${parsed.log[0].hash}.json`);
    const lines = readFileSync(segment, 'utf8');
    const changes: readonly (readonly [string, string, RegExp])[] = [
      [place, good.replace('"pub":24', '"pub":23'), /the signature of the head is wrong/],
      [segment, lines.replace('2029', '2030'), /is not what its name says/],
      [place, '{}', /it is no head/],
    ];
    for (const [file, changed, words] of changes) {
      const before = readFileSync(file, 'utf8');
      assert.notEqual(changed, before);
      writeFileSync(file, changed);
      const { status, err } = await run(['verify', place]);
      writeFileSync(file, before);
      assert.equal(status, 1);
      assert.match(err, words);
    }
  });

  it('lose a body that is taken away, and nothing else: the chain is whole', async () => {
    const secret = claim(100, { saidOn: '2026-05-05', date: '2031', phrase: 'SECRET' });
    await sendOne(server.url, pia, secret);
    const review = entry(101, {
      kind: 'review',
      target: { entry: secret.id },
      body: { verdict: 'published' },
    });
    assert.equal((await sendOne(server.url, olga, review)).verdict, 'accepted');
    await published(25);
    const everywhere = async () => {
      const texts = [
        (await ask(server.url, `${AT}/entries?pending=0`, { token: olga.token })).text,
      ];
      texts.push(
        (await ask(server.url, (await ask(server.url, `${AT}.json`)).headers.get('location') ?? ''))
          .text,
      );
      for (const part of ['log', 'snapshots'])
        for (const name of readdirSync(join(own, part)))
          texts.push(readFileSync(join(own, part, name), 'utf8'));
      texts.push(readFileSync(join(folder, 'race.json'), 'utf8'));
      return texts.filter((text) => text.includes('SECRET')).length;
    };
    // Once there is a snapshot with it: one may be made a moment later.
    await until(async () => (await everywhere()) > 3, 'it is everywhere');
    const old = await head();
    const redact = entry(102, {
      kind: 'redact',
      target: { entry: secret.id },
      body: { note: 'a private name' },
    });
    assert.equal((await sendOne(server.url, olga, redact)).verdict, 'accepted');
    await published(26);
    await until(async () => (await everywhere()) === 0, 'it is nowhere');
    assert.equal((await ask(server.url, `${AT}/snapshots/${old.snapshot.hash}.json`)).status, 404);
    assert.ok(!existsSync(join(own, 'snapshots', `${old.snapshot.hash}.json`)));
    const { status, out, err } = await run(['verify', join(own, 'head.json')]);
    assert.equal(status, 0, err);
    assert.match(out, /26 entries, whole, of 1 the body was taken away/);
    // What is sent again is accepted, and stays away.
    const again = await sendOne(server.url, pia, secret);
    assert.deepEqual([again.verdict, again.again], ['accepted', true]);
    assert.equal(await everywhere(), 0);
  });
});
