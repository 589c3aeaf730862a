import {
  type ClaimDays,
  type DayRange,
  monthsOn,
  nextClaimDay,
  previousClaimDay,
} from '../../src/view/claim-days.js';

/** What the slider moves over, and where it stands. */
export interface Moves {
  readonly day: number;
  readonly range: DayRange;
  readonly claims: ClaimDays;
}

export function withinRange(day: number, { first, last }: DayRange): number {
  return Math.max(first, Math.min(day, last));
}

/** Where a key goes: a day, null where there is no further one, undefined for other keys. */
export function keyTarget(key: string, bar: Moves, rtl: boolean): number | null | undefined {
  const { day, range, claims } = bar;
  switch (key) {
    case 'ArrowUp':
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      return nextClaimDay(claims, day, range.last);
    case 'ArrowDown':
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return previousClaimDay(claims, day);
    case 'PageUp':
      return monthsOn(day, 12, range);
    case 'PageDown':
      return monthsOn(day, -12, range);
    case 'Home':
      return range.first;
    case 'End':
      return range.last;
    default:
      return undefined;
  }
}
