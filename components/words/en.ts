import { englishPeriodWords } from '../../src/model/period/words.js';
import type { Speaker } from '../../src/model/types.js';
import type { SourceError } from '../../src/sources/source-error.js';
import { count, months, number, span, standing, status, verdict } from '../../src/view/english.js';
import type { LaneSort } from '../events.js';
import type { asOf } from './en/as-of.js';
import type { details } from './en/details.js';
import type { reload } from './en/reload.js';
import type { scores } from './en/scores.js';
import type { share } from './en/share.js';
import type { story } from './en/story.js';
import type { timeline } from './en/timeline.js';
import type { trend } from './en/trend.js';

const speaker: Readonly<Record<Speaker, string>> = {
  company: 'company',
  partner: 'partner',
  government: 'government',
  analyst: 'analyst',
  press: 'press',
};

/** Why loading failed: a SourceError, or any other error. */
export type LoadFault = Error & Partial<Pick<SourceError, 'fault' | 'hint' | 'status' | 'url'>>;

/**
 * The words needed until the first paint, in English. The words of parts that are loaded later are groups of
 * their own in the folder en, loaded with those parts.
 */
export const english = {
  /** Phrases for dates; see periodPhrase. */
  period: englishPeriodWords,
  standing,
  status,
  speaker,
  facet: {
    company: 'Company',
    country: 'Country',
    stage: 'Stage',
    technology: 'Technology',
    standing: 'Standing',
    verdict: 'Verdict',
  },
  verdict,
  /** A stage by its name in the records; the names that the model gives by default can be translated. */
  stage: (name: string) => name,
  milestones: (n: number) => count(n, 'milestone', 'milestones'),
  /** "later by 96 months", for a slip; `atLeast` if it still grows. */
  slip: (slipMonths: number, atLeast: boolean) => {
    if (slipMonths === 0) return 'no slip';
    const size = `${atLeast ? 'at least ' : ''}${months(Math.abs(slipMonths))}`;
    return slipMonths > 0 ? `${size} later than first said` : `${size} earlier than first said`;
  },
  /** "9 mo", "2.5 yr": an approximate length of time. */
  span,
  /** "+96 mo", for a narrow column. */
  slipShort: (slipMonths: number, atLeast: boolean) => {
    const size = number.format(Math.round(Math.abs(slipMonths) * 10) / 10);
    const sign = slipMonths > 0 ? '+' : slipMonths < 0 ? '−' : '';
    return `${atLeast ? '≥ ' : ''}${sign}${size} mo`;
  },
  missed: (date: string) => `missed ${date}`,
  stale: 'nothing said for two years',
  discontinued: 'discontinued since',
  earliestPassed: 'earliest date passed',
  unverified: 'unverified',
  unverifiedWhy: 'The text of a source was not read',
  load: {
    loading: 'Loading the roadmap…',
    empty: 'No roadmap yet',
    noneRead: 'No record could be read',
    emptyHint: 'Give the element a src, a data property, or records between its tags.',
    failed: 'The roadmap could not be loaded',
    /** What went wrong, and what to do about it; null if only the English message says so. */
    cause: ({ message, hint }: LoadFault): string | null => {
      const sentence = message.charAt(0).toUpperCase() + message.slice(1);
      return hint ? `${sentence}: ${hint}.` : `${sentence}.`;
    },
    retry: 'Try again',
    cancel: 'Cancel',
    cancelled: 'Loading was cancelled',
    loaded: (n: number) => `${count(n, 'milestone', 'milestones')} loaded.`,
    moreProblems: (n: number) => `… and ${number.format(n)} more.`,
    problems: (n: number) => count(n, 'record needs mending', 'records need mending'),
    /** A day in the record that lies ahead of another; see Ahead. */
    ahead: {
      said: (day: string, today: string) => `A statement is dated ${day}, and today is ${today}.`,
      recorded: (day: string, today: string) =>
        `A statement was put on record on ${day}, it says, and today is ${today}.`,
      looked: (day: string, today: string) =>
        `The record says that it was last looked through on ${day}, and today is ${today}.`,
      newer: (day: string, looked: string) =>
        `There is a statement of ${day}, newer than the day on which all was last looked through, ${looked}.`,
    },
  },
  noneLeft: {
    title: 'No milestone fits these filters',
    clear: 'Clear all filters',
  },
  tracker: {
    views: 'View',
    view: { timeline: 'Timeline', trend: 'Trend', scores: 'Scores', table: 'Table' },
    groupBy: 'Lanes by',
    asOf: (day: string) => `As known on ${day}`,
    share: 'Share',
    sort: 'Order',
    sorts: {
      slip: 'Biggest slip first',
      due: 'Next due first',
      name: 'By name',
      data: 'As in the data',
    } as Readonly<Record<LaneSort, string>>,
    /** The buttons of a narrow tracker: the filters, and all that has no button of its own. */
    filter: 'Filter',
    more: 'More',
    /** The name of the bar whose parts filter. */
    verdicts: 'Milestones by verdict',
    /** What became of the promises, in a sentence; `outcomes` is a list in words. */
    cameDue: {
      due: (n: number, outcomes: string) =>
        `Of ${count(n, 'promise that has', 'promises that have')} come due, ${outcomes}.`,
      kept: (n: number) => count(n, 'was kept', 'were kept'),
      late: (n: number) => `${number.format(n)} came late`,
      /** Some of the missed ones have been cancelled since. */
      missed: (n: number, cancelled: number) =>
        cancelled > 0
          ? `${number.format(n)} missed (${number.format(cancelled)} of them since cancelled)`
          : `${number.format(n)} missed`,
      unclear: (n: number) => count(n, 'is unclear', 'are unclear'),
      none: 'No promise has come due yet.',
      /** Delivered before the promised day, which is still to come. */
      early: (n: number) =>
        `${count(n, 'more was', 'more were')} delivered before the promised day.`,
      unpromised: (n: number) =>
        `Nobody had promised ${count(n, 'other delivery', 'other deliveries')}.`,
    },
    /** Part of the line below everything, which says where the records come from. */
    keptThrough: (day: string) => `Records kept through ${day}`,
    sources: (n: number) => count(n, 'source', 'sources'),
  },
  filters: {
    label: 'Filters',
    search: 'Search milestones',
    /** The search field for a long list of choices. */
    find: {
      company: 'Find a company',
      country: 'Find a country',
      stage: 'Find a stage',
      technology: 'Find a technology',
      standing: 'Find a standing',
    },
    /** The country code WORLD. */
    world: 'World',
    number: (n: number) => number.format(n),
    chosen: (n: number) => `${number.format(n)} chosen`,
    /** Choices beyond those that have chips. */
    chosenMore: (n: number) => `and ${number.format(n)} more`,
    /** "9 of 95 milestones". */
    left: (n: number, total: number) =>
      `${number.format(n)} of ${count(total, 'milestone', 'milestones')}`,
    query: (text: string) => `“${text}”`,
    /** A chosen id that the roadmap does not have. */
    missing: (id: string) => `“${id}”: not found`,
    remove: (name: string) => `Remove ${name}`,
    clear: 'Clear',
    clearFacet: (facet: string) => `Clear ${facet}`,
    clearAll: 'Clear all',
    notFound: (text: string) => `Nothing called “${text}”`,
    more: (n: number) => `${number.format(n)} more: type to narrow the list`,
  },
  table: {
    caption: (day: string) => `Milestones as known on ${day}`,
    column: {
      company: 'Company',
      title: 'Milestone',
      stage: 'Stage',
      forecast: 'Forecast',
      baseline: 'First said',
      slip: 'Slip',
      standing: 'Standing',
      lastSaid: 'Last said',
      source: 'Source',
    },
    sortBy: 'Sort by',
    partners: (names: string) => `with ${names}`,
    said: (day: string) => `said ${day}`,
    delivered: 'delivered',
    untitledSource: 'source',
    noneYet: (day: string) => `Nobody had announced anything by ${day}`,
    range: (from: number, to: number, total: number) =>
      `${number.format(from)}–${number.format(to)} of ${number.format(total)}`,
    showAll: (n: number) => `Show all ${number.format(n)}`,
    pages: 'Pages',
    pagesBelow: 'Pages, below the table',
    previous: 'Previous',
    next: 'Next',
  },
};

export type FirstWords = typeof english;

/**
 * All words of one language, including those of parts loaded later. Other languages have the same shape, so
 * that the compiler finds missing words.
 */
export type Words = FirstWords & {
  readonly asOf: typeof asOf;
  readonly details: typeof details;
  readonly reload: typeof reload;
  readonly scores: typeof scores;
  readonly share: typeof share;
  readonly story: typeof story;
  readonly timeline: typeof timeline;
  readonly trend: typeof trend;
};
