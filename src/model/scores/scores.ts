/** Scorecards of companies, countries, stages and technologies on a day: who keeps their promises. */
import { isVoid } from '../claim.js';
import { dayNumber, monthsBetween } from '../day.js';
import type { Day, MilestoneState, RoadmapState, Speaker } from '../types.js';
import {
  type DeliveryScore,
  deliveryScore,
  type OnTimeScore,
  onTimeScore,
  type SlipRateScore,
  type SlipScore,
  SMALL_SAMPLE,
  slipRateScore,
  slipScore,
} from './measures.js';

/** What scorecards are grouped by. */
export type ScoreBy = 'company' | 'country' | 'stage' | 'technology';

/** The newest claim about a card's milestones. */
export interface LastWord {
  readonly day: Day;
  readonly by: Speaker;
  /** Id of the milestone. */
  readonly milestone: string;
}

/** What became of the promises of one company, country, stage or technology. */
export interface Scorecard {
  readonly id: string;
  /** The company's name; for the other groupings, the id. */
  readonly name: string;
  readonly milestones: number;
  readonly achieved: number;
  readonly cancelled: number;
  /** Neither achieved nor cancelled. */
  readonly open: number;
  readonly overdue: number;
  /** Milestones that were not delivered by the day they are held to. */
  readonly missed: number;
  /** Distinct deadlines that passed, over all milestones. */
  readonly missedDeadlines: number;
  readonly onTime: OnTimeScore;
  readonly slip: SlipScore;
  readonly delivery: DeliveryScore;
  readonly slipRate: SlipRateScore;
  /** Null if the days of all claims are unknown. */
  readonly lastSaid: LastWord | null;
  /** Calendar months from the newest claim to the judged day. */
  readonly ageMonths: number | null;
  /** Milestones that rest on a claim whose source was not read. */
  readonly unverified: number;
  /** Milestones whose promise was put on record only after its outcome was known. */
  readonly hindsight: number;
  /** Whether there are fewer than three milestones; each score also has its own n. */
  readonly smallSample: boolean;
}

export { SMALL_SAMPLE };

/**
 * A card for each company (or country, stage, technology) that has a milestone on the day, in the order
 * of the roadmap. Milestones without a country, stage or technology are on no such card.
 */
export function scorecards(state: RoadmapState, by: ScoreBy = 'company'): Scorecard[] {
  const groups = new Map<string, MilestoneState[]>();
  for (const milestone of state.milestones) {
    const id = milestone[by];
    if (id === null) continue;
    const group = groups.get(id);
    if (group) group.push(milestone);
    else groups.set(id, [milestone]);
  }
  return Array.from(groups, ([id, milestones]) => {
    const name = by === 'company' ? (milestones[0] as MilestoneState).companyName : id;
    return scorecard(id, name, milestones, state.judgedOn);
  });
}

function scorecard(
  id: string,
  name: string,
  milestones: readonly MilestoneState[],
  judgedOn: Day,
): Scorecard {
  const count = (test: (milestone: MilestoneState) => boolean) => milestones.filter(test).length;
  const achieved = count(({ status }) => status === 'achieved');
  const cancelled = count(({ status }) => status === 'cancelled');
  const lastSaid = lastWord(milestones);
  return {
    id,
    name,
    milestones: milestones.length,
    achieved,
    cancelled,
    open: milestones.length - achieved - cancelled,
    overdue: count(({ standing }) => standing === 'overdue'),
    missed: count(({ missed }) => missed),
    missedDeadlines: milestones.reduce((sum, { missedDeadlines }) => sum + missedDeadlines, 0),
    onTime: onTimeScore(milestones),
    slip: slipScore(milestones),
    delivery: deliveryScore(milestones),
    slipRate: slipRateScore(milestones),
    lastSaid,
    ageMonths: lastSaid && ageMonths(lastSaid.day, judgedOn),
    unverified: count(({ unverified }) => unverified),
    hindsight: count(({ hindsight }) => hindsight),
    smallSample: milestones.length < SMALL_SAMPLE,
  };
}

function lastWord(milestones: readonly MilestoneState[]): LastWord | null {
  let last: LastWord | null = null;
  for (const { id, claims } of milestones) {
    for (const claim of claims) {
      const { saidPeriod, saidBy } = claim;
      const day = isVoid(claim) ? null : saidPeriod?.max;
      if (day && (last === null || day > last.day)) last = { day, by: saidBy, milestone: id };
    }
  }
  return last;
}

/** 0 for a claim made after the judged day. */
function ageMonths(day: Day, judgedOn: Day): number {
  return Math.max(0, monthsBetween(dayNumber(day), dayNumber(judgedOn)));
}

/** A score that cards can be ranked by. */
export type RankKey = 'onTime' | 'slip' | 'delivery' | 'slipRate';

/** A card and its rank: 1 is the best, equal scores share a rank, null is not ranked. */
export interface RankedCard {
  readonly card: Scorecard;
  readonly rank: number | null;
}

/**
 * Cards from the best to the worst by one score: the highest on-time rate, the least slip or delay. Then
 * follow, without a rank and in the order they came, cards whose median is not reached, and cards with n
 * below 3 (for delivery against baseline: fewer than 3 deliveries).
 */
export function ranked(cards: readonly Scorecard[], key: RankKey): RankedCard[] {
  const small = (card: Scorecard) => sampleOf(card, key) < SMALL_SAMPLE;
  const enough = cards.filter((card) => !small(card));
  const scored = enough
    .flatMap((card) => {
      const cost = costOf(card, key);
      return cost === null ? [] : [{ card, cost }];
    })
    .sort((a, b) => a.cost - b.cost);
  const unranked = [...enough.filter((card) => costOf(card, key) === null), ...cards.filter(small)];
  let rank = 1;
  const places = scored.map(({ card, cost }, index) => {
    if (cost !== scored[index - 1]?.cost) rank = index + 1;
    return { card, rank };
  });
  return [...places, ...unranked.map((card) => ({ card, rank: null }))];
}

/** For delivery, n also counts open milestones, which say nothing about the time that deliveries take. */
function sampleOf(card: Scorecard, key: RankKey): number {
  return key === 'delivery' ? card.delivery.delivered : card[key].n;
}

/** Less is better. A card with a large enough n always has an on-time rate. */
function costOf(card: Scorecard, key: RankKey): number | null {
  if (key !== 'onTime') return card[key].median;
  return -(card.onTime.rate as number);
}
