import { DAY_FACETS, FACETS, type Facet } from '../../src/model/facets.js';
import type { Choice, Filter } from '../../src/model/filter.js';
import { nameKey } from '../../src/model/ids.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { Standing } from '../../src/model/types.js';
import type { Verdict } from '../../src/model/verdict.js';
import { countryWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import type { FirstWords } from '../words/en.js';

/** A choice that is active, as a chip shows it. */
export interface Chosen {
  readonly facet: Facet;
  readonly id: string;
  readonly name: string;
}

/** A facet that has a panel. The panel of the standing also contains the verdict and staleness. */
export type PanelFacet = Exclude<Facet, 'verdict' | 'stale'>;
export const PANEL_FACETS = ['company', 'country', 'stage', 'technology', 'standing'] as const;

/** The facets whose choices are in a panel. */
export function facetsIn(panel: PanelFacet): readonly Facet[] {
  return panel === 'standing' ? DAY_FACETS : [panel];
}

type Naming = (choice: Choice) => string;

/** The parts of a snapshot that determine what is chosen. */
export interface Choosing extends Pick<Snapshot, 'filter' | 'filtered' | 'lang'> {
  readonly words: FirstWords;
}

/**
 * Everything chosen, facet by facet. Before the roadmap is loaded, an id without a known name is shown in
 * quotes: anybody may have written it into a link.
 */
export function chosenOf({ filtered, filter, lang, words }: Choosing): Chosen[] {
  return FACETS.flatMap((facet) => {
    if (filter[facet].length === 0) return [];
    const nameOf = naming(facet, lang, words);
    if (filtered) {
      const choices = filtered.choices[facet].filter(({ chosen }) => chosen);
      return choices.map((choice) => ({ facet, id: choice.id, name: nameOf(choice) }));
    }
    return filter[facet].map((id) => {
      const name = nameOf({ id, name: id, count: 0, chosen: true });
      return { facet, id, name: name === id ? words.filters.query(id) : name };
    });
  });
}

/** The chosen ids of a facet after one of its choices is added or removed. */
export function withChoice(
  { filter, filtered }: Pick<Snapshot, 'filter' | 'filtered'>,
  facet: Facet,
  id: string,
  chosen: boolean,
): string[] {
  const choices = filtered?.choices[facet] ?? [];
  const ids = new Set(choices.map((choice) => choice.id));
  const name = choices.find((choice) => choice.id === id)?.name ?? id;
  const alike = [nameKey(id), nameKey(name)];
  // A choice may have been made by name, or in another case; see FacetIds.
  const isThis = (text: string) => text === id || (!ids.has(text) && alike.includes(nameKey(text)));
  const others = filter[facet].filter((text) => !isThis(text));
  return chosen ? [...others, id] : others;
}

/** The panels that are useful for this roadmap; short records may have no data for any but the company's. */
export function panelsOf(roadmap: Roadmap | null, filter: Filter): readonly PanelFacet[] {
  if (!roadmap) return PANEL_FACETS;
  const { companies, technologies, milestoneColumns } = roadmap;
  const says: Readonly<Record<PanelFacet, () => boolean>> = {
    company: () => true,
    country: () => companies.some(({ country }) => country),
    stage: () => milestoneColumns.stage.some((stage) => stage >= 0),
    technology: () => technologies.length > 0,
    standing: () => true,
  };
  return PANEL_FACETS.filter((facet) => filter[facet].length > 0 || says[facet]());
}

/** How the choices of the facet are named in the reader's language. */
export function naming(facet: Facet, lang: string, words: FirstWords): Naming {
  const nameOf = namingKnown(facet, lang, words);
  return (choice) => (choice.missing ? words.filters.missing(choice.id) : nameOf(choice));
}

function namingKnown(facet: Facet, lang: string, words: FirstWords): Naming {
  if (facet === 'standing') return ({ id }) => words.standing[id as Standing];
  if (facet === 'verdict') return ({ id }) => words.verdict[id as Verdict];
  if (facet === 'stale') return () => words.stale;
  if (facet === 'country')
    return ({ id }) => (id === 'WORLD' ? words.filters.world : countryWords(id, lang));
  return ({ name }) => (facet === 'stage' ? words.stage(name) : name);
}
