import { NONE, OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import type { Fold, Roadmap, Standing } from '../model/index.js';
import { STANDINGS } from '../model/types.js';
import { drain, inSteps } from '../work/steps.js';
import { sortingBy } from './order.js';
import { ranking } from './ranking.js';
import { shownMax, shownMin } from './shown-days.js';

export const SORT_KEYS = [
  'company',
  'title',
  'stage',
  'forecast',
  'slip',
  'standing',
  'lastSaid',
] as const;
/** What milestones can be sorted by. */
export type SortKey = (typeof SORT_KEYS)[number];

export interface SortOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** From the worst to the best. */
export const SEVERITY: readonly Standing[] = [
  'cancelled',
  'overdue',
  'delayed',
  'achieved-late',
  'paused',
  'undated',
  'open-ended',
  'unchanged',
  'advanced',
  'achieved',
];

/** The number a milestone is sorted by; NaN if it has none. */
type Key = (milestone: number) => number;

/**
 * The milestones in order; ties are broken by company, then date, then position in the file. A
 * milestone without a value (no date, no stage, no slip) comes last in both directions.
 */
export function sortMilestones(
  roadmap: Roadmap,
  fold: Fold,
  milestones: Int32Array,
  order: SortOrder,
  locale: string,
): Int32Array {
  return drain(sortingMilestones(roadmap, fold, milestones, order, locale, new SortCache()));
}

/** sortMilestones as a generator. Pass the same cache to sort the same roadmap again. */
export function* sortingMilestones(
  roadmap: Roadmap,
  fold: Fold,
  milestones: Int32Array,
  { by, descending }: SortOrder,
  locale: string,
  cache: SortCache,
): Generator<number, Int32Array> {
  const companies = yield* cache.ranks('company', roadmap, locale);
  const companyOf = roadmap.milestoneColumns.company;
  const company: Key = (m) => companies[companyOf[m] as number] as number;
  const dates = yield* cache.dates(roadmap, fold);
  const titles = by === 'title' ? yield* cache.ranks('title', roadmap, locale) : null;
  const wanted = by === 'company' ? [company] : keysOf(by, roadmap, fold, dates, titles);
  const count = fold.standing.length;
  // Stable sorts, the least important key first: each keeps the order of those before it among equals.
  let sorted = yield* keepingOrder(dates.order, milestones);
  if (by !== 'company') sorted = yield* stablySorting(sorted, company, false, count);
  for (const key of wanted.reverse()) sorted = yield* stablySorting(sorted, key, descending, count);
  return sorted;
}

function keysOf(
  by: Exclude<SortKey, 'company'>,
  roadmap: Roadmap,
  fold: Fold,
  { first, last }: Dates,
  titles: Int32Array | null,
): Key[] {
  switch (by) {
    case 'title':
      return [(m) => titles?.[m] ?? Number.NaN];
    case 'stage':
      return [orNone(roadmap.milestoneColumns.stage, NONE)];
    case 'forecast':
      return [orNone(first, OPEN_MIN), orNone(last, OPEN_MIN)];
    case 'slip':
      // A thousandth of a month is finer than a day.
      return [(m) => Math.round(fold.slip(m) * 1000)];
    case 'standing':
      return [standingKey(fold)];
    default:
      return [lastSaidKey(roadmap, fold)];
  }
}

/** The dates that milestones are shown at. */
interface Dates {
  /** First and last day of each milestone; an open side takes the other's day, OPEN_MIN if both are open. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** All milestones sorted by these days. */
  readonly order: Int32Array;
}

function* datesOf({ claimColumns: claims }: Roadmap, fold: Fold): Generator<number, Dates> {
  const count = fold.standing.length;
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  yield* inSteps(count, (from, to) => {
    for (let m = from; m < to; m += 1) {
      const min = shownMin(claims, fold, m);
      const max = shownMax(claims, fold, m);
      first[m] = min === OPEN_MIN && max !== OPEN_MAX ? max : min;
      last[m] = max === OPEN_MAX ? min : max;
    }
  });
  const all = new Int32Array(count).map((_, m) => m);
  const byLast = yield* stablySorting(all, orNone(last, OPEN_MIN), false, count);
  const order = yield* stablySorting(byLast, orNone(first, OPEN_MIN), false, count);
  return { first, last, order };
}

/** The chosen milestones, in the order of all. */
function* keepingOrder(order: Int32Array, milestones: Int32Array): Generator<number, Int32Array> {
  if (milestones.length === order.length) return order;
  const wanted = new Uint8Array(order.length);
  const chosen = new Int32Array(milestones.length + 1);
  let n = 0;
  yield* inSteps(milestones.length, (from, to) => {
    for (let i = from; i < to; i += 1) wanted[milestones[i] as number] = 1;
  });
  yield* inSteps(order.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      chosen[n] = order[i] as number;
      n += wanted[order[i] as number] as number;
    }
  });
  return chosen.subarray(0, n);
}

