/** The verdict on a milestone: what became of the promise it is held to. */
import { OPEN_MAX, OPEN_MIN } from './columns.js';

export const VERDICTS = ['kept', 'late', 'unclear', 'missed', 'dropped', 'open'] as const;
/**
 * The standing for a reader in a hurry. Delivered: `kept` (by the day it was held to), `late` (after it)
 * or `unclear` (the delivery straddles that day, or no promise before it had one). Cancelled: `dropped`
 * (said by that day, or there was none), else `missed`. Neither: `missed` once that day has passed, else
 * `open`.
 */
export type Verdict = (typeof VERDICTS)[number];

/** Stands for "not cancelled" as the day of a cancellation. */
export const NEVER = OPEN_MAX;

/** The verdict on a delivery between two days; `due` is the day it was held to, OPEN_MAX if there is none. */
export function verdictOnDelivery(due: number, min: number, max: number): Verdict {
  if (due === OPEN_MAX) return 'unclear';
  if (max !== OPEN_MAX && max <= due) return 'kept';
  return min !== OPEN_MIN && min > due ? 'late' : 'unclear';
}

/** The verdict on a milestone that was not delivered; `cancelledOn` is the last day on which that was said, or NEVER. */
export function verdictWithoutDelivery(
  due: number,
  cancelledOn: number,
  judgedOn: number,
): Verdict {
  if (cancelledOn !== NEVER) return cancelledOn <= due ? 'dropped' : 'missed';
  return judgedOn > due ? 'missed' : 'open';
}
