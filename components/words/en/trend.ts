import { count, number } from '../../../src/view/english.js';

/** The words of the trend, in English. */
export const trend = {
  label: 'Milestone trend',
  /** The choice between small charts and one of all lines. */
  lines: 'Lines shown',
  biggest: 'Biggest slips',
  allLines: 'All lines',
  /** The name above a small chart, before the slip: "Toyota: First car". */
  multiple: (company: string, title: string) => `${company}: ${title}`,
  /** "+8 yr", "−9 mo"; `atLeast` if it still grows. */
  slip: (span: string, later: boolean, atLeast: boolean) =>
    `${later ? '+' : '−'}${span}${atLeast ? ' so far' : ''}`,
  /** The promised dates in order. */
  dates: (dates: readonly string[]) => `Promised: ${dates.join(', then ')}`,
  help: 'Up and down arrows move between milestones, left and right between what was said of one, Enter opens it, Escape lowers it.',
  /** The accessible description of the picture. */
  summary: (lines: number, points: number, from: string, day: string) =>
    `Milestone trend analysis of ${count(lines, 'milestone', 'milestones')}: the dates promised in ${count(points, 'statement', 'statements')} since ${from}, by the day they were said, as known on ${day}.`,
  /** Those drawn, of all shown, and what was said of them. */
  count: (lines: number, all: number, points: number) =>
    `${lines < all ? `${number.format(lines)} of ` : ''}${count(all, 'milestone', 'milestones')}${lines < all ? ' with a dated promise' : ''}, ${count(points, 'statement', 'statements')}`,
  saidAxis: 'Said on',
  promisedAxis: 'Promised for',
  asOf: (day: string) => `As of ${day}`,
  passed: 'date already passed',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  name: (company: string, title: string) => `${company} – ${title}`,
  /** "said 25 Oct 2017: early 2020s". */
  said: (day: string | null, what: string) => (day ? `said ${day}: ${what}` : what),
  what: {
    withdrawn: 'date withdrawn',
    paused: 'paused',
    cancelled: 'cancelled',
    achieved: (date: string | null) => (date ? `delivered ${date}` : 'delivered'),
    hollow: (date: string, speaker: string) => `${date} (${speaker}, not counted)`,
  },
  /** Joins the parts of a statement for screen readers. */
  aloud: (parts: readonly string[]) => parts.join(', '),
  step: (n: number, of: number) => `statement ${number.format(n)} of ${number.format(of)}`,
  alsoHere: 'Also here:',
  more: (n: number) => `and ${number.format(n)} more`,
  nothing: 'No date to draw',
  nothingHint: 'The trend needs statements that name a date and the day they were said.',
  /** Notes about what is not drawn. */
  leftOut: (notes: readonly string[]) => `${notes.join('; ')}.`,
  noDate: (n: number) => `${count(n, 'milestone', 'milestones')} without a date not drawn`,
  dayUnknown: (n: number) => `${count(n, 'statement', 'statements')} of an unknown day not drawn`,
  tooMany: (n: number) =>
    `${count(n, 'milestone', 'milestones')} whose dates moved least not drawn: filter to see them`,
  legend: {
    title: 'How to read it',
    level: 'Level: the date holds',
    rising: 'Rising: it slips',
    falling: 'Falling: it comes earlier',
    gray: 'In the gray zone: the date has passed, and no delivery is known',
    promise: 'Said by the company, a partner or a government',
    hollow: 'Said by the press or analysts; not counted',
    achieved: 'Delivered; on the diagonal: on the day it was said',
    cancelled: 'Cancelled',
    paused: 'Paused',
    withdrawn: 'Date withdrawn',
    hold: 'The date that still stands',
    later: 'Open: from then, or later; in the gray zone only its first day has passed',
    earlier: 'Open: by then, or earlier',
    band: 'The days a promise leaves open; the line is the last of them',
    colours:
      'Colours tell what became of a promise: green kept, amber late or moved later, red missed, grey all else. Signs tell how a milestone stands',
  },
  table: {
    caption: (day: string) => `What was promised, and when it was said, as known on ${day}`,
    milestone: 'Milestone',
    said: 'Said on',
    promised: 'Promised for',
    phrase: 'What was said',
    status: 'Status',
    source: 'Source',
    hollow: 'not counted',
    withdrawn: 'withdrawn',
    range: (shown: number, total: number) =>
      `${number.format(shown)} of ${count(total, 'statement', 'statements')}`,
    more: (n: number) => `Show ${number.format(n)} more`,
  },
};
