/** Orders milestones by typed keys: indices in, indices out, no objects between. */
import { NONE, OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { drain } from '../model/drain.js';
import type { Fold, Roadmap, Standing } from '../model/index.js';
import { deliveredMax, deliveredMin } from '../model/known.js';
import { STANDINGS } from '../model/types.js';
import { sortingBy, steps } from './order.js';
import { ranking } from './ranking.js';

export const SORT_KEYS = [
  'company',
  'title',
  'stage',
  'forecast',
  'slip',
  'standing',
  'lastSaid',
] as const;
/** What milestones can be ordered by. */
export type SortKey = (typeof SORT_KEYS)[number];

export interface SortOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** From what went worst to what went best. */
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

/** A milestone's key, NaN where it has none. */
type Key = (milestone: number) => number;

/**
 * The milestones in order; ties by company, then date, then place in the file. One without a value
 * (no date, no stage, no slip) comes last in both directions. Names are compared as the locale does.
 */
export function sortMilestones(
  roadmap: Roadmap,
  fold: Fold,
  milestones: Int32Array,
  order: SortOrder,
  locale: string,
): Int32Array {
  return drain(sortingMilestones(roadmap, fold, milestones, order, locale));
}

/** sortMilestones some thousand milestones at a time. */
export function* sortingMilestones(
  roadmap: Roadmap,
  fold: Fold,
  milestones: Int32Array,
  { by, descending }: SortOrder,
  locale: string,
): Generator<number, Int32Array> {
  const company = yield* companyKey(roadmap, locale);
  const wanted = by === 'company' ? [company] : yield* keysOf(by, roadmap, fold, locale);
  // The least important key goes first: each later pass keeps the order of what it finds equal.
  let sorted = yield* orderedByDate(roadmap, fold, milestones);
  if (by !== 'company') sorted = yield* stablySorting(sorted, company, false);
  for (const key of wanted.reverse()) sorted = yield* stablySorting(sorted, key, descending);
  return sorted;
}

function* keysOf(
  by: Exclude<SortKey, 'company'>,
  roadmap: Roadmap,
  fold: Fold,
  locale: string,
): Generator<number, Key[]> {
  switch (by) {
    case 'title':
      return [yield* titleKey(roadmap, locale)];
    case 'stage':
      return [orNone(roadmap.milestoneColumns.stage, NONE)];
    case 'forecast':
      return dateKeys(roadmap, fold);
    case 'slip':
      // A thousandth of a month is finer than a day.
      return [(m) => Math.round(fold.slip(m) * 1000)];
    case 'standing':
      return [standingKey(fold)];
    default:
      return [lastSaidKey(roadmap, fold)];
  }
}

/** Milestones by date, in an order made once for a fold. */
function* orderedByDate(
  roadmap: Roadmap,
  fold: Fold,
  milestones: Int32Array,
): Generator<number, Int32Array> {
  let order = dateOrders.get(fold);
  if (!order) {
    order = Int32Array.from(fold.standing.keys());
    yield 0;
    for (const key of dateKeys(roadmap, fold).reverse())
      order = yield* stablySorting(order, key, false);
    dateOrders.set(fold, order);
  }
  if (milestones.length === order.length) return order;
  const wanted = new Uint8Array(order.length);
  for (const m of milestones) wanted[m] = 1;
  yield 0;
  return order.filter((m) => wanted[m] === 1);
}

const dateOrders = new WeakMap<Fold, Int32Array>();

/** Sorts by an integer key, those that have none last, and keeps the order of what is equal. */
function* stablySorting(
  order: Int32Array,
  key: Key,
  descending: boolean,
): Generator<number, Int32Array> {
  const having = new Int32Array(order.length);
  const without = new Int32Array(order.length);
  const keys = new Int32Array(order.reduce((most, m) => Math.max(most, m + 1), 0));
  let n = 0;
  let none = 0;
  for (const step of steps(order)) {
    for (const m of step) {
      const value = key(m);
      if (Number.isNaN(value)) without[none++] = m;
      else having[n++] = m;
      keys[m] = descending ? -value : value;
    }
    yield n;
  }
  const sorted = yield* sortingBy(having.subarray(0, n), keys);
  having.set(without.subarray(0, none), n);
  having.set(sorted);
  return having;
}

function orNone(column: ArrayLike<number>, none: number): Key {
  return (m) => (column[m] === none ? Number.NaN : (column[m] as number));
}

function* companyKey(roadmap: Roadmap, locale: string): Generator<number, Key> {
  const names = roadmap.companies.map(({ name }) => name);
  const ranks = yield* remembered(companyRanks, roadmap, names, locale);
  const { company } = roadmap.milestoneColumns;
  return (m) => ranks[company[m] as number] as number;
}

function* titleKey(roadmap: Roadmap, locale: string): Generator<number, Key> {
  const ranks = yield* remembered(titleRanks, roadmap, roadmap.milestoneColumns.titles, locale);
  return (m) => ranks[m] as number;
}

function standingKey(fold: Fold): Key {
  const rank = STANDINGS.map((standing) => SEVERITY.indexOf(standing));
  return (m) => rank[fold.standing[m] as number] ?? Number.NaN;
}

function lastSaidKey(roadmap: Roadmap, fold: Fold): Key {
  const said = orNone(roadmap.claimColumns.saidMax, OPEN_MIN);
  return (m) => said((fold.knownEnd[m] as number) - 1);
}

/** First and last day of the date shown; where a side is open, the other stands in for it. */
function dateKeys({ claimColumns: claims }: Roadmap, { forecast, actual }: Fold): [Key, Key] {
  const min = (m: number) => {
    const c = actual[m] as number;
    if (c !== NONE) return deliveredMin(claims, c);
    return forecast[m] === NONE ? OPEN_MIN : (claims.min[forecast[m] as number] as number);
  };
  const max = (m: number) => {
    const c = actual[m] as number;
    if (c !== NONE) return deliveredMax(claims, c);
    return forecast[m] === NONE ? OPEN_MAX : (claims.max[forecast[m] as number] as number);
  };
  const notOpen = (day: number) => (day === OPEN_MIN || day === OPEN_MAX ? Number.NaN : day);
  return [
    (m) => (min(m) === OPEN_MIN ? notOpen(max(m)) : min(m)),
    (m) => (max(m) === OPEN_MAX ? notOpen(min(m)) : max(m)),
  ];
}

interface Ranks {
  readonly locale: string;
  readonly ranks: Int32Array;
}

/** Comparing names is what costs; a roadmap never changes. */
const companyRanks = new WeakMap<Roadmap, Ranks>();
const titleRanks = new WeakMap<Roadmap, Ranks>();

function* remembered(
  known: WeakMap<Roadmap, Ranks>,
  roadmap: Roadmap,
  texts: readonly string[],
  locale: string,
): Generator<number, Int32Array> {
  const last = known.get(roadmap);
  if (last?.locale === locale) return last.ranks;
  const ranks = yield* ranking(texts, locale);
  known.set(roadmap, { locale, ranks });
  return ranks;
}
