/** The page that killed.test.ts kills: it appends entries, one after the other, until it ends. */
import { IndexedDbLog } from '../../src/sources/indexed-db-log.js';
import { claim, ROADMAP } from '../log/entries.js';

declare global {
  interface Window {
    /** Tells the test of an entry that was accepted. */
    accepted(id: string): void;
    /** Ids of the entries that are kept, and whether the browser has thrown its database away. */
    kept(): Promise<{ ids: string[]; wiped: boolean }>;
    appendForever(): Promise<never>;
  }
}

window.kept = async () => {
  const log = await IndexedDbLog.open(ROADMAP);
  const { entries } = await log.since();
  const { wiped } = log;
  log.close();
  return { ids: entries.map(({ id }) => id), wiped };
};

window.appendForever = async () => {
  const log = await IndexedDbLog.open(ROADMAP);
  for (;;) {
    const id = crypto.randomUUID();
    const entry = { ...claim(1, { saidOn: '2026-03-02', date: '2029' }), id };
    const [verdict] = await log.append([entry]);
    if (verdict?.verdict === 'accepted') window.accepted(id);
  }
};
