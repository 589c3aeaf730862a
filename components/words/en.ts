import type { ChangeKind, Speaker, Standing, Status } from '../../src/model/index.js';
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

/** How milestones changed between two days, after their number or at the head of their list. */
const change: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  later: 'moved later',
  earlier: 'moved earlier',
  redated: 'given another date',
  dated: 'given a date',
  withdrawn: 'date withdrawn',
  achieved: 'achieved',
  cancelled: 'cancelled',
  paused: 'paused',
  revived: 'taken up again',
  retracted: 'taken back',
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
    /** What went wrong, and what to do about it. */
    cause: (message: string, hint: string | null) => {
      const sentence = message.charAt(0).toUpperCase() + message.slice(1);
      return hint ? `${sentence}: ${hint}.` : `${sentence}.`;
    },
    retry: 'Try again',
    loaded: (n: number) => `${count(n, 'milestone', 'milestones')} loaded.`,
    moreProblems: (n: number) => `… and ${number.format(n)} more.`,
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
  filters: {
    label: 'Filters',
    search: 'Search milestones',
    /** The field that narrows a long list of choices. */
    find: {
      company: 'Find a company',
      country: 'Find a country',
      stage: 'Find a stage',
      technology: 'Find a technology',
      standing: 'Find a standing',
    },
    /** The country WORLD. */
    world: 'World',
    number: (n: number) => number.format(n),
    chosen: (n: number) => `${number.format(n)} chosen`,
    /** "9 of 95 milestones". */
    left: (n: number, total: number) =>
      `${number.format(n)} of ${count(total, 'milestone', 'milestones')}`,
    query: (text: string) => `“${text}”`,
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
    pages: 'Pages',
    pagesBelow: 'Pages, below the table',
    previous: 'Previous',
    next: 'Next',
  },
  details: {
    none: 'Choose a milestone to see who said what about it, and when.',
    missing: 'This milestone is not in the roadmap.',
    unknownOn: (day: string) => `Nobody had announced this on ${day}.`,
    close: 'Close',
    partners: 'Partners',
    slip: 'Slip',
    /** The months the first and the last possible day moved, where they differ. */
    slipRange: (low: number, high: number) =>
      `${number.format(Math.round(low * 10) / 10)} to ${months(high)}`,
    sentence: {
      forecast: (date: string) => `Forecast ${date}`,
      delivered: (date: string | null) => (date ? `Delivered ${date}` : 'Delivered'),
      cancelled: (date: string | null) => (date ? `Cancelled; last forecast ${date}` : 'Cancelled'),
      paused: (date: string | null) => (date ? `Paused; last forecast ${date}` : 'Paused'),
      undated: 'No date stands',
      asFirstSaid: 'as first said',
      firstSaid: 'first said',
      /** The first promise: when it was said, and the date it named where that is not the one shown. */
      first: (said: string | null, date: string | null) =>
        [said, date && `(${date})`].filter(Boolean).join(' '),
      end: '.',
    },
    /** When something was said: "on 25 Oct 2017", "in 2011", "around 2011". */
    said: (phrase: string, precision: string, approximate: boolean) =>
      approximate ? phrase : `${precision === 'day' ? 'on' : 'in'} ${phrase}`,
    history: 'What was said',
    historyHint: 'newest first',
    dayUnknown: 'Day unknown',
    moved: (n: number) => `${n > 0 ? '+' : '−'}${months(Math.abs(n))}`,
    movedWhy: 'against the promise before it',
    sameDate: 'same date',
    within: 'within the earlier date',
    /** How long a promise stood before another one, or has stood until now. */
    held: (n: number) => (n < 1 ? 'held for less than a month' : `held for ${months(n)}`),
    holds: (n: number) => (n < 1 ? 'holds since' : `has held for ${months(n)}`),
    saysNoDate: 'says nothing about the date',
    hollow: 'not counted: the company or a partner has spoken',
    takenBack: (said: string | null) => (said ? `taken back ${said}` : 'taken back'),
    takesBack: (said: string | null) =>
      said ? `takes back what was said ${said}` : 'takes back a statement',
    published: (day: string) => `published ${day}`,
    untitledSource: 'source',
    noSource: 'no source given',
  },
  timeline: {
    label: 'Timeline of milestones',
    help: 'Arrow keys move between milestones and lanes, Enter opens one, plus and minus zoom, zero shows all, Home and End go to the first and last of a lane.',
    toolbar: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    today: 'Today',
    asOf: (day: string) => `As of ${day}`,
    loading: 'Drawing the timeline…',
    failed: 'The timeline could not be drawn',
    noLane: 'None',
    undated: 'No date',
    /** A cluster's label and its name for a screen reader. */
    cluster: (n: number) => number.format(n),
    clusterName: (n: number, lane: string, from: string, to: string, spread: string) =>
      `${lane}, ${count(n, 'milestone', 'milestones')} from ${from} to ${to}: ${spread}. Opens them`,
    spread: (n: number, name: string) => `${number.format(n)} ${name.toLowerCase()}`,
    /** "Toyota, First car on sale, forecast 2027–2028, 96 months later than first said, delayed". */
    milestoneName: (parts: readonly string[]) => parts.join(', '),
    forecast: (date: string) => `forecast ${date}`,
    achieved: (date: string) => `achieved ${date}`,
    lane: (name: string, n: number) => `${name}: ${count(n, 'milestone', 'milestones')}`,
    saidOn: (day: string) => `said ${day}`,
  },
  asOf: {
    label: 'Time machine',
    /** Of the date field, and of the slider: the day everything is shown as known on. */
    day: 'As known on',
    /** The slider's value: "25 Oct 2017, 1 claim". */
    dayAndClaims: (day: string, n: number) =>
      n > 0 ? `${day}, ${count(n, 'claim', 'claims')}` : day,
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed',
    times: (n: number) => `${{ 0.5: '½', 1: '1' }[n] ?? number.format(n)}×`,
    previous: 'Previous claim',
    next: 'Next claim',
    newest: 'Newest',
    paused: (day: string) => `Paused on ${day}`,
    played: (day: string) => `Played to ${day}`,
    playing: 'Playing',
    noDays: 'Nobody recorded when anything was said',
    compare: 'Compare with',
    nothing: 'Nothing',
    quarter: 'A quarter earlier',
    year: 'A year earlier',
    anotherDay: 'Another day',
    since: 'Earlier day',
    /** "Since 24 Mar 2026: 3 new, 2 moved later". */
    summary: (day: string, parts: readonly string[]) => `Since ${day}: ${parts.join(', ')}`,
    notEarlier: (day: string) => `${day} is not before the day shown`,
    noChange: (filtered: boolean) =>
      filtered ? 'nothing changed among these milestones' : 'nothing changed',
    changes: (kind: ChangeKind, n: number) => `${number.format(n)} ${change[kind]}`,
    change: (kind: ChangeKind) => `${change[kind].charAt(0).toUpperCase()}${change[kind].slice(1)}`,
    /** A milestone's place in the list: "Toyota – First car on sale". */
    milestone: (company: string, title: string) => `${company} – ${title}`,
    noDate: 'no date',
    /** Between the date before and the date after; read out, where an arrow is seen. */
    movedTo: 'now',
    wasForecast: (date: string) => `last forecast ${date}`,
    months: (n: number) => `${n > 0 ? '+' : '−'}${months(Math.abs(n))}`,
    said: (day: string) => `said ${day}`,
    untitledSource: 'source',
    more: (n: number) => `Show ${number.format(n)} more`,
  },
  trend: {
    label: 'Milestone trend',
    help: 'Up and down arrows move between milestones, left and right between what was said of one, Enter opens it, Escape lowers it.',
    /** What the picture is, in a sentence. */
    summary: (lines: number, points: number, from: string, day: string) =>
      `Milestone trend analysis of ${count(lines, 'milestone', 'milestones')}: the dates promised in ${count(points, 'statement', 'statements')} since ${from}, by the day they were said, as known on ${day}.`,
    count: (lines: number, points: number) =>
      `${count(lines, 'milestone', 'milestones')}, ${count(points, 'statement', 'statements')}`,
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
    step: (n: number, of: number) => `statement ${number.format(n)} of ${number.format(of)}`,
    alsoHere: 'Also here:',
    more: (n: number) => `and ${number.format(n)} more`,
    nothing: 'No date to draw',
    nothingHint: 'The trend needs statements that name a date and the day they were said.',
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
      colours: 'Colours tell how a milestone stands',
    },
    table: {
      caption: (day: string) => `What was promised, and when it was said, as known on ${day}`,
      milestone: 'Milestone',
      said: 'Said on',
      promised: 'Promised for',
      phrase: 'In their words',
      status: 'Status',
      source: 'Source',
      hollow: 'not counted',
      withdrawn: 'withdrawn',
      range: (shown: number, total: number) =>
        `${number.format(shown)} of ${count(total, 'statement', 'statements')}`,
      more: (n: number) => `Show ${number.format(n)} more`,
    },
  },
  scores: {
    label: 'Scores',
    by: 'Scores by',
    /** The table's name. */
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
    cancelled: (n: number) => `${number.format(n)} cancelled`,
    deadlines: (n: number) => count(n, 'deadline', 'deadlines'),
    /** "1 of 5": delivered on time of those that came due. */
    of: (n: number, all: number) => `${number.format(n)} of ${number.format(all)}`,
    percent: (share: number) => `${number.format(Math.round(share * 100))} %`,
    nothingDue: 'nothing due yet',
    kept: {
      onTime: (n: number) => `${number.format(n)} on time`,
      late: (n: number) => `${number.format(n)} late`,
      unclear: (n: number) => `${number.format(n)} unclear`,
      open: (n: number) => `${number.format(n)} still open`,
      cancelled: (n: number) => `${number.format(n)} cancelled`,
    },
    /** "+8 mo", "≥ +12 mo". */
    months: (n: number, atLeast = false) => {
      const size = number.format(Math.round(Math.abs(n) * 10) / 10);
      const sign = n > 0.049 ? '+' : n < -0.049 ? '−' : '';
      return `${atLeast ? '≥ ' : ''}${sign}${size} mo`;
    },
    /** The least and the largest, "−12 to +48 mo". */
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
        'Delivered by the last day of the first promise, of all first promises that have come due. Cancelled and missed ones stay in the count. Unclear: the delivery is not known precisely enough to say.',
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
    chosen: (names: string) => `Chosen: ${names}`,
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
    curve: (name: string, parts: string) => `${name}: ${parts}`,
    curveStep: (share: string, months: string) => `${share} by ${months}`,
    curveFlat: (months: string) => `nothing delivered, watched until ${months}`,
    curveEnd: (months: string) => `watched until ${months}`,
    curveNone: 'nothing to watch: no promise with a last day',
    outside: {
      title: 'The outside view',
      lead: 'How late milestones of a kind came, whatever is promised about the next one.',
      caption: 'Months from the first promise’s last day to delivery, by stage',
      kind: 'Kind',
      all: 'All shown',
      deliveries: 'Delivered after a promise',
      half: 'Half came by',
      most: 'Four in five came by',
      open: 'Still open',
      leftOut: 'Left out',
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
      noPeriod: 'period not stated',
      said: (day: string) => `said ${day}`,
      untitledSource: 'source',
      noSource: 'no source given',
    },
  },
};

/** The words of one language; another language has the same shape, so that the compiler finds a missing word. */
export type Words = typeof english;
