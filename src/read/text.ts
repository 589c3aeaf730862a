/** What holds of every text, JSON or CSV: how long it may be, and whether it was decoded well. */
import { PAUSE, type Units } from './json/salvage/fault.js';
import { MAX_TEXT } from './limits.js';
import type { Problems } from './reading.js';

/** What stands in the place of bytes that are no character (Unicode, U+FFFD). */
export const UNDECODED = '\uFFFD';

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

/** The same for some places of a text in numbers; UTF-16 is counted, also in UTF-8. */
export function* placing(
  units: Units,
  places: readonly number[],
): Generator<number, ReadonlyMap<number, TextPlace>> {
  const found = new Map<number, TextPlace>();
  const isUtf8 = units instanceof Uint8Array;
  let line = 1;
  let column = 1;
  let at = 0;
  for (const place of places.toSorted((a, b) => a - b)) {
    for (; at < place; at += 1) {
      const unit = units[at] as number;
      if (unit === 10 || (unit === 13 && units[at + 1] !== 10)) {
        line += 1;
        column = 1;
      } else if (!isUtf8 || unit < 0x80 || unit >= 0xc0) column += isUtf8 && unit >= 0xf0 ? 2 : 1;
      if (at % PAUSE === 0) yield at;
    }
    found.set(place, { line, column });
  }
  return found;
}

/** Whether a text is longer than is read, the problem noted; `at` is its first place. */
export function refuseLong(text: string, at: string, problems: Problems): boolean {
  return problems.tooMany(at, text.length, 'characters', MAX_TEXT);
}

/** How many characters bytes of another encoding have become, or stand there for such. */
export function countUndecoded(text: string): number {
  let count = 0;
  for (let at = text.indexOf(UNDECODED); at >= 0; at = text.indexOf(UNDECODED, at + 1)) count += 1;
  return count;
}

/** Tells of characters that could not be decoded; they may be meant, so they stay. */
export function tellUndecoded(
  count: number,
  { line, column }: TextPlace,
  at: '' | 'line',
  problems: Problems,
): void {
  const what =
    count === 1
      ? 'a character could not be decoded,'
      : `${count} characters could not be decoded, the first`;
  problems.warn(
    at && `line ${line}`,
    `${what} in line ${line}, column ${column}`,
    'save the file as UTF-8, or have the server name its charset',
  );
}

export function warnOfUndecoded(text: string, at: '' | 'line', problems: Problems): void {
  const count = countUndecoded(text);
  if (count > 0) tellUndecoded(count, placeOf(text, text.indexOf(UNDECODED)), at, problems);
}
