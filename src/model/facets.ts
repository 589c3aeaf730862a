/** What milestones can be told apart by: their company, country, stage, technology or standing. */
import { NONE } from './columns.js';
import type { Fold } from './fold.js';
import { fold as foldText } from './ids.js';
import type { Roadmap } from './roadmap.js';
import { STANDINGS } from './types.js';

export const FACETS = ['company', 'country', 'stage', 'technology', 'standing'] as const;
/** What a roadmap can be filtered by. */
export type Facet = (typeof FACETS)[number];
/** The facets that do not depend on the day. */
export type FixedFacet = Exclude<Facet, 'standing'>;

/** The values of a facet, and which of them each milestone has. */
export interface FacetColumn {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** The ids as they are compared. */
  readonly keys: readonly string[];
  /** By milestone, an index into ids and names; NONE (or UNKNOWN) where it has no value. */
  readonly values: Int32Array | Uint8Array;
}

/** The column of a facet on the day of a fold. */
export function facetColumn(roadmap: Roadmap, fold: Fold, facet: Facet): FacetColumn {
  if (facet !== 'standing') return roadmap.facetColumn(facet);
  return { ids: STANDINGS, names: STANDINGS, keys: STANDINGS, values: fold.standing };
}

/** Works out a column; ask Roadmap.facetColumn, which keeps it. */
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
  return { ids, names: list.map(({ name }) => name), keys: ids.map(foldText), values };
}

function countryColumn({ companies, milestoneColumns }: Roadmap): FacetColumn {
  const codes = [...new Set(companies.flatMap(({ country }) => country || []))];
  const index = new Map(codes.map((code, i) => [code, i]));
  const byCompany = companies.map(({ country }) => index.get(country ?? '') ?? NONE);
  const values = milestoneColumns.company.map((company) => byCompany[company] as number);
  return { ids: codes, names: codes, keys: codes.map(foldText), values };
}
