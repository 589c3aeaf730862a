/** Checks of any text, JSON or CSV: its length, and whether it was decoded correctly. */

import type { Problem } from '../model/types.js';
import { mapSteps } from '../work/steps.js';
import { PAUSE, type Units } from './json/syntax.js';
import { MAX_TEXT } from './limits.js';
import { Problems } from './problems.js';

/** The replacement character (U+FFFD), which decoders put in place of invalid bytes. */
export const UNDECODED = '\uFFFD';

/** A line and column, counted from 1 as editors do. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The line and column of a character; lines end in CRLF, LF or CR. */
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

/** The lines and columns of several places. Columns count UTF-16 units, even in UTF-8 text. */
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

/** Whether a text is too long; notes the problem at `at`. */
export function refuseLong(text: string, at: string, problems: Problems): boolean {
  return problems.tooMany(at, text.length, 'characters', MAX_TEXT);
}

/** The number of replacement characters in a text. */
export function countUndecoded(text: string): number {
  let count = 0;
  for (let at = text.indexOf(UNDECODED); at >= 0; at = text.indexOf(UNDECODED, at + 1)) count += 1;
  return count;
}

/** Warns of replacement characters. They may be intended, so they are kept. */
export function noteUndecoded(
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
  if (count > 0) noteUndecoded(count, placeOf(text, text.indexOf(UNDECODED)), at, problems);
}

/** Bytes decoded between two yields. */
const PIECE = 65_536;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A problem if bytes are not valid UTF-8 or contain replacement characters; else an empty list. Yields its
 * progress, 0 to 1.
 */
export function* findingUndecoded(bytes: Uint8Array): Generator<number, readonly Problem[]> {
  let count = 0;
  let first = 0;
  for (let from = 0; from < bytes.length; ) {
    const to = letterEnd(bytes, Math.min(from + PIECE, bytes.length));
    const text = decoder.decode(bytes.subarray(from, to));
    const found = countUndecoded(text);
    if (count === 0 && found > 0)
      first = from + new TextEncoder().encode(text.slice(0, text.indexOf(UNDECODED))).length;
    count += found;
    from = to;
    yield from / bytes.length;
  }
  const problems = new Problems();
  if (count > 0) {
    const places = yield* mapSteps(placing(bytes, [first]), (at) => at / bytes.length);
    noteUndecoded(count, places.get(first) as TextPlace, '', problems);
  }
  return problems.list;
}

/** A place near `end` that does not split a character, which has at most four bytes in UTF-8. */
function letterEnd(bytes: Uint8Array, end: number): number {
  for (let at = end; at > end - 4; at -= 1) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return at;
  return end;
}
