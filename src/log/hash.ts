/** Decides by a hash of their content whether two entries are the same. */
import { sha256Utf8 } from '../model/sha256.js';
import { type AnyEntry, isKnown } from './entry.js';

/** JSON without spaces and with sorted keys (RFC 8785), so that equal values are equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  const members = fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${members.join(',')}}`;
}

/**
 * The SHA-256 of kind, target, body and `after`: entries with the same id and hash are the same, whenever
 * they were sent. An entry of an unknown version is hashed as a whole.
 */
export function contentHash(entry: AnyEntry): string {
  if (!isKnown(entry)) return sha256Utf8(canonicalJson(entry));
  const { kind, target = null, body, after = null } = entry;
  return sha256Utf8(canonicalJson({ kind, target, body, after }));
}
