/**
 * Scorecards in small steps, so that many milestones never block the page: milestones are read back a
 * few hundred at a time, scored and dropped; the partial cards of a group are then merged. Pure.
 */
import { NONE } from '../../model/columns.js';
import { isoDay } from '../../model/day.js';
import { facetColumn } from '../../model/facets.js';
import type { Fold } from '../../model/fold.js';
import type { Roadmap } from '../../model/roadmap.js';
import { deliveryObservation, isKnownByLastDay } from '../../model/scores/delivery.js';
import {
  cameDue,
  type DeliveryScore,
  medianOf,
  onTimeRate,
  type SlipScore,
} from '../../model/scores/measures.js';
import {
  type ScoreBy,
  type Scorecard,
  SMALL_SAMPLE,
  scorecards,
} from '../../model/scores/scores.js';
import { type CompetingObservation, cumulativeIncidence } from '../../model/scores/survival.js';
import { milestoneState } from '../../model/state.js';
import type { MilestoneState } from '../../model/types.js';
import { type DuePromise, duePromise } from './board.js';

/** How late the milestones of one stage came: a reference class of the outside view. */
export interface DelayClass {
  /** Id of the stage; null for the class of all milestones shown. */
  readonly stage: string | null;
  readonly delivery: DeliveryScore;
  /** Deliveries left out, because no promise with a last day came before them. */
  readonly withoutPromise: number;
}

/** The scores of everything shown. */
export interface ScoreRows {
  /** In the order of the roadmap. */
  readonly cards: readonly Scorecard[];
  /** Of all milestones together; null if there are none. */
  readonly total: Scorecard | null;
  /** The promises that came due, by the id of their card. */
  readonly due: ReadonlyMap<string, readonly DuePromise[]>;
  /** The number of milestones on no card, as they have no country, stage or technology. */
  readonly ungrouped: number;
  /** First the class of all milestones, then the stages in their order. */
  readonly classes: readonly DelayClass[];
}

/** Milestones read back at a time. */
const CHUNK = 500;

/** Scores milestones; yields the share done, 0 to 1. */
export function* scoreRows(
  roadmap: Roadmap,
  fold: Fold,
  milestones: Int32Array,
  by: ScoreBy,
): Generator<number, ScoreRows> {
  const { groups, ungrouped } = groupsOf(roadmap, fold, milestones, by);
  const total = new Tally();
  const stages = new Map<string, Tally>();
  const cards: Scorecard[] = [];
  const dueOf = new Map<string, readonly DuePromise[]>();
  let done = 0;
  for (const group of [...groups, ungrouped]) {
    const tally = new Tally();
    const due: DuePromise[] = [];
    for (let start = 0; start < group.length; start += CHUNK) {
      const states: MilestoneState[] = [];
      for (const m of group.slice(start, start + CHUNK)) {
        const state = milestoneState(roadmap, fold, m);
        states.push(state);
        if (cameDue(state)) due.push(duePromise(m, state));
        done += 1;
        if (states.length % 10 === 0) yield done / milestones.length;
      }
      // Milestones without a group have no card, but count in the total.
      const card = scored(states, group === ungrouped ? 'company' : by, fold);
      for (const each of [tally, total]) each.take(card, states);
      for (const state of states) stageOf(stages, state).take(null, [state]);
      yield done / milestones.length;
    }
    if (group === ungrouped) continue;
    const card = tally.card();
    cards.push(card);
    if (due.length > 0) dueOf.set(card.id, due);
  }
  return {
    cards,
    total: milestones.length > 0 ? total.card() : null,
    due: dueOf,
    ungrouped: ungrouped.length,
    classes: [
      total.delayClass(null),
      ...roadmap.stages.flatMap(({ id }) => stages.get(id)?.delayClass(id) ?? []),
    ],
  };
}

/** The milestones (indices) of each future card. */
function groupsOf(roadmap: Roadmap, fold: Fold, milestones: Int32Array, by: ScoreBy) {
  const column = facetColumn(roadmap, fold, by);
  const groups = new Map<number, number[]>();
  const ungrouped: number[] = [];
  for (const m of milestones) {
    const value = column.values[m] as number;
    const group = value === NONE ? ungrouped : (groups.get(value) ?? []);
    group.push(m);
    if (value !== NONE) groups.set(value, group);
  }
  return { groups: groups.values(), ungrouped };
}

/** One card for all these milestones; those without a group are scored as if they had one company. */
function scored(states: readonly MilestoneState[], by: ScoreBy, fold: Fold): Scorecard {
  const day = isoDay(fold.judgedOn);
  const same = new Set(states.map((state) => state[by])).size === 1;
  const milestones = same ? states : states.map((state) => ({ ...state, [by]: '' }));
  return scorecards({ asOf: isoDay(fold.asOf), judgedOn: day, milestones }, by)[0] as Scorecard;
}

