/** Days far from all others, such as 9999-12-31 for "no date", or the year 0202. */

/** A century, in days. */
const FAR = 36_525;
/** With fewer days than this, none counts as far from the others. */
const FEWEST = 8;
/** The share of all days that may be far from the others. */
const SHARE = 0.2;
/** Days that are counted together: far fewer than a century, so that no gap is among them. */
const WIDTH = 1024;

/** Days in groups of neighbours: how many there are, and the first and last of each. */
interface Groups {
  readonly from: number;
  readonly counts: Int32Array;
  readonly mins: Int32Array;
  readonly maxs: Int32Array;
}

/** The first and last day of those that are not far from all others. Linear: nothing is sorted. */
export function usualRange(days: Int32Array): { readonly first: number; readonly last: number } {
  const groups = groupsOf(days);
  const { counts, mins, maxs } = groups;
  let first = mins[0] as number;
  let last = maxs.at(-1) as number;
  if (days.length < FEWEST) return { first, last };
  const most = Math.floor(days.length * SHARE);
  const late = dayAt(days.length - 1 - most, days, groups);
  // Far is more than twice what most days span.
  const gap = Math.max(FAR, 2 * (late - dayAt(most, days, groups)));
  let before = counts[0] as number;
  let previous = 0;
  let isCut = false;
  for (let group = 1; group < counts.length; group += 1) {
    if (counts[group] === 0) continue;
    if ((mins[group] as number) - (maxs[previous] as number) > gap) {
      if (before <= most) first = mins[group] as number;
      if (before >= days.length - most && !isCut) {
        last = maxs[previous] as number;
        isCut = true;
      }
    }
    before += counts[group] as number;
    previous = group;
  }
  return { first, last };
}

function groupsOf(days: Int32Array): Groups {
  let from = days[0] ?? 0;
  let to = from;
  for (const day of days) {
    if (day < from) from = day;
    else if (day > to) to = day;
  }
  const length = Math.floor((to - from) / WIDTH) + 1;
  const counts = new Int32Array(length);
  const mins = new Int32Array(length).fill(to);
  const maxs = new Int32Array(length).fill(from);
  for (const day of days) {
    const group = Math.floor((day - from) / WIDTH);
    counts[group] = (counts[group] as number) + 1;
    if (day < (mins[group] as number)) mins[group] = day;
    if (day > (maxs[group] as number)) maxs[group] = day;
  }
  return { from, counts, mins, maxs };
}

/** The day at an index if the days were sorted. */
function dayAt(place: number, days: Int32Array, { from, counts }: Groups): number {
  let left = place;
  let group = 0;
  for (; left >= (counts[group] as number); group += 1) left -= counts[group] as number;
  const start = from + group * WIDTH;
  const each = new Int32Array(WIDTH);
  for (const day of days) {
    const at = day - start;
    if (at >= 0 && at < WIDTH) each[at] = (each[at] as number) + 1;
  }
  let at = 0;
  for (; left >= (each[at] as number); at += 1) left -= each[at] as number;
  return start + at;
}
