import { type Change, changing } from '../../src/model/changes.js';
import type { Fold } from '../../src/model/fold.js';
import { isLarge } from '../../src/view/large.js';
import { SlicedWork } from '../../src/work/slices.js';
import type { Snapshot } from './snapshot.js';

/** Every change is read back as two milestones: of more milestones than this they come in slices. */
const AT_ONCE = 5000;

/** The changes up to a fold, or those who wait for them. */
interface Comparison {
  readonly before: Fold;
  changes: readonly Change[] | null;
  readonly waiting: Set<() => void>;
}

/** All parts of a widget ask for the same. */
const comparisons = new WeakMap<Fold, Comparison>();

/**
 * What changed since the snapshot's earlier day, newest first; empty where there is none, or it is
 * not earlier. Null while it is worked out; `ready` is called then.
 */
export function changesSince(
  { roadmap, before, fold, busy }: Snapshot,
  ready: () => void,
): readonly Change[] | null {
  if (!roadmap || !before || !fold) return busy ? null : [];
  const known = comparisons.get(fold);
  if (known?.before === before) {
    if (!known.changes) known.waiting.add(ready);
    return known.changes;
  }
  const comparison: Comparison = { before, changes: null, waiting: new Set() };
  comparisons.set(fold, comparison);
  new SlicedWork<readonly Change[]>((changes) => {
    comparison.changes = changes;
    for (const tell of comparison.waiting) tell();
  }).ask(isLarge(roadmap, AT_ONCE), () => changing(roadmap, before, fold));
  comparison.waiting.add(ready);
  return comparison.changes;
}
