import type { Standing } from '../../src/model/types.js';
import type { Drawn } from '../../src/view/timeline/draw-list.js';
import type { Scene } from '../../src/view/timeline/scene.js';
import { LOOKS, standingOfLook, type Tone, toneOfLook } from '../../src/view/tone.js';

/** The order of standings within a colour. */
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
const STACK: readonly Tone[] = ['kept', 'open', 'late', 'missed'];
/**
 * The order in which looks are stacked, from kept to broken; the same everywhere, so that lanes can be compared.
 */
export const SPREAD: readonly number[] = Array.from({ length: LOOKS }, (_, look) => look).sort(
  (a, b) =>
    STACK.indexOf(toneOfLook(a)) - STACK.indexOf(toneOfLook(b)) ||
    ORDER.indexOf(standingOfLook(a)) - ORDER.indexOf(standingOfLook(b)),
);

/** How many milestones have a standing and a colour. */
export interface Share {
  readonly standing: Standing;
  readonly tone: Tone;
  readonly count: number;
}

/** The standings of a cluster's members, in stacking order. */
export function spreadOf({ placed, lane }: Drawn, scene: Scene): Share[] {
  const counts = scene.densityOf(lane.lane).spread(placed.lo, placed.hi);
  return SPREAD.map(
    (look): Share => ({
      standing: standingOfLook(look),
      tone: toneOfLook(look),
      count: counts[look] as number,
    }),
  ).filter(({ count }) => count > 0);
}

/** Their standings, the most frequent first, for words. */
export function mostFirst(spread: readonly Share[]): [standing: Standing, count: number][] {
  const counts = new Map<Standing, number>();
  for (const { standing, count } of spread)
    counts.set(standing, (counts.get(standing) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
