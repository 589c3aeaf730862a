import { bare } from '../model/bare.js';
import { type ClaimColumns, COUNTS_NEVER, NONE, OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { dayNumber, isoDay } from '../model/day.js';
import { freeId, nameKey, slug } from '../model/ids.js';
import {
  FORMAT,
  newestClaim,
  type RecordList,
  Roadmap,
  type RoadmapParts,
} from '../model/roadmap.js';
import type { Company, Day, Indicator, Problem, Stage } from '../model/types.js';
import { visible } from '../model/visible.js';
import { mapSteps } from '../work/steps.js';
import { ColumnsBuilder, type MilestoneNames } from './builder.js';
import { type ClaimRow, readClaim } from './claim.js';
import { countryOf } from './country.js';
import { DateReader, type PhraseParser } from './dates.js';
import { isBlank, isRecord, type Raw, refusedTexts, textField } from './fields.js';
import { readIndicator } from './indicator.js';
import { MAX_CLAIMS } from './limits.js';
import {
  eachEntry,
  knownThroughOf,
  readCompany,
  readPartners,
  readSource,
  readStage,
  refuseDeep,
  tellInvisible,
  warnOfNear,
} from './lists.js';
import { Misspelt, type RecordKind } from './misspelt.js';
import { isDeep } from './own.js';
import { kindOf, Problems, pointer, type Where } from './problems.js';
import { besideClaims, claimsOf, RECORD_READER } from './record.js';
import { settleReferences } from './references.js';
import { CompanyTable, NameTable, newName, SourceTable, STAGES, stageTable } from './tables.js';
import { tellingOfWhole } from './whole.js';

/** What is known about a text or value besides its content. */
export interface ReadingOptions {
  /** What its columns or fields mean, as the page says: "company: Who; date: When". */
  readonly columns?: string | null | undefined;
  /** The reader's day (`YYYY-MM-DD`): claims said or recorded later are reported. */
  readonly today?: Day | undefined;
}

/** ReadingOptions of whoever has to know what became of each record. */
export interface FollowingOptions extends ReadingOptions {
  /** Hears of each record, in order; those accepted are the milestones of the roadmap, one after the other. */
  readonly onRecord?: RecordListener | undefined;
}

export type RecordListener = (record: unknown, where: Where, accepted: boolean) => void;

/** A roadmap, and what could not be read or had to be corrected. */
export interface ParsedRoadmap {
  readonly roadmap: Roadmap;
  readonly problems: readonly Problem[];
}

/** The parts of a roadmap, from which `new Roadmap` makes it, and the problems found. */
export interface ReadDocument {
  readonly parts: RoadmapParts;
  readonly problems: readonly Problem[];
}

const DOCUMENT_FIELDS = [
  'title',
  'knownThrough',
  'companies',
  'sources',
  'stages',
  'milestones',
  'indicators',
];

/** Names between two yields. */
const SLICE = 1000;

/** Optional fields of a milestone that have to be text. */
const TEXTS = ['id', 'stage', 'technology'];

/** Reads a document record by record, so that a large one can be read in slices. JSON and CSV end up here. */
export class DocumentReader {
  readonly problems: Problems;
  /** The tables that records refer to. */
  readonly companies = new CompanyTable();
  readonly sources = new SourceTable();
  readonly technologies = new NameTable<Stage>();
  readonly #indicators: Indicator[] = [];
  readonly dates: DateReader;
  readonly builder: ColumnsBuilder;
  /** Partners by index of the milestone; most milestones have none. */
  readonly #partners = new Map<number, readonly string[]>();
  /** Where companies are listed; of all others, the milestone that first names each. */
  readonly #companyAt = new Map<number, string>();
  readonly #firstOf = new Map<number, number>();
  /** Where each partner is first named. */
  readonly #partnerAt = new Map<string, string>();
  stages = stageTable(STAGES);
  /** The place of problems that concern the document. */
  place = '';
  /** Whether its records are rows, whose columns were reported already. */
  isTable = false;
  /** The places of the record of a milestone. Set by whoever reads the records. */
  whereIs: (m: number, record: Raw | undefined) => Where = () => () => '';
  /** Whether people typed the dates of all claims, as in most CSV; in JSON they do in the short form. */
  isTyped = false;
  /** See FollowingOptions. */
  onRecord: RecordListener | undefined;
  /** The reader's day, if claims dated later have to be reported. */
  today = OPEN_MAX;
  #lastRecorded = OPEN_MIN;
  readonly #misspelt = new Misspelt();
  #ownStages = false;
  #ownCompanies = false;
  #head: Raw = bare({});
  #problemTitle: string | null = null;

  /** `phrases` parses typed phrases; without it the first one throws PhrasesNeeded. */
  constructor(
    phrases: PhraseParser | null,
    problems = new Problems(),
    names?: MilestoneNames,
    today?: Day,
  ) {
    if (today !== undefined) this.today = dayNumber(today);
    this.problems = problems;
    this.dates = new DateReader(phrases);
    this.builder = new ColumnsBuilder(names);
  }

  /** Reads everything but the milestones, which refer to it. */
  readHead(document: Raw): void {
    const { problems } = this;
    this.#head = document;
    refusedTexts(document, ['title'], () => '', problems);
    checkFormat(document, problems);
    this.#problemTitle = textField(document, 'title');
    const tell = (kind: RecordKind, value: unknown, at: string) =>
      this.#misspelt.tell(kind, value, () => at, problems);
    tell('document', document, '');
    eachEntry(document, 'companies', problems, (entry, at) => {
      tell('company', entry, at);
      this.readCompany(entry, at);
    });
    eachEntry(document, 'sources', problems, (entry, at) => {
      tell('source', entry, at);
      readSource(entry, at, this.sources, this.dates, problems);
    });
    const stages = stageTable([]);
    eachEntry(document, 'stages', problems, (entry, at) => {
      tell('stage', entry, at);
      readStage(entry, at, stages, problems);
    });
    this.#ownStages = stages.list.length > 0;
    this.#ownCompanies = this.companies.list.length > 0;
    if (this.#ownStages) this.stages = stages;
    eachEntry(document, 'indicators', problems, (entry, at) => {
      tell('indicator', entry, at);
      readIndicator(entry, at, this.#indicators, this.sources, this.dates, problems);
    });
  }

  /** Reads a company of a list. */
  readCompany(entry: unknown, at: string): void {
    const index = this.companies.list.length;
    readCompany(entry, at, this.companies, this.problems);
    if (this.companies.list.length > index) this.#companyAt.set(index, at);
  }

  /** Reads a milestone in the long or short form; returns whether it was accepted. `where` names places for problems. */
  readMilestone(value: unknown, where: Where): value is Raw {
    const { problems } = this;
    const raw = this.#acceptable(value, where);
    if (!raw) return false;
    refusedTexts(raw, TEXTS, () => where(null), problems);
    if (!this.isTable) this.#tellMisspelt(raw, where);
    const owner = textField(raw, 'company') as string;
    const title = textField(raw, 'title') as string;
    // Making the place of a record takes as long as reading it.
    if (visible(title) !== title) tellInvisible('title', title, where(null, 'title'), problems);
    const company = this.#company(owner, raw, where);
    const id = this.#id(raw, this.companies.list[company] as Company, title, where);
    if (id === null) return false;
    for (const key of besideClaims(raw)) {
      const message = `${key} stands beside claims, where it says nothing`;
      problems.warn(where(null, key), message, 'write it into one of the claims');
    }
    const rows = this.#claims(raw, company, where);
    if (rows.length === 0) {
      const listed = claimsOf(raw).length;
      if (listed > 0 && !Array.isArray(raw.claims)) return false;
      const message =
        listed > 0
          ? 'none of its claims can be read'
          : 'it has no claims, so there is nothing to show';
      problems.warn(where(null, 'claims'), message, 'give it one claim at least');
    }
    const partners = isBlank(raw.partners) ? [] : this.#partnersOf(raw, where);
    if (partners.length > 0) this.#partners.set(this.builder.names.ids.length, partners);
    this.builder.name(id, visible(title));
    this.builder.addMilestone(
      company,
      this.#stage(raw, where),
      this.#named(raw, 'technology', false, this.technologies, where),
    );
    this.builder.addClaims(rows);
    return true;
  }

  /** Returns the parts of the roadmap; `records` are those accepted. */
  *finishing(records: RecordList): Generator<number, ReadDocument> {
    const { ids, indices } = this.builder.names;
    const columns = yield* mapSteps(this.builder.columns(), () => ids.length);
    const { list } = this.companies;
    const whereIs = (m: number) => this.whereIs(m, records.at(m));
    const whole = {
      ...columns,
      companies: list,
      whereIs,
      place: this.place,
      problems: this.problems,
    };
    yield* mapSteps(tellingOfWhole(whole), () => ids.length);
    yield* mapSteps(this.#settlingPartners(), () => ids.length);
    const extra = Object.fromEntries(
      Object.entries(this.#head).filter(
        ([key, value]) =>
          !DOCUMENT_FIELDS.includes(key) && !refuseDeep(value, pointer(key), this.problems),
      ),
    );
    const knownThrough = knownThroughOf(this.#head, this.problems);
    warnOfNewer(columns.claims, knownThrough, this.problems);
    const parts = {
      extra,
      title: this.#problemTitle,
      knownThrough,
      lastRecorded: this.#lastRecorded === OPEN_MIN ? null : isoDay(this.#lastRecorded),
      companies: this.companies,
      sources: this.sources.list,
      stages: this.stages.list,
      technologies: this.technologies.list,
      indicators: this.#indicators,
      milestoneColumns: columns.milestones,
      claimColumns: columns.claims,
      indices,
      partners: this.#partners,
      typed: this.builder.typed,
      records,
      reader: RECORD_READER,
    };
    return { parts, problems: this.problems.finish() };
  }

  /** The record, if it is an object with a company and a title, and not too large. */
  #acceptable(value: unknown, where: Where): Raw | null {
    const { problems } = this;
    const hint = 'write {"company": "Toyota", "title": "…", "date": "2027"}';
    // isDeep is called first, because making the place of a record takes as long as reading the record.
    if (isDeep(value) && refuseDeep(value, where(null), problems)) return null;
    if (!isRecord(value)) {
      problems.error(where(null), `the milestone is ${kindOf(value)}`, hint);
      return null;
    }
    for (const key of ['company', 'title']) {
      if (textField(value, key) === null) {
        problems.error(where(null, key), `${key} is ${kindOf(value[key])}`, hint);
        return null;
      }
    }
    if (value.claims !== undefined && value.claims !== null && !Array.isArray(value.claims)) {
      problems.error(
        where(null, 'claims'),
        `claims is ${kindOf(value.claims)}, not a list`,
        'write "claims": [ … ]',
      );
      return null;
    }
    const said = value.claims?.length ?? 0;
    const at = said > MAX_CLAIMS ? where(null, 'claims') : '';
    return problems.tooMany(at, said, 'claims', MAX_CLAIMS) ? null : value;
  }

  /** Fields of short records are told of together; see ShortForm. */
  #tellMisspelt(raw: Raw, where: Where): void {
    if (!Array.isArray(raw.claims)) return;
    this.#misspelt.tell('milestone', raw, () => where(null), this.problems);
    claimsOf(raw).forEach((claim, place) => {
      this.#misspelt.tell('claim', claim, () => where(place), this.problems);
    });
  }

  #company(owner: string, raw: Raw, where: Where): number {
    const { problems } = this;
    const country = isBlank(raw.country) ? undefined : countryOf(raw, where(null), problems);
    const { index, added } = this.companies.findOrAdd(owner, (id, name) => ({
      id,
      name,
      ...(country && { country }),
    }));
    const company = this.companies.list[index] as Company;
    if (!added) this.#tellRespelt('company', owner, index, () => where(null, 'company'));
    if (added) {
      this.#firstOf.set(index, this.builder.names.ids.length);
      this.#warnOfNew('company', owner, this.#ownCompanies && 'companies', this.companies, where);
    } else if (country && !company.country) {
      this.companies.replace(index, { ...company, country });
    } else if (country && company.country !== country) {
      const message = `${company.name} is of ${company.country} elsewhere, of ${country} here`;
      problems.warn(where(null, 'country'), message, 'a company has one country');
    }
    return index;
  }

  /** Reports a name that equals a company's except for case, width and the like. */
  #tellRespelt(what: string, name: string, index: number, at: () => string): void {
    const company = this.companies.list[index] as Company;
    const isId = this.companies.hasGiven(name);
    if (isId || name === company.name || nameKey(name) !== nameKey(company.name)) return;
    const first = this.#firstOf.get(index);
    const other =
      this.#companyAt.get(index) ??
      (first === undefined ? '' : this.whereIs(first, undefined)(null, 'company'));
    this.problems.respelt(what, name, at(), company.name, other);
  }

  #id(raw: Raw, company: Company, title: string, where: Where): string | null {
    const given = textField(raw, 'id');
    const { indices } = this.builder.names;
    if (given === null) return freeId(`${company.id}-${slug(title)}`, indices);
    if (!indices.has(given)) return given;
    this.problems.duplicate(where(null, 'id'), 'milestone', given);
    return null;
  }

  #stage(raw: Raw, where: Where): number {
    return this.#named(raw, 'stage', this.#ownStages && 'stages', this.stages, where);
  }

  /** Index of the stage or technology that the record names. Warns if the document's `list` does not have it. */
  #named(
    raw: Raw,
    key: string,
    list: string | false,
    table: NameTable<Stage>,
    where: Where,
  ): number {
    const text = isBlank(raw[key]) ? null : textField(raw, key);
    if (text === null) return NONE;
    const { index, added } = table.findOrAdd(text, newName);
    if (added) this.#warnOfNew(key, text, list, table, where);
    return index;
  }

  #warnOfNew(
    key: string,
    name: string,
    list: string | false,
    table: NameTable<Stage>,
    where: Where,
  ): void {
    const at = where(null, key);
    tellInvisible(key, name, at, this.problems);
    const near = table.nearly(name)?.name;
    const hint = near === undefined ? 'add it there' : `add it there, or write ${kindOf(near)}`;
    if (list) this.problems.warn(at, `${kindOf(name)} is not among the ${list}`, hint);
    else warnOfNear(key, name, at, table, this.problems);
  }

  #partnersOf(raw: Raw, where: Where): readonly string[] {
    return readPartners(raw, where(null), this.problems).map((name) => {
      if (!this.#partnerAt.has(name)) this.#partnerAt.set(name, where(null, 'partners'));
      return this.companies.mention(name);
    });
  }

  /** After all records are read: warns of partners whose names nearly match a company's. */
  *#settlingPartners(): Generator<void> {
    let count = 0;
    for (const [name, at] of this.#partnerAt) {
      const index = this.companies.find(name);
      if (index < 0) warnOfNear('partner', name, at, this.companies, this.problems);
      else this.#tellRespelt('partner', name, index, () => at);
      count += 1;
      if (count % SLICE === 0) yield;
    }
    this.companies.settle();
  }

  #claims(raw: Raw, company: number, where: Where): ClaimRow[] {
    const context = {
      dates: this.dates,
      sources: this.sources,
      problems: this.problems,
      where,
      fiscalYear: this.companies.fiscalYear(company),
      isTyped: this.isTyped || !Array.isArray(raw.claims),
      today: this.today,
    };
    const rows: ClaimRow[] = [];
    const claims = claimsOf(raw);
    // Ids that are made from the position are unique, so only given ones are checked.
    const ids = claims.some((claim) => isRecord(claim) && !isBlank(claim.id)) ? new Set() : null;
    claims.forEach((_, place) => {
      const row = readClaim(claims, place, context);
      if (!row) return;
      if (ids?.has(row.id)) {
        this.problems.duplicate(where(place, 'id'), 'claim', row.id);
        return;
      }
      ids?.add(row.id);
      rows.push(row);
    });
    const settled = settleReferences(rows, where, this.problems);
    for (const row of settled) this.#noteDays(row, where);
    return settled;
  }

  /** Keeps the last day on which something was recorded, and reports days in the future. */
  #noteDays({ saidMin, recorded, flags, place }: ClaimRow, where: Where): void {
    if ((flags & COUNTS_NEVER) !== 0) return;
    if (recorded > this.#lastRecorded && recorded !== OPEN_MAX) this.#lastRecorded = recorded;
    if (this.today === OPEN_MAX) return;
    if (saidMin > this.today && saidMin !== OPEN_MAX) {
      const message = `a statement is dated ${isoDay(saidMin)}, and today is ${isoDay(this.today)}`;
      const hint = 'saidOn is the day on which it was said; the day it is promised for is date';
      this.problems.warn(where(place, 'saidOn'), message, hint);
    }
    if (recorded > this.today && recorded !== OPEN_MAX) {
      const message = `a statement was put on record on ${isoDay(recorded)}, it says, and today is ${isoDay(this.today)}`;
      const hint = 'recordedOn is the day on which you wrote it down';
      this.problems.warn(where(place, 'recordedOn'), message, hint);
    }
  }
}

