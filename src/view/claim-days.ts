/** The days on which something was said, for moving through a roadmap's past. Pure, no clock. */
import { OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { addMonths, civil, dayOf } from '../model/day.js';
import type { Roadmap } from '../model/index.js';
import { drain, inSteps } from '../work/steps.js';
import { firstNotBelow } from './search.js';

/** Days as integers (see model/day), ascending and each once, with how many claims became known on it. */
export interface ClaimDays {
  readonly days: Int32Array;
  readonly counts: Int32Array;
}

/** First and last day of a slider; the same day where there is nothing to slide over. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The days on which claims of these milestones (indices; null for all) became known. A claim that
 * nobody knows the day of was always known and marks none.
 */
export function claimDays(roadmap: Roadmap, milestones: Int32Array | null): ClaimDays {
  return drain(collectingDays(roadmap, milestones));
}

/** claimDays some thousand milestones at a time. */
export function* collectingDays(
  { milestoneColumns, claimColumns }: Roadmap,
  milestones: Int32Array | null,
): Generator<number, ClaimDays> {
  const { count, firstClaim } = milestoneColumns;
  const { saidMax } = claimColumns;
  let first = OPEN_MAX;
  let last = OPEN_MIN;
  yield* inSteps(saidMax.length, (from, to) => {
    for (let c = from; c < to; c += 1) {
      const day = saidMax[c] as number;
      if (day !== OPEN_MIN && day < first) first = day;
      if (day > last) last = day;
    }
  });
  const byDay = new Int32Array(Math.max(0, last - first + 1));
  yield* inSteps(milestones ? milestones.length : count, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const m = milestones ? (milestones[i] as number) : i;
      const end = firstClaim[m + 1] as number;
      for (let c = firstClaim[m] as number; c < end; c += 1) {
        const day = saidMax[c] as number;
        if (day !== OPEN_MIN) byDay[day - first] = (byDay[day - first] as number) + 1;
      }
    }
  });
  const days = Int32Array.from(byDay.keys()).filter((day) => byDay[day] !== 0);
  return { days: days.map((day) => day + first), counts: byDay.filter((claims) => claims > 0) };
}

/** From the first day something was said to the newest day, which may be the only one. */
export function dayRange({ days }: ClaimDays, newest: number): DayRange {
  return { first: Math.min(days[0] ?? newest, newest), last: newest };
}

/** The next day something was said, no later than `last`; null for none. */
export function nextClaimDay({ days }: ClaimDays, day: number, last: number): number | null {
  const next = days[firstNotBelow(days, day + 1)];
  return next === undefined || next > last ? null : next;
}

/** The day something was said before; null for none. */
export function previousClaimDay({ days }: ClaimDays, day: number): number | null {
  return days[firstNotBelow(days, day) - 1] ?? null;
}

/** Claims that became known on a day. */
export function claimsOn({ days, counts }: ClaimDays, day: number): number {
  const index = firstNotBelow(days, day);
  return days[index] === day ? (counts[index] as number) : 0;
}

/** Where a day stands in a range, 0 to 1; days outside stand at its ends. */
export function placeOf(day: number, { first, last }: DayRange): number {
  if (last === first) return 1;
  return Math.max(0, Math.min((day - first) / (last - first), 1));
}

/** The bar of a day among so many, the first of which stands at the range's start, the last at its end. */
export function barOf(day: number, range: DayRange, bars: number): number {
  return Math.round(placeOf(day, range) * (bars - 1));
}

/** Claims by bar; those outside the range are in none. */
export function claimBars({ days, counts }: ClaimDays, range: DayRange, bars: number): Int32Array {
  const sums = new Int32Array(bars);
  days.forEach((day, index) => {
    if (day < range.first || day > range.last) return;
    const bar = barOf(day, range, bars);
    sums[bar] = (sums[bar] as number) + (counts[index] as number);
  });
  return sums;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** First days of years to label, at most so many, in steps people count in. */
export function yearTicks(
  { first, last }: DayRange,
  most: number,
): { day: number; year: number }[] {
  const from = civil(first - 1).year + 1;
  const to = civil(last).year;
  const labels = (years: number) => Math.floor(to / years) - Math.ceil(from / years) + 1;
  const step = YEAR_STEPS.find((years) => labels(years) <= most) ?? 10_000;
  const ticks: { day: number; year: number }[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step)
    ticks.push({ day: dayOf(year, 1, 1), year });
  return ticks;
}

/** So many months on or back, within the range. */
export function monthsOn(day: number, months: number, { first, last }: DayRange): number {
  return Math.max(first, Math.min(addMonths(day, months), last));
}

/** Steps a run over the whole range takes at most where it does not slide. */
const MOST_STEPS = 60;

/**
 * Where play goes next for a reader who wants no motion: to the next day something was said, but
 * far enough that a long record ends within a minute at a step a second.
 */
export function nextStep(claims: ClaimDays, range: DayRange, day: number): number {
  const least = Math.floor((range.last - range.first) / MOST_STEPS);
  return nextClaimDay(claims, day + least, range.last) ?? range.last;
}
