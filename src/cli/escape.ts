/**
 * Escapes for what a terminal or an editor acts on: control characters (C0 and C1), and those that turn
 * the direction of a line (embeddings, overrides and isolates of UAX 9). An escape is one of JSON, too.
 */

const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/** A carriage return alone would have a line written over. */
const CONTROL_IN_LINES = /(?!\n|\t|\r\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A text on one line. */
export function escapedLine(text: string): string {
  return text.replace(CONTROL, jsonEscape);
}

/** A text of several lines; in JSON, its strings with escapes. */
export function escapedLines(text: string): string {
  return text.replace(CONTROL_IN_LINES, jsonEscape);
}

function jsonEscape(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
