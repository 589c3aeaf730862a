import type { Lane } from './lanes.js';
import type { Spans } from './spans.js';

/** A move by an arrow key, Home or End. */
export type Step = 'left' | 'right' | 'up' | 'down' | 'home' | 'end';

/**
 * The milestone that a step leads to from `m`; null if there is none further on. Within a lane by time,
 * undated milestones last; to another lane by the nearest day. Pure.
 */
export function navigate(
  lanes: readonly Lane[],
  spans: Spans,
  m: number,
  step: Step,
): number | null {
  const at = lanes.findIndex((lane) => lane.dated.includes(m) || lane.undated.includes(m));
  const lane = lanes[at];
  if (!lane) return firstMilestone(lanes);
  const order = [...lane.dated, ...lane.undated];
  switch (step) {
    case 'left':
      return order[order.indexOf(m) - 1] ?? null;
    case 'right':
      return order[order.indexOf(m) + 1] ?? null;
    case 'home':
      return order[0] ?? null;
    case 'end':
      return order.at(-1) ?? null;
    default: {
      const other = lanes[at + (step === 'up' ? -1 : 1)];
      return other ? nearest(other, spans, dayOf(spans, m)) : null;
    }
  }
}

export function firstMilestone(lanes: readonly Lane[]): number | null {
  const lane = lanes[0];
  return lane?.dated[0] ?? lane?.undated[0] ?? null;
}

/** The position of a milestone among the lanes; `day` is null if it has none. */
export interface Whereabouts {
  readonly lane: string;
  readonly place: number;
  readonly day: number | null;
}

export function whereabouts(lanes: readonly Lane[], spans: Spans, m: number): Whereabouts | null {
  const place = lanes.findIndex((lane) => lane.dated.includes(m) || lane.undated.includes(m));
  const lane = lanes[place];
  return lane ? { lane: lane.id, place, day: dayOf(spans, m) } : null;
}

/** The milestone that takes over the focus of one that is gone: the nearest in its lane, else in the lane now there. */
export function heirOf(lanes: readonly Lane[], spans: Spans, former: Whereabouts): number | null {
  const lane =
    lanes.find(({ id }) => id === former.lane) ?? lanes[Math.min(former.place, lanes.length - 1)];
  return lane ? nearest(lane, spans, former.day) : null;
}

function dayOf(spans: Spans, m: number): number | null {
  return spans.dated[m] === 1 ? (spans.lo[m] as number) : null;
}

/** The milestone of a lane with the nearest day; the first undated one if there is no day to compare. */
function nearest(lane: Lane, spans: Spans, day: number | null): number | null {
  const { dated, undated } = lane;
  if (dated.length === 0 || (day === null && undated.length > 0)) return undated[0] ?? null;
  if (day === null) return dated[0] ?? null;
  const distance = (m: number) => Math.abs((spans.lo[m] as number) - day);
  return dated.reduce((best, m) => (distance(m) < distance(best) ? m : best));
}
