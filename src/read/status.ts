/** Statuses as records have them, and as people write them. */
import { STATUSES, type Status } from '../model/types.js';
import { PhrasesNeeded } from './dates.js';

/** The status that a text means; null for an unknown word. */
export type StatusReader = (text: string) => Status | null;

/** Loaded on demand, as the table of words is large and most records do not need it. */
let words: StatusReader | null = null;

export function setStatusReader(reader: StatusReader): void {
  words = reader;
}

/** Reads a status: "in-progress", "On track", "已完成". Throws PhrasesNeeded if the words it needs are not loaded. */
export function statusOf(text: string): Status | null {
  const word = listWord(text);
  const status = STATUSES.find((known) => known === word);
  if (status) return status;
  if (!words) throw new PhrasesNeeded();
  return words(text);
}

/** The status as written, if it says more than the status ("Delayed: supply", "Done in 2025") or is an unknown word; else null. */
export function furtherWord(text: string, status: Status): string | null {
  if (listWord(text) === status) return null;
  return status === 'announced' || DETAIL.test(text) || /\d{4}/.test(text) ? text : null;
}

/** "Completed (2025)", "Delayed: supply", "Cancelled - no funds". */
export const DETAIL = /[(（:：,，;；–—]| - /;

/** Normalises a word of a list: "In progress" becomes "in-progress". */
export function listWord(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
