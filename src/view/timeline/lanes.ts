import { NONE, OPEN_MIN } from '../../model/columns.js';
import { facetColumn } from '../../model/facets.js';
import type { Filtered, FixedFacet, Fold, Roadmap } from '../../model/index.js';
import { inSteps } from '../../work/steps.js';
import { groupingBy } from '../order.js';
import type { Spans } from './spans.js';

/** The filtered milestones of one company, or of another value that makes a lane. */
export interface Lane {
  /** Id of the company; "" in the lane of milestones without one. */
  readonly id: string;
  readonly name: string;
  /** Its place in the data: the index of its value in the facet's column. */
  readonly group: number;
  /** Milestones with a date, sorted by their first known day, then their last. */
  readonly dated: Int32Array;
  /** The first known day of each of them. */
  readonly los: Int32Array;
  /** The latest known edge of any of them; meaningless if there are none. */
  readonly last: number;
  readonly undated: Int32Array;
}

/** The filtered milestones in groups without names, so that the groups do not depend on the language. */
export interface Partition {
  readonly groupBy: LaneFacet;
  readonly spans: Spans;
  /** For each milestone the index of its group; −1 if the filter leaves it out. */
  readonly groupOf: Int32Array;
  readonly groups: readonly LaneMembers[];
}

export type LaneMembers = Pick<Lane, 'dated' | 'los' | 'last' | 'undated'>;

/** What lanes can be grouped by. */
export type LaneFacet = FixedFacet | 'standing' | 'verdict';

export interface LaneInput {
  readonly roadmap: Roadmap;
  readonly fold: Fold;
  readonly filtered: Filtered;
  readonly groupBy: LaneFacet;
}

export interface LaneNaming {
  readonly locale: string;
  nameOf(id: string, name: string): string;
}

/** The groups that have milestones, with names; in the order of the data, the one without a value last. */
export function lanesOf(
  { roadmap, fold }: LaneInput,
  { groupBy, groups }: Partition,
  { nameOf }: LaneNaming,
): Lane[] {
  const { ids, names } = facetColumn(roadmap, fold, groupBy);
  return groups.flatMap((members, group) => {
    if (members.dated.length + members.undated.length === 0) return [];
    const id = ids[group] ?? '';
    return [{ ...members, group, id, name: nameOf(id, names[group] ?? '') }];
  });
}

/** A function that finds a milestone's lane; undefined if the filter leaves the milestone out. */
export function laneFinder(
  { groupOf, groups }: Partition,
  lanes: readonly Lane[],
): (m: number) => Lane | undefined {
  const byMembers = new Map(lanes.map((lane) => [lane.undated, lane]));
  const laneOf = groups.map(({ undated }) => byMembers.get(undated));
  return (m) => laneOf[groupOf[m] ?? NONE];
}

/** Groups the filtered milestones. `order` is all dated milestones in the order that lanes have them. */
export function* partitioning(
  { roadmap, fold, filtered, groupBy }: LaneInput,
  spans: Spans,
  order: Int32Array,
): Generator<number, Partition> {
  const { ids, values } = facetColumn(roadmap, fold, groupBy);
  const groupOf = new Int32Array(values.length).fill(-1);
  let undatedCount = 0;
  const { milestones } = filtered;
  yield* inSteps(milestones.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const m = milestones[i] as number;
      const value = values[m] as number;
      groupOf[m] = value === NONE ? ids.length : value;
      undatedCount += 1 - (spans.dated[m] as number);
    }
  });
  const dated = yield* groupingBy(order, ids.length + 1, (m) => groupOf[m] as number);
  const without =
    undatedCount > 0 ? milestones.filter((m) => spans.dated[m] !== 1) : new Int32Array();
  const undated = yield* groupingBy(without, ids.length + 1, (m) => groupOf[m] as number);
  const groups: LaneMembers[] = [];
  for (const [group, members] of dated.entries()) {
    const { los, last } = yield* edgesOf(members, spans);
    groups.push({ dated: members, los, last, undated: undated[group] as Int32Array });
  }
  return { groupBy, spans, groupOf, groups };
}

function* edgesOf(members: Int32Array, { lo, hi }: Spans) {
  const los = new Int32Array(members.length);
  let last = OPEN_MIN;
  yield* inSteps(members.length, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const m = members[i] as number;
      los[i] = lo[m] as number;
      if ((hi[m] as number) > last) last = hi[m] as number;
    }
  });
  return { los, last };
}
