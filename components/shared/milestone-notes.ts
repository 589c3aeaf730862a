import type { MilestoneState, Roadmap } from '../../src/model/index.js';
import { missedDeadline, periodWords } from '../../src/view/wording.js';
import type { FirstWords } from '../words/en.js';

/** What to say beside a milestone's standing: "missed 2020", "nothing said for two years". */
export function milestoneNotes(
  state: MilestoneState,
  roadmap: Roadmap,
  wording: { readonly lang: string; readonly words: FirstWords },
): string[] {
  const { words } = wording;
  const deadline = missedDeadline(state);
  const missed = deadline && periodWords(deadline, wording, roadmap, state.company);
  return [
    ...(missed ? [words.missed(missed)] : []),
    ...(state.earliestPassed ? [words.earliestPassed] : []),
    ...(state.discontinued ? [words.discontinued] : []),
    ...(state.stale ? [words.stale] : []),
  ];
}
