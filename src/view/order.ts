import { drain, inSteps } from '../work/steps.js';

/** The number of values of one radix digit. */
const DIGIT = 0x10000;
/**
 * A stable sort of items by an integer key: a radix sort over 16-bit digits, in linear time. Pure;
 * `key` is indexed by item.
 */
export function sortedBy(items: Int32Array, key: Int32Array): Int32Array {
  return drain(sortingBy(items, key));
}

/** sortedBy as a generator. */
export function* sortingBy(items: Int32Array, key: Int32Array): Generator<number, Int32Array> {
  let least = 0x7fffffff;
  let most = -0x80000000;
  yield* inSteps(items.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const value = key[items[i] as number] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  });
  let sorted = items;
  // Days within 179 years differ in one digit, so most sorts take one pass.
  for (let shift = 0; shift < 32 && (most - least) >>> shift > 0; shift += 16)
    sorted = yield* sortingByDigit(sorted, key, least, shift);
  return sorted;
}

/** One pass of the radix sort: a counting sort by one digit. */
function* sortingByDigit(
  items: Int32Array,
  key: Int32Array,
  least: number,
  shift: number,
): Generator<number, Int32Array> {
  const digits = new Uint16Array(items.length);
  const ends = new Int32Array(DIGIT + 1);
  const sorted = new Int32Array(items.length);
  yield* inSteps(items.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const digit = (((key[items[i] as number] as number) - least) >>> shift) & 0xffff;
      digits[i] = digit;
      ends[digit + 1] = (ends[digit + 1] as number) + 1;
    }
  });
  for (let d = 0; d < DIGIT; d += 1) ends[d + 1] = (ends[d + 1] as number) + (ends[d] as number);
  yield* inSteps(items.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const digit = digits[i] as number;
      const end = ends[digit] as number;
      sorted[end] = items[i] as number;
      ends[digit] = end + 1;
    }
  });
  return sorted;
}

/** The items of each group, 0 to `groups` − 1, in the order they came. */
export function groupedBy(
  items: Int32Array,
  groups: number,
  groupOf: (item: number) => number,
): Int32Array[] {
  return drain(groupingBy(items, groups, groupOf));
}

/** groupedBy as a generator; items of a negative group are left out. */
export function* groupingBy(
  items: Int32Array,
  groups: number,
  groupOf: (item: number) => number,
): Generator<number, Int32Array[]> {
  const counts = new Int32Array(groups);
  yield* inSteps(items.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const group = groupOf(items[i] as number);
      if (group >= 0) counts[group] = (counts[group] as number) + 1;
    }
  });
  const grouped = Array.from(counts, (count) => new Int32Array(count));
  const ends = new Int32Array(groups);
  yield* inSteps(items.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const group = groupOf(items[i] as number);
      if (group < 0) continue;
      const end = ends[group] as number;
      (grouped[group] as Int32Array)[end] = items[i] as number;
      ends[group] = end + 1;
    }
  });
  return grouped;
}
