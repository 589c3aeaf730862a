import { count, movedShort, number } from '../../../src/view/english.js';
import type { GroupBy } from '../../events.js';

const plural = (one: string, other: string) => (n: number) => (n === 1 ? one : other);
const LANES: Readonly<Record<GroupBy, (n: number) => string>> = {
  company: plural('company', 'companies'),
  country: plural('country', 'countries'),
  stage: plural('stage', 'stages'),
  technology: plural('technology', 'technologies'),
  standing: plural('standing', 'standings'),
  verdict: plural('verdict', 'verdicts'),
};

/** The words of the timeline, in English. */
export const timeline = {
  /** Where tests run without a browser; `missing` are names of the platform. */
  cannotDraw: (missing: readonly string[]) =>
    `The timeline cannot be drawn here: it needs a browser that lays out pages, and this one has no ${missing.join(', no ')}. The table shows the same.`,
  label: 'Timeline of milestones',
  help: 'Arrow keys move between milestones and lanes, Enter opens one, plus and minus zoom, zero shows all, Home and End go to the first and last of a lane.',
  toolbar: 'Zoom and move',
  earlier: 'Earlier years',
  later: 'Later years',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  today: 'Today',
  asOf: (day: string) => `As of ${day}`,
  noLane: 'None',
  /** A cluster's label, and its accessible name. */
  cluster: (n: number) => number.format(n),
  clusterName: (n: number, lane: string, from: string, to: string, spread: readonly string[]) =>
    `${lane}, ${count(n, 'milestone', 'milestones')} from ${from} to ${to}: ${spread.join(', ')}. Opens them`,
  spread: (n: number, name: string) => `${number.format(n)} ${name.toLowerCase()}`,
  /** "Toyota, First car on sale, forecast 2027–2028, 96 months later than first said, delayed". */
  milestoneName: (parts: readonly string[]) => parts.join(', '),
  forecast: (date: string) => `forecast ${date}`,
  achieved: (date: string) => `achieved ${date}`,
  lane: (name: string, n: number) => `${name}: ${count(n, 'milestone', 'milestones')}`,
  /** Below the printed lanes, if there are too many. */
  leftOnPaper: (lanes: number, n: number) =>
    `Not drawn on paper: ${count(lanes, 'more lane', 'more lanes')} with ${count(n, 'milestone', 'milestones')}. Filter for fewer, or see the table.`,
  saidOn: (day: string) => `said ${day}`,
  /** An earlier date: "said 25 Oct 2017: early 2020s". */
  ghost: (day: string, date: string) => (day ? `said ${day}: ${date}` : date),
  allGhosts: 'Every promise',
  allGhostsWhy: 'Show every date ever promised, of all milestones and not only of the opened one',
  /** How far a date moved from the first promise, beside a title: "+8 yr"; "+14 mo" below 24 months. */
  moved: movedShort,
  /** How to read the timeline. */
  key: {
    title: 'How to read this',
    marks: {
      delivered: 'Filled: delivered. Green in time, amber late; a disc where the days are few.',
      promised:
        'Outlined: promised, as wide as the time it names. Grey: not due, and not moved later.',
      delayed: 'Amber outline: not due yet, and moved later.',
      missed: 'Red: the day it was held to passed without a delivery, even if a new date stands.',
      moved:
        'From the end of the first promise to the present date; small ticks are promises between.',
      running: 'Past its date and not delivered: runs on to the day shown.',
      open: 'Fades out: no first or last day was named, or the date is approximate.',
      hollow: 'Dashed: said only by the press or by analysts.',
    },
    unjudged:
      'Not judged: delivered, but nobody had promised a day, or it is unclear whether it came in time.',
    order:
      'Lanes stand in the order chosen, ties as in the data, the highlighted ones first; within a lane, milestones stand by date.',
  },
  /** The row that stands for lanes where nothing moved and nothing has come due. */
  quiet: (n: number, by: GroupBy) => `${number.format(n)} ${LANES[by](n)}, nothing due yet`,
  /** Years with milestones before or after the window. */
  beyond: { earlier: (years: string) => `‹ ${years}`, later: (years: string) => `${years} ›` },
  beyondName: {
    earlier: (years: string) => `Go to the earlier milestones, ${years}`,
    later: (years: string) => `Go to the later milestones, ${years}`,
  },
  outlookToggle: 'If history repeats',
  outlookWhy: 'Show when open milestones may really come, by how late others of their kind were',
  outlook: {
    days: (p50: string | null, p80: string | null, n: number) =>
      `By how late others were: half by ${p50 ?? 'a day not reached yet'}, four in five by ${p80 ?? 'a day not reached yet'} (n = ${number.format(n)} deliveries)`,
    leftOut: (open: number) =>
      `Left out are deliveries without a promise before them; ${count(open, 'milestone is', 'milestones are')} still open, probably the slower ones`,
    tooFew: (n: number) =>
      `If history repeats: off, as it needs 10 deliveries with a promise before them, and there ${n === 1 ? 'is' : 'are'} ${number.format(n)}`,
  },
  /** What changed about a milestone since the day compared with. */
  change: {
    new: 'new',
    achieved: 'now achieved',
    cancelled: 'now cancelled',
    later: 'moved later',
    earlier: 'moved earlier',
  },
};
