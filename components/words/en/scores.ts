import { count, number } from '../../../src/view/english.js';

/** The words of the scores, in English. */
export const scores = {
  label: 'Scores',
  by: 'Scores by',
  /** The table's caption. */
  caption: {
    company: (day: string) => `Who kept their word, as known on ${day}`,
    country: (day: string) => `Which countries’ companies kept their word, as known on ${day}`,
    stage: (day: string) => `Promises kept by stage, as known on ${day}`,
    technology: (day: string) => `Promises kept by technology, as known on ${day}`,
  },
  column: {
    name: 'Name',
    milestones: 'Milestones',
    achieved: 'Achieved',
    missed: 'Missed',
    overdue: 'Overdue',
    onTime: 'On time',
    slip: 'Slip',
    delivery: 'Delivery',
    slipRate: 'Slip rate',
    lastSaid: 'Last word',
  },
  /** The scoreboard: a row for each company, a square for each promise that came due. */
  board: {
    how: 'A square for each promise that has come due, the oldest first; press it to see what was said. Those with most promises due come first.',
    squares: (name: string) => `Promises of ${name} that have come due`,
    /** A square: "Toyota – First car: Missed, promised 2020–2023". */
    square: (company: string, title: string, verdict: string, date: string) =>
      `${company} – ${title}: ${verdict}, promised ${date}`,
    moreSquares: (n: number) => `and ${number.format(n)} more`,
    kept: (n: number, due: number) => `${number.format(n)} of ${number.format(due)} kept`,
    /**
     * The median delay of n late promises; `growing` if one is not delivered yet and past its newest date.
     */
    late: (span: string, n: number, growing: boolean) =>
      `${n > 1 ? 'typically ' : ''}${span} late${growing ? ' so far' : ''}`,
    idle: {
      company: (n: number) => `${count(n, 'company', 'companies')}, nothing due yet`,
      country: (n: number) => `${count(n, 'country', 'countries')}, nothing due yet`,
      stage: (n: number) => `${count(n, 'stage', 'stages')}, nothing due yet`,
      technology: (n: number) => `${count(n, 'technology', 'technologies')}, nothing due yet`,
    },
    showAll: (n: number) => `Show all ${number.format(n)}`,
    full: 'Full statistics',
  },
  sortBy: 'Sort by',
  number: (n: number) => number.format(n),
  total: 'All shown',
  ungrouped: (n: number, what: string) =>
    `${count(n, 'milestone has', 'milestones have')} no ${what.toLowerCase()}: counted under “All shown” only.`,
  rank: (n: number) => `Rank ${number.format(n)}`,
  n: (n: number) => `n = ${number.format(n)}`,
  few: (n: number) => `n = ${number.format(n)}, few`,
  tooFew: (n: number) => `n = ${number.format(n)}, too few to rank`,
  tooFewDelivered: (n: number) => `${number.format(n)} delivered, too few to rank`,
  unranked: 'no rank',
  none: '–',
  unverified: (n: number) => `${number.format(n)} unverified`,
  hindsight: (n: number) => `${number.format(n)} recorded in hindsight`,
  byLastDay: (n: number) => `${number.format(n)} by the last possible day`,
  cancelled: (n: number) => `${number.format(n)} cancelled`,
  deadlines: (n: number) => count(n, 'deadline', 'deadlines'),
  /** "1 of 5": how many were delivered on time, of those that came due. */
  of: (n: number, all: number) => `${number.format(n)} of ${number.format(all)}`,
  percent: (share: number) => `${number.format(Math.round(share * 100))} %`,
  nothingDue: 'nothing due yet',
  kept: {
    onTime: (n: number) => `${number.format(n)} on time`,
    late: (n: number) => `${number.format(n)} late`,
    unclear: (n: number) => `${number.format(n)} unclear`,
    missed: (n: number) => `${number.format(n)} missed`,
    dropped: (n: number) => `${number.format(n)} dropped`,
    early: (n: number) => `${number.format(n)} early`,
    unpromised: (n: number) => `${number.format(n)} without a promise`,
  },
  /** "+8 mo", "≥ +12 mo". */
  months: (n: number, atLeast = false) => {
    const size = number.format(Math.round(Math.abs(n) * 10) / 10);
    const sign = n > 0.049 ? '+' : n < -0.049 ? '−' : '';
    return `${atLeast ? '≥ ' : ''}${sign}${size} mo`;
  },
  /** The smallest and the largest slip, "−12 to +48 mo". */
  range: (low: string, high: string) => `${low.replace(/ mo$/, '')} to ${high}`,
  growing: (n: number) => `${number.format(n)} still growing`,
  notReached: 'not reached',
  delivered: (n: number) => `${number.format(n)} delivered`,
  stillOpen: (n: number) => `${number.format(n)} open`,
  slipRate: (n: number) => number.format(Math.round(n * 100) / 100).replace('-', '−'),
  onTheDay: 'the same day',
  neverSaid: 'day unknown',
  working: (share: number) => `Working out the scores: ${Math.floor(share * 100)} %`,
  tooMany: (n: number, most: number) =>
    `${number.format(n)} milestones are too many to score at once. Filter to ${number.format(most)} or fewer.`,
  explain: 'How these are measured',
  /** What each measure means, by its column. */
  meaning: {
    missed:
      'First promises that came due with no delivery on record. A new date never clears it; only a report of delivery in time does. Deadlines counts every distinct promised date that passed.',
    overdue: 'The latest promise, too, is past its last day, and nothing was delivered.',
    onTime:
      'Delivered by the last day it was held to, of all milestones whose day has passed. The day is that of the first promise that had one. Missed: not delivered by then, cancelled later or not. Dropped (cancelled before that day), early and unpromised deliveries are told beside it and not counted. Unclear: the delivery is not known precisely enough to say.',
    slip: 'Calendar months between the first promise and the latest date, or the delivery: the middle one, with the least and the largest. “≥”: some forecasts are past due, so their slip grows by the day.',
    delivery:
      'Months from the last day of the first promise by which half of all are delivered; below nought is early. Those still open count for as long as they have been watched (censored); cancelled ones are never delivered. “Not reached”: half have not been delivered yet. (Aalen–Johansen estimate of the cumulative incidence.)',
    slipRate:
      'Months the date moved for each month that went by between two promises at least half a year apart. 0 is a date that stands; 1 is “always so many years away”.',
    lastSaid: 'The newest statement about any of the milestones, and how old it was on the day.',
  },
  meaningOfN:
    'n says how many milestones a score is made of; n = 0 has no score. Below three (for delivery: three delivered), a score says little and is not ranked. Deliveries that no promise came before are in no score. Unverified: the text of a source was not read.',
  compare: (name: string) => `Compare ${name}`,
  compareHint: 'Choose two to four to see them side by side.',
  chosen: (names: readonly string[]) => `Chosen: ${names.join(', ')}`,
  oneMore: 'choose one more',
  atMost: 'four at most',
  sideBySide: 'Side by side',
  compareChosen: (n: number) => `Compare ${number.format(n)}`,
  clear: 'Clear',
  back: 'Back to all',
  more: 'Show more',
  measure: 'Measure',
  chart: 'Share delivered, by months from the promised date',
  chartHow:
    'A line rises when something is delivered and ends where the watching ended. High and to the left is good.',
  promised: 'promised date',
  chartMonths: 'months',
  curve: (steps: readonly string[]) => steps.join(', '),
  curveStep: (share: string, months: string) => `${share} by ${months}`,
  curveFlat: (months: string) => `nothing delivered, watched until ${months}`,
  curveEnd: (months: string) => `watched until ${months}`,
  curveNone: 'nothing to watch: no promise with a last day',
  outside: {
    title: 'If history repeats',
    lead: 'How late milestones of a kind came, whatever is promised about the next one.',
    caption: 'Months from the first promise’s last day to delivery, by stage',
    kind: 'Kind',
    all: 'All shown',
    deliveries: 'Delivered after a promise',
    half: 'Half came by',
    most: 'Four in five came by',
    open: 'Still open',
    leftOut: 'Left out',
    off: (n: number, least: number) =>
      `Off: this needs ${number.format(least)} deliveries to learn from, and there ${n === 1 ? 'is' : 'are'} ${number.format(n)}.`,
    tooFew: (n: number, least: number) =>
      `too few: ${number.format(n)} of the ${number.format(least)} needed`,
    explain: (least: number) =>
      `Read from the same curve as “Delivery”, and only from ${number.format(least)} deliveries on: fewer tell nothing about the next. Left out are deliveries that nobody had promised with a last day before. Those still open are in the count as “not yet”; they are probably the slower ones, so the real delays may be longer.`,
  },
  indicators: {
    title: 'Countries in figures',
    lead: 'Each figure with who said it and for which years. Sources count differently: figures are never added up, and bars compare only what was counted in the same way.',
    category: {
      patents: 'Patents',
      funding: 'Funding',
      papers: 'Papers',
      policy: 'Policy',
      capacity: 'Capacity',
    } as Readonly<Record<string, string>>,
    upTo: (end: string) => `up to ${end}`,
    since: (start: string) => `from ${start}`,
    between: (start: string, end: string) =>
      [start, end].join(/\s/.test(start + end) ? ' – ' : '–'),
    noPeriod: (said: string | null) => `period not stated${said ? `, said ${said}` : ''}`,
    untitledSource: 'source',
    noSource: 'no source given',
  },
};
