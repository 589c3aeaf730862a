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
      return other ? nearest(other, spans, m) : null;
    }
  }
}

export function firstMilestone(lanes: readonly Lane[]): number | null {
  const lane = lanes[0];
  return lane?.dated[0] ?? lane?.undated[0] ?? null;
}

/** The milestone of a lane whose day is nearest; the first undated one where none has a day. */
export function nearest(lane: Lane, spans: Spans, m: number): number | null {
  if (spans.dated[m] !== 1 && lane.undated.length > 0) return lane.undated[0] ?? null;
  const day = spans.lo[m] as number;
  const distance = (other: number) => Math.abs((spans.lo[other] as number) - day);
  const best = lane.dated.reduce<number | null>(
    (found, other) => (found === null || distance(other) < distance(found) ? other : found),
    null,
  );
  return best ?? lane.undated[0] ?? null;
}
