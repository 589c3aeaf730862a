import { STANDINGS, type Standing } from '../../src/model/types.js';
import type { Drawn } from '../../src/view/timeline/draw-list.js';
import type { Scene } from '../../src/view/timeline/scene.js';

/**
 * The order in which standings are stacked, from kept to broken: the same everywhere, so that
 * one lane can be compared with another. By place in STANDINGS.
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

/** How many milestones are of a standing. */
export type Share = readonly [standing: Standing, count: number];

/** The standings of a cluster's members, in the order they are stacked in. */
export function spreadOf({ placed, lane }: Drawn, scene: Scene): Share[] {
  const counts = scene.densityOf(lane.lane).spread(placed.lo, placed.hi);
  return SPREAD.map(
    (place): Share => [STANDINGS[place] as Standing, counts[place] as number],
  ).filter(([, count]) => count > 0);
}

/** The same, most first: for words. */
export function mostFirst(spread: readonly Share[]): Share[] {
  return [...spread].sort((a, b) => b[1] - a[1]);
}
