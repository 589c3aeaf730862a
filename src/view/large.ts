import type { Roadmap } from '../model/roadmap.js';

/** What follows from this many milestones is worked out within one to three frames. */
const AT_ONCE = 150_000;

/** Whether what follows from a roadmap has to be worked out in slices. */
export function isLarge(roadmap: Roadmap | null, atOnce = AT_ONCE): boolean {
  return roadmap !== null && roadmap.milestoneColumns.count > atOnce;
}
