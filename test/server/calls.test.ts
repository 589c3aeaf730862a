/** What the server answers: to whom, to what, and in which words. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readEntry } from '../../src/log/validate.js';
import { BASE, claim, entry, foreign, uuid } from '../log/entries.js';
import { answerTo } from '../tools/link.js';
import { until } from '../until.js';
import { roadmapFile, ServerProcess, sharedPostgres } from './machines.js';
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
  sendOne,
} from './people.js';

describe('the server of a log', () => {
  let server: ServerProcess;
  let url: string;
  let olga: Person;
  let ed: Person;
  let pia: Person;
  let rea: Person;
  let n = 1000;
  const fresh = () => (n += 1);

  before(async () => {
    const database = await (await sharedPostgres()).database();
    const args = ['--database-url', database, '--origin', 'https://page.example'];
    server = await ServerProcess.start(roadmapFile(BASE), ...args);
    url = server.url;
    olga = await owner(server);
    ed = await invited(url, olga, 'editor', 'Ed');
    pia = await invited(url, olga, 'proposer', 'Pia');
    rea = await invited(url, olga, 'reader', 'Rea');
  });
  after(() => server?.stop());

  describe('verdicts', () => {
    it('keeps an entry once, whatever its clock and base', async () => {
      const one = entry(fresh());
      const first = await sendOne(url, ed, one);
      assert.equal(first.verdict, 'accepted');
      assert.equal(first.again, false);
      const second = await sendOne(url, ed, { ...one, clientAt: '2031-01-01T00:00:00Z' });
      assert.deepEqual([second.verdict, second.again, second.pub], ['accepted', true, first.pub]);
      assert.equal((await everything(url)).filter(({ id }) => id === one.id).length, 1);
    });

    it('answers other content under the same id with both', async () => {
      const id = fresh();
      await sendOne(url, ed, claim(id, { saidOn: '2026-01-01', date: '2028' }));
      const other = claim(id, { saidOn: '2026-01-01', date: '2029' });
      const { verdict, stands, given } = await sendOne(url, olga, other);
      assert.equal(verdict, 'conflict');
      assert.equal(stands.body.claim.date, '2028');
      assert.equal(given.body.claim.date, '2029');
    });

    it('keeps what was sent, byte for byte, line breaks and order of fields', async () => {
      const { id } = entry(fresh());
      const text = `{"note":"\\u00e9\\ud83d","id":"${id}",\n  "v": 1.0, "roadmap":"race",\r\n"kind":"claim","target":{"milestone":"m"},"body":{"claim":{"saidOn":"2026-03-02","date":"2029"}}, "clientAt":"2026-11-22T09:30:00+09:00" }`;
      const listener = listen(url, ed);
      await until(() => listener.heard.status === 200);
      const { body } = await ask(url, `${AT}/entries`, {
        token: ed.token,
        text: `{"entries":[${text}]}`,
      });
      assert.equal(body.verdicts[0].verdict, 'accepted');
      const given = await ask(url, `${AT}/entries`);
      assert.ok(given.text.includes(text.slice(0, -1)));
      await until(() => pubsIn(listener.heard.text).includes(body.verdicts[0].pub));
      listener.end();
    });

    it('gives each of many entries its own verdict, and all words of the reader', async () => {
      const bad = claim(fresh(), { saidOn: '2026-13-01', date: 'blue moon' });
      const entries = [
        entry(fresh()),
        7,
        bad,
        null,
        foreign(fresh()),
        entry(fresh(), { roadmap: 'x' }),
        entry(fresh()),
      ];
      const { body } = await send(url, ed, entries);
      const words = body.verdicts.map(({ verdict }: { verdict: string }) => verdict);
      assert.deepEqual(words, [
        'accepted',
        'refused',
        'refused',
        'refused',
        'refused',
        'refused',
        'accepted',
      ]);
      assert.deepEqual(
        body.verdicts[2].problems,
        JSON.parse(JSON.stringify(readEntry(bad).problems)),
      );
      assert.match(body.verdicts[5].reason, /another roadmap/);
    });

    const spoofed: readonly (readonly [string, object])[] = [
      ['an author', { by: { sub: 'olga', name: 'Olga', role: 'owner' } }],
      ['a number of publication', { pub: 1 }],
      ['a time of record', { recordedAt: '2020-01-01T00:00:00Z' }],
      ['a hash', { hash: 'x' }],
      ['what was imported, of no owner', { imported: { by: 'Olga' } }],
      ['a recorder in the body', { body: { claim: { saidOn: '2026-01-01', recordedBy: 'Olga' } } }],
    ];
    for (const [what, fields] of spoofed)
      it(`refuses ${what}`, async () => {
        const { verdict } = await sendOne(url, ed, entry(fresh(), fields));
        assert.equal(verdict, 'refused');
      });

    it('refuses __proto__, wherever it stands', async () => {
      const text = JSON.stringify(entry(fresh()));
      for (const hostile of [
        text.replace('"claim":{', '"__proto__":{"a":1},"claim":{'),
        text.replace('"saidOn"', '"__proto__":1,"saidOn"'),
        text.replace('{', '{"__proto__":{"kind":"redact"},'),
      ]) {
        const { body } = await ask(url, `${AT}/entries`, {
          token: ed.token,
          text: `{"entries":[${hostile}]}`,
        });
        assert.equal(body.verdicts[0].verdict, 'refused', hostile);
        assert.match(body.verdicts[0].reason, /__proto__/);
      }
      // A field that objects have anyway is a field like any other.
      const { body } = await ask(url, `${AT}/entries`, {
        token: ed.token,
        text: '{"entries":[{"constructor":{"prototype":{}},"toString":1}]}',
      });
      assert.equal(body.verdicts[0].verdict, 'refused');
    });

    it('says who wrote it by the token, and the time by its own clock', async () => {
      const id = fresh();
      await sendOne(url, ed, entry(id, { clientAt: '2031-01-01T00:00:00Z' }));
      const [one] = (await everything(url)).filter((each) => each.id === uuid(id));
      assert.deepEqual(one.by, { sub: ed.sub, name: 'Ed', role: 'editor' });
      assert.ok(Math.abs(Date.parse(one.recordedAt) - Date.now()) < 3_600_000);
    });

    it('tells of a field that somebody else changed meanwhile, and only then', async () => {
      const { body } = await ask(url, `${AT}/entries`);
      const titled = (title: string, base?: string) =>
        entry(fresh(), { kind: 'meta', target: { milestone: 'm' }, body: { title }, base });
      assert.equal((await sendOne(url, ed, titled('One', body.cursor))).verdict, 'accepted');
      assert.equal((await sendOne(url, olga, titled('One', body.cursor))).verdict, 'accepted');
      const clash = await sendOne(url, ed, titled('Two', body.cursor));
      assert.deepEqual([clash.verdict, clash.stands?.body.title], ['conflict', 'One']);
      const { body: now } = await ask(url, `${AT}/entries`);
      assert.equal((await sendOne(url, ed, titled('Two', now.cursor))).verdict, 'accepted');
      const nothingSeen = now.cursor.replace(/\d+$/, '0');
      const late = await sendOne(url, olga, titled('Three', nothingSeen));
      assert.deepEqual([late.verdict, late.stands?.body.title], ['conflict', 'Two']);
      assert.equal((await sendOne(url, olga, titled('Three'))).verdict, 'accepted');
    });
  });

  describe('review', () => {
    const pending = async (person: Person) =>
      (await ask(url, `${AT}/entries?pending=0`, { token: person.token })).body.pending.entries;
    const review = (about: string, verdict: string, more: object = {}) =>
      entry(fresh(), { kind: 'review', target: { entry: about }, body: { verdict, ...more } });

    it('keeps a proposal from everybody but its author and editors until it is published', async () => {
      const proposal = claim(fresh(), { saidOn: '2026-02-01', date: '2031', phrase: 'SECRET' });
      assert.equal((await sendOne(url, pia, proposal)).verdict, 'pending');
      assert.equal((await sendOne(url, pia, proposal)).verdict, 'pending');
      const other = await invited(url, olga, 'proposer', 'Pau');
      assert.ok((await pending(ed)).some(({ id }: { id: string }) => id === proposal.id));
      assert.ok((await pending(pia)).some(({ id }: { id: string }) => id === proposal.id));
      assert.deepEqual(await pending(other), []);
      assert.equal((await ask(url, `${AT}/entries?pending=0`)).status, 401);
      assert.equal((await ask(url, `${AT}/entries?pending=0`, { token: rea.token })).status, 403);
      const clash = await sendOne(url, other, {
        ...proposal,
        body: { claim: { saidOn: '2026-02-02' } },
      });
      assert.deepEqual([clash.verdict, clash.stands], ['conflict', null]);
      for (const path of ['/entries', '/head.json', '.json']) {
        let { text, headers } = await ask(url, AT + path);
        const location = headers.get('location');
        if (location) text = (await ask(url, location)).text;
        assert.ok(!text.includes('SECRET'), path);
      }
      const { verdict } = await sendOne(url, ed, review(proposal.id, 'published'));
      assert.equal(verdict, 'accepted');
      const [one] = (await everything(url)).filter(({ id }) => id === proposal.id);
      assert.deepEqual([one.by.name, one.by.role], ['Pia', 'proposer']);
      assert.equal((await sendOne(url, pia, proposal)).verdict, 'accepted');
    });

    it('tells the proposer the word of a refusal, and answers a second review with the first', async () => {
      const proposal = claim(fresh(), { saidOn: '2026-02-01', date: '2032' });
      await sendOne(url, pia, proposal);
      const no = review(proposal.id, 'refused', { note: 'the source says 2033' });
      assert.equal((await sendOne(url, ed, no)).verdict, 'accepted');
      assert.match((await sendOne(url, pia, proposal)).reason, /the source says 2033/);
      const second = await sendOne(url, olga, review(proposal.id, 'published'));
      assert.deepEqual([second.verdict, second.stands.id], ['conflict', no.id]);
      assert.ok(!(await everything(url)).some(({ id }) => id === proposal.id));
    });

    it('publishes the wording of an editor in place of the proposal', async () => {
      const proposal = claim(fresh(), { saidOn: '2026-02-03', date: '2032' });
      await sendOne(url, pia, proposal);
      const amended = claim(fresh(), { saidOn: '2026-02-03', date: '2033' });
      assert.equal(
        (await sendOne(url, ed, review(proposal.id, 'published', { amended }))).verdict,
        'accepted',
      );
      const all = await everything(url);
      assert.ok(!all.some(({ id }) => id === proposal.id));
      const [one] = all.filter(({ id }) => id === amended.id);
      assert.deepEqual([one.body.claim.date, one.by.name], ['2033', 'Ed']);
    });

    it('leaves a proposal pending whose milestone is not there, and says so', async () => {
      const proposal = entry(fresh(), { target: { milestone: 'nowhere' } });
      await sendOne(url, pia, proposal);
      const { verdict, reason } = await sendOne(url, ed, review(proposal.id, 'published'));
      assert.equal(verdict, 'refused');
      assert.match(reason, /stays pending: there is no milestone “?nowhere/);
      assert.equal((await sendOne(url, pia, proposal)).verdict, 'pending');
    });

    it('lets no proposer publish, and nobody but an owner take a body away', async () => {
      const proposal = claim(fresh(), { saidOn: '2026-02-01', date: '2034' });
      await sendOne(url, pia, proposal);
      const { verdict, reason } = await sendOne(url, pia, review(proposal.id, 'published'));
      assert.deepEqual([verdict, reason], ['refused', 'only an editor reviews']);
      const redact = entry(fresh(), { kind: 'redact', target: { entry: proposal.id }, body: {} });
      assert.equal((await sendOne(url, ed, redact)).verdict, 'refused');
    });
  });

  describe('who', () => {
    it('lets a reader write nothing', async () => {
      assert.equal((await send(url, rea, [entry(fresh())])).status, 403);
    });

    const tokens: readonly (readonly [string, string | null, number])[] = [
      ['none', null, 401],
      ['a guess', 'x'.repeat(43), 401],
      [
        'an unsigned one of an issuer',
        `${btoa('{"alg":"none"}')}.${btoa('{"sub":"olga"}')}.x`.replaceAll('=', ''),
        401,
      ],
    ];
    for (const [what, token, status] of tokens)
      it(`refuses ${what} as a token`, async () => {
        const answer = await ask(url, `${AT}/entries`, {
          token,
          body: { entries: [entry(fresh())] },
        });
        assert.equal(answer.status, status);
        assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
      });

    it('takes an invitation once, and none that has expired', async () => {
      const { body } = await ask(url, `${AT}/invitations`, {
        token: olga.token,
        body: { role: 'editor' },
      });
      const take = () =>
        ask(url, `${AT}/members`, { body: { invitation: body.invitation, name: 'X' } });
      const both = await Promise.all([take(), take(), take()]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [201, 403, 403]);
      const brief = { role: 'editor', days: 1e-9 };
      const { body: short } = await ask(url, `${AT}/invitations`, {
        token: olga.token,
        body: brief,
      });
      const late = await ask(url, `${AT}/members`, {
        body: { invitation: short.invitation, name: 'X' },
      });
      assert.equal(late.status, 403);
      assert.match(late.body.error, /expired/);
    });

    it('lets only owners invite and give roles, and keeps the last one', async () => {
      assert.equal(
        (await ask(url, `${AT}/invitations`, { token: ed.token, body: { role: 'owner' } })).status,
        403,
      );
      const role = (by: Person, of: Person, body: object) =>
        ask(url, `${AT}/members/${of.sub}`, { method: 'PUT', token: by.token, body });
      assert.equal((await role(ed, ed, { role: 'owner' })).status, 403);
      assert.equal((await role(olga, olga, { role: 'editor' })).status, 409);
      const gone = await invited(url, olga, 'editor', 'Gone');
      assert.equal((await role(olga, gone, { role: 'reader' })).status, 204);
      assert.equal((await send(url, gone, [entry(fresh())])).status, 403);
      await ask(url, `${AT}/members/${gone.sub}`, { method: 'DELETE', token: olga.token });
      assert.equal((await send(url, gone, [entry(fresh())])).status, 401);
    });

    it('writes no secret into its log', async () => {
      await ask(url, `${AT}/entries?token=${ed.token}`, { token: ed.token });
      await until(() => server.notes.includes('"since"'));
      for (const { token } of [olga, ed, pia]) assert.ok(!server.notes.includes(token));
      assert.ok(!server.notes.includes(server.invitation));
      for (const line of server.notes.trim().split('\n')) JSON.parse(line);
    });
  });

  describe('limits', () => {
    it('refuses what is too large, too deep, too many', async () => {
      const large = await ask(url, `${AT}/entries`, {
        token: ed.token,
        text: `{"entries":["${'x'.repeat(2_100_000)}"]}`,
      });
      assert.equal(large.status, 413);
      const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
      const { body } = await ask(url, `${AT}/entries`, {
        token: ed.token,
        text: `{"entries":[{"v":1,"id":"${uuid(1)}","body":${deep}}]}`,
      });
      assert.equal(body.verdicts[0].verdict, 'refused');
      assert.equal((await send(url, ed, Array(501).fill(7))).status, 413);
      const said = claim(fresh(), { saidOn: '2026-01-01', note: 'x'.repeat(200_000) });
      assert.equal((await sendOne(url, ed, said)).verdict, 'refused');
    });

    const bodies: readonly (readonly [string, string, number])[] = [
      ['no JSON', '{', 400],
      ['no list', '{"entries":{}}', 400],
      ['no entries', '{}', 400],
      ['a bare list', '[]', 400],
    ];
    for (const [what, text, status] of bodies)
      it(`answers ${what} with ${status}`, async () => {
        const answer = await ask(url, `${AT}/entries`, { token: ed.token, text });
        assert.equal(answer.status, status);
        assert.ok(answer.body.error);
      });

    it('takes JSON only', async () => {
      const headers = { 'content-type': 'text/plain' };
      const answer = await ask(url, `${AT}/entries`, {
        token: ed.token,
        text: '{"entries":[]}',
        headers,
      });
      assert.equal(answer.status, 415);
    });
  });

  describe('reading', () => {
    it('gives entries behind a cursor, and 409 for one of another epoch', async () => {
      const { body } = await ask(url, `${AT}/entries`);
      const { verdict } = await sendOne(url, ed, entry(fresh()));
      assert.equal(verdict, 'accepted');
      const { body: since } = await ask(url, `${AT}/entries?since=${body.cursor}`);
      assert.equal(since.entries.length, 1);
      assert.equal((await ask(url, `${AT}/entries?since=0000.1`)).status, 409);
      const [epoch] = body.cursor.split('.');
      assert.equal((await ask(url, `${AT}/entries?since=${epoch}.999999`)).status, 409);
      assert.equal((await ask(url, `${AT}/entries?since=x`)).status, 400);
      assert.equal((await send(url, ed, [entry(fresh(), { base: '0000.1' })])).status, 409);
    });

    it('answers a head that is known with 304, and its files for ever', async () => {
      const { headers, body } = await ask(url, `${AT}/head.json`);
      const again = await ask(url, `${AT}/head.json`, {
        headers: { 'if-none-match': headers.get('etag') ?? '' },
      });
      assert.equal(again.status, 304);
      const file = await ask(url, `${AT}/snapshots/${body.snapshot.hash}.json`);
      assert.match(file.headers.get('cache-control') ?? '', /immutable/);
      assert.equal((await ask(url, `${AT}/snapshots/${'0'.repeat(64)}.json`)).status, 404);
      assert.equal((await ask(url, '/v1/roadmaps/other/head.json')).status, 404);
      assert.equal((await ask(url, '/v1/roadmaps/..%2f..%2fetc/head.json')).status, 404);
    });

    it('tells listeners in order what comes, and whoever comes again what was missed', async () => {
      const { body } = await ask(url, `${AT}/entries`);
      const [first, second] = [listen(url, ed), listen(url, rea, body.cursor)];
      await until(() => first.heard.status === 200 && second.heard.status === 200);
      const sent = await send(url, olga, [entry(fresh()), entry(fresh()), entry(fresh())]);
      const pubs = sent.body.verdicts.map(({ pub }: { pub: number }) => pub);
      await until(
        () => pubsIn(first.heard.text).length >= 3 && pubsIn(second.heard.text).length >= 3,
      );
      assert.deepEqual(pubsIn(first.heard.text), pubs);
      assert.deepEqual(pubsIn(second.heard.text), pubs);
      const third = listen(url, ed, body.cursor);
      await until(() => pubsIn(third.heard.text).length >= 3);
      assert.deepEqual(pubsIn(third.heard.text), pubs);
      for (const { end } of [first, second, third]) end();
      assert.equal((await ask(url, `${AT}/events`)).status, 401);
    });

    it('tells editors who looks at which milestone', async () => {
      const { heard, end } = listen(url, ed);
      await until(() => heard.status === 200);
      await ask(url, `${AT}/presence`, { token: olga.token, body: { milestone: 'm' } });
      await until(() => heard.text.includes('"milestone":"m"'));
      end();
    });

    it('answers to its own names only, and lets pages of named origins ask', async () => {
      const request = 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n';
      assert.match(await answerTo(server.port, request), /^HTTP\/1\.1 421/);
      const cors = async (origin: string) =>
        (await ask(url, `${AT}/head.json`, { headers: { origin } })).headers.get(
          'access-control-allow-origin',
        );
      assert.equal(await cors('https://page.example'), 'https://page.example');
      assert.equal(await cors('https://evil.example'), null);
      const asking = { method: 'OPTIONS', headers: { origin: 'https://page.example' } };
      const preflight = await ask(url, `${AT}/entries`, asking);
      assert.equal(preflight.status, 204);
      assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /authorization/);
      assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
    });

    it('has figures, a page, and says that it is well', async () => {
      assert.equal((await ask(url, '/healthz')).text, 'ok\n');
      const figures = (await ask(url, '/metrics')).text;
      assert.match(figures, /^roadmap_entries_total\{verdict="accepted"\} \d+$/m);
      const page = await ask(url, '/');
      assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.match(page.text, /\/v1\/roadmaps\/race\.json/);
    });
  });
});
