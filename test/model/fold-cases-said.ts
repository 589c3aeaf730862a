import { type Cases, first, on, said } from './fold-cases.js';

const fouled = [first, said('2020-06-01', '2025', undefined, 'press'), said('2021-01-01', '2027')];
/** So many claims, a month apart, that promise 2024, 2025 and 2026 by turns. */
const saidOften = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    return said(`${2018 + Math.floor(i / 12)}-${month}-01`, String(2024 + (i % 3)));
  });
export const MISSED_CASES: Cases = {
  'an approximate baseline comes due later': on('2026-07-02', [said('2020-01-01', '2025~')], {
    due: '2026-07-01',
    missed: true,
  }),
  'an approximate baseline is not yet due': on('2026-07-01', [said('2020-01-01', '2025~')], {
    due: '2026-07-01',
    missed: false,
    standing: 'unchanged',
  }),
  'a new date clears nothing': on('2027-01-01', fouled, { missed: true, missedDeadlines: 1 }),
  'one deadline said twice is one': on(
    '2027-01-01',
    [first, said('2020-06-01', '[2024..2025]'), said('2020-07-01', '[..2025]')],
    { missedDeadlines: 1 },
  ),
  'deadlines of different days': on(
    '2027-01-01',
    [first, said('2020-06-01', '2024'), said('2020-07-01', '2026'), said('2020-08-01', '2028')],
    { missedDeadlines: 3 },
  ),
  ...Object.fromEntries(
    [16, 17, 40].map((count) => [
      `three deadlines said ${count} times`,
      on('2026-06-01', saidOften(count), { missedDeadlines: 2 }),
    ]),
  ),
  'an open-ended promise has no deadline': on('2027-01-01', [said('2020-01-01', '[2021..]')], {
    missed: false,
    missedDeadlines: 0,
  }),
  'the deadlines before a delivery': on(
    '2028-01-01',
    [first, said('2020-06-01', '2024'), said('2025-06-01', '2025-05', 'achieved')],
    { missed: false, missedDeadlines: 1, standing: 'achieved' },
  ),
  'never beyond the day the curators last looked': {
    ...on('2030-01-01', [first], { standing: 'unchanged', missed: false, stale: false }),
    knownThrough: '2021-06-01',
  },
  'a slip runs on to the day the curators last looked': {
    ...on('2030-01-01', [said('2020-01-10', '2021')], { slipMonths: 6, slipAtLeast: true }),
    knownThrough: '2022-06-30',
  },
};

const takes = (saidOn: string, retracts: string, date: string | null = null, status?: string) => ({
  ...said(saidOn, date, status),
  retracts,
});
export const STALE_CASES: Cases = {
  'not after exactly 24 months': on('2022-01-10', [first], { stale: false }),
  'the day after': on('2022-01-11', [first], { stale: true }),
  'from the last day of a month it was said in': on('2022-01-31', [said('2020-01', '2025')], {
    stale: false,
    lastSaid: '2020-01-31',
  }),
  'from 29 February to the end of February': on('2022-03-01', [said('2020-02-29', '2025')], {
    stale: true,
  }),
  'anybody’s word will do': on(
    '2022-01-11',
    [first, said('2020-01-11', '2025', undefined, 'press')],
    {
      stale: false,
    },
  ),
  'a retraction is a word, too': on(
    '2022-06-01',
    [first, said('2020-02-01', '2027'), takes('2022-01-01', 'c2')],
    { stale: false, lastSaid: '2022-01-01' },
  ),
  'and so is what was taken back since': on(
    '2024-01-01',
    [first, said('2021-06-01', '2027'), takes('2022-01-01', 'c2')],
    { stale: false },
  ),
  'two years after the retraction nobody says anything': on(
    '2024-01-02',
    [first, said('2021-06-01', '2027'), takes('2022-01-01', 'c2')],
    { stale: true },
  ),
  'an unknown day is no silence': on('2030-01-01', [{ date: '2040' }], {
    stale: false,
    lastSaid: null,
  }),
  'paused is open': on('2023-01-01', [said('2020-01-10', null, 'paused')], { stale: true }),
  'cancelled is closed': on('2023-01-01', [said('2020-01-10', null, 'cancelled')], {
    stale: false,
  }),
  'achieved is closed': on('2023-01-01', [said('2020-01-10', null, 'achieved')], { stale: false }),
};

