/** Two people record in one log, each in a tracker of their own, on a real server. */
import '../../../components/define.js';
import { expect } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import { ITEM_COPIES } from '../../../src/sources/indexed-db-outbox.js';
import { BASE, claim, entry } from '../../log/entries.js';
import { until } from '../../until.js';
import { all, find, one, there } from '../page/find.js';
import { text } from '../page/text.js';
import { emptyOutbox, LogServer, type Person, recording } from './log-server.js';
import { filled, formOf, kept, opened, pressedKeep, snapshotOf } from './page.js';

const hasPrivateFiles = Boolean(
  globalThis.FileSystemFileHandle && 'createWritable' in FileSystemFileHandle.prototype,
);
const isCopied = async (id: string) =>
  (await ITEM_COPIES.all()).some(({ entries }) => entries.some((one) => one.id === id));

let n = 0;
const says = (date: string) => {
  n += 1;
  const saidOn = new Date(Date.UTC(2025, 0, n)).toISOString().slice(0, 10);
  return claim(n, { saidOn, date, status: 'announced' });
};
const title = (words: string) =>
  entry(++n, { kind: 'meta', target: { milestone: 'm' }, body: { title: words } });

const sendingOf = (tracker: RoadmapTracker) => snapshotOf(tracker).editing?.sending;
const markOf = (tracker: RoadmapTracker, id: string) => sendingOf(tracker)?.marks.get(id)?.at;
const titleOf = (tracker: RoadmapTracker, id = 'm') => {
  const { roadmap } = snapshotOf(tracker);
  return roadmap?.milestoneAt(roadmap.indexOf(id)).title;
};
const claimsOf = (tracker: RoadmapTracker, id = 'm') => {
  const { roadmap } = snapshotOf(tracker);
  return roadmap?.milestoneAt(roadmap.indexOf(id)).claims.map((said) => said.id) ?? [];
};
const linked = (tracker: RoadmapTracker) =>
  until(() => {
    const sending = sendingOf(tracker);
    return sending && sending.told === null && sending.marks;
  }, 'it is not linked');
const named = (server: LogServer, given: ReturnType<typeof claim>) => ({
  ...given,
  roadmap: server.roadmap,
});
/** The list of what was recorded here. */
async function listed(tracker: RoadmapTracker): Promise<HTMLElement> {
  (await there(tracker, '[part=yours]')).click();
  const editor = await formOf(tracker);
  await until(() => find(editor, '.list'));
  return editor;
}

