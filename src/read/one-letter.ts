/** Whether one letter was added, left out, changed, or swapped with the next. */
export function isOneAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (from.length <= 1 && to.length <= 1) return true;
  return from.length === 2 && to === `${from[1]}${from[0]}`;
}
