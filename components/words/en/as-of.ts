import { count, number } from '../../../src/view/english.js';
import type { NewsKind } from '../../../src/view/news.js';

/** How milestones changed between two days; written after their number, or as the heading of their list. */
const change: Readonly<Record<NewsKind, string>> = {
  new: 'new',
  later: 'moved later',
  missed: 'missed',
  earlier: 'moved earlier',
  redated: 'given another date',
  dated: 'given a date',
  withdrawn: 'date withdrawn',
  achieved: 'delivered',
  cancelled: 'cancelled',
  paused: 'paused',
  revived: 'taken up again',
  undelivered: 'delivery taken back',
  discontinued: 'discontinued',
  retracted: 'taken back',
};

/** The words of the time machine, in English. */
export const asOf = {
  label: 'Time machine',
  /** Label of the date field and the slider: the day that everything is shown as of. */
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
  /** The caption of a day during play: "Sept 2021: Toyota says by 2025 – First car on sale". */
  caption: {
    who: (company: string, speaker: string | null) =>
      speaker ? `${company} (${speaker})` : company,
    says: (when: string, who: string, date: string, title: string) =>
      `${when}: ${who} says ${date} – ${title}`,
    delivers: (when: string, who: string, title: string) => `${when}: ${who} delivers – ${title}`,
    cancels: (when: string, who: string, title: string) => `${when}: ${who} cancels – ${title}`,
    speaks: (when: string, who: string, title: string) => `${when}: ${who} – ${title}`,
  },
  noDays: 'Nobody recorded when anything was said',
  compare: 'Compare with',
  nothing: 'Nothing',
  lastVisit: 'My last visit',
  /** Where the reader has just asked for it. */
  firstVisit:
    'From your next visit on, this shows what changed since today. Only this browser keeps when you were here, until you compare with nothing.',
  quarter: 'Three months earlier',
  year: 'A year earlier',
  anotherDay: 'Another day',
  since: 'Earlier day',
  /** "Since 24 Mar 2026: 3 new, 2 moved later". */
  summary: (day: string, parts: readonly string[]) => `Since ${day}: ${parts.join(', ')}`,
  notEarlier: (day: string) => `${day} is not before the day shown`,
  noChange: (filtered: boolean): string =>
    filtered ? 'nothing changed among these milestones' : 'nothing changed',
  /** Among other changes. */
  noSlip: 'no date moved later',
  changes: (kind: NewsKind, n: number) => `${number.format(n)} ${change[kind]}`,
  change: (kind: NewsKind) => `${change[kind].charAt(0).toUpperCase()}${change[kind].slice(1)}`,
  /** A milestone in the list: "Toyota – First car on sale". */
  milestone: (company: string, title: string) => `${company} – ${title}`,
  noDate: 'no date',
  /** Read aloud between the date before and the date after, where an arrow is visible. */
  movedTo: 'now',
  wasForecast: (date: string) => `last forecast ${date}`,
  said: (day: string) => `said ${day}`,
  untitledSource: 'source',
  showAll: (n: number) => `Show all ${number.format(n)}`,
  more: (n: number) => `Show ${number.format(n)} more`,
};
