/**
 * The published log in segments of 10,000, 1,000, 100, 10 and single entries, each beginning where its size
 * says. So a segment never changes once it is full, and whoever asks again gets only what is new.
 */
const SIZES = [10_000, 1_000, 100, 10, 1];

export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The segments of a log of so many entries, largest first. */
export function segmentsOf(pub: number): Range[] {
  const ranges: Range[] = [];
  let first = 1;
  for (const size of SIZES)
    for (; first + size - 1 <= pub; first += size) ranges.push({ first, last: first + size - 1 });
  return ranges;
}
