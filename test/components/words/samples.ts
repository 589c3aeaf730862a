import type { Words } from '../../../components/words/en.js';
import { NEWS } from '../../../src/view/news.js';

type Literals = string | Readonly<Record<string, string>>;

/** Arguments for every function among the words: the compiler finds one that has none. */
type Samples<T> = {
  readonly [K in keyof T as T[K] extends Literals ? never : K]-?: NonNullable<T[K]> extends (
    ...args: infer Args
  ) => unknown
    ? ReadonlyArray<Readonly<Args>>
    : Samples<NonNullable<T[K]>>;
};

const counts: ReadonlyArray<readonly [number]> = [[0], [1], [2], [12345]];
const pair: ReadonlyArray<readonly [number, number]> = [
  [1, 1],
  [3, 1200],
];
const text: ReadonlyArray<readonly [string]> = [['2030']];
const texts: ReadonlyArray<readonly [string, string]> = [['2027', '2030']];
const list: ReadonlyArray<readonly [readonly string[]]> = [[['2027']], [['2027', '2030', '2031']]];
const orNull: ReadonlyArray<readonly [string | null]> = [['2030'], [null]];
const moved: ReadonlyArray<readonly [number, boolean]> = [
  [0, false],
  [96, false],
  [-1.5, false],
  [12, true],
];
const nth = (most: number): ReadonlyArray<readonly [number, string]> =>
  Array.from({ length: most }, (_, i) => [i + 1, '2027'] as const);

const FAULTS = [
  'address',
  'offline',
  'network',
  'time-out',
  'incomplete',
  'size',
  'status',
  'page',
  'empty',
] as const;
const faults = FAULTS.map(
  (fault) => [Object.assign(new Error('it'), { fault, status: 404 })] as const,
);

