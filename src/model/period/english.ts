/** The English words of typed dates. Phrases in Japanese, Korean and Chinese are translated into it first. */

/** The relation between a phrase and the period in it: "by 2030", "from 2027". */
export type Relation = 'by' | 'before' | 'from' | 'not-before' | 'after' | 'between' | 'within';

/** The meaning of one word; the number says which month, season, third or ordinal. */
export type Part =
  | readonly ['month' | 'season' | 'third' | 'ordinal', number]
  | readonly ['start' | 'end' | 'quarter' | 'half' | 'fiscal', number]
  | readonly ['year' | 'decade' | 'decades' | 'this' | 'next' | 'noise', number];

export interface PeriodVocabulary {
  /** Phrases that withdraw the date. */
  readonly undated: ReadonlySet<string>;
  /** Up to four words before a period; the longest match counts. */
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
    through|on or before|in or before|latest|≤|< =|..`,
  before: 'before|prior to|ahead of|earlier than|sooner than|<',
  // May open a span that has an end: from 2027 to 2028.
  from: `from|starting|starting in|starting from|starting with|beginning in|beginning from|
    beginning with`,
  'not-before': `since|as early as|as soon as|as of|no earlier than|not earlier than|no sooner than|
    not before|never before|not until|not till|on or after|in or after|earliest|at the earliest|
    at earliest|≥|> =`,
  after: 'after|later than|past|following|>',
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
  ['fiscal', 'fiscal financial fy'],
  ['year', 'year yr cy'],
  ['decade', 'decade'],
  ['decades', 's'],
  ['this', 'this current present'],
  ['next', 'next'],
  [
    'noise',
    'the in of on during sometime anytime some any time at a calendar st nd rd th month later',
  ],
];

/** Turns "a|b c|d" into entries a → 1, b → 2, c → 2, d → 3. */
function numbered(kind: Part[0], words: string): Array<[string, Part]> {
  return alternatives(words).flatMap((group, i) =>
    group.split(' ').map((word): [string, Part] => [word, [kind, i + 1]]),
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

export const ENGLISH: PeriodVocabulary = {
  undated: new Set(
    alternatives(`tbd|tba|tbc|unknown|not known|withdrawn|undated|no date|none|to be determined|
      to be announced|to be confirmed|to be decided|date withdrawn|date unknown|unspecified`),
  ),
  relations: relationMap(RELATIONS),
  endings: relationMap(ENDINGS),
  approximate: new Set(alternatives('around|about|circa|c|ca|approximately|approx|roughly|~')),
  uncertain: new Set(alternatives('possibly|perhaps|maybe|probably|likely|?')),
  to: new Set(['–', 'to', 'through', 'thru', 'until', 'till', '/']),
  or: new Set(['or']),
  and: new Set(['and', '&']),
  parts: new Map(PARTS.flatMap(([kind, words]) => numbered(kind, words))),
};
