/** What is reported about entries: what was left out, and what a person has to decide. */
import type { Problem } from '../model/types.js';
import { canonicalJson } from './hash.js';

export type ToldKind =
  /** Of an unknown version: kept, and not shown. */
  | 'foreign'
  /** Refused by the reader. */
  | 'refused'
  /** Another record or entry has its id, and that one counts. */
  | 'conflict'
  /** What it refers to does not exist. */
  | 'lost'
  /** It looks like something that exists: a person has to say whether it is the same. */
  | 'question'
  /** Statements of one day whose order matters and is not given. */
  | 'order';

/** A problem of an entry; `at` is a JSON Pointer in the entry. */
export interface Told extends Problem {
  readonly kind: ToldKind;
  /** The id of the entry; of a value that is not an entry, the id written in it, or "". */
  readonly entry: string;
}

export function tell(entry: string, kind: ToldKind, message: string, hint: string, at = ''): Told {
  return { entry, kind, at, message, hint, severity: kind === 'refused' ? 'error' : 'warning' };
}

/** Each report once, sorted by the ids of the entries. */
export function inOrder(told: readonly Told[]): Told[] {
  const byText = new Map(told.map((one) => [`${one.entry} ${canonicalJson(one)}`, one]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
