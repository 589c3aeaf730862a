/** The ticks of an axis of quarters and years, as the trend and pictures have them. */
import { civil, dayOf, isoYear } from '../../model/day.js';
import { type Division, type Tick, Ticks } from './ticks.js';

export interface CalendarTick {
  /** The first day of the quarter or year: the grid line. */
  readonly day: number;
  /** The day in the middle of the quarter or year: where its label is drawn. */
  readonly middle: number;
  /** That quarter or year as EDTF (ISO 8601-2), "2027-35" or "2027". */
  readonly edtf: string;
}

/** The width of a label in pixels, with its margins. */
interface LabelWidths {
  readonly year: number;
  readonly quarter: number;
}

const QUARTER: Division = { scale: 'month', step: 3 };
const YEAR: Division = { scale: 'year', step: 1 };
const DAYS_OF_YEAR = 365.2425;

const isFiner = (division: Division | null) => division !== null && division.scale !== 'year';

/** The finest division whose labels fit, down to quarters. */
function divisionFor(
  ticks: Ticks,
  pxPerDay: number,
  { year, quarter }: LabelWidths,
): Division | null {
  if (isFiner(ticks.division(quarter / pxPerDay))) return QUARTER;
  const division = ticks.division(year / pxPerDay);
  return isFiner(division) ? YEAR : withTwos(division, year / pxPerDay);
}

/** vis-timeline's steps go from 1 year to 5 and from 10 to 50; this adds 2 and 20 between them. */
function withTwos(division: Division | null, days: number): Division | null {
  const step = ((division?.step ?? 0) * 2) / 5;
  const isBetween = [2, 20, 200].includes(step);
  return isBetween && step * DAYS_OF_YEAR >= days ? { scale: 'year', step } : division;
}

function named({ at, next }: Tick, { scale }: Division): CalendarTick {
  const { year, month } = civil(at);
  if (scale === 'year')
    return { day: at, middle: (at + dayOf(year + 1, 1, 1)) / 2, edtf: isoYear(year) };
  return { day: at, middle: (at + next) / 2, edtf: `${isoYear(year)}-${33 + (month - 1) / 3}` };
}

/** The ticks between two days, as close as their labels allow; a tick is left out if its middle is outside. */
export function calendarTicks(
  { from, to }: { readonly from: number; readonly to: number },
  pxPerDay: number,
  widths: LabelWidths,
): CalendarTick[] {
  const ticks = new Ticks();
  const division = divisionFor(ticks, pxPerDay, widths);
  if (!division) return [];
  return ticks
    .between(from, to, division)
    .map((tick) => named(tick, division))
    .filter(({ middle }) => middle >= from && middle <= to);
}