const press = (saidOn: string, date: string) => said(saidOn, date, undefined, 'press');
export const PROMISE_CASES: Cases = {
  'a date that ended before it was said': on('2021-01-01', [said('2020-06-01', '2019')], {
    baseline: null,
    standing: 'undated',
  }),
  'a date that ends in the month it was said in': on(
    '2021-01-01',
    [said('2020-06', '2020-06-01')],
    {
      baseline: 'c1',
    },
  ),
  'a report in progress': on('2021-01-01', [said('2020-06-01', '2022', 'in-progress')], {
    baseline: 'c1',
    status: 'in-progress',
  }),
  'a dated pause is no promise': on('2021-01-01', [said('2020-06-01', '2022', 'paused')], {
    baseline: null,
  }),
  'the press counts where nobody else promised': on('2021-01-01', [press('2020-01-01', '2025')], {
    baseline: 'c1',
    hollow: [],
  }),
  'an analyst counts no more once the company speaks': on(
    '2021-01-01',
    [said('2019-01-01', '2022', undefined, 'analyst'), first, press('2020-06-01', '2024')],
    { baseline: 'c2', forecast: 'c2', hollow: ['c1', 'c3'], missedDeadlines: 0 },
  ),
  'partner and government count': on(
    '2021-01-01',
    [
      said('2019-01-01', '2024', undefined, 'partner'),
      said('2020-01-01', '2026', undefined, 'government'),
    ],
    { baseline: 'c1', forecast: 'c2', hollow: [] },
  ),
  'the press withdraws nothing the company said': on(
    '2021-01-01',
    [first, press('2020-06-01', 'XXXX')],
    {
      forecast: 'c1',
    },
  ),
  'the press withdraws what the press said': on(
    '2021-01-01',
    [press('2020-01-01', '2025'), press('2020-06-01', 'XXXX')],
    { baseline: 'c1', forecast: null, standing: 'undated' },
  ),
  'the company withdraws what the press said': on(
    '2021-01-01',
    [press('2020-01-01', '2025'), said('2020-06-01', 'XXXX')],
    { forecast: null },
  ),
};

export const RETRACTION_CASES: Cases = {
  'before it was taken back': on('2020-12-31', [first, takes('2021-01-01', 'c1')], {
    baseline: 'c1',
    retracted: [],
  }),
  'nothing is left': on('2021-01-01', [first, takes('2021-01-01', 'c1')], null),
  'the one before stands again': on(
    '2022-01-01',
    [first, said('2020-06-01', '2027'), takes('2021-01-01', 'c2')],
    { forecast: 'c1', standing: 'unchanged', retracted: ['c2'] },
  ),
  'with a date of its own': on('2022-01-01', [first, takes('2021-01-01', 'c1', '2028')], {
    baseline: 'c2',
    forecast: 'c2',
    slipMonths: 0,
  }),
  'with a status of its own': on(
    '2022-01-01',
    [first, said('2020-06-01', '2020', 'achieved'), takes('2021-01-01', 'c2', null, 'cancelled')],
    { actual: null, status: 'cancelled', standing: 'cancelled' },
  ),
  'a delivery that was not': on(
    '2022-01-01',
    [first, said('2020-06-01', '2020', 'achieved'), takes('2021-01-01', 'c2')],
    { actual: null, status: 'announced', standing: 'unchanged' },
  ),
  'a pure one has no status': on(
    '2022-01-01',
    [
      first,
      said('2020-06-01', null, 'cancelled'),
      said('2020-07-01', '2028'),
      takes('2021-01-01', 'c3'),
    ],
    { status: 'cancelled' },
  ),
  'one of a retraction': on(
    '2023-01-01',
    [first, takes('2021-01-01', 'c1', '2028'), takes('2022-01-01', 'c2')],
    { baseline: 'c1', forecast: 'c1', retracted: ['c2'] },
  ),
  'one of a claim that is not there': on('2022-01-01', [first, takes('2021-01-01', 'nobody')], {
    baseline: 'c1',
    retracted: [],
  }),
  'of itself': on('2022-01-01', [first, takes('2021-01-01', 'c2', '2027')], {
    forecast: 'c2',
    retracted: [],
  }),
  'in a circle none is taken back': on(
    '2022-01-01',
    [first, takes('2020-06-01', 'c3', '2026'), takes('2021-01-01', 'c2', '2027')],
    { baseline: 'c1', forecast: 'c3', retracted: [] },
  ),
  'a company’s promise taken back leaves the press’s': on(
    '2022-01-01',
    [first, press('2020-06-01', '2024'), takes('2021-01-01', 'c1')],
    { baseline: 'c2', hollow: [] },
  ),
};

