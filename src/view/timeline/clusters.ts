import { firstNotBelow, nextNotBelow } from '../search.js';
import type { Lane } from './lanes.js';
import { IN_CLUSTERS, type LayoutOptions, type Placed, type Rows } from './placed.js';
import { GAP, ICON, INSET, LEAST_BAR } from './rows.js';
import type { Spans } from './spans.js';

/** The least width of a cluster, in pixels. */
const CLUSTER = 72;

/**
 * Groups a lane's milestones into clusters, by the bucket of days that their first known day is in. A
 * bucket is a power of two days long and begins at a multiple of that, so clusters stay the same when
 * the window moves. A bucket with one milestone shows the milestone itself. Its row follows from the
 * bucket's number, so that the next buckets use other rows and leave its words room.
 */
export function clusterLane(lane: Lane, spans: Spans, options: LayoutOptions): Rows {
  const bucket = 2 ** Math.ceil(Math.log2(CLUSTER / options.pxPerDay));
  const needed = LEAST_BAR + ICON + INSET + options.mostText + GAP;
  const singleRows = Math.ceil(needed / (bucket * options.pxPerDay));
  const { clusters, singles } = kindsOf(lane.los, bucket);
  const firstRow = clusters ? 1 : 0;
  const placeAt = (index: number): Placed | null => {
    const lo = index * bucket;
    const first = firstNotBelow(lane.los, lo);
    const members = lane.dated.subarray(first, nextNotBelow(lane.los, lo + bucket, first));
    if (members.length === 0) return null;
    if (members.length > 1) {
      return { members, row: 0, lo, hi: lo + bucket, room: bucket, ...IN_CLUSTERS };
    }
    const m = members[0] as number;
    const row = firstRow + modulo(index, singleRows);
    const room = singleRows * bucket - GAP / options.pxPerDay - ((spans.lo[m] as number) - lo);
    const [from, to] = [spans.lo[m] as number, spans.hi[m] as number];
    return { members, row, lo: from, hi: to, room, ...IN_CLUSTERS };
  };
  return {
    count: firstRow + (singles ? singleRows : 0),
    clustered: true,
    between(from, to) {
      const last = Math.floor(to / bucket);
      const places: Placed[] = [];
      for (let index = Math.floor(from / bucket) - singleRows; index <= last; index += 1) {
        const place = placeAt(index);
        if (place) places.push(place);
      }
      return places;
    },
    placeOf(m) {
      if (spans.dated[m] !== 1) return undefined;
      return placeAt(Math.floor((spans.lo[m] as number) / bucket)) ?? undefined;
    },
  };
}

/** Whether a lane has buckets with several milestones (clusters), and with only one (singles). */
function kindsOf(los: Int32Array, bucket: number): { clusters: boolean; singles: boolean } {
  let clusters = false;
  let singles = false;
  for (let i = 0; i < los.length && !(clusters && singles); ) {
    const end = (Math.floor((los[i] as number) / bucket) + 1) * bucket;
    const next = nextNotBelow(los, end, i);
    if (next - i > 1) clusters = true;
    else singles = true;
    i = next;
  }
  return { clusters, singles };
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by;
}
