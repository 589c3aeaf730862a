import type { AnyEntry } from '../../src/log/entry.js';
import type { Editing } from './editing.js';

/** Found once for each state of the log, as every row asks. */
const found = new WeakMap<Editing['own'], ReadonlySet<string>>();

/** What is said of a milestone that the reader has recorded something about, until the loaded records have it. */
export function ownWords(editing: Editing | null, milestone: string): string | null {
  if (!editing || editing.own.size === 0) return null;
  let ids = found.get(editing.own);
  if (!ids) {
    ids = new Set([...editing.own.values()].map(({ entry }) => milestoneOf(entry)));
    found.set(editing.own, ids);
  }
  return ids.has(milestone) ? editing.words.hasMine : null;
}

/** The milestone that an entry of whatever kind names. A reader fetches this, and no module of the log for it. */
function milestoneOf({ target }: AnyEntry): string {
  const milestone = (target as { readonly milestone?: unknown } | null | undefined)?.milestone;
  return typeof milestone === 'string' ? milestone : '';
}
