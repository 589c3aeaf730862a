/** Names of a roadmap's things that stay the same however often they are exported. */
import { slug } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';

const LONGEST = 96;

/** What an export may be told about where its names come from. */
export interface Scope {
  /**
   * Tells this roadmap from all others: its address, for example. Its title by default, so name it
   * where the title may change: calendars and feed readers know an entry again by this.
   */
  readonly scope?: string;
  /** Domain and year of a tag URI (RFC 4151), `example.com,2026`; a RangeError for anything else. */
  readonly authority?: string;
}

/** The roadmap's own part of its names. */
export function scopeOf(roadmap: Roadmap, { scope }: Scope): string {
  return namePart(scope ?? (slug(roadmap.title ?? '') || 'roadmap'));
}

/**
 * A thing of the roadmap as a tag URI (RFC 4151): `tag:example.com,2026:battery-race/toyota-launch`.
 * The authority is a domain with a year in which it was its owner's.
 */
export function tagUri(authority: string, scope: string, ...ids: readonly string[]): string {
  return `tag:${authority}:${[scope, ...ids.map(namePart)].join('/')}`;
}

/** Whether a text is a domain and a day, month or year, as a tag URI begins with. */
export function isAuthority(text: string): boolean {
  return /^[a-z0-9]([a-z0-9.@_-]*[a-z0-9])?,\d{4}(-\d\d(-\d\d)?)?$/i.test(text);
}

/** The authority asked for, or the one that names are given by where none is. */
export function authorityOf({ authority = 'roadmap-tracker,2026' }: Scope): string {
  if (isAuthority(authority)) return authority;
  throw new RangeError(`“${authority}” is not a domain and a year such as example.com,2026`);
}

/**
 * A text as one part of a name: percent-encoded (RFC 3986), so that it holds no separator. A long
 * one, and one with characters that cannot be encoded, ends in a hash of the whole.
 */
export function namePart(text: string): string {
  const encodable = text.slice(0, LONGEST).replace(/\p{Cs}/gu, '');
  const encoded = encodeURIComponent(encodable);
  if (encodable === text && encoded.length <= LONGEST) return encoded;
  return `${encoded.slice(0, LONGEST / 2).replace(/%[0-9A-F]?$/, '')}~${hash(text)}`;
}

/** FNV-1a over UTF-16 units, twice 32 bits: to tell names apart, not to keep a secret. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 15);
  }
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}
