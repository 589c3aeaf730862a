import type { Roadmap } from '../model/roadmap.js';

/** Folding, filtering or sorting this many milestones takes one to three frames. */
const AT_ONCE = 150_000;

/** Whether work on a roadmap has to run in slices. */
export function isLarge(roadmap: Roadmap | null, atOnce = AT_ONCE): boolean {
  return roadmap !== null && roadmap.milestoneColumns.count > atOnce;
}