/** A stable sort by an integer key; milestones without one come last. */
function* stablySorting(
  order: Int32Array,
  key: Key,
  descending: boolean,
  milestones: number,
): Generator<number, Int32Array> {
  const withKey = new Int32Array(order.length);
  const withoutKey = new Int32Array(order.length);
  const keys = new Int32Array(milestones);
  let withCount = 0;
  let withoutCount = 0;
  yield* inSteps(order.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const m = order[i] as number;
      const value = key(m);
      if (Number.isNaN(value)) withoutKey[withoutCount++] = m;
      else withKey[withCount++] = m;
      keys[m] = descending ? -value : value;
    }
  });
  const sorted = yield* sortingBy(withKey.subarray(0, withCount), keys);
  withKey.set(withoutKey.subarray(0, withoutCount), withCount);
  withKey.set(sorted);
  return withKey;
}

function orNone(column: ArrayLike<number>, none: number): Key {
  return (m) => (column[m] === none ? Number.NaN : (column[m] as number));
}

function standingKey(fold: Fold): Key {
  const rank = STANDINGS.map((standing) => SEVERITY.indexOf(standing));
  return (m) => rank[fold.standing[m] as number] ?? Number.NaN;
}

function lastSaidKey(roadmap: Roadmap, fold: Fold): Key {
  const said = orNone(roadmap.claimColumns.saidMax, OPEN_MIN);
  return (m) => said((fold.knownEnd[m] as number) - 1);
}

/** The alphabetical rank of each name in a language. */
interface Ranks {
  readonly locale: string;
  readonly ranks: Int32Array;
}

/**
 * What sorting a roadmap again can reuse: the order of its names in a language, which is most of the
 * work, and the dates of a fold. Whoever sorts owns it.
 */
export class SortCache {
  readonly #dates = new WeakMap<Fold, Dates>();
  /** Ranks in the language of the last request. */
  readonly #ranks = {
    company: new WeakMap<Roadmap, Ranks>(),
    title: new WeakMap<Roadmap, Ranks>(),
  };

  *dates(roadmap: Roadmap, fold: Fold): Generator<number, Dates> {
    const known = this.#dates.get(fold);
    if (known) return known;
    const dates = yield* datesOf(roadmap, fold);
    this.#dates.set(fold, dates);
    return dates;
  }

  /** The rank of each company's name, or of each milestone's title. */
  *ranks(of: 'company' | 'title', roadmap: Roadmap, locale: string): Generator<number, Int32Array> {
    const known = this.#ranks[of].get(roadmap);
    if (known?.locale === locale) return known.ranks;
    const texts =
      of === 'company'
        ? roadmap.companies.map(({ name }) => name)
        : roadmap.milestoneColumns.titles;
    const ranks = yield* ranking(texts, locale);
    this.#ranks[of].set(roadmap, { locale, ranks });
    return ranks;
  }
}
