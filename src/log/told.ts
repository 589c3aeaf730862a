/** What is to be said about entries: what was left out, and what a person has to decide. */
import type { Problem } from '../model/types.js';
import { canonicalJson } from './hash.js';

export type ToldKind =
  /** Of a version that is not known here: kept, and not shown. */
  | 'foreign'
  /** Refused by the reader. */
  | 'refused'
  /** Something else is there under its id, and that stands. */
  | 'conflict'
  /** What it is about is not there. */
  | 'lost'
  /** It looks like what is there already: a person has to say whether it is the same. */
  | 'question'
  /** Statements of one day, whose order makes a difference and is not said. */
  | 'order';

/** A problem of an entry; `at` is a JSON Pointer in the entry. */
export interface Told extends Problem {
  readonly kind: ToldKind;
  /** The id of the entry; of what is no entry, what is written there. */
  readonly entry: string;
}

export function tell(entry: string, kind: ToldKind, message: string, hint: string, at = ''): Told {
  return { entry, kind, at, message, hint, severity: kind === 'refused' ? 'error' : 'warning' };
}

/** Each once, by the ids of the entries. */
export function inOrder(told: readonly Told[]): Told[] {
  const byText = new Map(told.map((one) => [`${one.entry} ${canonicalJson(one)}`, one]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
