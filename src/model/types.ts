/**
 * The words of the model: what a record holds, and what a day makes of it.
 * Days are ISO 8601 strings ("2027-07-15") at the interface and never carry a time zone.
 */

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
  /** Extended Date/Time Format, ISO 8601-2:2019; spans as one-of `[a..b]`. */
  readonly edtf: string;
  /** First possible day; null where the period is open at its start. */
  readonly min: Day | null;
  /** Last possible day; null where the period is open at its end. */
  readonly max: Day | null;
  readonly precision: Precision;
  /** "around": `~` or `%` in EDTF. */
  readonly approximate: boolean;
  /** "perhaps": `?` or `%` in EDTF. */
  readonly uncertain: boolean;
}

/** How a company names its fiscal years. */
export interface FiscalYear {
  /** Month the fiscal year starts in, 1 to 12. */
  readonly startMonth: number;
  /** Whether "FY2027" is the fiscal year that starts or the one that ends in 2027. */
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
/** What follows from the claims on the as-of day. */
export type Standing = (typeof STANDINGS)[number];

/** Fields a record carries beside the ones named here survive a round trip untouched. */
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

/** A rung of the ladder; the order of a roadmap's stages is the order of the rungs. */
export interface Stage extends Open {
  readonly id: string;
  readonly name: string;
}

/** What a milestone is about, found in the data. */
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
}

/** One public statement, never edited. */
export interface Claim extends Open {
  readonly id: string;
  /** EDTF; null where nobody knows when it was said. */
  readonly saidOn: string | null;
  readonly saidBy: Speaker;
  /** EDTF; null says nothing about the date, `XXXX` withdraws it. */
  readonly date: string | null;
  /** What was said, in short. */
  readonly phrase: string;
  readonly status: Status;
  /** Id of a source, or null. */
  readonly source: string | null;
  /** The source's text was not read. */
  readonly unverified: boolean;
  /** Id of the claim of the same milestone that this one takes back. */
  readonly retracts: string | null;
}

export interface Milestone extends Open {
  readonly id: string;
  /** Id of the company whose target it is. */
  readonly company: string;
  /** Ids of companies, or names. */
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

/** Something wrong in the input. The record it names was refused (error) or mended (warning); the rest stands. */
export interface Problem {
  /** RFC 6901 JSON Pointer ("/milestones/3/claims/0/date") or CSV line ("line 12"). */
  readonly at: string;
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  readonly severity: 'error' | 'warning';
}

/** A claim read back with its dates worked out. */
export interface ClaimState extends Claim {
  readonly period: Period | null;
  readonly saidPeriod: Period | null;
  /** Known on the day and not taken back by a later claim. */
  readonly retracted: boolean;
  /** A dated claim that looks ahead: announced or in progress, not ended before it was said. */
  readonly promise: boolean;
  /** A promise that does not count because company, partner or government spoke too. */
  readonly hollow: boolean;
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
  /** First promise. */
  readonly baseline: ClaimState | null;
  /** Latest promise, null once withdrawn. */
  readonly forecast: ClaimState | null;
  /** First report of delivery, its period clipped to the day it was said. */
  readonly actual: ClaimState | null;
  readonly status: Status;
  readonly standing: Standing;
  /** Day after which silence counts, by the forecast; null where open-ended or undated. */
  readonly due: Day | null;
  /** Calendar months, positive is late; null where no pair of bounds compares. */
  readonly slipMonths: number | null;
  /** The slip still grows: the forecast is past due. */
  readonly slipAtLeast: boolean;
  /** Months the first and the last possible day moved, each null where a side is open. */
  readonly slipBounds: { readonly min: number | null; readonly max: number | null };
  /** The baseline came due with no delivery in time on record. */
  readonly missed: boolean;
  /** Distinct deadlines promised that passed without delivery. */
  readonly missedDeadlines: number;
  /** Open, and nobody has said anything for 24 months. */
  readonly stale: boolean;
  /** Delivered, and later reported as ended. */
  readonly discontinued: boolean;
  /** An open-ended forecast whose first possible day is behind the as-of day. */
  readonly earliestPassed: boolean;
  /** Some claim that the picture rests on has an unread source. */
  readonly unverified: boolean;
  /** Last day of the newest claim's saidOn. */
  readonly lastSaid: Day | null;
  /** Known on the day, in the order they were said. */
  readonly claims: readonly ClaimState[];
}

/** The roadmap as it was known on a day. */
export interface RoadmapState {
  readonly asOf: Day;
  /** asOf, or the day the curators last looked if that is earlier: nothing overdue is judged beyond it. */
  readonly judgedOn: Day;
  readonly milestones: readonly MilestoneState[];
}
