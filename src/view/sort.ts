/** Orders milestones by typed keys: indices in, indices out, no objects between. */

import { deliveredMax, deliveredMin } from '../model/claim.js';
import { NONE, OPEN_MAX, OPEN_MIN, type TextColumn } from '../model/columns.js';
import type { Fold, Roadmap, Standing } from '../model/index.js';
import { STANDINGS } from '../model/types.js';
import { drain, inSteps } from '../work/steps.js';
import { sortingBy } from './order.js';
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
  const dates = yield* datesOf(roadmap, fold);
  const wanted = by === 'company' ? [company] : yield* keysOf(by, roadmap, fold, dates, locale);
  const count = fold.standing.length;
  // The least important key goes first: each later pass keeps the order of what it finds equal.
  let sorted = yield* choosing(dates.order, milestones);
  if (by !== 'company') sorted = yield* stablySorting(sorted, company, false, count);
  for (const key of wanted.reverse()) sorted = yield* stablySorting(sorted, key, descending, count);
  return sorted;
}

function* keysOf(
  by: Exclude<SortKey, 'company'>,
  roadmap: Roadmap,
  fold: Fold,
  { first, last }: Dates,
  locale: string,
): Generator<number, Key[]> {
  switch (by) {
    case 'title':
      return [yield* titleKey(roadmap, locale)];
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

/** The dates shown, by milestone, and all milestones in their order. */
interface Dates {
  /** First and last day; where a side is open, the other stands in for it; OPEN_MIN where both are. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly order: Int32Array;
}

const lastDates = new WeakMap<Fold, Dates>();

/** Works out the dates of a fold, once. */
function* datesOf({ claimColumns: claims }: Roadmap, fold: Fold): Generator<number, Dates> {
  const known = lastDates.get(fold);
  if (known) return known;
  const count = fold.standing.length;
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  yield* inSteps(count, (from, to) => {
    for (let m = from; m < to; m += 1) {
      const actual = fold.actual[m] as number;
      const forecast = fold.forecast[m] as number;
      let min = OPEN_MIN;
      let max = OPEN_MAX;
      if (actual !== NONE) {
        min = deliveredMin(claims, actual);
        max = deliveredMax(claims, actual);
      } else if (forecast !== NONE) {
        min = claims.min[forecast] as number;
        max = claims.max[forecast] as number;
      }
      first[m] = min === OPEN_MIN && max !== OPEN_MAX ? max : min;
      last[m] = max === OPEN_MAX ? min : max;
    }
  });
  const all = new Int32Array(count).map((_, m) => m);
  const byLast = yield* stablySorting(all, orNone(last, OPEN_MIN), false, count);
  const order = yield* stablySorting(byLast, orNone(first, OPEN_MIN), false, count);
  const dates = { first, last, order };
  lastDates.set(fold, dates);
  return dates;
}

/** Those of an order that are wanted. */
function* choosing(order: Int32Array, milestones: Int32Array): Generator<number, Int32Array> {
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

/** Sorts by an integer key, those that have none last, and keeps the order of what is equal. */
function* stablySorting(
  order: Int32Array,
  key: Key,
  descending: boolean,
  milestones: number,
): Generator<number, Int32Array> {
  const having = new Int32Array(order.length);
  const without = new Int32Array(order.length);
  const keys = new Int32Array(milestones);
  let n = 0;
  let none = 0;
  yield* inSteps(order.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const m = order[i] as number;
      const value = key(m);
      if (Number.isNaN(value)) without[none++] = m;
      else having[n++] = m;
      keys[m] = descending ? -value : value;
    }
  });
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
  texts: TextColumn,
  locale: string,
): Generator<number, Int32Array> {
  const last = known.get(roadmap);
  if (last?.locale === locale) return last.ranks;
  const ranks = yield* ranking(texts, locale);
  known.set(roadmap, { locale, ranks });
  return ranks;
}
