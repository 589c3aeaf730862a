/** Weeks as ISO 8601 counts them: from Monday, the first being the one with 4 January in it. */
import { dayOf } from '../day.js';

/** The Monday of a year's first week. */
export function weekStart(year: number): number {
  const fourth = dayOf(year, 1, 4);
  // 1970-01-01 was a Thursday.
  return fourth - ((((fourth + 3) % 7) + 7) % 7);
}

/** Weeks in a year, 52 or 53. */
export function weeksIn(year: number): number {
  return Math.round((weekStart(year + 1) - weekStart(year)) / 7);
}
