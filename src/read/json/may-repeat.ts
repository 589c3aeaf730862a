/** Whether JSON text may have a key twice. In a file of its own, as every page asks and few have to search. */

/**
 * Whether JSON text may have a key twice in an object, of which JSON.parse keeps the last: the text has more
 * keys than its value. Strings may hold what looks like a key, so true is a suspicion; false is certain.
 */
export function mayRepeatKeys(text: string, value: unknown): boolean {
  let keys = text.match(/"\s*:/g)?.length ?? 0;
  const open = [value];
  for (const next of open) {
    const inner: unknown[] = Object.values(next ?? {});
    if (!Array.isArray(next)) keys -= inner.length;
    for (const one of inner) if (typeof one === 'object') open.push(one);
  }
  return keys > 0;
}
