/**
 * Escapes characters that a terminal or an editor acts on: control characters (C0 and C1), and those that
 * change the direction of a line (embeddings, overrides and isolates of UAX 9). Writes them as JSON does.
 */

const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/** As CONTROL, but line breaks stay. A lone carriage return does not: the rest would overwrite the line. */
const CONTROL_IN_LINES = /(?!\n|\t|\r\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Escapes a text of one line. */
export function escapedLine(text: string): string {
  return text.replace(CONTROL, jsonEscape);
}

/** Escapes a text of several lines, which may be JSON: there such characters occur only in strings. */
export function escapedLines(text: string): string {
  return text.replace(CONTROL_IN_LINES, jsonEscape);
}

function jsonEscape(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
