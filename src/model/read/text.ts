/** What holds of every text, JSON or CSV: how long it may be, and whether it was decoded well. */
import { MAX_TEXT } from './limits.js';
import type { Problems } from './reading.js';

/** 1 for the first line and character, as editors count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where a character of a text stands; lines end in CRLF, LF or CR. */
export function placeOf(text: string, at: number): TextPlace {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i += 1) {
    if (text[i] !== '\n' && (text[i] !== '\r' || text[i + 1] === '\n')) continue;
    line += 1;
    start = i + 1;
  }
  return { line, column: at - start + 1 };
}

/** Whether a text is longer than is read, the problem noted; `at` is its first place. */
export function refuseLong(text: string, at: string, problems: Problems): boolean {
  return problems.tooMany(at, text.length, 'characters', MAX_TEXT);
}

/** Tells of a character that bytes of another encoding have become; it may be meant, so it stays. */
export function warnOfUndecoded(text: string, at: '' | 'line', problems: Problems): void {
  const found = text.indexOf('\uFFFD');
  if (found < 0) return;
  const { line, column } = placeOf(text, found);
  problems.warn(
    at && `line ${line}`,
    `characters could not be decoded, the first in line ${line}, column ${column}`,
    'save the file as UTF-8, or have the server name its charset',
  );
}
