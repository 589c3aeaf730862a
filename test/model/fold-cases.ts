import type { Said } from './roadmaps.js';

/** Claims of one milestone, a day, and what is to be seen of it then; null where it is not known yet. */
export interface FoldCase {
  readonly claims: readonly Said[];
  readonly day: string;
  readonly knownThrough?: string;
  readonly wanted: Readonly<Record<string, unknown>> | null;
}

export type Cases = Readonly<Record<string, FoldCase>>;

/** A statement: the day it was said, the date it gives, what it reports, who says it. */
export function said(saidOn: string, date: string | null, status?: string, saidBy?: string): Said {
  return { saidOn, date, status, saidBy };
}

export const on = (day: string, claims: readonly Said[], wanted: FoldCase['wanted']): FoldCase => ({
  day,
  claims,
  wanted,
});
export const first = said('2020-01-10', '2025');
const slip = (from: string, to: string, day = '2021-06-01') =>
  on(day, [said('2020-01-01', from), said('2021-01-01', to)], {});
const slips = (
  kase: FoldCase,
  slipMonths: number | null,
  standing: string,
  more = {},
): FoldCase => ({
  ...kase,
  wanted: { slipMonths, standing, ...more },
});

/** Each standing by its own rule, and where two rules fit, by the first. */
export const STANDING_CASES: Cases = {
  unchanged: on('2021-01-01', [first], { standing: 'unchanged', slipMonths: 0 }),
  'unchanged on the last day of the promise': on('2025-12-31', [first], { standing: 'unchanged' }),
  'overdue the day after': on('2026-01-01', [first], { standing: 'overdue', missed: true }),
  'overdue before delayed': on('2028-01-01', [first, said('2021-01-01', '2027')], {
    standing: 'overdue',
  }),
  delayed: on('2022-01-01', [first, said('2021-01-01', '2027')], { standing: 'delayed' }),
  'delayed and missed together': on('2026-02-01', [first, said('2021-01-01', '2027')], {
    standing: 'delayed',
    missed: true,
  }),
  advanced: on('2022-01-01', [first, said('2021-01-01', '2024')], { standing: 'advanced' }),
  'open-ended': on('2021-01-01', [said('2020-01-01', '[2025..]')], {
    standing: 'open-ended',
    due: null,
    earliestPassed: false,
  }),
  'open-ended on its first day': on('2025-01-01', [said('2020-01-01', '[2025..]')], {
    earliestPassed: false,
  }),
  'open-ended once its first day has passed': on('2025-01-02', [said('2020-01-01', '[2025..]')], {
    standing: 'open-ended',
    earliestPassed: true,
    missed: false,
  }),
  'delayed before open-ended': on(
    '2022-01-01',
    [said('2020-01-01', '[2025..]'), said('2021-01-01', '[2026..]')],
    { standing: 'delayed', slipMonths: 12 },
  ),
  'undated where no date was ever given': on('2021-01-01', [said('2020-01-01', null)], {
    standing: 'undated',
    slipMonths: null,
  }),
  'undated where the date was withdrawn': on('2027-01-01', [first, said('2021-01-01', 'XXXX')], {
    standing: 'undated',
    baseline: 'c1',
    forecast: null,
    slipMonths: null,
    missed: true,
  }),
  'dated anew after a withdrawal': on(
    '2023-01-01',
    [first, said('2021-01-01', 'XXXX'), said('2022-01-01', '2028')],
    { standing: 'delayed', baseline: 'c1', forecast: 'c3', slipMonths: 36 },
  ),
  'a claim without a date leaves the forecast': on(
    '2022-01-01',
    [first, said('2021-01-01', null)],
    {
      standing: 'unchanged',
      forecast: 'c1',
    },
  ),
  paused: on('2022-01-01', [first, said('2021-01-01', null, 'paused')], { standing: 'paused' }),
  'paused before overdue': on('2027-01-01', [first, said('2021-01-01', null, 'paused')], {
    standing: 'paused',
    missed: true,
    slipAtLeast: true,
  }),
  'paused before undated': on('2021-01-01', [said('2020-01-01', null, 'paused')], {
    standing: 'paused',
  }),
  'resumed after a pause': on(
    '2022-01-01',
    [first, said('2021-01-01', null, 'paused'), said('2021-06-01', null, 'in-progress')],
    { standing: 'unchanged', status: 'in-progress' },
  ),
  cancelled: on('2022-01-01', [first, said('2021-01-01', null, 'cancelled')], {
    standing: 'cancelled',
    missed: false,
  }),
  'cancelled in time, and never delivered when due': on(
    '2027-01-01',
    [first, said('2021-01-01', null, 'cancelled')],
    {
      standing: 'cancelled',
      verdict: 'dropped',
      missed: false,
      missedDeadlines: 0,
      slipMonths: 0,
      slipAtLeast: false,
    },
  ),
  'cancelled between two deadlines': on(
    '2030-01-01',
    [first, said('2021-01-01', '2027'), said('2026-06-01', null, 'cancelled')],
    { verdict: 'missed', missed: true, missedDeadlines: 1 },
  ),
  'revived after it was cancelled': on(
    '2023-01-01',
    [first, said('2021-01-01', null, 'cancelled'), said('2022-01-01', '2029')],
    { standing: 'delayed', status: 'announced', slipMonths: 48 },
  ),
  achieved: on('2025-03-01', [first, said('2025-02-01', '2025-01', 'achieved')], {
    standing: 'achieved',
    slipMonths: 0,
    missed: false,
  }),
  'achieved on the last day it was due': on(
    '2026-02-01',
    [first, said('2026-01-05', '2025-12-31', 'achieved')],
    { standing: 'achieved', missed: false, missedDeadlines: 0 },
  ),
  'achieved-late the day after': on(
    '2026-02-01',
    [first, said('2026-01-05', '2026-01-01', 'achieved')],
    { standing: 'achieved-late', missed: true, missedDeadlines: 1 },
  ),
  'achieved where the report straddles the day': on(
    '2026-06-01',
    [first, said('2026-03-01', '[2025-12..2026-02]', 'achieved')],
    { standing: 'achieved', missed: false, slipMonths: 2 },
  ),
  'achieved stays achieved': on(
    '2027-01-01',
    [first, said('2025-02-01', '2025-01', 'achieved'), said('2026-01-01', '2028')],
    { standing: 'achieved', status: 'achieved', forecast: 'c1', actual: 'c2', discontinued: false },
  ),
  'achieved, later discontinued': on(
    '2027-01-01',
    [first, said('2025-02-01', '2025-01', 'achieved'), said('2026-01-01', null, 'cancelled')],
    { standing: 'achieved', status: 'achieved', discontinued: true },
  ),
  'achieved after it was cancelled': on(
    '2027-01-01',
    [first, said('2021-01-01', null, 'cancelled'), said('2025-02-01', '2025-01', 'achieved')],
    { standing: 'achieved', discontinued: false },
  ),
  'achieved and never promised': on('2027-01-01', [said('2025-02-01', '2025', 'achieved')], {
    standing: 'achieved',
    baseline: null,
    slipMonths: null,
    missed: false,
  }),
  'promised only after it was achieved': on(
    '2027-01-01',
    [said('2025-02-01', '2025', 'achieved'), said('2025-06-01', '2026')],
    { standing: 'achieved', baseline: null, forecast: null, missedDeadlines: 0 },
  ),
};

