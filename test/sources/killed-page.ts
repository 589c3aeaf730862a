/** The page that killed.test.ts kills: it keeps entries, one after the other, until it ends. */
import { type Incoming, incoming } from '../../src/log/entry-log.js';
import { IndexedDbLog } from '../../src/sources/indexed-db-log.js';
import { IndexedDbOutbox } from '../../src/sources/indexed-db-outbox.js';
import { claim, ROADMAP } from '../log/entries.js';

/** A log of this browser alone, or the outbox of one that is elsewhere. */
export type Place = 'log' | 'outbox';

declare global {
  interface Window {
    /** Tells the test of an entry that was accepted. */
    accepted(id: string): void;
    /** Ids of the entries that are kept, and whether the browser has said that it threw its database away. */
    kept(place: Place): Promise<{ ids: string[]; wiped: boolean }>;
    appendForever(place: Place): Promise<never>;
  }
}

const LOG = 'https://log.example/v1/roadmaps/one';

const PLACES = {
  async log() {
    const log = await IndexedDbLog.open(ROADMAP);
    return {
      append: async (entry: object) => (await log.append([entry]))[0],
      ids: async () => (await log.since()).entries.map(({ id }) => id),
      wiped: log.wiped,
      close: () => log.close(),
    };
  },
  async outbox() {
    const outbox = await IndexedDbOutbox.open(LOG);
    const stamp = { sub: null, epoch: null };
    return {
      append: async (entry: object) =>
        (await outbox.keep([incoming(entry, ROADMAP) as Incoming], stamp))[0],
      ids: async () => (await outbox.items()).map(({ entry }) => entry.id),
      wiped: false,
      close: () => outbox.close(),
    };
  },
};

window.kept = async (place) => {
  const { ids, wiped, close } = await PLACES[place]();
  const all = await ids();
  close();
  return { ids: all, wiped };
};

window.appendForever = async (place) => {
  const { append } = await PLACES[place]();
  for (;;) {
    const id = crypto.randomUUID();
    const verdict = await append({ ...claim(1, { saidOn: '2026-03-02', date: '2029' }), id });
    if (verdict?.verdict === 'accepted') window.accepted(id);
  }
};
