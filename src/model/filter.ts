import { drain, inSteps, STEP } from '../work/steps.js';
import { NONE } from './columns.js';
import { FACETS, type Facet, type FacetColumn, FacetIds, facetColumn } from './facets.js';
import { type Fold, UNKNOWN } from './fold.js';
import { fold as foldText } from './ids.js';
import type { Roadmap } from './roadmap.js';

/** The ids chosen of each facet (an empty list lets all pass), and a query whose words must all be found. */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  readonly query: string;
}

export const NO_FILTER: Filter = {
  company: [],
  country: [],
  stage: [],
  technology: [],
  standing: [],
  verdict: [],
  stale: [],
  query: '',
};

export function isFiltered(filter: Filter): boolean {
  return filter.query.trim() !== '' || FACETS.some((facet) => chosenIn(filter, facet).length > 0);
}

/** The ids chosen of a facet; a filter made for 0.1 lacks the newer facets. */
function chosenIn(filter: Partial<Filter>, facet: Facet): readonly string[] {
  return filter[facet] ?? [];
}

/** One choice of a facet. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** How many milestones of this value pass all other filters. */
  readonly count: number;
  readonly chosen: boolean;
  /** It is chosen, and the roadmap has no such value. */
  readonly missing?: boolean;
}

/** What passes a filter, and what each choice would let pass. */
export interface Filtered {
  /** Indices of the milestones that pass, in file order. */
  readonly milestones: Int32Array;
  /** Milestones known on the day. */
  readonly total: number;
  readonly choices: Readonly<Record<Facet, readonly Choice[]>>;
}

/** Filters a fold. Counts of a facet ignore the choice in that facet. Pure. */
export function filterRoadmap(roadmap: Roadmap, fold: Fold, filter: Filter): Filtered {
  return drain(filteringRoadmap(roadmap, fold, filter));
}

/** filterRoadmap as a generator; yields how many milestones are done. */
export function* filteringRoadmap(
  roadmap: Roadmap,
  fold: Fold,
  filter: Filter,
): Generator<number, Filtered> {
  const { count } = roadmap.milestoneColumns;
  const facets = FACETS.map((facet) => new FacetTally(roadmap, fold, facet, filter));
  const text = new TextMatcher(roadmap, filter.query);
  const passing = new Int32Array(count);
  const failing = new Uint16Array(STEP);
  let passed = 0;
  let total = 0;
  yield* inSteps(count, (from, to) => {
    total += markUnknown(fold, from, to, failing);
    text.mark(from, to, failing);
    for (const facet of facets) facet.mark(from, to, failing);
    for (const facet of facets) facet.count(from, to, failing);
    for (let m = from; m < to; m += 1) {
      passing[passed] = m;
      if (failing[m - from] === 0) passed += 1;
    }
  });
  const choices = Object.fromEntries(
    FACETS.map((facet, f) => [facet, (facets[f] as FacetTally).choices()]),
  ) as Record<Facet, Choice[]>;
  return { milestones: passing.slice(0, passed), total, choices };
}

/** Bits for the reasons that a milestone fails; the facets have the bits below. */
const UNANNOUNCED = 1 << FACETS.length;
const OTHER_TEXT = UNANNOUNCED << 1;

/** Resets the marks, fails milestones not announced yet, and returns how many are known on the day. */
function markUnknown({ standing }: Fold, from: number, to: number, failing: Uint16Array): number {
  let known = 0;
  for (let m = from; m < to; m += 1) {
    const unknown = standing[m] === UNKNOWN;
    failing[m - from] = unknown ? UNANNOUNCED : 0;
    if (!unknown) known += 1;
  }
  return known;
}

/** One facet of a filter: which milestones its choice fails, and how many each choice would let pass. */
class FacetTally {
  readonly #column: FacetColumn;
  readonly #counts: Int32Array;
  readonly #bit: number;
  /** 1 for each chosen value; null if the facet lets all pass. */
  readonly #flags: Uint8Array | null;
  /** Chosen ids that no value has. */
  readonly #missing: readonly string[];

