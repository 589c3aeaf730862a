import { NONE, OPEN_MAX } from '../../model/columns.js';
import type { Fold, Roadmap } from '../../model/index.js';
import { STANDINGS } from '../../model/types.js';
import { VERDICTS } from '../../model/verdict.js';
import { inSteps } from '../../work/steps.js';
import type { Lane, LaneFacet, LaneMembers, Partition } from './lanes.js';
import { movedDays } from './slip-marks.js';

/** The order of lanes: the largest slip first, the next to come due first, by name, or as in the data. */
export type LaneSort = 'slip' | 'due' | 'name' | 'data';

/** Facets whose values have an order of their own. */
const ORDERED: ReadonlySet<LaneFacet> = new Set(['stage', 'standing', 'verdict']);
/** With fewer quiet lanes than this, collapsing them is not worth it. */
const LEAST_FOLDED = 5;

const UNDATED = STANDINGS.indexOf('undated');
const CALM: ReadonlySet<number> = new Set(
  (['unchanged', 'open-ended', 'undated'] as const).map((standing) => STANDINGS.indexOf(standing)),
);
const OPEN = VERDICTS.indexOf('open');

/** What the order of a partition's groups depends on; each by the group's index. */
export interface GroupFacts {
  /** The largest slip in days; 0 if none is later. */
  readonly slip: Int32Array;
  /** The next day on which a promise comes due; OPEN_MAX if there is none. */
  readonly due: Int32Array;
  /** 1 if nothing moved and nothing has come due. */
  readonly quiet: Uint8Array;
  /** Whether any date moved at all. */
  readonly moved: boolean;
}

/** Reads the facts off all milestones of a partition. */
export function* readingFacts(
  roadmap: Roadmap,
  fold: Fold,
  { groups }: Partition,
): Generator<number, GroupFacts> {
  const slip = new Int32Array(groups.length);
  const due = new Int32Array(groups.length).fill(OPEN_MAX);
  const quiet = new Uint8Array(groups.length).fill(1);
  let moved = false;
  for (const [group, { dated, undated }] of groups.entries())
    for (const members of [dated, undated])
      yield* inSteps(members.length, (from, to) => {
        for (let i = from; i < to; i += 1) {
          const m = members[i] as number;
          const days = movedDays(roadmap, fold, m);
          if (days > (slip[group] as number)) slip[group] = days;
          const next = nextDue(roadmap, fold, m);
          if (next < (due[group] as number)) due[group] = next;
          if (days !== 0) moved = true;
          if (days !== 0 || !isCalm(fold, m)) quiet[group] = 0;
        }
      });
  return { slip, due, quiet, moved };
}

/** The day on which an open promise comes due; OPEN_MAX if it has passed or there is none. */
function nextDue({ claimColumns }: Roadmap, fold: Fold, m: number): number {
  const forecast = fold.forecast[m] as number;
  if (forecast === NONE || fold.actual[m] !== NONE || fold.cancelled[m] !== NONE) return OPEN_MAX;
  const due = claimColumns.due[forecast] as number;
  return due < (fold.judgedOnOf[m] as number) ? OPEN_MAX : due;
}

/** Whether the date is as first said, and not due yet. */
function isCalm({ standing, verdict, baseline }: Fold, m: number): boolean {
  const now = standing[m] as number;
  // A withdrawn date is news; one that never was there is not.
  return (
    CALM.has(now) && verdict[m] === OPEN && (now !== UNDATED || (baseline[m] as number) === NONE)
  );
}

/** A lane with what its place depends on. */
export interface Ranked<L> {
  readonly lane: L;
  readonly slip: number;
  readonly due: number;
  /** Whether nothing moved and nothing has come due. */
  readonly quiet: boolean;
  /** Whether it has highlighted milestones. */
  readonly highlighted: boolean;
}

/** The order requested, else the most informative one. */
export function sortFor(asked: LaneSort | null, groupBy: LaneFacet, moved: boolean): LaneSort {
  return asked ?? (moved && !ORDERED.has(groupBy) ? 'slip' : 'data');
}

/**
 * Lanes in order: highlighted ones first, then as `sort` says, ties as in the data; the lane without a
 * value last. Pure.
 */
export function orderLanes<L extends Pick<Lane, 'id' | 'name' | 'group'>>(
  lanes: readonly Ranked<L>[],
  sort: LaneSort,
  compareNames: (a: string, b: string) => number,
): Ranked<L>[] {
  const by = {
    slip: (a: Ranked<L>, b: Ranked<L>) => b.slip - a.slip || Number(a.quiet) - Number(b.quiet),
    due: (a: Ranked<L>, b: Ranked<L>) => a.due - b.due,
    name: (a: Ranked<L>, b: Ranked<L>) => compareNames(a.lane.name, b.lane.name),
    data: () => 0,
  }[sort];
  return [...lanes].sort(
    (a, b) =>
      Number(b.highlighted) - Number(a.highlighted) ||
      Number(a.lane.id === '') - Number(b.lane.id === '') ||
      by(a, b) ||
      a.lane.group - b.lane.group,
  );
}

/**
 * Separates the lanes that collapse into one row from the others; only if lanes are in an order by events,
 * and something has happened. Pure.
 */
export function partedLanes<L>(
  ordered: readonly Ranked<L>[],
  sort: LaneSort,
): { standing: Ranked<L>[]; quiet: Ranked<L>[] } {
  const isQuiet = ({ quiet, highlighted }: Ranked<L>) => quiet && !highlighted;
  const quiet = sort === 'slip' ? ordered.filter(isQuiet) : [];
  const standing = ordered.filter((lane) => !isQuiet(lane));
  return quiet.length < LEAST_FOLDED || standing.length === 0
    ? { standing: [...ordered], quiet: [] }
    : { standing, quiet };
}

/** The groups that some milestones are in. */
export function groupsWith(milestones: Iterable<number>, { groupOf }: Partition): Set<number> {
  const groups = new Set<number>();
  for (const m of milestones) if ((groupOf[m] ?? NONE) !== NONE) groups.add(groupOf[m] as number);
  return groups;
}

/** Whether any member of a lane passes. */
export function someMember(
  { dated, undated }: Pick<LaneMembers, 'dated' | 'undated'>,
  passes: (m: number) => boolean,
): boolean {
  return dated.some(passes) || undated.some(passes);
}
