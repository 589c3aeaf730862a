/** CSV in the encodings of Western Europe that programs write unless told otherwise. Loaded with the readers of CSV. */
import { decoded, type Kind } from './format.js';

/**
 * Decodes CSV again as Windows-1252, or as Mac Roman, which Excel writes on a Mac, if it was decoded as UTF-8 and
 * is not valid UTF-8. Null if the text is to stay as it was decoded.
 */
export function asWestern(
  text: string,
  chunks: readonly Uint8Array[],
  encoding: string,
  kind: Kind,
): string | null {
  if (kind !== 'csv' || encoding !== 'utf-8' || !text.includes('\uFFFD')) return null;
  if (isUtf8(chunks)) return null;
  const { beyond, rare } = highBytes(chunks);
  const windows = decoded(chunks, new TextDecoder('windows-1252'));
  const mac = decoded(chunks, new TextDecoder('macintosh'));
  const isMac = countOf(ODD, mac) < countOf(ODD, windows);
  if (isMac && countOf(FOREIGN, mac) <= beyond / 10) return mac;
  return rare <= beyond / 4 ? windows : null;
}

/** Bytes that are no characters in Windows-1252, or rare signs: Shift_JIS begins its characters with most of them. */
const RARE = new Set([
  ...[0x81, 0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x8d, 0x8f, 0x90, 0x98, 0x9b, 0x9d],
]);

/**
 * How many bytes lie beyond ASCII, and how many of them are no Western text: there few letters beyond ASCII stand
 * side by side. The encodings of Japanese, Korean and Chinese have long runs of such bytes, or rare ones; read as
 * Western they would become other words in silence, and as they are a reader is told to save the file as UTF-8.
 */
function highBytes(chunks: readonly Uint8Array[]): { beyond: number; rare: number } {
  let beyond = 0;
  let rare = 0;
  let run = 0;
  const endRun = () => {
    if (run > 3) rare += run;
    run = 0;
  };
  for (const chunk of chunks)
    for (const byte of chunk) {
      if (byte < 0x80) {
        endRun();
        continue;
      }
      beyond += 1;
      if (RARE.has(byte)) {
        rare += 1;
        endRun();
      } else run += 1;
    }
  endRun();
  return { beyond, rare };
}

/** Letters beyond ASCII, small and capital, and signs that no language of Western Europe puts beside a letter. */
const SMALL = '[ß-öø-ÿœšž]';
const CAPITAL = '[À-ÖØ-ÞŒŠŽŸ]';
const SIGN = '[\\u0080-\\u009f¢¤¥¦¨¬¯±¸ƒˆˇ˘˙˚˛˜˝π†‡‰‹›ﬁﬂΩ∂∆∏∑√∞∫≈≠≤≥◊ı\\uf8ff]';
const BEYOND = '[^\\0-\\x7f]';

/**
 * What reading text in the wrong one of two encodings brings about: a capital letter within a word, a small letter
 * before a capital one, a sign within a word or beside it, a letter between digits.
 */
const ODD = [
  `(?<=\\p{Ll})${CAPITAL}`,
  `(?<=\\p{L})${CAPITAL}(?=\\p{Ll})`,
  `${SMALL}(?=\\p{Lu})`,
  `(?<=\\p{L})${SIGN}|${SIGN}(?=\\p{L})`,
  '(?<=\\p{L})[^\\p{L}\\p{M}\\0-\\x7f’´·–—\\u00ad](?=\\p{L})',
  `(?<=\\d)(?:${SMALL}|${CAPITAL})(?=\\d)`,
];

/** What only other languages have, read as this: letters with none of ASCII beside them, and signs in a row. */
const FOREIGN = [
  ...ODD,
  `(?<=[^A-Za-z\\s,;"'(])(?:${SMALL}|${CAPITAL})(?![A-Za-z])`,
  `(?<![A-Za-z])(?:${SMALL}|${CAPITAL})(?=[^A-Za-z\\s,;"')])`,
  `(?:${SIGN}|[°£§•¶®©™ªº])(?=${BEYOND})|(?<=${BEYOND})(?:${SIGN}|[°£§•¶®©™ªº])`,
];

/** Enough to tell encodings apart, in UTF-16 code units. */
const LOOKED_AT = 1_000_000;

function countOf(patterns: readonly string[], text: string): number {
  const pattern = new RegExp(patterns.join('|'), 'gu');
  let count = 0;
  for (const _ of text.slice(0, LOOKED_AT).matchAll(pattern)) count += 1;
  return count;
}

function isUtf8(chunks: readonly Uint8Array[]): boolean {
  try {
    decoded(chunks, new TextDecoder('utf-8', { fatal: true }));
    return true;
  } catch {
    return false;
  }
}
