/** A file on its way into the record: what was read of it, what a person decided, what is taken. */

import { readingLog } from '../../src/log/file.js';
import {
  type Difference,
  type Incoming,
  isOpen,
  type Logged,
  lineIn,
  loggedIn,
  type Matched,
  makingEntries,
  matching,
  readingJsonFile,
  readingJsonValue,
  readingSheet,
  type Stamp,
  type State,
  textAt,
  withTexts,
} from '../../src/log/import/index.js';
import { type AnyEntry, around, isKnown, type LogFile, recordedDay } from '../../src/log/index.js';
import type { Day, MilestoneState, Problem, Roadmap } from '../../src/model/index.js';
import type { RawRecord } from '../../src/model/roadmap.js';
import {
  columnsIn,
  cuttingSheet,
  lineOf,
  looksHeadless,
  NO_CHOICES,
  type Role,
  rowsOf,
  type Sheet,
  type SheetChoices,
} from '../../src/read/csv/sheet.js';
import { isBlank } from '../../src/read/fields.js';
import { isLogText } from '../../src/sources/dropped.js';
import type { Kind } from '../../src/sources/format.js';
import { drain } from '../../src/work/steps.js';

/** A statement, as it is listed. */
export interface Item {
  /** Its place in the file, which stays the same while the file is mended. */
  readonly at: string;
  readonly state: State;
  readonly problems: readonly Problem[];
  readonly differences: readonly Difference[];
  /** The id of the milestone that it is about; "" for none. */
  readonly milestone: string;
  readonly like: string;
}

/** What a listed statement says. */
export interface Saying {
  readonly kind: 'claim' | 'void' | 'milestone' | 'other';
  /** "" where nothing can be told. */
  readonly company: string;
  readonly title: string;
  readonly claim: RawRecord;
  readonly source: RawRecord | null;
  /** Who recorded it, and when, as a log says. */
  readonly by: string;
  readonly on: Day | null;
}

/** A cell that may be typed anew. */
export interface MendableCell {
  /** A column of the sheet, or a JSON Pointer. */
  readonly key: number | string;
  readonly title: string;
  readonly value: string;
}

/** What an effect is worded from. */
export interface Effect {
  readonly before: MilestoneState | null;
  readonly after: MilestoneState | null;
  readonly companies: Pick<Roadmap, 'companyNamed'>;
}

/** Entries to be kept, and which of them are statements of their own though they look like others. */
export interface Taken {
  readonly entries: readonly AnyEntry[];
  readonly apart: readonly string[];
}

/** What a person decided; everything is read anew from the text with it. */
export interface Decisions extends SheetChoices {
  /** The value of JSON, by pointer. */
  readonly texts: ReadonlyMap<string, string>;
}

export const UNDECIDED: Decisions = { ...NO_CHOICES, texts: new Map() };

/** A file that was read. */
export interface Imported {
  readonly kind: 'sheet' | 'json' | 'log';
  readonly items: readonly Item[];
  /** What concerns the file as a whole. */
  readonly problems: readonly Problem[];
  readonly sheet: Sheet | null;
  /** Indicators, which are no statements and not taken over. */
  readonly indicators: number;
  /** The roadmap that a log belongs to. */
  readonly logOf: string | null;
  saying(index: number): Saying;
  cells(index: number): readonly MendableCell[];
  /** Statements that are taken before it and about the same milestone count, too. */
  effect(index: number, isTaken: (index: number) => boolean, today: Day): Effect | null;
  taking(indices: readonly number[], stamp: Stamp): Generator<number, Taken>;
}

/** What a text was cut into, once. */
export type Cut =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'json'; readonly text: string; readonly value: unknown }
  | { readonly kind: 'log'; readonly log: LogFile };

/** What is known besides the text. */
export interface Circumstances {
  /** What the page says that columns mean. */
  readonly columns: string;
  /** The reader's day. */
  readonly today: Day;
}

