import { ChangeMarks } from '../../src/view/timeline/change-marks.js';
import type { SceneInput } from '../../src/view/timeline/scene.js';
import { countryWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';

/** What another picture follows from. */
const PICTURE = ['filtered', 'groupBy', 'before', 'ghosts', 'words', 'lang'] as const;

/** Both snapshots make the same picture, though selected or active may be others. */
export function samePicture(one: Snapshot, other: Snapshot): boolean {
  return PICTURE.every((key) => one[key] === other[key]);
}

/** What a snapshot lets the timeline show. */
export function sceneInput(snapshot: Snapshot): SceneInput {
  const { roadmap, fold, filtered, groupBy, lang, words, before } = snapshot;
  if (!filtered || !roadmap || !fold) throw new Error('a timeline shows a roadmap');
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