export const SLIP_CASES: Cases = {
  'last day to last day': slips(slip('2025', '[2024..2027]'), 24, 'delayed'),
  'last day to last day, earlier': slips(slip('[2028..2030]', '[..2029]'), -12, 'advanced'),
  'last day to last day of open starts': slips(slip('[..2025]', '[..2027]'), 24, 'delayed'),
  'first day to first day': slips(slip('[2025..]', '[2027..]'), 24, 'delayed'),
  'first day to first day where one has no end': slips(slip('2025', '[2027..]'), 24, 'delayed', {
    slipBounds: { min: 24, max: null },
  }),
  'null where no two bounds meet': slips(slip('[..2025]', '[2027..]'), null, 'open-ended', {
    slipBounds: { min: null, max: null },
  }),
  'null where no two bounds meet, closed': slips(slip('[2025..]', '[..2027]'), null, 'unchanged'),
  'both bounds are kept': slips(slip('2026', '[2027..2030]'), 48, 'delayed', {
    slipBounds: { min: 12, max: 48 },
  }),
  'nothing inside the baseline': slips(slip('2025', '2025-03'), 0, 'unchanged', {
    slipBounds: { min: 2, max: -9 },
  }),
  'a baseline without an end is a floor': slips(slip('[2030..]', '[2034..2036]'), 48, 'delayed'),
  'on its floor': slips(slip('[2030..]', '[2030..2036]'), 0, 'unchanged'),
  'something where it is not bounded': slips(slip('[..2030]', '[..2029]'), -12, 'advanced'),
  'whole months from month end to month end': slips(slip('2025-01', '2025-02'), 1, 'delayed'),
  'days as fractions': slips(slip('2025-06-15', '2025-07-30'), 1 + 15 / 31, 'delayed'),
  'runs on once past due': slips(slip('2021-03', '2021-03', '2021-06-30'), 3, 'overdue', {
    slipAtLeast: true,
    slipBounds: { min: 3 + 29 / 30, max: 3 },
  }),
  'not yet on the day it is due': slips(slip('2021-03', '2021-06-30', '2021-06-30'), 3, 'delayed', {
    slipAtLeast: false,
  }),
  'runs on inside the baseline': slips(slip('2025', '2025-03', '2025-06-01'), 0, 'overdue', {
    slipAtLeast: true,
    missed: false,
    missedDeadlines: 1,
  }),
  'approximate: due half its length later': slips(
    slip('2021-01', '2030~', '2031-07-01'),
    119,
    'delayed',
    {
      due: '2031-07-01',
      slipAtLeast: false,
    },
  ),
};

export const ACTUAL_CASES: Cases = {
  'ends on the day it was said': on('2025-12-31', [first, said('2025-05-20', '2025', 'achieved')], {
    actualSpan: ['2025-01-01', '2025-05-20'],
    standing: 'achieved',
  }),
  'said of a day to come': on('2026-01-01', [first, said('2025-05-20', '2026', 'achieved')], {
    actualSpan: [null, '2025-05-20'],
    standing: 'achieved',
    verdict: 'kept',
  }),
  'without a date: by the day it was said': on(
    '2026-01-01',
    [first, said('2025-05-20', null, 'achieved')],
    { actualSpan: [null, '2025-05-20'], standing: 'achieved', slipMonths: 0, verdict: 'kept' },
  ),
  'without a date and after it was due: not known to be late': on(
    '2027-01-01',
    [first, said('2026-05-20', null, 'achieved')],
    { standing: 'achieved', missed: false, slipMonths: null, verdict: 'unclear' },
  ),
  'the first report counts': on(
    '2027-01-01',
    [first, said('2025-05-20', '2025-05', 'achieved'), said('2026-05-20', '2026-02', 'achieved')],
    { actual: 'c2' },
  ),
  'said on a month: by its last day': on(
    '2026-01-01',
    [first, said('2025-05', '2025', 'achieved')],
    {
      actualSpan: ['2025-01-01', '2025-05-31'],
    },
  ),
};
