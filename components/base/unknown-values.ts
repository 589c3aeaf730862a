import { FACETS, FacetIds, facetColumn } from '../../src/model/facets.js';
import type { StateAttribute } from '../store/attributes.js';
import { isShown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';

/** What was logged in the console, so that it is logged once a page. */
const said = new Set<string>();
/** A link may name thousands of ids, or long ones. */
const MOST_IDS = 5;
const LONGEST = 100;

function warn(element: string, attribute: string, value: string, known: string): void {
  const message = `<${element}> does not know ${attribute}="${value.slice(0, LONGEST)}": ${known}`;
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}

/** Logs in the console that an attribute's value is invalid, and which values are valid. */
export function warnOfUnknown(
  element: string,
  { attribute, unknown }: StateAttribute,
  value: string | null,
): void {
  const known = value === null ? null : unknown?.(value);
  if (known) warn(element, attribute, String(value), `expected ${known}`);
}

/** The words of a list with spaces between; those that mean nothing are said in the console, and left out. */
export function knownWords<T extends string>(
  element: string,
  attribute: string,
  list: string | null,
  known: readonly T[],
): T[] {
  return (list?.match(/\S+/g) ?? []).flatMap((word) => {
    const found = known.find((one) => one === word);
    if (!found) warn(element, attribute, word, `expected ${known.join(' ')}`);
    return found ?? [];
  });
}

/** The same for ids that are not in the roadmap, once it is loaded. */
export function warnOfUnknownIds(element: string, snapshot: Snapshot): void {
  if (!isShown(snapshot)) return;
  const { roadmap, fold, filter, highlight } = snapshot;
  for (const facet of FACETS) {
    if (filter[facet].length === 0) continue;
    const ids = new FacetIds(facetColumn(roadmap, fold, facet));
    warnOfNone(element, facet, filter[facet], (id) => ids.find(id).length > 0);
  }
  warnOfNone(element, 'highlight', highlight, (id) => roadmap.indexOf(id) >= 0);
}

function warnOfNone(
  element: string,
  attribute: string,
  ids: readonly string[],
  isKnown: (id: string) => boolean,
): void {
  for (const id of ids.slice(0, MOST_IDS))
    if (!isKnown(id)) warn(element, attribute, id, 'nothing in the roadmap has that id or name');
}
