/** The words that only reports say. English is the default; see ExportWords. */
import type { ChangeKind } from '../model/changes.js';
import { months } from '../view/english.js';

/** One language's words around the changes of a report. All dates are already in words. */
export interface ReportWords {
  /** The title of a roadmap that has none. */
  readonly roadmap: string;
  /** The sentence below the title. */
  period(from: string, to: string): string;
  /** Shown if nothing changed. */
  readonly nothing: string;
  /** Headings of what changed, by kind. */
  readonly changed: Readonly<Record<ChangeKind, string>>;
  /** The sentence below the title where two versions of a record are compared, each with its day. */
  compared(from: string, to: string): string;
  /** The heading of what is in the older version alone. */
  readonly removed: string;
  /** Headings of what is overdue. */
  readonly cameDue: string;
  readonly stillOverdue: string;
  /** A heading, and how many milestones are below it. */
  heading(title: string, n: number): string;
  /** The last day of a promise. */
  due(day: string): string;
  /** Months by which a date moved, positive is later. */
  moved(months: number): string;
  /** Names for a link to a source without a name, and to an archived copy. */
  readonly source: string;
  readonly archivedCopy: string;
}

export const ENGLISH_REPORT: ReportWords = {
  roadmap: 'Roadmap',
  period: (from, to) => `What changed after ${from} until ${to}.`,
  nothing: 'Nothing.',
  changed: {
    achieved: 'Delivered',
    cancelled: 'Cancelled',
    new: 'Announced for the first time',
    retracted: 'Taken back',
    paused: 'Paused',
    revived: 'Taken up again',
    undelivered: 'Delivery taken back',
    discontinued: 'Discontinued',
    withdrawn: 'Date withdrawn',
    dated: 'Given a date',
    later: 'Moved later',
    earlier: 'Moved earlier',
    redated: 'Given another date',
  },
  compared: (from, to) => `The record as known on ${from}, and as known on ${to}.`,
  removed: 'No longer in the record',
  cameDue: 'Came due without delivery',
  stillOverdue: 'Overdue as before',
  heading: (title, n) => `${title} (${n})`,
  due: (day) => `due ${day}`,
  moved: (n) => `${months(Math.abs(n))} ${n > 0 ? 'later' : 'earlier'}`,
  source: 'source',
  archivedCopy: 'archived copy',
};