/** Yields how far it is; null where there is nothing in it. */
export function* cutting(text: string, kind: Kind, columns: string): Generator<number, Cut | null> {
  if (kind === 'csv') {
    const sheet = yield* cuttingSheet(text, columns);
    return sheet && { kind: 'sheet', sheet };
  }
  if (isLogText(text)) return { kind: 'log', log: yield* readingLog(text) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Damaged: what is left of it is read from the text.
  }
  return { kind: 'json', text, value };
}

/** The sheet with its header in another line. */
export function* cuttingAt(
  { text }: Sheet,
  line: number,
  columns: string,
): Generator<number, Cut | null> {
  const sheet = yield* cuttingSheet(text, columns, line);
  return sheet && { kind: 'sheet', sheet };
}

/** The columns without which a sheet says little. */
const NEEDED: readonly Role[] = ['company', 'title', 'date'];

/** Those of them that no column is. */
export function missingRoles(sheet: Sheet, decisions: Decisions, columns: string): readonly Role[] {
  const roles = columnsIn(sheet, decisions, columns, 0).map(({ role }) => role);
  return NEEDED.filter((role) => !roles.includes(role));
}

/** What is decided of itself about a text. */
export function firstDecisions(cut: Cut): Decisions {
  const headless = cut.kind === 'sheet' && looksHeadless(cut.sheet);
  return { ...UNDECIDED, headless };
}

/** Reads what was cut, as a person decided, and compares it with a roadmap. */
export function* importing(
  cut: Cut,
  decisions: Decisions,
  base: Roadmap,
  known: Circumstances,
): Generator<number, Imported> {
  if (cut.kind === 'log') {
    const logged = yield* loggedIn(cut.log.entries, base);
    return new ImportedLog(cut.log, logged, base);
  }
  const incoming = yield* readingCut(cut, decisions, known);
  const matched = yield* matching(incoming, base);
  return new ImportedFile(cut, decisions, incoming, matched, base);
}

type FileCut = Exclude<Cut, { kind: 'log' }>;

function readingCut(
  cut: FileCut,
  decisions: Decisions,
  known: Circumstances,
): Generator<number, Incoming> {
  if (cut.kind === 'sheet') return readingSheet(cut.sheet, decisions, known);
  if (cut.value === undefined) return readingJsonFile(cut.text, known);
  return readingJsonValue(withTexts(cut.value, decisions.texts), known);
}

/** For effects, where the ids of entries are of no account. */
function countedIds(): Stamp {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
  };
  return { roadmap: 'effect', clientAt: '2000-01-01T00:00:00Z', newId };
}

class ImportedFile implements Imported {
  readonly kind: 'sheet' | 'json';
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
  readonly sheet: Sheet | null;
  readonly indicators: number;
  readonly logOf = null;
  readonly #cut: FileCut;
  readonly #decisions: Decisions;
  readonly #from: Roadmap;
  readonly #matched: readonly Matched[];
  readonly #base: Roadmap;
  #ofMilestone: ReadonlyMap<string, readonly number[]> | null = null;
  #rows: ReadonlyMap<number, readonly string[]> | null = null;

  constructor(
    cut: FileCut,
    decisions: Decisions,
    incoming: Incoming,
    matched: readonly Matched[],
    base: Roadmap,
  ) {
    this.kind = cut.kind;
    this.sheet = cut.kind === 'sheet' ? cut.sheet : null;
    this.problems = incoming.problems;
    this.indicators = incoming.roadmap.indicators.length;
    this.#cut = cut;
    this.#decisions = decisions;
    this.#from = incoming.roadmap;
    this.#matched = matched;
    this.#base = base;
    this.items = matched.map(({ at, state, problems, about, like }) => ({
      at,
      state,
      problems,
      differences: about?.differences ?? [],
      milestone: about?.id ?? '',
      like,
    }));
  }

