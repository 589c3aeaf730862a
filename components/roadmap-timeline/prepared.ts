import { isLarge } from '../../src/view/large.js';
import { preparingScene } from '../../src/view/timeline/scene.js';
import { SlicedWork } from '../../src/work/slices.js';
import type { Snapshot } from '../store/snapshot.js';

/** What takes long to draw anew. */
const PICTURE = [
  'roadmap',
  'day',
  'fold',
  'before',
  'filtered',
  'groupBy',
  'ghosts',
] as const satisfies readonly (keyof Snapshot)[];

/** Holds back what makes another picture of a large roadmap until it can be drawn without delay. */
export class PreparedSnapshots {
  readonly #work: SlicedWork<Snapshot>;
  #asked: Snapshot | null = null;
  #ready: Snapshot | null = null;

  /** `ready` is called when what was held back can be drawn. */
  constructor(ready: () => void) {
    this.#work = new SlicedWork<Snapshot>((snapshot) => {
      this.#ready = snapshot;
      if (isLarge(snapshot.roadmap)) ready();
    });
  }

  /** Another picture is on its way. */
  get busy(): boolean {
    return this.#work.busy;
  }

  /** A snapshot as far as it can be drawn now: with the last picture, where another one takes its time; null for none yet. */
  of(snapshot: Snapshot): Snapshot | null {
    const { roadmap, fold, filtered, groupBy } = snapshot;
    if (!roadmap || !fold || !filtered) return null;
    if (!this.#asked || !samePicture(snapshot, this.#asked)) {
      this.#asked = snapshot;
      const large = isLarge(roadmap);
      this.#work.ask(large, function* () {
        yield* preparingScene({ roadmap, fold, filtered, groupBy }, large);
        return snapshot;
      });
    }
    const ready = this.#ready;
    if (!ready || samePicture(snapshot, ready)) return ready && snapshot;
    return { ...snapshot, ...Object.fromEntries(PICTURE.map((key) => [key, ready[key]])) };
  }
}

function samePicture(a: Snapshot, b: Snapshot): boolean {
  return PICTURE.every((key) => a[key] === b[key]);
}
