/** Finds the lines of JSON Pointers (RFC 6901) in a JSON text. */

interface Frame {
  /** Null if no pointer leads inside. */
  readonly pointer: string | null;
  readonly list: boolean;
  /** The last key, or the current index. */
  key: string | number;
  expectsKey: boolean;
}

/**
 * The line of each pointer, counted from 1; for a missing field, the line of the nearest value around it. The
 * text must be valid JSON, as it is scanned without checks.
 */
export function pointerLines(text: string, pointers: Iterable<string>): Map<string, number> {
  const asked = new Set(pointers);
  const wanted = new Set<string>(['']);
  for (const pointer of asked) for (const part of prefixes(pointer)) wanted.add(part);
  const found = new Scan(text, wanted).run();
  return new Map(Array.from(asked, (pointer) => [pointer, nearest(pointer, found)]));
}

function* prefixes(pointer: string): Generator<string> {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
    yield pointer.slice(0, end);
}

function nearest(pointer: string, found: ReadonlyMap<string, number>): number {
  for (const part of prefixes(pointer)) {
    const line = found.get(part);
    if (line !== undefined) return line;
  }
  return found.get('') ?? 1;
}

class Scan {
  readonly #text: string;
  readonly #wanted: ReadonlySet<string>;
  readonly #found = new Map<string, number>();
  readonly #stack: Frame[] = [];
  #line = 1;

  constructor(text: string, wanted: ReadonlySet<string>) {
    this.#text = text;
    this.#wanted = wanted;
  }

  run(): Map<string, number> {
    for (let at = 0; at < this.#text.length; ) at = this.#step(at);
    return this.#found;
  }

  /** Scans one token; returns the index after it. */
  #step(at: number): number {
    const character = this.#text[at] as string;
    const frame = this.#stack.at(-1);
    if (character === '\n' || (character === '\r' && this.#text[at + 1] !== '\n')) this.#line += 1;
    else if (character === '}' || character === ']') this.#stack.pop();
    else if (character === ',') next(frame);
    else if (character === '{' || character === '[') this.#open(character === '[');
    else if (character === '"') return this.#string(at, frame);
    else if (/[^\s:\uFEFF]/.test(character)) return this.#scalar(at);
    return at + 1;
  }

  #open(list: boolean): void {
    const pointer = this.#value();
    this.#stack.push({ pointer, list, key: 0, expectsKey: !list });
  }

  #string(at: number, frame: Frame | undefined): number {
    let end = at + 1;
    while (end < this.#text.length && this.#text[end] !== '"')
      end += this.#text[end] === '\\' ? 2 : 1;
    if (frame?.expectsKey) {
      frame.expectsKey = false;
      if (frame.pointer !== null) frame.key = JSON.parse(this.#text.slice(at, end + 1)) as string;
    } else {
      this.#value();
    }
    return end + 1;
  }

  #scalar(at: number): number {
    this.#value();
    let end = at + 1;
    while (end < this.#text.length && /[^\s,\]}]/.test(this.#text[end] as string)) end += 1;
    return end;
  }

  /** Notes the line of a value; returns its pointer, or null if no pointer leads to it or inside. */
  #value(): string | null {
    const frame = this.#stack.at(-1);
    if (frame?.pointer === null) return null;
    const pointer = frame ? `${frame.pointer}/${escaped(String(frame.key))}` : '';
    if (!this.#wanted.has(pointer)) return null;
    this.#found.set(pointer, this.#line);
    return pointer;
  }
}

function next(frame: Frame | undefined): void {
  if (frame?.list) frame.key = Number(frame.key) + 1;
  else if (frame) frame.expectsKey = true;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The line of a syntax error, from the position in JSON.parse's message; if that has none, the last line. */
export function syntaxErrorLine(text: string, message: string): number {
  const position = /\bposition (\d+)/.exec(message)?.[1];
  const before = position === undefined ? text : text.slice(0, Number(position));
  return before.split(/\r\n?|\n/).length;
}
