/** Which milestones the trend draws, and the order in which the keyboard visits them. */
import type { Fold, MilestoneState, TrendLine } from '../../model/index.js';

/** The most lines that are drawn: with more, nobody can tell one from another. */
export const MOST_LINES = 1000;

/**
 * At most `most` of the milestones, in their order: those whose date has moved most, and always the
 * one in `kept`. It reads columns only, so the other milestones never become objects.
 */
export function pickMilestones(
  { slip }: Fold,
  milestones: Int32Array,
  kept: number,
  most = MOST_LINES,
): Int32Array {
  if (milestones.length <= most) return milestones;
  const moved = (m: number) => {
    if (m === kept) return Number.POSITIVE_INFINITY;
    const months = Math.abs(slip(m));
    return Number.isNaN(months) ? -1 : months;
  };
  const places = Array.from(milestones, (m, place) => ({ m, place, moved: moved(m) }));
  places.sort((a, b) => b.moved - a.moved || a.place - b.place);
  const picked = places.slice(0, most).sort((a, b) => a.place - b.place);
  return Int32Array.from(picked, ({ m }) => m);
}

/** Indices of the lines by the date they end at, the earliest first: from the bottom of the picture up. */
export function walkOrder(lines: readonly TrendLine[]): number[] {
  const days = lines.map(lastDay);
  return lines.map((_, index) => index).sort((a, b) => at(days, a) - at(days, b) || a - b);
}

/** The date at the end of a line; the last one before if its date was withdrawn. */
function lastDay({ end, points }: TrendLine): number {
  const day = end.day ?? points.findLast((point) => point.day !== null)?.day;
  return day ?? Number.NEGATIVE_INFINITY;
}

function at(list: readonly number[], index: number): number {
  return list[index] as number;
}

/** With more lines than this, one chart of all of them is too crowded to read at a glance. */
export const MOST_TOGETHER = 8;
/** The most small charts that are shown instead. */
const MOST_MULTIPLES = 12;
/** With fewer dates that moved later, small charts have nothing to compare. */
const LEAST_MULTIPLES = 3;

/**
 * Indices of the milestones that get a chart of their own: those that slipped most, the largest slip first;
 * empty if one chart shows all lines better.
 */
export function biggestSlips(
  states: readonly Pick<MilestoneState, 'slipMonths'>[],
): readonly number[] {
  if (states.length <= MOST_TOGETHER) return [];
  const slip = (index: number) => states[index]?.slipMonths ?? 0;
  const slipped = states
    .map((_, index) => index)
    .filter((index) => slip(index) > 0)
    .sort((a, b) => slip(b) - slip(a) || a - b);
  return slipped.length < LEAST_MULTIPLES ? [] : slipped.slice(0, MOST_MULTIPLES);
}
