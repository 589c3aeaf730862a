/** The server with nothing else installed: its log in an embedded Postgres, in a folder. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { run } from '../cli/program.js';
import { BASE } from '../log/entries.js';
import { roadmapFile, ServerProcess, temporary } from './machines.js';
import { ask, owner, type Person } from './people.js';
import { expectWhole, Writers } from './writers.js';

describe('the server with its log in a folder', () => {
  it('keeps what it acknowledged when it is killed, and has the folder for itself', async () => {
    const file = roadmapFile(BASE);
    const data = join(temporary(), 'log');
    const server = await ServerProcess.start(file, '--data', data);
    const people: Person[] = [await owner(server)];
    const writers = new Writers([server.url], people);
    await writers.more(4);
    const second = await run(['serve', file, '--data', data, '--port', '0']);
    assert.equal(second.status, 2);
    assert.match(second.err, /is used by process \d+: stop it first, or name another folder/);
    for (let round = 0; round < 2; round += 1) {
      await server.kill();
      await server.run();
      await writers.more(4);
    }
    await writers.end();
    assert.match(server.out, /which is there already/);
    assert.equal(server.invitation, '', 'there is an owner');
    await expectWhole([server.url], writers);
    assert.equal((await ask(server.url, '/healthz')).status, 200);
    assert.equal(await server.stop(), 0);
  });

  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['--port', '99999'], /--port is “99999”/],
    [['--origin', 'example.com'], /--origin is “example.com”: write one such as https/],
    [['--id', 'a b'], /is no id of a roadmap/],
    [
      ['--data', temporary(), '--issuer', 'https://id.example'],
      /--issuer and --audience belong together/,
    ],
    [['--database-url', 'postgres://127.0.0.1:1/x'], /the database cannot be used/],
  ];
  for (const [args, words] of wrong)
    it(`says what is wrong with ${args.filter((one) => one.startsWith('--')).join(' ')}`, async () => {
      const { status, err } = await run(['serve', roadmapFile(BASE), ...args]);
      assert.equal(status, 2, err);
      assert.match(err, words);
    });
});
