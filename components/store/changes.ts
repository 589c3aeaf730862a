import { type Change, changesBetween } from '../../src/model/changes.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { Day } from '../../src/model/types.js';
import type { Snapshot } from './snapshot.js';

interface Known {
  readonly since: Day;
  readonly day: Day;
  readonly changes: readonly Change[];
}

/** The last answer of each roadmap: all parts of a widget ask for the same. */
const lastKnown = new WeakMap<Roadmap, Known>();

/** What changed since the snapshot's earlier day, newest first; empty where there is none, or it is not earlier. */
export function changesSince({ roadmap, since, day }: Snapshot): readonly Change[] {
  if (!roadmap || since === null || since >= day) return [];
  const last = lastKnown.get(roadmap);
  if (last?.since === since && last.day === day) return last.changes;
  const changes = changesBetween(roadmap, since, day);
  lastKnown.set(roadmap, { since, day, changes });
  return changes;
}
