/** The scales of the trend: x is the day of a statement, y the day promised. */
import { civil, dayOf } from '../../model/day.js';
import type { DaySpan, TrendLine } from '../../model/index.js';

/** The area that lines are drawn in, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TrendScale extends Frame {
  /** First and last day of the x axis. */
  readonly said: { readonly from: number; readonly to: number };
  /** First and last day of the y axis. */
  readonly promised: { readonly from: number; readonly to: number };
  /** Whether time runs to the left, as in a right-to-left page. */
  readonly rtl: boolean;
  x(day: number): number;
  y(day: number): number;
}

const YEAR = 365;
/** The share of an axis that is left free after the last day, for the marks on it. */
const PAD = 0.025;

/**
 * The scale that shows all lines completely. The y axis begins a year before the day or earlier, and
 * ends with the x axis or later, so that the diagonal is always visible.
 */
export function trendScale(
  lines: readonly TrendLine[],
  judgedOn: number,
  frame: Frame,
  rtl = false,
): TrendScale {
  const { said, promised } = domain(lines, judgedOn);
  const perDayX = (frame.right - frame.left) / (said.to - said.from);
  const perDayY = (frame.bottom - frame.top) / (promised.to - promised.from);
  return {
    ...frame,
    said,
    promised,
    rtl,
    x: (day) =>
      rtl ? frame.right - (day - said.from) * perDayX : frame.left + (day - said.from) * perDayX,
    y: (day) => frame.bottom - (day - promised.from) * perDayY,
  };
}

function domain(lines: readonly TrendLine[], judgedOn: number) {
  const said = { from: judgedOn - YEAR, to: judgedOn };
  const promised = { ...said };
  for (const { points, end } of lines) {
    said.to = Math.max(said.to, end.said);
    cover(promised, end.period);
    for (const point of points) {
      said.from = Math.min(said.from, point.said.max);
      cover(promised, point.period);
    }
  }
  said.from = quarterStart(said.from - 7);
  said.to = padded(said);
  promised.from = yearStart(promised.from);
  promised.to = padded({ from: promised.from, to: Math.max(promised.to, said.to) });
  return { said, promised };
}

function cover(days: { from: number; to: number }, period: DaySpan | null): void {
  for (const day of [period?.min, period?.max]) {
    if (day == null) continue;
    days.from = Math.min(days.from, day);
    days.to = Math.max(days.to, day);
  }
}

function padded({ from, to }: { from: number; to: number }): number {
  return to + Math.ceil((to - from) * PAD);
}

function quarterStart(day: number): number {
  const { year, month } = civil(day);
  return dayOf(year, month - ((month - 1) % 3), 1);
}

function yearStart(day: number): number {
  return dayOf(civil(day).year, 1, 1);
}
