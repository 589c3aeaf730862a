import type { Problem } from '../types.js';

/** A record as it came: an object whose fields are not yet known to be anything. */
export type Raw = Readonly<Record<string, unknown>>;

/** More problems than this are counted, not listed: nobody reads them and they cost memory. */
const LISTED_PROBLEMS = 1000;

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
    if (this.list.length < LISTED_PROBLEMS) this.list.push(problem);
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
  if (typeof value === 'string') return `“${excerpt(value)}”`;
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value} ${String(value)}`;
}

export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Nothing stands there. */
export function isBlank(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

/** Trimmed text, or null where the field is absent, null, blank or not text. */
export function textField(raw: Raw, key: string): string | null {
  const value = raw[key];
  if (typeof value !== 'string') return null;
  return value.trim() || null;
}

/** Like textField, with a warning where something else than text stands there. */
export function optionalText(raw: Raw, key: string, at: string, problems: Problems): string | null {
  const value = raw[key];
  if (value !== undefined && value !== null && typeof value !== 'string') {
    problems.warn(
      pointerTo(at, key),
      `${key} is ${kindOf(value)}, not text; it was left out`,
      'write it in quotes',
    );
  }
  return textField(raw, key);
}

/** A pointer goes one key deeper; a CSV line stays the line it is. */
export function pointerTo(at: string, key: string | number): string {
  return at.startsWith('line ') ? at : at + pointer(key);
}
