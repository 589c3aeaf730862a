/** When two entries are one: by a hash of what they say. */
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
 * The SHA-256 of kind, target, body and `after`: entries of one id and one hash are one, whenever they
 * were sent. Of an entry of another version nothing is understood, so all of it counts.
 */
export function contentHash(entry: AnyEntry): string {
  if (!isKnown(entry)) return sha256Utf8(canonicalJson(entry));
  const { kind, target = null, body, after = null } = entry;
  return sha256Utf8(canonicalJson({ kind, target, body, after }));
}
