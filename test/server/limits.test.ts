/** How much a server takes from whom, with limits that a test reaches on any machine. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type RunningServer, startServer } from '../../src/server/index.js';
import { BASE, entry } from '../log/entries.js';
import { answerTo } from '../tools/link.js';
import { sharedPostgres } from './machines.js';
import { AT, ask, everything, invited, join, type Person, send } from './people.js';

describe('a server with narrow limits', () => {
  let server: RunningServer;
  let olga: Person;
  let ed: Person;
  /** Milliseconds that a body may take. */
  const bodyTime = 300;

  before(async () => {
    server = await startServer({
      roadmap: 'race',
      base: JSON.stringify(BASE),
      databaseUrl: await (await sharedPostgres()).database(),
      // Nobody writes again for a thousand seconds.
      limits: { rate: 0.001, burst: 4, bodyTime, guesses: 6, atOnce: 20 },
    });
    const invitation = /invitation=([\w-]+)/.exec(server.invitation ?? '')?.[1] ?? '';
    olga = await join(server.url, invitation, 'Olga');
    ed = await invited(server.url, olga, 'editor', 'Ed');
  });
  after(() => server?.stop());

  it('tells one who writes too fast when to come again, and lets others write', async () => {
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await send(server.url, ed, [entry(i + 1)]));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200, 429, 429],
    );
    assert.ok(Number(answers[5]?.headers.get('retry-after')) > 1);
    assert.equal((await send(server.url, olga, [entry(10)])).status, 200);
    assert.equal((await everything(server.url)).length, 5);
  });

  it('lets go of a body that comes too slowly, and keeps nothing of it', async () => {
    const text = JSON.stringify({ entries: [entry(20)] });
    const began = performance.now();
    const answer = await answerTo(
      Number(new URL(server.url).port),
      [
        `POST ${AT}/entries HTTP/1.1`,
        `Host: ${new URL(server.url).host}`,
        `Authorization: Bearer ${olga.token}`,
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(text)}`,
        '',
        // All but the last letter.
        text.slice(0, -1),
      ].join('\r\n'),
    );
    assert.match(answer, /^HTTP\/1\.1 408/);
    assert.match(answer, /it took too long to arrive/);
    assert.ok(performance.now() - began >= bodyTime);
    assert.ok(!(await everything(server.url)).some(({ id }) => id === entry(20).id));
  });

  it('lets nobody try tokens or invitations for long', async () => {
    const guess = (n: number) => ask(server.url, `${AT}/me`, { token: `${n}`.padStart(43, 'y') });
    const statuses = [];
    for (let i = 0; i < 10; i += 1) statuses.push((await guess(i)).status);
    assert.equal(statuses[0], 401);
    assert.equal(statuses.at(-1), 429);
    const take = { invitation: 'x'.repeat(43), name: 'Eve' };
    assert.equal((await ask(server.url, `${AT}/members`, { body: take })).status, 429);
    // Whoever has a token goes on.
    assert.equal((await ask(server.url, `${AT}/me`, { token: ed.token })).status, 200);
  });
});
