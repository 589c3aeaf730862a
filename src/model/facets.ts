/** Facets: the company, country, stage, technology and standing of milestones. */
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

/** The values of a facet, and which one each milestone has. */
export interface FacetColumn {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** The ids in the form they are compared in, without case and accents. */
  readonly keys: readonly string[];
  /** For each milestone an index into ids and names; NONE (or UNKNOWN) if it has no value. */
  readonly values: Int32Array | Uint8Array;
}

/** The column of a facet on the day of a fold. */
export function facetColumn(roadmap: Roadmap, fold: Fold, facet: Facet): FacetColumn {
  if (facet !== 'standing') return roadmap.facetColumn(facet);
  return { ids: STANDINGS, names: STANDINGS, keys: STANDINGS, values: fold.standing };
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
  return { ids, names: list.map(({ name }) => name), keys: ids.map(foldText), values };
}

function countryColumn({ companies, milestoneColumns }: Roadmap): FacetColumn {
  const codes = [...new Set(companies.flatMap(({ country }) => country || []))];
  const index = new Map(codes.map((code, i) => [code, i]));
  const byCompany = companies.map(({ country }) => index.get(country ?? '') ?? NONE);
  const values = milestoneColumns.company.map((company) => byCompany[company] as number);
  return { ids: codes, names: codes, keys: codes.map(foldText), values };
}
