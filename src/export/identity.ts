/** Stable identifiers for exports: the same at every export. */
import { slug } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';

const LONGEST = 96;

/** Options for the identifiers of an export. */
export interface Scope {
  /**
   * Distinguishes this roadmap from all others, for example its address. The title by default; give one if
   * the title may change, as calendars and feed readers recognise entries by it.
   */
  readonly scope?: string;
  /** The authority of a tag URI (RFC 4151), `example.com,2026`; RangeError for anything else. */
  readonly authority?: string;
}

/** The part of all identifiers that stands for the roadmap. */
export function scopeOf(roadmap: Roadmap, { scope }: Scope): string {
  return namePart(scope ?? (slug(roadmap.title ?? '') || 'roadmap'));
}

/**
 * A tag URI (RFC 4151): `tag:example.com,2026:battery-race/toyota-launch`. The authority is a domain and a
 * year in which it belonged to the publisher.
 */
export function tagUri(authority: string, scope: string, ...ids: readonly string[]): string {
  return `tag:${authority}:${[scope, ...ids.map(namePart)].join('/')}`;
}

/** Whether a text is an authority: a domain and a year, month or day. */
export function isAuthority(text: string): boolean {
  return /^[a-z0-9]([a-z0-9.@_-]*[a-z0-9])?,\d{4}(-\d\d(-\d\d)?)?$/i.test(text);
}

/** The authority given, or the default one. */
export function authorityOf({ authority = 'roadmap-tracker,2026' }: Scope): string {
  if (isAuthority(authority)) return authority;
  throw new RangeError(`“${authority}” is not a domain and a year such as example.com,2026`);
}

/**
 * A text as one part of an identifier: percent-encoded (RFC 3986), so that it has no separator. If it is
 * long or has characters that cannot be encoded, it is shortened and ends in a hash.
 */
export function namePart(text: string): string {
  const encodable = text.slice(0, LONGEST).replace(/\p{Cs}/gu, '');
  const encoded = encodeURIComponent(encodable);
  if (encodable === text && encoded.length <= LONGEST) return encoded;
  return `${encoded.slice(0, LONGEST / 2).replace(/%[0-9A-F]?$/, '')}~${hash(text)}`;
}

/** FNV-1a over UTF-16 units, twice 32 bits. It distinguishes names; it is not for security. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 15);
  }
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}
