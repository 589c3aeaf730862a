/** The due day of a period. Not in the parser's files, which pages load only when they need them. */
import { dayNumber, isoDay } from '../day.js';
import type { Day, Period } from '../types.js';
import { dueNumber } from './edtf.js';

/** The last day on which a promise is not overdue: max, or half the period's length later if approximate. */
export function dueDay(period: Period): Day | null {
  const min = period.min === null ? null : dayNumber(period.min);
  const max = period.max === null ? null : dayNumber(period.max);
  const due = dueNumber(min, max, period.precision, period.approximate);
  return due === null ? null : isoDay(due);
}
