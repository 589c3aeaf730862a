/** Text in pictures: its width, and how much of it fits. */
import { oneLine } from '../plain-text.js';

/** The width of a text on one line, in the fonts of FONTS. */
export type MeasureText = (text: string, size: number, bold: boolean) => number;

/**
 * System fonts; every system has some of them. Names have no quotes, which CSS allows for plain words,
 * because resvg does not read quoted names in a list.
 */
export const FONTS =
  'system-ui, Segoe UI, Roboto, Helvetica Neue, Noto Sans, Arial, Liberation Sans, DejaVu Sans, Noto Sans CJK JP, sans-serif';

/** Advance widths of the printable ASCII characters in Noto Sans, in hundredths of an em. */
const ASCII = [
  26, 27, 41, 65, 57, 83, 73, 23, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57,
  57, 57, 27, 27, 57, 57, 57, 43, 90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78,
  61, 78, 62, 55, 56, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44, 28, 56, 62, 48, 62, 56, 34, 62,
  62, 26, 26, 53, 26, 94, 62, 61, 62, 62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57,
];
/** Scripts whose characters fill a square, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\p{Emoji_Presentation}]/u;
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;
const OTHER = 62;
const BOLD = 1.07;

/**
 * An estimate for places without a canvas: Latin letter by letter, Chinese, Japanese and Korean as full
 * squares, everything else as a wide letter. It is rather too wide than too narrow.
 */
export const estimateText: MeasureText = (text, size, bold) => {
  let hundredths = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code >= 32 && code < 127) hundredths += ASCII[code - 32] as number;
    else if (WIDE.test(character)) hundredths += 100;
    else if (!NARROW.test(character)) hundredths += OTHER;
  }
  return (hundredths / 100) * size * (bold ? BOLD : 1.03);
};

/** Longer texts are cut off first: they do not fit into the widest picture. */
const LONGEST = 2000;

/** The text on one line, cut off with an ellipsis if it is wider than `room` pixels. */
export function fitted(
  text: string,
  room: number,
  size: number,
  bold: boolean,
  measure: MeasureText,
): string {
  const line = oneLine(text.slice(0, LONGEST));
  if (text.length <= LONGEST && measure(line, size, bold) <= room) return line;
  // By graphemes, so that an emoji of several code points is not split.
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    const cut = `${characters.slice(0, middle).join('').trimEnd()}…`;
    if (measure(cut, size, bold) <= room) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? '…' : `${characters.slice(0, fits).join('').trimEnd()}…`;
}
