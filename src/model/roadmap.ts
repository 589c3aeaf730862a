import { bare } from './bare.js';
import { type ClaimColumns, COUNTS_NEVER, type MilestoneColumns, OPEN_MIN } from './columns.js';
import { isoDay } from './day.js';
import { type FacetColumn, type FixedFacet, fixedColumn } from './facets.js';
import { fold as foldText } from './ids.js';
import {
  type Claim,
  type Company,
  type Day,
  type Indicator,
  type Milestone,
  type Source,
  STATUSES,
  type Stage,
  type Status,
  type Technology,
} from './types.js';
import { visible } from './visible.js';

/** A record as it was loaded: an object with any fields. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** The milestones' records as they were loaded: an array, or an object that makes them on demand. */
export interface RecordList {
  at(index: number): RawRecord | undefined;
}

/** Turns loaded records into records of the format. The reader of a document supplies it. */
export interface RecordReader {
  /** The milestone's own fields, without its claims. */
  ownFields(raw: RawRecord): RawRecord;
  /** The title as it was written. */
  title(raw: RawRecord): string;
  /** The claim at a position among those of the record. */
  claim(
    raw: RawRecord,
    place: number,
    source: Source | undefined,
    typed: TypedDates | undefined,
    status: Status,
  ): Claim;
}

/** The EDTF of a claim's dates that were typed as phrases; null for a date that was not. */
export interface TypedDates {
  readonly saidOn: string | null;
  readonly date: string | null;
  readonly recordedOn: string | null;
}

/** Companies, and a search for one by id or name that returns its index, or -1. */
export interface CompanyList {
  readonly list: readonly Company[];
  find(text: string): number;
}

/** Indices by id. */
export type IdIndex = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/** What a Roadmap is constructed from. */
export interface RoadmapParts {
  /** Fields of the document that the format does not define; they survive a round trip. */
  readonly extra: RawRecord;
  readonly title: string | null;
  readonly knownThrough: Day | null;
  readonly companies: CompanyList;
  readonly sources: readonly Source[];
  readonly stages: readonly Stage[];
  readonly technologies: readonly Technology[];
  readonly indicators: readonly Indicator[];
  readonly milestoneColumns: MilestoneColumns;
  readonly claimColumns: ClaimColumns;
  /** Indices of milestones by id. */
  readonly indices: IdIndex;
  /** The last day on which a claim was put on record; null if none says so. */
  readonly lastRecorded: Day | null;
  /** Partners as written, by index of the milestone; only for milestones that have some. */
  readonly partners: ReadonlyMap<number, readonly string[]>;
  /** The EDTF of typed dates, by index of the claim. */
  readonly typed: ReadonlyMap<number, TypedDates>;
  /** Records in the order of the columns. */
  readonly records: RecordList;
  readonly reader: RecordReader;
}

/**
 * A roadmap: companies, sources, and milestones with their dated claims. Immutable. The fold runs over
 * columns; records become objects only when asked for.
 */
export class Roadmap {
  readonly #parts: RoadmapParts;
  // Computed on first use and kept, as a roadmap never changes.
  #milestones: readonly Milestone[] | undefined;
  #companyNames: readonly string[] | undefined;
  #newestClaim: Day | null | undefined;
  #lastSaid: Day | null | undefined;
  #sourcesById: ReadonlyMap<string, Source> | undefined;
  #stagesById: ReadonlyMap<string, Stage> | undefined;
  #technologiesById: ReadonlyMap<string, Technology> | undefined;
  readonly #facets = new Map<FixedFacet, FacetColumn>();
  readonly #searchTexts: string[] = [];

  constructor(parts: RoadmapParts) {
    this.#parts = parts;
  }

  get title(): string | null {
    return this.#parts.title;
  }
  /** The document's fields that no other property holds, as they were written: `story` and `annotations` are read by `readStory`. */
  get extra(): RawRecord {
    return this.#parts.extra;
  }

  /** The day its curators last looked, or null. */
  get knownThrough(): Day | null {
    return this.#parts.knownThrough;
  }
  /**
   * The day to show if none is chosen, so that nothing recorded is hidden: the later of the day
   * the curators last looked (`today` if they do not say) and the day of the newest claim.
   */
  newestDay(today: Day): Day {
    const looked = this.knownThrough ?? today;
    const said = this.newestClaim;
    return said !== null && said > looked ? said : looked;
  }

