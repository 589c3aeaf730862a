/** Puts scorecards in an order a reader chose, and draws what they are compared by. Pure. */
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

/** Ordering by a count or a day ranks nobody; ordering by a score does. */
export function isRankKey(key: ScoreKey): key is RankKey {
  return RANK_KEYS.some((other) => other === key);
}

export interface ScoreOrder {
  readonly by: ScoreKey;
  /** The largest value, the last name, the newest day first. */
  readonly descending: boolean;
}

/** A card in its place; `rank` is 1 for the best, null where it is not ranked. */
export interface ScoreRow {
  readonly card: Scorecard;
  readonly name: string;
  readonly rank: number | null;
}

/** The order a key is first shown in: names from A, counts and days from the top, scores from the best. */
export function firstOrder(by: ScoreKey): ScoreOrder {
  return { by, descending: !['name', 'slip', 'delivery', 'slipRate'].includes(by) };
}

/** Rows in order; what has no value, or too small an n to be ranked, comes last in both directions. */
export function scoreOrder(
  cards: readonly Scorecard[],
  { by, descending }: ScoreOrder,
  nameOf: (card: Scorecard) => string,
  locale: string,
): ScoreRow[] {
  const collator = collatorOf(locale);
  const named = cards
    .map((card) => ({ card, name: nameOf(card), rank: null }))
    .sort((a, b) => collator.compare(a.name, b.name));
  if (by === 'name') return descending ? named.reverse() : named;
  if (isRankKey(by)) {
    const rows = ranked(
      named.map(({ card }) => card),
      by,
    ).map(({ card, rank }) => ({ card, name: nameOf(card), rank }));
    const placed = rows.filter(({ rank }) => rank !== null);
    // The best on-time rate is the highest one, of months the fewest are best.
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

/** A point of a step curve: months from the promised date, share delivered (0 to 1). */
export interface StepPoint {
  readonly months: number;
  readonly share: number;
}

/** Where the share delivered changes, and where the watching ended (the last one). */
export function incidenceSteps({ steps }: CumulativeIncidence): StepPoint[] {
  const points: StepPoint[] = [];
  for (const { time, delivered } of steps) {
    const last = points.at(-1);
    if (delivered > (last?.share ?? 0) || time === steps.at(-1)?.time)
      points.push({ months: time, share: delivered });
  }
  return points;
}

/** Round months between two ends, at most seven of them: 0, 12, 24 … */
export function monthTicks(min: number, max: number): number[] {
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((size) => (max - min) / size <= 6) ?? 1200;
  const first = Math.ceil(min / step);
  const last = Math.floor(max / step);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
