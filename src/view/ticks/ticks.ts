/** Where an axis of days has its ticks, by vis-timeline's time steps. */
import { type Scale, TimeStep } from './generated/time-step.js';
import { createMoment } from './luxon-moment.js';

export type { Scale } from './generated/time-step.js';

/** What lies between two ticks: three months, or five years. */
export interface Division {
  readonly scale: Scale;
  readonly step: number;
}

export interface Tick {
  /** Days since 1970-01-01 of the tick, and of the one after it. */
  readonly at: number;
  readonly next: number;
  /** What the next coarser division begins with: January among months. */
  readonly isMajor: boolean;
}

const DAY = 86_400_000;
/** In days: nothing is coarser than a thousand years, which the time steps take for 360 days each. */
const COARSEST = 360_000;
/** More ticks than are ever in sight. */
const MOST = 1000;
/** So many are remembered, and so many are looked at for the first one in sight. */
const REMEMBERED = 5000;
const NEAR = 50;

/**
 * The ticks of an axis. What follows from a day is worked out once: arithmetic on dates takes longer
 * than all else in a frame.
 */
export class Ticks {
  readonly #moment = createMoment();
  readonly #steps = new TimeStep(new Date(0), new Date(0), undefined, [], {
    moment: this.#moment,
  });
  readonly #known = new Map<string, Tick>();
  /** The first tick that was in sight when last asked. */
  #first = Number.NaN;

  /** The finest division whose ticks are more than so many days apart; null where none is. */
  division(days: number): Division | null {
    if (!(days < COARSEST)) return null;
    this.#steps.setMinimumStep(days * DAY);
    const { scale, step } = this.#steps;
    return { scale, step };
  }

  /** The ticks in sight, from the last one that is not after the first day. */
  between(start: number, end: number, division: Division): Tick[] {
    const found: Tick[] = [];
    let tick = this.#firstAt(start, division);
    while (tick.at <= end && found.length < MOST) {
      found.push(tick);
      tick = this.#tick(tick.next, division);
    }
    return found;
  }

  /** While an axis is panned, the first tick is that of before or one soon after it. */
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
    if (this.#known.size >= REMEMBERED) this.#known.clear();
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
