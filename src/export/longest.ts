import { MAX_TEXT } from '../read/limits.js';

/** The longest file that is written, in UTF-16 code units: the longest that is read. */
export const LONGEST = { text: MAX_TEXT };

/** A file that nobody could read again, so it is not written. */
export class TooLongError extends RangeError {
  constructor(kind: string) {
    const most = LONGEST.text.toLocaleString('en');
    super(`the ${kind} would be longer than ${most} characters: choose fewer milestones`);
  }
}

/** What the engines say of a text that is longer than their strings: V8, Node, JavaScriptCore, SpiderMonkey. */
const ENGINE = /string length|string longer than|out of memory|allocation size overflow/i;

/** Whether a file could not be made because it would be too long. */
export function isTooLong(error: unknown): boolean {
  return error instanceof TooLongError || (error instanceof Error && ENGINE.test(error.message));
}

/** What a function writes; throws TooLongError if that is longer than what is read. */
export function readable(kind: string, write: () => string): string {
  let text: string;
  try {
    text = write();
  } catch (error) {
    throw isTooLong(error) ? new TooLongError(kind) : error;
  }
  if (text.length > LONGEST.text) throw new TooLongError(kind);
  return text;
}
