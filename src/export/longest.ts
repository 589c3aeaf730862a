import { MAX_TEXT } from '../read/limits.js';

/** The longest file that is written, in UTF-16 code units: the longest that the reader accepts. */
export const LONGEST = { text: MAX_TEXT };

/** A file would be too long to be read again, so it is not written. */
export class TooLongError extends RangeError {
  constructor(kind: string) {
    const most = LONGEST.text.toLocaleString('en');
    super(`the ${kind} would be longer than ${most} characters: choose fewer milestones`);
  }
}

/** Messages of engines about a string that is too long: V8, Node, JavaScriptCore, SpiderMonkey. */
const ENGINE = /string length|string longer than|out of memory|allocation size overflow/i;

/** Whether a file could not be made because it would be too long. */
export function isTooLong(error: unknown): boolean {
  return error instanceof TooLongError || (error instanceof Error && ENGINE.test(error.message));
}

/** The result of `write`; throws TooLongError if that is longer than the reader accepts. */
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
