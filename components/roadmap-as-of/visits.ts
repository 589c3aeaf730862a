import type { Day } from '../../src/model/index.js';

/** A reader's visit: on which day, and the newest day that was shown then. */
export interface Visit {
  readonly on: Day;
  readonly seen: Day;
}

/** The visits with one more; those of one day are one, and two are enough. */
export function withVisit(visits: readonly Visit[], visit: Visit): Visit[] {
  return [...visits.filter(({ on }) => on < visit.on), visit].slice(-2);
}

/** The newest day that was shown at the last visit before the one on a day; null if there was none. */
export function seenBefore(visits: readonly Visit[], on: Day): Day | null {
  return visits.findLast((visit) => visit.on < on)?.seen ?? null;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The visits in a text that `keepVisits` wrote; null for anything else. */
export function readVisits(text: string | null): Visit[] | null {
  try {
    const list: unknown = JSON.parse(text ?? 'null');
    return Array.isArray(list) && list.every(isVisit) ? list : null;
  } catch {
    return null;
  }
}

function isVisit(value: unknown): value is Visit {
  const { on, seen } = (value ?? {}) as Partial<Visit>;
  return [on, seen].every((day) => typeof day === 'string' && DAY.test(day));
}

const PREFIX = 'roadmap-tracker/visits/';

/**
 * The reader's visits of a roadmap, kept in this browser and nowhere else, and only once the reader has asked
 * for it. Where the browser keeps nothing, nobody is asked.
 */
export class VisitBook {
  readonly #key: string;

  constructor(roadmap: string) {
    this.#key = PREFIX + roadmap;
  }

  /** Whether the browser keeps anything for this page. */
  get works(): boolean {
    try {
      localStorage.getItem(this.#key);
      return true;
    } catch {
      return false;
    }
  }

  /** Null where the reader has not asked for it. */
  get visits(): Visit[] | null {
    try {
      return readVisits(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  /** Keeps a visit beside those there are. */
  keep(visit: Visit): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(withVisit(this.visits ?? [], visit)));
    } catch {
      // It is full: the visits before stay.
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Nothing is kept.
    }
  }
}