export const SAMPLES: Samples<Words> = {
  period: {
    quarter: nth(4),
    half: nth(2),
    third: [...nth(3), [1, '2020年代'], [2, '2020年代'], [3, '2020年代']],
    decadeHalf: nth(2),
    season: nth(4),
    decade: text,
    span: texts,
    range: texts,
    either: list,
    by: text,
    from: text,
    around: text,
    possibly: text,
    fiscalYear: text,
    fiscalQuarter: nth(4),
    fiscalHalf: nth(2),
    explained: texts,
  },
  stage: text,
  milestones: counts,
  slip: moved,
  span: [[0.2], [9], [29], [96]],
  slipShort: moved,
  missed: text,
  load: {
    cause: faults,
    loaded: counts,
    moreProblems: counts,
    problems: counts,
    ahead: { said: texts, recorded: texts, looked: texts, newer: texts },
  },
  tracker: {
    asOf: text,
    cameDue: {
      due: [
        [1, '2'],
        [28, '2, 3'],
      ],
      kept: counts,
      late: counts,
      missed: [
        [1, 0],
        [17, 3],
      ],
      unclear: counts,
      early: counts,
      unpromised: counts,
    },
    keptThrough: text,
    sources: counts,
  },
  filters: {
    number: counts,
    chosen: counts,
    chosenMore: counts,
    left: pair,
    query: text,
    missing: text,
    remove: text,
    clearFacet: text,
    notFound: text,
    more: counts,
  },
  table: {
    caption: text,
    partners: text,
    said: text,
    noneYet: text,
    range: [[1, 25, 300]],
    showAll: counts,
  },
  asOf: {
    caption: {
      who: [
        ['1', null],
        ['1', '2'],
      ],
      says: [['2027', '1', '2030', '2']],
      delivers: [['2027', '1', '2']],
      cancels: [['2027', '1', '2']],
      speaks: [['2027', '1', '2']],
    },
    dayAndClaims: [
      ['2030', 0],
      ['2030', 3],
    ],
    times: [[0.5], [1], [2]],
    paused: text,
    played: text,
    summary: [['2027', ['1', '2']]],
    notEarlier: text,
    noChange: [[true], [false]],
    changes: NEWS.map((kind) => [kind, 3] as const),
    change: NEWS.map((kind) => [kind] as const),
    milestone: texts,
    wasForecast: text,
    said: text,
    showAll: counts,
    more: counts,
  },
  details: {
    more: counts,
    unknownOn: text,
    slipBoth: [[48, 1.5]],
    sentence: {
      forecast: text,
      delivered: orNull,
      cancelled: orNull,
      paused: orNull,
      against: [null, '96'].flatMap((slip) =>
        [true, false].flatMap((unmoved) =>
          [null, '2011'].flatMap((said) =>
            [null, '2020'].map((date) => [slip, unmoved, said, date] as const),
          ),
        ),
      ),
      whole: [
        ['1', null, null],
        ['1', '2', null],
        ['1', null, '3'],
        ['1', '2', '3'],
      ],
    },
    said: [
      ['2030', 'day', false],
      ['2030', 'year', true],
    ],
    moved: [[96], [-1.5]],
    held: [[0.5], [12]],
    holds: [[0.5], [12]],
    takenBack: orNull,
    takesBack: orNull,
    published: text,
    readOn: text,
    recordedLater: [[3]],
    voids: orNull,
  },
  reload: {
    old: [
      [-10, 'second'],
      [-1, 'minute'],
      [-5, 'hour'],
      [-2, 'day'],
    ],
    again: counts,
  },
  scores: {
    caption: { company: text, country: text, stage: text, technology: text },
    number: counts,
    ungrouped: [[3, '7']],
    rank: counts,
    n: counts,
    few: counts,
    tooFew: counts,
    tooFewDelivered: counts,
    unverified: counts,
    cancelled: counts,
    deadlines: counts,
    of: pair,
    percent: [[0], [0.333], [1]],
    kept: {
      onTime: counts,
      late: counts,
      unclear: counts,
      missed: counts,
      dropped: counts,
      early: counts,
      unpromised: counts,
    },
    hindsight: counts,
    byLastDay: counts,
    months: [[0], [8], [-1.5], [12, true]],
    board: {
      squares: text,
      square: [['1', '2', '3', '2020']],
      moreSquares: counts,
      kept: pair,
      late: [
        ['8', 1, true],
        ['2.5', 3, false],
      ],
      idle: { company: counts, country: counts, stage: counts, technology: counts },
      showAll: counts,
    },
    range: texts,
    growing: counts,
    delivered: counts,
    stillOpen: counts,
    slipRate: [[0], [-0.25], [1.234]],
    working: [[0], [0.5]],
    tooMany: pair,
    compare: text,
    chosen: list,
    compareChosen: counts,
    curve: list,
    curveStep: texts,
    curveFlat: text,
    curveEnd: text,
    outside: { off: pair, tooFew: pair, explain: counts },
    indicators: { upTo: text, since: text, between: texts, noPeriod: orNull },
  },
  share: {
    copyNamed: text,
    accessed: text,
    saved: text,
    inFile: {
      more: counts,
      moved: [[96], [-1.5]],
      firstSaid: [
        ['2027', null],
        ['2027', '2011'],
      ],
      quote: text,
      archived: text,
      source: text,
      sources: [
        [['2027'], 0],
        [['2027', '2030'], 3],
      ],
    },
  },
  timeline: {
    cannotDraw: list,
    key: {},
    asOf: text,
    cluster: counts,
    clusterName: [[3, '7', '2027', '2030', ['1', '2']]],
    spread: [[3, '7']],
    milestoneName: list,
    forecast: text,
    achieved: text,
    lane: [['7', 3]],
    leftOnPaper: pair,
    saidOn: text,
    ghost: [...texts, ['', '2030']],
    moved: [[96], [14], [-30]],
    quiet: [
      [21, 'company'],
      [3, 'technology'],
    ],
    beyond: { earlier: text, later: text },
    beyondName: { earlier: text, later: text },
    outlook: {
      days: [
        ['2027', '2030', 12],
        ['2027', null, 12],
        [null, null, 12],
      ],
      leftOut: counts,
      tooFew: counts,
    },
  },
  story: {
    first: [['2027', '2028', '2029', '2030', '2031']],
    now: { delivered: text, forecast: text },
    furthest: [['2027', '2028', '2029']],
    record: [[3, 2, '1']],
    nothingDue: counts,
    outcome: { kept: counts, late: counts, unclear: counts, missed: counts },
  },
  trend: {
    multiple: [['1', '2']],
    slip: [
      ['8', true, false],
      ['9', false, true],
    ],
    dates: list,
    summary: [[3, 12, '2011', '2026']],
    count: [
      [5, 9, 12],
      [9, 9, 12],
    ],
    asOf: text,
    name: texts,
    said: [
      ['2027', '2030'],
      [null, '2030'],
    ],
    what: { achieved: orNull, hollow: texts },
    aloud: list,
    step: pair,
    more: counts,
    leftOut: list,
    noDate: counts,
    dayUnknown: counts,
    tooMany: counts,
    table: { caption: text, range: pair, more: counts },
  },
};
