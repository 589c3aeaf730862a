/** Content lines of iCalendar (RFC 5545, 3.1). */
import { plainText } from './plain-text.js';

/** Octets of a line, its line break not counted. */
const LONGEST = 75;
/** Most lines: ASCII that needs no folding, the colon left out. */
const SHORT = /^[ -~]{0,74}$/;

/** A line folded as the format wants: at most 75 octets of UTF-8, no character cut in two, CRLF. */
export function contentLine(name: string, value: string): string {
  if (SHORT.test(name + value)) return `${name}:${value}\r\n`;
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character.codePointAt(0) as number);
    if (octets + size > LONGEST) {
      line += '\r\n ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** A value of type TEXT (3.3.11): backslash, semicolon, comma and line breaks escaped. */
export function textValue(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}
