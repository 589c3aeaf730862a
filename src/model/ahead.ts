/** Days of a record that lie ahead: of the reader's today, or of the day its curators last looked. */
import type { Roadmap } from './roadmap.js';
import type { Day } from './types.js';

/**
 * Something was `said` or `recorded` on a day to come, the curators `looked` on one, or a claim is `newer`
 * than the day they last looked.
 */
export type AheadKind = 'said' | 'recorded' | 'looked' | 'newer';

export interface Ahead {
  readonly kind: AheadKind;
  /** The last such day. */
  readonly day: Day;
  /** The day that it lies ahead of. */
  readonly of: Day;
}

/** Impossible days in the future: of each kind the last. `today` is the reader's. */
export function daysAhead(roadmap: Roadmap, today: Day): Ahead[] {
  const { knownThrough, lastSaid, lastRecorded, newestClaim } = roadmap;
  const all: readonly (readonly [AheadKind, Day | null, Day | null])[] = [
    ['said', lastSaid, today],
    ['recorded', lastRecorded, today],
    ['looked', knownThrough, today],
    ['newer', newestClaim, knownThrough],
  ];
  return all.flatMap(([kind, day, of]) =>
    day !== null && of !== null && day > of ? { kind, day, of } : [],
  );
}
