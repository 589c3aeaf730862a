/** Facets: what milestones can be filtered by. */
import { NONE } from './columns.js';
import { type Fold, STALE, UNKNOWN } from './fold.js';
import { nameKey } from './ids.js';
import type { Roadmap } from './roadmap.js';
import { STANDINGS } from './types.js';
import { VERDICTS } from './verdict.js';
import { visible } from './visible.js';

export const FACETS = [
  'company',
  'country',
  'stage',
  'technology',
  'standing',
  'verdict',
  'stale',
] as const;
/** What a roadmap can be filtered by. */
export type Facet = (typeof FACETS)[number];
/** The facets that depend on the day. */
export const DAY_FACETS = ['standing', 'verdict', 'stale'] as const;
/** The facets that do not. */
export type FixedFacet = Exclude<Facet, (typeof DAY_FACETS)[number]>;

/** The one value of the facet `stale`: open, and nobody has said anything for two years. */
export const STALE_ID = 'stale';
const STALE_IDS = [STALE_ID];

/** The values of a facet, and which one each milestone has. */
export interface FacetColumn {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** For each milestone an index into ids and names; NONE (or UNKNOWN) if it has no value. */
  readonly values: Int32Array | Uint8Array;
}

/** The column of a facet on the day of a fold. */
export function facetColumn(roadmap: Roadmap, fold: Fold, facet: Facet): FacetColumn {
  switch (facet) {
    case 'standing':
      return listed(STANDINGS, fold.standing);
    case 'verdict':
      return listed(VERDICTS, fold.verdict);
    case 'stale':
      return listed(STALE_IDS, fold.flags.map(isStale));
    default:
      return roadmap.facetColumn(facet);
  }
}

function listed(ids: readonly string[], values: FacetColumn['values']): FacetColumn {
  return { ids, names: ids, values };
}

/** Index into STALE_IDS, or UNKNOWN. */
function isStale(flags: number): number {
  return (flags & STALE) === 0 ? UNKNOWN : 0;
}

/** Computes a column. Use Roadmap.facetColumn, which does so once. */
export function fixedColumn(roadmap: Roadmap, facet: FixedFacet): FacetColumn {
  const { company, stage, technology } = roadmap.milestoneColumns;
  switch (facet) {
    case 'company':
      return named(roadmap.companies, company);
    case 'stage':
      return named(roadmap.stages, stage);
    case 'technology':
      return named(roadmap.technologies, technology);
    default:
      return countryColumn(roadmap);
  }
}

function named(
  list: readonly { readonly id: string; readonly name: string }[],
  values: Int32Array,
): FacetColumn {
  const ids = list.map(({ id }) => id);
  return { ids, names: list.map(({ name }) => visible(name)), values };
}

function countryColumn({ companies, milestoneColumns }: Roadmap): FacetColumn {
  const codes = [...new Set(companies.flatMap(({ country }) => country || []))];
  const index = new Map(codes.map((code, i) => [code, i]));
  const byCompany = companies.map(({ country }) => index.get(country ?? '') ?? NONE);
  const values = milestoneColumns.company.map((company) => byCompany[company] as number);
  return { ids: codes, names: codes, values };
}

/**
 * Finds the values that a text means: the one with exactly that id; else those whose id has the same nameKey;
 * else those whose name has.
 */
export class FacetIds {
  readonly #column: FacetColumn;
  readonly #byId: ReadonlyMap<string, number>;
  #likeIds: Indices | undefined;
  #likeNames: Indices | undefined;

  constructor(column: FacetColumn) {
    this.#column = column;
    this.#byId = new Map(column.ids.map((id, index) => [id, index]));
  }

  find(text: string): readonly number[] {
    const exact = this.#byId.get(text);
    if (exact !== undefined) return [exact];
    const key = nameKey(text);
    this.#likeIds ??= byKey(this.#column.ids);
    const alike = this.#likeIds.get(key);
    if (alike) return alike;
    this.#likeNames ??= byKey(this.#column.names);
    return this.#likeNames.get(nameKey(visible(text))) ?? [];
  }
}

type Indices = ReadonlyMap<string, readonly number[]>;

function byKey(texts: readonly string[]): Indices {
  const indices = new Map<string, number[]>();
  texts.forEach((text, index) => {
    const key = nameKey(text);
    const list = indices.get(key);
    if (list) list.push(index);
    else indices.set(key, [index]);
  });
  return indices;
}