export const ORDER_CASES: Cases = {
  'by the last day, then the first, then the place': on(
    '2030-01-01',
    [
      said('2020', '2030'),
      said('2020-12-31', '2031'),
      said('2020-12', '2032'),
      said('2020', '2033'),
      said('2019-12-31', '2034'),
    ],
    { order: ['c5', 'c1', 'c4', 'c3', 'c2'] },
  ),
  'a year is known on its last day': on('2020-12-30', [said('2020', '2030')], null),
  'no saidOn: always known, first of all': on('1990-01-01', [{ date: '2030' }], { order: ['c1'] }),
  'no saidOn, with a source: known when that appeared': on(
    '2021-03-31',
    [{ date: '2030', source: 's1' }, said('2021-03-30', '2031')],
    { order: ['c2', 'c1'], forecast: 'c1', lastSaid: '2021-03-30' },
  ),
  'after another of the same day': on(
    '2030-01-01',
    [
      { ...said('2020-01-01', '2031'), after: 'c3' },
      said('2020-01-01', '2032'),
      said('2020-01-01', '2033'),
    ],
    { order: ['c2', 'c3', 'c1'], baseline: 'c2', forecast: 'c1' },
  ),
  'after one that stands before it anyway': on(
    '2030-01-01',
    [
      said('2020-01-01', '2031'),
      said('2020-01-01', '2032'),
      { ...said('2020-01-01', '2033'), after: 'c1' },
    ],
    { order: ['c1', 'c2', 'c3'] },
  ),
  'a chain of three': on(
    '2030-01-01',
    [
      { ...said('2020-01-01', '2031'), after: 'c2' },
      { ...said('2020-01-01', '2032'), after: 'c3' },
      said('2020-01-01', '2033'),
    ],
    { order: ['c3', 'c2', 'c1'] },
  ),
  'after one of another day counts for nothing': on(
    '2030-01-01',
    [{ ...said('2020-01-01', '2031'), after: 'c2' }, said('2020-01-02', '2032')],
    { order: ['c1', 'c2'] },
  ),
  'after one of the same last day and another first day, too': on(
    '2030-01-01',
    [{ ...said('2020-01', '2031'), after: 'c2' }, said('2020-01-31', '2032')],
    { order: ['c1', 'c2'] },
  ),
  'in a circle by place': on(
    '2030-01-01',
    [
      { ...said('2020-01-01', '2031'), after: 'c2' },
      { ...said('2020-01-01', '2032'), after: 'c1' },
    ],
    { order: ['c1', 'c2'] },
  ),
  'after itself': on('2030-01-01', [{ ...said('2020-01-01', '2031'), after: 'c1' }], {
    order: ['c1'],
  }),
  'after a claim that is void counts for nothing': on(
    '2030-01-01',
    [
      { ...said('2020-01-01', '2031'), after: 'c2' },
      said('2020-01-01', '2032'),
      { ...said('2020-02-01', null), voids: 'c2' },
    ],
    { order: ['c1', 'c2', 'c3'], forecast: 'c1' },
  ),
  'a year is cut off at the day it was put on record': on(
    '2020-06-01',
    [{ ...said('2020', '2030'), recordedOn: '2020-05-31' }, said('2020-05', '2031')],
    { order: ['c1', 'c2'], forecast: 'c2' },
  ),
  'and was last said by that day': on(
    '2026-11-01',
    [{ ...said('2026', '2030'), recordedOn: '2026-03-01' }],
    { lastSaid: '2026-03-01' },
  ),
  'a day without an end is not known before its first': on(
    '2025-12-31',
    [said('[2026..]', '2030')],
    null,
  ),
  'but on that day': on('2026-01-01', [said('[2026..]', '2030')], { lastSaid: '2026-01-01' }),
  'or by the day it was put on record': on(
    '2026-02-28',
    [{ ...said('2026/..', '2030'), recordedOn: '2026-03-01' }],
    null,
  ),
  'a record from before it was said cuts off nothing': on(
    '2020-11-01',
    [{ ...said('2020', '2030'), recordedOn: '2019-05-31' }],
    null,
  ),
  'not before the source appeared': on('2021-03-30', [{ date: '2030', source: 's1' }], null),
  'withdrawn saidOn is none': on('1990-01-01', [{ saidOn: 'XXXX', date: '2030' }], {
    order: ['c1'],
  }),
};

