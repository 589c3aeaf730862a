/**
 * Survival analysis, for events of which some have not happened yet: the product-limit estimator of
 * Kaplan and Meier (1958), and for competing events the Aalen–Johansen estimator (1978). Times are any
 * finite numbers, also negative ones. At equal times events come before censoring.
 */

/** One subject, observed until `time`: the event happened then, or had not by then (`event` false). */
export interface Observation {
  readonly time: number;
  readonly event: boolean;
}

/** The estimate at one of the observed times. */
export interface SurvivalStep {
  readonly time: number;
  /** Share of subjects without the event, from this time on. */
  readonly survival: number;
  /** Subjects observed until this time or longer. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

export interface Survival {
  readonly n: number;
  readonly events: number;
  /** Every observed time in order. */
  readonly steps: readonly SurvivalStep[];
  /** The first time by which the event has happened to half of all; null if that is not reached. */
  readonly median: number | null;
  /** The first time by which it has happened to the share `p` of all (above 0, at most 1), or null. */
  quantile(p: number): number | null;
}

/** How the observation of one subject ended. */
export type Outcome = 'delivered' | 'cancelled' | 'open';

export interface CompetingObservation {
  readonly time: number;
  readonly event: Outcome;
}

/** The estimate at one of the observed times. */
export interface IncidenceStep {
  readonly time: number;
  /** Share delivered by this time. */
  readonly delivered: number;
  /** Share cancelled by this time. */
  readonly cancelled: number;
  /** Subjects observed until this time or longer. */
  readonly atRisk: number;
}

export interface CumulativeIncidence {
  readonly n: number;
  readonly delivered: number;
  readonly cancelled: number;
  /** Still open when the observation ended. */
  readonly censored: number;
  /** Every observed time in order. */
  readonly steps: readonly IncidenceStep[];
  /** The first time by which half of all are delivered; null if that is not reached. */
  readonly median: number | null;
  /** The first time by which the share `p` of all (above 0, at most 1) is delivered, or null. */
  quantile(p: number): number | null;
}

/**
 * Kaplan–Meier estimate of survival; RangeError for a time that is not finite.
 * Kaplan & Meier, J. Amer. Statist. Assoc. 53 (1958) 457–481.
 */
export function kaplanMeier(observations: readonly Observation[]): Survival {
  let survival = 1;
  const sets = riskSets(
    observations.map(({ time, event }) => ({ time, event: event ? 'delivered' : 'open' })),
  );
  const steps = sets.map(({ time, atRisk, delivered, censored }) => {
    survival *= 1 - delivered / atRisk;
    return { time, survival, atRisk, events: delivered, censored };
  });
  const quantile = (p: number) => firstTime(steps, p, (step) => 1 - step.survival);
  const events = total(sets, 'delivered');
  return { n: observations.length, events, steps, median: quantile(0.5), quantile };
}

/**
 * Cumulative incidence of delivery with cancellation as a competing event: a cancelled subject is never
 * delivered, an open one still may be. RangeError for a time that is not finite.
 * Aalen & Johansen, Scand. J. Statist. 5 (1978) 141–150.
 */
export function cumulativeIncidence(
  observations: readonly CompetingObservation[],
): CumulativeIncidence {
  let open = 1;
  let delivered = 0;
  let cancelled = 0;
  const sets = riskSets(observations);
  const steps = sets.map((set) => {
    delivered += (open * set.delivered) / set.atRisk;
    cancelled += (open * set.cancelled) / set.atRisk;
    open *= 1 - (set.delivered + set.cancelled) / set.atRisk;
    return { time: set.time, delivered, cancelled, atRisk: set.atRisk };
  });
  const quantile = (p: number) => firstTime(steps, p, (step) => step.delivered);
  return {
    n: observations.length,
    delivered: total(sets, 'delivered'),
    cancelled: total(sets, 'cancelled'),
    censored: total(sets, 'censored'),
    steps,
    median: quantile(0.5),
    quantile,
  };
}

/** The subjects whose observation ends at one time. */
interface RiskSet {
  readonly time: number;
  readonly atRisk: number;
  delivered: number;
  cancelled: number;
  censored: number;
}

function riskSets(observations: readonly CompetingObservation[]): RiskSet[] {
  const sorted = [...observations].sort((a, b) => a.time - b.time);
  const sets: RiskSet[] = [];
  sorted.forEach(({ time, event }, index) => {
    if (!Number.isFinite(time)) throw new RangeError(`${time} is not a time`);
    let set = sets.at(-1);
    if (set?.time !== time) {
      set = { time, atRisk: sorted.length - index, delivered: 0, cancelled: 0, censored: 0 };
      sets.push(set);
    }
    set[event === 'open' ? 'censored' : event] += 1;
  });
  return sets;
}

function total(sets: readonly RiskSet[], kind: 'delivered' | 'cancelled' | 'censored'): number {
  return sets.reduce((sum, set) => sum + set[kind], 0);
}

/** Tolerance: in floating point, a share of exactly one half may come out slightly lower. */
const ROUNDING = 1e-9;

function firstTime<S extends { readonly time: number }>(
  steps: readonly S[],
  p: number,
  share: (step: S) => number,
): number | null {
  if (!(p > 0 && p <= 1)) throw new RangeError(`${p} is not a share above 0 and up to 1`);
  return steps.find((step) => share(step) >= p - ROUNDING)?.time ?? null;
}
