import type { Filter } from '../../model/filter.js';
import type { ChangeMark } from './change-marks.js';
import {
  type GroupFacts,
  groupsWith,
  type LaneSort,
  orderLanes,
  partedLanes,
  type Ranked,
  someMember,
  sortFor,
} from './lane-order.js';
import type { Lane, LaneInput, LaneNaming, Partition } from './lanes.js';

/** What the order of lanes depends on besides the lanes. */
export interface OrderInput extends LaneInput, LaneNaming {
  /** The order requested; null or absent chooses the most informative one. */
  readonly sort?: LaneSort | null;
  /** Milestones that are to stand out, in order. */
  readonly highlight?: readonly number[];
  /**
   * Whether an earlier day is shown: lanes then keep their order, so that nothing jumps as the day changes.
   */
  readonly frozen?: boolean;
  /** Whether quiet lanes may collapse into one row. */
  readonly folding?: boolean;
  /** The filter, to find out whether the kept order is still of the same lanes. */
  readonly filter?: Filter;
  /** What changed about a milestone since an earlier day; undefined if no day is compared with. */
  readonly markOf?: ((m: number) => ChangeMark | null) | undefined;
}

/** The lanes in order, and those that collapse into one row after them. */
export interface Arrangement {
  readonly standing: readonly Lane[];
  readonly quiet: readonly Lane[];
}

/** An arrangement as ids of lanes, and what it was made for. */
interface Kept {
  readonly input: OrderInput;
  readonly places: ReadonlyMap<string, number>;
  readonly quiet: ReadonlySet<string>;
}

/** Puts lanes in order, and keeps the last order while an earlier day is shown. */
export class LaneArranger {
  #kept: Kept | null = null;

  arrange(
    input: OrderInput,
    lanes: readonly Lane[],
    partition: Partition,
    facts: GroupFacts,
  ): Arrangement {
    const kept = this.#kept;
    if (input.frozen && kept && isSame(kept.input, input)) return asKept(kept, lanes);
    const arrangement = arrange(input, lanes, partition, facts);
    const { standing, quiet } = arrangement;
    const ids = [...standing, ...quiet].map(({ id }) => id);
    this.#kept = {
      input,
      places: new Map(ids.map((id, place) => [id, place])),
      quiet: new Set(quiet.map(({ id }) => id)),
    };
    return arrangement;
  }
}

/** New lanes come after those that were there. */
function asKept({ places, quiet }: Kept, lanes: readonly Lane[]): Arrangement {
  const placeOf = ({ id }: Lane) => places.get(id) ?? places.size;
  const ordered = [...lanes].sort((a, b) => placeOf(a) - placeOf(b) || a.group - b.group);
  return {
    standing: ordered.filter(({ id }) => !quiet.has(id)),
    quiet: ordered.filter(({ id }) => quiet.has(id)),
  };
}

function isSame(a: OrderInput, b: OrderInput): boolean {
  return (
    a.roadmap === b.roadmap &&
    a.groupBy === b.groupBy &&
    a.filter === b.filter &&
    (a.sort ?? null) === (b.sort ?? null) &&
    a.folding === b.folding &&
    a.highlight?.join() === b.highlight?.join()
  );
}

function arrange(
  input: OrderInput,
  lanes: readonly Lane[],
  partition: Partition,
  facts: GroupFacts,
): Arrangement {
  const { markOf } = input;
  const sort = sortFor(input.sort ?? null, input.groupBy, facts.moved);
  const groups = groupsWith(input.highlight ?? [], partition);
  const ranked = lanes.map((lane): Ranked<Lane> => {
    const { group } = lane;
    const quiet = facts.quiet[group] === 1;
    return {
      lane,
      slip: facts.slip[group] as number,
      due: facts.due[group] as number,
      quiet: quiet && !(markOf && someMember(lane, (m) => markOf(m) !== null)),
      highlighted: groups.has(group),
    };
  });
  const collator = new Intl.Collator(input.locale, { numeric: true });
  const ordered = orderLanes(ranked, sort, collator.compare);
  const { standing, quiet } = input.folding
    ? partedLanes(ordered, sort)
    : { standing: ordered, quiet: [] };
  return { standing: standing.map(({ lane }) => lane), quiet: quiet.map(({ lane }) => lane) };
}
