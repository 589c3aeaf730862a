/** Values of one radix digit. */
const DIGIT = 0x10000;

/**
 * The items sorted by an integer key of theirs, those with equal keys as they stood: a radix sort
 * over two 16-bit digits, in linear time and without a comparison. Pure.
 */
export function sortedBy(items: Int32Array, key: Int32Array): Int32Array {
  const low = pass(items, (item) => (key[item] as number) & 0xffff);
  // Flips the sign bit, so that days before 1970 stand first.
  return pass(low, (item) => (((key[item] as number) >> 16) & 0xffff) ^ 0x8000);
}

function pass(items: Int32Array, digitOf: (item: number) => number): Int32Array {
  const starts = new Int32Array(DIGIT + 1);
  for (const item of items) starts[digitOf(item) + 1] = (starts[digitOf(item) + 1] as number) + 1;
  for (let d = 0; d < DIGIT; d += 1)
    starts[d + 1] = (starts[d + 1] as number) + (starts[d] as number);
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const digit = digitOf(item);
    sorted[starts[digit] as number] = item;
    starts[digit] = (starts[digit] as number) + 1;
  }
  return sorted;
}

/** The items parted by a group's number, 0 to `groups` − 1, each part as its items stood. */
export function partedBy(
  items: Int32Array,
  groups: number,
  groupOf: (item: number) => number,
): Int32Array[] {
  const counts = new Int32Array(groups);
  for (const item of items) counts[groupOf(item)] = (counts[groupOf(item)] as number) + 1;
  const parts = Array.from(counts, (count) => new Int32Array(count));
  const ends = new Int32Array(groups);
  for (const item of items) {
    const group = groupOf(item);
    (parts[group] as Int32Array)[ends[group] as number] = item;
    ends[group] = (ends[group] as number) + 1;
  }
  return parts;
}
