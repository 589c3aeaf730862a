/** Two servers on one database: one entry by two clients, another roadmap, clocks that are wrong. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BASE, claim, entry } from '../log/entries.js';
import { roadmapFile, ServerProcess, sharedPostgres } from './machines.js';
import { AT, ask, everything, invited, join, owner, type Person, send } from './people.js';

describe('two servers on one database', () => {
  let one: ServerProcess;
  let two: ServerProcess;
  let elsewhere: ServerProcess;
  let olga: Person;
  let ed: Person;
  let n = 7000;
  const fresh = () => (n += 1);

  before(async () => {
    const database = await (await sharedPostgres()).database();
    const file = roadmapFile(BASE);
    one = await ServerProcess.start(file, '--database-url', database);
    two = await ServerProcess.start(file, '--database-url', database);
    elsewhere = await ServerProcess.start(file, '--id', 'other', '--database-url', database);
    olga = await owner(one);
    ed = await invited(one.url, olga, 'editor', 'Ed');
  });
  after(() => Promise.all([one, two, elsewhere].map((server) => server?.stop())));

  it('keep what two clients send under one id once, or tell the second of the first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = fresh();
      const same = claim(id, { saidOn: '2026-01-01', date: '2028' });
      const twice = await Promise.all([send(one.url, olga, [same]), send(two.url, ed, [same])]);
      const [a, b] = twice.map(({ body }) => body.verdicts[0]);
      assert.deepEqual([a.verdict, b.verdict], ['accepted', 'accepted']);
      assert.notEqual(a.again, b.again);
      assert.equal(a.pub, b.pub);

      const other = fresh();
      const both = await Promise.all([
        send(one.url, olga, [claim(other, { saidOn: '2026-01-01', date: '2030' })]),
        send(two.url, ed, [claim(other, { saidOn: '2026-01-01', date: '2031' })]),
      ]);
      const verdicts = both.map(({ body }) => body.verdicts[0]);
      assert.deepEqual(verdicts.map(({ verdict }) => verdict).sort(), ['accepted', 'conflict']);
      const clash = verdicts.find(({ verdict }) => verdict === 'conflict');
      const [kept] = (await everything(two.url)).filter(({ id: its }) => its === clash.id);
      assert.equal(clash.stands.body.claim.date, kept.body.claim.date);
      assert.notEqual(clash.given.body.claim.date, kept.body.claim.date);
    }
  });

  it('order by arrival, however wrong the clocks of those who write are', async () => {
    const clocks = [
      '2027-11-30T00:00:00Z',
      '2025-11-30T00:00:00-12:00',
      '2026-11-30T09:00:00+14:00',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
    ];
    const ids: string[] = [];
    for (const [i, clientAt] of clocks.entries()) {
      const made = entry(fresh(), { clientAt });
      ids.push(made.id);
      const { body } = await send(i % 2 ? one.url : two.url, i % 2 ? olga : ed, [made]);
      assert.equal(body.verdicts[0].verdict, 'accepted', clientAt);
    }
    const log = (await everything(one.url)).filter(({ id }) => ids.includes(id));
    assert.deepEqual(
      log.map(({ id }) => id),
      ids,
    );
    const recorded = log.map(({ recordedAt }) => recordedAt);
    assert.deepEqual(recorded, [...recorded].sort());
    for (const at of recorded) assert.ok(Math.abs(Date.parse(at) - Date.now()) < 3_600_000);
    assert.deepEqual(
      log.map(({ clientAt }) => clientAt),
      clocks,
      'what they said of their clocks is kept',
    );
  });

  it('take no entry and no token of one roadmap for another', async () => {
    const [accepted] = await everything(one.url);
    const at = '/v1/roadmaps/other';
    const post = (token: string, entries: unknown[]) =>
      ask(elsewhere.url, `${at}/entries`, { token, body: { entries } });
    // Whoever may write here may not write there.
    assert.equal((await post(olga.token, [entry(fresh())])).status, 401);
    const { body } = await ask(elsewhere.url, `${at}/members`, {
      body: { invitation: elsewhere.invitation, name: 'Oscar' },
    });
    const sent = entry(fresh());
    await send(one.url, olga, [sent]);
    const replayed = (await post(body.token, [sent])).body.verdicts[0];
    assert.equal(replayed.verdict, 'refused');
    assert.match(replayed.reason, /it belongs to another roadmap, “race”/);
    // With the other name in it, it is another entry; what the server had said of it is refused.
    const renamed = (await post(body.token, [{ ...accepted, roadmap: 'other' }])).body.verdicts[0];
    assert.equal(renamed.verdict, 'refused');
    const { body: log } = await ask(elsewhere.url, `${at}/entries`);
    assert.deepEqual(log.entries, []);
    // An invitation is for one roadmap, too.
    const { body: made } = await ask(one.url, `${AT}/invitations`, {
      token: olga.token,
      body: { role: 'editor' },
    });
    const taken = { invitation: made.invitation, name: 'Eve' };
    assert.equal((await ask(elsewhere.url, `${at}/members`, { body: taken })).status, 403);
    await join(one.url, made.invitation, 'Ina');
  });
});
