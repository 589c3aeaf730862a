/** Roadmaps to test with: of one milestone written by hand, and random ones. */
import fc from 'fast-check';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { type MilestoneState, type Problem, SPEAKERS, STATUSES } from '../../src/model/types.js';
import { parseRoadmap } from '../../src/read/parse.js';

export interface Said {
  readonly id?: string;
  readonly saidOn?: string | null;
  readonly saidBy?: string;
  readonly date?: string | null;
  readonly status?: string;
  readonly source?: string | null;
  readonly retracts?: string | null;
  readonly voids?: string | null;
  readonly after?: string | null;
  readonly recordedOn?: string | null;
  readonly quote?: string;
  readonly quoteLang?: string;
  readonly recordedBy?: string;
}

export interface Document {
  readonly knownThrough?: string;
  readonly sources?: readonly object[];
  readonly milestones: readonly {
    readonly company: string;
    readonly title: string;
    readonly claims: readonly Said[];
    readonly [field: string]: unknown;
  }[];
}

export const read = (value: unknown): Roadmap => parseRoadmap(value).roadmap;

/** "line 3: message" without the hints. */
export const told = (problems: readonly Problem[]) =>
  problems.map(({ at, message }) => `${at}: ${message}`);

export function documentOf(claims: readonly Said[], head: object = {}): Document {
  return { ...head, milestones: [{ id: 'm', company: 'Toyota', title: 'First car', claims }] };
}

/** The one milestone on a day, null where it is not known yet. */
export function stateOf(
  claims: readonly Said[],
  day: string,
  head: object = {},
): MilestoneState | null {
  return roadmapAsOf(read(documentOf(claims, head)), day).milestones[0] ?? null;
}

const twoDigits = (n: number) => String(n).padStart(2, '0');
const year = fc.integer({ min: 2018, max: 2034 });
const month = fc.integer({ min: 1, max: 12 }).map(twoDigits);
const dayOfMonth = fc.integer({ min: 1, max: 28 }).map(twoDigits);
const unit = fc.oneof(month, fc.integer({ min: 21, max: 24 }), fc.integer({ min: 33, max: 41 }));
const endOfYear = fc.constantFrom('01-01', '12-31', '02-29', '06-30');

export const aDay = fc.oneof(
  fc.tuple(year, month, dayOfMonth).map((parts) => parts.join('-')),
  fc.tuple(fc.constantFrom(2020, 2024, 2028), endOfYear).map((parts) => parts.join('-')),
);
const aSpan = fc.tuple(year, year).map(([a, b]) => `[${Math.min(a, b)}..${Math.max(a, b)}]`);
const stated = fc.oneof(
  year.map(String),
  fc.tuple(year, unit).map((parts) => parts.join('-')),
  aDay,
  aSpan,
  fc.constantFrom('201X', '202X'),
);
const aDate = fc.oneof(
  { weight: 6, arbitrary: stated },
  { weight: 2, arbitrary: fc.tuple(stated, fc.constantFrom('~', '?')).map(approximate) },
  { weight: 2, arbitrary: year.map((y) => `[..${y}]`) },
  { weight: 2, arbitrary: year.map((y) => `[${y}..]`) },
  { weight: 1, arbitrary: fc.constant('XXXX') },
  { weight: 2, arbitrary: fc.constant(null) },
);

function approximate([date, mark]: [string, string]): string {
  return date.endsWith(']') || date.endsWith('X') ? date : date + mark;
}

const aSaidOn = fc.oneof(
  { weight: 5, arbitrary: aDay },
  { weight: 1, arbitrary: fc.tuple(year, month).map((parts) => parts.join('-')) },
  { weight: 1, arbitrary: year.map(String) },
  { weight: 1, arbitrary: year.map((y) => `${y}~`) },
  { weight: 1, arbitrary: year.map((y) => `[${y}..]`) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const SOURCES = [
  { id: 's1', published: '2021-03' },
  { id: 's2', published: '2025~', archived: 'https://archive.example/1', accessed: '2026-03' },
  { id: 's3' },
];
const ids = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'nobody');

const aClaim: fc.Arbitrary<Said> = fc.record({
  saidOn: aSaidOn,
  saidBy: fc.constantFrom(...SPEAKERS),
  date: aDate,
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant('announced') },
    { weight: 2, arbitrary: fc.constantFrom(...STATUSES) },
  ),
  source: fc.constantFrom('s1', 's2', 's3', null),
  retracts: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: ids }),
  voids: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: ids }),
  after: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: ids }),
  recordedOn: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: aSaidOn },
  ),
  quote: fc.constantFrom('', '2020年代前半の実用化', 'on the market, early in the 2020s'),
  quoteLang: fc.constantFrom('ja', 'en'),
  recordedBy: fc.constantFrom('', 'A. Curator'),
});

export const someClaims = fc
  .array(aClaim, { minLength: 1, maxLength: 7 })
  .map((claims) => claims.map((claim, place) => ({ ...claim, id: `c${place + 1}` })));

/** Three milestones, some with curators who looked last on a day. */
export const aDocument: fc.Arbitrary<Document> = fc
  .tuple(
    fc.option(aDay),
    fc.array(someClaims, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('research', 'launch', 'Alpha', null),
  )
  .map(([knownThrough, claims, stage]) => ({
    ...(knownThrough && { knownThrough }),
    sources: SOURCES,
    milestones: claims.map((list, m) => ({
      id: `m${m}`,
      company: m % 2 ? 'Toyota' : 'BYD',
      title: `Target ${m}`,
      stage,
      claims: list,
    })),
  }));