  constructor(roadmap: Roadmap, fold: Fold, facet: Facet, filter: Filter) {
    const column = facetColumn(roadmap, fold, facet);
    const chosen = new Set(chosenIn(filter, facet));
    const flags = new Uint8Array(column.ids.length);
    const ids = new FacetIds(column);
    this.#missing = [...chosen].filter((id) => {
      const found = ids.find(id);
      for (const index of found) flags[index] = 1;
      return found.length === 0;
    });
    this.#column = column;
    this.#counts = new Int32Array(column.ids.length);
    this.#bit = 1 << FACETS.indexOf(facet);
    this.#flags = chosen.size > 0 ? flags : null;
  }

  mark(from: number, to: number, failing: Uint16Array): void {
    const flags = this.#flags;
    if (!flags) return;
    const { values } = this.#column;
    for (let m = from; m < to; m += 1) {
      const value = values[m] as number;
      if (value === NONE || flags[value] !== 1) (failing[m - from] as number) |= this.#bit;
    }
  }

  count(from: number, to: number, failing: Uint16Array): void {
    const { values } = this.#column;
    const counts = this.#counts;
    for (let m = from; m < to; m += 1) {
      const value = values[m] as number;
      // A milestone that only this facet fails would pass with another choice of it.
      if (value === NONE || ((failing[m - from] as number) & ~this.#bit) !== 0) continue;
      counts[value] = (counts[value] as number) + 1;
    }
  }

  choices(): Choice[] {
    const { ids, names } = this.#column;
    const known = ids.map((id, index) => ({
      id,
      name: names[index] as string,
      count: this.#counts[index] as number,
      chosen: this.#flags?.[index] === 1,
    }));
    const missing = this.#missing.map((id) => ({
      id,
      name: id,
      count: 0,
      chosen: true,
      missing: true,
    }));
    return [...known, ...missing];
  }
}

/** Finds the milestones whose texts contain every word of a query. */
class TextMatcher {
  readonly #roadmap: Roadmap;
  readonly #words: readonly Word[];

  constructor(roadmap: Roadmap, query: string) {
    this.#roadmap = roadmap;
    const words = new Set(foldText(query).split(/\s+/).filter(Boolean));
    this.#words = Array.from(words, (word) => new Word(word, roadmap));
  }

  /** Marks the milestones that do not match as failing. */
  mark(from: number, to: number, failing: Uint16Array): void {
    if (this.#words.length === 0) return;
    for (let m = from; m < to; m += 1) {
      if (!this.#words.every((word) => this.#finds(word, m)))
        (failing[m - from] as number) |= OTHER_TEXT;
    }
  }

  #finds({ word, named: { companies, stages, technologies } }: Word, m: number): boolean {
    const { company, stage, technology } = this.#roadmap.milestoneColumns;
    return (
      companies[(company[m] as number) + 1] === 1 ||
      stages[(stage[m] as number) + 1] === 1 ||
      technologies[(technology[m] as number) + 1] === 1 ||
      this.#roadmap.searchTextAt(m).includes(word)
    );
  }
}

/** For each company, stage and technology a 1 if its name contains a word, shifted by one for NONE. */
interface NamedBy {
  readonly companies: Uint8Array;
  readonly stages: Uint8Array;
  readonly technologies: Uint8Array;
}

/** A word of a query. Names are searched for it only when needed: most words of a long query are never reached. */
class Word {
  readonly word: string;
  readonly #roadmap: Roadmap;
  #named: NamedBy | undefined;

  constructor(word: string, roadmap: Roadmap) {
    this.word = word;
    this.#roadmap = roadmap;
  }

  get named(): NamedBy {
    this.#named ??= namedBy(this.#roadmap, this.word);
    return this.#named;
  }
}

function namedBy({ companies, stages, technologies }: Roadmap, word: string): NamedBy {
  const having = (list: readonly { readonly name: string }[]) =>
    Uint8Array.from([0, ...list.map(({ name }) => Number(foldText(name).includes(word)))]);
  return {
    companies: having(companies),
    stages: having(stages),
    technologies: having(technologies),
  };
}
