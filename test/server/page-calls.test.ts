/** The calls that the server's own page makes: who is invited, what waits, and who recorded what when. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BASE, claim, entry } from '../log/entries.js';
import { roadmapFile, ServerProcess, sharedPostgres } from './machines.js';
import { AT, ask, invited, owner, type Person, send, sendOne } from './people.js';

describe('the calls of the page', () => {
  let server: ServerProcess;
  let url: string;
  let olga: Person;
  let ed: Person;
  let pia: Person;
  let rea: Person;
  let n = 3000;
  const fresh = () => (n += 1);

  before(async () => {
    const database = await (await sharedPostgres()).database();
    server = await ServerProcess.start(roadmapFile(BASE), '--database-url', database);
    url = server.url;
    olga = await owner(server);
    ed = await invited(url, olga, 'editor', 'Ed');
    pia = await invited(url, olga, 'proposer', 'Pia');
    rea = await invited(url, olga, 'reader', 'Rea');
  });
  after(() => server?.stop());

  describe('invitations', () => {
    const invite = (body: object, by = olga) =>
      ask(url, `${AT}/invitations`, { token: by.token, body });
    const open = async () =>
      (await ask(url, `${AT}/invitations`, { token: olga.token })).body.invitations;
    const callBack = (id: string, by = olga) =>
      ask(url, `${AT}/invitations/${id}`, { method: 'DELETE', token: by.token });
    const take = (invitation: string) =>
      ask(url, `${AT}/members`, { body: { invitation, name: 'X' } });

    it('that are open are listed to owners, without their secrets', async () => {
      const { body } = await invite({ role: 'proposer', days: 2 });
      const list = await open();
      const [one] = list.filter(({ id }: { id: string }) => id === body.id);
      assert.deepEqual([one.role, one.by], ['proposer', 'Olga']);
      const days = (Date.parse(one.expires) - Date.parse(one.madeAt)) / 86_400_000;
      assert.ok(Math.abs(days - 2) < 0.01, one.expires);
      assert.ok(!JSON.stringify(list).includes(body.invitation));
      for (const { token } of [ed, rea])
        assert.equal((await ask(url, `${AT}/invitations`, { token })).status, 403);
      assert.equal((await ask(url, `${AT}/invitations`)).status, 401);
    });

    it('that were taken or have expired are not open', async () => {
      const before = (await open()).length;
      const { body: taken } = await invite({ role: 'reader' });
      assert.equal((await open()).length, before + 1);
      assert.equal((await take(taken.invitation)).status, 201);
      await invite({ role: 'reader', days: 1e-9 });
      assert.equal((await open()).length, before);
      assert.equal((await callBack(taken.id)).status, 404);
    });

    it('that are called back let nobody in', async () => {
      const { body } = await invite({ role: 'owner' });
      assert.equal((await callBack(body.id, ed)).status, 403);
      assert.equal((await callBack(body.id)).status, 204);
      assert.equal((await take(body.invitation)).status, 403);
      assert.equal((await callBack(body.id)).status, 404);
      assert.equal((await callBack('nothing')).status, 404);
      assert.ok(!(await open()).some(({ id }: { id: string }) => id === body.id));
    });

    for (const [how, change] of [
      ['removed', { method: 'DELETE' }],
      ['made an editor', { method: 'PUT', body: { role: 'editor' } }],
    ] as const)
      it(`of an owner who was ${how} let nobody in`, async () => {
        const otto = await invited(url, olga, 'owner', 'Otto');
        const { body: his } = await invite({ role: 'owner' }, otto);
        const { body: hers } = await invite({ role: 'reader' });
        await ask(url, `${AT}/members/${otto.sub}`, { token: olga.token, ...change });
        assert.equal((await take(his.invitation)).status, 403);
        assert.ok(!(await open()).some(({ id }: { id: string }) => id === his.id));
        assert.equal((await take(hers.invitation)).status, 201);
      });

    for (const days of [0, -1, 91, '7', null])
      it(`hold no ${JSON.stringify(days)} days`, async () => {
        const { status, body } = await invite({ role: 'reader', days });
        assert.equal(status, 400);
        assert.match(body.error, /up to 90/);
      });

    it('hold for a role that there is', async () => {
      assert.equal((await invite({ role: 'king' })).status, 400);
      assert.equal((await invite({ role: 'reader' }, pia)).status, 403);
    });
  });

  it('say since when somebody is a member', async () => {
    const { body } = await ask(url, `${AT}/members`, { token: ed.token });
    for (const { since } of body.members) assert.match(since, /^\d{4}-\d\d-\d\d$/);
    assert.equal(body.members[0].name, 'Olga');
    assert.equal((await ask(url, `${AT}/members`, { token: pia.token })).status, 403);
  });

  it('tell what waits apart from what was decided', async () => {
    const [first, second] = [
      claim(fresh(), { saidOn: '2026-02-01', date: '2031' }),
      entry(fresh()),
    ];
    await send(url, pia, [first, second]);
    const refused = { verdict: 'refused', note: 'no' };
    await sendOne(
      url,
      ed,
      entry(fresh(), { kind: 'review', target: { entry: first.id }, body: refused }),
    );
    const waiting = async (more: string, by = ed) =>
      (
        await ask(url, `${AT}/entries?pending=0${more}`, { token: by.token })
      ).body.pending.entries.map(({ id }: { id: string }) => id);
    assert.deepEqual(await waiting('&state=pending'), [second.id]);
    assert.deepEqual(await waiting('&state=pending', pia), [second.id]);
    assert.equal((await waiting('')).length, 3);
    const wrong = await ask(url, `${AT}/entries?pending=0&state=kept`, { token: ed.token });
    assert.equal(wrong.status, 400);
  });

  describe('history', () => {
    const history = async (more = '', by?: Person) =>
      (await ask(url, `${AT}/history${more}`, { token: by?.token ?? null })).body;
    const seqs = ({ entries }: { entries: { seq: number }[] }) => entries.map(({ seq }) => seq);

    it('goes by arrival, newest first, page by page', async () => {
      await send(url, ed, [entry(fresh()), entry(fresh()), entry(fresh())]);
      const all = await history('', olga);
      assert.equal(all.more, false);
      assert.deepEqual(
        seqs(all),
        Array.from({ length: all.entries.length }, (_, i) => all.entries.length - i),
      );
      const pages = [];
      for (let before = '', more = true; more; ) {
        const page = await history(`?most=2${before}`, olga);
        assert.ok(page.entries.length <= 2);
        pages.push(...page.entries);
        before = `&before=${page.before}`;
        ({ more } = page);
      }
      assert.deepEqual(pages, all.entries);
    });

    it('shows what is not published only to whom it is shown elsewhere', async () => {
      const secret = claim(fresh(), { saidOn: '2026-02-01', date: '2032', phrase: 'SECRET' });
      await sendOne(url, pia, secret);
      const other = await invited(url, olga, 'proposer', 'Pau');
      for (const by of [olga, ed, pia])
        assert.match(JSON.stringify(await history('', by)), /SECRET/, by.name);
      for (const by of [other, rea, undefined])
        assert.doesNotMatch(JSON.stringify(await history('', by)), /SECRET/);
      for (const one of (await history()).entries) assert.ok(one.pub >= 1);
    });

    for (const [more, status] of [
      ['?before=x', 400],
      ['?most=-1', 400],
      ['?most=0', 200],
      ['?before=0', 200],
      ['?before=999999&most=999999', 200],
    ] as const)
      it(`answers ${more} with ${status}`, async () => {
        assert.equal((await ask(url, `${AT}/history${more}`)).status, status);
      });
  });
});
