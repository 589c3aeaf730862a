import type { ToldKind } from '../../../src/log/index.js';
import type { PeriodFault } from '../../../src/model/period/error.js';
import { effectInEnglish } from '../../../src/view/effect-english.js';
import { count, number } from '../../../src/view/english.js';

const told: Readonly<Record<ToldKind, string>> = {
  foreign: 'from a newer version, kept and not shown',
  refused: 'cannot be read here, kept and not shown',
  conflict: 'the loaded records say something else under its id, and that stands',
  lost: 'what it is about is not in the loaded records; kept until it is',
  question: 'there is a statement of the same day, date and source already',
  order: 'of one day with another statement, and their order makes a difference',
};

/** The words with which statements are recorded, in English. */
export const editor = {
  /** What a statement would do: see EffectWords. */
  effect: effectInEnglish.words.effect,
  record: 'Record a statement',
  amend: 'Correct title, stage or technology',
  /** The same for a small button. */
  correct: 'Correct…',
  mistake: 'Recorded by mistake',
  markMistake: 'Mark as recorded by mistake…',
  report: 'Report an error',
  yours: 'Your statements',
  close: 'Close',
  field: {
    company: 'Company',
    milestone: 'Milestone',
    title: 'Title',
    stage: 'Stage',
    technology: 'Technology',
    date: 'Date promised or delivered',
    status: 'Status',
    saidBy: 'Said by',
    saidOn: 'Said on',
    url: 'Address of the source',
    publisher: 'Publisher',
    sourceTitle: 'Title of the source',
    published: 'Published on',
    quote: 'The very words',
    phrase: 'In your words',
    note: 'Note',
  },
  part: { who: 'Who and what', when: 'When', said: 'Said by', source: 'Source', words: 'Words' },
  newMilestone: 'A new milestone',
  none: 'None',
  dateHint: 'As it was said: Q3 2027, 2027–2028, by 2030, TBD',
  urlHint: 'Nothing is fetched from it.',
  quoteHint: 'Exactly as said, in its own language',
  /** How a typed date is read: "Q3 2027: 1 Jul – 30 Sep 2027". */
  readAs: (phrase: string, days: string) => (phrase === days ? phrase : `${phrase}: ${days}`),
  openFrom: (day: string) => `from ${day}`,
  openTo: (day: string) => `until ${day}`,
  noDate: 'no date stands',
  ahead: 'This day has not come yet.',
  /** Of a date with two readings; `note` says in English how it was read. */
  twoReadings: (note: string) => `${note}.`,
  there: 'It is on record: the statement is about that one.',
  doubt: {
    target:
      'The date is after the day on which this was said. Is it announced, not achieved? As it is, it counts as delivered by that day.',
    far: (date: string) => `${date} is far from all other dates. Keep it?`,
    long: (n: number) => `It has ${number.format(n)} characters. Is all of it the name?`,
    quoted:
      'It stands in quotation marks, which are not shown here. Does it belong into “The very words”?',
  },
  doubts: 'Look again at what is marked, or say that it is meant so.',
  meant: 'It is meant so',
  near: (name: string) => `Is it “${name}”?`,
  fault: {
    missing: 'Fill this in.',
    /** `reason` says it in English. */
    date: (reason: string, _fault: PeriodFault) =>
      `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
    future: 'This day has not come yet: write the day on which it was said.',
    address: 'Write a web address that begins with https://.',
    refused: (reason: string) => `It cannot be kept: ${reason}.`,
  },
  faults: (n: number) => `${count(n, 'field needs', 'fields need')} mending.`,
  would: 'What it would do',
  wouldHint: 'Once the fields say enough, you see here what it would change.',
  sentence: (lead: string) => `It ${lead}.`,
  apart: 'It is another statement',
  keep: 'Keep',
  cancel: 'Cancel',
  kept: 'Kept in this browser.',
  keptHere: 'Kept until this page is closed.',
  again: 'Record another',
  undo: 'Undo',
  undone: 'Undone.',
  notKept: (reason: string) => `Not kept, and nothing is lost: ${reason}.`,
  prevented: 'this page did not take it',
  full: 'this browser has no space left for it',
  draft: 'What you had typed is here again.',
  discard: 'Start over',
  voidWhy:
    'It then counts on no day, as if it had never been recorded, and stays in the record, struck out. Has the source itself taken it back? Then record that.',
  takenBack: 'The source took it back',
  takesBack: (said: string) => `Takes back what was said ${said}.`,
  voidNote: 'Why it is a mistake',
  reportWhat: 'What is wrong?',
  reportNew: 'Nothing is sent by itself: a mail or a page opens, and you send it there.',
  send: { mail: 'Write a mail', page: 'Open the page for it' },
  shortened: 'It is too long for an address and was shortened: send the file, too.',
  mine: (day: string) => `yours, recorded ${day}, not in the loaded records yet`,
  /** Of a milestone. */
  hasMine: 'with a statement of yours',
  /** Of the list: how many are in this browser alone. */
  unexported: (n: number) => `${number.format(n)} not exported yet`,
  unexportedSince: (n: number, age: string) =>
    `${count(n, 'statement is', 'statements are')} in this browser alone, ${n === 1 ? '' : 'the oldest '}recorded ${age}.`,
  onlyNewest: (shown: number, all: number) =>
    `These are the newest ${number.format(shown)} of ${number.format(all)}. The files have all of them.`,
  exported: 'exported',
  nothingYours: 'Everything that you recorded is in the loaded records.',
  evicted: 'This browser may delete them when it runs short of space.',
  persist: 'Ask it to keep them',
  goesWithPage:
    'This browser keeps nothing for this page: what you record is gone with it. Take it away as a file.',
  /** The browser has thrown away what it had kept; so many entries came back from second copies. */
  wiped: (n: number) =>
    `This browser has lost what it had kept for this site. ${
      n > 0
        ? `${count(n, 'record', 'records')} not exported yet came back from a second copy; take over your file for the others.`
        : 'If you have exported your statements, take over that file.'
    }`,
  wipeTold: 'Understood',
  download: 'Only your statements, as a log',
  downloadAll: { json: 'The roadmap with them, as JSON', csv: 'The roadmap with them, as CSV' },
  told,
  /** What an entry did, in the list. */
  did: {
    claim: (milestone: string, date: string) => `${milestone}: ${date}`,
    void: (milestone: string) => `${milestone}: a statement was recorded by mistake`,
    meta: (milestone: string, to: string) => `${milestone}: now ${to}`,
    other: (kind: string) => kind,
  },
};
