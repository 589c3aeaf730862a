import { NONE } from './columns.js';
import { type Fold, UNKNOWN } from './fold.js';
import { fold as foldText } from './ids.js';
import type { Roadmap } from './roadmap.js';
import { STANDINGS } from './types.js';

export const FACETS = ['company', 'country', 'stage', 'technology', 'standing'] as const;
/** What a roadmap can be filtered by. */
export type Facet = (typeof FACETS)[number];

/** Chosen ids by facet (none chosen: all pass), and words that must all be found. */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  readonly query: string;
}

export const NO_FILTER: Filter = {
  company: [],
  country: [],
  stage: [],
  technology: [],
  standing: [],
  query: '',
};

export function isFiltered(filter: Filter): boolean {
  return filter.query.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0);
}

/** One choice of a facet. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Milestones that would be shown with this choice, by all the other filters. */
  readonly count: number;
  readonly chosen: boolean;
}

/** What a filter leaves, and what each choice would leave. */
export interface Filtered {
  /** Indices of the milestones that pass, in the order of the file. */
  readonly milestones: Int32Array;
  /** Milestones known on the day. */
  readonly total: number;
  readonly choices: Readonly<Record<Facet, readonly Choice[]>>;
}

/** Values of a facet: each milestone's index into names, NONE where it has none. */
interface FacetColumn {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  valueAt(milestone: number): number;
}

/** Filters a fold. Pure; counts of a facet ignore that facet's own choice. */
export function filterRoadmap(roadmap: Roadmap, fold: Fold, filter: Filter): Filtered {
  const columns = FACETS.map((facet) => facetColumn(roadmap, fold, facet));
  const chosen = columns.map(({ ids }, f) => chosenFlags(ids, filter[FACETS[f] as Facet]));
  const counts = columns.map(({ ids }) => new Int32Array(ids.length));
  const matches = textMatcher(roadmap, filter.query);
  const passing: number[] = [];
  let total = 0;
  for (let m = 0; m < roadmap.milestoneColumns.count; m += 1) {
    if (fold.standing[m] === UNKNOWN) continue;
    total += 1;
    if (!matches(m)) continue;
    const failing = failingFacets(columns, chosen, m);
    if (failing === 0) passing.push(m);
    columns.forEach((column, f) => {
      const value = column.valueAt(m);
      if (value !== NONE && (failing & ~(1 << f)) === 0)
        (counts[f] as Int32Array)[value] = ((counts[f] as Int32Array)[value] ?? 0) + 1;
    });
  }
  const choices = Object.fromEntries(
    FACETS.map((facet, f) => [
      facet,
      choicesOf(columns[f] as FacetColumn, counts[f] as Int32Array, filter[facet]),
    ]),
  ) as Record<Facet, Choice[]>;
  return { milestones: Int32Array.from(passing), total, choices };
}

/** A bit for every facet whose choice leaves this milestone out. */
function failingFacets(
  columns: readonly FacetColumn[],
  chosen: readonly (Uint8Array | null)[],
  m: number,
): number {
  let failing = 0;
  columns.forEach((column, f) => {
    const flags = chosen[f];
    if (!flags) return;
    const value = column.valueAt(m);
    if (value === NONE || flags[value] !== 1) failing |= 1 << f;
  });
  return failing;
}

/** Which values are chosen; null where the facet lets all pass. */
function chosenFlags(ids: readonly string[], chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen.map(foldText));
  return Uint8Array.from(ids, (id) => (wanted.has(foldText(id)) ? 1 : 0));
}

function choicesOf(
  { ids, names }: FacetColumn,
  counts: Int32Array,
  chosen: readonly string[],
): Choice[] {
  const wanted = new Set(chosen.map(foldText));
  const known = ids.map((id, index) => ({
    id,
    name: names[index] as string,
    count: counts[index] as number,
    chosen: wanted.has(foldText(id)),
  }));
  const missing = chosen.filter((id) => !ids.some((other) => foldText(other) === foldText(id)));
  return [...known, ...missing.map((id) => ({ id, name: id, count: 0, chosen: true }))];
}

/** The values a facet has in a roadmap, and each milestone's. */
export function facetColumn(roadmap: Roadmap, fold: Fold, facet: Facet): FacetColumn {
  const { company, stage, technology } = roadmap.milestoneColumns;
  switch (facet) {
    case 'company':
      return named(roadmap.companies, (m) => company[m] as number);
    case 'stage':
      return named(roadmap.stages, (m) => stage[m] as number);
    case 'technology':
      return named(roadmap.technologies, (m) => technology[m] as number);
    case 'country':
      return countryColumn(roadmap);
    default:
      return { ids: STANDINGS, names: STANDINGS, valueAt: (m) => fold.standing[m] as number };
  }
}

function named(
  list: readonly { id: string; name: string }[],
  valueAt: (m: number) => number,
): FacetColumn {
  return { ids: list.map(({ id }) => id), names: list.map(({ name }) => name), valueAt };
}

function countryColumn(roadmap: Roadmap): FacetColumn {
  const codes: string[] = [];
  const byCompany = roadmap.companies.map(({ country }) => {
    if (!country) return NONE;
    if (!codes.includes(country)) codes.push(country);
    return codes.indexOf(country);
  });
  return {
    ids: codes,
    names: codes,
    valueAt: (m) => byCompany[roadmap.milestoneColumns.company[m] as number] ?? NONE,
  };
}

/** Says of a milestone whether every word of the query is found in what names it. */
function textMatcher(roadmap: Roadmap, query: string): (m: number) => boolean {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (m) => {
    const text = searchText(roadmap, m);
    return words.every((word) => text.includes(word));
  };
}

const searchTexts = new WeakMap<Roadmap, string[]>();

/** Title, company, partners, stage and technology as a reader compares them; made once. */
function searchText(roadmap: Roadmap, m: number): string {
  let texts = searchTexts.get(roadmap);
  if (!texts) {
    texts = [];
    searchTexts.set(roadmap, texts);
  }
  texts[m] ??= foldText(namingWords(roadmap, m).join('\n'));
  return texts[m] as string;
}

function namingWords(roadmap: Roadmap, m: number): string[] {
  const { titles, company, stage, technology } = roadmap.milestoneColumns;
  const partners = roadmap.partnersAt(m).map((name) => roadmap.companyNamed(name)?.name ?? name);
  return [
    titles[m] as string,
    roadmap.companies[company[m] as number]?.name ?? '',
    ...partners,
    roadmap.stages[stage[m] as number]?.name ?? '',
    roadmap.technologies[technology[m] as number]?.name ?? '',
  ];
}
