/** Sorts scorecards by the column a reader chose, and makes the curves they are compared by. Pure. */
import { type RankKey, ranked, type Scorecard } from '../../model/scores/scores.js';
import type { CumulativeIncidence } from '../../model/scores/survival.js';
import { collatorOf } from '../ranking.js';

export const SCORE_KEYS = [
  'name',
  'milestones',
  'achieved',
  'missed',
  'overdue',
  'onTime',
  'slip',
  'delivery',
  'slipRate',
  'lastSaid',
] as const;
/** What scorecards can be ordered by. */
export type ScoreKey = (typeof SCORE_KEYS)[number];

const RANK_KEYS: readonly RankKey[] = ['onTime', 'slip', 'delivery', 'slipRate'];

/** Whether sorting by this column ranks the cards: scores do, counts and days do not. */
export function isRankKey(key: ScoreKey): key is RankKey {
  return RANK_KEYS.some((other) => other === key);
}

export interface ScoreOrder {
  readonly by: ScoreKey;
  /** The largest value, last name or newest day comes first. */
  readonly descending: boolean;
}

/** A card with its rank: 1 for the best, null if it is not ranked. */
export interface ScoreRow {
  readonly card: Scorecard;
  readonly name: string;
  readonly rank: number | null;
}

/** The order a column is shown in first: names from A, counts and days from the largest, scores from the best. */
export function firstOrder(by: ScoreKey): ScoreOrder {
  return { by, descending: !['name', 'slip', 'delivery', 'slipRate'].includes(by) };
}

/** Rows in order; cards without a value, or with too small an n to be ranked, come last in both directions. */
export function scoreOrder(
  cards: readonly Scorecard[],
  { by, descending }: ScoreOrder,
  nameOf: (card: Scorecard) => string,
  locale: string,
): ScoreRow[] {
  // Ties as in the data, so that the order is the same in every language.
  const named = cards.map((card) => ({ card, name: nameOf(card), rank: null }));
  if (by === 'name') {
    const collator = collatorOf(locale);
    named.sort((a, b) => collator.compare(a.name, b.name));
    return descending ? named.reverse() : named;
  }
  if (isRankKey(by)) {
    const rows = ranked(
      named.map(({ card }) => card),
      by,
    ).map(({ card, rank }) => ({ card, name: nameOf(card), rank }));
    const placed = rows.filter(({ rank }) => rank !== null);
    // Ranked from the best on: the highest on-time rate, but the fewest months.
    if (descending !== (by === 'onTime')) placed.reverse();
    return [...placed, ...rows.filter(({ rank }) => rank === null)];
  }
  const keyOf = VALUES[by];
  const value = ({ card }: ScoreRow) => keyOf(card) ?? (descending ? -Infinity : Infinity);
  return named.sort((a, b) => (descending ? value(b) - value(a) : value(a) - value(b)) || 0);
}

const VALUES: Readonly<
  Record<Exclude<ScoreKey, RankKey | 'name'>, (card: Scorecard) => number | null>
> = {
  milestones: ({ milestones }) => milestones,
  achieved: ({ achieved }) => achieved,
  missed: ({ missed }) => missed,
  overdue: ({ overdue }) => overdue,
  lastSaid: ({ lastSaid }) => lastSaid && Date.parse(lastSaid.day),
};

/** A point of a step curve: months since the promised date, share delivered (0 to 1). */
export interface StepPoint {
  readonly months: number;
  readonly share: number;
}

/** The points where the share delivered changes, and the end of the observation. */
export function incidenceSteps({ steps }: CumulativeIncidence): StepPoint[] {
  const points: StepPoint[] = [];
  for (const { time, delivered } of steps) {
    const last = points.at(-1);
    if (delivered > (last?.share ?? 0) || time === steps.at(-1)?.time)
      points.push({ months: time, share: delivered });
  }
  return points;
}

/** Ticks of a months axis: at most seven round numbers, such as 0, 12, 24 … */
export function monthTicks(min: number, max: number): number[] {
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((size) => (max - min) / size <= 6) ?? 1200;
  const first = Math.ceil(min / step);
  const last = Math.floor(max / step);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
