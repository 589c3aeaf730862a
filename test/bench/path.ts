/** The path that all subjects follow: zoom in, pan, zoom out and back, one small step a frame. */
import { FIRST_DAY, LAST_DAY } from './data.js';

export interface Step {
  /** The window after the step, in days since 1970-01-01, with fractions. */
  readonly start: number;
  readonly end: number;
  /** The factor by which the window grows around its middle; 1 for a pan. */
  readonly zoom: number;
  /** How far the window moves, as a share of its length. */
  readonly pan: number;
}

const ZOOM = 1.1;
const PAN = 0.02;

const repeat = (count: number, zoom: number, pan: number) =>
  Array.from({ length: count }, () => ({ zoom, pan }));

/** From thirty years to four and a half, then two, and back; always within the data. */
const MOVES = [
  ...repeat(20, 1 / ZOOM, 0),
  ...repeat(20, 1, PAN),
  ...repeat(8, 1 / ZOOM, 0),
  ...repeat(20, 1, -PAN),
  ...repeat(20, 1, PAN),
  ...repeat(8, ZOOM, 0),
  ...repeat(40, 1, -PAN),
  ...repeat(20, 1, PAN),
  ...repeat(20, ZOOM, 0),
];

/** The first window: everything. */
export const WHOLE = { start: FIRST_DAY, end: LAST_DAY + 1 };

/** The steps from a subject's first window on. */
export function pathFrom(window: { start: number; end: number }): Step[] {
  let middle = (window.start + window.end) / 2;
  let length = window.end - window.start;
  return MOVES.map(({ zoom, pan }) => {
    length *= zoom;
    middle += pan * length;
    return { start: middle - length / 2, end: middle + length / 2, zoom, pan };
  });
}
