/** What every log does, wherever it keeps its entries: run in Node and in pages. */
import type { AnyEntry, EntryLog, Verdict } from '../../src/log/index.js';
import { claim, entry, foreign, ROADMAP, uuid } from './entries.js';

/** What a log was asked, and what it should have answered; compared as JSON. */
export interface LogCase {
  readonly name: string;
  run(log: EntryLog): Promise<unknown>;
  readonly expected: unknown;
}

const ids = (entries: readonly AnyEntry[]) => entries.map(({ id }) => id);
const words = (verdicts: readonly Verdict[]) => verdicts.map(({ verdict }) => verdict);
const kept = async (log: EntryLog) => ids((await log.since()).entries);
const other = claim(1, { saidOn: '2026-03-02', date: '2031' });

export const LOG_CASES: readonly LogCase[] = [
  {
    name: 'is empty at first',
    run: (log) => log.since().then(({ entries }) => [log.roadmap, entries]),
    expected: [ROADMAP, []],
  },
  {
    name: 'keeps what is appended, as it was, in the order in which it came',
    run: async (log) => {
      await log.append([entry(2)]);
      await log.append([entry(1), entry(3)]);
      return (await log.since()).entries;
    },
    expected: [entry(2), entry(1), entry(3)],
  },
  {
    name: 'has a verdict for each, and keeps the good ones beside the bad',
    run: async (log) => {
      const verdicts = await log.append([
        entry(1),
        { v: 1 },
        'no',
        entry(2, { roadmap: 'x' }),
        entry(3),
      ]);
      return [words(verdicts), await kept(log)];
    },
    expected: [
      ['accepted', 'refused', 'refused', 'refused', 'accepted'],
      [uuid(1), uuid(3)],
    ],
  },
  {
    name: 'says why it refuses',
    run: async (log) => {
      const date = claim(1, { saidOn: '2026-03-02', date: 'when pigs fly' });
      const verdicts = await log.append([date, entry(2, { roadmap: 'x' })]);
      return verdicts.map((one) => (one.verdict === 'refused' ? one.reason.slice(0, 60) : one));
    },
    expected: [
      '/body/claim/date: “when pigs fly” has “when” in it, which is',
      'it belongs to another roadmap, “x”',
    ],
  },
  {
    name: 'keeps an entry once that is sent again, whatever its clock and base',
    run: async (log) => {
      const again = entry(1, { clientAt: '2026-12-01T00:00:00Z', base: 'e.7' });
      const verdicts = [await log.append([entry(1), entry(1)]), await log.append([again])].flat();
      return [
        verdicts.map((one) => one.verdict === 'accepted' && one.again),
        (await log.since()).entries,
      ];
    },
    expected: [[false, true, true], [entry(1)]],
  },
  {
    name: 'calls another content under the same id a conflict, with both',
    run: async (log) => {
      await log.append([entry(1)]);
      return [await log.append([other]), (await log.since()).entries];
    },
    expected: [[{ id: uuid(1), verdict: 'conflict', stands: entry(1), given: other }], [entry(1)]],
  },
  {
    name: 'keeps entries of a version that is not known',
    run: async (log) => {
      const verdicts = await log.append([foreign(1), foreign(1), { ...foreign(1), what: 2 }]);
      return [words(verdicts), (await log.since()).entries];
    },
    expected: [['accepted', 'accepted', 'conflict'], [foreign(1)]],
  },
  {
    name: 'gives what came behind a cursor',
    run: async (log) => {
      await log.append([entry(1), entry(2)]);
      const { cursor } = await log.since();
      const none = await log.since(cursor);
      await log.append([entry(1), entry(3)]);
      const some = await log.since(cursor);
      return [ids(none.entries), ids(some.entries), ids((await log.since(some.cursor)).entries)];
    },
    expected: [[], [uuid(3)], []],
  },
  {
    name: 'refuses the cursor of another kind of log',
    run: async (log) =>
      log.since('e5f1.12').then(
        () => 'given',
        (error: Error) => error.name,
      ),
    expected: 'RangeError',
  },
  {
    name: 'tells those who listen of what is new, until they stop',
    run: async (log) => {
      const heard: string[][] = [];
      const stop = log.subscribe((entries) => heard.push(ids(entries)));
      await log.append([entry(1), 'no', entry(1)]);
      await log.append([entry(1)]);
      await log.append([entry(2), other]);
      stop();
      await log.append([entry(3)]);
      return heard;
    },
    expected: [[uuid(1)], [uuid(2)]],
  },
  {
    name: 'keeps all of many that are appended at once',
    run: async (log) => {
      const many = Array.from({ length: 200 }, (_, n) => entry(n));
      const parts = [0, 50, 100, 150].map((from) => log.append(many.slice(from, from + 60)));
      const verdicts = (await Promise.all(parts)).flat();
      return [
        new Set(words(verdicts)).size,
        new Set(await kept(log)).size,
        (await kept(log)).length,
      ];
    },
    expected: [1, 200, 200],
  },
  {
    name: 'gives entries that nobody can change',
    run: async (log) => {
      const given = { ...entry(1), body: { claim: { saidOn: '2026-03-02', date: '2029' } } };
      await log.append([given]);
      given.body.claim.date = '2031';
      return (await log.since()).entries;
    },
    expected: [claim(1, { saidOn: '2026-03-02', date: '2029' })],
  },
];
