/** Index of the first of `count` values not below the bound; the values never fall. */
export function lowerBound(
  count: number,
  valueAt: (index: number) => number,
  bound: number,
  from = 0,
): number {
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same for an array, as clusters and strips ask thousands of times a frame. */
export function firstNotBelow(values: Int32Array | Float64Array, bound: number, from = 0): number {
  let low = from;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
