/** Stable identifiers for exports: the same at every export. */
import type { Roadmap } from '../model/roadmap.js';
import { sha256 } from '../model/sha256.js';

const LONGEST = 96;
/** Hexadecimal digits of a hash: 160 bits, so that nobody can find two texts with the same one. */
const HASH = 40;
/** Begins what stands for a missing title; no title is encoded like this. */
const UNTITLED = '~roadmap-';

/** Options for the identifiers of an export. */
export interface Scope {
  /**
   * Distinguishes this roadmap from all others, for example its address. The title by default; without one it is
   * made of all milestones, and changes when one is added. Set it if there is no title, or if that may change,
   * because calendars and feed readers recognise entries by it.
   */
  readonly scope?: string;
  /** The authority of a tag URI (RFC 4151), `example.com,2026`; RangeError for anything else. */
  readonly authority?: string;
}

/** The part of all identifiers that stands for the roadmap. */
export function scopeOf(roadmap: Roadmap, { scope }: Scope): string {
  const name = scope ?? roadmap.title;
  return name === null ? UNTITLED + sha256(milestonesOf(roadmap)).slice(0, HASH) : namePart(name);
}

/** All milestones with what was first said of each, which later claims do not change. */
function milestonesOf({ milestoneColumns, claimColumns, companies }: Roadmap): string {
  const { ids, titles, company, firstClaim, count } = milestoneColumns;
  let text = '';
  for (let m = 0; m < count; m += 1) {
    const c = firstClaim[m] as number;
    const hasClaim = c < (firstClaim[m + 1] as number);
    const days = hasClaim
      ? [claimColumns.saidMin[c], claimColumns.min[c], claimColumns.max[c]]
      : [];
    const owner = companies[company[m] as number]?.name;
    text += JSON.stringify([ids.at(m), owner, titles.at(m), ...days]);
  }
  return text;
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
 * long or has characters that cannot be encoded, it is shortened and ends in `~` and a hash of the whole,
 * so that two texts never share an identifier.
 */
export function namePart(text: string): string {
  const encodable = text.slice(0, LONGEST).replace(/\p{Cs}/gu, '');
  const encoded = encodeURIComponent(encodable).replaceAll('~', '%7E');
  if (encodable === text && encoded.length <= LONGEST) return encoded;
  const hash = sha256(text).slice(0, HASH);
  return `${encoded.slice(0, LONGEST / 2).replace(/%[0-9A-F]?$/, '')}~${hash}`;
}
