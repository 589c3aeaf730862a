import { DAY_FACETS, type Facet } from '../../src/model/facets.js';
import type { Choice } from '../../src/model/filter.js';
import { fold } from '../../src/model/ids.js';
import { usable } from '../../src/model/period/phrase.js';
import type { Snapshot } from '../store/snapshot.js';
import { facetsIn, naming, type PanelFacet } from './choices.js';

/** A choice in a panel, which may contain several facets. Their ids differ. */
export interface PanelChoice extends Choice {
  readonly facet: Facet;
}

/**
 * The choices of a panel by their displayed names; of standings, verdicts and staleness only those that
 * occur.
 */
export function panelChoices(panel: PanelFacet, snapshot: Snapshot): PanelChoice[] {
  return facetsIn(panel).flatMap((facet) => choicesOf(facet, snapshot));
}

function choicesOf(facet: Facet, snapshot: Snapshot): PanelChoice[] {
  const nameOf = naming(facet, snapshot.lang, snapshot.words);
  return (snapshot.filtered?.choices[facet] ?? [])
    .filter(({ count, chosen }) => !dependsOnDay(facet) || count > 0 || chosen)
    .map((choice) => ({ ...choice, facet, name: nameOf(choice) }));
}

function dependsOnDay(facet: Facet): boolean {
  return DAY_FACETS.some((other) => other === facet);
}

/**
 * The choices of a panel when it opens: in each facet the chosen ones first, those without milestones last.
 */
export function orderedChoices(panel: PanelFacet, snapshot: Snapshot): PanelChoice[] {
  return facetsIn(panel).flatMap((facet) => orderedOf(facet, snapshot));
}

function orderedOf(facet: Facet, snapshot: Snapshot): PanelChoice[] {
  const byName = new Intl.Collator(usable(snapshot.lang)).compare;
  const choices = choicesOf(facet, snapshot);
  if (facet === 'company') choices.sort((a, b) => byName(a.name, b.name));
  if (facet === 'country' || facet === 'technology')
    choices.sort((a, b) => b.count - a.count || byName(a.name, b.name));
  const rank = ({ chosen, count }: Choice) => (chosen ? 0 : count > 0 ? 1 : 2);
  return choices.sort((a, b) => rank(a) - rank(b));
}

/** The choices in the order they had when their panel opened, so that nothing moves under the pointer. */
export function inOrderOf(
  opened: readonly PanelChoice[],
  choices: readonly PanelChoice[],
): PanelChoice[] {
  const now = new Map(choices.map((choice) => [choice.id, choice]));
  const kept = opened.map((choice) => now.get(choice.id) ?? { ...choice, count: 0, chosen: false });
  const known = new Set(opened.map(({ id }) => id));
  return [...kept, ...choices.filter(({ id }) => !known.has(id))];
}

/** The choices whose name contains the typed text, without case, accents and width. */
export function found(choices: readonly PanelChoice[], typed: string): readonly PanelChoice[] {
  const wanted = fold(typed.trim());
  return wanted ? choices.filter(({ name }) => fold(name).includes(wanted)) : choices;
}
