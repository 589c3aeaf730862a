import type { Lane } from './lanes.js';
import type { Spans } from './spans.js';

/** Where an arrow or Home or End leads. */
export type Step = 'left' | 'right' | 'up' | 'down' | 'home' | 'end';

/**
 * The milestone a step leads to from `m`; null where there is none farther. Within a lane by
 * time, the undated behind the dated; across lanes to the nearest day. Pure.
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

/** Where a milestone stands among the lanes; `day` null where it has none. */
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

/** The milestone nearest to where another one stood: in its lane, else in the one now at its place. */
export function heirOf(lanes: readonly Lane[], spans: Spans, former: Whereabouts): number | null {
  const lane =
    lanes.find(({ id }) => id === former.lane) ?? lanes[Math.min(former.place, lanes.length - 1)];
  return lane ? nearest(lane, spans, former.day) : null;
}

function dayOf(spans: Spans, m: number): number | null {
  return spans.dated[m] === 1 ? (spans.lo[m] as number) : null;
}

/** The milestone of a lane whose day is nearest; an undated one for no day, or where none has one. */
function nearest(lane: Lane, spans: Spans, day: number | null): number | null {
  const { dated, undated } = lane;
  if (dated.length === 0 || (day === null && undated.length > 0)) return undated[0] ?? null;
  if (day === null) return dated[0] ?? null;
  const distance = (m: number) => Math.abs((spans.lo[m] as number) - day);
  return dated.reduce((best, m) => (distance(m) < distance(best) ? m : best));
}
