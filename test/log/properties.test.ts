/** What holds of every log, whatever is in it and however it came. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type AnyEntry, applyEntries, MemoryLog, readLog, writeLog } from '../../src/log/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { BASE, ROADMAP, someEntries } from './entries.js';

const RUNS = { numRuns: 400 };

/** All that follows from a base and its entries. */
function shown(base: unknown, entries: readonly AnyEntry[]) {
  const { document, ...rest } = applyEntries(base, entries);
  return { ...rest, roadmap: parseRoadmap(document).roadmap.toJSON() };
}

/** The same entries in another order, some of them twice. */
const inTwoOrders = someEntries.chain((entries) =>
  fc.tuple(
    fc.constant(entries),
    fc
      .tuple(
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
        fc.subarray([...entries]),
      )
      .map(([all, again]) => [...all, ...again]),
  ),
);

async function keptIn(entries: readonly unknown[]): Promise<readonly AnyEntry[]> {
  const log = new MemoryLog(ROADMAP);
  await log.append(entries);
  return (await log.since()).entries;
}

describe('a roadmap from the entries of a log', () => {
  it('is the same for any order and number of arrivals', () => {
    fc.assert(
      fc.property(inTwoOrders, ([entries, others]) => {
        assert.deepEqual(shown(BASE, others), shown(BASE, entries));
      }),
      RUNS,
    );
  });

  it('does not change if they are applied twice', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { document, applied } = applyEntries(BASE, entries);
        const again = applyEntries(document, entries);
        assert.deepEqual(
          parseRoadmap(again.document).roadmap.toJSON(),
          parseRoadmap(document).roadmap.toJSON(),
        );
        const claims = again.applied.filter((id) => applied.includes(id) && isClaim(entries, id));
        assert.deepEqual(claims, [], 'a claim that was applied is in the base');
      }),
      RUNS,
    );
  });

  it('has every statement of the base unchanged', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { document } = applyEntries(BASE, entries);
        for (const before of parseRoadmap(BASE).roadmap.milestones) {
          const after = document.milestones.find(({ id }) => id === before.id);
          assert.deepEqual(after?.claims.slice(0, before.claims.length), before.claims);
        }
      }),
      RUNS,
    );
  });

  it('is read without errors', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { problems } = parseRoadmap(applyEntries(BASE, entries).document);
        assert.deepEqual(
          problems.filter(({ severity }) => severity === 'error'),
          [],
        );
      }),
      RUNS,
    );
  });

  it('loses no entry: each is applied, in the base, reported, or without effect by design', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { applied, inBase, told } = applyEntries(BASE, entries);
        const known = new Set([...applied, ...inBase, ...told.map((one) => one.entry)]);
        assert.deepEqual(
          entries.filter(({ id }) => !known.has(id)),
          [],
        );
      }),
      RUNS,
    );
  });
});

describe('a log', () => {
  it('is the same after export and import, including entries it does not understand', async () => {
    await fc.assert(
      fc.asyncProperty(someEntries, async (given) => {
        const entries = await keptIn(given);
        const file = readLog(writeLog(ROADMAP, entries));
        assert.deepEqual(file.entries, entries);
        assert.equal(file.roadmap, ROADMAP);
        assert.deepEqual(await keptIn(file.entries), entries);
        assert.equal(writeLog(ROADMAP, file.entries), writeLog(ROADMAP, entries));
      }),
      RUNS,
    );
  });

  it('keeps one entry for each id, the first that came', async () => {
    await fc.assert(
      fc.asyncProperty(someEntries, async (given) => {
        const firsts = new Map([...given].reverse().map((one) => [one.id, one]));
        const kept = await keptIn(given);
        assert.equal(kept.length, firsts.size);
        for (const one of kept) assert.deepEqual(one, plain(firsts.get(one.id)));
      }),
      RUNS,
    );
  });
});

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

function isClaim(entries: readonly AnyEntry[], id: string): boolean {
  return entries.some((one) => one.id === id && (one.kind === 'claim' || one.kind === 'void'));
}
