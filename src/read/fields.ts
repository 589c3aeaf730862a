/** Access to fields of records that have not been checked. */
import { bare } from '../model/bare.js';
import type { RawRecord as Raw } from '../model/roadmap.js';
import { MAX_FIELD } from './limits.js';
import { kindOf, type Problems, pointerTo } from './problems.js';

export type { Raw };

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is text within the length limit. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_FIELD;
}

/** Whether a field has no value. */
export function isBlank(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

/** Whether a value is the tag of a language (BCP 47). */
export function isLanguage(value: unknown): value is string {
  if (!isText(value)) return false;
  try {
    return Intl.getCanonicalLocales(value.trim()).length > 0;
  } catch {
    return false;
  }
}

/** A field's text, trimmed; null if it is missing, blank, too long or not text. */
export function textField(raw: Raw, key: string): string | null {
  const value = raw[key];
  return isText(value) ? value.trim() || null : null;
}

/** The fields whose value is not valid text; notes a problem for each. Those of `ids` may also be numbers. */
export function refusedTexts(
  raw: Raw,
  keys: readonly string[],
  at: () => string,
  problems: Problems,
  ids: readonly string[] = [],
): string[] {
  return keys.filter((key) => {
    const value = raw[key];
    if (isBlank(value) || isText(value)) return false;
    if (typeof value === 'number' && ids.includes(key)) return false;
    leftOut(key, value, at(), problems);
    return true;
  });
}

/** The record without the fields that are not valid text; notes a problem for each. */
export function withText(
  raw: Raw,
  keys: readonly string[],
  at: () => string,
  problems: Problems,
): Raw {
  return without(raw, refusedTexts(raw, keys, at, problems));
}

/** The record without those of the fields that have no value. */
export function withoutBlanks(raw: Raw, keys: readonly string[]): Raw {
  return without(
    raw,
    keys.filter((key) => Object.hasOwn(raw, key) && isBlankText(raw[key])),
  );
}

function isBlankText(value: unknown): boolean {
  return isBlank(value) || (typeof value === 'string' && value.trim() === '');
}

/** The record without the fields named. */
export function without(raw: Raw, keys: readonly string[]): Raw {
  if (keys.length === 0) return raw;
  return bare(Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key))));
}

/** Warns that a field was left out and the record kept. */
export function leftOut(
  key: string,
  value: unknown,
  at: string,
  problems: Problems,
  hint = 'write a short text',
): void {
  problems.warn(pointerTo(at, key), `${key} was left out: it is ${kindOf(value)}`, hint);
}
