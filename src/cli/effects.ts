/** Describes what entries do to a roadmap, for a terminal. */
import type { Told } from '../log/index.js';
import { foldRoadmap, UNKNOWN } from '../model/fold.js';
import type { Roadmap } from '../model/roadmap.js';
import { milestoneState } from '../model/state.js';
import type { Day, MilestoneState } from '../model/types.js';
import { whatItWouldDo } from '../view/effect.js';
import { withHint } from './input.js';

/** The newest day of several roadmaps, and of one more. */
export function newestOf(roadmaps: readonly Roadmap[], day: Day): Day {
  const days = roadmaps.map((roadmap) => roadmap.newestDay(day));
  return days.reduce((newest, one) => (one > newest ? one : newest), day);
}

/** What changes about a milestone, as it stands on a day. */
export function effectOn(day: Day, before: Roadmap, after: Roadmap, id: string): string {
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
