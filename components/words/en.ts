import type { Speaker, Standing, Status } from '../../src/model/index.js';
import { englishPeriodWords } from '../../src/model/period-words.js';

const plurals = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');

/** "1 milestone", "95 milestones". */
function count(n: number, one: string, other: string): string {
  return `${number.format(n)} ${plurals.select(n) === 'one' ? one : other}`;
}

/** "96 months", "1.5 months". */
function months(n: number): string {
  const rounded = Math.round(n * 10) / 10;
  return count(rounded, 'month', 'months');
}

const standing: Readonly<Record<Standing, string>> = {
  unchanged: 'Date unchanged',
  advanced: 'Moved earlier',
  delayed: 'Delayed',
  overdue: 'Overdue',
  'open-ended': 'Open-ended',
  undated: 'No date',
  achieved: 'Achieved',
  'achieved-late': 'Achieved late',
  paused: 'Paused',
  cancelled: 'Cancelled',
};

const status: Readonly<Record<Status, string>> = {
  announced: 'announced',
  'in-progress': 'in progress',
  achieved: 'achieved',
  paused: 'paused',
  cancelled: 'cancelled',
};

const speaker: Readonly<Record<Speaker, string>> = {
  company: 'company',
  partner: 'partner',
  government: 'government',
  analyst: 'analyst',
  press: 'press',
};

/** Every word the widget says, in English. A part's words are a group of their own. */
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
  },
  milestones: (n: number) => count(n, 'milestone', 'milestones'),
  /** "later by 96 months", for a slip; at least: it still grows. */
  slip: (slipMonths: number, atLeast: boolean) => {
    if (slipMonths === 0) return 'no slip';
    const size = `${atLeast ? 'at least ' : ''}${months(Math.abs(slipMonths))}`;
    return slipMonths > 0 ? `${size} later than first said` : `${size} earlier than first said`;
  },
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
    emptyHint: 'Give the element a src, a data property, or records between its tags.',
    failed: 'The roadmap could not be loaded',
    retry: 'Try again',
    problems: (n: number) => count(n, 'record needs mending', 'records need mending'),
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
  },
  filters: {},
  table: {},
  details: {},
  timeline: {},
};

/** The words of one language; another language has the same shape, so that the compiler finds a missing word. */
export type Words = typeof english;
