import type { LaneLayout } from '../../src/view/timeline/layout.js';
import type { Scene } from '../../src/view/timeline/scene.js';
import { POOL } from './item-layer.js';
import { lanesOnPaper, MOST_ON_PAPER } from './printing.js';

/** Clusters are widened by doubling, so often at most. */
const WIDEST = 8;

/**
 * The lanes at each zoom. Where that is more than can be drawn at once, on a very large screen,
 * they are laid out as if farther away: in wider clusters, from then on, wherever the window stands.
 */
export class LaneLevels {
  #wider = new WeakMap<readonly LaneLayout[], number>();
  /** Those that paper takes, while it is printed on. */
  #paper: WeakMap<readonly LaneLayout[], readonly LaneLayout[]> | null = null;

  set paper(is: boolean) {
    this.#paper = is ? new WeakMap() : null;
  }

  /** What is drawn at most. */
  get most(): number {
    return this.#paper ? MOST_ON_PAPER : POOL;
  }

  at(scene: Scene, pxPerDay: number): readonly LaneLayout[] {
    const layout = scene.layout(pxPerDay);
    const wider = this.#wider.get(layout);
    const all = wider ? scene.layout(pxPerDay / 2 ** wider) : layout;
    if (!this.#paper) return all;
    const some = this.#paper.get(all) ?? lanesOnPaper(all);
    this.#paper.set(all, some);
    return some;
  }

  /** Wider clusters from now on; false where there are none. */
  widen(scene: Scene, pxPerDay: number): boolean {
    const layout = scene.layout(pxPerDay);
    const wider = (this.#wider.get(layout) ?? 0) + 1;
    if (wider > WIDEST) return false;
    this.#wider.set(layout, wider);
    return true;
  }

  /** The screen is another. */
  clear(): void {
    this.#wider = new WeakMap();
  }
}
