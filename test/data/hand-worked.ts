/**
 * The shipped milestones as a person works them out from their claims, with a calendar and no code.
 * Months between last days are counted between the days after them: the end of 2020 to the end of
 * 2028 is 2021-01-01 to 2029-01-01, 96 months. "Passed" is said of the judged day, `asOf`.
 */
export interface HandWorked {
  readonly milestone: string;
  readonly asOf: string;
  /** Ids of claims. */
  readonly baseline: string | null;
  readonly forecast: string | null;
  /** First and last day of the delivery. */
  readonly actual: readonly [string | null, string] | null;
  readonly standing: string;
  readonly slipMonths: number | null;
  readonly slipAtLeast: boolean;
  readonly missed: boolean;
  /** Promises of different dates that passed undelivered; "2025" and "by 2025" are two. */
  readonly missedDeadlines: number;
  readonly stale: boolean;
}

const TODAY = '2026-06-24';
const NONE = {
  baseline: null,
  forecast: null,
  actual: null,
  slipMonths: null,
  slipAtLeast: false,
  missed: false,
  missedDeadlines: 0,
  stale: false,
};
const toyota = {
  ...NONE,
  milestone: 'toyota-first-assb-vehicle',
  baseline: 'c1',
  standing: 'delayed',
};
const now = (milestone: string) => ({ ...NONE, milestone, asOf: TODAY });