  /** The last day on which a claim was said that is not void; null if none has a day. */
  get newestClaim(): Day | null {
    if (this.#newestClaim === undefined) this.#newestClaim = newestClaim(this.claimColumns);
    return this.#newestClaim;
  }

  /** The same by first days: of a claim said in 2026, the first of January. */
  get lastSaid(): Day | null {
    if (this.#lastSaid === undefined) this.#lastSaid = newestClaim(this.claimColumns, 'saidMin');
    return this.#lastSaid;
  }

  /** The last day on which a claim was put on record, by first days; null if none says so. */
  get lastRecorded(): Day | null {
    return this.#parts.lastRecorded;
  }

  get companies(): readonly Company[] {
    return this.#parts.companies.list;
  }
  get sources(): readonly Source[] {
    return this.#parts.sources;
  }
  /** The names of companies to show, by index: those in `companies` may have characters that nobody sees. */
  get companyNames(): readonly string[] {
    this.#companyNames ??= this.companies.map(({ name }) => visible(name));
    return this.#companyNames;
  }
  /** The stages in order. */
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

  /** All milestones as records. All are made at the first call, so use `milestoneAt` for a single one. */
  get milestones(): readonly Milestone[] {
    this.#milestones ??= Array.from(this.milestoneColumns.company, (_, index) =>
      this.milestoneAt(index),
    );
    return this.#milestones;
  }

  /** The index of the milestone with an id; -1 if there is none. */
  indexOf(id: string): number {
    return this.#parts.indices.get(id) ?? -1;
  }

  /** The milestone's record as it was loaded. */
  recordAt(index: number): RawRecord {
    return this.#parts.records.at(index) as RawRecord;
  }

  /** The milestone's partners as written: ids of companies, or names. */
  partnersAt(index: number): readonly string[] {
    return this.#parts.partners.get(index) ?? [];
  }

  /** The company with an id or name. */
  companyNamed(text: string): Company | undefined {
    return this.companies[this.#parts.companies.find(text)];
  }

  sourceWithId(id: string): Source | undefined {
    this.#sourcesById ??= byId(this.sources);
    return this.#sourcesById.get(id);
  }

  stageWithId(id: string): Stage | undefined {
    this.#stagesById ??= byId(this.stages);
    return this.#stagesById.get(id);
  }

  technologyWithId(id: string): Technology | undefined {
    this.#technologiesById ??= byId(this.technologies);
    return this.#technologiesById.get(id);
  }

  /** The values of a facet, and which one each milestone has. */
  facetColumn(facet: FixedFacet): FacetColumn {
    const column = this.#facets.get(facet) ?? fixedColumn(this, facet);
    this.#facets.set(facet, column);
    return column;
  }

  /** Title and partners of a milestone, in the form in which texts are searched. */
  searchTextAt(index: number): string {
    this.#searchTexts[index] ??= foldText(this.#ownWords(index));
    return this.#searchTexts[index];
  }

  #ownWords(index: number): string {
    const title = this.milestoneColumns.titles.at(index) as string;
    const partners = this.partnersAt(index);
    if (partners.length === 0) return title;
    return [title, ...partners.map((name) => this.companyNamed(name)?.name ?? name)].join('\n');
  }

  /** The milestone at an index, as a record. */
  milestoneAt(index: number): Milestone {
    const made = this.#milestones?.[index];
    if (made) return made;
    const { milestoneColumns: columns } = this.#parts;
    const raw = this.recordAt(index);
    return {
      ...this.#parts.reader.ownFields(raw),
      id: columns.ids.at(index) as string,
      company: (this.companies[columns.company[index] as number] as Company).id,
      partners: this.partnersAt(index).map((name) => this.companyNamed(name)?.id ?? name),
      title: this.#parts.reader.title(raw),
      stage: this.stages[columns.stage[index] as number]?.id ?? null,
      technology: this.technologies[columns.technology[index] as number]?.id ?? null,
      claims: this.#claims(index, raw),
    };
  }

  /**
   * The document in the long form, for JSON.stringify; parseRoadmap reads it back as the same roadmap.
   * `format` is 2 if a claim has a field that 0.1 did not know; a larger number stays as it was.
   */
  toJSON(): Record<string, unknown> {
    const milestones = Array.from(this.milestoneColumns.company, (_, index) => this.#named(index));
    const { format, ...extra } = bare({ ...this.#parts.extra });
    return {
      ...formatField(format, milestones),
      ...extra,
      ...(this.title !== null && { title: this.title }),
      ...(this.knownThrough !== null && { knownThrough: this.knownThrough }),
      stages: this.stages,
      companies: this.companies,
      sources: this.sources,
      milestones,
      indicators: this.indicators,
    };
  }

  /** The milestone with its technology's name: documents do not list technologies, and ids are made from names. */
  #named(index: number): Milestone {
    const milestone = this.milestoneAt(index);
    const technology = this.technologies[this.milestoneColumns.technology[index] as number];
    return technology ? { ...milestone, technology: technology.name } : milestone;
  }

  /** The accepted claims, in file order. */
  #claims(index: number, raw: RawRecord): Claim[] {
    const { milestoneColumns, claimColumns, sources, typed, reader } = this.#parts;
    const first = milestoneColumns.firstClaim[index] as number;
    const end = milestoneColumns.firstClaim[index + 1] as number;
    const sourceOf = (c: number) => sources[claimColumns.source[c] as number];
    return Array.from(claimColumns.place.subarray(first, end), (place, i) => ({ place, i }))
      .sort((a, b) => a.place - b.place)
      .map(({ place, i }) => {
        const c = first + i;
        const status = STATUSES[claimColumns.status[c] as number] as Status;
        return reader.claim(raw, place, sourceOf(c), typed.get(c), status);
      });
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** The last day on which a claim was said that is not void; null if none has a day. */
export function newestClaim(
  columns: ClaimColumns,
  by: 'saidMin' | 'saidMax' = 'saidMax',
): Day | null {
  const { [by]: said, flags } = columns;
  let newest = OPEN_MIN;
  for (let c = 0; c < said.length; c += 1) {
    const isVoid = ((flags[c] as number) & COUNTS_NEVER) !== 0;
    if (!isVoid && (said[c] as number) > newest) newest = said[c] as number;
  }
  return newest === OPEN_MIN ? null : isoDay(newest);
}

/** The newest format of documents that this version knows. */
export const FORMAT = 2;
const FIELDS_OF_FORMAT_2 = ['quote', 'voids', 'after', 'recordedOn'] as const;

function formatField(given: unknown, milestones: readonly Milestone[]): { format?: unknown } {
  if (typeof given === 'number' && given >= FORMAT) return { format: given };
  const isNew = milestones.some(({ claims }) =>
    claims.some((claim) => FIELDS_OF_FORMAT_2.some((field) => (claim[field] ?? null) !== null)),
  );
  if (isNew) return { format: FORMAT };
  return given === undefined ? {} : { format: given };
}