function stageOf(stages: Map<string, Tally>, { stage }: MilestoneState): Tally {
  const id = stage ?? '';
  const tally = stages.get(id) ?? new Tally();
  stages.set(id, tally);
  return tally;
}

/** Collects the partial cards of a group, and the observations that cannot be merged from them. */
class Tally {
  readonly #cards: Scorecard[] = [];
  readonly #slips: number[] = [];
  readonly #observations: CompetingObservation[] = [];
  #unverified = 0;
  #hindsight = 0;
  #byLastDay = 0;
  #withoutPromise = 0;

  take(card: Scorecard | null, states: readonly MilestoneState[]): void {
    if (card) this.#cards.push(card);
    for (const state of states) {
      if (state.slipMonths !== null) this.#slips.push(state.slipMonths);
      const observation = deliveryObservation(state);
      if (observation) this.#observations.push(observation);
      if (observation && state.unverified) this.#unverified += 1;
      if (observation && state.hindsight) this.#hindsight += 1;
      if (observation && isKnownByLastDay(state)) this.#byLastDay += 1;
      if (!observation && state.actual) this.#withoutPromise += 1;
    }
  }

  delayClass(stage: string | null): DelayClass {
    return { stage, delivery: this.#delivery(), withoutPromise: this.#withoutPromise };
  }

  card(): Scorecard {
    const [first] = this.#cards;
    if (first && this.#cards.length === 1) return first;
    return merged(this.#cards as [Scorecard, ...Scorecard[]], this.#slips, this.#delivery());
  }

  #delivery(): DeliveryScore {
    const incidence = cumulativeIncidence(this.#observations);
    const { n, delivered, cancelled, censored, median } = incidence;
    const reached = median !== null;
    const counts = { n, delivered, cancelled, censored, median, reached, incidence };
    return {
      ...counts,
      byLastDay: this.#byLastDay,
      unverified: this.#unverified,
      hindsight: this.#hindsight,
    };
  }
}

/** One card from several: counts are added, medians taken over all values. */
function merged(
  cards: readonly [Scorecard, ...Scorecard[]],
  slips: readonly number[],
  delivery: DeliveryScore,
): Scorecard {
  const sum = (of: (card: Scorecard) => number) => cards.reduce((n, card) => n + of(card), 0);
  const due = sum(({ onTime }) => onTime.n);
  const onTime = sum((card) => card.onTime.onTime);
  const rates = cards.flatMap(({ slipRate }) => slipRate.values).sort((a, b) => a - b);
  const newest = cards.reduce((a, b) =>
    (a.lastSaid?.day ?? '') < (b.lastSaid?.day ?? '') ? b : a,
  );
  const milestones = sum((card) => card.milestones);
  return {
    id: cards[0].id,
    name: cards[0].name,
    milestones,
    achieved: sum(({ achieved }) => achieved),
    cancelled: sum(({ cancelled }) => cancelled),
    open: sum(({ open }) => open),
    overdue: sum(({ overdue }) => overdue),
    missed: sum(({ missed }) => missed),
    missedDeadlines: sum(({ missedDeadlines }) => missedDeadlines),
    onTime: {
      n: due,
      unverified: sum((card) => card.onTime.unverified),
      hindsight: sum((card) => card.onTime.hindsight),
      onTime,
      late: sum((card) => card.onTime.late),
      missed: sum((card) => card.onTime.missed),
      unclear: sum((card) => card.onTime.unclear),
      rate: onTimeRate(onTime, due),
      dropped: sum((card) => card.onTime.dropped),
      early: sum((card) => card.onTime.early),
      unpromised: sum((card) => card.onTime.unpromised),
    },
    slip: mergedSlip(cards, slips),
    delivery,
    slipRate: {
      n: rates.length,
      unverified: sum(({ slipRate }) => slipRate.unverified),
      hindsight: sum(({ slipRate }) => slipRate.hindsight),
      median: medianOf(rates),
      values: rates,
    },
    lastSaid: newest.lastSaid,
    ageMonths: newest.ageMonths,
    unverified: sum(({ unverified }) => unverified),
    hindsight: sum(({ hindsight }) => hindsight),
    smallSample: milestones < SMALL_SAMPLE,
  };
}

function mergedSlip(cards: readonly Scorecard[], slips: readonly number[]): SlipScore {
  const sorted = slips.toSorted((a, b) => a - b);
  return {
    n: sorted.length,
    unverified: cards.reduce((n, { slip }) => n + slip.unverified, 0),
    hindsight: cards.reduce((n, { slip }) => n + slip.hindsight, 0),
    median: medianOf(sorted),
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    atLeast: cards.reduce((n, { slip }) => n + slip.atLeast, 0),
  };
}
