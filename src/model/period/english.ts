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
  /** Words each of which says that there is no date: "unknown", and what may stand beside them: "date". */
  readonly undated: ReadonlySet<string>;
  readonly besideUndated: ReadonlySet<string>;
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
    not before|never before|no earlier|not until|not till|on or after|in or after|earliest|soonest|
    at the earliest|at earliest|at the soonest|net|≥|> =`,
  after: 'after|later than|past|following|beyond|post -|post|>',
  between: 'between|anywhere between|sometime between',
  within: 'within',
};

const ENDINGS: Partial<Record<Relation, string>> = {
  'not-before': `onwards|onward|on|and onwards|and onward|and later|or later|and after|or after|
    and on|and beyond|or beyond|at the earliest|at earliest|the earliest|earliest|at the soonest|
    soonest|net|+`,
  by: `or earlier|or before|or sooner|and earlier|and before|at the latest|at latest|the latest|
    latest|nlt`,
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
  ['week', 'week wk w kw cw ww'],
  ['fiscal', 'fiscal financial fy'],
  ['ending', 'fye'],
  ['year', 'year yr cy'],
  ['decade', 'decade'],
  ['decades', 's'],
  ['this', 'this current present'],
  ['next', 'next|overnext'],
  ['article', 'a an'],
  [
    'noise',
    `the in of on during sometime somewhere anytime some any time at calendar very st nd rd th month later
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

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

function relationMap(table: Partial<Record<Relation, string>>): Map<string, Relation> {
  const entries = Object.entries(table) as Array<[Relation, string]>;
  return new Map(
    entries.flatMap(([relation, words]) => alternatives(words).map((word) => [word, relation])),
  );
}

/** What takes several words, by the words for it that the other tables know; "" is nothing. */
const IDIOMS: Record<string, string> = {
  late: `latter part|later part|last part|final part|closing part|back end|tail end|rear end|latter end|
    last third|final third|latter third|latter stages|later stages|closing stages|last months|
    final months|closing months|latter months|later months|last few months|final few months`,
  early: `early part|first part|opening part|initial part|front end|first third|opening third|
    early stages|opening stages|first months|early months|opening months|initial months|
    first few months|early on`,
  mid: `middle part|mid part|middle third|second third|midyear|mid yr`,
  end: `towards the end|toward the end|towards end|toward end|near the end|near end|nearing the end|
    late on|eom|eoq|eo`,
  start: 'boy',
  middle: 'towards the middle|toward the middle|near the middle',
  'h 1': 'front half|early half|earlier half|opening half|first six months|first 6 months',
  'h 2': `back half|backhalf|later half|last half|final half|closing half|second six months|
    last six months|last 6 months|final six months`,
  'q 1': 'first three months|first 3 months|opening three months',
  'q 4': 'last three months|last 3 months|final three months|closing three months',
  'year end': 'eoy|ye|y / e|yearend|yr end|yr - end',
  'end fy': 'eofy',
  fye: `fiscal year ending|fiscal year ended|financial year ending|financial year ended|fy ending|
    fy ended|year ending|year ended|fiscal year ends|financial year ends|fy ends|
    fiscal year that ends|financial year that ends`,
  my: 'model year',
  'week commencing': 'w / c|w / b|wc',
  'week ending': 'w / e',
  to: '- >|= >|– >|= = >|< - >|- - >',
  before: `well before|way before|shortly before|just before|right before|some time before|
    sometime before|any time before|anytime before`,
  after: `well after|way after|shortly after|soon after|just after|right after|some time after|
    sometime after|any time after|anytime after`,
  '~': `- ish|ish|or so|or thereabouts|close to|near|in or around|in or about|on or around|
    on or about|at or around|at or about|rough estimate|ballpark`,
  perhaps: 'most likely|very likely|could be|may be|might be|subject to change',
  tbd: `to be confirmed|to be determined|to be announced|to be decided|to be defined|to be advised|
    to be scheduled|to be set|to be specified|day tbd|day tba|day tbc`,
  '': `expected to be|delayed to|delayed until|delayed till|delayed into|postponed to|postponed until|
    postponed till|pushed to|pushed back to|pushed out to|pushed into|moved to|moved out to|
    moved forward to|slipped to|slipped into|slips to|rescheduled to|rescheduled until|deferred to|
    deferred until|deferred till|shifted to|brought forward to|pulled forward to|pulled in to|
    advanced to|at some point|at any point|exact date|exact day|in service|in operation|
    start of production|start of sales|planned start|expected start|production start|
    construction start|launch start|delivery start|sales start|on sale|on the market|on track for|goal is|target is|aim is`,
};

/** Words that say that there is no date, each alone; "not", "no" and "few" do so of what follows. */
const UNDATED = `tbd tba tbc tbr tbs tbx unknown unk withdrawn undated none no not nothing unspecified undisclosed
  unannounced undecided undetermined unscheduled unclear uncertain unconfirmed unplanned unstated unset
  unpublished unavailable undefined unresolved na nan nat null nil nd nk blank empty pending awaiting soon soonish later
  eventually indefinite indefinitely future asap someday sometime when whenever shortly imminent imminently upcoming
  coming postponed delayed deferred suspended paused shelved frozen cancelled canceled abandoned dropped removed
  scrapped open ended term few several hold ready course point`;

/** What may stand beside them. */
const BESIDE_UNDATED = `long longer short medium near mid date dates day time timing timeline timeframe timescale frame target targets eta schedule deadline
  plan plans goal release launch completion delivery known yet set given specified stated announced disclosed
  available applicable provided published public decided determined defined confirmed fixed firm final specific
  exact official scheduled planned dated be to in the a of for at on as is it s its when possible very due
  next coming years months weeks decades within over some information info data currently still now and or net nlt`;

const HEDGES = `expected expect expects exp target targets targeted targeting tgt planned planning plan plans
  scheduled sched slated anticipated projected proj projection forecast forecasted fcst due eta etd ecd aim aims
  aiming goal goals deadline date dates for is are now currently still officially official confirmed revised updated
  new ideally delayed postponed rescheduled deferred pushed launch launches launching launched release
  releases released sop completion complete completed completes delivery deliveries delivered available
  availability opening opens operational commissioning`;

export const ENGLISH: PeriodVocabulary = {
  idioms: new Map(
    Object.entries(IDIOMS).flatMap(([words, idioms]) =>
      alternatives(idioms).map((idiom) => [idiom, words ? words.split(' ') : []] as const),
    ),
  ),
  hedges: wordSet(HEDGES),
  undated: wordSet(UNDATED),
  besideUndated: wordSet(BESIDE_UNDATED),
  relations: relationMap(RELATIONS),
  endings: relationMap(ENDINGS),
  approximate: new Set(
    alternatives(
      'around|about|circa|c|ca|approximately|approx|appx|roughly|est|estimate|estimated|my|~',
    ),
  ),
  uncertain: new Set(
    alternatives(
      `possibly|possible|perhaps|maybe|probably|probable|likely|tentative|tentatively|tent|
        provisional|provisionally|prov|preliminary|preliminarily|speculative|rumoured|rumored|
        uncertain|unsure|unconfirmed|hopefully|tbd|tba|tbc|?`,
    ),
  ),
  to: new Set(['–', 'to', 'through', 'thru', 'until', 'till', '/']),
  or: new Set(['or']),
  and: new Set(['and', '&']),
  parts: new Map(PARTS.flatMap(([kind, words]) => numbered(kind, words))),
};
