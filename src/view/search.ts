/** Binary search: the index of the first of `count` ascending values that is not below the bound. */
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

/** lowerBound for an array, without a call per value: clusters and strips search thousands of times a frame. */
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

/** firstNotBelow by galloping from `from`: the nearer the result, the faster. */
export function nextNotBelow(values: Int32Array, bound: number, from: number): number {
  let low = from;
  let high = from;
  for (let step = 1; high < values.length && (values[high] as number) < bound; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, values.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
