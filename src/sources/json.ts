/** Characters parsed at a time. */
const BATCH = 100_000;

/**
 * Parses large JSON text, the list of its records in batches, so that the page can have its
 * turn between them. Yields how far it is, 0 to 1; throws a SyntaxError as JSON.parse does.
 */
export function* parsingJson(text: string): Generator<number, unknown> {
  const start = listStart(text);
  if (start < 0) return JSON.parse(text);
  const list: unknown[] = [];
  let from = start + 1;
  let depth = 1;
  let at = start;
  while (depth > 0) {
    at = nextMark(text, at + 1);
    const mark = text[at];
    if (mark === undefined) return JSON.parse(text);
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    else if (depth === 1 && at - from > BATCH) {
      append(list, text.slice(from, at));
      from = at + 1;
      yield at / text.length;
    }
  }
  const last = text.slice(from, at);
  // Nothing after a comma is an error, whose place JSON.parse can tell.
  if (!last.trim() && list.length > 0) return JSON.parse(text);
  append(list, last);
  const frame: unknown = JSON.parse(text.slice(0, start + 1) + text.slice(at));
  return Array.isArray(frame) ? list : { ...(frame as object), milestones: list };
}

function append(list: unknown[], text: string): void {
  for (const entry of JSON.parse(`[${text}]`) as unknown[]) list.push(entry);
}

/** Where the list of records opens: the document itself, or its `milestones`; -1 where it has none. */
function listStart(text: string): number {
  let depth = 0;
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at + 1)) {
    const mark = text[at];
    if (mark === '[' && (depth === 0 || (depth === 1 && isMilestones(text, at)))) return at;
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
  }
  return -1;
}

function isMilestones(text: string, at: number): boolean {
  return /"milestones"\s*:\s*$/.test(text.slice(Math.max(0, at - 40), at));
}

/** The next bracket, brace or comma outside of strings; the text's length where there is none. */
function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22:
        at = stringEnd(text, at);
        break;
      case 0x2c:
      case 0x5b:
      case 0x5d:
      case 0x7b:
      case 0x7d:
        return at;
    }
  }
  return text.length;
}

/** The closing quote of the string that opens at a place: the next one that is not escaped. */
function stringEnd(text: string, open: number): number {
  for (let end = text.indexOf('"', open + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = end;
    while (text[slashes - 1] === '\\') slashes -= 1;
    if ((end - slashes) % 2 === 0) return end;
  }
  return text.length;
}
