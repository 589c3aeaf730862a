import type { LaneLayout } from '../../src/view/timeline/layout.js';
import type { Scene } from '../../src/view/timeline/scene.js';
import { POOL } from './item-layer.js';
import { lanesOnPaper, MOST_ON_PAPER } from './printing.js';

/** How often clusters may double in width. */
const WIDEST = 8;

/**
 * The layout of lanes at each zoom. If a zoom has more items than can be drawn at once, on a very large
 * screen, it gets the layout of a zoom farther out, with wider clusters, from then on and in every window.
 */
export class LaneLevels {
  #wider = new WeakMap<readonly LaneLayout[], number>();
  /** The lanes that are printed, by layout; null unless the page is being printed. */
  #paper: WeakMap<readonly LaneLayout[], readonly LaneLayout[]> | null = null;

  set paper(is: boolean) {
    this.#paper = is ? new WeakMap() : null;
  }

  /** The most items drawn. */
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

  /** Widens clusters from now on; false if they are as wide as they may be. */
  widen(scene: Scene, pxPerDay: number): boolean {
    const layout = scene.layout(pxPerDay);
    const wider = (this.#wider.get(layout) ?? 0) + 1;
    if (wider > WIDEST) return false;
    this.#wider.set(layout, wider);
    return true;
  }

  /** Forgets widened clusters, as the size of the screen has changed. */
  clear(): void {
    this.#wider = new WeakMap();
  }
}
