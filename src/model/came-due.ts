import { inSteps } from '../work/steps.js';
import { NONE, OPEN_MAX } from './columns.js';
import type { Fold } from './fold.js';
import type { Roadmap } from './roadmap.js';
import { VERDICTS } from './verdict.js';

/** What became of the promises whose day has come, and the counts shown beside them. */
export interface CameDue {
  /** Promises whose day they are held to has passed, without those dropped by then: the sum of the next four. */
  readonly due: number;
  readonly kept: number;
  readonly late: number;
  readonly missed: number;
  /** The delivery straddles the day. */
  readonly unclear: number;
  /** Of the missed ones, those that have been cancelled since. */
  readonly cancelled: number;
  /** Kept, and their day is still to come. */
  readonly early: number;
  /** Delivered, and no promise before had a last day. */
  readonly unpromised: number;
}

const KEPT = VERDICTS.indexOf('kept');
const LATE = VERDICTS.indexOf('late');
const UNCLEAR = VERDICTS.indexOf('unclear');
const MISSED = VERDICTS.indexOf('missed');
const DROPPED = VERDICTS.indexOf('dropped');

/** Counts over columns, as the on-time score does over objects; yields how many milestones are done. */
export function* countingCameDue(
  { claimColumns }: Pick<Roadmap, 'claimColumns'>,
  fold: Fold,
  milestones: Int32Array,
): Generator<number, CameDue> {
  const counts = {
    due: 0,
    kept: 0,
    late: 0,
    missed: 0,
    unclear: 0,
    cancelled: 0,
    early: 0,
    unpromised: 0,
  };
  yield* inSteps(milestones.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const m = milestones[i] as number;
      const heldTo = fold.heldTo[m] as number;
      const verdict = fold.verdict[m];
      const due = heldTo === NONE ? OPEN_MAX : (claimColumns.due[heldTo] as number);
      if (heldTo === NONE && fold.actual[m] !== NONE) counts.unpromised += 1;
      if ((fold.judgedOnOf[m] as number) <= due) {
        if (verdict === KEPT) counts.early += 1;
      } else if (verdict !== DROPPED) {
        counts.due += 1;
        if (verdict === KEPT) counts.kept += 1;
        else if (verdict === LATE) counts.late += 1;
        else if (verdict === UNCLEAR) counts.unclear += 1;
        else if (verdict === MISSED) counts.missed += 1;
        if (verdict === MISSED && fold.cancelled[m] !== NONE) counts.cancelled += 1;
      }
    }
  });
  return counts;
}
