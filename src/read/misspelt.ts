/** Fields that may be one of the format mistyped: "staus", "saidon", "known_through". */
import { isBlank, isRecord, type Raw } from './fields.js';
import { isOneAway } from './one-letter.js';
import { kindOf, type Problems, pointerTo } from './problems.js';
import { CLAIM_FIELDS } from './record.js';

const CLAIM = [...CLAIM_FIELDS, 'id', 'retracts', 'voids', 'after', 'note', 'reported'];
const FIELDS = {
  document: [
    ...['title', 'summary', 'format', 'knownThrough', '$schema'],
    ...['companies', 'sources', 'stages', 'milestones', 'indicators', 'story', 'annotations'],
  ],
  company: ['id', 'name', 'country', 'fiscalYear', 'note'],
  source: ['id', 'publisher', 'title', 'url', 'published', 'archived', 'accessed', 'note'],
  stage: ['id', 'name', 'note'],
  milestone: [
    ...['id', 'company', 'country', 'partners', 'title', 'stage', 'technology', 'claims'],
    ...CLAIM_FIELDS,
    'note',
  ],
  claim: CLAIM,
  indicator: [
    ...['country', 'category', 'measure', 'scope', 'value', 'comparator', 'unit', 'text', 'period'],
    ...['saidOn', 'source', 'unverified', 'note'],
  ],
} as const satisfies Record<string, readonly string[]>;
export type RecordKind = keyof typeof FIELDS;

/** Shorter names differ by one letter too often. */
const SHORTEST = 4;

/**
 * The field of a kind of record that a name is probably meant for; null if it is a field, or close to none.
 */
export function meantFor(kind: RecordKind, name: string): string | null {
  return nearest(FIELDS[kind], name);
}

/** The name in a list that another is probably meant for; null if it is in the list, or close to none. */
export function nearest(names: readonly string[], name: string): string | null {
  if (names.includes(name) || name.length > 40) return null;
  const bare = plain(name);
  const isNear = (known: string) => plain(known) === bare || isOneOff(plain(known), bare);
  return names.find(isNear) ?? null;
}

/** Warns of a name that is near that of a field. */
export function tellMeant(name: string, field: string, at: string, problems: Problems): void {
  const message = `${kindOf(name)} is no field of the format, and nothing is read from it`;
  problems.warn(at, message, `write ${field}, if that is meant`);
}

/** Tells once of each name by which a field of the format seems to be meant. */
export class Misspelt {
  /** By kind of record and by name: the field that is meant; null where nothing is to be told (any more). */
  readonly #known = new Map<RecordKind, Map<string, string | null>>();

  tell(kind: RecordKind, value: unknown, at: () => string, problems: Problems): void {
    if (!isRecord(value)) return;
    if (!this.#known.has(kind)) this.#known.set(kind, new Map());
    const known = this.#known.get(kind) as Map<string, string | null>;
    for (const name of Object.keys(value)) {
      let field = known.get(name);
      if (field === undefined) {
        field = meantFor(kind, name);
        if (known.size < MOST_KNOWN) known.set(name, field);
      }
      if (field === null || !isBlank(value[field]) || isBlank(value[name])) continue;
      known.set(name, null);
      tellMeant(name, field, pointerTo(at(), name), problems);
    }
  }
}

/** Names that are remembered; more are rarely met. */
const MOST_KNOWN = 1000;

/** A list of records in a document that lists no milestones: they may be meant. */
export function tellOtherList(document: Raw, problems: Problems): void {
  const { milestones } = document;
  if (!Array.isArray(milestones) || milestones.length > 0) return;
  for (const [name, value] of Object.entries(document)) {
    if (DOCUMENT.includes(name) || !Array.isArray(value) || !value.some(isRecord)) continue;
    const message = `milestones is empty, and ${kindOf(name)}, a list of ${value.length}, is not read`;
    problems.warn(pointerTo('', name), message, 'name the list of records milestones');
  }
}

const DOCUMENT: readonly string[] = FIELDS.document;

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether they differ by one letter; short ones do so too often by chance. */
function isOneOff(a: string, b: string): boolean {
  return (
    Math.min(a.length, b.length) >= SHORTEST &&
    Math.abs(a.length - b.length) <= 1 &&
    isOneAway(a, b)
  );
}
