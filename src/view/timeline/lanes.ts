import { NONE, OPEN_MIN } from '../../model/columns.js';
import { facetColumn } from '../../model/facets.js';
import type { Facet, Filtered, Fold, Roadmap } from '../../model/index.js';
import { drain, inSteps } from '../../work/steps.js';
import { partingBy } from '../order.js';
import { ordering, type Spans } from './spans.js';

/** One lane: the filtered milestones that share a company (country, stage, technology). */
export interface Lane {
  /** Id of what they share; "" for those that have none. */
  readonly id: string;
  readonly name: string;
  /** Dated milestones by their first known day, then their last. */
  readonly dated: Int32Array;
  /** The first known day of each of them. */
  readonly los: Int32Array;
  /** The greatest known edge of any of them; only where there are some. */
  readonly last: number;
  readonly undated: Int32Array;
}

/** The filtered milestones by what they share, whatever that is called. */
interface Partition {
  readonly groupBy: LaneFacet;
  readonly spans: Spans;
  /** By milestone, as an index; −1 where the filter leaves it out. */
  readonly groupOf: Int32Array;
  readonly groups: readonly Members[];
}

type Members = Pick<Lane, 'dated' | 'los' | 'last' | 'undated'>;

/** What can make a lane. */
export type LaneFacet = Exclude<Facet, 'standing'>;

/** What lanes are made of. */
export interface LaneInput {
  readonly roadmap: Roadmap;
  readonly fold: Fold;
  readonly filtered: Filtered;
  readonly groupBy: LaneFacet;
}

/** How lanes are called and ordered. */
export interface LaneNaming {
  readonly locale: string;
  nameOf(id: string, name: string): string;
}

/**
 * Groups the filtered milestones into lanes. Lanes stand by name, stages in the order of the
 * rungs, so that no lane moves when the filter or the day changes; "none" stands last.
 */
export function lanesOf(
  roadmap: Roadmap,
  fold: Fold,
  filtered: Filtered,
  spans: Spans,
  groupBy: LaneFacet,
  naming: LaneNaming,
): Lane[] {
  const { groups } = drain(partitioning({ roadmap, fold, filtered, groupBy }, spans));
  const { ids, names } = facetColumn(roadmap, fold, groupBy);
  const lanes = groups.flatMap((members, group) => {
    if (members.dated.length + members.undated.length === 0) return [];
    const id = ids[group] ?? '';
    return [{ ...members, group, id, name: naming.nameOf(id, names[group] ?? '') }];
  });
  const collator = new Intl.Collator(naming.locale, { numeric: true });
  const inOrder = groupBy === 'stage';
  return lanes.sort(
    (a, b) =>
      Number(a.id === '') - Number(b.id === '') ||
      (inOrder ? a.group - b.group : collator.compare(a.name, b.name)),
  );
}

/** Says which of the lanes made of an input a milestone stands in; undefined where the filter leaves it out. */
export function laneFinder(
  input: LaneInput,
  spans: Spans,
  lanes: readonly Lane[],
): (m: number) => Lane | undefined {
  const { groupOf, groups } = drain(partitioning(input, spans));
  const byMembers = new Map(lanes.map((lane) => [lane.undated, lane]));
  const laneOf = groups.map(({ undated }) => byMembers.get(undated));
  return (m) => laneOf[groupOf[m] ?? NONE];
}

const lastPartitions = new WeakMap<Filtered, Partition>();

/** What takes long in lanesOf, some thousand milestones at a time; lanesOf has it at hand afterwards. */
export function* partitioning(input: LaneInput, spans: Spans): Generator<number, Partition> {
  const { roadmap, fold, filtered, groupBy } = input;
  const known = lastPartitions.get(filtered);
  if (known?.groupBy === groupBy && known.spans === spans) return known;
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
  const order = yield* ordering(spans);
  const dated = yield* partingBy(order, ids.length + 1, (m) => groupOf[m] as number);
  const without = undatedCount > 0 ? milestones.filter((m) => spans.dated[m] !== 1) : NO_ONE;
  const undated = yield* partingBy(without, ids.length + 1, (m) => groupOf[m] as number);
  const groups: Members[] = [];
  for (const [group, members] of dated.entries()) {
    const { los, last } = yield* edgesOf(members, spans);
    groups.push({ dated: members, los, last, undated: undated[group] as Int32Array });
  }
  const partition = { groupBy, spans, groupOf, groups };
  lastPartitions.set(filtered, partition);
  return partition;
}

const NO_ONE = new Int32Array();

/** First known days of milestones, and the greatest of their known edges. */
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
