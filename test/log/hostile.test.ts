/** What comes from anywhere, on a page where anything was done before: nothing throws, nothing is added. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEntries, MemoryLog, readEntry, readLog, writeLog } from '../../src/log/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { BASE, claim, entry, foreign, ROADMAP, uuid } from './entries.js';

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** An entry with something else in one of its places. */
const spoilt = fc
  .tuple(
    fc.constantFrom(
      'v',
      'id',
      'kind',
      'target',
      'body',
      'after',
      'base',
      'clientAt',
      'roadmap',
      'pub',
      'by',
      'recordedAt',
      'body.claim',
      'body.milestone',
      'body.company',
      'body.source',
      'body.claim.date',
      'body.claim.saidOn',
      'body.claim.source',
      'body.claim.status',
      'target.milestone',
    ),
    fc.oneof(anything, fc.jsonValue()),
  )
  .map(([place, value]) => {
    const [first, ...path] = place.split('.') as [string, ...string[]];
    const set = (record: object, keys: readonly string[]): object => {
      const [key, ...rest] = keys as [string, ...string[]];
      const inner = (record as Record<string, object>)[key] ?? {};
      return { ...record, [key]: rest.length > 0 ? set(inner, rest) : value };
    };
    return set(entry(1), [first, ...path]);
  });

describe('any input', () => {
  it('is accepted as an entry, or refused with a reason', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue(), spoilt), (value) => {
        const { entry: read, problems } = readEntry(value);
        const errors = problems.filter(({ severity }) => severity === 'error');
        assert.equal(read === null, errors.length > 0);
        for (const { message, hint } of errors) assert.ok(message && hint);
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves a readable roadmap, and an unchanged base', () => {
    const base = parseRoadmap(BASE).roadmap.milestones;
    fc.assert(
      fc.property(fc.array(fc.oneof(spoilt, anything), { maxLength: 4 }), (values) => {
        const { document } = applyEntries(BASE, values);
        const { roadmap, problems } = parseRoadmap(document);
        assert.deepEqual(
          problems.filter(({ severity }) => severity === 'error'),
          [],
        );
        assert.deepEqual(roadmap.milestones[1], base[1]);
        assert.deepEqual(roadmap.milestones[0]?.claims.slice(0, 2), base[0]?.claims);
        assert.equal(roadmap.milestones.length >= base.length, true);
      }),
      { numRuns: 500 },
    );
  });

  it('gets a verdict for each entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(spoilt, anything), { maxLength: 4 }), async (values) => {
        const log = new MemoryLog(ROADMAP);
        assert.equal((await log.append(values)).length, values.length);
        const { entries } = await log.since();
        assert.deepEqual(readLog(writeLog(ROADMAP, entries)).entries, entries);
      }),
    );
  });

  it('is recognised as a log, or not', () => {
    const file = fc
      .record({
        format: fc.constantFrom('roadmap-log', 'x'),
        v: fc.jsonValue(),
        roadmap: fc.jsonValue(),
        entries: fc.jsonValue(),
      })
      .map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), file), (text) => {
        const { entries, problems } = readLog(text);
        assert.deepEqual(entries, []);
        assert.ok(problems.length > 0 || /"entries":(?:\[\]|null)/.test(text));
      }),
    );
    assert.match(readLog('['.repeat(100_000)).problems[0]?.message ?? '', /^it is no JSON/);
  });
});

/** Names that are read of entries and records. */
const ADDED = Object.fromEntries(
  [
    ...[
      'v',
      'roadmap',
      'kind',
      'body',
      'clientAt',
      'base',
      'pub',
      'recordedAt',
      'note',
      'claim',
      'entry',
      'verdict',
    ],
    ...[
      'milestone',
      'company',
      'source',
      'after',
      'voids',
      'retracts',
      'id',
      'title',
      'name',
      'country',
      'stage',
    ],
    ...[
      'technology',
      'recordedBy',
      'recordedOn',
      'claims',
      'partners',
      'date',
      'saidOn',
      'status',
      'url',
      'format',
    ],
  ].map((name) => [name, 'spoilt']),
);

describe('members that a page adds to every object', () => {
  const entries = [
    claim(1, { saidOn: '2026-03-02', date: '2029' }),
    entry(2, { kind: 'void', target: { milestone: 'm', claim: 'c2' }, body: {} }),
    entry(3, { kind: 'meta', body: { title: 'Other' } }),
    entry(4, {
      target: undefined,
      body: {
        claim: { date: '2030' },
        milestone: { id: 'new', company: 'BYD', title: 'Mass' },
        source: { url: 'https://a.example' },
      },
    }),
    claim(5, { date: {} }),
    { ...claim(1, { saidOn: '2026-03-02', date: '2031' }) },
    foreign(6),
    { v: 1, id: uuid(7) },
  ];
  const text = JSON.stringify(entries);

  async function everything() {
    const given = JSON.parse(text) as unknown[];
    const log = new MemoryLog(ROADMAP);
    const verdicts = (await log.append(given)).map(({ id, verdict }) => `${id} ${verdict}`);
    const { entries: kept } = await log.since();
    const { document, told } = applyEntries(JSON.parse(JSON.stringify(BASE)), given);
    const { roadmap } = parseRoadmap(document);
    return JSON.stringify([verdicts, kept, told, writeLog(ROADMAP, kept), roadmap]);
  }

  it('change nothing', async () => {
    const clean = await everything();
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(ADDED))
      Object.defineProperty(prototype, name, {
        value,
        configurable: true,
        writable: true,
        enumerable: true,
      });
    let added = '';
    try {
      added = await everything();
    } finally {
      for (const name of Object.keys(ADDED)) delete prototype[name];
    }
    assert.deepEqual(JSON.parse(added), JSON.parse(clean));
  });
});
