/** Tokens of an OpenID Connect issuer. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { generateKeyPair } from 'jose';
import { BASE, entry } from '../log/entries.js';
import { Issuer } from './issuer.js';
import { roadmapFile, ServerProcess, sharedPostgres } from './machines.js';
import { AT, ask, everything, owner, type Person } from './people.js';

describe('tokens of an issuer', () => {
  let issuer: Issuer;
  let server: ServerProcess;
  let olga: Person;
  const post = (token: string, n: number) =>
    ask(server.url, `${AT}/entries`, { token, body: { entries: [entry(n)] } });

  before(async () => {
    issuer = await Issuer.start();
    const database = await (await sharedPostgres()).database();
    const args = ['--issuer', issuer.url, '--audience', 'roadmaps', '--database-url', database];
    server = await ServerProcess.start(roadmapFile(BASE), ...args);
    olga = await owner(server);
  });
  after(async () => {
    await server?.stop();
    issuer?.stop();
  });

  it('let in whoever was invited, under the name that the issuer says', async () => {
    const token = await issuer.token('ines', { name: 'Ines\nof the issuer' });
    assert.equal((await post(token, 1)).status, 403);
    const asked = { token: olga.token, body: { role: 'editor' } };
    const { body } = await ask(server.url, `${AT}/invitations`, asked);
    const taken = { token, body: { invitation: body.invitation } };
    const joined = await ask(server.url, `${AT}/members`, taken);
    assert.deepEqual([joined.status, joined.body.token], [201, null]);
    assert.equal((await post(token, 1)).body.verdicts[0].verdict, 'accepted');
    const [{ by }] = await everything(server.url);
    assert.deepEqual(by, { sub: `${issuer.url}|ines`, name: 'Ines of the issuer', role: 'editor' });
  });

  it('do not where they are forged, expired, for another, or of another', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const wrong = {
      forged: await issuer.token('ines', { key: privateKey }),
      expired: await issuer.token('ines', { exp: Math.floor(Date.now() / 1000) - 60 }),
      'for another': await issuer.token('ines', { aud: 'mail' }),
      'of another': await issuer.token('ines', { iss: 'https://evil.example' }),
    };
    for (const [what, token] of Object.entries(wrong)) {
      const { status, body } = await post(token, 2);
      assert.equal(status, 401, what);
      assert.match(body.error, /expired/);
    }
    const { status } = await post(await issuer.token('somebody'), 2);
    assert.equal(status, 403);
  });
});