/** Warns of claims newer than the day the curators say they last looked, which are shown all the same. */
function warnOfNewer(claims: ClaimColumns, knownThrough: Day | null, problems: Problems): void {
  const newest = newestClaim(claims);
  if (knownThrough === null || newest === null || newest <= knownThrough) return;
  problems.warn(
    '/knownThrough',
    `there is a statement of ${newest}, after knownThrough, ${knownThrough}`,
    'set knownThrough to the day on which you last looked at everything',
  );
}

/** Warns of a format newer than this version knows, and of one that is not a number. */
function checkFormat({ format }: Raw, problems: Problems): void {
  if (format === undefined || format === null) return;
  if (typeof format !== 'number') {
    problems.warn('/format', `format is ${kindOf(format)}`, `write the number ${FORMAT}`);
  } else if (format > FORMAT) {
    const message = `the document has format ${format}, and this version knows ${FORMAT}: it is shown as far as it is understood`;
    problems.warn('/format', message, 'install a newer version of roadmap-tracker');
  }
}

/** Makes the Roadmap of a document that has been read. */
export function roadmapOf({ parts, problems }: ReadDocument): ParsedRoadmap {
  return { roadmap: new Roadmap(parts), problems };
}

/** Runs the reading of a document and makes its Roadmap. */
export function* makingRoadmap(
  reading: Generator<number, ReadDocument>,
): Generator<number, ParsedRoadmap> {
  return roadmapOf(yield* reading);
}

/** A Roadmap, or a result of parseRoadmap, as a result; null for any other value. */
export function asParsed(value: unknown): ParsedRoadmap | null {
  if (value instanceof Roadmap) return { roadmap: value, problems: [] };
  const { roadmap } = (value ?? {}) as Partial<ParsedRoadmap>;
  return roadmap instanceof Roadmap ? (value as ParsedRoadmap) : null;
}
