/** The days on which something was said: where the slider through a roadmap's past can stop. Pure. */
import { COUNTS_NEVER, OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { addMonths, civil, dayOf } from '../model/day.js';
import type { Roadmap } from '../model/index.js';
import { usualRange } from '../model/outliers.js';
import { drain, inSteps } from '../work/steps.js';
import { firstNotBelow } from './search.js';

/** Distinct days as integers (see model/day), ascending, and how many claims became known on each. */
export interface ClaimDays {
  readonly days: Int32Array;
  readonly counts: Int32Array;
}

/** First and last day of the slider; equal if there is only one. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The days on which claims of these milestones (indices; null for all) became known. A claim of
 * unknown day counts as always known, and is on no day.
 */
export function claimDays(roadmap: Roadmap, milestones: Int32Array | null): ClaimDays {
  return drain(collectingDays(roadmap, milestones));
}

/** claimDays as a generator. */
export function* collectingDays(
  { milestoneColumns, claimColumns }: Roadmap,
  milestones: Int32Array | null,
): Generator<number, ClaimDays> {
  const { count, firstClaim } = milestoneColumns;
  const { saidMax, flags } = claimColumns;
  const dayOf = (c: number) =>
    ((flags[c] as number) & COUNTS_NEVER) === 0 ? (saidMax[c] as number) : OPEN_MIN;
  let first = OPEN_MAX;
  let last = OPEN_MIN;
  yield* inSteps(saidMax.length, (from, to) => {
    for (let c = from; c < to; c += 1) {
      const day = dayOf(c);
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
        const day = dayOf(c);
        if (day !== OPEN_MIN) byDay[day - first] = (byDay[day - first] as number) + 1;
      }
    }
  });
  const days = Int32Array.from(byDay.keys()).filter((day) => byDay[day] !== 0);
  return { days: days.map((day) => day + first), counts: byDay.filter((claims) => claims > 0) };
}

/** From the first day something was said to the newest day; a day far before all others, as of the year 202, is none. */
export function dayRange({ days }: ClaimDays, newest: number): DayRange {
  const first = days.length > 0 ? usualRange(days).first : newest;
  return { first: Math.min(first, newest), last: newest };
}

/** The next day on which something was said, up to `last`; null if there is none. */
export function nextClaimDay({ days }: ClaimDays, day: number, last: number): number | null {
  const next = days[firstNotBelow(days, day + 1)];
  return next === undefined || next > last ? null : next;
}

/** The day before `day` on which something was said last; null if there is none. */
export function previousClaimDay({ days }: ClaimDays, day: number): number | null {
  return days[firstNotBelow(days, day) - 1] ?? null;
}

/** Claims that became known on a day. */
export function claimsOn({ days, counts }: ClaimDays, day: number): number {
  const index = firstNotBelow(days, day);
  return days[index] === day ? (counts[index] as number) : 0;
}

/** A day's place in a range, 0 to 1; days outside the range are at its ends. */
export function placeOf(day: number, { first, last }: DayRange): number {
  if (last === first) return 1;
  return Math.max(0, Math.min((day - first) / (last - first), 1));
}

/** The index of a day's bar, of `bars` in all: the first is at the range's start, the last at its end. */
export function barOf(day: number, range: DayRange, bars: number): number {
  return Math.round(placeOf(day, range) * (bars - 1));
}

/** The number of claims in each bar; claims outside the range are not counted. */
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

/** First days of the years to label: at most `most` of them, every 1, 2, 5, 10 … years. */
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

/** The day `months` later (earlier if negative), kept within the range. */
export function monthsOn(day: number, months: number, { first, last }: DayRange): number {
  return Math.max(first, Math.min(addMonths(day, months), last));
}

/** The most steps that play takes through the whole range with reduced motion. */
const MOST_STEPS = 60;

/**
 * The next stop of play with reduced motion: the next day on which something was said, but far enough
 * on that a long record ends within a minute, at one step a second.
 */
export function nextStep(claims: ClaimDays, range: DayRange, day: number): number {
  const least = Math.floor((range.last - range.first) / MOST_STEPS);
  return nextClaimDay(claims, day + least, range.last) ?? range.last;
}
