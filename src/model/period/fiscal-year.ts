/** Which months a company's fiscal year has, and which year it is named after. */
import type { CivilDate } from '../day.js';
import type { FiscalYear } from '../types.js';

/** Whether a fiscal year bears the number of the year after that in which it begins. */
const isNamedLater = ({ startMonth, labelledBy }: FiscalYear) =>
  labelledBy === 'end' && startMonth > 1;

/** The number of the fiscal year in which a day is. */
export function fiscalYearOf(
  { year, month }: Pick<CivilDate, 'year' | 'month'>,
  fiscalYear: FiscalYear,
): number {
  const first = month < fiscalYear.startMonth ? year - 1 : year;
  return isNamedLater(fiscalYear) ? first + 1 : first;
}

/** The first month of the fiscal year of a number, counted from 0000-01. */
export function firstMonthOf(number: number, fiscalYear: FiscalYear): number {
  const first = isNamedLater(fiscalYear) ? number - 1 : number;
  return first * 12 + fiscalYear.startMonth - 1;
}
