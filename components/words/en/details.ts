import { months, number } from '../../../src/view/english.js';

/** The words of the details, in English. */
export const details = {
  none: 'Choose a milestone to see who said what about it, and when.',
  notFound: 'Not found',
  missing: 'This milestone is not in the roadmap.',
  unknownOn: (day: string) => `Nobody had announced this on ${day}.`,
  close: 'Close',
  partners: 'Partners',
  slip: 'Slip',
  /** The months by which the last and the first possible day moved, if they differ. */
  slipBoth: (last: number, first: number) =>
    `${months(last)} by the last possible day, ${number.format(Math.round(first * 10) / 10)} by the first`,
  sentence: {
    forecast: (date: string) => `Forecast ${date}`,
    delivered: (date: string | null) => (date ? `Delivered ${date}` : 'Delivered'),
    cancelled: (date: string | null) => (date ? `Cancelled; last forecast ${date}` : 'Cancelled'),
    paused: (date: string | null) => (date ? `Paused; last forecast ${date}` : 'Paused'),
    undated: 'No date stands',
    /**
     * Comparison with the first promise: the slip in words (null if there is none to tell), whether a later
     * promise left the date unmoved, when it was said, and its date if another one is shown.
     */
    against: (slip: string | null, unmoved: boolean, said: string | null, date: string | null) =>
      [slip ?? (unmoved ? 'as first said' : 'first said'), said, date && `(${date})`]
        .filter(Boolean)
        .join(' '),
    whole: (lead: string, against: string | null, missed: string | null) =>
      `${lead}${against ? `, ${against}` : ''}${missed ? `; ${missed}` : ''}.`,
  },
  /** When something was said: "on 25 Oct 2017", "in 2011", "around 2011". */
  said: (phrase: string, precision: string, approximate: boolean) =>
    approximate ? phrase : `${precision === 'day' ? 'on' : 'in'} ${phrase}`,
  history: 'What was said',
  historyHint: 'newest first',
  more: (n: number) => `Show ${number.format(n)} more`,
  dayUnknown: 'Day unknown',
  moved: (n: number) => `${n > 0 ? '+' : '−'}${months(Math.abs(n))}`,
  movedWhy: 'against the promise before it',
  sameDate: 'same date',
  within: 'within the earlier date',
  /** How long a promise stood until another one, or has stood until now. */
  held: (n: number) => (n < 1 ? 'held for less than a month' : `held for ${months(n)}`),
  holds: (n: number) => `has held for ${n < 1 ? 'less than a month' : months(n)}`,
  saysNoDate: 'says nothing about the date',
  hollow: 'not counted: the company or a partner has spoken',
  takenBack: (said: string | null) => (said ? `taken back ${said}` : 'taken back'),
  takesBack: (said: string | null) =>
    said ? `takes back what was said ${said}` : 'takes back a statement',
  published: (day: string) => `published ${day}`,
  archivedCopy: 'archived copy',
  readOn: (day: string) => `read ${day}`,
  /** How long after it was said it was recorded. */
  recordedLater: (n: number) => `recorded ${months(n)} after it was said`,
  voided: 'recorded by mistake: counts on no day',
  /** Instead of who said it: a void is by those who keep the record. */
  correction: 'correction of the record',
  voids: (said: string | null) =>
    said ? `what was recorded as said ${said} was a mistake` : 'what was recorded was a mistake',
  untitledSource: 'source',
  noSource: 'no source given',
};
