import type { Filtered, Fold } from '../../model/index.js';
import { type Judged, startsByLook } from './density.js';
import { LaneArranger } from './lane-arrangement.js';
import { type GroupFacts, readingFacts } from './lane-order.js';
import { type LaneInput, type LaneMembers, type Partition, partitioning } from './lanes.js';
import { ordering, type Spans, spanning } from './spans.js';

/** The positions of a fold's milestones in time. */
interface Times {
  readonly spans: Spans;
  /** All dated milestones by their days. */
  readonly order: Int32Array;
}

/**
 * The results that scenes of one timeline share: they depend on the fold or the filter, but not on
 * language, fonts or zoom. Whoever makes the scenes owns it.
 */
export class SceneCache {
  readonly #times = new WeakMap<Fold, Times>();
  /** The last one of each filter. */
  readonly #partitions = new WeakMap<Filtered, Partition>();
  readonly #facts = new WeakMap<Partition, GroupFacts>();
  readonly arranger = new LaneArranger();
  /** By the `dated` array of a lane. */
  readonly #starts = new WeakMap<Int32Array, readonly Int32Array[]>();

  *partition(input: LaneInput): Generator<number, Partition> {
    const { spans, order } = yield* this.#timesOf(input);
    const known = this.#partitions.get(input.filtered);
    if (known?.groupBy === input.groupBy && known.spans === spans) return known;
    const partition = yield* partitioning(input, spans, order);
    this.#partitions.set(input.filtered, partition);
    return partition;
  }

  *facts({ roadmap, fold }: LaneInput, partition: Partition): Generator<number, GroupFacts> {
    const known = this.#facts.get(partition);
    if (known) return known;
    const facts = yield* readingFacts(roadmap, fold, partition);
    this.#facts.set(partition, facts);
    return facts;
  }

  *starts(
    lane: Pick<LaneMembers, 'dated'>,
    lo: Int32Array,
    judged: Judged,
  ): Generator<number, readonly Int32Array[]> {
    const known = this.#starts.get(lane.dated);
    if (known) return known;
    const starts = yield* startsByLook(lane, lo, judged);
    this.#starts.set(lane.dated, starts);
    return starts;
  }

  *#timesOf({ roadmap, fold }: LaneInput): Generator<number, Times> {
    const known = this.#times.get(fold);
    if (known) return known;
    const spans = yield* spanning(roadmap, fold);
    const times = { spans, order: yield* ordering(spans) };
    this.#times.set(fold, times);
    return times;
  }
}
