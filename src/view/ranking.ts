/** The alphabetical rank of each of many texts. */
import type { TextColumn } from '../model/columns.js';
import { fold as foldText } from '../model/ids.js';

/** The most distinct texts that are sorted by the language's rules: a collator is slow. */
const COLLATED = 20_000;
/** Texts between two yields. */
const STEP = 4096;

/** Each text's rank among the distinct texts, in the locale's alphabet. */
export function* ranking(texts: TextColumn, locale: string): Generator<number, Int32Array> {
  const different = yield* differentOf(texts);
  if (different) {
    const { compare } = collatorOf(locale);
    const places = yield* sorting(different.length, (a, b) =>
      compare(different[a] as string, different[b] as string),
    );
    const rankOf = new Map(Array.from(places, (place, i) => [different[place] as string, i]));
    return yield* ranksOf(texts, (text) => rankOf.get(text) as number);
  }
  // Too many for the collator: they are sorted by the text without case and accents, then by the text
  // itself, as one string.
  const entries = new Array<string>(texts.length);
  for (let i = 0; i < texts.length; i += 1) {
    const text = texts.at(i) as string;
    entries[i] = `${foldText(text)}\n${text}`;
    if (i % STEP === 0) yield 0;
  }
  const places = yield* sorting(texts.length, (a, b) =>
    byCodeUnit(entries[a] as string, entries[b] as string),
  );
  const ranks = new Int32Array(texts.length);
  let rank = 0;
  for (let i = 1; i < places.length; i += 1) {
    const place = places[i] as number;
    if (entries[place] !== entries[places[i - 1] as number]) rank += 1;
    ranks[place] = rank;
    if (i % STEP === 0) yield 0;
  }
  return ranks;
}

/** The distinct texts; null if there are too many for a collator. */
function* differentOf(texts: TextColumn): Generator<number, string[] | null> {
  const different = new Set<string>();
  for (let i = 0; i < texts.length; i += 1) {
    different.add(texts.at(i) as string);
    if (different.size > COLLATED) return null;
    if (i % STEP === 0) yield 0;
  }
  return [...different];
}

function* ranksOf(
  texts: TextColumn,
  rankOf: (text: string) => number,
): Generator<number, Int32Array> {
  const ranks = new Int32Array(texts.length);
  for (let i = 0; i < texts.length; i += 1) {
    ranks[i] = rankOf(texts.at(i) as string);
    if (i % STEP === 0) yield 0;
  }
  return ranks;
}

type Compare = (a: number, b: number) => number;

/** The numbers 0 to `count` − 1, sorted by a merge sort over runs of STEP. */
function* sorting(count: number, compare: Compare): Generator<number, Int32Array> {
  let sorted = new Int32Array(count).map((_, i) => i);
  for (let from = 0; from < count; from += STEP) {
    sorted.subarray(from, from + STEP).sort(compare);
    yield 0;
  }
  let merged = new Int32Array(count);
  for (let run = STEP; run < count; run *= 2) {
    for (let from = 0; from < count; from += 2 * run) {
      const middle = Math.min(from + run, count);
      yield* merging(sorted, from, middle, Math.min(middle + run, count), merged, compare);
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

/** Merges the runs from `from` to `middle` and from `middle` to `end`. */
function* merging(
  sorted: Int32Array,
  from: number,
  middle: number,
  end: number,
  merged: Int32Array,
  compare: Compare,
): Generator<number, void> {
  let a = from;
  let b = middle;
  for (let to = from; to < end; to += 1) {
    const first =
      b >= end || (a < middle && compare(sorted[a] as number, sorted[b] as number) <= 0)
        ? a++
        : b++;
    merged[to] = sorted[first] as number;
    if (to % STEP === 0) yield 0;
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The locale's collator; English for an invalid tag. */
export function collatorOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}
