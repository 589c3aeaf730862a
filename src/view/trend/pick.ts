/** Which milestones the trend draws, and the order a reader walks them in. */
import type { Fold, TrendLine } from '../../model/index.js';

/** Lines at most: beyond, nobody tells one from another. */
export const MOST_LINES = 1000;

/**
 * At most so many of the milestones, in their order: those whose date has moved most, and always
 * the one that is kept. Works on columns: the others are never read back.
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

/** Indices of the lines from the earliest to the latest date they came to; the picture from below. */
export function walkOrder(lines: readonly TrendLine[]): number[] {
  const days = lines.map(lastDay);
  return lines.map((_, index) => index).sort((a, b) => at(days, a) - at(days, b) || a - b);
}

/** The date that stands at the end, else the last one there was. */
function lastDay({ end, points }: TrendLine): number {
  const day = end.day ?? points.findLast((point) => point.day !== null)?.day;
  return day ?? Number.NEGATIVE_INFINITY;
}

function at(list: readonly number[], index: number): number {
  return list[index] as number;
}
