import { expect } from '@open-wc/testing';
import type { AnyEntry } from '../../src/log/index.js';
import { IndexedDbLog } from '../../src/sources/indexed-db-log.js';
import { entry, uuid } from '../log/entries.js';
import { LOG_CASES } from '../log/log-table.js';
import { until } from '../until.js';
import { COPIES, emptied, thrownAway, uncopied } from './database.js';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const ids = (entries: readonly AnyEntry[]) => entries.map(({ id }) => id);

describe('a log in IndexedDB', () => {
  const open: IndexedDbLog[] = [];
  async function opened(roadmap = 'race'): Promise<IndexedDbLog> {
    const log = await IndexedDbLog.open(roadmap);
    open.push(log);
    return log;
  }

  // Entries of the table belong to one roadmap, so each case has a database of its own.
  beforeEach(emptied);
  afterEach(() => {
    for (const log of open.splice(0)) log.close();
  });

  for (const { name, run, expected } of LOG_CASES)
    it(name, async () => {
      expect(plain(await run(await opened()))).to.deep.equal(plain(expected));
    });

  it('keeps its entries when it is opened again', async () => {
    const log = await opened();
    await log.append([entry(1), entry(2)]);
    log.close();
    const again = await opened();
    expect(ids((await again.since()).entries)).to.deep.equal([uuid(1), uuid(2)]);
    expect((await again.append([entry(1)]))[0]).to.include({ verdict: 'accepted', again: true });
  });

  it('is separate for each roadmap', async () => {
    const [race, other] = [await opened(), await opened('other')];
    await race.append([entry(1)]);
    await other.append([entry(1, { roadmap: 'other' }), entry(2, { roadmap: 'other' })]);
    expect(ids((await race.since()).entries)).to.deep.equal([uuid(1)]);
    expect(ids((await other.since()).entries)).to.deep.equal([uuid(1), uuid(2)]);
  });

  it('notifies other tabs, once and in order, whichever appends', async () => {
    const [here, there] = [await opened(), await opened()];
    const heard: Record<'here' | 'there', string[]> = { here: [], there: [] };
    here.subscribe((entries) => heard.here.push(...ids(entries)));
    there.subscribe((entries) => heard.there.push(...ids(entries)));
    const numbers = Array.from({ length: 20 }, (_, n) => n);
    await Promise.all(numbers.map((n) => (n % 2 ? here : there).append([entry(n)])));
    await until(() => heard.here.length === 20 && heard.there.length === 20);
    const kept = ids((await here.since()).entries);
    expect(heard).to.deep.equal({ here: kept, there: kept });
  });

  it('gives each entry one position if two tabs append the same', async () => {
    const [here, there] = [await opened(), await opened()];
    const many = Array.from({ length: 30 }, (_, n) => entry(n));
    const verdicts = await Promise.all([here.append(many), there.append(many)]);
    expect(
      verdicts.flat().filter((one) => one.verdict === 'accepted' && !one.again),
    ).to.have.length(30);
    expect((await here.since()).entries).to.have.length(30);
  });

  it('reports that there is no space, and keeps nothing of that batch', async () => {
    const log = await opened();
    await log.append([entry(1)]);
    const { add } = IDBObjectStore.prototype;
    let left = 1;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args) {
      left -= 1;
      if (left < 0) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, args);
    };
    try {
      const verdicts = await log.append([entry(2), entry(3), 'no']);
      expect(verdicts.map((one) => one.verdict)).to.deep.equal(['refused', 'refused', 'refused']);
      expect(verdicts[0]).to.include({ reason: 'this browser has no space left for it' });
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect(ids((await log.since()).entries)).to.deep.equal([uuid(1)]);
  });

  it('reports that the browser keeps nothing', async () => {
    const { open: opening } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const name = await IndexedDbLog.open('race').then(
        () => 'opened',
        (error: Error) => error.constructor.name,
      );
      expect(name).to.equal('NotKeptError');
    } finally {
      IDBFactory.prototype.open = opening;
    }
  });

  describe('that the browser has thrown away', () => {
    let heal = () => {};
    async function wiped(): Promise<void> {
      for (const log of open.splice(0)) log.close();
      heal();
      heal = await thrownAway();
    }

    beforeEach(uncopied);
    afterEach(() => heal());

    it('says so in every log until the reader knows', async () => {
      expect((await opened()).wiped).to.equal(false);
      await wiped();
      expect((await opened()).wiped).to.equal(true);
      const other = await opened('other');
      expect(other.wiped).to.equal(true);
      await other.wipeTold();
      expect(other.wiped).to.equal(false);
      expect((await opened()).wiped).to.equal(false);
    });

    it('is read back from second copies, those of all roadmaps, once', async () => {
      const [race, other] = [await opened(), await opened('other')];
      await race.append([entry(1), entry(2)]);
      await race.append([entry(3)]);
      await other.append([entry(1, { roadmap: 'other' })]);
      await wiped();
      const [again, otherAgain] = await Promise.all([opened(), opened('other')]);
      expect(ids((await again.since()).entries)).to.deep.equal(
        COPIES ? [uuid(1), uuid(2), uuid(3)] : [],
      );
      expect(ids((await otherAgain.since()).entries)).to.deep.equal(COPIES ? [uuid(1)] : []);
      const restored = COPIES ? 4 : 0;
      expect([again.restored, otherAgain.restored]).to.deep.equal([restored, restored]);
      expect((await again.append([entry(1)]))[0]).to.include({
        verdict: 'accepted',
        again: COPIES,
      });
    });

    it('is not read back where it was exported, or emptied on purpose', async () => {
      const log = await opened();
      await log.append([entry(1)]);
      await log.append([entry(2), entry(3)]);
      await log.dropCopies((id) => id !== uuid(3));
      await wiped();
      const again = await opened();
      expect(ids((await again.since()).entries)).to.deep.equal(COPIES ? [uuid(2), uuid(3)] : []);
      await again.dropCopies(() => true);
      await wiped();
      expect((await opened()).restored).to.equal(0);
    });
  });

  it('lets another tab upgrade to a newer version', async () => {
    const log = await opened();
    await log.append([entry(1)]);
    await emptied();
    expect(ids((await log.since('local.1')).entries)).to.deep.equal([]);
    await log.append([entry(2)]);
    expect(ids((await log.since()).entries)).to.deep.equal([uuid(2)]);
  });
});
