/** The grid of an axis of days: quarters, years or spans of years. */
import { addMonths, civil, dayOf, isoYear } from '../../model/day.js';

export interface Tick {
  /** The day the span begins: where the grid has its line. */
  readonly day: number;
  /** The middle of the quarter or year that is named: where its name stands. */
  readonly middle: number;
  /** That quarter or year as EDTF (ISO 8601-2), "2027-35" or "2027". */
  readonly edtf: string;
}

const QUARTER = 3;
const YEAR = 12;
const SPANS = [QUARTER, YEAR, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000];
const DAYS_OF_MONTH = 365.2425 / YEAR;

/** The finest spans that leave so many pixels between two names; only names whose middle is inside. */
export function ticks(
  { from, to }: { readonly from: number; readonly to: number },
  pxPerDay: number,
  room: { readonly year: number; readonly quarter: number },
): Tick[] {
  const months = SPANS.find(
    (span) => span * DAYS_OF_MONTH * pxPerDay >= (span === QUARTER ? room.quarter : room.year),
  );
  if (!months) return [];
  const named = Math.min(months, YEAR);
  const found: Tick[] = [];
  for (let day = spanStart(from, months); day <= to; day = addMonths(day, months)) {
    const middle = (day + addMonths(day, named)) / 2;
    if (middle >= from && middle <= to) found.push({ day, middle, edtf: edtfOf(day, named) });
  }
  return found;
}

function spanStart(day: number, months: number): number {
  const { year, month } = civil(day);
  if (months < YEAR) return dayOf(year, month - ((month - 1) % months), 1);
  const years = months / YEAR;
  return dayOf(year - (year % years), 1, 1);
}

function edtfOf(day: number, months: number): string {
  const { year, month } = civil(day);
  return months === YEAR ? isoYear(year) : `${isoYear(year)}-${33 + (month - 1) / QUARTER}`;
}
