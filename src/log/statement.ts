/** A statement as people fill it into a form: what of it can be read, what cannot, and the entry it makes. */
import { dayNumber, isoDay } from '../model/day.js';
import { freeId, nameKey, nearKey, slug } from '../model/ids.js';
import { PeriodError, type PeriodFault } from '../model/period/error.js';
import { parsePeriod } from '../model/period/period.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Company, Day, Period, Source } from '../model/types.js';
import { isNear } from '../read/near.js';
import { type Doubt, doubtsOf } from './doubts.js';
import type { ClientEntry } from './entry.js';
import { readEntry } from './validate.js';

/** The fields of a form, in the order in which one reads an article. */
export const STATEMENT_FIELDS = [
  'company',
  'milestone',
  'title',
  'stage',
  'technology',
  'date',
  'status',
  'saidBy',
  'saidOn',
  'url',
  'publisher',
  'sourceTitle',
  'published',
  'quote',
  'phrase',
  'note',
] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

/** What is in the fields; `milestone` is the id of one that is there, else `title` names a new one. */
export type Statement = Readonly<Partial<Record<StatementField, string>>> & {
  /** The id of the claim of the same milestone that its source takes back. */
  readonly retracts?: string;
};

export interface Fault {
  readonly field: StatementField;
  /** It is missing, names no date or one to come, is no web address, or is refused by the reader. */
  readonly kind: 'missing' | 'date' | 'future' | 'address' | 'refused';
  /** Why, and what to write instead, in English; "" where the kind says it all. */
  readonly reason: string;
  /** What is wrong with a date. */
  readonly date?: PeriodFault;
}

const DATES = ['date', 'saidOn', 'published'] as const;

export interface StatementRead {
  /** The milestone it is about; null where that is not said. */
  readonly id: string | null;
  /** The company, where it is there. */
  readonly known: Company | null;
  /** What the dates mean; null for one that is empty or cannot be read. */
  readonly dates: Readonly<Record<(typeof DATES)[number], Period | null>>;
  /** In the order of the fields. */
  readonly faults: readonly Fault[];
  /** What can be kept, and is probably not meant. */
  readonly doubts: readonly Doubt[];
}

/** Whether a statement of that status has to name a date, unless it takes another one back. */
export function needsDate(status: string | undefined): boolean {
  return status !== 'paused' && status !== 'cancelled';
}

/** What of a statement can be read, by a reader for whom it is `today`. */
export function readStatement(roadmap: Roadmap, given: Statement, today: Day): StatementRead {
  const statement = trimmed(given);
  const faults: Fault[] = [];
  const tell = (field: StatementField, kind: Fault['kind']) =>
    faults.push({ field, kind, reason: '' });
  const tellDate = (field: StatementField) => (error: PeriodError) =>
    faults.push({ field, kind: 'date', reason: error.message, date: error.fault });
  const { company, milestone, title, status, phrase, url, publisher, saidOn } = statement;
  const m = milestone === undefined ? -1 : roadmap.indexOf(milestone);
  const owner = m >= 0 ? roadmap.milestoneAt(m).company : company;
  const known = owner === undefined ? null : (roadmap.companyNamed(owner) ?? null);
  if (owner === undefined) tell('company', 'missing');
  if (m < 0 && title === undefined) tell('title', 'missing');
  const said = dateIn(spokenDay(saidOn, today), {}, tellDate('saidOn'));
  if (said?.min && said.min > today) tell('saidOn', 'future');
  const context = {
    ...(known?.fiscalYear && { fiscalYear: known.fiscalYear }),
    ...(said?.max && { saidOn: said.max }),
  };
  const date = dateIn(spokenDay(statement.date, today), context, tellDate('date'));
  const published = dateIn(spokenDay(statement.published, today), {}, tellDate('published'));
  const isDated = needsDate(status) && statement.retracts === undefined;
  if (statement.date === undefined && isDated) tell('date', 'missing');
  if (saidOn === undefined) tell('saidOn', 'missing');
  if (url === undefined && publisher === undefined) tell('url', 'missing');
  if (url !== undefined && webAddress(url) === null) tell('url', 'address');
  const place = ({ field }: Fault) => STATEMENT_FIELDS.indexOf(field);
  return {
    id: m >= 0 ? (milestone as string) : idFor(roadmap, owner, title),
    known,
    dates: { date, saidOn: said, published },
    faults: faults.sort((a, b) => place(a) - place(b)),
    doubts: doubtsOf(roadmap, { company, title, status, phrase, date, said }, today),
  };
}

