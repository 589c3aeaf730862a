import type { LaneLayout } from '../../src/view/timeline/layout.js';
import type { Scene } from '../../src/view/timeline/scene.js';

/** Clusters are widened by doubling, so often at most. */
const WIDEST = 8;

/**
 * The lanes at each zoom. Where that is more than can be drawn at once, on a very large screen,
 * they are laid out as if farther away: in wider clusters, from then on, wherever the window stands.
 */
export class LaneLevels {
  #wider = new WeakMap<readonly LaneLayout[], number>();

  at(scene: Scene, pxPerDay: number): readonly LaneLayout[] {
    const layout = scene.layout(pxPerDay);
    const wider = this.#wider.get(layout);
    return wider ? scene.layout(pxPerDay / 2 ** wider) : layout;
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