describe('a tracker that sends to a log', () => {
  let server: LogServer;
  let olga: Person;
  let ed: Person;

  before(async function () {
    // It builds the program, and starts a database.
    this.timeout(300_000);
    server = await LogServer.start();
    olga = await server.owner();
    ed = await server.invited(olga, 'editor', 'Ed');
  });
  beforeEach(async () => {
    localStorage.clear();
    sessionStorage.clear();
    await emptyOutbox();
  });
  afterEach(() => server.mend());

  it('shows the roadmap of the log, and what others record, without a step of the reader', async () => {
    const mine = await recording(server, ed);
    const theirs = await recording(server, olga, {}, { host: 'localhost' });
    expect(snapshotOf(mine).roadmap?.title).to.equal(BASE.title);
    await linked(mine);
    await linked(theirs);
    const editor = await opened(theirs);
    await filled(editor, {
      company: 'Toyota',
      milestone: 'm',
      date: '2031',
      saidOn: '2026-02-03',
      publisher: 'Nikkei',
      url: 'https://nikkei.example/31',
    });
    await pressedKeep(editor);
    await until(() => text(find(editor, '.done'))?.includes('Recorded.'), 'it is not recorded');
    const [said] = [...(sendingOf(theirs)?.marks.keys() ?? [])] as [string];
    await until(() => claimsOf(mine).includes(said), 'the other one does not see it');
    expect(claimsOf(theirs)).to.include(said);
    expect(claimsOf(theirs).filter((id) => id === said)).to.have.length(1);
    expect(snapshotOf(theirs).editing?.own.size).to.equal(0);
  });

  it('keeps what is recorded while the server is away, says so, and sends it by itself', async () => {
    const tracker = await recording(server, ed);
    await linked(tracker);
    await server.cut();
    const verdicts: string[] = [];
    tracker.addEventListener('roadmap-verdict', (event) =>
      verdicts.push(...event.verdicts.map(({ verdict }) => verdict)),
    );
    const said = named(server, says('2032'));
    const { RoadmapEntryEvent } = await import('../../../components/entry-events.js');
    tracker.dispatchEvent(new RoadmapEntryEvent([said]));
    await until(() => markOf(tracker, said.id) === 'waiting');
    expect(claimsOf(tracker)).to.include(said.id);
    const told = await there(tracker, '[part=sending]');
    await until(() => text(told)?.includes('1 statement is kept here'), text(told) ?? '');
    expect(text(one(tracker, '[part=yours]'))).to.contain('1 to be sent');
    if (hasPrivateFiles) await until(() => isCopied(said.id), 'has a second copy');
    // Another page of the browser has it, too, and that after this one is gone.
    tracker.remove();
    await server.mend();
    const again = await recording(server, ed);
    await until(() => markOf(again, said.id) === 'accepted');
    expect((await server.published()).filter(({ id }) => id === said.id)).to.have.length(1);
    expect(verdicts).to.deep.equal([]);
    await until(async () => !(await isCopied(said.id)), 'needs no second copy any more');
  });

  it('sends from one tab at a time, and from another one once that is gone', async () => {
    const [here, there] = [await recording(server, ed), await recording(server, ed)];
    const [first, second] = [named(server, says('2031')), named(server, says('2032'))];
    await kept(there, [first]);
    await until(() => claimsOf(here).includes(first.id), 'the other tab does not show it');
    await until(() => markOf(here, first.id) === 'accepted');
    here.remove();
    await kept(there, [second]);
    expect(markOf(there, second.id)).to.equal('accepted');
    const ids = (await server.published()).map(({ id }) => id);
    expect(ids.filter((id) => id === first.id || id === second.id)).to.deep.equal([
      first.id,
      second.id,
    ]);
  });

  it('tells the page what the log has answered', async () => {
    const tracker = await recording(server, ed);
    await linked(tracker);
    const said = named(server, says('2033'));
    const { entries, verdicts } = await kept(tracker, [said]);
    expect(entries.map(({ id }) => id)).to.deep.equal([said.id]);
    expect(verdicts.map(({ verdict }) => verdict)).to.deep.equal(['accepted']);
    expect((await server.published()).some(({ id }) => id === said.id)).to.equal(true);
  });

  it('marks what waits for an editor, and says why it was refused', async () => {
    const pia = await server.invited(olga, 'proposer', 'Pia');
    const tracker = await recording(server, pia);
    const said = named(server, says('2034'));
    await kept(tracker, [said]);
    expect(markOf(tracker, said.id)).to.equal('pending');
    expect(claimsOf(tracker)).to.include(said.id);
    const editor = await listed(tracker);
    expect(text(one(editor, '.list'))).to.contain('sent, waits for an editor');
    await server.send(olga, {
      ...entry(++n, { kind: 'review', target: { entry: said.id } }),
      body: { verdict: 'refused', note: 'the source says 2035' },
    });
    await until(() => markOf(tracker, said.id) === 'refused');
    await until(() => text(one(editor, '.list'))?.includes('the source says 2035'));
    expect(claimsOf(tracker)).not.to.include(said.id);
    expect(text(one(tracker, '[part=yours]'))).to.contain('1 not taken');
    expect(all(editor, '[data-save=log]')).to.have.length(1);
    one(editor, '[data-choice=drop]').click();
    await until(() => snapshotOf(tracker).editing?.own.size === 0);
  });

  it('shows both of two values, and records the one that is chosen', async () => {
    const tracker = await recording(server, ed);
    await linked(tracker);
    await server.cut();
    const mine = named(server, title('By Ed'));
    const { RoadmapEntryEvent } = await import('../../../components/entry-events.js');
    tracker.dispatchEvent(new RoadmapEntryEvent([mine]));
    await until(() => markOf(tracker, mine.id) === 'waiting');
    await until(() => titleOf(tracker) === 'By Ed');
    // Somebody else is faster. A request that was begun may still arrive once there is a link again.
    await server.send(olga, title('By Olga'));
    tracker.remove();
    await server.mend();
    const again = await recording(server, ed);
    await until(() => markOf(again, mine.id) === 'conflict');
    await until(() => titleOf(again) === 'By Olga');
    const editor = await listed(again);
    const both = text(one(editor, '.both')) ?? '';
    expect(both).to.contain('By Olga');
    expect(both).to.contain('By Ed');
    one(editor, '[data-choice=mine]').click();
    await until(async () => {
      const answer = await fetch(`${server.url()}.json`, { cache: 'no-store' });
      const [milestone] = (await answer.json()).milestones;
      expect(milestone.title).to.equal('By Ed');
      return true;
    }, `the log says otherwise: ${both}`);
    await until(() => titleOf(again) === 'By Ed');
    await until(() => snapshotOf(again).editing?.own.size === 0);
  });

  it('says that a role was taken away and lets one record no more; that a sign-in has expired', async () => {
    const eve = await server.invited(olga, 'editor', 'Eve');
    let { token } = eve;
    const tracker = await recording(server, eve, { credentials: () => token });
    await linked(tracker);
    await server.ask(`/members/${eve.sub}`, olga, { role: 'reader' }, 'PUT');
    const said = named(server, says('2036'));
    const { RoadmapEntryEvent } = await import('../../../components/entry-events.js');
    tracker.dispatchEvent(new RoadmapEntryEvent([said]));
    await until(() => sendingOf(tracker)?.may === false);
    await until(() => text(find(tracker, '[part=sending]'))?.includes('You may read'));
    expect(find(tracker, '[part=record]')).to.equal(null);
    await until(() => markOf(tracker, said.id) === 'waiting');
    token = 'expired';
    one(tracker, '.keeping button').click();
    await until(() => text(find(tracker, '[part=sending]'))?.includes('Sign in again'));
    await until(() => markOf(tracker, said.id) === 'waiting');
    await server.ask(`/members/${eve.sub}`, olga, { role: 'editor' }, 'PUT');
    ({ token } = eve);
    one(tracker, '.keeping button').click();
    await until(() => markOf(tracker, said.id) === 'accepted');
    await until(() => find(tracker, '[part=sending]') === null, 'it says so still');
  });

  it('says in the form who else is at the milestone', async () => {
    const mine = await recording(server, ed);
    const theirs = await recording(server, olga, {}, { host: 'localhost' });
    await linked(mine);
    await linked(theirs);
    const { RecordRequestEvent } = await import('../../../components/store/record-request.js');
    for (const tracker of [mine, theirs])
      tracker.dispatchEvent(new RecordRequestEvent({ mode: 'amend', milestone: 'm' }));
    const editor = await formOf(mine);
    await until(
      () => text(find(editor, '.around'))?.includes('Olga is at this milestone, too.'),
      'nobody is there',
    );
    one(await formOf(theirs), '.close').click();
    await until(() => !text(find(editor, '.around'))?.includes('Olga'), 'somebody stays');
  });

  it('says in the form that its milestone is there no more', async () => {
    const tracker = await recording(server, ed);
    await linked(tracker);
    const { RecordRequestEvent } = await import('../../../components/store/record-request.js');
    tracker.dispatchEvent(new RecordRequestEvent({ mode: 'statement', milestone: 'vanished' }));
    const editor = await formOf(tracker);
    await until(() => text(find(editor, '.around'))?.includes('not in the roadmap any more'));
  });

  it('is in the language of the page', async () => {
    const tracker = await recording(server, ed, { credentials: () => null }, { lang: 'ja' });
    await until(() => text(find(tracker, '[part=sending]'))?.includes('サインインしていません'));
  });

  it('fetches nothing of it, and records nothing, without an address', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (words: string) => told.push(words);
    try {
      const { placed } = await import('../page/place.js');
      const tracker = await placed('roadmap-tracker', {
        properties: { data: BASE, editable: 'log', log: 'ftp://a.example' },
      });
      await until(() => told.length > 0);
      expect(snapshotOf(tracker).editing).to.equal(null);
    } finally {
      console.warn = warn;
    }
    expect(told[0]).to.contain('expected https://host/v1/roadmaps/ID');
  });
});
