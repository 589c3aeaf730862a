import type { Standing } from '../../src/model/types.js';
import type { Verdict } from '../../src/model/verdict.js';
import { isLarge } from '../../src/view/large.js';
import { ChangeMarks } from '../../src/view/timeline/change-marks.js';
import { preparingScene, type SceneInput } from '../../src/view/timeline/scene.js';
import { SceneCache } from '../../src/view/timeline/scene-cache.js';
import { countryWords } from '../../src/view/wording.js';
import { SlicedWork } from '../../src/work/slices.js';
import type { Snapshot } from '../store/snapshot.js';
import { notesOf } from './notes.js';

type Keys = readonly (keyof Snapshot)[];
/** The parts of a snapshot that a scene depends on. */
const SCENE: Keys = [
  'filtered',
  'groupBy',
  'sort',
  'highlight',
  'unfolded',
  'before',
  'ghosts',
  'words',
  'lang',
];
/** In a large roadmap, a change of one of these takes long to lay out. */
const SLOW: Keys = [
  'roadmap',
  'day',
  'fold',
  'before',
  'filtered',
  'groupBy',
  'sort',
  'unfolded',
  'ghosts',
];

/** Holds a change of a large roadmap back until its layout is computed, so that drawing never blocks. */
export class PreparedSnapshots {
  /** The prepared results, from which the timeline's scenes are made. */
  readonly cache = new SceneCache();
  readonly #work: SlicedWork<Snapshot>;
  #asked: Snapshot | null = null;
  #ready: Snapshot | null = null;

  /** `ready` is called when the change can be drawn. */
  constructor(ready: () => void) {
    this.#work = new SlicedWork<Snapshot>((snapshot) => {
      this.#ready = snapshot;
      if (isLarge(snapshot.roadmap)) ready();
    });
  }

  /** Whether a layout is being computed. */
  get busy(): boolean {
    return this.#work.busy;
  }

  /**
   * The snapshot as it can be drawn now, with the last layout while another one is being computed; null
   * before the first.
   */
  of(snapshot: Snapshot): Snapshot | null {
    const { roadmap, fold, filtered, groupBy } = snapshot;
    if (!roadmap || !fold || !filtered) return null;
    if (!this.#asked || !sameValues(snapshot, this.#asked, SLOW)) {
      this.#asked = snapshot;
      const large = isLarge(roadmap);
      const { cache } = this;
      this.#work.ask(large, function* () {
        yield* preparingScene({ roadmap, fold, filtered, groupBy }, cache, large);
        return snapshot;
      });
    }
    const ready = this.#ready;
    if (!ready || sameValues(snapshot, ready, SLOW)) return ready && snapshot;
    return { ...snapshot, ...Object.fromEntries(SLOW.map((key) => [key, ready[key]])) };
  }
}

/** Whether two snapshots have the same scene, regardless of the selected and the active milestone. */
export function sameScene(a: Snapshot, b: Snapshot): boolean {
  return sameValues(a, b, SCENE);
}

function sameValues(a: Snapshot, b: Snapshot, keys: Keys): boolean {
  return keys.every((key) => a[key] === b[key]);
}

/** The scene's input from a snapshot. */
export function sceneInput(snapshot: Snapshot): SceneInput {
  const { roadmap, fold, filtered, groupBy, lang, words, before } = snapshot;
  if (!filtered || !roadmap || !fold) throw new Error('a timeline shows a roadmap');
  const { day, today, filter, sort, highlight, unfolded } = snapshot;
  const newest = roadmap.newestDay(today);
  const marks = before && new ChangeMarks(roadmap, before, fold);
  return {
    roadmap,
    fold,
    filtered,
    groupBy,
    locale: lang,
    sort,
    highlight: highlight.flatMap((id) => {
      const m = roadmap.indexOf(id);
      return m < 0 ? [] : m;
    }),
    frozen: day !== newest,
    // They speak of what is known now.
    notes: day === newest && !before ? notesOf(roadmap) : [],
    filter,
    // Lanes that the reader filtered by name are never collapsed.
    folding: groupBy === 'standing' || groupBy === 'verdict' || filter[groupBy].length === 0,
    unfolded,
    allGhosts: snapshot.ghosts === 'all',
    before: before ?? undefined,
    markOf: marks ? (m) => marks.of(m) : undefined,
    markName: (mark) => words.timeline.change[mark],
    nameOf: (id, name) => {
      if (id === '') return words.timeline.noLane;
      if (groupBy === 'stage') return words.stage(name);
      if (groupBy === 'standing') return words.standing[id as Standing];
      if (groupBy === 'verdict') return words.verdict[id as Verdict];
      return groupBy === 'country' ? countryWords(id, lang) : name;
    },
  };
}
