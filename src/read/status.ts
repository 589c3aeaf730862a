/** Statuses as records have them, and as people write them. */
import { STATUSES, type Status } from '../model/types.js';
import { PhrasesNeeded } from './dates.js';

/** What a text says of the status; null for a word that means nothing here. */
export type StatusReader = (text: string) => Status | null;

/** The words are many, and most records do not need them, so they may be loaded later. */
let words: StatusReader | null = null;

export function learnStatuses(reader: StatusReader): void {
  words = reader;
}

/** Reads a status: "in-progress", "On track", "已完成". Throws PhrasesNeeded where it takes the words for that. */
export function statusOf(text: string): Status | null {
  const status = STATUSES.find((known) => known === listWord(text));
  if (status) return status;
  if (!words) throw new PhrasesNeeded();
  return words(text);
}

/** The word of a status, where it says more than the status, or what nobody knows. */
export function furtherWord(text: string, status: Status): string | null {
  if (listWord(text) === status) return null;
  return status === 'announced' || DETAIL.test(text) ? text : null;
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
