import type { Filtered, Fold, Roadmap } from '../../src/model/index.js';
import { ChangeMarks } from '../../src/view/timeline/change-marks.js';
import type { SceneInput } from '../../src/view/timeline/scene.js';
import { countryWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';

/** What a snapshot lets the timeline show. */
export function sceneInput(
  snapshot: Snapshot,
  roadmap: Roadmap,
  fold: Fold,
  filtered: Filtered,
): SceneInput {
  const { groupBy, lang, words, before } = snapshot;
  const marks = before && new ChangeMarks(roadmap, before, fold);
  return {
    roadmap,
    fold,
    filtered,
    groupBy,
    locale: lang,
    allGhosts: snapshot.ghosts === 'all',
    markOf: marks ? (m) => marks.of(m) : undefined,
    markName: (mark) => words.timeline.change[mark],
    nameOf: (id, name) => {
      if (id === '') return words.timeline.noLane;
      if (groupBy === 'stage') return words.stage(name);
      return groupBy === 'country' ? countryWords(id, lang) : name;
    },
  };
}
