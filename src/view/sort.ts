/** Orders milestones by typed keys: indices in, indices out, no objects between. */
import { NONE, OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { fold as foldText } from '../model/ids.js';
import type { Fold, Roadmap, Standing } from '../model/index.js';
import { actualBounds } from '../model/known.js';
import { STANDINGS } from '../model/types.js';

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
  { by, descending }: SortOrder,
  locale: string,
): Int32Array {
  const company = companyKey(roadmap, locale);
  const [first, last] = dateKeys(roadmap, fold);
  const ways: Record<SortKey, () => readonly Key[]> = {
    company: () => [company],
    title: () => [titleKey(roadmap, locale)],
    stage: () => [orNone(roadmap.milestoneColumns.stage, NONE)],
    forecast: () => [first, last],
    // A thousandth of a month is finer than a day.
    slip: () => [(m) => Math.round(fold.slip(m) * 1000)],
    standing: () => [standingKey(fold)],
    lastSaid: () => [lastSaidKey(roadmap, fold)],
  };
  const wanted = ways[by]().map((key): Key => (descending ? (m) => -key(m) : key));
  // The least important key goes first: each later pass keeps the order of what it finds equal.
  return [...new Set([...wanted, company, first, last])].reduceRight(stablySorted, milestones);
}

const DIGIT = 2 ** 16;

/** Sorts by an integer key, digit by digit, so that 100,000 days or ranks take a pass or two. */
function stablySorted(order: Int32Array, key: Key): Int32Array {
  const n = order.length;
  const keys = new Float64Array(n);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i += 1) {
    const value = key(order[i] as number);
    keys[i] = value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const none = max - min + 1;
  for (let i = 0; i < n; i += 1) {
    const rank = (keys[i] as number) - min;
    keys[i] = Number.isNaN(rank) ? none : rank;
  }
  let sorted = order;
  for (let unit = 1; unit <= none; unit *= DIGIT) sorted = byDigit(sorted, keys, unit);
  return sorted;
}

/** One pass of a counting sort; moves the keys along. */
function byDigit(order: Int32Array, keys: Float64Array, unit: number): Int32Array {
  const n = order.length;
  const starts = new Int32Array(DIGIT + 1);
  const digits = new Uint16Array(n);
  for (let i = 0; i < n; i += 1) {
    const digit = Math.floor((keys[i] as number) / unit) % DIGIT;
    digits[i] = digit;
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  for (let d = 1; d <= DIGIT; d += 1) starts[d] = (starts[d] as number) + (starts[d - 1] as number);
  const sorted = new Int32Array(n);
  const from = keys.slice();
  for (let i = 0; i < n; i += 1) {
    const digit = digits[i] as number;
    const place = starts[digit] as number;
    starts[digit] = place + 1;
    sorted[place] = order[i] as number;
    keys[place] = from[i] as number;
  }
  return sorted;
}

function orNone(column: ArrayLike<number>, none: number): Key {
  return (m) => (column[m] === none ? Number.NaN : (column[m] as number));
}

function companyKey(roadmap: Roadmap, locale: string): Key {
  const names = roadmap.companies.map(({ name }) => name);
  const rank = remembered(companyRanks, roadmap, locale, () => ranks(names, locale));
  return (m) => rank[roadmap.milestoneColumns.company[m] as number] as number;
}

function titleKey(roadmap: Roadmap, locale: string): Key {
  const { titles } = roadmap.milestoneColumns;
  const rank = remembered(titleRanks, roadmap, locale, () => ranks(titles, locale));
  return (m) => rank[m] as number;
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
function dateKeys(roadmap: Roadmap, fold: Fold): readonly [Key, Key] {
  const { claimColumns } = roadmap;
  const count = fold.standing.length;
  const first = new Float64Array(count).fill(Number.NaN);
  const last = new Float64Array(count).fill(Number.NaN);
  for (let m = 0; m < count; m += 1) {
    const forecast = fold.forecast[m] as number;
    const actual = fold.actual[m] as number;
    if (forecast === NONE && actual === NONE) continue;
    const delivered = actual === NONE ? null : actualBounds(claimColumns, actual);
    const min = delivered ? delivered.min : (claimColumns.min[forecast] as number);
    const max = delivered ? delivered.max : (claimColumns.max[forecast] as number);
    if (min === OPEN_MIN && max === OPEN_MAX) continue;
    first[m] = min === OPEN_MIN ? max : min;
    last[m] = max === OPEN_MAX ? min : max;
  }
  return [(m) => first[m] as number, (m) => last[m] as number];
}

interface Ranks {
  readonly locale: string;
  readonly ranks: Int32Array;
}

/** Comparing names is what costs; a roadmap never changes. */
const companyRanks = new WeakMap<Roadmap, Ranks>();
const titleRanks = new WeakMap<Roadmap, Ranks>();

function remembered(
  known: WeakMap<Roadmap, Ranks>,
  roadmap: Roadmap,
  locale: string,
  make: () => Int32Array,
): Int32Array {
  const last = known.get(roadmap);
  if (last?.locale === locale) return last.ranks;
  const made = { locale, ranks: make() };
  known.set(roadmap, made);
  return made.ranks;
}

/** Up to so many different names are compared as the language does; more would take too long. */
const COLLATED = 20_000;

/** Each text's place among the different ones, in the locale's alphabet. */
function ranks(texts: readonly string[], locale: string): Int32Array {
  const different = [...new Set(texts)];
  const sorted =
    different.length > COLLATED
      ? sortedPlainly(different)
      : different.sort(collatorOf(locale).compare);
  const rankOf = new Map(sorted.map((text, i) => [text, i]));
  return Int32Array.from(texts, (text) => rankOf.get(text) as number);
}

/** By letters without case and accents, as the engine compares text by itself. */
function sortedPlainly(texts: readonly string[]): string[] {
  // The text follows its folded form in the same string: no comparison calls back into here.
  return texts
    .map((text) => `${foldText(text)}\n${text}`)
    .sort()
    .map((entry) => entry.slice(entry.indexOf('\n') + 1));
}

function collatorOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}
