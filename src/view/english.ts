/** English words that elements and exports share. */
import type { Standing, Status } from '../model/types.js';
import type { Verdict } from '../model/verdict.js';
import { movedParts, spanOf } from './span.js';

export const standing: Readonly<Record<Standing, string>> = {
  unchanged: 'Date unchanged',
  advanced: 'Moved earlier',
  delayed: 'Delayed',
  overdue: 'Overdue',
  'open-ended': 'Open-ended',
  undated: 'No date',
  achieved: 'Achieved',
  'achieved-late': 'Achieved late',
  paused: 'Paused',
  cancelled: 'Cancelled',
};

export const verdict: Readonly<Record<Verdict, string>> = {
  kept: 'Kept',
  late: 'Late',
  unclear: 'Not judged',
  missed: 'Missed',
  dropped: 'Dropped',
  open: 'Open',
};

export const status: Readonly<Record<Status, string>> = {
  announced: 'announced',
  'in-progress': 'in progress',
  achieved: 'achieved',
  paused: 'paused',
  cancelled: 'cancelled',
};

const plurals = new Intl.PluralRules('en');
/** "1,234". */
export const number = new Intl.NumberFormat('en');

/** "1 milestone", "95 milestones". */
export function count(n: number, one: string, other: string): string {
  return `${number.format(n)} ${plurals.select(n) === 'one' ? one : other}`;
}

/** "96 months", "1.5 months". */
export function months(n: number): string {
  const rounded = Math.round(n * 10) / 10;
  return count(rounded, 'month', 'months');
}

/** "9 mo", "2.5 yr": a length of time, roughly. */
export function span(n: number): string {
  const { size, unit } = spanOf(n);
  return `${number.format(size)} ${unit === 'year' ? 'yr' : 'mo'}`;
}

/** "+8 yr" of 96 months, "+14 mo" of 14, "−6 mo" of −6. */
export function movedShort(slipMonths: number): string {
  const { sign, size, unit } = movedParts(slipMonths);
  return `${sign}${number.format(size)} ${unit === 'year' ? 'yr' : 'mo'}`;
}
