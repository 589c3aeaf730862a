/** What was said about a milestone, and how far each statement moved the date. */
import { OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { dayNumber } from '../model/day.js';
import type { ClaimState, MilestoneState, Period } from '../model/index.js';
import { type Bounds, slipMonths } from '../model/slip.js';

/** A claim beside the one it follows. */
export interface Statement {
  readonly claim: ClaimState;
  /** Calendar months against the promise before it, positive is late; null where none compares. */
  readonly movedMonths: number | null;
  /** It names the same date as the promise before it. */
  readonly sameDate: boolean;
  /** The claim that took this one back. */
  readonly takenBackBy: ClaimState | null;
  /** The claim that this one takes back. */
  readonly takesBack: ClaimState | null;
}

/** The claims of a milestone, newest first. Hollow and retracted ones neither move the date nor are moved from. */
export function statementsOf({ claims, actual }: MilestoneState): Statement[] {
  let before: Period | null = null;
  const statements = claims.map((claim): Statement => {
    const delivered = claim.id === actual?.id;
    const period = delivered ? actual.period : claim.period;
    const counts = !claim.retracted && (delivered || (claim.promise && !claim.hollow));
    const compared = counts && period && before ? [before, period] : null;
    if (counts && period) before = period;
    return {
      claim,
      movedMonths: compared && moved(compared[0] as Period, compared[1] as Period),
      sameDate: compared !== null && compared[0]?.edtf === compared[1]?.edtf,
      takenBackBy: claim.retracted
        ? (claims.find(({ retracts, retracted }) => retracts === claim.id && !retracted) ?? null)
        : null,
      takesBack: claims.find(({ id }) => id === claim.retracts) ?? null,
    };
  });
  return statements.reverse();
}

function moved(from: Period, to: Period): number | null {
  const months = slipMonths(boundsOf(from), boundsOf(to));
  return Number.isNaN(months) ? null : months;
}

function boundsOf({ min, max }: Period): Bounds {
  return {
    min: min === null ? OPEN_MIN : dayNumber(min),
    max: max === null ? OPEN_MAX : dayNumber(max),
  };
}
