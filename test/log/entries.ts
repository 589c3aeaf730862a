/** Entries to test with: written by hand, and random ones. */
import fc from 'fast-check';
import type { AnyEntry, ClientEntry } from '../../src/log/index.js';
import { aDay } from '../model/roadmaps.js';

/** "00000000-0000-4000-8000-00000000002a" for 42. */
export const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const ROADMAP = 'race';

/** Fields of an entry, also wrong ones. */
export type Given = { readonly [field in keyof ClientEntry]?: unknown };

export function entry(n: number, fields: Given = {}): ClientEntry {
  return {
    v: 1,
    roadmap: ROADMAP,
    id: uuid(n),
    kind: 'claim',
    target: { milestone: 'm' },
    body: { claim: { saidOn: '2026-03-02', date: '2029', status: 'announced' } },
    clientAt: '2026-11-22T09:30:00+09:00',
    ...(fields as Partial<ClientEntry>),
  };
}

export const claim = (n: number, said: object, fields: Given = {}) =>
  entry(n, { body: { claim: said }, ...fields });

/** Of a version that nobody knows yet. */
export const foreign = (n: number) => ({ v: 7, id: uuid(n), what: { ever: [n] } });

export const BASE = {
  title: 'Race',
  knownThrough: '2026-06-24',
  companies: [{ id: 'toyota', name: 'Toyota', country: 'JP' }],
  sources: [{ id: 's1', publisher: 'Nikkei', url: 'https://nikkei.example/1' }],
  milestones: [
    {
      id: 'm',
      company: 'toyota',
      title: 'First car',
      stage: 'launch',
      claims: [
        { id: 'c1', saidOn: '2017-10-25', date: '[2020..2023]', source: 's1' },
        { id: 'c2', saidOn: '2024-01-11', date: '[2027..2028]', status: 'in-progress' },
      ],
    },
    { id: 'other', company: 'toyota', title: 'Pilot line', claims: [{ id: 'c1', date: '2026' }] },
  ],
};

const day = fc.constantFrom('2024-01-11', '2026-03-02', '2026-03-03');
const date = fc.constantFrom('2027', '2028', '2029-35', '[..2030]', 'XXXX', null);
const status = fc.constantFrom('announced', 'in-progress', 'achieved', 'paused', 'cancelled');
const some = fc.integer({ min: 1, max: 12 });
const milestone = fc.constantFrom('m', 'other', 'new', 'nowhere');

const aClaim = fc
  .record({
    saidOn: fc.oneof(day, aDay),
    date,
    status,
    source: fc.constantFrom('s1', null, 'https://nikkei.example/2'),
    retracts: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant('c1') },
    ),
  })
  .map((claim) => ({ claim }));
const aNewMilestone = fc.record({
  claim: fc.record({ saidOn: day, date }),
  milestone: fc.record({
    id: fc.constant('new'),
    company: fc.constantFrom('Toyota', 'byd'),
    title: fc.constantFrom('Mass production', 'First car'),
  }),
  company: fc.constant({ id: 'byd', name: 'BYD' }),
});
const zone = fc.constantFrom('Z', '+09:00', '-05:00');
const clientAt = fc
  .tuple(fc.integer({ min: 1, max: 5 }), zone)
  .map(([d, z]) => `2026-11-0${d}T09:30:00${z}`);

const claims = fc
  .record({ n: some, milestone, body: aClaim, clientAt, after: fc.option(some) })
  .map(({ n, milestone: id, body, after, clientAt: at }) =>
    entry(n, {
      target: { milestone: id },
      body,
      clientAt: at,
      ...(after !== null && { after: uuid(after) }),
    }),
  );
const newOnes = fc
  .record({ n: some, body: aNewMilestone, clientAt })
  .map(({ n, body, clientAt: at }) =>
    entry(n + 100, { target: { milestone: 'new' }, body, clientAt: at }),
  );
const voids = fc
  .record({ n: some, milestone, voided: fc.oneof(some.map(uuid), fc.constantFrom('c1', 'c2')) })
  .map(({ n, milestone: id, voided }) =>
    entry(n + 200, { kind: 'void', target: { milestone: id, claim: voided }, body: {} }),
  );
const metas = fc
  .record({
    n: some,
    clientAt,
    what: fc.constantFrom(
      { target: { milestone: 'm' }, body: { title: 'The first car' } },
      { target: { milestone: 'm' }, body: { title: 'A car', stage: 'pilot-line' } },
      { target: { milestone: 'new' }, body: { technology: 'sulfide' } },
      { target: { company: 'toyota' }, body: { name: 'Toyota Motor' } },
      { target: undefined, body: { knownThrough: '2026-11-01' } },
      { target: undefined, body: { title: 'The race' } },
    ),
  })
  .map(({ n, clientAt: at, what }) => entry(n + 300, { kind: 'meta', clientAt: at, ...what }));
const records = fc
  .record({ n: some, kind: fc.constantFrom('milestone', 'company', 'source' as const) })
  .map(({ n, kind }) => entry(n + 400, { kind, target: undefined, body: BODIES[kind] }));
const BODIES = {
  milestone: { id: 'new', company: 'toyota', title: 'Mass production' },
  company: { id: 'byd', name: 'BYD', country: 'CN' },
  source: { id: 's9', url: 'https://source.example/9' },
};

/** What arrives at a log: entries of all kinds, some of them several times or with other content. */
export const someEntries: fc.Arbitrary<readonly AnyEntry[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: claims },
    { weight: 2, arbitrary: newOnes },
    { weight: 2, arbitrary: voids },
    { weight: 2, arbitrary: metas },
    { weight: 1, arbitrary: records },
    { weight: 1, arbitrary: some.map((n) => foreign(n + 500)) },
  ) as fc.Arbitrary<AnyEntry>,
  { maxLength: 12 },
);
