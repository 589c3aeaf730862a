import { deliveredMax } from '../claim.js';
import { NONE, OPEN_MAX } from '../columns.js';
import type { Fold } from '../fold.js';
import type { Roadmap } from '../roadmap.js';

/** How many milestones were delivered after a promise with a last day: what the outside view goes by. From the columns alone. */
export function promisedDeliveries({ claimColumns: claims }: Roadmap, fold: Fold): number {
  let count = 0;
  for (let m = 0; m < fold.actual.length; m += 1) {
    const [promise, actual] = [fold.baseline[m] as number, fold.actual[m] as number];
    if (promise === NONE || actual === NONE || claims.max[promise] === OPEN_MAX) continue;
    if (deliveredMax(claims, actual) !== OPEN_MAX) count += 1;
  }
  return count;
}
