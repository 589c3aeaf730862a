/** Finds names that may be the same name mistyped: "Toyta" and "Toyota", "Pilot-line" and "Pilot line". */
import { fold, nameKey } from '../model/ids.js';
import { drain } from '../work/steps.js';
import { isOneAway } from './one-letter.js';

/** Shorter words, and numbers, differ by one letter too often. */
const SHORTEST = 5;
/** Longer names are too long to be typed twice. */
const LONGEST = 80;
const WORD = /^\p{L}+$/u;
/** Stands for the word that may be mistyped; no name has it, as runs of space are one. */
const GAP = '  ';
/** Names between two yields. */
const SLICE = 200;

/** Two names by their indices, the later one first. */
export type NearPair = readonly [index: number, other: number];

/** Pairs of names that differ by accents and punctuation, or in one word by a letter that is wrong, missing, doubled or swapped. */
export function nearMisses(names: readonly string[]): [name: string, other: string][] {
  return drain(findingNearMisses(names)).map(([index, other]) => [
    names[index] as string,
    names[other] as string,
  ]);
}

/** Whether one name may be the other mistyped: see nearMisses. */
export function isNear(name: string, other: string): boolean {
  return nearMisses([name, other]).length > 0;
}

/**
 * nearMisses as a generator, for indices. Names that differ in one word are grouped first, and of these words
 * those are compared that become equal by removing one letter, so the time grows linearly with the letters.
 */
export function* findingNearMisses(names: readonly string[]): Generator<void, NearPair[]> {
  const groups = new Map<string, Spelt[]>();
  const keys = new Set<string>();
  const pairs: NearPair[] = [];
  const bare = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const key = nameKey(name);
    if (keys.has(key)) continue;
    keys.add(key);
    const other = bare.get(bareOf(key));
    if (other === undefined) bare.set(bareOf(key), index);
    else pairs.push([index, other]);
    if (key.length > LONGEST) continue;
    const words = key.split(' ');
    for (const [at, word] of words.entries()) {
      if (word.length < SHORTEST || !WORD.test(word)) continue;
      const rest = words.with(at, GAP).join(' ');
      const group = groups.get(rest);
      if (group) group.push([word, index]);
      else groups.set(rest, [[word, index]]);
    }
  }
  let count = 0;
  for (const group of groups.values()) {
    if (group.length > 1) yield* comparing(group, pairs);
    count += 1;
    if (count % SLICE === 0) yield;
  }
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  return pairs.filter(([a, b], i) => a !== pairs[i - 1]?.[0] || b !== pairs[i - 1]?.[1]);
}

/** A name without accents and punctuation. Signs stay, because "< 5 nm" is not "> 5 nm", and so do numbers: 1.2 is not 12. */
function bareOf(key: string): string {
  const plain = fold(key).replace(/[\p{P}\p{Z}\p{Cf}]+/gu, ' ');
  return plain.replace(/(?<!\p{N}) | (?!\p{N})/gu, '') || key;
}

/** A word, and the index of the name it is in. */
type Spelt = readonly [word: string, index: number];

/** Finds the near misses among words that are different. */
function* comparing(group: readonly Spelt[], pairs: NearPair[]): Generator<void> {
  const seen = new Map<string, Spelt>();
  for (const [place, spelt] of group.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    const [word, index] = spelt;
    const others = new Set<Spelt>();
    for (const shorter of deletions(word)) {
      const other = seen.get(shorter);
      if (other === undefined) seen.set(shorter, spelt);
      else others.add(other);
    }
    for (const [otherWord, other] of others)
      if (otherWord !== word && isOneAway(word, otherWord)) pairs.push([index, other]);
  }
}

/** The text, and the text without each of its letters in turn. */
function deletions(text: string): Set<string> {
  const texts = new Set([text]);
  for (let i = 0; i < text.length; i += 1) texts.add(text.slice(0, i) + text.slice(i + 1));
  return texts;
}
