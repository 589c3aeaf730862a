/** Hit testing: the line nearest to the pointer, and the lines that run through the same place. */
import type { Segment, TrendShape } from './shape.js';

export interface Near {
  /** Index of the line. */
  readonly line: number;
  /** Index of the statement that holds there. */
  readonly point: number;
}

/** Lines farther from the pointer are not hit, in pixels. */
const REACH = 32;
/** Lines at most this much farther away than the nearest are hit as well, in pixels. */
const SAME = 1.5;
/** Pixels by which a mark counts as nearer than the line through it. */
const MARK_FIRST = 3;

/** The lines that a point hits, the nearest first. */
export function linesNear(shapes: readonly TrendShape[], x: number, y: number): Near[] {
  const found: { near: Near; distance: number }[] = [];
  let best = REACH;
  shapes.forEach(({ segments }, line) => {
    const { point, distance } = nearestSegment(segments, x, y);
    if (distance > best + SAME) return;
    best = Math.min(best, distance);
    found.push({ near: { line, point }, distance });
  });
  return found
    .filter(({ distance }) => distance <= best + SAME)
    .sort((a, b) => a.distance - b.distance)
    .map(({ near }) => near);
}

function nearestSegment(segments: readonly Segment[], x: number, y: number) {
  let nearest = { point: 0, distance: Number.POSITIVE_INFINITY };
  for (const segment of segments) {
    const distance = distanceTo(segment, x, y);
    if (distance < nearest.distance) nearest = { point: segment.point, distance };
  }
  return nearest;
}

/** Segments are horizontal or vertical, so x and y can be clamped one by one. */
function distanceTo({ x1, y1, x2, y2 }: Segment, x: number, y: number): number {
  const dx = beyond(x, x1, x2);
  const dy = beyond(y, y1, y2);
  const distance = Math.hypot(dx, dy);
  return x1 === x2 && y1 === y2 ? Math.max(0, distance - MARK_FIRST) : distance;
}

function beyond(value: number, a: number, b: number): number {
  return Math.max(Math.min(a, b) - value, value - Math.max(a, b), 0);
}
