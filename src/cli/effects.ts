/** Describes what entries do to a roadmap, for a terminal. */
import type { Told } from '../log/index.js';
import { foldRoadmap, UNKNOWN } from '../model/fold.js';
import type { Roadmap } from '../model/roadmap.js';
import { milestoneState } from '../model/state.js';
import type { Day, MilestoneState } from '../model/types.js';
import { whatItWouldDo } from '../view/effect.js';
import { withHint } from './input.js';

/** What changes about a milestone, on the newest day of either roadmap. */
export function effectWith(before: Roadmap, after: Roadmap, id: string, today: Day): string {
  const [was, is] = [before.newestDay(today), after.newestDay(today)];
  const day = was > is ? was : is;
  const stateIn = (roadmap: Roadmap): MilestoneState | null => {
    const m = roadmap.indexOf(id);
    const fold = foldRoadmap(roadmap, day);
    const isKnown = m >= 0 && fold.standing[m] !== UNKNOWN;
    return isKnown ? milestoneState(roadmap, fold, m) : null;
  };
  return whatItWouldDo(stateIn(before), stateIn(after), after);
}

/** A report about an entry; it names the entry unless there is only one. */
export function toldWords({ entry, at, message, hint }: Told, only?: string): string {
  const name = entry === only ? '' : `${entry}${at}: `;
  return `${name}${withHint(message, hint)}`;
}