  saying(index: number): Saying {
    const { m, claim: place, about, state } = this.#matched[index] as Matched;
    if (m < 0 || state === 'refused' || !about) return { ...NOTHING_SAID, ...this.#guess(index) };
    const { company, title, claims } = this.#from.milestoneAt(m);
    const owner = this.#from.companyNamed(company)?.name ?? company;
    const claim = claims[place];
    const source = (claim?.source && this.#from.sourceWithId(claim.source)) || null;
    const kind = claim ? (isBlank(claim.voids) ? 'claim' : 'void') : 'milestone';
    const { recordedBy = '', recordedOn = null } = claim ?? {};
    const said = { ...NOTHING_SAID, kind, company: owner, title, claim: claim ?? {} } as const;
    return { ...said, source: source as RawRecord | null, by: recordedBy ?? '', on: recordedOn };
  }

  /** Of a row that was refused, what stands where company and title would be. */
  #guess(index: number): Partial<Saying> {
    const text = this.cells(index).map(({ value }) => value);
    return { title: text.filter(Boolean).slice(0, 4).join(' · ') };
  }

  cells(index: number): readonly MendableCell[] {
    const { at, problems } = this.#matched[index] as Matched;
    if (this.#cut.kind === 'json') return this.#jsonCells(problems);
    const { sheet } = this.#cut;
    const line = lineIn(at);
    const fields = this.#fields(line);
    if (!fields) {
      const typed = this.#decisions.cells.get(line)?.get(0);
      return [{ key: 0, title: '', value: typed ?? lineOf(sheet, line) }];
    }
    const count = Math.max(fields.length, this.#decisions.headless ? 0 : sheet.first.fields.length);
    return Array.from({ length: Math.min(count, MOST_CELLS) }, (_, key) => ({
      key,
      title: this.#decisions.headless ? '' : (sheet.first.fields[key] ?? ''),
      value: fields[key] ?? '',
    }));
  }

  #fields(line: number): readonly string[] | undefined {
    const { sheet } = this;
    if (!sheet) return undefined;
    this.#rows ??= new Map(
      rowsOf(sheet, this.#decisions)
        .filter(({ fault }) => fault === null)
        .map((row) => [row.line, row.fields]),
    );
    return this.#rows.get(line);
  }

  #jsonCells(problems: readonly Problem[]): readonly MendableCell[] {
    const { value } = this.#cut as { readonly value: unknown };
    if (value === undefined) return [];
    const given = withTexts(value, this.#decisions.texts);
    const places = new Set(problems.map(({ at }) => at));
    return [...places].flatMap((key) => {
      const text = textAt(given, key);
      return text === null
        ? []
        : [{ key, title: key.slice(key.lastIndexOf('/') + 1), value: text }];
    });
  }

  effect(index: number, isTaken: (index: number) => boolean, today: Day): Effect | null {
    const one = this.#matched[index] as Matched;
    if (!one.about || !isOpen(one)) return null;
    this.#ofMilestone ??= grouped(this.#matched.map(({ about }) => about?.id ?? ''));
    const others = this.#ofMilestone.get(one.about.id) ?? [];
    const earlier = others.filter((other) => other < index && isTaken(other));
    const all = [...earlier, index].map((other) => this.#matched[other] as Matched);
    const making = makingEntries(this.#from, all, countedIds(), this.#sameRecord(others));
    const { entries, apart } = drain(making);
    const last = entries.at(-1);
    if (!last) return null;
    return around(this.#base, one.about.id, entries.slice(0, -1), last, today, [...apart, last.id]);
  }

  #sameRecord(indices: readonly number[]): readonly Matched[] {
    return indices.map((index) => this.#matched[index] as Matched);
  }

  taking(indices: readonly number[], stamp: Stamp): Generator<number, Taken> {
    const taken = indices.map((index) => this.#matched[index] as Matched);
    return makingEntries(this.#from, taken, stamp, this.#matched);
  }
}

class ImportedLog implements Imported {
  readonly kind = 'log';
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
  readonly sheet = null;
  readonly indicators = 0;
  readonly logOf: string | null;
  readonly #logged: readonly Logged[];
  readonly #base: Roadmap;
  #ofMilestone: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(log: LogFile, logged: readonly Logged[], base: Roadmap) {
    this.problems = log.problems;
    this.logOf = log.roadmap;
    this.#logged = logged;
    this.#base = base;
    this.items = logged.map(({ entry, state, problems, milestone }) => ({
      at: entry.id,
      state,
      problems,
      differences: [],
      milestone,
      like: '',
    }));
  }

  saying(index: number): Saying {
    const { entry, milestone } = this.#logged[index] as Logged;
    if (!isKnown(entry)) return { ...NOTHING_SAID, kind: 'other', title: entry.id };
    const { kind, body, by } = entry;
    const own = (kind === 'milestone' ? body : body.milestone) as RawRecord | undefined;
    const m = this.#base.indexOf(milestone);
    const known = m >= 0 ? this.#base.milestoneAt(m) : null;
    const ownerId = known?.company ?? String(own?.company ?? '');
    const brought = body.company as RawRecord | undefined;
    const owner = this.#base.companyNamed(ownerId)?.name ?? String(brought?.name ?? ownerId);
    const title = known?.title ?? String(own?.title ?? milestone);
    const recorded = { by: by?.name ?? '', on: recordedDay(entry) };
    const about = { company: owner, title, source: null, ...recorded };
    if (kind === 'claim') {
      const claim = body.claim as RawRecord;
      const named = body.source ?? claim.source;
      const source = typeof named === 'string' ? this.#base.sourceWithId(named) : named;
      const unknown = typeof named === 'string' && !source ? { url: named } : null;
      return { ...about, kind, claim, source: (source ?? unknown) as RawRecord | null };
    }
    if (kind === 'void') return { ...about, kind, claim: { ...body, voids: entry.target?.claim } };
    if (kind === 'milestone') return { ...about, kind, claim: {} };
    const what = kind === 'company' ? { company: String(body.name ?? body.id), title: '' } : {};
    return { ...about, ...what, kind: 'other', claim: body };
  }

  cells(): readonly MendableCell[] {
    return [];
  }

  effect(index: number, isTaken: (index: number) => boolean, today: Day): Effect | null {
    const { entry, milestone, state } = this.#logged[index] as Logged;
    if (milestone === '' || (state !== 'new' && state !== 'question')) return null;
    this.#ofMilestone ??= grouped(this.#logged.map((one) => one.milestone));
    const others = this.#ofMilestone.get(milestone) ?? [];
    const needed = others.filter((other) => other < index && isTaken(other));
    const entries = needed.map((other) => (this.#logged[other] as Logged).entry);
    const apart = [...entries, entry].map(({ id }) => id);
    return around(this.#base, milestone, entries, entry, today, apart);
  }

  *taking(indices: readonly number[], { roadmap }: Stamp): Generator<number, Taken> {
    const taken = indices.map((index) => this.#logged[index] as Logged);
    return {
      entries: taken.map(({ entry }) => ofRoadmap(entry, roadmap)),
      apart: taken.filter(({ state }) => state === 'question').map(({ entry }) => entry.id),
    };
  }
}

/** The entry in another log: who made it and when stays, the order of its old log does not. */
function ofRoadmap(entry: AnyEntry, roadmap: string): AnyEntry {
  if (!isKnown(entry)) return entry;
  const { epoch, seq, pub, hash, base, ...own } = entry;
  return { ...own, roadmap };
}

const NOTHING_SAID: Saying = {
  kind: 'claim',
  company: '',
  title: '',
  claim: {},
  source: null,
  by: '',
  on: null,
};

/** Fields of a row that can be mended in the page. */
const MOST_CELLS = 40;

function grouped(ids: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  ids.forEach((id, index) => {
    const group = groups.get(id);
    if (group) group.push(index);
    else groups.set(id, [index]);
  });
  return groups;
}
