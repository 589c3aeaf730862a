/**
 * Chooses the captions of play: of the claims that became known since the last caption, the most important.
 * Pure.
 */
import { COUNTS_NEVER, PROMISE } from '../model/columns.js';
import type { Roadmap } from '../model/roadmap.js';
import { STATUSES } from '../model/types.js';

/** A claim to tell, by the indices of its milestone and of itself. */
export interface Told {
  readonly m: number;
  readonly c: number;
}

const ENDS = (['achieved', 'cancelled'] as const).map((status) => STATUSES.indexOf(status));

/**
 * Of the claims of these milestones (null for all) that became known after `from` and up to `to`: a delivery,
 * a cancellation or a new promise first, then a first promise, then all others, the newest before older ones.
 * Null if there are none.
 */
export function mostTelling(
  { milestoneColumns, claimColumns }: Roadmap,
  milestones: Int32Array | null,
  from: number,
  to: number,
): Told | null {
  const { count, firstClaim } = milestoneColumns;
  const { saidMax, flags, status } = claimColumns;
  let told: Told | null = null;
  let best = -1;
  for (let i = 0; i < (milestones?.length ?? count); i += 1) {
    const m = milestones ? (milestones[i] as number) : i;
    const first = firstClaim[m] as number;
    for (let c = first; c < (firstClaim[m + 1] as number); c += 1) {
      const day = saidMax[c] as number;
      if (day <= from || day > to || ((flags[c] as number) & COUNTS_NEVER) !== 0) continue;
      const promised = ((flags[c] as number) & PROMISE) !== 0;
      const weight =
        ENDS.includes(status[c] as number) || (promised && c > first) ? 2 : Number(promised);
      const rank = weight * SPAN + (day - from);
      if (rank <= best) continue;
      best = rank;
      told = { m, c };
    }
  }
  return told;
}

/** More days than the calendar has here. */
const SPAN = 2 ** 24;
