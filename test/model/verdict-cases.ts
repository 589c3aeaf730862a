import { type Cases, on, said } from './fold-cases.js';

/** What it is held to: a year, an end, a floor and then a year, or nothing with a due day. */
const PROMISES = {
  'a year': [said('2020-01-10', '2025')],
  'a year after a floor': [said('2020-01-10', '[2023..]'), said('2020-02-10', '2025')],
  'an end': [said('2020-01-10', '[..2025]')],
  'a year, restated later': [said('2020-01-10', '2025'), said('2021-01-10', '2028')],
  'a year, then withdrawn': [said('2020-01-10', '2025'), said('2021-01-10', 'XXXX')],
};
const NOTHING = {
  'nobody promised': [said('2020-01-10', null)],
  'a floor': [said('2020-01-10', '[2023..]')],
  'a withdrawal': [said('2020-01-10', 'XXXX')],
};

/** What came of it, seen on a day; the verdict where it is held to 2025, and where it is held to nothing. */
const OUTCOMES = {
  'nothing yet': ['2025-12-31', [], 'open', 'open'],
  'nothing when it was due': ['2026-01-01', [], 'missed', 'open'],
  'delivered on the last day': [
    '2026-06-01',
    [said('2026-01-05', '2025-12-31', 'achieved')],
    'kept',
    'unclear',
  ],
  'delivered by a day before': [
    '2026-06-01',
    [said('2025-06-01', null, 'achieved')],
    'kept',
    'unclear',
  ],
  'said to be delivered on a day to come': [
    '2026-06-01',
    [said('2025-06-01', '2025-12', 'achieved')],
    'kept',
    'unclear',
  ],
  'delivered a day late': [
    '2026-06-01',
    [said('2026-01-05', '2026-01-01', 'achieved')],
    'late',
    'unclear',
  ],
  'delivered around the day': [
    '2026-06-01',
    [said('2026-03-01', '[2025-12..2026-02]', 'achieved')],
    'unclear',
    'unclear',
  ],
  'delivered nobody knows when, said later': [
    '2026-06-01',
    [said('2026-03-01', null, 'achieved')],
    'unclear',
    'unclear',
  ],
  'delivered, said on no known day': [
    '2026-06-01',
    [{ ...said('2025-06-01', null, 'achieved'), saidOn: null }],
    null,
    'unclear',
  ],
  'cancelled before the day': [
    '2027-01-01',
    [said('2024-06-01', null, 'cancelled')],
    'dropped',
    'dropped',
  ],
  'cancelled on the day': [
    '2027-01-01',
    [said('2025-12-31', null, 'cancelled')],
    'dropped',
    'dropped',
  ],
  'cancelled in the month of the day': [
    '2027-01-01',
    [said('2025-12', null, 'cancelled')],
    'dropped',
    'dropped',
  ],
  'cancelled in the year of the day and after': [
    '2027-01-01',
    [said('[2025..2026]', null, 'cancelled')],
    'missed',
    'dropped',
  ],
  'cancelled a day late': [
    '2027-01-01',
    [said('2026-01-01', null, 'cancelled')],
    'missed',
    'dropped',
  ],
  'cancelled in time, and said again later': [
    '2027-01-01',
    [said('2024-06-01', null, 'cancelled'), said('2026-06-01', null, 'cancelled')],
    'dropped',
    'dropped',
  ],
  'cancelled, revived and cancelled too late': [
    '2027-01-01',
    [
      said('2024-06-01', null, 'cancelled'),
      said('2024-07-01', null, 'in-progress'),
      said('2026-06-01', null, 'cancelled'),
    ],
    'missed',
    'dropped',
  ],
  'cancelled, then delivered in time': [
    '2027-01-01',
    [said('2024-06-01', null, 'cancelled'), said('2025-06-01', '2025-05', 'achieved')],
    'kept',
    'unclear',
  ],
  'delivered, then ended': [
    '2027-01-01',
    [said('2025-06-01', '2025-05', 'achieved'), said('2026-06-01', null, 'cancelled')],
    'kept',
    'unclear',
  ],
  'paused before the day': ['2025-12-31', [said('2024-06-01', null, 'paused')], 'open', 'open'],
  'paused when it was due': ['2026-01-01', [said('2024-06-01', null, 'paused')], 'missed', 'open'],
} as const;

/** "Around 2025" is due half a year later, on the first of July 2026: what comes of it, and its verdict. */
const AROUND: readonly (readonly [
  outcome: string,
  day: string,
  claims: readonly object[],
  verdict: string,
])[] = [
  ['nothing on the day', '2026-07-01', [], 'open'],
  ['nothing the day after', '2026-07-02', [], 'missed'],
  ['withdrawn, and the day has passed', '2026-07-02', [said('2025-01-01', 'XXXX')], 'missed'],
  ['delivered on the day', '2026-08-01', [said('2026-07-01', '2026-07-01', 'achieved')], 'kept'],
  [
    'delivered in the year after',
    '2026-08-01',
    [said('2026-03-01', '2026-02', 'achieved')],
    'kept',
  ],
  ['delivered a day late', '2026-08-01', [said('2026-07-02', '2026-07-02', 'achieved')], 'late'],
  [
    'delivered around the day',
    '2026-08-01',
    [said('2026-08-01', '[2026-06..2026-07]', 'achieved')],
    'unclear',
  ],
  ['cancelled on the day', '2027-01-01', [said('2026-07-01', null, 'cancelled')], 'dropped'],
  ['cancelled a day late', '2027-01-01', [said('2026-07-02', null, 'cancelled')], 'missed'],
  [
    'withdrawn, then delivered in time',
    '2027-01-01',
    [said('2025-01-01', 'XXXX'), said('2026-03-01', '2026-02', 'achieved')],
    'kept',
  ],
  [
    'withdrawn, then cancelled too late',
    '2027-01-01',
    [said('2025-01-01', 'XXXX'), said('2026-08-01', null, 'cancelled')],
    'missed',
  ],
];

/** Each promise with each outcome: one verdict, and missed where it is missed or late. */
export const VERDICT_CASES: Cases = Object.fromEntries([
  ...AROUND.map(([outcome, day, claims, verdict]) =>
    caseOf('around a year', [said('2020-01-10', '2025~')], outcome, claims, day, verdict),
  ),
  ...Object.entries(OUTCOMES).flatMap(([outcome, [day, claims, held, free]]) => [
    ...Object.entries(PROMISES).flatMap(([promise, said]) =>
      // A claim of no known day is the first of all, so that no promise stands before it.
      held === null ? [] : [caseOf(promise, said, outcome, claims, day, held)],
    ),
    ...Object.entries(NOTHING).map(([promise, said]) =>
      caseOf(promise, said, outcome, claims, day, free),
    ),
  ]),
]);

function caseOf(
  promise: string,
  promised: readonly object[],
  outcome: string,
  claims: readonly object[],
  day: string,
  verdict: string,
): [string, Cases[string]] {
  const missed = verdict === 'missed' || verdict === 'late';
  return [
    `${promise}, ${outcome}: ${verdict}`,
    on(day, [...promised, ...claims], { verdict, missed }),
  ];
}
