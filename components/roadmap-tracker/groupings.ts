import type { Roadmap } from '../../src/model/roadmap.js';
import { GROUPINGS, type GroupBy } from '../events.js';

/** What can make lanes: what any milestone says, and what does so now. */
export function groupingsOf(roadmap: Roadmap | null, now: GroupBy): GroupBy[] {
  return GROUPINGS.filter((facet) => facet === now || !roadmap || hasLanes(roadmap, facet));
}

/** Whether any milestone says what its lane would be. */
function hasLanes({ companies, milestoneColumns }: Roadmap, facet: GroupBy): boolean {
  return facet === 'country'
    ? companies.some(({ country }) => country)
    : milestoneColumns[facet].some((value) => value >= 0);
}
