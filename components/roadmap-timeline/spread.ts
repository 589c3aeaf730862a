import { STANDINGS, type Standing } from '../../src/model/types.js';
import type { Drawn } from '../../src/view/timeline/draw-list.js';
import type { Scene } from '../../src/view/timeline/scene.js';

/**
 * The order in which standings are stacked, from kept to broken; the same everywhere, so that lanes can be
 * compared. SPREAD has it as indices of STANDINGS.
 */
const ORDER: readonly Standing[] = [
  'achieved',
  'achieved-late',
  'advanced',
  'unchanged',
  'open-ended',
  'undated',
  'paused',
  'cancelled',
  'delayed',
  'overdue',
];
export const SPREAD: readonly number[] = ORDER.map((standing) => STANDINGS.indexOf(standing));

/** How many milestones have a standing. */
export type Share = readonly [standing: Standing, count: number];

/** The standings of a cluster's members, in stacking order. */
export function spreadOf({ placed, lane }: Drawn, scene: Scene): Share[] {
  const counts = scene.densityOf(lane.lane).spread(placed.lo, placed.hi);
  return SPREAD.map(
    (place): Share => [STANDINGS[place] as Standing, counts[place] as number],
  ).filter(([, count]) => count > 0);
}

/** The same, the most frequent first, for words. */
export function mostFirst(spread: readonly Share[]): Share[] {
  return [...spread].sort((a, b) => b[1] - a[1]);
}
