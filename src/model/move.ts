/** What a promise does to the one before it. */
import { OPEN_MAX, OPEN_MIN } from './columns.js';
import { monthsBetween } from './day.js';
import type { Bounds } from './slip.js';

export const MOVES = [
  /** The date was withdrawn, and no new one given. */
  'withdrawn',
  /** There was no date before. */
  'dated',
  /** The same days again. */
  'restated',
  /** To a later date. */
  'slipped',
  /** To an earlier date. */
  'pulled-in',
  /** More precise, inside the days promised before. */
  'firmed',
  /** Less precise, around the days promised before. */
  'loosened',
  /** Days that overlap those before and cannot be compared: "by 2030" and then "from 2028". */
  'reworded',
] as const;
export type MoveKind = (typeof MOVES)[number];

/** A kind of move, and for `slipped` and `pulled-in` the calendar months; null if they cannot be counted. */
export interface Moved {
  readonly kind: MoveKind;
  readonly months: number | null;
}

/** How a date moved: the first rule that fits. A null argument means that there is no date. */
export function moveOf(from: Bounds | null, to: Bounds | null): Moved {
  if (!to) return { kind: 'withdrawn', months: null };
  if (!from) return { kind: 'dated', months: null };
  if (from.min === to.min && from.max === to.max) return { kind: 'restated', months: null };
  return fromFloor(from, to) ?? aroundOrInside(from, to) ?? byDays(from, to);
}

/** A promise without a last day is a floor, so first days are compared. */
function fromFloor(from: Bounds, to: Bounds): Moved | null {
  if (from.max !== OPEN_MAX || to.min === OPEN_MIN) return null;
  if (from.min === to.min) return { kind: 'firmed', months: null };
  return shifted(monthsBetween(from.min, to.min));
}

function aroundOrInside(from: Bounds, to: Bounds): Moved | null {
  if (to.min >= from.min && to.max <= from.max) return { kind: 'firmed', months: null };
  if (to.min <= from.min && to.max >= from.max) return { kind: 'loosened', months: null };
  return null;
}

function byDays(from: Bounds, to: Bounds): Moved {
  // The day after the last one is used, so that quarters and years are whole months apart.
  if (from.max !== OPEN_MAX && to.max !== OPEN_MAX)
    return shifted(monthsBetween(from.max + 1, to.max + 1));
  if (from.min !== OPEN_MIN && to.min !== OPEN_MIN) return shifted(monthsBetween(from.min, to.min));
  if (to.min > from.max) return { kind: 'slipped', months: null };
  if (to.max < from.min) return { kind: 'pulled-in', months: null };
  return { kind: 'reworded', months: null };
}

function shifted(months: number): Moved {
  return { kind: months > 0 ? 'slipped' : 'pulled-in', months };
}
