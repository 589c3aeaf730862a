/** The days a milestone is shown at: those of its delivery, else those of its forecast. */
import { deliveredMax, deliveredMin } from '../model/claim.js';
import { type ClaimColumns, NONE, OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import type { Fold } from '../model/index.js';

/** The first of these days; OPEN_MIN if the period is open there, or there is no date. */
export function shownMin(claims: ClaimColumns, { actual, forecast }: Fold, m: number): number {
  const delivered = actual[m] as number;
  if (delivered !== NONE) return deliveredMin(claims, delivered);
  const promised = forecast[m] as number;
  return promised === NONE ? OPEN_MIN : (claims.min[promised] as number);
}

/** The last of these days; OPEN_MAX if the period is open there, or there is no date. */
export function shownMax(claims: ClaimColumns, { actual, forecast }: Fold, m: number): number {
  const delivered = actual[m] as number;
  if (delivered !== NONE) return deliveredMax(claims, delivered);
  const promised = forecast[m] as number;
  return promised === NONE ? OPEN_MAX : (claims.max[promised] as number);
}
