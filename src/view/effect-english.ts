/** What a statement would do, in English. */
import { isolated } from '../model/isolated.js';
import { englishPeriodWords } from '../model/period/words.js';
import type { Standing } from '../model/types.js';
import type { Verdict } from '../model/verdict.js';
import type { EffectWording, EffectWords } from './effect.js';
import { count, number } from './english.js';

/** Standings as they follow on "standing stays". */
const STANDING: Readonly<Record<Standing, string>> = {
  unchanged: 'date unchanged',
  advanced: 'moved earlier',
  delayed: 'delayed',
  overdue: 'overdue',
  'open-ended': 'open-ended',
  undated: 'no date',
  achieved: 'achieved',
  'achieved-late': 'achieved late',
  paused: 'paused',
  cancelled: 'cancelled',
};

/** Verdicts likewise. */
const VERDICT: Readonly<Record<Verdict, string>> = {
  kept: 'kept',
  late: 'late',
  unclear: 'not judged',
  missed: 'missed',
  dropped: 'dropped',
  open: 'open',
};

function goes(what: string, before: string | null, after: string | null): string {
  if (before === after) return `${what} stays ${after}`;
  return before === null ? `${what} is ${after}` : `${what} goes from ${before} to ${after}`;
}

const rounded = (months: number) => Math.round(Math.abs(months) * 10) / 10;
const side = (months: number) => (months > 0 ? 'later' : 'earlier');
const none = 'no date';

function months(last: number | null, first: number | null, atLeast: boolean): string | null {
  const than = (n: number, what: string, least: boolean) =>
    n === 0
      ? `no later than ${what}`
      : `${least ? 'at least ' : ''}${count(rounded(n), 'month', 'months')} ${side(n)} than ${what}`;
  if (last === null) return first === null ? null : than(first, 'first said', atLeast);
  const lead = than(last, 'last said', false);
  if (first === null) return lead;
  // The unit and the direction are said once.
  const isShort = last !== 0 && first !== 0 && last > 0 === first > 0;
  if (!isShort) return `${lead}, ${than(first, 'first', atLeast)}`;
  return `${lead}, ${atLeast ? 'at least ' : ''}${number.format(rounded(first))} than first`;
}

const effect: EffectWords = {
  milestone: (company, title) =>
    `${isolated(company)}${/s$/i.test(company) ? '’' : '’s'} “${isolated(title)}”`,
  lead: {
    added: (milestone, _, to) => `adds ${milestone}, ${to ?? none}`,
    gone: (milestone) => `takes ${milestone} away: nothing else is said of it`,
    delivered: (milestone, _, to) => `reports ${milestone} delivered${to ? `, ${to}` : ''}`,
    undelivered: (milestone, _, to) =>
      `takes back that ${milestone} was delivered: ${to ? `the date is ${to}` : 'no date stands'}`,
    redelivered: (milestone, from, to) =>
      `moves the delivery of ${milestone} from ${from ?? none} to ${to ?? none}`,
    cancelled: (milestone) => `reports ${milestone} cancelled`,
    paused: (milestone) => `reports ${milestone} paused`,
    resumed: (milestone, _, to) => `takes ${milestone} up again, ${to ?? none}`,
    dated: (milestone, _, to) => `gives ${milestone} a date, ${to}`,
    withdrawn: (milestone, from) => `withdraws the date of ${milestone}, ${from}`,
    moved: (milestone, from, to) => `moves ${milestone} from ${from} to ${to}`,
    first: (milestone, from, to) =>
      `changes what ${milestone} was first promised for, from ${from} to ${to}`,
    same: (milestone, _, to) => `leaves ${milestone} as it is, ${to ?? none}`,
  },
  months,
  standing: (before, after) =>
    goes('standing', before && STANDING[before], after && STANDING[after]),
  verdict: (before, after) => goes('verdict', before && VERDICT[before], after && VERDICT[after]),
  sentence: (lead, moved, rest) => [moved ? `${lead}: ${moved}` : lead, ...rest].join('; '),
};

export const effectInEnglish: EffectWording = {
  lang: 'en',
  words: { period: englishPeriodWords, effect },
};
