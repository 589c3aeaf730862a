/** A roadmap told in three sentences: the oldest promise, the date that moved furthest, what came due. */

import type { Roadmap } from '../model/roadmap.js';
import { medianOf, onTimeScore } from '../model/scores/measures.js';
import type { ClaimState, MilestoneState, RoadmapState } from '../model/types.js';
import { listWords, periodWords, saidWords, type Wording } from './wording.js';

/** A milestone and how far its date moved. */
export interface Moved {
  readonly milestone: MilestoneState;
  readonly months: number;
  /** The slip still grows, because the forecast is past due. */
  readonly atLeast: boolean;
}

/** What became of the promises that have come due. */
export interface TrackRecord {
  readonly milestones: number;
  readonly due: number;
  readonly kept: number;
  readonly late: number;
  /** Delivered, but on a day not known well enough to tell. */
  readonly unclear: number;
  /** Not delivered by the day, nor since. */
  readonly missed: number;
  /** kept ÷ due; null if nothing has come due. */
  readonly rate: number | null;
}

/** How late the late ones are: those whose date moved later, delivered or not. */
export interface Delay {
  readonly n: number;
  /** Months; null if no date moved later. */
  readonly median: number | null;
  /** Of the n, those whose slip still grows. */
  readonly atLeast: number;
}

export interface Story {
  /** The milestone that was promised first; null if nothing was promised on a known day. */
  readonly first: MilestoneState | null;
  /** Null if no date moved later. */
  readonly furthest: Moved | null;
  readonly record: TrackRecord;
  readonly delay: Delay;
}

/** The words of the sentences, in one language. Dates and slips are worded already. */
export interface StoryWords {
  readonly first: (
    company: string,
    title: string,
    date: string,
    said: string,
    now: string,
  ) => string;
  readonly now: {
    readonly delivered: (date: string) => string;
    readonly forecast: (date: string) => string;
    readonly cancelled: string;
    readonly undated: string;
  };
  readonly furthest: (company: string, title: string, slip: string) => string;
  readonly nothingMoved: string;
  /** What came due; `outcomes` is a list in words. */
  readonly record: (milestones: number, due: number, outcomes: string) => string;
  readonly nothingDue: (milestones: number) => string;
  readonly outcome: {
    readonly kept: (n: number) => string;
    readonly late: (n: number) => string;
    readonly unclear: (n: number) => string;
    readonly missed: (n: number) => string;
  };
}

interface StoryWording extends Wording {
  readonly words: Wording['words'] & {
    readonly slip: (months: number, atLeast: boolean) => string;
    readonly story: StoryWords;
  };
}

export function storyOf({ milestones }: RoadmapState): Story {
  const { n: due, onTime: kept, late, unclear, missed, rate } = onTimeScore(milestones);
  return {
    first: oldestPromise(milestones),
    furthest: furthestMoved(milestones),
    record: { milestones: milestones.length, due, kept, late, unclear, missed, rate },
    delay: delayOf(milestones),
  };
}

/** The day a milestone was first promised, the earliest that it may have been. */
const promisedOn = ({ baseline }: MilestoneState) => baseline?.saidPeriod?.min ?? null;

function oldestPromise(milestones: readonly MilestoneState[]): MilestoneState | null {
  let oldest: MilestoneState | null = null;
  for (const milestone of milestones) {
    const day = promisedOn(milestone);
    const before = oldest && promisedOn(oldest);
    if (day && (!before || day < before)) oldest = milestone;
  }
  return oldest;
}

function furthestMoved(milestones: readonly MilestoneState[]): Moved | null {
  let furthest: Moved | null = null;
  for (const milestone of milestones) {
    const { slipMonths: months, slipAtLeast: atLeast } = milestone;
    if (months !== null && months > (furthest?.months ?? 0))
      furthest = { milestone, months, atLeast };
  }
  return furthest;
}

function delayOf(milestones: readonly MilestoneState[]): Delay {
  const late = milestones.filter(({ slipMonths }) => slipMonths !== null && slipMonths > 0);
  const slips = late.map(({ slipMonths }) => slipMonths as number).sort((a, b) => a - b);
  const atLeast = late.filter(({ slipAtLeast }) => slipAtLeast).length;
  return { n: slips.length, median: medianOf(slips), atLeast };
}

/** The story in the reader's language: a sentence on each, the first left out if nothing was promised. */
export function storySentences(
  { first, furthest, record }: Story,
  roadmap: Roadmap,
  wording: StoryWording,
): string[] {
  const { story } = wording.words;
  return [
    ...(first ? [firstSentence(first, roadmap, wording)] : []),
    furthest
      ? story.furthest(
          furthest.milestone.companyName,
          furthest.milestone.title,
          wording.words.slip(furthest.months, furthest.atLeast),
        )
      : story.nothingMoved,
    recordSentence(record, wording),
  ];
}

function firstSentence(milestone: MilestoneState, roadmap: Roadmap, wording: StoryWording): string {
  const { story } = wording.words;
  const dateOf = (claim: ClaimState) =>
    periodWords(claim, wording, roadmap, milestone.company) as string;
  const { actual, forecast, status } = milestone;
  const baseline = milestone.baseline as ClaimState;
  const now = actual
    ? story.now.delivered(dateOf(actual))
    : status === 'cancelled'
      ? story.now.cancelled
      : forecast
        ? story.now.forecast(dateOf(forecast))
        : story.now.undated;
  const said = saidWords(baseline, wording) as string;
  return story.first(milestone.companyName, milestone.title, dateOf(baseline), said, now);
}

function recordSentence(record: TrackRecord, { lang, words: { story } }: StoryWording): string {
  if (record.due === 0) return story.nothingDue(record.milestones);
  const outcomes = (['kept', 'late', 'unclear', 'missed'] as const)
    .filter((outcome) => record[outcome] > 0)
    .map((outcome) => story.outcome[outcome](record[outcome]));
  return story.record(record.milestones, record.due, listWords(outcomes, lang));
}
