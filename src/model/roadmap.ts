import type { TypedDates } from '../read/claim.js';
import type { Raw } from '../read/reading.js';
import { normalClaim } from '../read/record.js';
import type { CompanyTable } from '../read/tables.js';
import type { ClaimColumns, MilestoneColumns } from './columns.js';
import type {
  Claim,
  Company,
  Day,
  Indicator,
  Milestone,
  Source,
  Stage,
  Technology,
} from './types.js';

/** Milestones' records as they came: an array, or what makes them when asked. */
export interface RecordList {
  at(index: number): Raw | undefined;
}

/** Indices by id. */
export type IdIndex = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/** What a roadmap is made of; see parseRoadmap. */
export interface RoadmapParts {
  /** Fields of the document that the format does not name; they survive a round trip. */
  readonly extra: Raw;
  readonly title: string | null;
  readonly knownThrough: Day | null;
  readonly companies: CompanyTable;
  readonly sources: readonly Source[];
  readonly stages: readonly Stage[];
  readonly technologies: readonly Technology[];
  readonly indicators: readonly Indicator[];
  readonly milestoneColumns: MilestoneColumns;
  readonly claimColumns: ClaimColumns;
  /** Of milestones, by id. */
  readonly indices: IdIndex;
  /** Partners as written, by index of the milestone; only those that have some. */
  readonly partners: ReadonlyMap<number, readonly string[]>;
  /** By index of the claim: what its dates are stored as where phrases were typed. */
  readonly typed: ReadonlyMap<number, TypedDates>;
  /** In the order of the columns. */
  readonly records: RecordList;
}

/**
 * A roadmap: companies, sources, and milestones with their dated claims. Immutable.
 * Columns serve the fold; records are read back from what was loaded only when asked for.
 */
export class Roadmap {
  readonly #parts: RoadmapParts;
  #milestones: readonly Milestone[] | undefined;

  constructor(parts: RoadmapParts) {
    this.#parts = parts;
  }

  get title(): string | null {
    return this.#parts.title;
  }
  /** The day its curators last looked, or null. */
  get knownThrough(): Day | null {
    return this.#parts.knownThrough;
  }
  get companies(): readonly Company[] {
    return this.#parts.companies.list;
  }
  get sources(): readonly Source[] {
    return this.#parts.sources;
  }
  /** The rungs in order. */
  get stages(): readonly Stage[] {
    return this.#parts.stages;
  }
  get technologies(): readonly Technology[] {
    return this.#parts.technologies;
  }
  get indicators(): readonly Indicator[] {
    return this.#parts.indicators;
  }
  get milestoneColumns(): MilestoneColumns {
    return this.#parts.milestoneColumns;
  }
  get claimColumns(): ClaimColumns {
    return this.#parts.claimColumns;
  }

  /** All milestones as records; made at the first call, so ask for one by `milestoneAt` where one will do. */
  get milestones(): readonly Milestone[] {
    this.#milestones ??= Array.from(this.milestoneColumns.company, (_, index) =>
      this.milestoneAt(index),
    );
    return this.#milestones;
  }

  /** Index in the columns of the milestone with that id; -1 for none. */
  indexOf(id: string): number {
    return this.#parts.indices.get(id) ?? -1;
  }

  /** The milestone's record as it came. */
  recordAt(index: number): Raw {
    return this.#parts.records.at(index) as Raw;
  }

  /** The milestone's partners as written: ids of companies, or names. */
  partnersAt(index: number): readonly string[] {
    return this.#parts.partners.get(index) ?? [];
  }

  /** The company that an id or a name means. */
  companyNamed(text: string): Company | undefined {
    return this.companies[this.#parts.companies.find(text)];
  }

  /** The record of the milestone at an index of the columns. */
  milestoneAt(index: number): Milestone {
    const made = this.#milestones?.[index];
    if (made) return made;
    const { milestoneColumns: columns } = this.#parts;
    const raw = this.recordAt(index);
    const { claims: _, ...fields } = claimFieldsMoved(raw);
    return {
      ...fields,
      id: columns.ids.at(index) as string,
      company: (this.companies[columns.company[index] as number] as Company).id,
      partners: this.partnersAt(index).map((name) => this.companyNamed(name)?.id ?? name),
      title: columns.titles.at(index) as string,
      stage: this.stages[columns.stage[index] as number]?.id ?? null,
      technology: this.technologies[columns.technology[index] as number]?.id ?? null,
      claims: this.#claims(index, raw),
    };
  }

  /** The document in the long form, for JSON.stringify; parseRoadmap reads it back as the same roadmap. */
  toJSON(): Record<string, unknown> {
    return {
      ...this.#parts.extra,
      ...(this.title !== null && { title: this.title }),
      ...(this.knownThrough !== null && { knownThrough: this.knownThrough }),
      stages: this.stages,
      companies: this.companies,
      sources: this.sources,
      milestones: Array.from(this.milestoneColumns.company, (_, index) => this.#named(index)),
      indicators: this.indicators,
    };
  }

  /** A technology is listed nowhere, so it goes by its name, of which its id is made. */
  #named(index: number): Milestone {
    const milestone = this.milestoneAt(index);
    const technology = this.technologies[this.milestoneColumns.technology[index] as number];
    return technology ? { ...milestone, technology: technology.name } : milestone;
  }

  /** Accepted claims in the order of the file. */
  #claims(index: number, raw: Raw): Claim[] {
    const { milestoneColumns, claimColumns, sources, typed } = this.#parts;
    const first = milestoneColumns.firstClaim[index] as number;
    const end = milestoneColumns.firstClaim[index + 1] as number;
    const rawClaims = claimsOf(raw);
    const sourceOf = (c: number) => sources[claimColumns.source[c] as number];
    return Array.from(claimColumns.place.subarray(first, end), (place, i) => ({ place, i }))
      .sort((a, b) => a.place - b.place)
      .map(({ place, i }) =>
        normalClaim(rawClaims[place] as Raw, place, sourceOf(first + i), typed.get(first + i)),
      );
  }
}

/** Fields of the short form that belong to the one claim it stands for. */
const CLAIM_FIELDS = ['saidOn', 'saidBy', 'date', 'phrase', 'status', 'source', 'unverified'];

/** The claims of a record; the short form is a milestone with one claim. */
export function claimsOf(raw: Raw): readonly unknown[] {
  if (Array.isArray(raw.claims)) return raw.claims;
  return [
    Object.fromEntries(CLAIM_FIELDS.filter((key) => key in raw).map((key) => [key, raw[key]])),
  ];
}

/** A short record's own fields: the claim's fields and the company's country stand elsewhere. */
function claimFieldsMoved(raw: Raw): Raw {
  const isLong = Array.isArray(raw.claims);
  if (isLong && !Object.hasOwn(raw, 'country')) return raw;
  const moved = isLong ? ['country'] : [...CLAIM_FIELDS, 'country'];
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !moved.includes(key)));
}