/** The entry that records a statement without faults; null, with the faults, where the reader refuses it. */
export function statementEntry(
  roadmap: Roadmap,
  given: Statement,
  stamp: Pick<ClientEntry, 'roadmap' | 'id' | 'clientAt'>,
  today: Day,
): { readonly entry: ClientEntry | null; readonly faults: readonly Fault[] } {
  const { id, known, dates, faults } = readStatement(roadmap, given, today);
  if (faults.length > 0 || id === null) return { entry: null, faults };
  const statement = trimmed(given);
  const { company = '', title, stage, technology } = statement;
  const typed = spokenDay(statement.date, today);
  const owner = known ?? { id: freeCompanyId(roadmap, company), name: company };
  const about = {
    id,
    ...(roadmap.indexOf(id) < 0 && {
      milestone: {
        id,
        company: owner.id,
        title: title as string,
        ...(stage && { stage }),
        ...(technology && { technology }),
      },
    }),
    ...(!known && { company: owner }),
  };
  const { publisher, sourceTitle } = statement;
  const url = statement.url === undefined ? undefined : (webAddress(statement.url) as string);
  const entry = claimEntry(roadmap, stamp, about, {
    ...statement,
    saidOn: dates.saidOn?.edtf ?? null,
    date: dates.date?.edtf ?? null,
    typed,
    source: { url, publisher, title: sourceTitle, published: dates.published?.edtf },
  });
  const { problems } = readEntry(entry);
  const refused = problems.flatMap(({ at, message, hint, severity }): Fault[] =>
    severity === 'error'
      ? [{ field: fieldAt(at), kind: 'refused', reason: `${message}: ${hint}` }]
      : [],
  );
  return refused.length > 0 ? { entry: null, faults: refused } : { entry, faults: [] };
}

function trimmed(statement: Statement): Statement {
  const fields = Object.entries(statement).flatMap(([key, value]): [string, string][] =>
    value?.trim() ? [[key, value.trim()]] : [],
  );
  return Object.fromEntries(fields);
}

function dateIn(
  text: string | undefined,
  context: Parameters<typeof parsePeriod>[1],
  tell: (error: PeriodError) => void,
): Period | null {
  try {
    return text === undefined ? null : parsePeriod(text, context);
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    tell(error);
    return null;
  }
}

/** Days as people call them who write down what they read just now. */
const SPOKEN: ReadonlyMap<string, number> = new Map([
  ...['today', '今日', '本日', '오늘', '今天'].map((word) => [word, 0] as const),
  ...['yesterday', '昨日', '어제', '昨天'].map((word) => [word, -1] as const),
]);

/** A text with "today" and "yesterday" as that day. */
function spokenDay(text: string | undefined, today: Day): string | undefined {
  const offset = SPOKEN.get(text?.toLowerCase() ?? '');
  return offset === undefined ? text : isoDay(dayNumber(today) + offset);
}

/** The id of a milestone by its title, new or there. */
function idFor(
  roadmap: Roadmap,
  owner: string | undefined,
  title: string | undefined,
): string | null {
  if (owner === undefined || title === undefined) return null;
  const known = roadmap.companyNamed(owner)?.id;
  const there = known === undefined ? null : titled(roadmap, known, title);
  if (there !== null) return there;
  const company = known ?? freeCompanyId(roadmap, owner);
  const taken = { has: (id: string) => roadmap.indexOf(id) >= 0 };
  return freeId(`${company}-${slug(title)}`, taken);
}

/** The id of the company's milestone that has a title; null where none has. */
function titled(roadmap: Roadmap, company: string, title: string): string | null {
  const { company: owners, ids, titles } = roadmap.milestoneColumns;
  const owner = roadmap.companies.findIndex(({ id }) => id === company);
  const key = nameKey(title);
  const m = owners.findIndex((one, i) => one === owner && nameKey(titles.at(i) as string) === key);
  return m < 0 ? null : (ids.at(m) as string);
}

function freeCompanyId(roadmap: Roadmap, name: string): string {
  return freeId(slug(name), { has: (id) => roadmap.companyNamed(id) !== undefined });
}

/** The milestone that a statement is about; with its record, and its company's, where they are new. */
export interface About {
  readonly id: string;
  readonly milestone?: Readonly<Record<string, string>>;
  readonly company?: Company;
}

type Text = string | undefined;

