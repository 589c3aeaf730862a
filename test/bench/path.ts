/** The path all subjects follow: in, along, out and back again, a small step a frame. */
import { FIRST_DAY, LAST_DAY } from './data.js';

export interface Step {
  /** Days since 1970-01-01, with fractions: the window after the step. */
  readonly start: number;
  readonly end: number;
  /** How much longer the window is than the one before, around its middle; 1 where it moves. */
  readonly zoom: number;
  /** How far it moves, as a share of its length. */
  readonly pan: number;
}

const ZOOM = 1.1;
const PAN = 0.02;

const repeat = (count: number, zoom: number, pan: number) =>
  Array.from({ length: count }, () => ({ zoom, pan }));

/** Thirty years, then four and a half, then two, and back to where it began; never beyond the data. */
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

/** Where the path begins: everything in sight. */
export const WHOLE = { start: FIRST_DAY, end: LAST_DAY + 1 };

/** The steps from a window on: the one a subject came to when it was made. */
export function pathFrom(window: { start: number; end: number }): Step[] {
  let middle = (window.start + window.end) / 2;
  let length = window.end - window.start;
  return MOVES.map(({ zoom, pan }) => {
    length *= zoom;
    middle += pan * length;
    return { start: middle - length / 2, end: middle + length / 2, zoom, pan };
  });
}
