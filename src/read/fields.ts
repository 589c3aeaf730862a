/** Fields of a record of which nothing is known yet. */
import type { RawRecord as Raw } from '../model/roadmap.js';
import { MAX_DEPTH, MAX_FIELD } from './limits.js';
import { kindOf, type Problems, pointerTo } from './problems.js';

export type { Raw };

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
