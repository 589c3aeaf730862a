import type { Facet } from '../../src/model/facets.js';
import type { Choice } from '../../src/model/filter.js';
import { fold } from '../../src/model/ids.js';
import { usable } from '../../src/model/period/phrase.js';
import type { Snapshot } from '../store/snapshot.js';
import { naming } from './choices.js';

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
