/**
 * Changes values in a JSON text and keeps every other character. New values get the style of their
 * neighbours: indentation, line breaks, spaces.
 */
import type { JsonList, JsonNode, JsonObject } from './json-tree.js';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class JsonEdits {
  readonly #text: string;
  readonly #edits: Edit[] = [];
  readonly #eol: string;
  /** One step of indentation; null if everything is on one line. */
  readonly #step: string | null;
  /** The space after colons, and between values on one line. */
  readonly #space: string;
  /** Where lines begin, in order. */
  readonly #lines: readonly number[];
  /** Whether a value spreads over several lines. */
  readonly #spreads = new Map<JsonNode, boolean>();

  constructor(text: string, root: JsonNode) {
    this.#text = text;
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n';
    const lines = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    this.#lines = lines;
    const inside = text.slice(root.start, root.end);
    this.#step = inside.includes('\n') ? (/\n([ \t]+)\S/.exec(inside)?.[1] ?? '  ') : null;
    this.#space = /"\s*:\S/.test(inside) && !/":\s/.test(inside) ? '' : ' ';
  }

  /** The text with all changes. */
  finish(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of this.#edits.sort((a, b) => a.start - b.start)) {
      pieces.push(this.#text.slice(at, start), text);
      at = end;
    }
    return pieces.join('') + this.#text.slice(at);
  }

  replace(node: JsonNode, value: unknown, like: JsonNode = node): void {
    const text = this.#written(value, like, this.#indentAt(node.start));
    this.#edits.push({ start: node.start, end: node.end, text });
  }

  /** Adds values to the end of a list. */
  append(list: JsonList, values: readonly unknown[]): void {
    if (values.length === 0) return;
    const last = list.items.at(-1);
    if (!last) {
      this.replace(list, values, { ...list, items: [] });
      return;
    }
    const before = list.items.at(-2)?.end ?? list.start + 1;
    const gap = this.#gap(before, last.start);
    const indent = this.#indentAt(last.start);
    const text = values.map((value) => `,${gap}${this.#written(value, last, indent)}`).join('');
    this.#edits.push({ start: last.end, end: last.end, text });
  }

  /** Sets members of an object: existing ones get the new value, others are appended. */
  set(object: JsonObject, members: Readonly<Record<string, unknown>>): void {
    const added: [string, unknown][] = [];
    for (const [name, value] of Object.entries(members)) {
      const known = object.members.get(name);
      if (known) this.replace(known.value, value);
      else added.push([name, value]);
    }
    const last = object.all.at(-1);
    if (added.length === 0) return;
    if (!last) {
      this.replace(object, Object.fromEntries(added));
      return;
    }
    const gap = this.#gap(object.all.at(-2)?.value.end ?? object.start + 1, last.start);
    const indent = this.#indentAt(last.start);
    const text = added.map(
      ([name, value]) => `,${gap}${this.#member(name, value, object, indent)}`,
    );
    this.#edits.push({ start: last.value.end, end: last.value.end, text: text.join('') });
  }

  /** Inserts a member at the beginning of an object that has members, but after `$schema`. */
  begin(object: JsonObject, name: string, value: unknown): void {
    const schema = object.members.get('$schema');
    const [first, second] = object.all;
    if (!first || (first === schema && !second)) {
      this.set(object, { [name]: value });
      return;
    }
    const next = first === schema && second ? second : first;
    const gap = this.#gap(first === schema ? first.value.end : object.start + 1, next.start);
    const text = `${this.#member(name, value, object, this.#indentAt(next.start))},${gap}`;
    this.#edits.push({ start: next.start, end: next.start, text });
  }

  /** The white space between two values, on one line or on two. */
  #gap(from: number, to: number): string {
    const between = this.#text.slice(from, to);
    const white = between.slice(between.trimEnd().length);
    return white.includes('\n') ? white.slice(white.lastIndexOf(this.#eol)) : this.#space;
  }

  /** The indentation of the line at a position. */
  #indentAt(at: number): string {
    let [line, after] = [0, this.#lines.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((this.#lines[middle] as number) <= at) line = middle;
      else after = middle;
    }
    const start = this.#lines[line] as number;
    return /^[ \t]*/.exec(this.#text.slice(start, at))?.[0] ?? '';
  }

  #member(name: string, value: unknown, object: JsonObject, indent: string): string {
    const like = object.members.get(name)?.value ?? likeOf(value, object);
    return `${JSON.stringify(name)}:${this.#space}${this.#written(value, like, indent)}`;
  }

  /** A value in the style of another one, if that is given. */
  #written(value: unknown, like: JsonNode | undefined, indent: string): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const inner = indent + (this.#step ?? '');
    const isList = Array.isArray(value);
    const parts = isList
      ? value.map((item) => this.#written(item, itemOf(like), inner))
      : Object.entries(value).map(([name, field]) => {
          const own = like?.kind === 'object' ? like.members.get(name)?.value : undefined;
          const style = own ?? (like?.kind === 'object' ? likeOf(field, like) : undefined);
          return `${JSON.stringify(name)}:${this.#space}${this.#written(field, style, inner)}`;
        });
    const [open, close] = isList ? '[]' : '{}';
    if (parts.length === 0) return `${open}${close}`;
    if (this.#isOnLines(value, like)) {
      const start = this.#eol + inner;
      return `${open}${start}${parts.join(`,${start}`)}${this.#eol}${indent}${close}`;
    }
    const pad = like && /^[{[] /.test(this.#text.slice(like.start, like.start + 2)) ? ' ' : '';
    return `${open}${pad}${parts.join(`,${this.#space}`)}${pad}${close}`;
  }

  /** Whether a value spreads over several lines, as its neighbour does. */
  #isOnLines(value: object, like: JsonNode | undefined): boolean {
    if (this.#step === null) return false;
    const isSame = like && like.kind === (Array.isArray(value) ? 'list' : 'object');
    const isFilled = isSame && (like.kind === 'list' ? like.items : like.all).length > 0;
    if (isFilled) {
      const spreads =
        this.#spreads.get(like) ?? this.#text.slice(like.start, like.end).includes('\n');
      this.#spreads.set(like, spreads);
      return spreads;
    }
    // By default, lists of records do and lists of texts do not.
    return !Array.isArray(value) || value.some((item) => typeof item === 'object');
  }
}

function itemOf(like: JsonNode | undefined): JsonNode | undefined {
  return like?.kind === 'list' ? like.items.at(-1) : undefined;
}

/** A member of an object with a value of the same kind. */
function likeOf(value: unknown, { all }: JsonObject): JsonNode | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const kind = Array.isArray(value) ? 'list' : 'object';
  return all.find((member) => member.value.kind === kind)?.value;
}