const voids = (target: string, saidOn = '2021-01-01') => ({ ...said(saidOn, null), voids: target });
export const VOID_CASES: Cases = {
  'a claim recorded by mistake counts on no day': on('2020-06-01', [first, voids('c1')], null),
  'nor after the void': on('2022-01-01', [first, said('2020-02-01', '2027'), voids('c2')], {
    forecast: 'c1',
    standing: 'unchanged',
    voided: ['c2'],
    retracted: [],
    order: ['c1', 'c2', 'c3'],
  }),
  'nor before it, though it was said by then': on(
    '2020-06-01',
    [first, said('2020-02-01', '2027'), voids('c2')],
    { forecast: 'c1', voided: ['c2'], lastSaid: '2020-01-10', order: ['c1', 'c2'] },
  ),
  'a void says nothing itself': on(
    '2022-01-01',
    [{ ...first, voids: 'c2' }, said('2020-02-01', '2027')],
    null,
  ),
  'and counts for no silence': on(
    '2022-06-01',
    [first, said('2020-02-01', '2027'), voids('c2', '2022-05-01')],
    {
      stale: true,
    },
  ),
  'a void may be voided': on('2022-01-01', [first, voids('c1'), voids('c2', '2021-02-01')], {
    forecast: 'c1',
    voided: ['c2'],
  }),
  'and that again': on(
    '2022-01-01',
    [first, voids('c1'), voids('c2', '2021-02-01'), voids('c3', '2021-03-01')],
    null,
  ),
  'a circle voids nothing': on('2022-01-01', [first, voids('c3'), voids('c2')], {
    forecast: 'c1',
    voided: [],
  }),
  'one of a claim that is not there': on('2022-01-01', [first, voids('nobody')], {
    forecast: 'c1',
  }),
  'a retraction recorded by mistake takes back nothing': on(
    '2022-01-01',
    [first, takes('2020-06-01', 'c1'), voids('c2')],
    { forecast: 'c1', retracted: [], voided: ['c2'] },
  ),
  'a delivery recorded by mistake': on(
    '2026-06-01',
    [first, said('2025-06-01', '2025', 'achieved'), voids('c2', '2025-07-01')],
    { actual: null, standing: 'overdue', verdict: 'missed' },
  ),
};

/** The day the curators last looked, and claims newer than it. */
export const JUDGED_CASES: Cases = {
  'a newer claim is known': {
    ...on('2027-01-01', [first, said('2026-06-01', '2028')], {
      forecast: 'c2',
      standing: 'delayed',
    }),
    knownThrough: '2022-01-01',
  },
  'and judges its own milestone': {
    ...on('2027-01-01', [first, said('2026-06-01', null, 'in-progress')], {
      standing: 'overdue',
      judgedOn: '2026-06-01',
      verdict: 'missed',
      stale: false,
    }),
    knownThrough: '2022-01-01',
  },
  'not beyond the day of that claim': {
    ...on('2027-01-01', [first, said('2025-06-01', null, 'in-progress')], {
      standing: 'unchanged',
      judgedOn: '2025-06-01',
      verdict: 'open',
    }),
    knownThrough: '2022-01-01',
  },
  'a claim recorded by mistake judges nobody': {
    ...on('2027-01-01', [first, said('2026-06-01', '2028'), voids('c2', '2026-07-01')], {
      judgedOn: '2022-01-01',
      verdict: 'open',
    }),
    knownThrough: '2022-01-01',
  },
};
