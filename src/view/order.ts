import { drain } from '../model/drain.js';

/** Values of one radix digit. */
const DIGIT = 0x10000;
/** Items between two turns of the page. */
const STEP = 0x10000;

/**
 * The items sorted by an integer key of theirs, those with equal keys as they stood: a radix sort
 * over 16-bit digits, in linear time and without a comparison. Pure.
 */
export function sortedBy(items: Int32Array, key: Int32Array): Int32Array {
  return drain(sortingBy(items, key));
}

/** sortedBy some thousand items at a time. */
export function* sortingBy(items: Int32Array, key: Int32Array): Generator<number, Int32Array> {
  let least = 0x7fffffff;
  let most = -0x80000000;
  for (const part of steps(items)) {
    for (const item of part) {
      least = Math.min(least, key[item] as number);
      most = Math.max(most, key[item] as number);
    }
    yield 0;
  }
  let sorted = items;
  // Days of a century or two are told apart by one digit.
  for (let shift = 0; shift < 32 && (most - least) >>> shift > 0; shift += 16)
    sorted = yield* passing(sorted, key, least, shift);
  return sorted;
}

function* passing(
  items: Int32Array,
  key: Int32Array,
  least: number,
  shift: number,
): Generator<number, Int32Array> {
  const starts = new Int32Array(DIGIT + 1);
  for (const part of steps(items)) {
    for (const item of part) {
      const digit = (((key[item] as number) - least) >>> shift) & 0xffff;
      starts[digit + 1] = (starts[digit + 1] as number) + 1;
    }
    yield 0;
  }
  for (let d = 0; d < DIGIT; d += 1)
    starts[d + 1] = (starts[d + 1] as number) + (starts[d] as number);
  const sorted = new Int32Array(items.length);
  for (const part of steps(items)) {
    for (const item of part) {
      const digit = (((key[item] as number) - least) >>> shift) & 0xffff;
      const place = starts[digit] as number;
      sorted[place] = item;
      starts[digit] = place + 1;
    }
    yield 0;
  }
  return sorted;
}

/** The items parted by a group's number, 0 to `groups` − 1, each part as its items stood. */
export function partedBy(
  items: Int32Array,
  groups: number,
  groupOf: (item: number) => number,
): Int32Array[] {
  return drain(partingBy(items, groups, groupOf));
}

/** partedBy some thousand items at a time; an item of a group below 0 is in no part. */
export function* partingBy(
  items: Int32Array,
  groups: number,
  groupOf: (item: number) => number,
): Generator<number, Int32Array[]> {
  const counts = new Int32Array(groups);
  for (const part of steps(items)) {
    for (const item of part) {
      const group = groupOf(item);
      if (group >= 0) counts[group] = (counts[group] as number) + 1;
    }
    yield 0;
  }
  const parts = Array.from(counts, (count) => new Int32Array(count));
  const ends = new Int32Array(groups);
  for (const step of steps(items)) {
    for (const item of step) {
      const group = groupOf(item);
      if (group < 0) continue;
      const end = ends[group] as number;
      (parts[group] as Int32Array)[end] = item;
      ends[group] = end + 1;
    }
    yield 0;
  }
  return parts;
}

/** The items a step at a time. */
export function* steps(items: Int32Array): Generator<Int32Array, void> {
  for (let from = 0; from < items.length; from += STEP) yield items.subarray(from, from + STEP);
}
