/** Where reading can go on behind what is no JSON. */

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
/** Lists of a document. */
const LISTS = ['companies', 'sources', 'stages', MILESTONES, 'indicators'];
/** What the format asks of a milestone; nothing else that it knows has both. */
const REQUIRED = ['company', 'title'];
/** One of these names an entry of another list. */
const NAMES = ['id', 'name', 'country'];

/** By length, since most keys are others. */
const KNOWN: (readonly (readonly [letters: Units, name: string])[] | undefined)[] = [];
for (const name of [...LISTS, ...REQUIRED, ...NAMES])
  KNOWN[name.length] = [...(KNOWN[name.length] ?? []), [unitsOf(name), name]];

/** A value that has been gone over, and what is known of it. */
export interface Scanned {
  readonly whole: boolean;
  /** One past it; where it is none, what keeps it from being one. */
  readonly at: number;
  readonly wants: Wants;
  readonly open: readonly number[];
  /** It is an object with what a milestone must have. */
  readonly isRecord: boolean;
  /** It is an object with an id, a name or a country. */
  readonly isNamed: boolean;
  /** Where the key of a list of a document stands in it; -1 where none does. */
  readonly listAt: number;
}

/** Goes over the value at a place. Yields where it is now and then. */
export function* scanning(units: Units, at: number): Generator<number, Scanned> {
  const found = new Set<string>();
  let listAt = -1;
  const onKey = (from: number, to: number, depth: number): void => {
    const name = knownName(units, from, to);
    if (name === null) return;
    if (depth === 1) found.add(name);
    if (listAt < 0 && LISTS.includes(name)) listAt = from - 1;
  };
  // A level more than is read, which is told of better when it is read.
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

/** The name of a document's list whose key opens at a place, before a colon; else null. */
export function listName(units: Units, at: number): string | null {
  const end = units.subarray(at + 1, at + 12).indexOf(QUOTE);
  const name = end > 0 ? knownName(units, at + 1, at + 1 + end) : null;
  return name !== null && LISTS.includes(name) ? name : null;
}

/** Where reading can go on: at a record, at the key of a list, or nowhere before the end. */
export interface Anchor {
  readonly at: number;
  readonly kind: 'record' | 'list' | 'end';
}

/**
 * The next place from which a record can be read, or a list of a document. Every `{` is tried,
 * also those in what seems to be a text: with a quote too few, texts and the rest change places.
 * Linear: what was open where one ended is not tried again, what was whole is passed over.
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
 * The comma or bracket behind an entry that is no JSON, found by counting brackets outside of
 * texts; -1 where there is none before `until`. A text ends with its line: JSON has no other.
 */
export function* entryEnd(units: Units, from: number, until: number): Generator<number, number> {
  let depth = 0;
  for (let at = from; at < until; at += 1) {
    if (at % PAUSE === 0) yield at;
    const unit = units[at];
    if (unit === QUOTE) at = looseEnd(units, at + 1);
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) depth += 1;
    else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth -= 1;
    if (depth < 0 || (depth === 0 && unit === COMMA)) return at;
  }
  return -1;
}

/** The closing quote of a text, whatever its escapes, or the end of its line. */
function looseEnd(units: Units, from: number): number {
  let at = from;
  for (let unit = units[at]; unit !== undefined && unit !== QUOTE && unit !== 10 && unit !== 13; ) {
    at += unit === BACKSLASH ? 2 : 1;
    unit = units[at];
  }
  return at;
}
