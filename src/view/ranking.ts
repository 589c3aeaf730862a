/** Places of texts in an alphabet, worked out a few milliseconds at a time. */
import { fold as foldText } from '../model/ids.js';

/** Up to so many different texts are compared as the language does; more would take too long. */
const COLLATED = 20_000;
/** Texts between two turns of the page. */
const STEP = 4096;

/** Each text's place among the different ones, in the locale's alphabet. */
export function* ranking(texts: readonly string[], locale: string): Generator<number, Int32Array> {
  const different = yield* differentOf(texts);
  if (different) {
    const sorted = yield* sorting(different, collatorOf(locale).compare);
    const rankOf = new Map(sorted.map((text, i) => [text, i]));
    return yield* ranksOf(texts, (text) => rankOf.get(text) as number);
  }
  // By letters without case and accents. The text follows its folded form in the same string.
  const entries: string[] = [];
  for (const text of texts) {
    entries.push(`${foldText(text)}\n${text}`);
    if (entries.length % STEP === 0) yield 0;
  }
  const places = yield* sorting([...entries.keys()], (a, b) =>
    plainly(entries[a] as string, entries[b] as string),
  );
  const ranks = new Int32Array(texts.length);
  let rank = 0;
  for (let i = 1; i < places.length; i += 1) {
    const place = places[i] as number;
    if (texts[place] !== texts[places[i - 1] as number]) rank += 1;
    ranks[place] = rank;
    if (i % STEP === 0) yield 0;
  }
  return ranks;
}

/** The different texts; null where they are too many. */
function* differentOf(texts: readonly string[]): Generator<number, string[] | null> {
  const different = new Set<string>();
  for (let i = 0; i < texts.length; i += 1) {
    different.add(texts[i] as string);
    if (different.size > COLLATED) return null;
    if (i % STEP === 0) yield 0;
  }
  return [...different];
}

function* ranksOf(
  texts: readonly string[],
  rankOf: (text: string) => number,
): Generator<number, Int32Array> {
  const ranks = new Int32Array(texts.length);
  for (let i = 0; i < texts.length; i += 1) {
    ranks[i] = rankOf(texts[i] as string);
    if (i % STEP === 0) yield 0;
  }
  return ranks;
}

/** Sorts runs by themselves, and merges them two by two. */
function* sorting<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<number, readonly T[]> {
  let sorted: T[] = [];
  for (let from = 0; from < items.length; from += STEP) {
    for (const item of items.slice(from, from + STEP).sort(compare)) sorted.push(item);
    yield 0;
  }
  for (let run = STEP; run < items.length; run *= 2) {
    const merged: T[] = [];
    for (let from = 0; from < items.length; from += 2 * run)
      yield* merging(sorted, from, Math.min(from + run, items.length), run, merged, compare);
    sorted = merged;
  }
  return sorted;
}

/** Merges the run that ends at `middle` with the one behind it. */
function* merging<T>(
  sorted: readonly T[],
  from: number,
  middle: number,
  run: number,
  merged: T[],
  compare: (a: T, b: T) => number,
): Generator<number, void> {
  const end = Math.min(middle + run, sorted.length);
  let a = from;
  let b = middle;
  while (a < middle || b < end) {
    const first =
      b >= end || (a < middle && compare(sorted[a] as T, sorted[b] as T) <= 0) ? a++ : b++;
    merged.push(sorted[first] as T);
    if (merged.length % STEP === 0) yield 0;
  }
}

function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function collatorOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}
