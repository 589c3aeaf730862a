/** Collects the problems of a document, and words their places and values. */
import { isolated } from '../model/isolated.js';
import type { Problem } from '../model/types.js';
import { visible } from '../model/visible.js';
import { MAX_FIELD, MAX_PROBLEMS } from './limits.js';

/** The problems of one document. */
export class Problems {
  readonly list: Problem[] = [];
  #unlisted = 0;
  /** What is told of once. */
  readonly #once = new Set<string>();
  /** How many dates were read alike, and where in the list the first is told of. */
  #alike = 0;
  #first = 0;

  error(at: string, message: string, hint: string): void {
    this.#add({ at, message, hint, severity: 'error' });
  }

  warn(at: string, message: string, hint: string): void {
    this.#add({ at, message, hint, severity: 'warning' });
  }

  /** Warns where this is first met; rows that say the same are not told of again. */
  warnOnce(at: string, message: string, hint: string): void {
    if (this.#once.has(message)) return;
    this.#once.add(message);
    this.warn(at, message, hint);
  }

  /** Warns of the first of several dates that were read in the same way; `finish` says how many there are. */
  warnOfFirst(at: string, message: string, hint: string): void {
    this.#alike += 1;
    if (this.#alike > 1) return;
    this.#first = this.list.length;
    this.warn(at, message, hint);
  }

  note(at: string, message: string, hint: string): void {
    this.#add({ at, message, hint, severity: 'info' });
  }

  /**
   * Notes that two spellings are the same name, once for each spelling; `other` is the place of the first.
   */
  respelt(what: string, name: string, at: string, known: string, other: string): void {
    const spelling = `${what} ${name}`;
    if (name === known || this.#once.has(spelling)) return;
    this.#once.add(spelling);
    const message = `the ${what} ${kindOf(visible(name))} is the one called ${kindOf(visible(known))}${other && ` in ${other}`}`;
    this.note(at, message, 'write both alike');
  }

  /** Notes that an id is used twice and its second entry refused. */
  duplicate(at: string, what: string, id: string): void {
    const message = `a ${what} with the id ${kindOf(id)} is there already`;
    this.error(at, message, 'give each an id of its own');
  }

  /** Whether a count is beyond a limit; notes the problem. */
  tooMany(at: string, count: number, what: string, limit: number): boolean {
    const isMore = count > limit;
    if (isMore) this.error(at, `it has ${beyond(count, what, limit)}`, 'split it into several');
    return isMore;
  }

  /** The problems, with those counted that were not listed each. */
  finish(): readonly Problem[] {
    const first = this.list[this.#first];
    if (first && this.#alike > 1) {
      const message = `${first.message}; ${this.#alike} dates here were read so`;
      this.list[this.#first] = { ...first, message };
      this.#alike = 1;
    }
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

/** Returns the place of a claim (by index), or of the milestone itself (null), or of a field in it. */
export type Where = (claim: number | null, field?: string) => string;

/** A JSON Pointer (RFC 6901), with "~" and "/" in keys escaped. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** Adds a key to a pointer; the place of a CSV line stays the same. */
export function pointerTo(at: string, key: string | number): string {
  return at.startsWith('line ') ? at : at + pointer(key);
}

/** A value in the words of a message: "a number", "a list", "empty text". */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value === '') return 'empty text';
  if (typeof value === 'string' && value.length <= MAX_FIELD) return `“${excerpt(value)}”`;
  if (typeof value === 'string') return beyond(value.length, 'characters', MAX_FIELD);
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value} ${String(value)}`;
}

export function excerpt(text: string): string {
  return isolated(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** "12000 characters, more than the 10000 that are read". */
function beyond(count: number, what: string, limit: number): string {
  return `${count} ${what}, more than the ${limit} that are read`;
}

/** The most characters of a list in a message, so that the message fits on a screen. */
const LONGEST_LIST = 600;

/** Names with commas between, as many as fit, and then an ellipsis. */
export function enumerated(names: readonly string[]): string {
  let length = 0;
  const fitting = names.filter((name) => {
    length += name.length + 2;
    return length <= LONGEST_LIST;
  });
  return fitting.join(', ') + (fitting.length < names.length ? ', …' : '');
}
