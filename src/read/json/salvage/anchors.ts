/** Finds places where reading can resume after damaged JSON. */

import { MAX_DEPTH } from '../../limits.js';
import {
  BACKSLASH,
  blankEnd,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  PAUSE,
  QUOTE,
  type Units,
  unitsOf,
} from '../syntax.js';
import { ValueScan, type Wants } from './fault.js';

export const MILESTONES = 'milestones';
/** The lists of a document. */
const LISTS = ['companies', 'sources', 'stages', MILESTONES, 'indicators'];
/** The required fields of a milestone; no other kind of entry has both. */
const REQUIRED = ['company', 'title'];
/** Every entry of another list has one of these. */
const NAMES = ['id', 'name', 'country'];

/** All these keys by length, as a fast check: most keys of a document have another length. */
const KNOWN: (readonly (readonly [letters: Units, name: string])[] | undefined)[] = [];
for (const name of [...LISTS, ...REQUIRED, ...NAMES])
  KNOWN[name.length] = [...(KNOWN[name.length] ?? []), [unitsOf(name), name]];

/** The result of scanning one value. */
export interface Scanned {
  readonly whole: boolean;
  /** The place after the value; if it is damaged, the place of the fault. */
  readonly at: number;
  readonly wants: Wants;
  readonly open: readonly number[];
  /** Whether it is an object with the required fields of a milestone. */
  readonly isRecord: boolean;
  /** Whether it is an object with an id, a name or a country. */
  readonly isNamed: boolean;
  /** The place of the first key in it that names a list of a document; -1 if there is none. */
  readonly listAt: number;
}

/** Scans the value at a place. Yields its progress. */
export function* scanning(units: Units, at: number): Generator<number, Scanned> {
  const found = new Set<string>();
  let listAt = -1;
  const onKey = (from: number, to: number, depth: number): void => {
    const name = knownName(units, from, to);
    if (name === null) return;
    if (depth === 1) found.add(name);
    if (listAt < 0 && LISTS.includes(name)) listAt = from - 1;
  };
  // Goes deeper than the reader of records does, which has a better message for values that are too deep.
  const scan = new ValueScan(units, at, MAX_DEPTH * 2, onKey);
  while (!scan.advance()) yield scan.at;
  return {
    whole: scan.whole === true,
    at: scan.at,
    wants: scan.wants,
    open: scan.open,
    isRecord: REQUIRED.every((name) => found.has(name)),
    isNamed: NAMES.some((name) => found.has(name)),
    listAt,
  };
}

function knownName(units: Units, from: number, to: number): string | null {
  const known = KNOWN[to - from]?.find(([letters]) =>
    letters.every((letter, i) => units[from + i] === letter),
  );
  return known?.[1] ?? null;
}

/** The name of the document's list whose key begins at a place; null if it is another key. */
export function listName(units: Units, at: number): string | null {
  const end = units.subarray(at + 1, at + 12).indexOf(QUOTE);
  const name = end > 0 ? knownName(units, at + 1, at + 1 + end) : null;
  return name !== null && LISTS.includes(name) ? name : null;
}

/** A place where reading can resume: at a record, at the key of a list, or at the end of the text. */
export interface Anchor {
  readonly at: number;
  readonly kind: 'record' | 'list' | 'end';
}

/**
 * Finds the next record that `accepts` takes, or the next list of a document. Tries every `{`, even inside
 * strings: after a missing quote, the inside and outside of strings are swapped. Takes linear time: undamaged
 * values are skipped, and objects known to be damaged (in `doomed`) are not tried again.
 */
export function* seeking(
  units: Units,
  from: number,
  until: number,
  accepts: (scanned: Scanned) => boolean,
): Generator<number, Anchor> {
  const doomed = new Set<number>();
  for (let at = from; at < until; at += 1) {
    if (at % PAUSE === 0) yield at;
    if (units[at] === QUOTE && isListKey(units, at)) return { at, kind: 'list' };
    if (units[at] !== OPEN_OBJECT || doomed.delete(at)) continue;
    const scanned = yield* scanning(units, at);
    if (!scanned.whole) for (const open of scanned.open) doomed.add(open);
    else if (accepts(scanned)) return { at, kind: 'record' };
    else if (scanned.listAt >= 0) return { at: scanned.listAt, kind: 'list' };
    else at = scanned.at - 1;
  }
  return { at: until, kind: 'end' };
}

function isListKey(units: Units, at: number): boolean {
  const name = listName(units, at);
  if (name === null) return false;
  const colon = blankEnd(units, at + name.length + 2);
  return units[colon] === COLON && units[blankEnd(units, colon + 1)] === OPEN_LIST;
}

/**
 * The comma or bracket after a damaged entry, found by counting brackets outside strings; -1 if there is
 * none before `until`. A string ends at the latest with its line, as JSON strings have no line breaks.
 */
export function* entryEnd(units: Units, from: number, until: number): Generator<number, number> {
  let depth = 0;
  for (let at = from; at < until; at += 1) {
    if (at % PAUSE === 0) yield at;
    const unit = units[at];
    if (unit === QUOTE) at = tolerantStringEnd(units, at + 1);
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) depth += 1;
    else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth -= 1;
    if (depth < 0 || (depth === 0 && unit === COMMA)) return at;
  }
  return -1;
}

/** The closing quote of a string, even with invalid escapes, or the end of its line. */
function tolerantStringEnd(units: Units, from: number): number {
  let at = from;
  for (let unit = units[at]; unit !== undefined && unit !== QUOTE && unit !== 10 && unit !== 13; ) {
    at += unit === BACKSLASH ? 2 : 1;
    unit = units[at];
  }
  return at;
}
