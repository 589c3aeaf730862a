import type { Problem } from '../model/types.js';
import { MAX_DEPTH, MAX_FIELD, MAX_PROBLEMS } from './limits.js';

/** A record as it came: an object whose fields are not yet known to be anything. */
export type Raw = Readonly<Record<string, unknown>>;

/** What went wrong while reading one document. */
export class Problems {
  readonly list: Problem[] = [];
  #unlisted = 0;

  error(at: string, message: string, hint: string): void {
    this.#add({ at, message, hint, severity: 'error' });
  }

  warn(at: string, message: string, hint: string): void {
    this.#add({ at, message, hint, severity: 'warning' });
  }

  /** Two entries of one id: the second is refused. */
  twice(at: string, what: string, id: string): void {
    const message = `a ${what} with the id ${kindOf(id)} is there already`;
    this.error(at, message, 'give each an id of its own');
  }

  /** Whether something has more parts than are read, told if so. */
  tooMany(at: string, count: number, what: string, limit: number): boolean {
    const isMore = count > limit;
    if (isMore) this.error(at, `it has ${beyond(count, what, limit)}`, 'split it into several');
    return isMore;
  }

  /** The problems found, with a closing line that counts those left out. */
  finish(): readonly Problem[] {
    if (this.#unlisted > 0) {
      const message = `${this.#unlisted} more problems are not listed`;
      this.list.push({ at: '', message, hint: 'mend these first', severity: 'warning' });
      this.#unlisted = 0;
    }
    return this.list;
  }

  #add(problem: Problem): void {
    if (this.list.length < MAX_PROBLEMS) this.list.push(problem);
    else this.#unlisted += 1;
  }
}

/** Names the place of a claim (its index) or of the milestone itself (null), down to a field. */
export type Where = (claim: number | null, field?: string) => string;

/** RFC 6901: "~" and "/" inside a key are escaped. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value is, for a message: "a number", "a list", "empty text". */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value === '') return 'empty text';
  if (isText(value)) return `“${excerpt(value)}”`;
  if (typeof value === 'string') return beyond(value.length, 'characters', MAX_FIELD);
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value} ${String(value)}`;
}

export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** "12000 characters, more than the 10000 that are read". */
function beyond(count: number, what: string, limit: number): string {
  return `${count} ${what}, more than the ${limit} that are read`;
}

/** Text that is not too long to be read. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_FIELD;
}

/** Lists and objects stand in each other deeper than is read, or in a circle. */
export function isDeep(value: unknown, levels = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

/** Nothing stands there. */
export function isBlank(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

/** Trimmed text, or null where the field is absent, null, blank, not text or too much of it. */
export function textField(raw: Raw, key: string): string | null {
  const value = raw[key];
  return isText(value) ? value.trim() || null : null;
}

/** Those of the fields that hold something else than text, each told of; null may stand there. */
export function noTexts(
  raw: Raw,
  keys: readonly string[],
  at: () => string,
  problems: Problems,
): string[] {
  return keys.filter((key) => {
    const value = raw[key];
    if (isBlank(value) || isText(value)) return false;
    leftOut(key, value, at(), problems);
    return true;
  });
}

/** The record without those of the fields that are no text, each told of. */
export function withText(
  raw: Raw,
  keys: readonly string[],
  at: () => string,
  problems: Problems,
): Raw {
  return without(raw, noTexts(raw, keys, at, problems));
}

/** The record without some of its fields. */
export function without(raw: Raw, keys: readonly string[]): Raw {
  if (keys.length === 0) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)));
}

/** Warns of a field on which nothing hangs. */
export function leftOut(
  key: string,
  value: unknown,
  at: string,
  problems: Problems,
  hint = 'write a short text in quotes',
): void {
  problems.warn(pointerTo(at, key), `${key} was left out: it is ${kindOf(value)}`, hint);
}

/** A pointer goes one key deeper; a CSV line stays the line it is. */
export function pointerTo(at: string, key: string | number): string {
  return at.startsWith('line ') ? at : at + pointer(key);
}
