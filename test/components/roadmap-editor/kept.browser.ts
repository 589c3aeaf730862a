import '../../../components/define.js';
import { expect } from '@open-wc/testing';
import type { RoadmapEntryEvent, RoadmapTracker } from '../../../components/index.js';
import { EntryNoteEvent } from '../../../components/store/record-request.js';
import { ENTRY_COPIES } from '../../../src/sources/indexed-db-log.js';
import { BASE, claim, entry, uuid } from '../../log/entries.js';
import { COPIES, thrownAway, uncopied } from '../../sources/database.js';
import { until } from '../../until.js';
import { find } from '../page/find.js';
import { placed } from '../page/place.js';
import { text } from '../page/text.js';
import { turn } from '../page/wait.js';
import { edited, emptied, kept, snapshotOf } from './page.js';

const NAMED = { roadmap: BASE.title };
const one = claim(1, { saidOn: '2026-03-02', date: '2029', status: 'announced' }, NAMED);

/** The claims that a tracker shows of a milestone, by their ids. */
const claimsOf = (tracker: RoadmapTracker, id = 'm') => {
  const { roadmap } = snapshotOf(tracker);
  return roadmap?.milestoneAt(roadmap.indexOf(id)).claims.map((one) => one.id);
};

describe('a tracker that is editable', () => {
  beforeEach(emptied);

  it('keeps entries and shows the roadmap with them, also when it comes again', async () => {
    const tracker = await edited();
    const heard = await kept(tracker, [one, entry(2, { roadmap: 'other' })]);
    expect(heard.verdicts.map(({ verdict }) => verdict)).to.deep.equal(['accepted', 'refused']);
    expect(claimsOf(tracker)).to.deep.equal(['c1', 'c2', uuid(1)]);
    expect(snapshotOf(tracker).editing?.own.get(uuid(1))).to.include({
      applied: true,
      exported: false,
    });
    tracker.remove();
    const again = await edited();
    await until(() => claimsOf(again)?.includes(uuid(1)));
  });

  it('keeps nothing that the page has prevented', async () => {
    const tracker = await edited();
    const seen: string[] = [];
    tracker.addEventListener('roadmap-entry', (event) => {
      seen.push(...event.entries.map(({ id }) => id));
      event.preventDefault();
    });
    const { RoadmapEntryEvent: Entry } = await import('../../../components/entry-events.js');
    const event: RoadmapEntryEvent = new Entry([one]);
    expect(tracker.dispatchEvent(event)).to.equal(false);
    await turn();
    expect(seen).to.deep.equal([uuid(1)]);
    expect(claimsOf(tracker)).to.deep.equal(['c1', 'c2']);
  });

  it('shows what another tab has kept', async () => {
    const [here, there] = [await edited(), await edited()];
    await kept(here, [one]);
    await until(() => claimsOf(there)?.includes(uuid(1)));
  });

  it('moves nothing in the timeline that the reader looks at when something is kept elsewhere', async () => {
    const makers = Array.from({ length: 40 }, (_, i) => `maker-${i}`);
    const data = {
      title: BASE.title,
      milestones: makers.map((company) => ({
        id: company,
        company,
        title: `Car of ${company}`,
        claims: [{ id: 'c1', saidOn: '2020-01-01', date: '2027', status: 'announced' }],
      })),
    };
    const [here, there] = [await edited({ data, quietLanes: true }), await edited({ data })];
    const timeline = await until(() => find(here, 'roadmap-timeline'));
    const scroller = await until(() => find(timeline, '.scroller'));
    // In the timeline: the buttons above take another line once there are statements of one's own.
    const heightOf = (id: string) => {
      const shown = find(timeline, `[part~=milestone][data-milestone=${id}]`);
      return shown && shown.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    };
    await until(() => heightOf('maker-0'));
    scroller.scrollTop = scroller.scrollHeight / 2;
    const seen = await until(() =>
      makers.find((id) => {
        const height = heightOf(id);
        return height && height > 60 && height < scroller.clientHeight - 60;
      }),
    );
    await turn();
    const before = heightOf(seen) as number;
    // The largest slip comes first: what was last is above all that is seen now.
    const moved = claim(
      7,
      { saidOn: '2026-03-02', date: '2035', status: 'announced' },
      { ...NAMED, target: { milestone: 'maker-39' } },
    );
    await kept(there, [moved]);
    await until(() => claimsOf(here, 'maker-39')?.includes(uuid(7)));
    await turn();
    await until(
      () => Math.abs((heightOf(seen) ?? 0) - before) <= 1,
      `${heightOf(seen)}, ${before}`,
    );
  });

  it('takes up what is kept once a base has come that has it, and tells of what differs', async () => {
    const tracker = await edited();
    const two = claim(2, { saidOn: '2026-03-03', date: '2030', status: 'announced' }, NAMED);
    await kept(tracker, [one, two]);
    const [m, other] = BASE.milestones;
    const claims = [
      ...(m?.claims ?? []),
      { id: uuid(1), saidOn: '2026-03-02', date: '2029', status: 'announced' },
      { id: uuid(2), saidOn: '2026-03-03', date: '2031', status: 'announced' },
    ];
    tracker.data = { ...BASE, milestones: [{ ...m, claims }, other] };
    await until(() => {
      const { editing } = snapshotOf(tracker);
      return editing?.own.size === 1 && editing.own.get(uuid(2))?.told[0]?.kind === 'conflict';
    });
    expect(claimsOf(tracker)).to.deep.equal(['c1', 'c2', uuid(1), uuid(2)]);
    expect(snapshotOf(tracker).problems.some(({ at }) => at === `entry ${uuid(2)}`)).to.equal(true);
  });

  it('says that the browser has thrown entries away, until the reader knows', async () => {
    await uncopied();
    const before = await edited();
    await kept(before, [one]);
    before.remove();
    const heal = await thrownAway();
    try {
      const tracker = await edited();
      const notice = await until(() => find(tracker, '[part=wiped]'));
      const words =
        'This browser has lost what it had kept for this site. If you have exported your statements, take over that file.';
      const restored =
        'This browser has lost what it had kept for this site. 1 record not exported yet came back from a second copy; take over your file for the others.';
      expect(text(notice)).to.equal(COPIES ? restored : words);
      expect(notice.closest('[role=status]')).to.not.equal(null);
      expect(claimsOf(tracker)).to.deep.equal(['c1', 'c2', ...(COPIES ? [uuid(1)] : [])]);
      find(tracker, '.keeping button')?.click();
      await until(() => find(tracker, '[part=wiped]') === null);
      expect(tracker.shadowRoot?.activeElement?.getAttribute('part')).to.equal('record');
      tracker.remove();
    } finally {
      heal();
    }
    expect(snapshotOf(await edited()).editing?.wiped).to.equal(null);
  });

  it('needs no second copy of what was exported', async () => {
    await uncopied();
    const tracker = await edited();
    await kept(tracker, [one]);
    tracker.dispatchEvent(new EntryNoteEvent('exported', [uuid(1)]));
    await until(async () => (await ENTRY_COPIES.all()).length === 0);
  });

  it('keeps sight of entries where the roadmap has another title, and not where it is another one', async () => {
    const tracker = await edited({ id: 'race' });
    await kept(tracker, [{ ...claim(7, { saidOn: '2026-03-02', date: '2031' }), roadmap: 'Race' }]);
    tracker.remove();
    const milestones = [{ id: 'x', company: 'toyota', title: 'Y', claims: [{ date: '2030' }] }];
    const other = await edited({ id: 'race', data: { ...BASE, title: 'Fusion', milestones } });
    expect(snapshotOf(other).editing?.own.size).to.equal(0);
    other.remove();
    const renamed = await edited({ id: 'race', data: { ...BASE, title: 'The race' } });
    await until(() => snapshotOf(renamed).editing?.own.size === 1, 'its entry');
    expect(snapshotOf(renamed).roadmap?.milestoneAt(0).claims.at(-1)?.date).to.equal('2031');
    const [mine] = [...(snapshotOf(renamed).editing?.own.values() ?? [])];
    expect(mine?.entry).to.deep.include({ roadmap: 'The race', id: uuid(7) });
  });

  it('shows what was loaded once it is editable no more', async () => {
    const tracker = await edited();
    await kept(tracker, [one]);
    tracker.editable = null;
    await until(() => claimsOf(tracker)?.length === 2);
    expect(snapshotOf(tracker).editing).to.equal(null);
  });

  it('tells in the console of a value that means nothing', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (text: string) => told.push(text);
    try {
      await placed('roadmap-tracker', {
        properties: { data: BASE, editable: 'locale', reportTo: 'ftp://a.example' },
      });
      await until(() => told.length > 1);
    } finally {
      console.warn = warn;
    }
    expect(told).to.deep.equal([
      '<roadmap-tracker> does not know editable="locale": expected local or log',
      '<roadmap-tracker> does not know report-to="ftp://a.example": expected an address that begins with https: or mailto:',
    ]);
  });
});
