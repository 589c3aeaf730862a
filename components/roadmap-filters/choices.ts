import { type Choice, FACETS, type Facet, type Filter } from '../../src/model/filter.js';
import { fold } from '../../src/model/ids.js';
import { usable } from '../../src/model/period/phrase.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { Standing } from '../../src/model/types.js';
import { countryWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import type { FirstWords } from '../words/en.js';

/** A choice that is in force, as a chip shows it. */
export interface Chosen {
  readonly facet: Facet;
  readonly id: string;
  readonly name: string;
}

type Naming = (choice: Choice) => string;

/** The choices of a facet by the names a reader knows; standings only as far as they occur. */
export function facetChoices(facet: Facet, snapshot: Snapshot): Choice[] {
  const nameOf = naming(facet, snapshot.lang, snapshot.words);
  return (snapshot.filtered?.choices[facet] ?? [])
    .filter(({ count, chosen }) => facet !== 'standing' || count > 0 || chosen)
    .map((choice) => ({ ...choice, name: nameOf(choice) }));
}

/** The choices of a facet as a panel that opens lists them: chosen ones first, empty ones last. */
export function orderedChoices(facet: Facet, snapshot: Snapshot): Choice[] {
  const byName = new Intl.Collator(usable(snapshot.lang)).compare;
  const choices = facetChoices(facet, snapshot);
  if (facet === 'company') choices.sort((a, b) => byName(a.name, b.name));
  if (facet === 'country' || facet === 'technology')
    choices.sort((a, b) => b.count - a.count || byName(a.name, b.name));
  const rank = ({ chosen, count }: Choice) => (chosen ? 0 : count > 0 ? 1 : 2);
  return choices.sort((a, b) => rank(a) - rank(b));
}

/** Everything chosen, facet by facet; by its bare id until the roadmap is there. */
export function chosenOf({ filtered, filter, lang, words }: Snapshot): Chosen[] {
  return FACETS.flatMap((facet) => {
    if (filter[facet].length === 0) return [];
    const nameOf = naming(facet, lang, words);
    const choices: readonly Choice[] = filtered
      ? filtered.choices[facet].filter(({ chosen }) => chosen)
      : filter[facet].map((id) => ({ id, name: id, count: 0, chosen: true }));
    return choices.map((choice) => ({ facet, id: choice.id, name: nameOf(choice) }));
  });
}

/** The chosen ids of a facet once a choice is made or taken back. */
export function withChoice(filter: Filter, facet: Facet, id: string, chosen: boolean): string[] {
  const others = filter[facet].filter((other) => fold(other) !== fold(id));
  return chosen ? [...others, id] : others;
}

/** Facets that say something about this roadmap; short records may lack all but the company. */
export function facetsOf(roadmap: Roadmap | null, filter: Filter): readonly Facet[] {
  if (!roadmap) return FACETS;
  const { companies, technologies, milestoneColumns } = roadmap;
  const says: Readonly<Record<Facet, () => boolean>> = {
    company: () => true,
    country: () => companies.some(({ country }) => country),
    stage: () => milestoneColumns.stage.some((stage) => stage >= 0),
    technology: () => technologies.length > 0,
    standing: () => true,
  };
  return FACETS.filter((facet) => filter[facet].length > 0 || says[facet]());
}

function naming(facet: Facet, lang: string, words: FirstWords): Naming {
  if (facet === 'standing') return ({ id }) => words.standing[id as Standing] ?? id;
  if (facet === 'country')
    return ({ id }) => (id === 'WORLD' ? words.filters.world : countryWords(id, lang));
  return ({ name }) => name;
}

/** Choices in the order they had when their panel opened: nothing moves under the reader's hand. */
export function inOrderOf(opened: readonly Choice[], choices: readonly Choice[]): Choice[] {
  const now = new Map(choices.map((choice) => [choice.id, choice]));
  const kept = opened.map((choice) => now.get(choice.id) ?? { ...choice, count: 0, chosen: false });
  const known = new Set(opened.map(({ id }) => id));
  return [...kept, ...choices.filter(({ id }) => !known.has(id))];
}

/** Choices whose name holds what was typed, as a reader compares. */
export function found(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = fold(typed.trim());
  return wanted ? choices.filter(({ name }) => fold(name).includes(wanted)) : choices;
}