/** What a statement says. Dates are EDTF, or null. */
export interface Said {
  readonly saidOn: string | null;
  readonly saidBy?: Text;
  readonly date: string | null;
  /** The date as it was typed: in words, it is also what was said. */
  readonly typed?: Text;
  readonly phrase?: Text;
  readonly quote?: Text;
  readonly quoteLang?: Text;
  readonly status?: Text;
  readonly note?: Text;
  readonly retracts?: Text;
  readonly after?: Text;
  /** The fields of its source. */
  readonly source: Readonly<Record<string, Text>>;
}

/** The entry that records a statement about a milestone. */
export function claimEntry(
  roadmap: Roadmap,
  stamp: Pick<ClientEntry, 'roadmap' | 'id' | 'clientAt'>,
  { id, milestone, company }: About,
  said: Said,
): ClientEntry {
  const { saidOn, saidBy, date, typed, quote, quoteLang, note, retracts, after } = said;
  const phrase = said.phrase ?? (date !== null && date !== typed ? typed : undefined);
  const { known, own } = sourceOf(roadmap, said.source);
  return {
    v: 1,
    ...stamp,
    kind: 'claim',
    target: { milestone: id },
    body: {
      claim: {
        saidOn,
        ...(saidBy && { saidBy }),
        ...(date !== null && { date }),
        ...(phrase && { phrase }),
        ...(quote && { quote }),
        ...(quoteLang && { quoteLang }),
        status: said.status ?? 'announced',
        ...(retracts && { retracts }),
        ...(note && { note }),
        ...(known !== undefined && { source: known }),
      },
      ...(milestone && { milestone }),
      ...(company && { company }),
      ...(own && { source: own }),
    },
    ...(after && { after }),
  };
}

/** The source that was described: the id of the one that is there if it says nothing else. */
function sourceOf(
  roadmap: Roadmap,
  source: Said['source'],
): { readonly known?: string; readonly own?: Readonly<Record<string, string>> } {
  const fields = Object.entries(source).flatMap(([key, text]): [string, string][] =>
    text ? [[key, text]] : [],
  );
  if (fields.length === 0) return {};
  // A publisher alone is not one of its articles.
  const known = roadmap.sources.find(
    (one) =>
      (one.url ?? '') === (source.url ?? '') && fields.every(([key, text]) => one[key] === text),
  );
  return known ? { known: known.id } : { own: Object.fromEntries(fields) };
}

/** The field that a place in an entry was written from. */
function fieldAt(at: string): StatementField {
  const [, part, record, key = ''] = /^\/(\w+)(?:\/(\w+))?(?:\/(\w+))?/.exec(at) ?? [];
  if (part !== 'body') return 'milestone';
  if (record === 'company') return 'company';
  if (record === 'source') return key === 'title' ? 'sourceTitle' : (named(key) ?? 'url');
  return named(key) ?? (record === 'milestone' ? 'title' : 'note');
}

function named(key: string): StatementField | undefined {
  return STATEMENT_FIELDS.find((field) => field === key);
}

/** A web address as browsers complete it: "www.nikkei.example/2" is that of a secure page. Null for other texts. */
export function webAddress(text: string): string | null {
  const typed = text.trim();
  const whole = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]|$)/u.test(typed)
    ? `https://${typed}`
    : typed;
  if (!/^https?:/i.test(whole) || !URL.canParse(whole)) return null;
  return new URL(whole).hostname === '' ? null : whole;
}

/** The host of a web address, without "www."; null for any other text. */
export function hostOf(url: string): string | null {
  const address = webAddress(url);
  return address && new URL(address).hostname.replace(/^www\./, '');
}

/** Who publishes at a web address: as the record calls it most often, else its host; "" for no address. */
export function publisherAt(sources: readonly Source[], url: string): string {
  const host = hostOf(url);
  if (host === null) return '';
  const counts = new Map<string, number>();
  for (const { url: other, publisher } of sources)
    if (publisher && other && hostOf(other) === host)
      counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? host;
}

/** The name that another may be a mistyped form of; null where it is one of them, or like none. */
export function nearName(names: readonly string[], typed: string): string | null {
  const key = nameKey(typed);
  if (key === '' || names.some((name) => nameKey(name) === key)) return null;
  const letters = nearKey(typed);
  return (
    names.find((name) => (letters !== '' && nearKey(name) === letters) || isNear(name, typed)) ??
    null
  );
}

/** A moment by the clock and zone of the place, as entries have it: to the millisecond, as their order goes by it. */
export function localInstant(now: Date): ClientEntry['clientAt'] {
  const minutes = -now.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 23);
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
