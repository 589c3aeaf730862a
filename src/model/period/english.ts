/** The English words of typed dates. Phrases in Japanese, Korean and Chinese are translated into it first. */

/** The relation between a phrase and the period in it: "by 2030", "from 2027". */
export type Relation = 'by' | 'before' | 'from' | 'not-before' | 'after' | 'between' | 'within';

/** The meaning of one word; the number says which month, season, third or ordinal. */
export type Part =
  | readonly ['month' | 'season' | 'third' | 'ordinal', number]
  | readonly ['start' | 'end' | 'quarter' | 'half' | 'week' | 'fiscal' | 'ending', number]
  | readonly ['year' | 'decade' | 'decades' | 'this' | 'next' | 'article' | 'noise', number];

export interface PeriodVocabulary {
  /** Up to four words, and the words that the other tables know for them. */
  readonly idioms: ReadonlyMap<string, readonly string[]>;
  /** Words that say nothing about the date: "expected 2027". */
  readonly hedges: ReadonlySet<string>;
  /** Numbers and units of "within five years". */
  readonly numbers: ReadonlyMap<string, number>;
  readonly spans: ReadonlyMap<string, 'decades' | 'years' | 'months' | 'weeks' | 'days'>;
  /** Phrases that withdraw the date. */
  readonly undated: ReadonlySet<string>;
  /** Up to four words before a period; the longest match wins. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** Words after a period. */
  readonly endings: ReadonlyMap<string, Relation>;
  readonly approximate: ReadonlySet<string>;
  readonly uncertain: ReadonlySet<string>;
  /** Between the ends of a span; `and` only after "between". */
  readonly to: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, Part>;
}

const RELATIONS: Record<Relation, string> = {
  by: `by|no later than|not later than|not after|at the latest|at latest|until|till|up to|up until|
    through|on or before|in or before|latest|nlt|≤|< =|..`,
  before: 'before|prior to|ahead of|earlier than|sooner than|pre -|pre|<',
  // May open a span that has an end: from 2027 to 2028.
  from: `from|starting|starting in|starting from|starting with|beginning in|beginning from|
    beginning with`,
  'not-before': `since|as early as|as soon as|as of|no earlier than|not earlier than|no sooner than|
    not before|never before|not until|not till|on or after|in or after|earliest|at the earliest|
    at earliest|net|≥|> =`,
  after: 'after|later than|past|following|post -|post|>',
  between: 'between|anywhere between|sometime between',
  within: 'within',
};

const ENDINGS: Partial<Record<Relation, string>> = {
  'not-before': `onwards|onward|on|and onwards|and onward|and later|or later|and after|or after|
    and beyond|or beyond|at the earliest|at earliest|+`,
  by: `or earlier|or before|or sooner|and earlier|and before|at the latest|at latest|latest`,
};

const MONTHS = `january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|
  september sept sep|october oct|november nov|december dec`;

const PARTS: ReadonlyArray<readonly [Part[0], string]> = [
  ['month', MONTHS],
  ['season', 'spring|summer|autumn fall|winter'],
  ['third', 'early|mid middle|late'],
  ['ordinal', 'first|second latter|third|fourth last final'],
  ['start', 'start beginning begin outset'],
  ['end', 'end close'],
  ['quarter', 'quarter qtr q'],
  ['half', 'half h'],
  ['week', 'week wk w kw cw'],
  ['fiscal', 'fiscal financial fy'],
  ['ending', 'fye'],
  ['year', 'year yr cy'],
  ['decade', 'decade'],
  ['decades', 's'],
  ['this', 'this current present'],
  ['next', 'next'],
  ['article', 'a an'],
  [
    'noise',
    `the in of on during sometime anytime some any time at calendar st nd rd th month later
     monday mon tuesday tues tue wednesday weds wed thursday thurs thur thu friday fri saturday sat
     sunday sun`,
  ],
];

/** Turns "a|b c|d" into entries a → 1, b → 2, c → 2, d → 3. */
function numbered(kind: Part[0], words: string): Array<[string, Part]> {
  return alternatives(words).flatMap((group, i) =>
    group.split(/\s+/).map((word): [string, Part] => [word, [kind, i + 1]]),
  );
}

function alternatives(words: string): string[] {
  return words.split('|').map((word) => word.trim());
}

function relationMap(table: Partial<Record<Relation, string>>): Map<string, Relation> {
  const entries = Object.entries(table) as Array<[Relation, string]>;
  return new Map(
    entries.flatMap(([relation, words]) => alternatives(words).map((word) => [word, relation])),
  );
}

const IDIOMS: Record<string, string> = {
  late: 'latter part|later part|last part|final part|back end|tail end',
  early: 'early part|first part|opening part|front end',
  mid: 'middle part|mid part',
  'h 1': 'front half',
  'h 2': 'back half',
  'year end': 'eoy|ye',
  fye: `fiscal year ending|fiscal year ended|financial year ending|financial year ended|fy ending|
    fy ended|year ending|year ended`,
  my: 'model year',
  to: '- >|= >|– >',
  '~': '- ish|ish|or so|or thereabouts|close to',
};

const UNDATED = `tbd|tba|tbc|unknown|not known|not yet known|withdrawn|undated|no date|no date yet|
  no date set|no date given|date not set|none|none given|to be determined|to be announced|
  to be confirmed|to be decided|to be defined|to be advised|to be scheduled|date withdrawn|
  date unknown|date tbd|date tba|date tbc|unspecified|not specified|undisclosed|not disclosed|
  unannounced|not announced|not yet announced|undecided|undetermined|unscheduled|not scheduled|
  not stated|not given|not set|not available|not applicable|n / a|n a|na|nan|nat|null|nil|pending|
  soon|coming soon|later|eventually|indefinite|indefinitely|in future|future|near future|
  in near future|asap|as soon as possible|postponed indefinitely|delayed indefinitely`;

const HEDGES = `expected|target|targets|targeted|targeting|planned|planning|plan|scheduled|slated|
  anticipated|projected|forecast|forecasted|due|eta|etd|aim|aiming|deadline|date|for`;

const NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

export const ENGLISH: PeriodVocabulary = {
  idioms: new Map(
    Object.entries(IDIOMS).flatMap(([words, idioms]) =>
      alternatives(idioms).map((idiom) => [idiom, words.split(' ')] as const),
    ),
  ),
  hedges: new Set(alternatives(HEDGES)),
  numbers: new Map([
    ['a', 1],
    ['an', 1],
    ...alternatives(NUMBERS).map((word, i) => [word, i + 1] as const),
  ]),
  spans: new Map(
    (['decades', 'years', 'months', 'weeks', 'days'] as const).flatMap((unit) =>
      [unit, unit.slice(0, -1)].map((word) => [word, unit] as const),
    ),
  ),
  undated: new Set(alternatives(UNDATED)),
  relations: relationMap(RELATIONS),
  endings: relationMap(ENDINGS),
  approximate: new Set(
    alternatives(
      'around|about|circa|c|ca|approximately|approx|roughly|est|estimate|estimated|my|~',
    ),
  ),
  uncertain: new Set(
    alternatives(
      `possibly|perhaps|maybe|probably|likely|tentative|tentatively|provisional|provisionally|
        unconfirmed|hopefully|tbd|tba|tbc|?`,
    ),
  ),
  to: new Set(['–', 'to', 'through', 'thru', 'until', 'till', '/']),
  or: new Set(['or']),
  and: new Set(['and', '&']),
  parts: new Map(PARTS.flatMap(([kind, words]) => numbered(kind, words))),
};
