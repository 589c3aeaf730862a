/** What can only be judged once all records are read: dates far from all others, names nearly alike. */
import { type ClaimColumns, type MilestoneColumns, OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { isoDay } from '../model/day.js';
import { nearKey } from '../model/ids.js';
import { usualRange } from '../model/outliers.js';
import type { Company } from '../model/types.js';
import { visible } from '../model/visible.js';
import { kindOf, type Problems, type Where } from './problems.js';
import { findingNearMisses } from './short.js';

interface Whole {
  readonly milestones: MilestoneColumns;
  readonly claims: ClaimColumns;
  readonly companies: readonly Company[];
  /** The places of a milestone's record. */
  readonly whereIs: (m: number) => Where;
  /** The place of what has no record. */
  readonly place: string;
  readonly problems: Problems;
}

/** In larger roadmaps, names are not checked for misspellings, as their texts are not in memory. */
const MOST_NAMES = 100_000;

/** Milestones between two yields. */
const SLICE = 8192;

const isDay = (day: number) => day !== OPEN_MIN && day !== OPEN_MAX;

/** Tells of all that. */
export function* tellingOfWhole(whole: Whole): Generator<unknown, void> {
  yield* tellingNear(whole);
  yield* tellingFar(whole);
}

/** Dates far from all others: nobody meant 9999 or 0202, and the timeline does not show them at first. */
function* tellingFar(whole: Whole): Generator<unknown, void> {
  const { milestones, claims, problems } = whole;
  const { min, max, count } = claims;
  const days = new Int32Array(2 * count);
  let length = 0;
  for (const column of [min, max])
    for (let c = 0; c < count; c += 1) {
      if (c % SLICE === SLICE - 1) yield;
      const day = column[c] as number;
      if (!isDay(day)) continue;
      days[length] = day;
      length += 1;
    }
  if (length === 0) return;
  const { first, last } = usualRange(days.subarray(0, length));
  const isFar = (day: number) => isDay(day) && (day < first || day > last);
  for (let m = 0; m < milestones.count; m += 1) {
    const end = milestones.firstClaim[m + 1] as number;
    for (let c = milestones.firstClaim[m] as number; c < end; c += 1) {
      const far = [min[c] as number, max[c] as number].find(isFar);
      if (far === undefined) continue;
      const title = kindOf(milestones.titles.at(m));
      const message = `the date of ${title}, ${isoDay(far)}, is far from all others, so the timeline does not show it at first`;
      const at = whole.whereIs(m)(claims.place[c] as number, 'date');
      problems.warn(at, message, 'write TBD where there is no date');
      break;
    }
    if (m % SLICE === SLICE - 1) yield;
  }
}

/** Names that may be one mistyped: of companies, and of the milestones of each. */
function* tellingNear(whole: Whole): Generator<unknown, void> {
  const { milestones, companies } = whole;
  if (milestones.count > MOST_NAMES) return;
  const byOwner = new Map<number, number[]>();
  for (let m = 0; m < milestones.count; m += 1) {
    const owner = milestones.company[m] as number;
    const list = byOwner.get(owner);
    if (list) list.push(m);
    else byOwner.set(owner, [m]);
    if (m % SLICE === SLICE - 1) yield;
  }
  const names = companies.map(({ name }) => name);
  yield* tellingOf('company', names, (index) => byOwner.get(index)?.[0], whole);
  for (const list of byOwner.values()) {
    const titles = list.map((m) => milestones.titles.at(m) as string);
    yield* tellingOf('title', titles, (index) => list[index], whole);
  }
}

/** `milestone` gives that which first has a name; companies may have none. */
function* tellingOf(
  what: 'company' | 'title',
  names: readonly string[],
  milestone: (index: number) => number | undefined,
  { whereIs, place, problems }: Whole,
): Generator<unknown, void> {
  for (const [index, other] of yield* findingNearMisses(names)) {
    // Companies that share their letters were told of when they were read.
    const isTold = nearKey(names[index] as string) === nearKey(names[other] as string);
    if (what === 'company' && isTold) continue;
    const m = milestone(index);
    const at = m === undefined ? place : whereIs(m)(null, what);
    const [mistyped, known] = [names[index], names[other]].map((name) =>
      kindOf(visible(name as string)),
    );
    const message = `the ${what} ${mistyped} is nearly called as ${known}, and stands for itself`;
    problems.warn(at, message, 'write both alike, if they are one');
  }
}
