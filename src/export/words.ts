/** The words of the exports. English is the default; a page passes those of its language. */
import { englishPeriodWords, type PeriodWords } from '../model/period/words.js';
import type { Standing, Status } from '../model/types.js';
import type { Verdict } from '../model/verdict.js';
import { count, months, movedShort, number, standing, status, verdict } from '../view/english.js';
import type { ReportWords } from './report-words.js';

/** One language's words. All dates are already in words. */
export interface ExportWords {
  readonly period: PeriodWords;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly status: Readonly<Record<Status, string>>;
  forecast(date: string): string;
  achieved(date: string): string;
  /** Months from the first promise to the latest date, positive is late; `atLeast` if it still grows. */
  slip(months: number, atLeast: boolean): string;
  /** How far a statement moved the date, positive is later. */
  moved(months: number): string;
  /** How far a date moved from the first promise, beside a title: "+8 yr". */
  movedShort(months: number): string;
  readonly takenBack: string;
  missed(date: string): string;
  readonly stale: string;
  readonly discontinued: string;
  readonly earliestPassed: string;
  readonly unverified: string;
  /** The date first promised, and the day of that promise if it is known. */
  firstSaid(date: string, day: string | null): string;
  said(day: string): string;
  /** A quote in quotation marks. */
  quote(words: string): string;
  /** The address of an archived copy of the source. */
  archived(url: string): string;
  source(name: string): string;
  /** Names of sources, and how many more there are. */
  sources(names: readonly string[], more: number): string;
  milestones(n: number): string;
  /** Of lanes for which a picture has no room: "and 24 more". */
  more(n: number): string;
  count(n: number): string;
  /** The label of the lane of milestones without a value. */
  readonly noLane: string;
  /** The titles of the trend's axes, and the label of the zone of dates that have passed. */
  readonly promisedAxis: string;
  readonly saidAxis: string;
  readonly passed: string;
  asKnown(day: string): string;
  /** What only reports say; English where it is missing. */
  readonly report?: ReportWords;
  /** What only citations say; likewise. */
  readonly cite?: CiteWords;
}

/** The words of citations. */
export interface CiteWords {
  /** "196 sources". */
  sources(n: number): string;
  /** "read on 30 Nov 2026": the day on which the address was opened. */
  accessed(day: string): string;
}

export const ENGLISH_CITE: CiteWords = {
  sources: (n) => count(n, 'source', 'sources'),
  accessed: (day) => `accessed ${day}`,
};

/** The language of an export: a BCP 47 tag for days and numbers, and the words around them. */
export interface ExportWording {
  readonly lang: string;
  readonly words: ExportWords;
}

const words: ExportWords = {
  period: englishPeriodWords,
  standing,
  verdict,
  status,
  forecast: (date) => `forecast ${date}`,
  achieved: (date) => `achieved ${date}`,
  slip: (n, atLeast) =>
    `${atLeast ? 'at least ' : ''}${months(Math.abs(n))} ${n > 0 ? 'later' : 'earlier'} than first said`,
  moved: (n) => `${months(Math.abs(n))} ${n > 0 ? 'later' : 'earlier'} than said before`,
  movedShort,
  takenBack: 'taken back since',
  missed: (date) => `missed ${date}`,
  stale: 'nothing said for two years',
  discontinued: 'discontinued since',
  earliestPassed: 'earliest date passed',
  unverified: 'unverified',
  firstSaid: (date, day) => `first said: ${date}${day ? ` (${day})` : ''}`,
  said: (day) => `said ${day}`,
  quote: (quoted) => `“${quoted}”`,
  archived: (url) => `Archived copy: ${url}`,
  source: (name) => `Source: ${name}`,
  sources: (names, more) =>
    `Sources: ${names.join(', ')}${more > 0 ? ` and ${number.format(more)} more` : ''}`,
  milestones: (n) => count(n, 'milestone', 'milestones'),
  more: (n) => `and ${number.format(n)} more`,
  count: (n) => number.format(n),
  noLane: 'Not stated',
  promisedAxis: 'Promised for',
  saidAxis: 'Said on',
  passed: 'date already passed',
  asKnown: (day) => `As known on ${day}`,
};

export const ENGLISH: ExportWording = { lang: 'en', words };
