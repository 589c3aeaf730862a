/**
 * The types of the model: records, and their state on a day. In public types, days are ISO 8601 strings
 * ("2027-07-15") and have no time zone.
 */
import type { FixedFacet } from './facets.js';
import type { Moved } from './move.js';
import type { Verdict } from './verdict.js';

/** A calendar day, `YYYY-MM-DD` (ISO 8601). */
export type Day = string;

/** The unit a period was stated in; `none` for a date withdrawn or unknown (`XXXX`). */
export type Precision =
  | 'day'
  | 'month'
  | 'quarter'
  | 'season'
  | 'third'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'none';

/** A date as precise as it was stated. */
export interface Period {
  /** Extended Date/Time Format, ISO 8601-2:2019; spans are one-of sets `[a..b]`. */
  readonly edtf: string;
  /** First possible day; null if the period is open at its start. */
  readonly min: Day | null;
  /** Last possible day; null if the period is open at its end. */
  readonly max: Day | null;
  readonly precision: Precision;
  /** "around": `~` or `%` in EDTF. */
  readonly approximate: boolean;
  /** "perhaps": `?` or `%` in EDTF. */
  readonly uncertain: boolean;
  /** How a text with two readings was read: "2030-35" typed is years, stored it is Q3 2030. */
  readonly note?: string;
}

/** How a company counts fiscal years. */
export interface FiscalYear {
  /** Month the fiscal year starts in, 1 to 12. */
  readonly startMonth: number;
  /** Whether "FY2027" is the fiscal year that starts in 2027 or the one that ends in it. */
  readonly labelledBy: 'start' | 'end';
}

export const STATUSES = ['announced', 'in-progress', 'achieved', 'paused', 'cancelled'] as const;
/** What a source reports. */
export type Status = (typeof STATUSES)[number];

export const SPEAKERS = ['company', 'partner', 'government', 'analyst', 'press'] as const;
/** Who made a statement. */
export type Speaker = (typeof SPEAKERS)[number];

export const STANDINGS = [
  'unchanged',
  'advanced',
  'delayed',
  'overdue',
  'open-ended',
  'undated',
  'achieved',
  'achieved-late',
  'paused',
  'cancelled',
] as const;
/** The standing of a milestone, which follows from its claims on the as-of day. */
export type Standing = (typeof STANDINGS)[number];

/** Records may have other fields than those defined here; they survive a round trip. */
interface Open {
  readonly [unknown: string]: unknown;
}

export interface Company extends Open {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 code, or EU or WORLD. */
  readonly country?: string;
  readonly fiscalYear?: FiscalYear;
}

/** A stage of development; a roadmap lists its stages in order. */
export interface Stage extends Open {
  readonly id: string;
  readonly name: string;
}

/** What a milestone is about; collected from the milestones. */
export interface Technology {
  readonly id: string;
  readonly name: string;
}

export interface Source extends Open {
  readonly id: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  /** EDTF. */
  readonly published?: string;
  /** Address of an archived copy. */
  readonly archived?: string;
  /** EDTF: when the curators read it. */
  readonly accessed?: string;
}

/** One public statement, never edited. */
export interface Claim extends Open {
  readonly id: string;
  /** EDTF; null if it is unknown when it was said. */
  readonly saidOn: string | null;
  readonly saidBy: Speaker;
  /** EDTF; null if it says nothing about the date, `XXXX` if it withdraws it. */
  readonly date: string | null;
  /** What was said, in the curators' words. Never shown as a quotation. */
  readonly phrase: string;
  /** What was said, word for word and in its own language. */
  readonly quote?: string;
  /** The language of the quote, a BCP 47 tag. */
  readonly quoteLang?: string;
  readonly status: Status;
  /** Id of a source, or null. */
  readonly source: string | null;
  /** Whether the source itself was not read. */
  readonly unverified: boolean;
  /** Id of the claim of the same milestone that this one retracts. */
  readonly retracts: string | null;
  /**
   * Id of the claim of the same milestone that was recorded by mistake. It then counts on no day, as if
   * it had never been recorded; this claim itself says nothing.
   */
  readonly voids?: string | null;
  /** Id of the claim of the same milestone and day that this one follows. */
  readonly after?: string | null;
  /** EDTF: when it was put on record. */
  readonly recordedOn?: string;
  /** Who put it on record. */
  readonly recordedBy?: string;
}

export interface Milestone extends Open {
  readonly id: string;
  /** Id of the company that owns the target. */
  readonly company: string;
  /** Ids or names of companies. */
  readonly partners: readonly string[];
  readonly title: string;
  readonly stage: string | null;
  readonly technology: string | null;
  readonly claims: readonly Claim[];
}

/** A figure about a country, shown with its source and period, never summed across sources. */
export interface Indicator extends Open {
  /** ISO 3166-1 alpha-2 code, EU or WORLD. */
  readonly country: string;
  readonly category: string;
  readonly measure: string;
  readonly scope?: string;
  readonly value?: number;
  readonly comparator?: string;
  readonly unit?: string;
  readonly text?: string;
  /** EDTF interval the figure covers. */
  readonly period?: string;
  readonly saidOn?: string;
  readonly source?: string | null;
  readonly unverified?: boolean;
}

