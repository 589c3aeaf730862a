/** The short form of a record: a milestone with one claim, whose fields may have the names people use. */
import { bare } from '../model/bare.js';
import { PhrasesNeeded } from './dates.js';
import { isBlank, isRecord, type Raw } from './fields.js';
import type { Problems } from './problems.js';
import { CLAIM_FIELDS } from './record.js';

/** Fields of the short form by the names of the format. */
export const SHORT_FIELDS: ReadonlySet<string> = new Set([
  ...['id', 'company', 'country', 'partners', 'title', 'stage', 'technology', 'note', 'reported'],
  ...CLAIM_FIELDS,
]);

/** A record with its fields renamed to those of the format, and the names of unknown fields. */
export interface Renamed {
  readonly record: Raw;
  readonly unknown: readonly string[];
  /** Names that mean a field which the record has from another name already, and that field. */
  readonly seconds: readonly (readonly [name: string, field: string])[];
}

const NOTHING: Omit<Renamed, 'record'> = { unknown: [], seconds: [] };

export interface Renaming {
  /** Renames fields; `columns` is what a page says of them ("company: Who"). */
  rename(record: Raw, columns: string | null): Renamed;
  /** A document that has its records in another list than `milestones`, with that as its milestones. */
  unwrap(document: Raw, problems: Problems): Raw;
  /** Tells of fields that mean nothing, and of what is in one lane; `at` is the place of the records. */
  tell(short: ShortForm, at: string, problems: Problems): void;
}

/** Loaded on demand, as the table of names is large and most records do not need it. */
let renaming: Renaming | null = null;

export function setRenaming(loaded: Renaming): void {
  renaming = loaded;
}

/** The document, whatever its list of records is called. */
export function unwrapped(document: unknown, problems: Problems): unknown {
  const isOther = isRecord(document) && document.milestones === undefined;
  return isOther ? loaded().unwrap(document, problems) : document;
}

function loaded(): Renaming {
  if (!renaming) throw new PhrasesNeeded();
  return renaming;
}

/**
 * Finds names that may be one mistyped, by their indices; loaded with the names of fields, for records
 * that people typed.
 */
export type NearFinder = (
  names: readonly string[],
) => Generator<unknown, readonly (readonly [index: number, other: number])[]>;

let finder: NearFinder | null = null;

export function setNearFinder(loaded: NearFinder): void {
  finder = loaded;
}

export const findingNearMisses: NearFinder = function* (names) {
  return finder ? yield* finder(names) : [];
};

/** The lane of records that name no company. */
export const ONE_LANE = 'All';

/** The short records of one document. */
export class ShortForm {
  readonly columns: string | null;
  /** Unknown fields of accepted records. */
  readonly unknown = new Set<string>();
  /** Names of accepted records that mean a field which another name means, too. */
  readonly seconds = new Map<string, string>();
  /** Those of the last record. */
  #last: Omit<Renamed, 'record'> = NOTHING;
  readonly #all: () => Iterable<unknown>;
  #isOneLane: boolean | undefined;

  /** `all` returns all records of the document; called only if a record names no company. */
  constructor(columns: string | null, all: () => Iterable<unknown>, isOneLane?: boolean) {
    this.columns = columns;
    this.#all = all;
    this.#isOneLane = isOneLane;
  }

  /** Whether no record names a company, so that all are in one lane. */
  get isOneLane(): boolean {
    return this.#isOneLane ?? false;
  }

  /** The record with the fields of the format; a value that is not a short record is returned unchanged. */
  normalised(value: unknown): unknown {
    const renamed = this.#renamed(value);
    const last = this.#last;
    if (!isRecord(renamed) || !isShort(renamed) || !isBlank(renamed.company)) return renamed;
    this.#isOneLane ??= this.#findOneLane();
    this.#last = last;
    return this.#isOneLane ? bare({ ...renamed, company: ONE_LANE }) : renamed;
  }

  /** Call when the last record was accepted: its unknown fields will be reported. */
  accept(): void {
    for (const name of this.#last.unknown) this.unknown.add(name);
    for (const [name, field] of this.#last.seconds) this.seconds.set(name, field);
  }

  /** Call after the last record. Nothing is to be told of where nothing was renamed. */
  tell(at: string, problems: Problems): void {
    renaming?.tell(this, at, problems);
  }

  #findOneLane(): boolean {
    loaded();
    for (const record of this.#all()) {
      const renamed = this.#renamed(record);
      if (!isRecord(renamed) || !isShort(renamed) || !isBlank(renamed.company)) return false;
    }
    return true;
  }

  #renamed(value: unknown): unknown {
    this.#last = NOTHING;
    if (!isRecord(value) || !isShort(value)) return value;
    if (this.columns === null && Object.keys(value).every((key) => SHORT_FIELDS.has(key)))
      return value;
    const { record, unknown, seconds } = loaded().rename(value, this.columns);
    this.#last = { unknown, seconds };
    return record;
  }
}

function isShort(record: Raw): boolean {
  return !Array.isArray(record.claims);
}