export const HAND_WORKED: readonly HandWorked[] = [
  // Only c1, said in 2011 and so known since 2011-12-31: [2015..2020].
  { ...toyota, asOf: '2012-01-01', forecast: 'c1', standing: 'unchanged', slipMonths: 0 },
  // c2: [2020..2023]. 2021-01-01 → 2024-01-01.
  { ...toyota, asOf: '2018-01-01', forecast: 'c2', slipMonths: 36 },
  // c3 is the press's and hollow; c4 said 2025 in July, c5 [2020..2023] in December, known since the
  // 31st: back to 36. The baseline's 2020-12-31 passed yesterday.
  {
    ...toyota,
    asOf: '2021-01-01',
    forecast: 'c5',
    slipMonths: 36,
    missed: true,
    missedDeadlines: 1,
  },
  // c6: [..2025]. 2021-01-01 → 2026-01-01. The early 2020s still run to the end of 2023.
  {
    ...toyota,
    asOf: '2022-01-01',
    forecast: 'c6',
    slipMonths: 60,
    missed: true,
    missedDeadlines: 1,
  },
  // c10: [2027..2028]. 2021-01-01 → 2029-01-01. Passed: 2020-12-31, 2023-12-31.
  {
    ...toyota,
    asOf: '2024-01-01',
    forecast: 'c10',
    slipMonths: 96,
    missed: true,
    missedDeadlines: 2,
  },
  // c12, said that very day, is the press's and hollow: c10 stands. Passed as before.
  {
    ...toyota,
    asOf: '2025-09-16',
    forecast: 'c10',
    slipMonths: 96,
    missed: true,
    missedDeadlines: 2,
  },
  // c15: [2027..2028] again. Passed: [2015..2020], [2020..2023], 2025
  // and [..2025], the last two with one deadline.
  { ...toyota, asOf: TODAY, forecast: 'c15', slipMonths: 96, missed: true, missedDeadlines: 3 },

  // [..2030], then [2030..] twice; [..2030] is the press's and hollow. No side to compare.
  {
    ...now('toyota-assb-mass-production'),
    baseline: 'c1',
    forecast: 'c3',
    standing: 'open-ended',
  },
  // "By 2025", sharpened to "before 2025", delivered in May 2025 (said about the 20th): inside the
  // baseline, whose start is open, so no slip and not missed; but the end of 2024 did pass.
  {
    ...now('bmw-assb-demo-vehicle'),
    baseline: 'c1',
    forecast: 'c3',
    actual: ['2025-05-01', '2025-05-20'],
    standing: 'achieved',
    slipMonths: 0,
    missedDeadlines: 1,
  },
  // "Not before 2030" is a floor: [2034..2036] begins 48 months after it. Nothing was ever due.
  {
    ...now('bmw-assb-series'),
    baseline: 'c1',
    forecast: 'c5',
    standing: 'delayed',
    slipMonths: 48,
  },
  // [2030..], from around 2030, [2030..]: no last day to compare, first to first is 0.
  {
    ...now('catl-assb-mass-production'),
    baseline: 'c1',
    forecast: 'c4',
    standing: 'open-ended',
    slipMonths: 0,
  },
  // c3, said first: [2026..], then the same in c1; then [2027..2030]. After a floor the first days
  // count: 2026-01-01 → 2027-01-01. It is held to c2, which still runs.
  {
    ...now('gac-assb-vehicle'),
    baseline: 'c3',
    forecast: 'c2',
    standing: 'delayed',
    slipMonths: 12,
  },
  // c2 (April) and c3, which names no date, were said about 5 February. April passed: 2026-04-01 → 2026-06-25, 2 months and 24 of 30 days. Passed: Q1 and April.
  {
    ...now('donut-lab-verge'),
    baseline: 'c1',
    forecast: 'c2',
    standing: 'overdue',
    slipMonths: 2.8,
    slipAtLeast: true,
    missed: true,
    missedDeadlines: 2,
  },
  // 2022, spring 2024, January 2025, then silence for 19 months. 2023-01-01 → 2026-06-25: 41 months
  // and 24 of 30 days. All three passed.
  {
    ...now('honda-demo-line-sakura'),
    baseline: 'c1',
    forecast: 'c3',
    standing: 'overdue',
    slipMonths: 41.8,
    slipAtLeast: true,
    missed: true,
    missedDeadlines: 3,
  },
  // c4, said first: 2019. Then fiscal 2019, 2020 and 2021, which ended 2022-03-31. 2020-01-01 →
  // 2026-06-25: 77 months and 24 of 30 days. All four passed; nobody spoke since April 2021.
  {
    ...now('murata-oxide-assb'),
    baseline: 'c4',
    forecast: 'c3',
    standing: 'overdue',
    slipMonths: 77.8,
    slipAtLeast: true,
    missed: true,
    missedDeadlines: 4,
    stale: true,
  },
  // 2024, then by the second half of 2025, done 2025-09-15: 2025-01-01 → 2025-09-16, 8 months and 15 of
  // 30 days. Only the end of 2024 passed before.
  {
    ...now('sk-on-pilot-daejeon'),
    baseline: 'c1',
    forecast: 'c2',
    actual: ['2025-09-15', '2025-09-15'],
    standing: 'achieved-late',
    slipMonths: 8.5,
    missed: true,
    missedDeadlines: 1,
  },
  // Early 2022 ends in April; then 2022; delivered about October 2023: 2022-05-01 → 2023-11-01.
  {
    ...now('solid-power-a-sample'),
    baseline: 'c1',
    forecast: 'c2',
    actual: ['2023-10-01', '2023-10-31'],
    standing: 'achieved-late',
    slipMonths: 18,
    missed: true,
    missedDeadlines: 2,
  },
  // 2025, by its end, December: delivered that December, said on the 19th. Nothing passed before.
  {
    ...now('saic-mg4-semi-solid'),
    baseline: 'c1',
    forecast: 'c3',
    actual: ['2025-12-01', '2025-12-19'],
    standing: 'achieved',
    slipMonths: 0,
  },
  // 2026, 2026, by the end of 2025, 2027: 2027-01-01 → 2028-01-01. The baseline still runs, but the
  // promise of 2025 passed.
  {
    ...now('saic-assb-mass-production'),
    baseline: 'c1',
    forecast: 'c4',
    standing: 'delayed',
    slipMonths: 12,
    missedDeadlines: 1,
  },
  // Known only from its own report: no promise, so nothing to compare with.
  {
    ...now('tdk-ceracharge'),
    actual: ['2020-01-01', '2020-12-31'],
    standing: 'achieved',
  },
  // 2024, the partner's [2025..2030], the press's 2025 (hollow), withdrawn. The end of 2024 passed.
  // Last said 2024-07-11: 24 months are up only on 2026-07-11.
  {
    ...now('quantumscape-commercial'),
    baseline: 'c1',
    standing: 'undated',
    missed: true,
    missedDeadlines: 1,
  },
  // [2028..2030] → [..2029]: 2031-01-01 → 2030-01-01.
  {
    ...now('lges-sulfide-assb'),
    baseline: 'c1',
    forecast: 'c5',
    standing: 'advanced',
    slipMonths: -12,
  },
  // 2025 → the second half of 2027: 2026-01-01 → 2028-01-01. The end of 2025 passed.
  {
    ...now('samsung-sdi-assb-mass-production'),
    baseline: 'c1',
    forecast: 'c7',
    standing: 'delayed',
    slipMonths: 24,
    missed: true,
    missedDeadlines: 1,
  },
  // From Q4 2022, in it, Q1 2023, April 2024, Q2 2024; rented out on 2024-06-01, and given up later.
  // After a floor the first days count: 2022-10-01 → 2024-06-01. It is held to c2, the end of 2022; the
  // ends of Q4 2022, Q1 2023 and April 2024 passed before.
  {
    ...now('nio-150kwh'),
    baseline: 'c1',
    forecast: 'c8',
    actual: ['2024-06-01', '2024-06-01'],
    standing: 'achieved-late',
    slipMonths: 20,
    missed: true,
    missedDeadlines: 3,
  },
  // One promise: 2027.
  {
    ...now('byd-assb-demo'),
    baseline: 'c1',
    forecast: 'c1',
    standing: 'unchanged',
    slipMonths: 0,
  },
  // Never dated.
  { ...now('panasonic-assb-commercialization'), standing: 'undated' },
  // 2030, said 2024-05-17 and never again: 24 months were up on 2026-05-17.
  {
    ...now('blue-solutions-gen4'),
    baseline: 'c1',
    forecast: 'c1',
    standing: 'unchanged',
    slipMonths: 0,
    stale: true,
  },
  // "As early as 2022", said in 2021: never due, and its earliest day is long past.
  {
    ...now('mercedes-factorial-prototype-cells'),
    baseline: 'c1',
    forecast: 'c1',
    standing: 'open-ended',
    slipMonths: 0,
    stale: true,
  },
  // One promise: by 2027.
  {
    ...now('dongfeng-ssb'),
    baseline: 'c1',
    forecast: 'c1',
    standing: 'unchanged',
    slipMonths: 0,
  },
];
