/** The ticks of an axis of days, by vis-timeline's time steps. */
import { type Scale, TimeStep } from './generated/time-step.js';
import { createMoment } from './luxon-moment.js';

export type { Scale } from './generated/time-step.js';

/** The distance of two ticks: three months, or five years. */
export interface Division {
  readonly scale: Scale;
  readonly step: number;
}

export interface Tick {
  /** The days of this tick and of the next, counted from 1970-01-01. */
  readonly at: number;
  readonly next: number;
  /** Whether a unit of the next coarser division begins here, as a year does in January. */
  readonly isMajor: boolean;
}

const DAY = 86_400_000;
/** A thousand years, the coarsest division, in days; the time steps count 360 days a year here. */
const COARSEST = 360_000;
/** More ticks than a window ever shows: a bound for the loop. */
const MOST = 1000;
/** Ticks kept in the cache. */
const CACHED = 5000;
/** When the window moves, this many ticks from the previous first one on are tried as the new first one. */
const NEAR = 50;

/**
 * The ticks of an axis. Each is computed once and kept, as calendar arithmetic would take longer than
 * anything else in a frame.
 */
export class Ticks {
  readonly #moment = createMoment();
  readonly #steps = new TimeStep(new Date(0), new Date(0), undefined, [], {
    moment: this.#moment,
  });
  readonly #known = new Map<string, Tick>();
  /** The first tick of the last window. */
  #first = Number.NaN;

  /** The finest division whose ticks are more than `days` apart; null if there is none. */
  division(days: number): Division | null {
    if (!(days < COARSEST)) return null;
    this.#steps.setMinimumStep(days * DAY);
    const { scale, step } = this.#steps;
    return { scale, step };
  }

  /** The ticks of a window, from the last one at or before its start. */
  between(start: number, end: number, division: Division): Tick[] {
    const found: Tick[] = [];
    let tick = this.#firstAt(start, division);
    while (tick.at <= end && found.length < MOST) {
      found.push(tick);
      tick = this.#tick(tick.next, division);
    }
    return found;
  }

  /** During a pan the first tick is usually the same as before or one of the next few, so these are tried first. */
  #firstAt(start: number, division: Division): Tick {
    let tick = this.#known.get(key(this.#first, division));
    for (let count = 0; tick && tick.at <= start && count < NEAR; count += 1) {
      this.#first = tick.at;
      if (tick.next > start) return tick;
      tick = this.#known.get(key(tick.next, division));
    }
    this.#at(division).setRange(new Date(start * DAY), new Date(start * DAY));
    this.#steps.start();
    this.#first = this.#steps.current.valueOf() / DAY;
    return this.#tick(this.#first, division);
  }

  #tick(at: number, division: Division): Tick {
    const name = key(at, division);
    const known = this.#known.get(name);
    if (known) return known;
    if (this.#known.size >= CACHED) this.#known.clear();
    const steps = this.#at(division);
    steps.current = this.#moment(at * DAY);
    const isMajor = steps.isMajor();
    steps.next();
    const tick = { at, next: steps.current.valueOf() / DAY, isMajor };
    this.#known.set(name, tick);
    return tick;
  }

  #at({ scale, step }: Division): TimeStep {
    this.#steps.setScale({ scale, step });
    return this.#steps;
  }
}

const key = (at: number, { scale, step }: Division) => `${scale} ${step} ${at}`;