/** Something wrong in the input. The part it points to was left out (error) or corrected (warning); the rest is kept. */
export interface Problem {
  /** RFC 6901 JSON Pointer ("/milestones/3/claims/0/date") or CSV line ("line 12"). */
  readonly at: string;
  readonly message: string;
  /** How to correct it. */
  readonly hint: string;
  /** error: a record was left out; warning: it was corrected; info: only how something was understood. */
  readonly severity: 'error' | 'warning' | 'info';
}

/** A claim with its dates parsed, and what follows from the other claims. */
export interface ClaimState extends Claim {
  readonly period: Period | null;
  /**
   * When it was said. Its last day is not after that of `recordedOn`, and its first where `saidOn` is
   * open-ended.
   */
  readonly saidPeriod: Period | null;
  /** Whether another known claim retracts it. */
  readonly retracted: boolean;
  /** Whether it was recorded by mistake: another claim voids it, and it counts on no day. */
  readonly voided: boolean;
  /** Whether it is a promise: announced or in progress, with a date that had not passed when it was said. */
  readonly promise: boolean;
  /** Whether it is a promise that does not count, because company, partner or government made one. */
  readonly hollow: boolean;
}

/** What a promise, or the withdrawal of a date, did to the promise before it. */
export interface Move extends Moved {
  readonly claim: ClaimState;
  /** The promise that stood before; null if none did. */
  readonly from: ClaimState | null;
}

/** A milestone as it was known on a day. */
export interface MilestoneState {
  readonly id: string;
  readonly company: string;
  readonly companyName: string;
  readonly country: string | null;
  readonly partners: readonly string[];
  readonly title: string;
  readonly stage: string | null;
  readonly technology: string | null;
  /** The first promise. */
  readonly baseline: ClaimState | null;
  /** The first promise that has a due day: verdict and missed are judged by it. */
  readonly heldTo: ClaimState | null;
  /** The latest promise; null once it is withdrawn. */
  readonly forecast: ClaimState | null;
  /** The first report of delivery, its period cut off after the day of the report. */
  readonly actual: ClaimState | null;
  readonly status: Status;
  readonly standing: Standing;
  /** What became of the promise it is held to. */
  readonly verdict: Verdict;
  /**
   * The day it is judged by: the as-of day, but not after the later of the day the curators last looked
   * and its newest known claim.
   */
  readonly judgedOn: Day;
  /** The last day on which the forecast is not overdue; null if it is open-ended or there is none. */
  readonly due: Day | null;
  /**
   * Calendar months from the first promise to the latest or to delivery, positive is late; null if the
   * dates do not compare.
   */
  readonly slipMonths: number | null;
  /** Whether the slip still grows, because the forecast is past due. */
  readonly slipAtLeast: boolean;
  /** Months by which the first and the last possible day moved; null for a side that is open. */
  readonly slipBounds: { readonly min: number | null; readonly max: number | null };
  /** Whether the day it was held to came without a delivery: the verdict is missed or late. */
  readonly missed: boolean;
  /** How many distinct deadlines passed without delivery; none do once it is cancelled. */
  readonly missedDeadlines: number;
  /** Whether it is open and nothing has been said about it for 24 months. */
  readonly stale: boolean;
  /** Whether it was delivered and later reported as ended. */
  readonly discontinued: boolean;
  /** Whether the forecast is open-ended and its first possible day has passed. */
  readonly earliestPassed: boolean;
  /** Whether baseline, forecast or delivery rests on a source that was not read. */
  readonly unverified: boolean;
  /** Whether the promise it is held to was put on record only after its outcome was known. */
  readonly hindsight: boolean;
  /** What each promise did to the one before it, in the order they were made. */
  readonly moves: readonly Move[];
  /** The last day on which the newest claim may have been said. */
  readonly lastSaid: Day | null;
  /** The claims known on the day, in the order they were said. */
  readonly claims: readonly ClaimState[];
}

/** The roadmap as it was known on a day. */
export interface RoadmapState {
  readonly asOf: Day;
  /** asOf, or the day the curators last looked, whichever is earlier. Milestones with a newer claim have a later one of their own. */
  readonly judgedOn: Day;
  readonly milestones: readonly MilestoneState[];
}

/** A note beside a milestone: what a reader is to notice. */
export interface Annotation {
  /** Id of the milestone. */
  readonly milestone: string;
  /** The day it points at. */
  readonly day: Day;
  /** At most 90 characters. */
  readonly text: string;
}

/** A view of the roadmap with the text that goes with it: a step of a story. What it does not name is as usual. */
export interface StoryView {
  readonly title: string | null;
  readonly text: string;
  /** The roadmap as it was known on this day; null for the newest. */
  readonly asOf: Day | null;
  /** An earlier day to compare with. */
  readonly since: Day | null;
  /** The ids that pass, by facet; a facet that is not named lets all pass. */
  readonly filter: { readonly [facet in FixedFacet]?: readonly string[] };
  /** First and last day shown; null where all is to fit. */
  readonly window: { readonly start: Day; readonly end: Day } | null;
  /** Ids of milestones drawn on top and in weight. */
  readonly highlight: readonly string[];
}

/** What a roadmap tells besides its claims. */
export interface ReadStory {
  readonly views: readonly StoryView[];
  readonly annotations: readonly Annotation[];
  /** What was refused, or left out of what is shown, and why. */
  readonly problems: readonly Problem[];
}
