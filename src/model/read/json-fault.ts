/** Where a text stops being JSON: engines word it each in their own way, and some leave it out. */

/**
 * The first character that keeps a text from being JSON (RFC 8259); the text's length where it only
 * ends too soon, -1 where nothing is wrong. Takes linear time and no stack, however deep it nests.
 */
export function jsonFault(text: string): number {
  const closers: string[] = [];
  let wants: Wants = 'value';
  let at = 0;
  for (;;) {
    at = match(BLANK, text, at);
    const c = text[at];
    if (wants === 'end' && closers.length === 0) return c === undefined ? -1 : at;
    if (wants === 'end' && c === ',') {
      wants = closers.at(-1) === '}' ? 'key' : 'value';
      at += 1;
    } else if (isClosing(wants, c, closers)) {
      closers.pop();
      wants = 'end';
      at += 1;
    } else if (c === '"' && (wants === 'value' || isKey(wants) || wants === 'first')) {
      const end = stringEnd(text, at);
      if (end.fault) return end.at;
      at = end.at;
      wants = isKey(wants) ? 'colon' : 'end';
    } else if (wants === 'colon' && c === ':') {
      wants = 'value';
      at += 1;
    } else if (wants !== 'value' && wants !== 'first') {
      return at;
    } else if (c === '[' || c === '{') {
      closers.push(c === '[' ? ']' : '}');
      wants = c === '[' ? 'first' : 'first-key';
      at += 1;
    } else {
      const end = match(LITERAL, text, at);
      if (end === at) return at;
      at = end;
      wants = 'end';
    }
  }
}

/** What may come next; `first` and `first-key` may be the end of the list or object as well. */
type Wants = 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'end';

const BLANK = /[\t\n\r ]*/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|/y;

/** The end of what the pattern, which matches all texts, takes from a place. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.exec(text);
  return pattern.lastIndex;
}

function isKey(wants: Wants): boolean {
  return wants === 'key' || wants === 'first-key';
}

function isClosing(wants: Wants, c: string | undefined, closers: readonly string[]): boolean {
  const mayEnd = wants === 'end' || wants === 'first' || wants === 'first-key';
  return mayEnd && c !== undefined && c === closers.at(-1);
}

/** The end of the string that opens at a place, or the character that does not belong there. */
function stringEnd(text: string, open: number): { readonly at: number; readonly fault: boolean } {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\') {
      const end = match(ESCAPE, text, at);
      if (end === at) return { at, fault: true };
      at = end;
    } else if (text.charCodeAt(at) < 0x20) return { at, fault: true };
    else at += 1;
  }
  return at < text.length ? { at: at + 1, fault: false } : { at, fault: true };
}
