/** Days far from all others, such as 9999-12-31 for "no date", or the year 0202. */

/** A century, in days. */
const FAR = 36_525;
/** Fewer days have no others to be far from. */
const FEWEST = 8;
/** The share of all days that may be far from the others. */
const SHARE = 0.2;

/** The first and last day of those that are not far from all others; `days` is sorted by this. */
export function usualRange(days: Int32Array): { readonly first: number; readonly last: number } {
  const sorted = days.sort();
  const at = (index: number) => sorted[index] as number;
  let low = 0;
  let high = sorted.length - 1;
  if (sorted.length >= FEWEST) {
    const most = Math.floor(sorted.length * SHARE);
    // Far is more than twice what most days span.
    const gap = Math.max(FAR, 2 * (at(high - most) - at(most)));
    for (let i = 1; i <= most; i += 1) if (at(i) - at(i - 1) > gap) low = i;
    for (let i = high; i > sorted.length - 1 - most; i -= 1)
      if (at(i) - at(i - 1) > gap) high = i - 1;
  }
  return { first: at(low), last: at(high) };
}
