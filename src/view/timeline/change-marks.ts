import { NONE } from '../../model/columns.js';
import { type Fold, foldRoadmap, UNKNOWN } from '../../model/fold.js';
import type { Day, Roadmap } from '../../model/index.js';
import { boundsAt, slipMonths } from '../../model/slip.js';
import { STANDINGS } from '../../model/types.js';

/** The mark on a milestone that changed since an earlier day. */
export type ChangeMark = 'new' | 'achieved' | 'cancelled' | 'later' | 'earlier';

const CANCELLED = STANDINGS.indexOf('cancelled');

/** Finds the marks of what changed between an earlier day and a fold, one milestone at a time. */
export class ChangeMarks {
  readonly #roadmap: Roadmap;
  readonly #before: Fold;
  readonly #now: Fold;

  /** `since` is the earlier day, or the fold of that day. */
  constructor(roadmap: Roadmap, since: Day | Fold, now: Fold) {
    this.#roadmap = roadmap;
    this.#before = typeof since === 'string' ? foldRoadmap(roadmap, since) : since;
    this.#now = now;
  }

  /** The most important change; null if there is none to mark. */
  of(m: number): ChangeMark | null {
    const [before, now] = [this.#before, this.#now];
    if (now.actual[m] !== NONE) return before.actual[m] === NONE ? 'achieved' : null;
    if (now.standing[m] === CANCELLED) return before.standing[m] === CANCELLED ? null : 'cancelled';
    if (before.standing[m] === UNKNOWN) return 'new';
    return this.#moved(before.forecast[m] as number, now.forecast[m] as number);
  }

  #moved(before: number, now: number): ChangeMark | null {
    const claims = this.#roadmap.claimColumns;
    const [from, to] = [boundsAt(claims, before), boundsAt(claims, now)];
    if (before === now || !from || !to) return null;
    const moved = slipMonths(from, to);
    return moved > 0 ? 'later' : moved < 0 ? 'earlier' : null;
  }
}
