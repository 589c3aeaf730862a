/** Names that may be one name mistyped: "Toyta" and "Toyota". */
import { nameKey } from '../model/ids.js';

/** Shorter words differ by one letter too often, as do numbers. */
const SHORTEST = 5;
/** Longer names are titles of their own. */
const LONGEST = 80;
const WORD = /^\p{L}+$/u;

/**
 * Pairs of names of which one word differs by one letter that is wrong, missing, doubled or swapped. Names that
 * share a text with one letter taken out are compared, so that the time grows with their number alone.
 */
export function nearMisses(names: readonly string[]): [name: string, other: string][] {
  const seen = new Map<string, string>();
  const pairs: [string, string][] = [];
  const keys = new Set<string>();
  for (const name of names) {
    const key = nameKey(name);
    if (keys.has(key) || key.length > LONGEST) continue;
    keys.add(key);
    const others = new Set<string>();
    for (const shorter of oneOut(key)) {
      const other = seen.get(shorter);
      if (other === undefined) seen.set(shorter, name);
      else others.add(other);
    }
    for (const other of others) if (isTypo(key, nameKey(other))) pairs.push([name, other]);
  }
  return pairs;
}

/** The text, and the text without each of its letters in turn. */
function oneOut(text: string): Set<string> {
  const texts = new Set([text]);
  for (let i = 0; i < text.length; i += 1) texts.add(text.slice(0, i) + text.slice(i + 1));
  return texts;
}

function isTypo(a: string, b: string): boolean {
  const [as, bs] = [a.split(' '), b.split(' ')];
  const index = as.findIndex((word, i) => word !== bs[i]);
  const [word = '', other = ''] = [as[index], bs[index]];
  const isOnlyOne = as.length === bs.length && as.every((same, i) => i === index || same === bs[i]);
  if (!isOnlyOne || !WORD.test(word) || !WORD.test(other)) return false;
  return Math.min(word.length, other.length) >= SHORTEST && isOneAway(word, other);
}

/** Whether one letter was added, left out, changed, or swapped with the next. */
function isOneAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (from.length <= 1 && to.length <= 1) return true;
  return from.length === 2 && to === `${from[1]}${from[0]}`;
}
