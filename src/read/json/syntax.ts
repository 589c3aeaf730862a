/** The characters of JSON (RFC 8259), and functions that find the end of its parts. */

/** A text as UTF-16 code units or as UTF-8 bytes: JSON's own characters are the same numbers in both. */
export type Units = Uint8Array | Uint16Array;

/** Units between two yields; they take less than a millisecond. */
export const PAUSE = 65_536;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}

/** Whether a unit is white space. */
function isBlankUnit(unit: number | undefined): boolean {
  return unit === 0x20 || unit === 10 || unit === 13 || unit === 9;
}

/** The place after the white space at a place. */
export function blankEnd(units: Units, from: number): number {
  let at = from;
  while (isBlankUnit(units[at])) at += 1;
  return at;
}

/** The closing quote of the string that opens at a place. */
export function stringEnd(bytes: Units, open: number): number {
  let at = open + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

/** The comma after the value at a place, or `end`. */
export function valueEnd(bytes: Uint8Array, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = stringEnd(bytes, at);
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === COMMA && depth === 0) return at;
  }
  return end;
}

/** The place after a word such as `null`; -1 if another word is there. */
export function pastWord(bytes: Uint8Array, at: number, word: string): number {
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word.charCodeAt(i)) return -1;
  return at + word.length;
}
