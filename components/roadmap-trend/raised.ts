import type { Near } from '../../src/view/trend/nearest.js';
import { lineOf, type Trend } from './picture.js';

/** The line that is hovered or focused: at which statement, and which lines run through the same place. */
export interface Raised {
  /** Id of the milestone. */
  readonly milestone: string;
  /** Index of the point. */
  readonly point: number;
  /** Ids of all lines at that place, the raised one first. */
  readonly here: readonly string[];
  readonly by: 'pointer' | 'keyboard';
}

export function raisedByPointer(near: readonly Near[], { lines }: Trend): Raised | null {
  const here = near.flatMap(({ line }) => lines[line]?.milestone ?? []);
  const [milestone] = here;
  const [first] = near;
  return milestone !== undefined && first
    ? { milestone, point: first.point, here, by: 'pointer' }
    : null;
}

/** A line at the statement of that index, or at its last one. */
export function raisedByKey(trend: Trend, line: number, point?: number): Raised | null {
  const { milestone, points } = trend.lines[line] ?? {};
  if (milestone === undefined || !points) return null;
  const last = points.length - 1;
  const at = Math.min(Math.max(point ?? last, 0), last);
  return { milestone, point: at, here: [milestone], by: 'keyboard' };
}

/** Where a key leads from the raised line; undefined for a key without a function. */
export function walked(
  trend: Trend,
  raised: Raised,
  key: string,
  rtl: boolean,
): Raised | null | undefined {
  const { order } = trend;
  const line = lineOf(trend, raised.milestone);
  const place = order.indexOf(line);
  const to = (next: number | undefined) => raisedByKey(trend, next ?? line);
  switch (key) {
    case 'ArrowUp':
      return to(order[place + 1]);
    case 'ArrowDown':
      return to(order[place - 1]);
    case 'Home':
      return to(order[0]);
    case 'End':
      return to(order.at(-1));
    case 'ArrowLeft':
    case 'ArrowRight': {
      const later = (key === 'ArrowRight') !== rtl;
      return raisedByKey(trend, line, raised.point + (later ? 1 : -1));
    }
    default:
      return undefined;
  }
}

/** Null if the filters or the as-of day removed the line or the statement. */
export function stillThere(raised: Raised | null, trend: Trend): Raised | null {
  if (!raised) return null;
  const line = trend.lines[lineOf(trend, raised.milestone)];
  return line?.points[raised.point] ? raised : null;
}

export function sameRaised(a: Raised | null, b: Raised | null): boolean {
  if (!a || !b) return a === b;
  const same = a.milestone === b.milestone && a.point === b.point && a.by === b.by;
  return same && a.here.join('\n') === b.here.join('\n');
}
