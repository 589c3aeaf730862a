/** What a page's URL says about a tracker's state: `?roadmap-company=toyota,nio&roadmap-view=trend`. Pure. */

import { FACETS, type Facet } from '../../src/model/facets.js';
import type { Filter } from '../../src/model/filter.js';
import { choicesOf, STATE_ATTRIBUTES } from '../store/attributes.js';
import type { Request, Snapshot } from '../store/snapshot.js';

/** Texts by attribute; "" stands for nothing, or the default. */
export type UrlState = ReadonlyMap<string, string>;

/** All state that a URL can contain. */
export function stateOf(snapshot: Snapshot): UrlState {
  return new Map(
    STATE_ATTRIBUTES.map(({ attribute, read }) => {
      const facet = facetOf(attribute);
      return [attribute, facet ? listText(snapshot.filter[facet]) : (read(snapshot) ?? '')];
    }),
  );
}

/** The attributes in which a state differs from another. */
export function difference(state: UrlState, base: UrlState): UrlState {
  return new Map([...state].filter(([attribute, text]) => text !== base.get(attribute)));
}

/** The request that leads from a snapshot to a state; an invalid text requests the default. */
export function requestOf(state: UrlState, snapshot: Snapshot): Partial<Request> {
  const now = stateOf(snapshot);
  let change: Partial<Request> = {};
  for (const { attribute, write } of STATE_ATTRIBUTES) {
    const text = state.get(attribute) ?? '';
    if (text === now.get(attribute)) continue;
    const next = { ...snapshot, ...change };
    const facet = facetOf(attribute);
    const asked = facet ? { filter: chosen(next.filter, facet, text) } : write(text, next);
    change = { ...change, ...asked };
  }
  return change;
}

/** The state in a URL's query under a prefix; what cannot be decoded is skipped. */
export function readQuery(search: string, prefix: string): UrlState {
  const state = new Map<string, string>();
  for (const pair of pairsOf(search)) {
    const attribute = attributeOf(pair, prefix);
    const text = decoded(pair.slice(pair.indexOf('=') + 1));
    if (attribute && text !== null) state.set(attribute, text);
  }
  return state;
}

/** The query with the state under a prefix; all other parameters stay as they are, character by character. */
export function withState(search: string, prefix: string, state: UrlState): string {
  const others = pairsOf(search).filter((pair) => !attributeOf(pair, prefix));
  const own = [...state].map(
    ([attribute, text]) => `${encoded(prefix)}-${attribute}=${encoded(text)}`,
  );
  const pairs = [...others, ...own];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function pairsOf(search: string): string[] {
  return search.replace(/^\?/, '').split('&').filter(Boolean);
}

/** The attribute that a parameter sets; undefined if it is not ours. */
function attributeOf(pair: string, prefix: string): string | undefined {
  const at = pair.indexOf('=');
  const name = at < 0 ? null : decoded(pair.slice(0, at));
  return STATE_ATTRIBUTES.find(({ attribute }) => name === `${prefix}-${attribute}`)?.attribute;
}

function facetOf(attribute: string): Facet | undefined {
  return FACETS.find((facet) => facet === attribute);
}

function chosen(filter: Filter, facet: Facet, text: string): Filter {
  return { ...filter, [facet]: choicesOf(facet, idsOf(text)) };
}

/** Ids separated by commas; a comma within an id is escaped. */
function listText(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

function idsOf(text: string): string[] {
  const ids = text.split(',').filter(Boolean);
  return ids.map((id) => id.replaceAll(/%2c/gi, ',').replaceAll('%25', '%'));
}

/**
 * Percent-encoded (RFC 3986) except for commas, which a query may contain. A lone surrogate becomes U+FFFD.
 */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('%2C', ',');
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
